#include "poortwachter/report/formats.hpp"

#include <doctest/doctest.h>

#include <array>
#include <nlohmann/json.hpp>

#include "poortwachter/law/table.hpp"
#include "poortwachter/rules/rules.hpp"
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

static std::string explained(std::string_view code, std::string_view format) {
  const std::array<const Rule*, 1> rule = {rules::find(code)};
  report::Buffer out;
  samples::named(format, report::explain_formats()).rules(rule, {.lang = report::Lang::en, .width = 1000}, out);
  return fmt::to_string(out);
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
