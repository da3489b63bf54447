#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

#include "poortwachter/rules/rules.hpp"
#include "poortwachter/text/text.hpp"
#include "tree/sources.hpp"

namespace poortwachter::tree {

using text::Lang;
using text::Page;

static std::set<std::string> placeholders_of(const Page& page) {
  std::set<std::string> names;
  for (const auto* lines : {&page.messages, &page.actions, &page.records, &page.labels, &page.phrases, &page.ahead}) {
    for (const Page::Message& line : *lines)
      for (const std::string_view name : text::placeholders(line.template_text)) names.emplace(name);
  }
  return names;
}

static std::set<std::string> variants_of(const std::vector<Page::Message>& lines) {
  std::set<std::string> names;
  for (const Page::Message& line : lines) names.emplace(line.variant);
  return names;
}

/// An abbreviation such as UWV or WIA may begin a message; a capital of an ordinary word may not.
static bool starts_low(std::string_view message) {
  if (message.empty()) return false;
  const bool capital = std::isupper(static_cast<unsigned char>(message[0])) != 0;
  return !capital || (message.size() > 1 && std::isupper(static_cast<unsigned char>(message[1])));
}

TEST_CASE("every rule has a page in both languages with a message and the same number of headings") {
  for (const Rule* rule : rules::all()) {
    const Page* nl = text::page(rule->code, Lang::nl);
    const Page* en = text::page(rule->code, Lang::en);
    CHECK_MESSAGE((nl && en), rule->code << " needs a page in src/text/nl/" << rule->topic << ".md and in en");
    if (!nl || !en) continue;
    CHECK_MESSAGE(nl->slug == rule->slug, rule->code);
    CHECK_MESSAGE(en->slug == rule->slug, rule->code);
    CHECK_MESSAGE(!nl->messages.empty(), rule->code);
    CHECK_MESSAGE(nl->sections.size() == en->sections.size(), rule->code);
    CHECK_MESSAGE(nl->sections.size() >= 3, rule->code);
    for (const auto lines : {&Page::messages, &Page::actions, &Page::records, &Page::labels, &Page::phrases, &Page::ahead})
      CHECK_MESSAGE(variants_of(nl->*lines) == variants_of(en->*lines), rule->code);
  }
}

TEST_CASE("every page belongs to a rule") {
  for (const Lang lang : {Lang::nl, Lang::en})
    for (const Page& page : text::pages(lang)) CHECK_MESSAGE(rules::find(page.code), page.code);
}

TEST_CASE("both languages use the same placeholders, and only arguments of the rule") {
  for (const Rule* rule : rules::all()) {
    const Page* nl = text::page(rule->code, Lang::nl);
    const Page* en = text::page(rule->code, Lang::en);
    if (!nl || !en) continue;
    CHECK_MESSAGE(placeholders_of(*nl) == placeholders_of(*en), rule->code);
    for (const std::string& name : placeholders_of(*nl)) {
      const bool known = name == "repair_by" || std::ranges::find(rule->arguments, name) != rule->arguments.end();
      CHECK_MESSAGE(known, rule->code << " has no argument " << name);
    }
  }
}

TEST_CASE("a message starts in lower case and has no full stop") {
  CHECK(starts_low("de probleemanalyse ontbreekt"));
  CHECK(starts_low("UWV besloot"));
  CHECK_FALSE(starts_low("De probleemanalyse ontbreekt"));
  for (const Lang lang : {Lang::nl, Lang::en}) {
    for (const Page& page : text::pages(lang)) {
      for (const Page::Message& message : page.messages) {
        CHECK_MESSAGE(starts_low(message.template_text), page.code << ": " << message.template_text);
        CHECK_MESSAGE(!message.template_text.ends_with('.'), page.code << ": " << message.template_text);
      }
    }
  }
}

TEST_CASE("the topic of a rule leads to its source, its pages and its cases") {
  for (const Rule* rule : rules::all()) {
    const std::string topic(rule->topic);
    CHECK_MESSAGE(exists("src/text/nl/" + topic + ".md"), rule->code);
    CHECK_MESSAGE(exists("src/text/en/" + topic + ".md"), rule->code);
    if (!rule->check) continue;
    CHECK_MESSAGE(exists("src/rules/" + topic + ".cpp"), rule->code);
    CHECK_MESSAGE(exists("tests/cases/" + topic), rule->code);
  }
}

}  // namespace poortwachter::tree
