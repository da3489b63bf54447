#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "poortwachter/dossier/columns.hpp"
#include "poortwachter/source/csv.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::property {

/// The scalars of a document by their paths, entries of lists numbered from 1. Nothing when it says what no cell can say.
class CellsOf {
 public:
  explicit CellsOf(const source::Document& document) : document_(&document) {
    if (document.nodes.empty() || !document.comments.empty() || document.nodes.front().kind != source::Kind::mapping) return;
    fits_ = document.problems.empty() && walk(document.nodes.front(), {});
    fits_ = fits_ && is_read_the_same();
  }

  [[nodiscard]] bool fits() const { return fits_; }
  [[nodiscard]] bool has(std::string_view key, std::string_view twin) const {
    return std::ranges::any_of(cells, [&](const auto& cell) { return cell.first == key || cell.first == twin; });
  }

  std::vector<std::pair<std::string, std::string>> cells;

 private:
  bool walk(const source::Node& node, const std::string& path) {
    std::size_t number = 0;
    for (std::uint32_t at = node.first_child; at != source::none; at = document_->nodes[at].next) {
      const source::Node& child = document_->nodes[at];
      const bool is_mapping = node.kind == source::Kind::mapping;
      const std::string key = is_mapping ? std::string(document_->key(child)) : std::to_string(++number);
      // A null is as absent as an empty cell.
      if (is_mapping && child.kind == source::Kind::null) continue;
      if (!add(child, path.empty() ? key : path + '.' + key)) return false;
    }
    return true;
  }

  bool add(const source::Node& node, const std::string& path) {
    // An empty list, an empty mapping, a null entry and an empty text say something that an empty cell does not.
    if (node.kind == source::Kind::null) return false;
    if (node.kind != source::Kind::scalar) return node.first_child != source::none && walk(node, path);
    if (node.text_size == 0) return false;
    cells.emplace_back(path, std::string(document_->value(node)));
    return true;
  }

  // Paths that lead nowhere are told of the heading, and days that only a table may write so are no fault there.
  bool is_read_the_same() const {
    std::vector<dossier::ColumnPath> paths;
    for (const auto& [path, value] : cells) paths.push_back({path, {}});
    const dossier::Columns columns = dossier::columns_of(paths, false);
    if (!columns.problems.empty()) return false;
    std::string storage;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (source::as_in_a_case_file(cells[i].second, columns.forms[i], storage) != cells[i].second) return false;
    return true;
  }

  const source::Document* document_;
  bool fits_ = false;
};

inline std::string quoted_cell(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

/// A table of headings with rows below them.
struct CsvTable {
  std::vector<std::string> headings;
  std::vector<std::map<std::string, std::string>> rows;

  void put(std::size_t row, const std::string& heading, const std::string& value) {
    if (std::ranges::find(headings, heading) == headings.end()) headings.push_back(heading);
    if (rows.size() <= row) rows.resize(row + 1);
    rows[row][heading] = value;
  }

  [[nodiscard]] std::string text(char delimiter, std::string_view line_end) const {
    std::string out;
    for (const std::string& heading : headings) out += (out.empty() ? "" : std::string(1, delimiter)) + heading;
    for (const auto& row : rows) {
      out += line_end;
      bool first = true;
      for (const std::string& heading : headings) {
        const auto found = row.find(heading);
        if (!first) out += delimiter;
        if (found != row.end()) out += quoted_cell(found->second);
        first = false;
      }
    }
    return out.append(line_end);
  }
};

/// The document as one row.
inline CsvTable row_of(const CellsOf& cells) {
  CsvTable table;
  for (const auto& [path, value] : cells.cells) table.put(0, path, value);
  return table;
}

/// The document with an entry of each list of the top level a row; nothing when it has none or when an entry is a word that would
/// stand for the whole list.
inline std::optional<CsvTable> rows_of(const CellsOf& cells) {
  static constexpr std::array<std::string_view, 4> states = {"unknown", "onbekend", "not_done", "niet_gedaan"};
  CsvTable table;
  bool any = false;
  for (const auto& [path, value] : cells.cells) {
    const std::size_t dot = path.find('.');
    const std::size_t end = std::min(path.find('.', dot + 1), path.size());
    const std::string part = dot == std::string::npos ? std::string{} : path.substr(dot + 1, end - dot - 1);
    const bool numbered = !part.empty() && part.find_first_not_of("0123456789") == std::string::npos;
    if (numbered && end == path.size() && std::ranges::find(states, value) != states.end()) return std::nullopt;
    const std::size_t row = numbered ? std::stoul(part) - 1 : 0;
    table.put(row, numbered ? path.substr(0, dot) + path.substr(end) : path, value);
    any = any || numbered;
  }
  return any ? std::optional(table) : std::nullopt;
}

}  // namespace poortwachter::property
