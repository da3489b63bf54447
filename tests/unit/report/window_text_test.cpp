#include <doctest/doctest.h>

#include <algorithm>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "report/document/judgement_words.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using report::Lang;

static std::vector<std::string> lines_of(const std::string& facts, Date as_of, Lang lang) {
  const source::Document document = source::parse_yaml("first_sick_day: 2025-01-06\n" + facts).front();
  const dossier::Read read = dossier::read(document);
  const judgement::Judgement judgement = judgement::judge(read.dossier, document, law::table(), as_of);
  return report::window_lines(judgement.timeline, {.lang = lang});
}

static bool says(Date as_of, Lang lang, const std::string& line) {
  const std::vector<std::string> lines = lines_of("", as_of, lang);
  return std::ranges::find(lines, line) != lines.end();
}

// 6 January 2025 + 52 weeks = 5 January 2026.
TEST_CASE("the preferred day for spoor 2 is advice until it has gone by; then the advice is to hurry") {
  CHECK(says("2026-01-05"_date, Lang::nl, "advies: vanaf 2025-03-03, bij voorkeur uiterlijk 2026-01-05"));
  CHECK(says("2026-01-06"_date, Lang::nl, "advies: zo spoedig mogelijk (de voorkeursdag was 2026-01-05)"));
  CHECK(says("2026-01-06"_date, Lang::en, "advice: as soon as possible (the preferred day was 2026-01-05)"));
}

TEST_CASE("who need not start is told why, who started gets no advice") {
  CHECK(lines_of("employee: {employment: none}\n", "2026-01-05"_date, Lang::en) ==
        std::vector<std::string>{"not applicable: there is no employer"});
  const auto advises = [](const std::string& line) { return line.starts_with("advice"); };
  CHECK(std::ranges::any_of(lines_of("", "2026-01-05"_date, Lang::en), advises));
  CHECK(std::ranges::none_of(lines_of("spoor2: {intake_on: 2026-01-02}\n", "2026-01-05"_date, Lang::en), advises));
}
