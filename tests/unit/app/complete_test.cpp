#include <doctest/doctest.h>

#include <sstream>

#include <algorithm>

#include "app/command_line/help.hpp"
#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

static std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// The words offered, without their descriptions.
static std::vector<std::string> offered(std::vector<std::string> words) {
  MemoryWorld world;
  words.insert(words.begin(), "__complete");
  CHECK(world.run(words) == 0);
  CHECK(world.err.empty());
  std::vector<std::string> out = lines_of(world.out);
  for (std::string& line : out) line = line.substr(0, line.find('\t'));
  return out;
}

using Words = std::vector<std::string>;

TEST_CASE("the first word is one of the commands") {
  CHECK(offered({""}) == Words{"check", "overview", "timeline", "agenda", "report", "what-if", "compare", "explain", "init",
                               "schema", "completion"});
  CHECK(offered({"--lang", "en", "ti"}) == Words{"timeline"});
  CHECK(offered({}) == offered({""}));
}

TEST_CASE("a word that begins with a hyphen is one of the flags of the command") {
  CHECK(offered({"check", "--sta"}) == Words{"--stats"});
  CHECK(offered({"timeline", "--sta"}).empty());
  CHECK(offered({"explain", "--l"}) == Words{"--law", "--lang"});
}

TEST_CASE("the value of a flag is completed behind a blank, behind an equals sign and behind a short name") {
  CHECK(offered({"check", "--fail-on", ""}) == Words{"error", "warning", "note", "never"});
  CHECK(offered({"check", "--fail-on=n"}) == Words{"--fail-on=note", "--fail-on=never"});
  CHECK(offered({"timeline", "-o", "l"}) == Words{"list="});
  CHECK(offered({"check", "-qo", "jun"}) == Words{"junit="});
  CHECK(offered({"check", "--as-of", ""}).empty());
}

TEST_CASE("rules are completed by code and by name, also further on in a list") {
  CHECK(offered({"explain", "S20"}) == Words{"S201", "S202", "S203", "S204", "S205", "S206", "S207", "S208"});
  CHECK(offered({"check", "--ignore", "P101,spoor2-te"}) == Words{"P101,spoor2-te-laat"});
}

TEST_CASE("files are left to the shell, with what stands before the name") {
  CHECK(offered({"check", "x"}) == Words{":files"});
  CHECK(offered({"check", "--", "--x"}) == Words{":files"});
  CHECK(offered({"check", "--baseline", ""}) == Words{":files"});
  CHECK(offered({"init", ""}).empty());
  MemoryWorld world;
  CHECK(world.run({"__complete", "check", "-o", "json=x"}) == 0);
  CHECK(world.out == ":files\tjson=\n");
}

/// The words that a command names when the value is none of them.
static std::string possible(const std::vector<std::string>& args) {
  MemoryWorld world;
  world.variables = {{"POORTWACHTER_LANG", "en"}};
  CHECK(world.run(args) == 2);
  static constexpr std::string_view before = "; possible: ";
  const std::size_t at = world.err.find(before);
  return at == std::string::npos ? world.err : world.err.substr(at + before.size());
}

static std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : ", ").append(word);
  return out + '\n';
}

TEST_CASE("the words offered for a flag are the words that the command takes") {
  static constexpr std::string_view nonsense = "~~~~~~~~~~~~";
  const std::vector<std::string> commands = {"check", "timeline", "agenda", "explain"};
  for (const std::string& command : commands) {
    const std::string given = command == "timeline" ? "--from=2025-01-06" : "--lang=en";
    CHECK(possible({command, given, "--format", std::string(nonsense)}) == joined(offered({command, "--format", ""})));
  }
  CHECK(possible({"check", "--input", std::string(nonsense)}) == joined(offered({"check", "--input", ""})));
  CHECK(possible({"schema", std::string(nonsense)}) == joined(offered({"schema", ""})));
  CHECK(possible({"completion", std::string(nonsense)}) == joined(offered({"completion", ""})));
  // Given in the order of gravity there.
  for (const std::string flag : {"--fail-on", "--risk-at", "--color"}) {
    for (const std::string& word : offered({"check", flag, ""}))
      CHECK(possible({"check", flag, std::string(nonsense)}).find(word) != std::string::npos);
  }
}

TEST_CASE("without a shell, or with one that nobody knows, completion is a usage error") {
  CHECK(possible({"completion"}) == "poortwachter completion: name a shell: bash, zsh, fish\n");
  CHECK(possible({"completion", "bashh"}).find("did you mean 'bash'?") != std::string::npos);
}

TEST_CASE("every flag of every command stands in its help in both languages") {
  for (const std::string lang : {"nl", "en"}) {
    for (const CommandRow& row : all_commands()) {
      MemoryWorld world;
      CHECK(world.run({std::string(row.name), "--help", "--lang", lang}) == 0);
      const auto flags = flags_of(row.command);
      CHECK(flags.size() >= 6);
      for (const Flag* flag : flags) {
        CAPTURE(row.name);
        CAPTURE(flag->names);
        CHECK(world.out.find("  " + std::string(flag->names)) != std::string::npos);
      }
      CHECK_MESSAGE(world.out.find("cli.") == std::string::npos, world.out);
    }
  }
}

TEST_CASE("no line of any help is wider than a terminal of eighty columns, in both languages") {
  for (const std::string lang : {"nl", "en"}) {
    std::vector<std::vector<std::string>> asked = {{"--lang", lang, "--help"}};
    for (const CommandRow& row : all_commands()) asked.push_back({std::string(row.name), "--help", "--lang", lang});
    for (const std::vector<std::string>& args : asked) {
      MemoryWorld world;
      CHECK(world.run(args) == 0);
      std::istringstream lines(world.out);
      for (std::string line; std::getline(lines, line);) CHECK_MESSAGE(line.size() <= 80, line);
      CHECK(!world.out.ends_with("\n\n"));
    }
  }
}

TEST_CASE("the help of a command says how many paths, rules or words it takes") {
  const auto usage = [](const std::string& command) {
    MemoryWorld world;
    CHECK(world.run({command, "--help", "--lang", "en"}) == 0);
    const std::size_t begin = world.out.find("Usage: ");
    return world.out.substr(begin, world.out.find("\n\n", begin) - begin);
  };
  CHECK(usage("check") == "Usage: poortwachter check [OPTIONS] [PATH...]");
  CHECK(usage("timeline") == "Usage: poortwachter timeline [OPTIONS] [PATH]");
  CHECK(usage("report") == "Usage: poortwachter report [OPTIONS] PATH...");
  CHECK(usage("explain") == "Usage: poortwachter explain [OPTIONS] [RULE...]");
  CHECK(usage("init") == "Usage: poortwachter init [OPTIONS]");
  CHECK(usage("schema") == "Usage: poortwachter schema [OPTIONS]\n       [case|check|timeline|agenda|overview|what-if|compare]");
  CHECK(usage("completion") == "Usage: poortwachter completion [OPTIONS] bash|zsh|fish");
}

}  // namespace poortwachter::app
