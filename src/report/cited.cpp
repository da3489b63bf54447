#include "report/cited.hpp"

#include <vector>

#include "report/words.hpp"

namespace poortwachter::report {

std::string_view name_of(const law::Citation& source, Lang lang) {
  return source.word.empty() ? source.label : word("source.", source.word, lang);
}

std::string cited(std::span<const law::Citation* const> sources, Lang lang) {
  std::vector<std::string_view> names;
  for (const law::Citation* source : sources) names.push_back(name_of(*source, lang));
  return joined(names, "; ");
}

}  // namespace poortwachter::report
