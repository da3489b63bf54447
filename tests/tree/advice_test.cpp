#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <string>

#include "poortwachter/rules/rules.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::tree {

using text::Lang;
using text::Page;

static bool weighs(const Rule& rule) { return rule.kind != Kind::informational; }

/// Every weighing rule of which a finding can lie behind: all but those that can be made good whatever has ended.
static bool can_close(const Rule& rule) { return (weighs(rule) && !rule.outlives_duty) || rule.closes == Closes::at_once; }

/// Whether a clause of the advice tells somebody to do now what can no longer be done.
static bool tells_to_do(const std::string& advice) {
  static const std::regex order(R"((^|[,;:] | en | and )(vraag|begin|hervat|plan|start|bepaal|ask|resume|determine)\b)");
  return std::regex_search(advice, order) || advice.find("{repair_by}") != std::string::npos;
}

/// A part of a sentence: no code, no full stop, no day in figures.
static bool can_be_said(const std::string& phrase) {
  static const std::regex unsaid(R"(\b[PSRLDE]\d{3}\b|\d{4}-\d{2}|[.]$)");
  return !phrase.empty() && !std::regex_search(phrase, unsaid);
}

static void with_pages(auto check) {
  for (const Rule* rule : rules::all()) {
    for (const Lang lang : {Lang::nl, Lang::en})
      if (const Page* page = text::page(rule->code, lang)) check(*rule, *page);
  }
}

TEST_CASE("what lies behind has advice of its own, which tells to record and not to do") {
  CHECK(tells_to_do("leg vast waarom en vraag de bedrijfsarts om een oordeel"));
  CHECK(tells_to_do("resume the trajectory"));
  CHECK_FALSE(tells_to_do("leg vast waarom er geen plan van aanpak was en wat in die tijd is gedaan"));
  with_pages([](const Rule& rule, const Page& page) {
    if (can_close(rule)) CHECK_MESSAGE(!page.record("").empty(), rule.code << " says nothing of what lies behind");
    for (const Page::Message& record : page.records)
      CHECK_MESSAGE(!tells_to_do(std::string(record.template_text)), rule.code << ": " << record.template_text);
  });
}

TEST_CASE("what was late when it is found asks nobody to do anything") {
  with_pages([](const Rule& rule, const Page& page) {
    if (rule.closes == Closes::at_once) CHECK_MESSAGE(page.actions.empty(), rule.code);
  });
}

TEST_CASE("what weighs can be said in a verdict, in a part of a sentence") {
  CHECK_FALSE(can_be_said("de probleemanalyse ontbreekt."));
  CHECK_FALSE(can_be_said("P101 is gevonden"));
  CHECK(can_be_said("spoor 2 begon {days_late} te laat"));
  with_pages([](const Rule& rule, const Page& page) {
    if (weighs(rule)) CHECK_MESSAGE(!page.phrase("").empty(), rule.code << " has no phrase");
    for (const Page::Message& phrase : page.phrases)
      CHECK_MESSAGE(can_be_said(std::string(phrase.template_text)), rule.code << ": " << phrase.template_text);
  });
}

}  // namespace poortwachter::tree
