#include "poortwachter/source/csv.hpp"

#include "source/json/bytes.hpp"
#include "source/places.hpp"
#include "source/preflight.hpp"

#include <algorithm>

namespace poortwachter::source {

namespace {

// Some rows one after the other.
struct Range {
  std::size_t first = 0, count = 0;
};

// A cell that says something, and the row in which it stands.
struct Filled {
  const Cell* cell = nullptr;
  std::size_t row = 0;
};

struct TooMany {};

class Builder {
 public:
  Builder(const Rows& rows, const Range range, const std::string_view bytes, const Plan& plan, const Limits& limits, Document& out)
      : rows_(rows), range_(range), bytes_(bytes), plan_(plan), limits_(limits), out_(out) {
    out_.text = plan.texts;
    out_.nodes.reserve(plan.columns + 8);
    for (std::size_t row = range.first; row < range.first + range.count; ++row) add_places(rows.rows[row]);
  }

  void build() { mapping(plan_.root, range_, {}, false); }

 private:
  struct Children {
    std::uint32_t parent = none, last = none;
  };

  void add_places(const Row& row);
  [[nodiscard]] Span span_of(std::size_t row, const Cell& cell) const;
  [[nodiscard]] Span place_of_row(std::size_t row) const;
  [[nodiscard]] const Cell* filled_cell(std::size_t row, std::uint32_t column) const;
  [[nodiscard]] Filled filled(const Slot& slot, Range range);
  [[nodiscard]] bool any_filled(const Slot& slot, Range range) const;
  [[nodiscard]] bool is_state(const Slot& slot, const Filled& filled) const;
  std::string_view text_of(const Filled& filled, Form form) { return as_in_a_case_file(rows_.value(*filled.cell), form, storage_); }

  std::uint32_t node(const Slot& slot, Range range, bool in_entry);
  std::uint32_t mapping(const Slot& slot, Range range, Filled whole, bool in_entry);
  std::uint32_t list(const Slot& slot, Range range, bool in_entry);
  std::uint32_t leaf(const Slot& slot, const Filled& filled);
  std::uint32_t empty(const Slot& slot, Range range, bool in_entry);
  std::uint32_t word(const Slot& slot, PlanText text, Span place);
  std::uint32_t add(Node node);
  void attach(Children& children, std::uint32_t child);
  void close(std::uint32_t parent);
  void report_two(const Slot& slot, const Filled& second, const Filled& first);

