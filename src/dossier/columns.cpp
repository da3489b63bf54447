#include "poortwachter/dossier/columns.hpp"

#include <algorithm>

#include "dossier/catalogue.hpp"
#include "dossier/refusals.hpp"
#include "dossier/scalars.hpp"
#include "poortwachter/dossier/reading_rules.hpp"

namespace poortwachter::dossier {

using source::Plan;
using source::PlanText;
using source::Slot;

namespace {

/// Puts the columns into the plan one by one.
class Planner {
 public:
  explicit Planner(std::span<const ColumnPath> paths) : paths_(paths) {}

  Columns columns(bool empty_is_not_done);

 private:
  void add(std::uint32_t column);
  Slot& place(Slot& parent, const FieldStep& step, const Field* before);
  void refuse(std::uint32_t column, std::uint32_t other);
  void add_completeness();
  void check_required();
  PlanText keep(std::string_view text);

  std::span<const ColumnPath> paths_;
  Columns out_;
};

}  // namespace

static Finding heading_finding(const Rule& rule, std::string_view variant, source::Span span, std::vector<Argument> arguments) {
  Finding finding;
  finding.rule = &rule;
  finding.variant = variant;
  finding.severity = rule.severity;
  finding.risk = rule.risk;
  finding.place.span = span;
  finding.arguments = std::move(arguments);
  return finding;
}

std::optional<Finding> path_problem(const ColumnPath& path) {
  const FieldPath known = field_path(path.path);
  if (known.whole) return std::nullopt;
  const std::string meant = nearest_path(path.path, known);
  std::vector<Argument> arguments{{"key", shown(path.path)}};
  if (!meant.empty()) arguments.push_back({"nearest", meant});
  return heading_finding(onbekende_sleutel, meant.empty() ? "heading" : "heading_nearest", path.span, std::move(arguments));
}

PlanText Planner::keep(std::string_view text) {
  const PlanText kept{static_cast<std::uint32_t>(out_.plan.texts.size()), static_cast<std::uint32_t>(text.size())};
  out_.plan.texts += text;
  return kept;
}

void Planner::refuse(std::uint32_t column, std::uint32_t other) {
  const ColumnPath &second = paths_[column], &first = paths_[other];
  Finding finding = second.path == first.path
                        ? heading_finding(dubbele_sleutel, "duplicate_key", second.span, {{"detail", shown(second.path)}})
                        : two_spellings({second.span, 0, {}}, second.path, {first.span, 0, {}}, first.path);
  if (finding.related.empty()) finding.related.push_back({{first.span, 0, {}}, "first"});
  out_.problems.push_back(std::move(finding));
}

// The slot of a step inside another, which is made when it is not there; in the order of the fields or of the numbers.
Slot& Planner::place(Slot& parent, const FieldStep& step, const Field* before) {
  const bool is_entry = step.field == before;
  const Field* first = before == nullptr ? catalogue().data() : before->inside.data();
  const auto rank = is_entry ? (step.number == 0 ? source::none : step.number) : static_cast<std::uint32_t>(step.field - first);
  const auto found = std::ranges::lower_bound(parent.inside, rank, {}, &Slot::rank);
  if (found != parent.inside.end() && found->rank == rank) return *found;
  Slot slot{.rank = rank, .form = step.field->form};
  if (!is_entry) slot.key = keep(step.written);
  slot.list = !is_entry && step.field->shape == Field::Shape::list;
  slot.step = step.field->step && !step.field->key.required;
  slot.keeps_empty = before == nullptr && step.field->key.required;
  if (step.field->shorthand != nullptr && !slot.list) slot.shorthand = keep(step.field->shorthand->key.canonical);
  return *parent.inside.insert(found, std::move(slot));
}

static std::optional<std::uint32_t> column_in(const Slot& slot) {
  return slot.column == Slot::no_column ? std::nullopt : std::optional(slot.column);
}

// The column that holds the same field already: itself, or a document and the day that stands for it.
static std::optional<std::uint32_t> column_of_the_same(const FieldPath& path, const Slot& slot, const Slot& around) {
  if (const auto same = column_in(slot)) return same;
  const Field* field = path.steps.back().field;
  const Field* outer = path.steps.size() > 1 ? path.steps[path.steps.size() - 2].field : nullptr;
  if (outer != nullptr && outer->shorthand == field) return column_in(around);
  if (field->shorthand == nullptr) return std::nullopt;
  const auto rank = static_cast<std::uint32_t>(field->shorthand - field->inside.data());
  const auto day = std::ranges::find(slot.inside, rank, &Slot::rank);
  return day == slot.inside.end() ? std::nullopt : column_in(*day);
}

// Of a section that is no column by itself the columns in it say whether it can be not done.
static bool settle(Slot& slot) {
  bool inside = false;
  for (Slot& one : slot.inside) inside = settle(one) || inside;
  if (!slot.list && !slot.inside.empty()) slot.step = inside || (slot.step && slot.column != Slot::no_column);
  return slot.step;
}

void Planner::add(std::uint32_t column) {
  const FieldPath path = field_path(paths_[column].path);
  out_.canonical[column] = canonical_path(path);
  Slot* slot = &out_.plan.root;
  Slot* around = nullptr;
  const Field* before = nullptr;
  for (const FieldStep& step : path.steps) {
    around = slot;
    slot = &place(*slot, step, before);
    before = step.field;
  }
  if (const auto other = column_of_the_same(path, *slot, *around)) return refuse(column, *other);
  slot->column = column;
  out_.forms[column] = slot->form;
  if (out_.canonical[column] == "case") out_.plan.reference = column;
}

// A table holds a part of what is in a dossier, unless it says otherwise.
void Planner::add_completeness() {
  const FieldPath path = field_path("completeness");
  Slot& slot = place(out_.plan.root, path.steps.front(), nullptr);
  slot.otherwise = keep("partial");
}

void Planner::check_required() {
  for (const Field& field : catalogue()) {
    if (!field.key.required || std::ranges::count(out_.canonical, field.key.canonical) > 0) continue;
    const source::Span span = paths_.empty() ? source::Span{} : paths_.front().span;
    out_.problems.push_back(heading_finding(verplichte_sleutel_ontbreekt, "heading", span,
                                            {{"key", std::string(field.key.canonical)}, {"twin", std::string(field.key.twin)}}));
  }
}

Columns Planner::columns(bool empty_is_not_done) {
  out_.canonical.resize(paths_.size());
  out_.forms.resize(paths_.size());
  // A table of something else would bury its reader.
  constexpr std::size_t most_problems = 100;
  for (std::uint32_t column = 0; column < paths_.size() && out_.problems.size() < most_problems; ++column) {
    if (paths_[column].path.empty()) continue;
    if (auto problem = path_problem(paths_[column]))
      out_.problems.push_back(std::move(*problem));
    else
      add(column);
  }
  if (out_.problems.empty()) check_required();
  add_completeness();
  settle(out_.plan.root);
  out_.plan.columns = static_cast<std::uint32_t>(paths_.size());
  out_.plan.states = state_words();
  if (empty_is_not_done) out_.plan.not_done = keep("not_done");
  return std::move(out_);
}

Columns columns_of(std::span<const ColumnPath> paths, bool empty_is_not_done) { return Planner(paths).columns(empty_is_not_done); }

}  // namespace poortwachter::dossier
