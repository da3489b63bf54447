#include "poortwachter/dossier/assign.hpp"

#include <algorithm>
#include <map>

#include "dossier/put.hpp"
#include "dossier/scalars.hpp"

namespace poortwachter::dossier {

using source::Node;
using source::none;
using Kind = AssignFault::Kind;

std::string_view name(AssignFault::Kind kind) {
  constexpr std::string_view names[] = {"unknown_key", "bad_entry", "absent_entry", "no_deeper", "new_entry", "twice"};
  return names[static_cast<int>(kind)];
}

std::optional<Assignment> parse_assignment(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) return std::nullopt;
  Assignment out{std::string(text.substr(0, equals)), std::nullopt};
  const std::string_view value = text.substr(equals + 1);
  if (value.empty()) return out;
  const std::vector<source::Document> documents = source::parse_yaml(value);
  const source::Document& document = documents.front();
  if (documents.size() > 1 || !document.problems.empty() || document.nodes.size() != 1) return std::nullopt;
  const Node& node = document.nodes.front();
  if (node.kind != source::Kind::scalar && node.kind != source::Kind::null) return std::nullopt;
  if (node.kind == source::Kind::scalar) out.value = document.value(node);
  out.quoted = node.quoted;
  return out;
}

namespace {

/// A path whose places in lists are numbers, counted from 0 in the file and on behind it.
struct Target {
  std::vector<SchemaStep> steps;
  std::vector<std::size_t> places;  // of the steps that are entries, else 0
  std::string pointer;
};

/// Finds what each assignment is about, before anything is changed.
class Targets {
 public:
  explicit Targets(source::Document& document) : edit_(document) {}

  Result<Target, AssignFault> find(const Assignment& assignment);

  /// Where it stands in the file: `none` when it does not.
  std::uint32_t standing(const Target& target) const;
  /// The same; else the word of a whole that it is part of, which says that nobody knows, or that it was not done.
  std::uint32_t told(const Target& target) const;

 private:
  std::uint32_t next(std::uint32_t at, const Target& target, std::size_t index) const;
  std::optional<AssignFault> locate(Target& target) const;
  std::uint32_t below(std::uint32_t at, const SchemaStep& step, std::size_t place) const;
  std::optional<AssignFault> conflict(const std::string& path, const std::string& pointer) const;

  Edit edit_;
  std::map<std::string, std::size_t> begun_;  // by the pointer of a list: which of its new entries is being filled
  std::map<std::string, std::string> taken_;  // by pointer: the path as written
};

}  // namespace

// A date for a document is the day of that document.
static void name_day(std::vector<SchemaStep>& steps, const Assignment& assignment) {
  const std::string_view on = steps.back().on;
  if (on.empty() || !assignment.value || state_word(*assignment.value) != Known::absent) return;
  steps.push_back({.key = {.canonical = on, .twin = "op"}, .written = std::string(on)});
}

std::uint32_t Targets::below(std::uint32_t at, const SchemaStep& step, std::size_t place) const {
  if (at == none) return none;
  const Node& node = edit_.node(at);
  if (step.is_entry) return node.kind == source::Kind::sequence ? edit_.entry(at, place) : none;
  return node.kind == source::Kind::mapping ? edit_.child(at, step.key) : none;
}

std::uint32_t Targets::next(std::uint32_t at, const Target& target, std::size_t index) const {
  const std::uint32_t found = below(at, target.steps[index], target.places[index]);
  // A date stands for the whole document.
  const bool is_whole = found == none && index > 0 && !target.steps[index - 1].on.empty() && at != none &&
                        edit_.node(at).kind == source::Kind::scalar &&
                        target.steps[index].key.canonical == target.steps[index - 1].on;
  return is_whole ? at : found;
}

std::uint32_t Targets::standing(const Target& target) const {
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < target.steps.size(); ++i) at = next(at, target, i);
  return at;
}

std::uint32_t Targets::told(const Target& target) const {
  const auto says_state = [&](std::uint32_t at) {
    return edit_.node(at).kind == source::Kind::scalar && state_word(edit_.text(at)) != Known::absent;
  };
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < target.steps.size(); ++i) {
    const std::uint32_t found = next(at, target, i);
    if (found == none) return says_state(at) ? at : none;
    at = found;
  }
  return at;
}

static AssignFault absent_entry(const SchemaStep& step, std::size_t count) {
  return {.kind = Kind::absent_entry, .assignment = 0, .part = step.written, .nearest = {}, .count = count};
}

