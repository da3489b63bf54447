#include <doctest/doctest.h>

#include <algorithm>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

static std::string error_of(const std::vector<std::string>& args) {
  MemoryWorld world;
  world.files = {{"a.yaml", just_ill}};
  CHECK(world.run(args) == 2);
  CHECK(world.out.empty());
  return world.err;
}

TEST_CASE("usage errors are told in Dutch with the nearest word") {
  CHECK(error_of({"chek"}) == "poortwachter: onbekende opdracht 'chek'; bedoelde u 'check'?\n");
  CHECK(error_of({"check", "--as-off", "2026-01-01", "a.yaml"}) ==
        "poortwachter check: onbekende optie '--as-off'; bedoelde u '--as-of'?\n");
  CHECK(error_of({"--as-off", "2026-01-01", "check", "a.yaml"}) ==
        "poortwachter: onbekende optie '--as-off'; bedoelde u '--as-of'?\n");
  CHECK(error_of({"check", "--select", "P120", "a.yaml"}) ==
        "poortwachter check: onbekende regel 'P120' in --select; bedoelde u 'P102'?\n");
  CHECK(error_of({"check", "--ignore", "s2,S201", "a.yaml"}) ==
        "poortwachter check: onbekende regel 's2' in --ignore; bedoelde u 'S2'?\n");
  CHECK(error_of({"check", "--select", "spoor2", "a.yaml"}) ==
        "poortwachter check: onbekende regel 'spoor2' in --select; de lijst: poortwachter explain\n");
  CHECK(error_of({"explain", "einde_opzegverbot"}) ==
        "poortwachter explain: onbekende regel of stap 'einde_opzegverbot'; bedoelde u 'einde_opzegverbod'?\n");
  CHECK(error_of({"explain", "X999"}) == "poortwachter explain: onbekende regel of stap 'X999'; de lijst: poortwachter explain\n");
  CHECK(error_of({"check", "--format", "jsn", "a.yaml"}) ==
        "poortwachter check: onbekende waarde 'jsn' voor --format; bedoelde u 'json'?\n");
  CHECK(error_of({"check", "--as-of", "2026-02-31", "a.yaml"}) ==
        "poortwachter check: '2026-02-31' is geen bestaande datum voor --as-of; februari 2026 heeft 28 dagen\n");
  CHECK(error_of({"check", "--as-of", "16-03-2026", "a.yaml"}) ==
        "poortwachter check: '16-03-2026' is geen datum voor --as-of; bedoelde u 2026-03-16?\n");
  CHECK(error_of({"check", "--as-of", "2150-01-01", "a.yaml"}) ==
        "poortwachter check: '2150-01-01' ligt voor --as-of buiten 1990 tot en met 2099\n");
  CHECK(error_of({"check", "--as-of", "9999-12-31", "a.yaml"}) ==
        "poortwachter check: '9999-12-31' ligt voor --as-of buiten 1990 tot en met 2099\n");
  CHECK(error_of({"check", "a.yaml", "--as-of"}) == "poortwachter check: --as-of verwacht een waarde\n");
  CHECK(error_of({"check", "a.yaml", "--jobs", "0"}) ==
        "poortwachter check: '0' is geen geheel getal van 1 tot en met 256 voor --jobs\n");
  CHECK(error_of({"check", "b.yaml"}) == "poortwachter check: 'b.yaml' bestaat niet\n");
  CHECK(error_of({"timeline"}) ==
        "poortwachter timeline: geef een dossier of een eerste ziektedag: timeline PAD, of timeline --from DATUM\n");
}

TEST_CASE("usage errors are told in English when asked for, by the flag or by the environment") {
  CHECK(error_of({"--lang", "en", "chek"}) == "poortwachter: unknown command 'chek'; did you mean 'check'?\n");
  CHECK(error_of({"check", "--as-off", "2026-01-01", "--lang=en"}) ==
        "poortwachter check: unknown option '--as-off'; did you mean '--as-of'?\n");
  CHECK(error_of({"check", "--lang", "en", "--as-of", "2026-02-31", "a.yaml"}) ==
        "poortwachter check: '2026-02-31' is no existing date for --as-of; February 2026 has 28 days\n");
  CHECK(error_of({"check", "--lang", "en", "a.yaml", "--width"}) == "poortwachter check: --width expects a value\n");
  MemoryWorld world;
  world.variables = {{"POORTWACHTER_LANG", "en"}, {"LANG", "nl_NL.UTF-8"}};
  CHECK(world.run({"check", "b.yaml"}) == 2);
  CHECK(world.err == "poortwachter check: 'b.yaml' does not exist\n");
}

