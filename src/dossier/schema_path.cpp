#include "dossier/schema_path.hpp"

#include <algorithm>
#include <optional>

#include "poortwachter/dossier/nearest.hpp"

namespace poortwachter::dossier {

using Kind = AssignFault::Kind;

namespace {

/// Goes down the sections along the parts of a path.
class Follower {
 public:
  explicit Follower(std::vector<std::string> parts) : parts_(std::move(parts)) {}

  template <class T>
  void operator()(const Key& key, Fact<T>&) {
    if (is_next(key)) leaf(key);
  }
  void operator()(const Key& key, Fact<double>&, Range) {
    if (is_next(key)) leaf(key);
  }
  template <class T>
  void operator()(const Key& key, List<T>&) {
    if (!is_next(key)) return;
    step({.key = key, .written = {}, .holds_entries = true});
    if (at_ < parts_.size()) entry<T>(key);
    done_ = true;
  }
  template <Section S>
  void operator()(const Key& key, S& section) {
    if (!is_next(key)) return;
    step({.key = key, .written = {}});
    inside(section);
  }
  void shorthand(const Key& key, Fact<Date>&) {
    if (is_next(key)) leaf(key);
  }
  void day_or_period(const Key& key, Fact<Date>&, PeriodFact& period) {
    if (!is_next(key)) return;
    step({.key = key, .written = {}});
    if (at_ < parts_.size()) descend(period);
    done_ = true;
  }

  template <class S>
  void descend(S& section) {
    done_ = false;
    fields(*this, section);
    if (!done_) refuse_key(section);
    done_ = true;
  }

  Result<std::vector<SchemaStep>, AssignFault> result() {
    if (fault_) return *fault_;
    return std::move(steps_);
  }

 private:
  bool is_next(const Key& key) const {
    return !done_ && at_ < parts_.size() && (parts_[at_] == key.canonical || parts_[at_] == key.twin);
  }
  void step(SchemaStep next) {
    next.written = parts_[at_++];
    steps_.push_back(std::move(next));
  }
  void refuse(Kind kind, std::string part, std::string_view nearest = {}) {
    fault_ = AssignFault{.kind = kind, .assignment = 0, .part = std::move(part), .nearest = std::string(nearest)};
  }
  void leaf(const Key& key) {
    step({.key = key, .written = {}});
    if (at_ < parts_.size()) refuse(Kind::no_deeper, parts_[at_]);
    done_ = true;
  }
  static bool is_place(std::string_view part) {
    if (part == "+") return true;
    if (part.starts_with('-')) part.remove_prefix(1);
    constexpr std::size_t most_digits = 6;
    return !part.empty() && part.size() <= most_digits && part.find_first_not_of("0123456789") == std::string_view::npos &&
           part.find_first_not_of('0') != std::string_view::npos;
  }
  template <class T>
  void entry(const Key& key) {
    if (!is_place(parts_[at_])) return refuse(Kind::bad_entry, parts_[at_], steps_.back().written);
    step({.key = key, .written = {}, .is_entry = true});
    if constexpr (Section<T>) {
      T item;
      inside(item);
    } else if (at_ < parts_.size()) {
      refuse(Kind::no_deeper, parts_[at_]);
    }
  }
  template <Section S>
  void inside(S& section) {
    steps_.back().on = shorthand_key(section);
    if (at_ < parts_.size()) descend(section);
    done_ = true;
  }
  template <Section S>
  static std::string_view shorthand_key(S& section) {
    if (shorthand_of(section) == nullptr) return {};
    KeyList list;
    fields(list, section);
    return list.keys.front().canonical;
  }
  template <class S>
  void refuse_key(S& section) {
    KeyList known;
    fields(known, section);
    std::vector<std::string_view> spellings;
    for (const Key& key : known.keys) spellings.insert(spellings.end(), {key.canonical, key.twin});
    refuse(Kind::unknown_key, parts_[at_], nearest(parts_[at_], spellings));
  }

  std::vector<std::string> parts_;
  std::size_t at_ = 0;
  bool done_ = false;
  std::vector<SchemaStep> steps_;
  std::optional<AssignFault> fault_;
};

}  // namespace

static std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    parts.emplace_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

Result<std::vector<SchemaStep>, AssignFault> follow(std::string_view path) {
  Follower follower(parts_of(path));
  CaseFile root;
  follower.descend(root);
  return follower.result();
}

}  // namespace poortwachter::dossier