std::optional<AssignFault> Targets::locate(Target& target) const {
  std::uint32_t at = 0;
  target.places.assign(target.steps.size(), 0);
  target.pointer.clear();
  for (std::size_t i = 0; i < target.steps.size(); ++i) {
    const SchemaStep& step = target.steps[i];
    if (step.is_entry) {
      const bool is_list = at != none && edit_.node(at).kind == source::Kind::sequence;
      const std::size_t count = is_list ? edit_.size(at) : 0;
      const auto begun = begun_.find(target.pointer);
      const int number = step.written == "+" ? 0 : std::stoi(step.written);
      const std::size_t from_end = number < 0 ? static_cast<std::size_t>(-number) : 0;
      if (number > 0 && static_cast<std::size_t>(number) > count) return absent_entry(step, count);
      if (from_end > count) return absent_entry(step, count);
      target.places[i] = number > 0   ? static_cast<std::size_t>(number) - 1
                         : number < 0 ? count - from_end
                                      : count + (begun == begun_.end() ? 0 : begun->second);
    }
    at = below(at, step, target.places[i]);
    target.pointer += '/' + (step.is_entry ? std::to_string(target.places[i]) : std::string(step.key.canonical));
  }
  return std::nullopt;
}

// Of two assignments to one fact, or to a whole and a part of it, nobody could say which holds.
std::optional<AssignFault> Targets::conflict(const std::string& path, const std::string& pointer) const {
  const auto fault = [&](const std::string& other) {
    return AssignFault{.kind = Kind::twice, .assignment = 0, .part = other, .nearest = path};
  };
  if (const auto same = taken_.find(pointer); same != taken_.end()) return fault(same->second);
  for (std::size_t end = pointer.rfind('/'); end != 0 && end != std::string::npos; end = pointer.rfind('/', end - 1))
    if (const auto whole = taken_.find(pointer.substr(0, end)); whole != taken_.end()) return fault(whole->second);
  const auto part = taken_.lower_bound(pointer + '/');
  if (part != taken_.end() && part->first.starts_with(pointer + '/')) return fault(part->second);
  return std::nullopt;
}

// The list whose new entry a path is about: of several the innermost.
static std::optional<std::string> list_of_new_entry(const Target& target) {
  std::string pointer;
  std::optional<std::string> last;
  for (std::size_t i = 0; i < target.steps.size(); ++i) {
    const SchemaStep& step = target.steps[i];
    if (step.is_entry && step.written == "+") last = pointer;
    pointer += '/' + (step.is_entry ? std::to_string(target.places[i]) : std::string(step.key.canonical));
  }
  return last;
}

Result<Target, AssignFault> Targets::find(const Assignment& assignment) {
  auto steps = follow(assignment.path);
  if (!steps) return steps.error();
  Target target{.steps = std::move(*steps), .places = {}, .pointer = {}};
  name_day(target.steps, assignment);
  if (auto fault = locate(target)) return *fault;
  const auto list = list_of_new_entry(target);
  if (list && !assignment.value) return AssignFault{.kind = Kind::new_entry, .assignment = 0, .part = {}, .nearest = {}};
  // A fact that the new entry has already begins the next one.
  if (list && taken_.contains(target.pointer)) {
    ++begun_[*list];
    if (auto fault = locate(target)) return *fault;
  }
  if (auto fault = conflict(assignment.path, target.pointer)) return *fault;
  taken_.emplace(target.pointer, assignment.path);
  return target;
}

Result<std::vector<Supposed>, AssignFault> assign(source::Document& document, std::span<const Assignment> assignments) {
  Targets targets(document);
  std::vector<Target> found;
  std::vector<std::uint32_t> gone;
  std::vector<Supposed> out;
  for (std::size_t i = 0; i < assignments.size(); ++i) {
    auto target = targets.find(assignments[i]);
    if (!target) {
      AssignFault fault = target.error();
      fault.assignment = i;
      return fault;
    }
    const std::uint32_t standing = targets.standing(*target), told = targets.told(*target);
    const bool has_text = told != none && document.nodes[told].kind == source::Kind::scalar;
    const std::optional<std::string> before =
        has_text ? std::optional(std::string(document.value(document.nodes[told]))) : std::nullopt;
    out.push_back({target->pointer, standing != none, before});
    if (!assignments[i].value && standing != none) gone.push_back(standing);
    found.push_back(std::move(*target));
  }
  Edit edit(document);
  for (std::size_t i = 0; i < assignments.size(); ++i)
    if (assignments[i].value) edit.node(put(edit, found[i].steps, found[i].places, assignments[i])).supposed = true;
  // Last, so that the places of other entries stay.
  for (const std::uint32_t index : gone) edit.remove(index);
  return out;
}

static std::size_t common_steps(std::string_view a, std::string_view b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i <= std::min(a.size(), b.size()); ++i) {
    const bool ends_a = i == a.size() || a[i] == '/';
    const bool ends_b = i == b.size() || b[i] == '/';
    if (ends_a && ends_b && i > 0) ++count;
    if (i == a.size() || i == b.size() || a[i] != b[i]) break;
  }
  return count;
}

std::optional<std::size_t> nearest_assignment(std::span<const Supposed> supposed, std::string_view pointer) {
  std::optional<std::size_t> best;
  std::size_t most = 0;
  for (std::size_t i = 0; i < supposed.size(); ++i) {
    const std::size_t common = common_steps(supposed[i].pointer, pointer);
    if (common > most) best = i;
    most = std::max(most, common);
  }
  return best;
}

}  // namespace poortwachter::dossier
