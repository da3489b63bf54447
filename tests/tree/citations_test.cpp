#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>

#include "poortwachter/law/citation.hpp"
#include "poortwachter/text/text.hpp"
#include "tree/sources.hpp"

namespace poortwachter::tree {

TEST_CASE("every source is named by the law table, a rule, a step or a text") {
  std::string all;
  for (const SourceFile& file : files_under({"src"}, {".cpp", ".hpp", ".md"})) all += file.text;
  CHECK(all.find("cite::no_such_source") == std::string::npos);
  for (const law::Citation* source : law::citations()) {
    const std::string id(source->id);
    const std::string in_text = "{cite_" + id + '}';
    bool named = all.find(in_text) != std::string::npos;
    for (std::size_t at = all.find("cite::" + id); !named && at != std::string::npos; at = all.find("cite::" + id, at + 1)) {
      const char next = all[at + 6 + id.size()];
      named = next != '_' && (next < '0' || next > '9') && (next < 'a' || next > 'z');
    }
    CHECK_MESSAGE(named, id << " is named by nothing");
  }
}

/// What stands between quotation marks and is more than a word, with line breaks as spaces.
static std::set<std::string> quoted_in(std::string_view text) {
  static const std::regex space(R"(\s+)"), quotation(R"re("([^"]*)")re");
  const std::string flat = std::regex_replace(std::string(text), space, " ");
  std::set<std::string> found;
  for (std::sregex_iterator at(flat.begin(), flat.end(), quotation), end; at != end; ++at)
    if ((*at)[1].str().find(' ') != std::string::npos) found.insert((*at)[1]);
  return found;
}

static bool is_of_a_source(const std::string& words) {
  return std::ranges::any_of(law::citations(),
                             [&](const law::Citation* source) { return source->quote.find(words) != std::string_view::npos; });
}

// Ways to write, not sayings of a source: of a day, of a letter, of a note in a case file.
static const std::set<std::string> examples = {"Eerste ziektedag + {probleemanalyse_after_first_sick_day}",
                                               "First sick day + {probleemanalyse_after_first_sick_day}", "tot 2028-01-03",
                                               "kan vier uur per dag zittend werk doen", "can do seated work four hours a day"};

TEST_CASE("what a page or a chapter puts between quotation marks stands in a source, letter by letter") {
  CHECK(quoted_in("\"tot\" en \"ten minste\nzes weken is gelegen\"") == std::set<std::string>{"ten minste zes weken is gelegen"});
  CHECK(is_of_a_source("ten minste zes weken is gelegen"));
  CHECK_FALSE(is_of_a_source("zes weken na herstel"));
  const auto check = [](std::string_view where, std::span<const text::Page::Section> sections) {
    for (const text::Page::Section& section : sections) {
      for (const std::string& words : quoted_in(section.body))
        CHECK_MESSAGE((is_of_a_source(words) || examples.contains(words)), where << ": " << words);
    }
  };
  for (const text::Lang lang : {text::Lang::nl, text::Lang::en}) {
    for (const text::Page& page : text::pages(lang)) check(page.code, page.sections);
    for (const text::Chapter& chapter : text::chapters(lang)) check(chapter.key, chapter.sections);
  }
}

}  // namespace poortwachter::tree
