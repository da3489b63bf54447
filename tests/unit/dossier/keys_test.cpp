#include <doctest/doctest.h>

#include <set>
#include <type_traits>
#include <utility>

#include "dossier/key_places.hpp"
#include "dossier/sections.hpp"
#include "unit/dossier/reading.hpp"

using namespace poortwachter;
using namespace poortwachter::dossier;

namespace {

enum class Spelling { canonical, twin };

/// Writes a document in which every key of the list of fields has a value, in one of the spellings.
class EveryKey {
 public:
  explicit EveryKey(Spelling spelling) : spelling_(spelling) {}

  template <class T>
  void operator()(const Key& key, Fact<T>&) {
    write(key, sample<T>());
  }
  void operator()(const Key& key, Fact<double>&, Range range) { write(key, std::to_string(static_cast<int>(range.most))); }
  template <class T>
  void operator()(const Key& key, List<Fact<T>>&) {
    write(key, "[" + sample<T>() + "]");
  }
  template <Section S>
  void operator()(const Key& key, List<S>&) {
    S entry;
    write(key, "[" + mapping(entry) + "]");
  }
  template <Section S>
  void operator()(const Key& key, S& section) {
    write(key, mapping(section));
  }
  void shorthand(const Key& key, Fact<Date>& fact) { (*this)(key, fact); }
  void day_or_period(const Key& key, Fact<Date>&, PeriodFact& period) { write(key, mapping(period)); }

  template <class S>
  std::string mapping(S& section) {
    const std::string outer = std::exchange(text_, {});
    fields(*this, section);
    std::string inner = std::exchange(text_, outer);
    return "{" + inner + "}";
  }

 private:
  void write(const Key& key, const std::string& value) {
    if (!text_.empty()) text_ += ", ";
    text_.append(spelling_ == Spelling::canonical ? key.canonical : key.twin).append(": ").append(value);
  }
  template <class T>
  std::string sample() const {
    if constexpr (std::is_same_v<T, Date>) return "2025-03-01";
    if constexpr (std::is_same_v<T, Cents>) return "3150.50";
    if constexpr (std::is_same_v<T, Text>) return "words";
    if constexpr (std::is_same_v<T, Tri> || std::is_same_v<T, bool> || std::is_same_v<T, View>) return "yes";
    if constexpr (std::is_enum_v<T> && !std::is_same_v<T, Tri>) {
      const auto& word = words<T>().back();
      return std::string(spelling_ == Spelling::canonical ? word.canonical : word.twin);
    }
  }

  Spelling spelling_;
  std::string text_;
};

/// Counts the facts and checks that each is there, with a place of its own.
class AllGiven {
 public:
  int facts = 0, lists = 0, sections = 0;

  template <class T>
  void operator()(const Key& key, Fact<T>& fact) {
    given(key, fact);
    if constexpr (std::is_same_v<T, Cents>) CHECK(fact.value == Cents{315050});
    if constexpr (std::is_same_v<T, bool>) CHECK(fact.value);
    if constexpr (std::is_same_v<T, Tri>) CHECK(fact.value == Tri::yes);
    if constexpr (std::is_enum_v<T> && !std::is_same_v<T, Tri>) CHECK(fact.value == words<T>().back().value);
  }
  void operator()(const Key& key, Fact<double>& fact, Range range) {
    given(key, fact);
    CHECK(fact.value == range.most);
  }
  template <class T>
  void operator()(const Key& key, List<Fact<T>>& list) {
    ++lists;
    CHECK(list.given());
    REQUIRE(list.size() == 1);
    given(key, list.items.front());
  }
  template <Section S>
  void operator()(const Key&, List<S>& list) {
    ++lists;
    CHECK(list.given());
    REQUIRE(list.size() == 1);
    CHECK(list.items.front().here.given());
    fields(*this, list.items.front());
  }
  template <Section S>
  void operator()(const Key& key, S& section) {
    ++sections;
    CHECK_MESSAGE(section.here.given(), key.canonical);
    fields(*this, section);
  }
  void shorthand(const Key& key, Fact<Date>& fact) { given(key, fact); }
  void day_or_period(const Key& key, Fact<Date>& day, PeriodFact& period) {
    CHECK_FALSE(day.given());
    given(key, period.from);
    given(key, period.until);
  }

 private:
  template <class T>
  void given(const Key& key, const Fact<T>& fact) {
    ++facts;
    CHECK_MESSAGE(fact.given(), key.canonical);
    CHECK_MESSAGE(fact.place.leaf.empty(), key.canonical);
    CHECK(fact.place.span.begin < fact.place.span.end);
  }
};

}  // namespace

static std::string every_key(Spelling spelling) {
  EveryKey writer(spelling);
  Dossier blank;
  return writer.mapping(blank);
}

static void check_every_key(const std::string& text) {
  Reading reading(text);
  CHECK(reading.problems() == "");
  AllGiven visitor;
  fields(visitor, reading.read.dossier);
  CHECK(visitor.facts > 170);
  CHECK(visitor.lists > 20);
  CHECK(visitor.sections > 25);
}

TEST_CASE("every key is read in its canonical spelling") { check_every_key(every_key(Spelling::canonical)); }

TEST_CASE("every key is read in its other spelling") { check_every_key(every_key(Spelling::twin)); }

TEST_CASE("the pointers are the same in both spellings, with canonical keys") {
  Reading english(every_key(Spelling::canonical));
  Reading dutch(every_key(Spelling::twin));
  REQUIRE(english.facts().paths.size() == dutch.facts().paths.size());
  for (std::uint32_t path = 0; path < english.facts().paths.size(); ++path)
    CHECK(english.facts().pointer({{}, path, {}}) == dutch.facts().pointer({{}, path, {}}));
  CHECK(dutch.facts().pointer(dutch.facts().spoor2.reports.items[0].on.place) == "/spoor2/reports/0/on");
  CHECK(dutch.facts().pointer(dutch.facts().employee.continued_pay.year2.place) == "/employee/continued_pay/year2");
  CHECK(dutch.facts().pointer(dutch.facts().ad_report.covers.items[0].place) == "/ad_report/covers/0");
}

TEST_CASE("no section has a spelling that stands for two of its keys") {
  KeyList root;
  Dossier dossier;
  fields(root, dossier);
  std::set<std::string_view> spellings;
  for (const Key& key : root.keys) {
    CHECK_MESSAGE(spellings.insert(key.canonical).second, key.canonical);
    if (key.twin != key.canonical) CHECK_MESSAGE(spellings.insert(key.twin).second, key.twin);
  }
  CHECK(root.keys.size() == 38);
}

TEST_CASE("a key belongs under the whole name of what it stands in") {
  CHECK(place_under("plan", "planned_end") != nullptr);
  CHECK(place_under("spoor2", "plan") != nullptr);
  CHECK(place_under("lan", "planned_end") == nullptr);
  CHECK(place_under("plan", "intake_on") == nullptr);
}
