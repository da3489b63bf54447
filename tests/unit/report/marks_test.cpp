#include <doctest/doctest.h>

#include <regex>

#include "unit/report/samples.hpp"

using namespace poortwachter;
using report::Lang;

static std::string written(const report::Checked& checked, std::string_view format, Lang lang = Lang::en) {
  const report::Options options{.lang = lang, .as_of = checked.as_of, .rules = {&samples::late}};
  report::Buffer out;
  samples::named(format, report::check_formats()).each(checked, options, out);
  return fmt::to_string(out);
}

static bool says(const report::Checked& checked, std::string_view format, std::string_view words) {
  return written(checked, format).find(words) != std::string::npos;
}

TEST_CASE("a finding is marked behind its code, in the order new, accepted, suspended, closed") {
  report::Checked sample = samples::checked();
  Finding& finding = sample.judgement->findings.front();
  finding.open = true;
  CHECK(says(sample, "concise", " [P102]\n"));
  finding.open = false;
  CHECK(says(sample, "concise", " [P102 closed]\n"));
  finding.suspended = true;
  CHECK(says(sample, "concise", " [P102 suspended closed]\n"));
  sample.known = std::vector<bool>{false};
  CHECK(says(sample, "concise", " [P102 new suspended closed]\n"));
  sample.known = std::vector<bool>{true};
  finding.suspended = false;
  finding.accepted = 0;
  CHECK(says(sample, "concise", " [P102 accepted closed]\n"));
}

// Whether `new` or `nieuw` stands there as a word of its own.
static bool tells_new(const std::string& text) {
  static const std::regex word(R"((^|[^a-z])(new|nieuw)([^a-z]|$))");
  return std::regex_search(text, word);
}

TEST_CASE("every format of check marks a finding that the earlier report had not, and no other") {
  report::Checked sample = samples::checked();
  for (const report::CheckFormat& format : report::check_formats()) {
    CAPTURE(format.name);
    for (const Lang lang : {Lang::nl, Lang::en}) {
      const auto text = [&](std::optional<std::vector<bool>> known) {
        sample.known = std::move(known);
        return written(sample, format.name, lang);
      };
      CHECK(tells_new(text(std::vector<bool>{false})));
      CHECK_FALSE(tells_new(text(std::vector<bool>{true})));
      CHECK_FALSE(tells_new(text(std::nullopt)));
    }
  }
}

TEST_CASE("every format of check marks a suspended finding, and no other") {
  report::Checked sample = samples::checked();
  const std::pair<std::string_view, std::string_view> marks[] = {
      {"text", "suspended: carries no weight"}, {"concise", "[P102 suspended"},  {"json", "\"suspended\": true"},
      {"jsonl", "\"suspended\":true"},          {"sarif", "\"suspended\":true"}, {"github", "title=P102 suspended"},
      {"markdown", "warning (suspended)"}};
  for (const auto& one : marks) {
    const std::string_view format = one.first, mark = one.second;
    CAPTURE(format);
    sample.judgement->findings.front().suspended = false;
    CHECK_FALSE(says(sample, format, mark));
    sample.judgement->findings.front().suspended = true;
    CHECK(says(sample, format, mark));
  }
}
