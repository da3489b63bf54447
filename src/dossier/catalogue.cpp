#include "dossier/catalogue.hpp"

#include <algorithm>
#include <charconv>
#include <type_traits>

#include "dossier/key_places.hpp"
#include "dossier/sections.hpp"
#include "poortwachter/dossier/nearest.hpp"

namespace poortwachter::dossier {

namespace {

using Shape = Field::Shape;

template <class T>
constexpr source::Form form_of = std::is_same_v<T, Date>    ? source::Form::date
                                 : std::is_same_v<T, Cents> ? source::Form::money
                                                            : source::Form::plain;

/// A visitor over the list of fields that makes things of them.
class Collector {
 public:
  std::vector<Field> fields_found;

  template <class T>
  void operator()(const Key& key, Fact<T>&) {
    const bool step = std::is_same_v<T, Date> && key.role == Role::done;
    fields_found.push_back({.key = key, .form = form_of<T>, .step = step});
  }
  void operator()(const Key& key, Fact<double>&, Range) { fields_found.push_back({.key = key}); }
  template <class T>
  void operator()(const Key& key, List<Fact<T>>&) {
    fields_found.push_back({.key = key, .shape = Shape::list, .form = form_of<T>, .step = true});
  }
  template <Section S>
  void operator()(const Key& key, List<S>&) {
    S entry;
    add(key, Shape::list, entry);
    fields_found.back().step = true;
  }
  template <Section S>
  void operator()(const Key& key, S& section) {
    add(key, Shape::section, section);
  }
  void shorthand(const Key& key, Fact<Date>& fact) {
    (*this)(key, fact);
    shorthand_ = fields_found.size();
  }
  void day_or_period(const Key& key, Fact<Date>&, PeriodFact& period) {
    Collector inside;
    period_fields(inside, period);
    fields_found.push_back(
        {.key = key, .shape = Shape::section, .form = source::Form::date, .step = true, .inside = std::move(inside.fields_found)});
  }

 private:
  template <class S>
  void add(const Key& key, Shape shape, S& section) {
    Collector inside;
    fields(inside, section);
    const bool step = std::ranges::any_of(inside.fields_found, &Field::step);
    const std::size_t shorthand = inside.shorthand_;
    Field& field =
        fields_found.emplace_back(Field{.key = key, .shape = shape, .step = step, .inside = std::move(inside.fields_found)});
    if (shorthand == 0) return;
    field.shorthand = &field.inside[shorthand - 1];
    field.form = source::Form::date;
  }

  std::size_t shorthand_ = 0;  // its number from 1
};

}  // namespace

const std::vector<Field>& catalogue() {
  static const std::vector<Field> fields_of_a_case = [] {
    Collector collector;
    CaseFile nothing;
    fields(collector, nothing);
    return std::move(collector.fields_found);
  }();
  return fields_of_a_case;
}

static const Field* find(std::span<const Field> fields, std::string_view written) {
  const auto named = [&](const Field& field) { return written == field.key.canonical || written == field.key.twin; };
  const auto found = std::ranges::find_if(fields, named);
  return found == fields.end() ? nullptr : &*found;
}

// From 1 on; 0 for anything else.
static std::uint32_t entry_number(std::string_view text) {
  constexpr std::size_t most_digits = 6;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size() && text.size() <= most_digits;
  return whole && text.front() != '0' ? number : 0;
}

FieldPath field_path(std::string_view path) {
  FieldPath out;
  std::span<const Field> here = catalogue();
  const Field* list = nullptr;  // whose entry may be numbered next
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('.', at), path.size());
    const std::string_view written = path.substr(at, end - at);
    const std::uint32_t number = list != nullptr && !written.empty() ? entry_number(written) : 0;
    const Field* field = number > 0 ? list : find(here, written);
    if (field == nullptr) return out;
    if (number > 0)
      out.steps.back() = {list, written, number};
    else
      out.steps.push_back({field, written, 0});
    list = number == 0 && field->shape == Shape::list ? field : nullptr;
    if (list != nullptr) out.steps.push_back({field, {}, 0});
    here = field->inside;
    out.known = end;
    at = end + 1;
  }
  out.whole = true;
  return out;
}

static std::string joined(std::string_view before, std::string_view part) {
  return before.empty() ? std::string(part) : std::string(before).append(".").append(part);
}

// The first place anywhere of a key with this name; empty when there is none.
static std::string path_to(std::string_view name) {
  const auto found = std::ranges::find_if(key_places(), [&](const KeyPlace& place) { return place.is(name); });
  return found == key_places().end() ? std::string{} : joined(found->twin_path, name);
}

std::string nearest_path(std::string_view path, const FieldPath& known) {
  const Field* last = known.steps.empty() ? nullptr : known.steps.back().field;
  const std::span<const Field> here = last == nullptr ? std::span<const Field>(catalogue()) : last->inside;
  std::string_view rest = path.substr(std::min(known.known == 0 ? 0 : known.known + 1, path.size()));
  const std::string_view written = rest.substr(0, rest.find('.'));
  std::vector<std::string_view> spellings;
  for (const Field& field : here) {
    spellings.push_back(field.key.canonical);
    spellings.push_back(field.key.twin);
  }
  const std::string_view meant = nearest(written, spellings);
  if (meant.empty()) return known.known == 0 ? path_to(written) : std::string{};
  rest.remove_prefix(written.size());
  return joined(path.substr(0, known.known), meant).append(rest);
}

std::string canonical_path(const FieldPath& path) {
  std::string out;
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    const FieldStep& step = path.steps[i];
    const bool is_entry = i > 0 && step.field == path.steps[i - 1].field;
    if (!is_entry)
      out = joined(out, step.field->key.canonical);
    else if (step.number > 0)
      out = joined(out, std::to_string(step.number));
  }
  return out;
}

}  // namespace poortwachter::dossier
