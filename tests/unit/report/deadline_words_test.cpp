#include "report/document/deadline_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "poortwachter/timeline/timeline.hpp"

using namespace poortwachter;
using text::Chapter;
using text::Lang;

static std::multiset<std::string> placeholders_of(const Chapter& chapter) {
  std::multiset<std::string> names;
  for (const auto& section : chapter.sections)
    for (const std::string_view part : {section.heading, section.body})
      for (const std::string_view name : text::placeholders(part)) names.emplace(name);
  return names;
}

TEST_CASE("every step has a chapter in both languages") {
  for (std::size_t i = 0; i < timeline::step_count; ++i) {
    const std::string_view step = name(static_cast<timeline::Step>(i));
    for (const Lang lang : {Lang::nl, Lang::en}) {
      const Chapter* chapter = text::chapter(step, lang);
      REQUIRE_MESSAGE(chapter != nullptr, step);
      CHECK_MESSAGE(chapter->sections.size() >= 3, step);
    }
  }
}

TEST_CASE("the chapters of both languages stand in the same order and have the same sections and placeholders") {
  const auto dutch = text::chapters(Lang::nl), english = text::chapters(Lang::en);
  REQUIRE(dutch.size() == english.size());
  CHECK(dutch.size() > timeline::step_count);
  for (std::size_t i = 0; i < dutch.size(); ++i) {
    CAPTURE(dutch[i].key);
    CHECK(dutch[i].key == english[i].key);
    CHECK(dutch[i].title.empty() == english[i].title.empty());
    REQUIRE(dutch[i].sections.size() == english[i].sections.size());
    for (std::size_t at = 0; at < dutch[i].sections.size(); ++at) CHECK(!dutch[i].sections[at].body.empty());
    CHECK(placeholders_of(dutch[i]) == placeholders_of(english[i]));
  }
}

TEST_CASE("every placeholder of a chapter has a value") {
  for (const Lang lang : {Lang::nl, Lang::en}) {
    for (const Chapter& chapter : text::chapters(lang)) {
      for (const auto& section : chapter.sections) {
        const std::string said =
            report::filled_in(section.heading, law::table(), lang) + report::filled_in(section.body, law::table(), lang);
        CHECK_MESSAGE(said.find('{') == std::string::npos, chapter.key << ": " << said);
      }
    }
  }
}

TEST_CASE("a placeholder is a value of the law table, its weeks, its week, its day or its first sick day") {
  const auto en = [](std::string_view text) { return report::filled_in(text, law::table(), Lang::en); };
  CHECK(en("{probleemanalyse_after_first_sick_day}") == "42");
  CHECK(en("{probleemanalyse_after_first_sick_day_weeks}") == "6");
  // Day 1 to 7 are week 1, so that 41 days after the first sick day is the last day of week 6.
  CHECK(en("{probleemanalyse_practice_after_first_sick_day_week}") == "6");
  // 104 weeks are 728 days and the first of them is day 0 after the first sick day.
  CHECK(en("{wachttijd} {wachttijd_offset}") == "104 727");
  CHECK(en("{reintegratieverslag_before_end_offset} {reintegratieverslag_before_end_week}") == "636 91");
  CHECK(en("{wage_aow_after} {wage_aow_after_first} {wage_aow_after_since}") == "41 90 1 July 2023");
  CHECK(en("{cite_wia_25_14}") == "WIA art. 25 lid 14");
  CHECK(en("{no_such_number} {cite_no_such_source}") == "{no_such_number} {cite_no_such_source}");
}

TEST_CASE("a chapter names its sources once, each with its kind") {
  const auto sources = report::sources_of(*text::chapter("melding_42_weken", Lang::en), law::table(), Lang::en);
  REQUIRE(!sources.empty());
  CHECK(sources.front() == "ZW art. 38 lid 1 (act)");
  CHECK(std::set(sources.begin(), sources.end()).size() == sources.size());
  const auto spoor2 = report::sources_of(*text::chapter("spoor2_window", Lang::nl), law::table(), Lang::nl);
  CHECK(std::ranges::find(spoor2, "Werkwijzer Poortwachter (praktijk van UWV)") != spoor2.end());
  CHECK(std::ranges::find(spoor2, "Eigen maat van dit programma") != spoor2.end());
}
