#include "app/input/defaults.hpp"

#include <algorithm>
#include <memory>

#include "app/command_line/words.hpp"
#include "app/input/bounded.hpp"
#include "app/input/inputs.hpp"
#include "poortwachter/dossier/defaults.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/source/bsn.hpp"

namespace poortwachter::app {

using Facts = std::vector<dossier::Assignment>;

static std::string told(const std::string& path, const dossier::DefaultsFault& fault, Lang lang) {
  const std::string line = std::to_string(fault.at.line);
  const std::string why =
      fault.problem ? report::message(*fault.problem, lang) : phrase("cli.defaults.key", {{"key", fault.key}}, lang);
  return phrase("cli.defaults.wrong", {{"path", path}, {"line", line}, {"why", why}}, lang);
}

// A citizen service number would stand in every dossier, and be told at a place where nobody wrote it.
static bool has_bsn(const Facts& facts) {
  return std::ranges::any_of(facts, [](const dossier::Assignment& fact) { return !source::bsns_in(*fact.value).empty(); });
}

static Result<Facts, UsageError> read(const std::string& path, const World& world, Lang lang) {
  const Layout layout = layout_of(path) == Layout::json ? Layout::json : Layout::stream;
  const auto bytes = read_input({.path = path}, layout, world);
  if (!bytes) return UsageError{not_read(bytes.error(), lang)};
  std::optional<Result<Facts, dossier::DefaultsFault>> facts;
  std::size_t documents = 0;
  each_document(*bytes, layout, 1, [&](source::Document& document) {
    if (documents++ == 0) facts.emplace(dossier::read_defaults(document));
  });
  if (documents > 1) return UsageError{phrase("cli.defaults.several", {{"path", path}}, lang)};
  if (!*facts) return UsageError{told(path, facts->error(), lang)};
  if (has_bsn(**facts)) return UsageError{phrase("cli.defaults.bsn", {{"path", path}}, lang)};
  return **facts;
}

Prepare defaults_of(const Invocation& invocation, const World& world, Values& values) {
  if (!invocation.defaults) return {};
  const auto facts = read(*invocation.defaults, world, invocation.lang);
  if (!facts) {
    values.refuse(facts.error().message);
    return {};
  }
  return [path = source::masked(*invocation.defaults), facts = std::make_shared<const Facts>(*facts)](source::Document& document,
                                                                                                      report::Checked& checked) {
    checked.defaults = report::Defaults{path, dossier::lay_under(document, *facts)};
  };
}

}  // namespace poortwachter::app