  const Rows& rows_;
  Range range_;
  std::string_view bytes_;
  const Plan& plan_;
  const Limits& limits_;
  Document& out_;
  std::string storage_;
  std::vector<Span> spans_;              // of the cells of rows in which a column is no offset
  std::vector<std::size_t> first_span_;  // by row; `none` for a row in which it is
};

}  // namespace

static std::string_view bytes_of(const Row& row, const std::string_view bytes) {
  return bytes.substr(row.begin, row.end - row.begin);
}

Span place_of(const Row& row, const Cell& cell, const std::string_view bytes) {
  return Places(bytes_of(row, bytes), row.line).span(cell.begin - row.begin, cell.end - row.begin);
}

std::vector<Span> places_of(const Row& row, const Rows& rows, const std::string_view bytes) {
  std::vector<Span> out;
  Places places(bytes_of(row, bytes), row.line);
  for (std::size_t column = 0; column < row.cells; ++column) {
    const Cell& cell = *rows.cell(row, column);
    out.push_back(places.span(cell.begin - row.begin, cell.end - row.begin));
  }
  return out;
}

void Builder::add_places(const Row& row) {
  if ((kinds_of(bytes_of(row, bytes_)) & uneven) == 0) return first_span_.push_back(none);
  first_span_.push_back(spans_.size());
  const std::vector<Span> places = places_of(row, rows_, bytes_);
  spans_.insert(spans_.end(), places.begin(), places.end());
}

Span Builder::span_of(const std::size_t row, const Cell& cell) const {
  const Row& of = rows_.rows[row];
  const std::size_t first = first_span_[row - range_.first];
  if (first != none) return spans_[first + static_cast<std::size_t>(&cell - &rows_.cells[of.first_cell])];
  return {{of.line, cell.begin - of.begin + 1}, {of.line, cell.end - of.begin + 1}};
}

Span Builder::place_of_row(const std::size_t row) const {
  const Row& of = rows_.rows[row];
  return of.cells > 0 ? span_of(row, rows_.cells[of.first_cell]) : Span{{of.line, 1}, {of.line, 1}};
}

const Cell* Builder::filled_cell(const std::size_t row, const std::uint32_t column) const {
  const Cell* cell = column == Slot::no_column ? nullptr : rows_.cell(rows_.rows[row], column);
  return cell == nullptr || says_nothing(rows_, *cell) ? nullptr : cell;
}

// The first cell of a column that says something. What another row says otherwise is reported.
Filled Builder::filled(const Slot& slot, const Range range) {
  Filled first;
  std::string text;
  for (std::size_t row = range.first; row < range.first + range.count; ++row) {
    const Cell* cell = filled_cell(row, slot.column);
    if (cell == nullptr) continue;
    const Filled here{cell, row};
    if (first.cell == nullptr) {
      first = here;
      if (range.count > 1) text = text_of(here, slot.form);
    } else if (text_of(here, slot.form) != text) {
      report_two(slot, here, first);
    }
  }
  return first;
}

bool Builder::any_filled(const Slot& slot, const Range range) const {
  for (std::size_t row = range.first; row < range.first + range.count; ++row)
    if (filled_cell(row, slot.column) != nullptr) return true;
  return std::ranges::any_of(slot.inside, [&](const Slot& inside) { return any_filled(inside, range); });
}

void Builder::report_two(const Slot& slot, const Filled& second, const Filled& first) {
  if (out_.problems.size() >= max_problems) return;
  out_.problems.push_back({.kind = ProblemKind::differing_cells,
                           .span = span_of(second.row, *second.cell),
                           .detail = plan_.texts.substr(slot.key.at, slot.key.size),
                           .has_related = true,
                           .related = span_of(first.row, *first.cell)});
}

std::uint32_t Builder::add(const Node node) {
  if (out_.nodes.size() >= limits_.values) {
    out_.problems.push_back({.kind = ProblemKind::too_many_values, .span = node.span, .detail = std::to_string(limits_.values)});
    throw TooMany{};
  }
  out_.nodes.push_back(node);
  return static_cast<std::uint32_t>(out_.nodes.size() - 1);
}

void Builder::attach(Children& children, const std::uint32_t child) {
  if (child == none) return;
  out_.nodes[child].parent = children.parent;
  (children.last == none ? out_.nodes[children.parent].first_child : out_.nodes[children.last].next) = child;
  children.last = child;
}

std::uint32_t Builder::word(const Slot& slot, const PlanText text, const Span place) {
  return add({.kind = Kind::scalar,
              .span = place,
              .key_span = place,
              .key_at = slot.key.at,
              .key_size = slot.key.size,
              .text_at = text.at,
              .text_size = text.size});
}

std::uint32_t Builder::leaf(const Slot& slot, const Filled& filled) {
  const std::string_view text = text_of(filled, slot.form);
  const PlanText kept{static_cast<std::uint32_t>(out_.text.size()), static_cast<std::uint32_t>(text.size())};
  out_.text += text;
  const std::uint32_t index = word(slot, kept, span_of(filled.row, *filled.cell));
  out_.nodes[index].quoted = filled.cell->quoted;
  return index;
}

// What is there of a value whose cells are all empty.
std::uint32_t Builder::empty(const Slot& slot, const Range range, const bool in_entry) {
  const Cell* cell = slot.column == Slot::no_column ? nullptr : rows_.cell(rows_.rows[range.first], slot.column);
  const Span place = cell == nullptr ? place_of_row(range.first) : span_of(range.first, *cell);
  if (slot.otherwise.size > 0) return word(slot, slot.otherwise, place);
  if (slot.step && plan_.not_done.size > 0 && !in_entry) return word(slot, plan_.not_done, place);
  if (!slot.keeps_empty) return none;
  return add({.kind = Kind::null, .span = place, .key_span = place, .key_at = slot.key.at, .key_size = slot.key.size});
}

std::uint32_t Builder::node(const Slot& slot, const Range range, const bool in_entry) {
  if (slot.list) return list(slot, range, in_entry);
  const Filled whole = filled(slot, range);
  if (slot.inside.empty()) return whole.cell != nullptr ? leaf(slot, whole) : empty(slot, range, in_entry);
  if (plan_.not_done.size > 0 && !any_filled(slot, range)) return empty(slot, range, in_entry);
  const std::uint32_t inside = mapping(slot, range, whole, in_entry);
  return inside == none && whole.cell != nullptr ? leaf(slot, whole) : inside;
}

void Builder::close(const std::uint32_t parent) {
  const Node& first = out_.nodes[out_.nodes[parent].first_child];
  const Span begin = first.key_size > 0 ? first.key_span : first.span;
  out_.nodes[parent].span = {begin.begin, std::max(begin.end, out_.nodes.back().span.end)};
  out_.nodes[parent].key_span = begin;
}

// A section, or an entry that is one. What stands for the whole of it is one of its keys when there are others.
std::uint32_t Builder::mapping(const Slot& slot, const Range range, const Filled whole, const bool in_entry) {
  const std::uint32_t index = add({.kind = Kind::mapping, .key_at = slot.key.at, .key_size = slot.key.size});
  Children children{.parent = index};
  for (const Slot& inside : slot.inside) attach(children, node(inside, range, in_entry));
  if (children.last == none) {
    out_.nodes.resize(index);
    return none;
  }
  if (whole.cell != nullptr && slot.shorthand.size > 0) {
    Slot key{.key = slot.shorthand, .form = slot.form};
    attach(children, leaf(key, whole));
  } else if (whole.cell != nullptr) {
    const Node& first = out_.nodes[index + 1];
    out_.problems.push_back({.kind = ProblemKind::duplicate_key,
                             .span = span_of(whole.row, *whole.cell),
                             .detail = plan_.texts.substr(slot.key.at, slot.key.size),
                             .has_related = true,
                             .related = first.span});
  }
  close(index);
  return index;
}

bool Builder::is_state(const Slot& slot, const Filled& filled) const {
  const bool by_itself = slot.rank == none && slot.inside.empty();
  return by_itself && std::ranges::find(plan_.states, rows_.value(*filled.cell)) != plan_.states.end();
}

// The entries of each row, one row after the other. A word that is said of the list and beside which there is nothing stands for
// it.
std::uint32_t Builder::list(const Slot& slot, const Range range, const bool in_entry) {
  const std::uint32_t index = add({.kind = Kind::sequence, .key_at = slot.key.at, .key_size = slot.key.size});
  Children children{.parent = index};
  Filled state;
  std::size_t entries = 0;
  for (std::size_t row = range.first; row < range.first + range.count; ++row) {
    for (const Slot& entry : slot.inside) {
      if (!any_filled(entry, {row, 1})) continue;
      ++entries;
      const Filled whole = entry.inside.empty() ? Filled{filled_cell(row, entry.column), row} : Filled{};
      if (whole.cell != nullptr && is_state(entry, whole)) state = whole;
      attach(children, node(entry, {row, 1}, true));
    }
  }
  if (children.last == none || (state.cell != nullptr && entries == 1)) {
    out_.nodes.resize(index);
    return state.cell != nullptr ? leaf(slot, state) : empty(slot, range, in_entry);
  }
  close(index);
  return index;
}

// What Windows writes by default is the likeliest reason why a table is no UTF-8.
std::vector<Problem> problems_of(const Row& row, const std::string_view bytes) {
  const std::string_view slice = bytes_of(row, bytes);
  if (row.fault) {
    const Span place = Places(slice, row.line).span(row.fault->begin - row.begin, row.fault->end - row.begin);
    const bool is_return = row.fault->kind == ProblemKind::control_character;
    const std::string limit = std::to_string(Limits{}.bytes);
    return {{.kind = row.fault->kind,
             .span = place,
             .detail = is_return                                   ? "U+000D"
                       : row.fault->kind == ProblemKind::too_large ? limit
                                                                   : ""}};
  }
  if ((kinds_of(slice) & (odd | uneven)) == 0) return {};
  std::vector<Problem> problems = preflight(slice, row.line, {}).problems;
  for (Problem& problem : problems)
    if (problem.kind == ProblemKind::invalid_utf8) problem.kind = ProblemKind::no_utf8_table;
  return problems;
}

// A cell behind the last heading would belong to nothing: mostly a delimiter in a text shifted all that follows.
static void check_cells(const Row& row, const Rows& rows, const std::string_view bytes, const Plan& plan, Document& out) {
  for (std::size_t column = plan.columns; column < row.cells; ++column) {
    const Cell& cell = *rows.cell(row, column);
    if (cell.text_size == 0) continue;
    out.problems.push_back(
        {.kind = ProblemKind::too_many_cells, .span = place_of(row, cell, bytes), .detail = std::to_string(plan.columns)});
    return;
  }
}

Document tree_of(const Rows& rows, const std::size_t first, const std::size_t count, const std::string_view bytes, const Plan& plan,
                 const Limits& limits) {
  Document out;
  out.ordinal = rows.rows[first].line;
  out.first_byte = rows.rows[first].begin;
  out.last_byte = rows.rows[first + count - 1].end;
  for (std::size_t row = first; row < first + count; ++row) {
    std::vector<Problem> problems = problems_of(rows.rows[row], bytes);
    out.problems.insert(out.problems.end(), problems.begin(), problems.end());
    if (problems.empty()) check_cells(rows.rows[row], rows, bytes, plan, out);
    if (out.problems.size() >= max_problems) break;
  }
  if (!out.problems.empty()) return out;
  try {
    Builder(rows, {first, count}, bytes, plan, limits, out).build();
  } catch (const TooMany&) {
    out.nodes.clear();
  }
  return out;
}

}  // namespace poortwachter::source
