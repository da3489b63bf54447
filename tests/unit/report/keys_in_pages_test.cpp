#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <vector>

#include "poortwachter/text/text.hpp"
#include "report/document/spelled.hpp"

using namespace poortwachter;
using text::Lang;

// What stands between back quotes, without a value behind it: `reden_afwijking`, `eigen_werk_hervat: nee`.
static std::vector<std::string> keys_in(std::string_view written) {
  static const std::regex marked("`([a-z_0-9]+)(: [a-z_]+)?`");
  const std::string body(written);
  std::vector<std::string> keys;
  for (std::sregex_iterator at(body.begin(), body.end(), marked), end; at != end; ++at) keys.push_back((*at)[1]);
  return keys;
}

static std::string of_another_language(std::string_view written, Lang lang) {
  for (const std::string& key : keys_in(written))
    if (report::spelled_path(key, lang) != key) return key;
  return {};
}

TEST_CASE("a Dutch page names the fields of a case file by their Dutch keys") {
  CHECK(keys_in("noteer `op` en `eigen_werk_hervat: nee`") == std::vector<std::string>{"op", "eigen_werk_hervat"});
  CHECK(of_another_language("vul `followed_up_on` in", Lang::nl) == "followed_up_on");
  CHECK(of_another_language("vul `opgevolgd_op` in", Lang::nl).empty());
  CHECK(of_another_language("noteer de dag bij `wia_aanvraag`", Lang::nl).empty());
  for (const text::Page& page : text::pages(Lang::nl)) {
    for (const text::Page::Section& section : page.sections)
      CHECK_MESSAGE(of_another_language(section.body, Lang::nl).empty(), page.code << ": " << section.body);
    for (const auto* lines : {&page.messages, &page.actions, &page.records, &page.labels}) {
      for (const text::Page::Message& line : *lines)
        CHECK_MESSAGE(of_another_language(line.template_text, Lang::nl).empty(), page.code << ": " << line.template_text);
    }
  }
}

TEST_CASE("a Dutch chapter on the days of a case does so too") {
  for (const text::Chapter& chapter : text::chapters(Lang::nl)) {
    for (const text::Page::Section& section : chapter.sections)
      CHECK_MESSAGE(of_another_language(section.body, Lang::nl).empty(), chapter.key << ": " << section.body);
  }
}
