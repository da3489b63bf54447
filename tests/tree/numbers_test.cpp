#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>

#include "poortwachter/rules/rules.hpp"
#include "tree/sources.hpp"

namespace poortwachter::tree {

/// The numbers of the law that code reads; a list of `numbers` spells them with their namespace.
static std::set<std::string> numbers_read(const std::string& code) {
  static const std::regex read(R"(\bParameter::(\w+))");
  std::set<std::string> names;
  for (std::sregex_iterator at(code.begin(), code.end(), read), end; at != end; ++at) names.insert((*at)[1]);
  return names;
}

TEST_CASE("a number that the file of a topic reads is named by one of its rules, so that explain shows it") {
  CHECK(numbers_read("law::Parameter::a, c.days(Parameter::b)") == std::set<std::string>{"a", "b"});
  for (const SourceFile& file : files_under({"src/rules"}, {".cpp"})) {
    std::set<std::string> named;
    bool is_topic = false;
    for (const Rule* rule : rules::all()) {
      if (file.path != "src/rules/" + std::string(rule->topic) + ".cpp") continue;
      is_topic = true;
      for (const law::Parameter number : rule->numbers) named.insert(std::string(law::name(number)));
    }
    if (!is_topic) continue;
    for (const std::string& number : numbers_read(lex(file.text).code))
      CHECK_MESSAGE(named.contains(number), file.path << ": " << number);
  }
}

}  // namespace poortwachter::tree
