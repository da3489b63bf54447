#include <doctest/doctest.h>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/report/formats.hpp"
#include "report/cells.hpp"
#include "report/document/verdict.hpp"
#include "unit/report/samples.hpp"

namespace poortwachter::report {

static Checked checked_of(const std::string& bytes, std::string_view as_of) {
  const auto documents = source::parse_yaml(bytes);
  dossier::Read read = dossier::read(documents.front());
  Checked checked;
  checked.reference = "VB-1";
  checked.as_of = *calendar::parse_iso(as_of);
  checked.judgement = judgement::judge(read.dossier, documents.front(), law::table(), checked.as_of);
  checked.written = std::move(read.dossier);
  return checked;
}

static std::string chart(const Checked& checked, const Options& options) {
  Buffer out;
  samples::named("text", timeline_formats()).write(checked, options, out);
  return {out.data(), out.size()};
}

/// The lines between the two empty lines: the axis and the rows.
static std::vector<std::string> drawn_lines(const std::string& text) {
  const std::size_t begin = text.find("\n\n") + 2;
  std::string_view rest = std::string_view(text).substr(begin, text.find("\n\n", begin) + 1 - begin);
  std::vector<std::string> lines;
  while (!rest.empty()) {
    lines.emplace_back(rest.substr(0, rest.find('\n')));
    rest.remove_prefix(lines.back().size() + 1);
  }
  return lines;
}

static const std::string with_leave_and_relapse =
    "first_sick_day: 2025-01-06\n"
    "interruptions: [{recovered_on: 2025-03-03, sick_again_on: 2025-03-10}]\n"
    "leave: [{from: 2025-05-05, until: 2025-08-24, same_cause: yes}]\n"
    "probleemanalyse: 2025-02-10\n"
    "plan_van_aanpak: 2025-03-14\n";

TEST_CASE("every line of the chart is exactly as wide as asked for, in both alphabets and languages") {
  for (const std::string& bytes : {with_leave_and_relapse, std::string("first_sick_day: 2025-01-06\n")}) {
    const Checked checked = checked_of(bytes, "2026-03-16");
    for (const int width : {60, 80, 120}) {
      for (const bool unicode : {false, true}) {
        for (const Lang lang : {Lang::nl, Lang::en}) {
          const auto lines = drawn_lines(chart(checked, {.lang = lang, .unicode = unicode, .width = width}));
          CHECK(lines.size() >= 10);
          for (const std::string& line : lines) CHECK_MESSAGE(width_of(line) == width, line);
        }
      }
    }
  }
}

TEST_CASE("the chart shows the term, the day and the status of a step") {
  const std::string text = chart(checked_of(with_leave_and_relapse, "2025-04-07"), {.width = 80});
  CHECK(text.starts_with("Dossier VB-1 - eerste ziektedag ma 2025-01-06\nPeildatum ma 2025-04-07 - "));
  // Six weeks of 104 and a bit on 29 columns: the term takes the first three, and 2025-02-10 lies in the second.
  CHECK(text.find("\nProbleemanalyse        [*") != std::string::npos);
  CHECK(text.find("  2025-02-10  op tijd       \n") != std::string::npos);
  CHECK(text.find("\nOnderbreking           ") != std::string::npos);
  CHECK(text.find("  2025-03-03  7 dagen       \n") != std::string::npos);
}

TEST_CASE("the chart says by how many days a step came late") {
  const std::string text =
      chart(checked_of("first_sick_day: 2025-01-06\nprobleemanalyse: 2025-02-19\n", "2025-04-07"), {.width = 80});
  CHECK(text.find("  2025-02-19  2 dgn te laat \n") != std::string::npos);
}

TEST_CASE("without colour there is no escape, with colour it paints the mark and the word") {
  const Checked checked = checked_of("first_sick_day: 2025-01-06\n", "2026-03-16");
  CHECK(chart(checked, {}).find('\x1b') == std::string::npos);
  const std::string painted = chart(checked, {.color = true});
  CHECK(painted.find("\x1b[1;31mx\x1b[0m") != std::string::npos);
  CHECK(painted.find("\x1b[1;31montbreekt\x1b[0m     \n") != std::string::npos);
}

TEST_CASE("the legend names the marks that occur and no other") {
  const std::string missed = chart(checked_of("first_sick_day: 2025-01-06\n", "2026-03-16"), {});
  const std::string legend = missed.substr(missed.find("Legenda:"));
  CHECK(legend.find("x ontbreekt") != std::string::npos);
  CHECK(legend.find("| peildatum") != std::string::npos);
  CHECK(legend.find("gedaan") == std::string::npos);
  CHECK(legend.find("telt niet mee") == std::string::npos);
}

// The wait ends on Sunday 3 January 2027, the last day of week 104.
TEST_CASE("behind the wait the weeks are counted from its end") {
  const auto told = [](const std::string& as_of) {
    const Checked checked = checked_of("first_sick_day: 2025-01-06\n", as_of);
    return chart(checked, {}) + verdict(checked, Lang::nl);
  };
  const auto says = [](const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; };
  CHECK(says(told("2027-01-03"), "week 104 van 104"));
  CHECK(says(told("2027-01-10"), "Dossier VB-1, 1 week na de wachttijd op 10 januari 2027"));
  CHECK(says(told("2027-01-10"), " - 1 week na de wachttijd"));
  CHECK(says(told("2027-01-11"), "2 weken na de wachttijd op 11 januari 2027"));
  CHECK_FALSE(says(told("2027-01-11"), "van 104"));
}

TEST_CASE("of a sanction that was withdrawn before its first day the verdict says that nothing is left") {
  const std::string facts = "first_sick_day: 2025-01-06\nloonsanctie: {sent_on: 2026-11-16, withdrawn_on: 2026-12-14}\n";
  CHECK(verdict(checked_of(facts, "2027-01-04"), Lang::nl).find("blijft geen dag over.") != std::string::npos);
  // Until UWV's last day another one can come.
  CHECK(verdict(checked_of(facts, "2027-01-03"), Lang::nl).find("het loonsanctierisico is vrijwel zeker") != std::string::npos);
}

TEST_CASE("a dossier from before the law table has no chart, and an unreadable one nothing") {
  CHECK(chart(checked_of("first_sick_day: 2005-01-06\n", "2026-03-16"), {}).find("week  ") == std::string::npos);
  CHECK(chart(Checked{}, {}).empty());
}

}  // namespace poortwachter::report
