#include "report/document/cited.hpp"

#include <vector>

#include "report/document/words.hpp"

namespace poortwachter::report {

std::string_view name_of(const law::Citation& source, Lang lang) {
  // What is published keeps its own name.
  if (!source.bwb.empty()) return source.label;
  const std::string key = "source." + std::string(source.id);
  return text::has_ui(key, lang) ? text::ui(key, lang) : source.label;
}

std::string_view words_of(const law::Citation& source, Lang lang) {
  return source.literal() ? source.quote : word("told.", source.id, lang);
}

std::string quoted(const law::Citation& source, Lang lang) {
  if (source.literal()) return '"' + std::string(source.quote) + '"';
  return std::string(words_of(source, lang)) + ' ' + said("explain.paraphrase", lang);
}

std::string_view basis_of(law::Basis basis, Lang lang) { return word("basis.", name(basis), lang); }

std::string cited(std::span<const law::Citation* const> sources, Lang lang) {
  std::vector<std::string_view> names;
  for (const law::Citation* source : sources) names.push_back(name_of(*source, lang));
  return joined(names, "; ");
}

std::string address_of(const law::Citation& source) {
  return source.bwb.empty() ? std::string{} : fmt::format("https://wetten.overheid.nl/{}", source.bwb);
}

}  // namespace poortwachter::report
