#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/check_one.hpp"
#include "doctest/doctest.h"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/report.hpp"

using namespace poortwachter;
using report::Checked;
using text::Lang;

static std::vector<Checked> checked(std::string_view bytes) {
  const app::AsOf as_of{std::nullopt, calendar::parse_iso("2026-06-01").value()};
  return app::check_one("case.yaml", bytes, app::Layout::stream, as_of);
}

// Every form in which a check is printed, one after another.
static std::string printed(const std::vector<Checked>& cases, Lang lang) {
  report::Options options;
  options.lang = lang;
  options.as_of = calendar::parse_iso("2026-06-01").value();
  report::Buffer out;
  for (const Checked& one : cases) {
    report::text_case(one, options, out);
    report::concise_case(one, options, out);
    report::json_line(one, options, out);
    if (one.evaluated()) report::timeline_json(one, options, out);
  }
  report::json(cases, {}, options, out);
  return {out.data(), out.size()};
}

static std::set<std::string> codes_after(const std::string& text, std::string_view before, std::string_view after) {
  std::set<std::string> codes;
  for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
    const std::size_t begin = at + before.size();
    if (text.compare(begin + 4, after.size(), after) == 0) codes.insert(text.substr(begin, 4));
  }
  return codes;
}

static std::set<std::string> codes_of(const Checked& one) {
  std::set<std::string> codes;
  for (const Finding& finding : report::findings_of(one)) codes.emplace(finding.rule->code);
  return codes;
}

static std::string concise(const Checked& one, Lang lang) {
  report::Options options;
  options.lang = lang;
  report::Buffer out;
  report::concise_case(one, options, out);
  return {out.data(), out.size()};
}

static std::vector<std::string> examples() {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(POORTWACHTER_ROOT "/examples")) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

TEST_CASE("no form in which a check is printed shows a BSN, wherever it stands") {
  const char* dossiers[] = {
      "first_sick_day: 2025-01-06\nemployee: {reference: 123456782}\n",
      "case: 123456782\nfirst_sick_day: 2025-01-06\n",
      "first_sick_day: 2025-01-06\n123456782: yes\n",
      "first_sick_day: 2025-01-06\nunknown_key: 123456782\n",
      "first_sick_day: 123456782\n",
      "first_sick_day: 2025-01-06\nprobleemanalyse: {on: 2025-02-10, deviation_reason: nummer 123.456.782}\n",
      "first_sick_day: 2025-01-06\nemployer: {name: [123456782]}\n",
      "first_sick_day: 2025-01-06\nemployee: {reference: 123 456 782\n",
  };
  for (const char* dossier : dossiers) {
    for (const Lang lang : {Lang::nl, Lang::en}) {
      const std::string out = printed(checked(dossier), lang);
      CAPTURE(dossier);
      CAPTURE(out);
      CHECK_GT(out.size(), 100u);
      for (const std::string_view spelling : {"123456782", "123.456.782", "123 456 782"})
        CHECK_EQ(out.find(spelling), std::string::npos);
    }
  }
}

TEST_CASE("a report for people in both languages and its JSON name the findings of the case") {
  std::size_t seen = 0;
  for (const std::string& bytes : examples()) {
    for (const Checked& one : checked(bytes)) {
      const std::set<std::string> codes = codes_of(one);
      CAPTURE(bytes.substr(0, 80));
      CHECK(codes_after(concise(one, Lang::nl), "[", "]") == codes);
      CHECK(codes_after(concise(one, Lang::en), "[", "]") == codes);
      report::Buffer out;
      report::json_line(one, {}, out);
      const std::string json(out.data(), out.size());
      for (const std::string& code : codes) CHECK_NE(json.find('"' + code + '"'), std::string::npos);
      seen += codes.size();
    }
  }
  CHECK_GE(seen, 10u);
}