TEST_CASE("a flag of another command is unknown, under the name it was written with") {
  CHECK(error_of({"agenda", "--lang", "en", "--baseline", "x"}).starts_with("poortwachter agenda: unknown option '--baseline'"));
  CHECK(error_of({"--baseline", "x", "agenda", "--lang", "en"}).starts_with("poortwachter agenda: unknown option '--baseline'"));
  CHECK(error_of({"timeline", "--lang", "en", "-j4"}) == "poortwachter timeline: unknown option '-j'\n");
  CHECK(error_of({"timeline", "--lang", "en", "--within"}).starts_with("poortwachter timeline: unknown option '--within'"));
  CHECK(error_of({"check", "-qx", "--lang", "en"}) == "poortwachter check: unknown option '-x'\n");
  CHECK(error_of({"--", "check", "--lang", "en"}).starts_with("poortwachter: onbekende opdracht '--'"));
}

TEST_CASE("a value that is missing or that a flag does not take is told with the name of the flag") {
  CHECK(error_of({"check", "--lang", "en", "-qo"}) == "poortwachter check: --output expects a value\n");
  CHECK(error_of({"check", "--lang", "en", "--quiet=maybe"}) == "poortwachter check: --quiet has no usable value\n");
}

TEST_CASE("of a flag that takes one value the last one counts") {
  MemoryWorld world;
  world.files = {{"a.yaml", nothing_done}};
  CHECK(world.run({"check", "a.yaml", "--format", "json", "--format=concise", "--lang", "en", "--lang", "nl"}) == 1);
  CHECK(world.out.starts_with("a.yaml:1:1: "));
}

TEST_CASE("LANG does not choose the language, and an unknown language is refused") {
  MemoryWorld world;
  world.variables = {{"LANG", "en_US.UTF-8"}};
  CHECK(world.run({"check", "b.yaml"}) == 2);
  CHECK(world.err == "poortwachter check: 'b.yaml' bestaat niet\n");
  CHECK(error_of({"check", "--lang", "de", "a.yaml"}) == "poortwachter: onbekende taal 'de' in --lang; mogelijk: nl, en\n");
}

TEST_CASE("a comma list does not take the paths behind it") {
  MemoryWorld world;
  world.files = {{"a.yaml", nothing_done}, {"b.yaml", nothing_done}};
  CHECK(world.run({"check", "--format", "concise", "--select", "P101,P111", "a.yaml", "b.yaml"}) == 1);
  CHECK(std::ranges::count(world.out, '\n') == 4);
  CHECK(world.out.find("[P101]") != std::string::npos);
  CHECK(world.out.find("b.yaml:1:1: error: ") != std::string::npos);
}

TEST_CASE("flags may stand before or after the command") {
  MemoryWorld world;
  world.files = {{"a.yaml", nothing_done}};
  CHECK(world.run({"check", "a.yaml", "--format", "concise", "--lang", "en"}) == 1);
  const std::string behind = world.out;
  CHECK(world.run({"--format", "concise", "--lang", "en", "check", "a.yaml"}) == 1);
  CHECK(world.out == behind);
  CHECK_FALSE(behind.empty());
}

TEST_CASE("paths that look like something else are paths") {
  MemoryWorld world;
  world.files = {{"check", just_ill}, {"[a]", just_ill}, {"--x.yaml", just_ill}};
  CHECK(world.run({"check", "check", "[a]", "--", "--x.yaml"}) == 0);
  CHECK(world.out.find("3 dossiers: 3 in orde") != std::string::npos);
}

