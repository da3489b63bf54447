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

}  // namespace poortwachter::report
