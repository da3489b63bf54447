#include "poortwachter/report/formats.hpp"

#include <doctest/doctest.h>

#include <array>
#include <nlohmann/json.hpp>

#include "poortwachter/law/table.hpp"
#include "poortwachter/rules/rules.hpp"
#include "report/document/examples.hpp"
#include "unit/report/samples.hpp"

using namespace poortwachter;

static nlohmann::json law_on(Date as_of) {
  report::Buffer out;
  report::explain_law_json(law::table(), {.lang = report::Lang::en, .as_of = as_of}, out);
  return nlohmann::json::parse(fmt::to_string(out));
}

TEST_CASE("a row of the law is stale from the day after a year since it was checked") {
  const law::Row& row = law::table().rows().front();
  const Date year_later = row.checked.plus(Months{12}, calendar::MonthEnd::clamp_back);
  const nlohmann::json in_time = law_on(year_later);
  CHECK(in_time["as_of"] == calendar::iso(year_later));
  CHECK(in_time["rows"][0]["stale"] == false);
  CHECK(law_on(year_later + Days{1})["rows"][0]["stale"] == true);
}

static std::string pages_of(const report::Subjects& subjects, std::string_view format, Date as_of) {
  report::Buffer out;
  samples::named(format, report::explain_formats()).pages(subjects, {.lang = report::Lang::en, .width = 1000, .as_of = as_of}, out);
  return fmt::to_string(out);
}

static std::string explained(std::string_view code, std::string_view format) {
  return pages_of({.rules = {rules::find(code)}, .chapters = {}}, format, law::table().checked());
}

TEST_CASE("a step is explained by its chapter, in every format") {
  const report::Subjects subjects{.rules = {}, .chapters = {text::chapter("einde_opzegverbod", report::Lang::en)}};
  for (const std::string_view format : {"text", "markdown", "json"}) {
    CAPTURE(format);
    const std::string page = pages_of(subjects, format, law::table().checked());
    CHECK(page.find("einde_opzegverbod") != std::string::npos);
    // Two years, from the law table, and the article.
    CHECK(page.find("2 calendar years") != std::string::npos);
    CHECK(page.find("BW 7:670 lid 1") != std::string::npos);
    CHECK(page.find('{') == (format == "json" ? 0 : std::string::npos));
  }
}

TEST_CASE("pages say that the law table is old from the day after a year") {
  const report::Subjects subjects{.rules = {rules::find("S202")}, .chapters = {}};
  const Date year_later = law::table().checked().plus(Months{12}, calendar::MonthEnd::clamp_back);
  constexpr std::string_view note = "more than a year ago";
  CHECK(pages_of(subjects, "text", year_later).find(note) == std::string::npos);
  CHECK(pages_of(subjects, "text", year_later + Days{1}).find(note) != std::string::npos);
}

TEST_CASE("every format shows the numbers of the law that a rule reckons with") {
  const nlohmann::json numbers = nlohmann::json::parse(explained("S202", "json"))["rules"][0]["numbers"];
  REQUIRE(numbers.size() == 4);
  // Six weeks after the evaluation or the waiver; 58 weeks from the first sick day, which counts; four weeks late is much.
  CHECK(numbers[0]["parameter"] == "spoor2_start_after_evaluation");
  CHECK(numbers[0]["value"] == 42);
  CHECK(numbers[1]["value"] == 406);
  CHECK(numbers[2]["value"] == 42);
  CHECK(numbers[3]["value"] == 28);
  for (const auto& number : numbers) {
    const std::string line = "- " + number["meaning"].get<std::string>() + ": " + std::to_string(number["value"].get<int>());
    CHECK(explained("S202", "text").find(line) != std::string::npos);
    CHECK(explained("S202", "markdown").find(line) != std::string::npos);
  }
}

TEST_CASE("a rule that reckons with no number has an empty list of them") {
  const nlohmann::json rule = nlohmann::json::parse(explained("E004", "json"))["rules"][0];
  CHECK(rule["numbers"] == nlohmann::json::array());
}

TEST_CASE("a message is explained with the days and words of an example, never with the name of a value") {
  for (const report::Lang lang : {report::Lang::nl, report::Lang::en}) {
    for (const Rule* rule : rules::all()) {
      CAPTURE(rule->code);
      const text::Page* page = text::page(rule->code, lang);
      REQUIRE(page != nullptr);
      for (const text::Page::Message& message : page->messages) {
        const std::string told = report::in_example(*rule, message, law::table(), lang);
        CAPTURE(told);
        CHECK(!told.empty());
        CHECK(text::placeholders(told).empty());
      }
    }
  }
}

TEST_CASE("people read an example of a message, scripts its pattern") {
  CHECK(explained("S202", "text").find("started on 16 March 2026; latest day was 9 March 2026 (7 days late)") != std::string::npos);
  CHECK(explained("S202", "markdown").find("16 March 2026") != std::string::npos);
  CHECK(explained("S202", "json").find("started on {date}") != std::string::npos);
}

TEST_CASE("the numbers of an example are those of the law") {
  const Rule& rule = *rules::find("L403");
  const text::Page* page = text::page("L403", report::Lang::en);
  REQUIRE(page != nullptr);
  // A loonsanctie lasts 52 weeks at most (WIA art. 25 lid 9).
  CHECK(report::in_example(rule, page->messages.front(), law::table(), report::Lang::en).find("52 weeks") != std::string::npos);
}

TEST_CASE("every text of an example is the value of a message") {
  for (const std::string_view key : text::ui_keys(report::Lang::nl)) {
    if (!key.starts_with("example.")) continue;
    CAPTURE(key);
    const std::string name(key.substr(key.rfind('.') + 1));
    bool is_used = false;
    for (const text::Page& page : text::pages(report::Lang::nl)) {
      const bool is_of_page = key.find('.') == key.rfind('.') || key.substr(8, 4) == page.code;
      for (const text::Page::Message& message : page.messages)
        is_used = is_used || (is_of_page && message.template_text.find('{' + name + '}') != std::string_view::npos);
    }
    CHECK(is_used);
  }
}