TEST_CASE("without arguments: at most 24 lines of help, whose examples begin a file, check it and turn it into a page") {
  MemoryWorld world;
  CHECK(world.run({}) == 2);
  CHECK(world.err.empty());
  CHECK(std::ranges::count(world.out, '\n') <= 24);
  CHECK(world.out.find("  poortwachter init --from 2025-01-06 > dossier.yaml\n"
                       "  poortwachter check dossier.yaml\n"
                       "  poortwachter report dossier.yaml > dossier.html\n"
                       "  poortwachter check dossier.yaml --lang en\n") != std::string::npos);
}

TEST_CASE("what was meant is asked of a path without a command, a format of another command and a file without a format") {
  const auto told = [](const std::vector<std::string>& args) {
    MemoryWorld world;
    world.files["a.yaml"] = just_ill;
    CHECK(world.run(args) == 2);
    return world.err;
  };
  CHECK(told({"a.yaml"}) == "poortwachter: onbekende opdracht 'a.yaml'; bedoelde u 'check a.yaml'?\n");
  CHECK(told({"dossiers/"}) == "poortwachter: onbekende opdracht 'dossiers/'; bedoelde u 'check dossiers/'?\n");
  CHECK(told({"check", "a.yaml", "--format", "html"}) ==
        "poortwachter check: onbekende waarde 'html' voor --format; dat is een formaat van: overview, report\n");
  CHECK(told({"check", "a.yaml", "-o", "html=a.html"}) ==
        "poortwachter check: onbekende waarde 'html' voor --output; dat is een formaat van: overview, report\n");
  CHECK(told({"report", "a.yaml", "-o", "a.html"}) ==
        "poortwachter report: 'a.html' is geen FORMAAT=PAD voor --output; bedoelde u 'html=a.html'?\n");
  CHECK(told({"check", "a.yaml", "-o", "a.html"}) ==
        "poortwachter check: 'a.html' is geen FORMAAT=PAD voor --output; dat is een formaat van: overview, report\n");
  CHECK(told({"check", "a.yaml", "-o", "a.dat"}) == "poortwachter check: 'a.dat' is geen FORMAAT=PAD voor --output\n");
}

TEST_CASE("a day in another form is refused with the day that was meant") {
  for (const char* text : {"28-11-2026", "28/11/2026", "28 november 2026", "28-11-26"}) {
    MemoryWorld world;
    world.files["a.yaml"] = just_ill;
    CHECK(world.run({"check", "a.yaml", "--as-of", text}) == 2);
    CHECK(world.err.find("bedoelde u 2026-11-28?") != std::string::npos);
  }
}

TEST_CASE("the help is Dutch or English through and through") {
  MemoryWorld world;
  for (const std::vector<std::string>& args : {std::vector<std::string>{"--help"}, {"check", "-h"}, {"timeline", "--help"}}) {
    CHECK(world.run(args) == 0);
    CHECK(world.out.find("Gebruik: poortwachter") != std::string::npos);
    for (const char* english : {"Usage", "Options", "OPTIONS", "SUBCOMMAND", "Positionals", "TEXT", "REQUIRED", "Print this"})
      CHECK_MESSAGE(world.out.find(english) == std::string::npos, english);
    std::vector<std::string> in_english = args;
    in_english.insert(in_english.end(), {"--lang", "en"});
    CHECK(world.run(in_english) == 0);
    CHECK(world.out.find("Usage: poortwachter") != std::string::npos);
    CHECK(world.out.find("Gebruik") == std::string::npos);
  }
}

TEST_CASE("a usage error is one line, and on a terminal lines of its width that hang behind the name") {
  MemoryWorld world;
  world.columns = 50;
  CHECK(world.run({"timeline"}) == 2);
  CHECK(world.err == "poortwachter timeline: geef een dossier of een eerste ziektedag: timeline PAD, of timeline --from DATUM\n");
  world.err_terminal = true;
  CHECK(world.run({"timeline"}) == 2);
  CHECK(world.err ==
        "poortwachter timeline: geef een dossier of een\n"
        "                       eerste ziektedag: timeline\n"
        "                       PAD, of timeline --from\n"
        "                       DATUM\n");
}

TEST_CASE("the version names the program and the day of the law table") {
  MemoryWorld world;
  CHECK(world.run({"-V"}) == 0);
  CHECK(world.out.starts_with("poortwachter 0."));
  CHECK(world.out.find("(wettabel 20") != std::string::npos);
}

}  // namespace poortwachter::app
