#include <doctest/doctest.h>

#include <algorithm>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/report/formats.hpp"

namespace poortwachter::report {

static std::string list(const std::string& bytes, std::string_view as_of, Lang lang) {
  const auto documents = source::parse_yaml(bytes);
  dossier::Read read = dossier::read(documents.front());
  Checked checked;
  checked.as_of = *calendar::parse_iso(as_of);
  checked.judgement = judgement::judge(read.dossier, documents.front(), law::table(), checked.as_of);
  checked.written = std::move(read.dossier);
  Buffer out;
  timeline_list(checked, {.lang = lang}, out);
  return {out.data(), out.size()};
}

TEST_CASE("the list is one line a step: date, week, status, label, with tabs between them") {
  // Six weeks after 2025-01-06 is 2025-02-17; made eight days later, on day 50, in week 8.
  const std::string text = list("first_sick_day: 2025-01-06\nprobleemanalyse: 2025-02-25\n", "2025-03-10", Lang::en);
  CHECK(text.starts_with("2025-02-25\t8\t8 days late\tProbleemanalyse\n"));
  for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
    const std::string line = text.substr(begin, text.find('\n', begin) - begin);
    CHECK_MESSAGE(std::ranges::count(line, '\t') == 3, line);
  }
}

TEST_CASE("a step of good practice whose days are over does not come any more") {
  // Day 363 after 2025-01-06 is 2026-01-04.
  const std::string text = list("first_sick_day: 2025-01-06\n", "2026-01-05", Lang::nl);
  CHECK(text.find("2026-01-04\t52\tnog open\tArbeidsdeskundige\n") != std::string::npos);
  CHECK(list("first_sick_day: 2025-01-06\n", "2026-01-04", Lang::nl).find("2026-01-04\t52\tvandaag\tArbeidsdeskundige\n") !=
        std::string::npos);
}

TEST_CASE("the clock stands still in the list too") {
  const std::string text =
      list("first_sick_day: 2025-01-06\nleave: [{from: 2025-05-05, until: 2025-08-24, same_cause: yes}]\n", "2025-09-01", Lang::nl);
  // 5 May to 24 August: 27 + 30 + 31 + 24 = 112 days. The 119 days before them are seventeen weeks, and they themselves in none.
  CHECK(text.starts_with("2025-05-05\t17\t112 dagen\tVerlof\n"));
}

// An intake on 3 November 2025 and a plan on 17 November. Applying is expected 56 days after the plan, from 12 January 2026 on; the
// first four weeks end on 8 February, the second ones on 8 March.
static const std::string trajectory =
    "first_sick_day: 2024-11-04\n"
    "spoor2:\n"
    "  intake_on: 2025-11-03\n"
    "  plan: {on: 2025-11-17, planned_end: 2026-08-31}\n"
    "  activities: [{on: 2025-11-10, kind: referral}, {on: 2025-12-01, kind: referral}]\n"
    "  reports: [{on: 2025-12-15}, {on: 2026-02-02}]\n"
    "  applications: [{on: 2026-01-12}, {on: 2026-01-20}, {on: 2026-01-28}, {on: 2026-02-10}]\n";

TEST_CASE("below the steps stands spoor 2 once it has begun, and what is ahead") {
  const std::string text = list(trajectory, "2026-02-16", Lang::nl);
  const auto has = [&](std::string_view line) { return text.find("\t" + std::string(line) + "\n") != std::string::npos; };
  // 3 November to 16 February: 27 + 31 + 31 + 16 and the first day: 106 days, which is fifteen weeks.
  CHECK(has("15 weken\tTraject van spoor 2"));
  CHECK(has("gedaan\tTrajectplan"));
  // 10 November to 1 December and that day: 22 days, three whole weeks.
  CHECK(has("3 weken\tFase 1: intake"));
  CHECK(has("2 rapportages\tRapportages"));
  CHECK(has("3 van 4\tSollicitaties"));
  CHECK(has("1 tot nu toe\tSollicitaties"));
  CHECK(has("komt\tGepland einde"));
  // Eight weeks after the report of 2 February: 26 days in February and 30 of March, on 30 March 2026.
  CHECK(text.find("2026-03-30\t74\tkomt\tRapportage van spoor 2\n") != std::string::npos);
  CHECK(text.find("Einde opzegverbod") < text.find("Traject van spoor 2"));
  CHECK(list(trajectory, "2026-02-16", Lang::en).find("\t3 of 4\tApplications\n") != std::string::npos);
}

TEST_CASE("before the intake there is no trajectory, and what is ahead of other rules is there") {
  const std::string text = list("first_sick_day: 2024-11-04\nconflict: {since: 2025-11-10}\n", "2025-11-17", Lang::nl);
  CHECK(text.find("Traject van spoor 2") == std::string::npos);
  // Mediation within 14 days after 10 November.
  CHECK(text.find("2025-11-24\t56\tover 7 dagen\t") != std::string::npos);
}

}  // namespace poortwachter::report
