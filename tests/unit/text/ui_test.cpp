#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "poortwachter/dossier/words.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/rules/rules.hpp"
#include "poortwachter/text/text.hpp"
#include "poortwachter/timeline/timeline.hpp"

using namespace poortwachter;
using text::Lang;

static std::set<std::string_view> names_in(std::string_view template_text) {
  const auto names = text::placeholders(template_text);
  return {names.begin(), names.end()};
}

static void check_key(const std::string& key) {
  CAPTURE(key);
  CHECK(text::has_ui(key, Lang::nl));
  CHECK(text::has_ui(key, Lang::en));
}

// Names of an enumeration by number, up to and including the last one.
template <class E>
static void check_names(const std::string& group, E last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) check_key(group + std::string(name(static_cast<E>(i))));
}

template <class E>
static void check_words() {
  REQUIRE(!dossier::words<E>().empty());
  for (const auto& word : dossier::words<E>()) check_key("word." + std::string(word.canonical));
}

TEST_CASE("both languages have the same words in the same order, with the same placeholders, and none is empty") {
  const auto dutch = text::ui_keys(Lang::nl);
  const auto english = text::ui_keys(Lang::en);
  REQUIRE(dutch.size() > 100);
  CHECK(std::equal(dutch.begin(), dutch.end(), english.begin(), english.end()));
  for (const auto key : dutch) {
    CAPTURE(key);
    CHECK(text::has_ui(key, Lang::en));
    CHECK(!text::ui(key, Lang::nl).empty());
    CHECK(!text::ui(key, Lang::en).empty());
    CHECK(names_in(text::ui(key, Lang::nl)) == names_in(text::ui(key, Lang::en)));
  }
}

TEST_CASE("no key of ui.md stands there twice") {
  for (const Lang lang : {Lang::nl, Lang::en}) {
    const auto keys = text::ui_keys(lang);
    CHECK(std::set<std::string_view>(keys.begin(), keys.end()).size() == keys.size());
  }
}

TEST_CASE("an unknown key gives the key") {
  CHECK(text::ui("no.such.key", Lang::nl) == "no.such.key");
  CHECK(!text::has_ui("no.such.key", Lang::nl));
  CHECK(text::ui("severity.error", Lang::nl) == "fout");
  CHECK(text::ui("severity.error", Lang::en) == "error");
}

TEST_CASE("an unknown key that was made for the question stays") {
  const std::string_view given = text::ui(std::string("no.such.key.that.needs.memory.of.its.own"), Lang::en);
  const std::string other(40, 'x');
  CHECK(given == "no.such.key.that.needs.memory.of.its.own");
}

TEST_CASE("everything that the timeline and the findings name has words") {
  for (const timeline::Step step : timeline::steps) check_key("step." + std::string(name(step)));
  check_names("state.", timeline::State::not_applicable);
  check_names("window.", timeline::WindowState::unknown);
  check_names("moved.", timeline::MovedBy::waiver);
  check_names("shift.", timeline::ShiftKind::first_day_counts);
  check_names("anchor.", timeline::CountedFrom::aow_date);
  for (const Actor actor : all_actors) check_key("who." + std::string(name(actor)));
  check_names("level.", judgement::Level::not_assessable);
  check_names("severity.", Severity::error);
  check_names("risk.", Risk::near_certain);
  for (int i = 1; i <= static_cast<int>(timeline::Reason::pregnancy_illness); ++i)
    check_key("reason." + std::string(name(static_cast<timeline::Reason>(i))));
  for (int i = 1; i <= static_cast<int>(Mitigation::expert_opinion); ++i)
    check_key("mitigation." + std::string(name(static_cast<Mitigation>(i))));
}

TEST_CASE("every number of the law has words") {
  for (std::size_t i = 0; i < law::parameter_count; ++i) check_key("law." + std::string(law::name(static_cast<law::Parameter>(i))));
}

TEST_CASE("a source without a published name is called in both languages, and as its label in Dutch") {
  std::set<const law::Citation*> sources;
  for (const law::Row& row : law::table().rows()) sources.insert(row.source);
  for (const Rule* rule : rules::all()) sources.insert(rule->sources.begin(), rule->sources.end());
  int named = 0;
  for (const law::Citation* source : sources) {
    const std::string key = "source." + std::string(source->id);
    if (!text::has_ui(key, Lang::nl) && !text::has_ui(key, Lang::en)) continue;
    check_key(key);
    CHECK_MESSAGE(source->bwb.empty(), key);
    CHECK(text::ui(key, Lang::nl) == source->label);
    ++named;
  }
  CHECK(named >= 5);
}

TEST_CASE("a source without literal words is told in own words in both languages, and one with them is not") {
  for (const law::Citation* source : law::citations()) {
    const std::string key = "told." + std::string(source->id);
    if (!source->literal()) check_key(key);
    for (const Lang lang : {Lang::nl, Lang::en}) CHECK_MESSAGE(text::has_ui(key, lang) != source->literal(), key);
  }
}

TEST_CASE("every kind of source has a name") {
  for (std::size_t i = 0; i < law::basis_count; ++i) check_key("basis." + std::string(law::name(static_cast<law::Basis>(i))));
}

TEST_CASE("every word of an enumeration of the case file has words") {
#define WORDS(E) check_words<dossier::E>();
#define WORD(name, twin)
#define ACTIVITY(name, twin, phase, type)
#define END
#include "poortwachter/dossier/words.def"
}
