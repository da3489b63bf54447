#include "poortwachter/report/explain.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "poortwachter/law/table.hpp"

using namespace poortwachter;

static nlohmann::json law_on(Date as_of) {
  report::Buffer out;
  report::explain_law(law::table(), {.lang = report::Lang::en, .as_of = as_of}, report::ExplainFormat::json, out);
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
