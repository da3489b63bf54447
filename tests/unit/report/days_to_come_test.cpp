#include <doctest/doctest.h>

#include <algorithm>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/gathered.hpp"
#include "poortwachter/source/tree.hpp"
#include "report/document/judgement_words.hpp"
#include "report/document/timeline.hpp"
#include "report/document/verdict.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using report::Lang;

static report::Checked checked_of(const std::string& employee, Date as_of) {
  const source::Document document = source::parse_yaml("first_sick_day: 2025-01-06\nemployee: {" + employee + "}\n").front();
  dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  report::Checked checked;
  checked.reference = "A";
  checked.as_of = as_of;
  checked.judgement = judgement::judge(read.dossier, document, law::table(), as_of);
  checked.written = std::move(read.dossier);
  return checked;
}

static bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

static std::string in_overview(const report::Checked& checked, Lang lang) {
  report::Overview overview;
  overview.lang = lang;
  overview.add(checked);
  return overview.rows.front().reason;
}

static std::string rows_of(const report::Checked& checked, Lang lang) {
  std::string out;
  for (const report::Item& item : report::not_applicable(checked.judgement->timeline, lang).items) out += item.text + '\n';
  return out;
}

static void says_everywhere(const report::Checked& checked, Lang lang, const std::string& words) {
  CHECK_MESSAGE(has(report::verdict(checked, lang), words), report::verdict(checked, lang));
  CHECK(has(report::risk_line(*checked.judgement, lang), words));
  CHECK(report::window_lines(checked.judgement->timeline, {.lang = lang})[0].ends_with(": " + words));
  CHECK(in_overview(checked, lang).starts_with(words));
  CHECK(has(rows_of(checked, lang), ": " + words + '\n'));
}

TEST_CASE("an employment that has not ended yet is told to end on its day, which is the last of it") {
  const std::string ends = "employment_end: 2025-12-31";
  for (const Date day : {"2025-03-01"_date, "2025-12-31"_date}) {
    says_everywhere(checked_of(ends, day), Lang::nl, "het dienstverband eindigt op 31 december 2025");
    says_everywhere(checked_of(ends, day), Lang::en, "the employment ends on 31 December 2025");
  }
  says_everywhere(checked_of(ends, "2026-01-01"_date), Lang::nl, "het dienstverband is geëindigd");
  says_everywhere(checked_of(ends, "2026-01-01"_date), Lang::en, "the employment has ended");
}

TEST_CASE("an AOW age that has not been reached yet is told to be reached on its day") {
  const report::Checked before = checked_of("aow_date: 2025-12-15", "2025-12-14"_date);
  says_everywhere(before, Lang::nl, "de AOW-leeftijd wordt bereikt op 15 december 2025");
  says_everywhere(before, Lang::en, "AOW age will be reached on 15 December 2025");
  says_everywhere(checked_of("aow_date: 2025-12-15", "2025-12-15"_date), Lang::nl, "de AOW-leeftijd is bereikt");
  says_everywhere(checked_of("aow_date: 2025-12-15", "2025-12-15"_date), Lang::en, "AOW age has been reached");
  CHECK(checked_of("aow_date: 2025-12-15", "2025-12-14"_date).judgement->risk.reason == "aow");
}
