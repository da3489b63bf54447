#include "dossier/put.hpp"

#include "dossier/scalars.hpp"

namespace poortwachter::dossier {

using source::none;

static void open(Edit& edit, std::uint32_t at, const SchemaStep& holder) {
  const source::Kind wanted = holder.holds_entries ? source::Kind::sequence : source::Kind::mapping;
  const source::Node before = edit.node(at);
  if (before.kind == wanted) return;
  const std::string text(edit.text(at));
  const bool is_day = before.kind == source::Kind::scalar && !holder.on.empty() && state_word(text) == Known::absent;
  edit.make(at, wanted);
  edit.node(at).supposed = false;
  if (!is_day || text.empty()) return;
  const std::uint32_t day = edit.add_key(at, holder.on);
  edit.set(day, text, before.quoted);
  edit.node(day).span = before.span;
  edit.node(day).supposed = before.supposed;
}

// The day of a document that stands there as a date alone.
static bool is_bare_day(const Edit& edit, std::uint32_t at, std::span<const SchemaStep> steps, std::size_t index) {
  if (index == 0 || index + 1 < steps.size() || edit.node(at).kind != source::Kind::scalar) return false;
  return !steps[index - 1].on.empty() && steps[index].key.canonical == steps[index - 1].on;
}

std::uint32_t put(Edit& edit, std::span<const SchemaStep> steps, std::span<const std::size_t> places, const Assignment& fact) {
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const SchemaStep& step = steps[i];
    if (is_bare_day(edit, at, steps, i)) break;
    if (i > 0) open(edit, at, steps[i - 1]);
    std::uint32_t next = step.is_entry ? edit.entry(at, places[i]) : edit.child(at, step.key);
    if (next == none) next = step.is_entry ? edit.add_entry(at) : edit.add_key(at, step.written);
    at = next;
  }
  edit.set(at, *fact.value, fact.quoted);
  return at;
}

}  // namespace poortwachter::dossier
