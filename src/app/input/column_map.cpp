#include "app/input/column_map.hpp"

#include "app/input/bounded.hpp"
#include "app/input/inputs.hpp"
#include "poortwachter/dossier/columns.hpp"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/report/report.hpp"
#include "poortwachter/source/bsn.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::app {

using source::Document;
using source::Node;

static std::string located(const std::string& path, source::Mark mark, std::string_view message) {
  return source::masked(path) + ':' + std::to_string(mark.line) + ':' + std::to_string(mark.column) + ": " + std::string(message);
}

static UsageError refused(const std::string& path, const Finding& finding, Lang lang) {
  return {located(path, finding.place.span.begin, report::message(finding, lang))};
}

// What the file says of one heading.
static std::optional<UsageError> add(ColumnMap& map, const Document& document, const Node& node, const std::string& path,
                                     Lang lang) {
  const std::string key(document.value(node));
  if (node.kind != source::Kind::scalar) return UsageError{located(path, node.key_span.begin, text::ui("cli.columns.shape", lang))};
  if (const auto problem = dossier::path_problem({key, node.span})) return refused(path, *problem, lang);
  map.emplace_back(std::string(document.key(node)), key);
  return std::nullopt;
}

Result<ColumnMap, UsageError> read_column_map(const std::string& path, const World& world, Lang lang) {
  const auto bytes = read_input({.path = path}, Layout::stream, world);
  if (!bytes) return UsageError{not_read(bytes.error(), lang)};
  Document document = std::move(source::parse_yaml(*bytes).front());
  if (!document.problems.empty()) {
    document.nodes.clear();
    dossier::Dossier nothing;
    return refused(path, dossier::read_into(nothing, document).front(), lang);
  }
  if (document.nodes.front().kind != source::Kind::mapping)
    return UsageError{located(path, document.nodes.front().span.begin, text::ui("cli.columns.shape", lang))};
  ColumnMap map;
  for (std::uint32_t at = document.nodes.front().first_child; at != source::none; at = document.nodes[at].next)
    if (auto wrong = add(map, document, document.nodes[at], path, lang)) return std::move(*wrong);
  return map;
}

}  // namespace poortwachter::app
