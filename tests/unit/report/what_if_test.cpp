#include <doctest/doctest.h>

#include <string>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/what_if.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::report {

using namespace calendar::literals;

static Checked checked_of(const std::string& bytes) {
  const source::Document document = source::parse_yaml(bytes).front();
  dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  Checked checked;
  checked.reference = "a";
  checked.as_of = "2025-02-19"_date;
  checked.judgement = judgement::judge(read.dossier, document, law::table(), checked.as_of);
  checked.written = std::move(read.dossier);
  return checked;
}

static std::string asked(const std::string& day) {
  WhatIf what_if{.supposed = {{.path = "probleemanalyse", .pointer = "/probleemanalyse/on", .value = day}},
                 .before = checked_of("first_sick_day: 2025-01-06\n"),
                 .after = checked_of("first_sick_day: 2025-01-06\nprobleemanalyse: " + day + "\n")};
  Buffer out;
  what_if_text(what_if, {.lang = Lang::en}, out);
  return fmt::to_string(out);
}

TEST_CASE("only of a day behind the day of judgement it is said that it counts as if it had come") {
  const std::string ahead = "A day given here after 19 February 2025";
  CHECK(asked("2025-02-19").find(ahead) == std::string::npos);
  CHECK(asked("2025-02-20").find(ahead) != std::string::npos);
}

TEST_CASE("the verdict stands there twice, as it is and as it would be") {
  const std::string text = asked("2025-02-19");
  const std::size_t now = text.find("\nNow: ");
  REQUIRE(now != std::string::npos);
  CHECK(text.find("\nThen: ", now) != std::string::npos);
}

}  // namespace poortwachter::report
