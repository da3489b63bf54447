#include <doctest/doctest.h>

#include <string>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/formats.hpp"
#include "poortwachter/report/gathered.hpp"
#include "poortwachter/source/tree.hpp"
#include "report/document/overview_page.hpp"

namespace poortwachter::report {

using namespace calendar::literals;

static Checked checked_of(const std::string& bytes, Date as_of) {
  const source::Document document = source::parse_yaml(bytes).front();
  dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  Checked checked;
  checked.as_of = as_of;
  checked.judgement = judgement::judge(read.dossier, document, law::table(), as_of);
  checked.written = std::move(read.dossier);
  return checked;
}

static OverviewRow row_of(const std::string& bytes, Date as_of) {
  Overview overview;
  overview.add(checked_of(bytes, as_of));
  REQUIRE(overview.rows.size() == 1);
  return overview.rows.front();
}

TEST_CASE("what a sanction costs stands in the overview where something points to one") {
  const std::string wage = "first_sick_day: 2025-01-06\nemployee: {gross_monthly_wage: 3000.00}\n";
  // The probleemanalyse is due on 17 February 2025. 3000 x 70 % x 1.08 x 1.25 = 2835.00 a month, x 12.
  CHECK_FALSE(row_of(wage, "2025-02-17"_date).cost);
  CHECK(row_of(wage, "2025-02-18"_date).cost == Cents{3402000});
}

TEST_CASE("a dossier in the overview has the last day for its first task, and for how long it is overdue") {
  // Missed by two days, and of use until the application: 3 January 2027 - 77 = 18 October 2026.
  const OverviewRow row = row_of("first_sick_day: 2025-01-06\n", "2025-02-19"_date);
  CHECK(row.by == "2026-10-18"_date);
  CHECK(row.overdue == Days{2});
}

TEST_CASE("the reason in the overview is what weighs most, or why no sanction can come or be judged") {
  const std::string complete = "first_sick_day: 2025-01-06\ncompleteness: complete\n";
  CHECK(row_of(complete, "2025-02-18"_date).reason == "er is geen probleemanalyse");
  CHECK(row_of(complete + "interruptions: [{recovered_on: 2025-03-10}]\n", "2025-04-14"_date).reason == "de werknemer is hersteld");
  CHECK(row_of("first_sick_day: 2025-01-06\ncompleteness: partial\n", "2025-06-02"_date).reason ==
        "het dossier is gedeeltelijk en geeft te weinig om op te oordelen");
  CHECK(row_of(complete, "2025-02-17"_date).reason.empty());
}

TEST_CASE("on the page a finding names its day itself, and what is coming begins with it") {
  Overview overview;
  overview.as_of = "2025-02-19"_date;
  overview.lang = Lang::en;
  overview.with_details = overview.with_coming = true;
  overview.add(checked_of("first_sick_day: 2025-01-06\n", overview.as_of));
  const OverviewPage page = overview_page(overview, {.lang = Lang::en, .as_of = overview.as_of});
  REQUIRE(page.entries.size() == 1);
  std::vector<std::string> lines;
  for (const Block& block : page.entries.front().more)
    if (const auto* list = std::get_if<List>(&block.is))
      for (const Item& item : list->items) lines.push_back(item.text);
  // 3 January 2027 - 77; 6 January 2025 + 56, and six weeks later.
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].starts_with("ask the bedrijfsarts for the probleemanalyse now"));
  CHECK(lines[0].ends_with("in the file by 18 October 2026 (employer)"));
  CHECK(lines[1] == "3 Mar 2025: Plan van aanpak (employer + employee)");
  CHECK(lines[2] == "14 Apr 2025: Next evaluation (employer + employee)");
}

TEST_CASE("where there are two employers the table of the statistics has each of them, one alone is all") {
  const auto table = [](std::initializer_list<const char*> employers) {
    Overview overview;
    overview.shows_stats = true;
    for (const std::string employer : employers)
      overview.add(checked_of("first_sick_day: 2025-01-06\nemployer: {name: " + employer + "}\n", "2025-02-19"_date));
    Buffer out;
    overview_csv(overview, {.lang = Lang::en}, out);
    return fmt::to_string(out);
  };
  CHECK(table({"Een BV", "Twee BV"}).find("Twee BV") != std::string::npos);
  CHECK(table({"Een BV"}).find("Een BV") == std::string::npos);
}

TEST_CASE("in a new case file what is said of the keys begins in one column") {
  Buffer out;
  case_template({.all = true}, Lang::en, out);
  const std::string text = fmt::to_string(out);
  CHECK(text.find("\nfirst_sick_day:                 # ") != std::string::npos);
  CHECK(text.find("\ncase:                           # ") != std::string::npos);
}

}  // namespace poortwachter::report
