#include <nlohmann/json.hpp>
#include <vector>

#include "poortwachter/dossier/fields.hpp"
#include "poortwachter/report/formats.hpp"
#include "poortwachter/text/text.hpp"
#include "report/document/spelled.hpp"

namespace poortwachter::report {

using dossier::Fact;
using dossier::Key;
using dossier::List;
using dossier::Range;
using Json = nlohmann::ordered_json;

// What a key means: its own line in fields.md, else the line of that key wherever it stands.
static std::string described(std::string_view path, std::string_view key, text::Lang lang) {
  const std::string own = "field." + std::string(path);
  if (text::has_ui(own, lang)) return std::string(text::ui(own, lang));
  const std::string common = "field.*." + std::string(key);
  return text::has_ui(common, lang) ? std::string(text::ui(common, lang)) : std::string{};
}

static Json reference(std::string_view name) { return {{"$ref", "#/$defs/" + std::string(name)}}; }

namespace {

/// A language, or both.
using Spoken = std::optional<text::Lang>;

}  // namespace

// Of pairs of words, English and Dutch, those that are spoken.
static Json words_in(Spoken lang, std::initializer_list<std::pair<const char*, const char*>> pairs) {
  Json words = Json::array();
  for (const auto& [english, dutch] : pairs) {
    if (lang != text::Lang::nl) words.push_back(english);
    if (lang != text::Lang::en) words.push_back(dutch);
  }
  return words;
}

static Json definitions(Spoken lang) {
  const Json words_for_unknown = {{"enum", words_in(lang, {{"unknown", "onbekend"}})}};
  return {
      {"absent", {{"type", "null"}}},
      {"blank", {{"enum", {nullptr, ""}}}},
      {"unknown", {{"enum", words_in(lang, {{"unknown", "onbekend"}, {"not_done", "niet_gedaan"}})}}},
      {"day", {{"type", "string"}, {"format", "date"}, {"pattern", "^(199[0-9]|20[0-9]{2})-[0-9]{2}-[0-9]{2}$"}}},
      {"day_of_birth", {{"type", "string"}, {"format", "date"}, {"pattern", "^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$"}}},
      {"text", {{"type", {"string", "number", "boolean"}}, {"not", {{"enum", dossier::placeholders}}}}},
      {"some_text", {{"allOf", {reference("text"), {{"pattern", "[^ \\t\\n]"}}}}}},
      {"yes_no",
       {{"anyOf",
         {{{"type", "boolean"}},
          {{"enum", words_in(lang, {{"yes", "ja"}, {"no", "nee"}, {"true", "waar"}, {"false", "onwaar"}})}}}}}},
      {"tri", {{"anyOf", {reference("yes_no"), words_for_unknown}}}},
      {"money", {{"anyOf", {{{"type", "number"}, {"minimum", 0}}, {{"type", "string"}, {"pattern", "^[0-9]+([.][0-9]{1,2})?$"}}}}}},
  };
}

namespace {

/// Walks the one list of fields and writes an object schema for the section it stands in.
class SchemaWriter {
 public:
  SchemaWriter(std::string path, Spoken lang) : path_(std::move(path)), lang_(lang) {
    object_ = {{"type", "object"}, {"properties", Json::object()}, {"additionalProperties", false}};
  }

  void operator()(Key key, Fact<Date>&) {
    add(key, {reference(key.first_day < dossier::earliest_day ? "day_of_birth" : "day"), reference("unknown")});
  }
  void operator()(Key key, Fact<dossier::Text>&) { add(key, {reference(key.required ? "some_text" : "text")}, "absent"); }
  void operator()(Key key, Fact<dossier::Tri>&) { add(key, {reference("tri")}); }
  void operator()(Key key, Fact<dossier::View>&) { add(key, {reference("text")}, "absent"); }
  void operator()(Key key, Fact<bool>&) { add(key, {reference("yes_no")}); }
  void operator()(Key key, Fact<Cents>&) { add(key, {reference("money")}); }
  void operator()(Key key, Fact<double>&, Range range) {
    add(key, {{{"type", range.whole ? "integer" : "number"}, {"minimum", range.least}, {"maximum", range.most}}});
  }
  template <class E>
  requires std::is_enum_v<E>
  void operator()(Key key, Fact<E>&) { add(key, {words_of<E>()}); }
  template <class T>
  void operator()(Key key, List<T>&) {
    T item{};
    add(key, {{{"type", "array"}, {"items", item_schema(key, item)}}, reference("unknown")}, "absent");
  }
  template <class Section>
  requires requires(Section section) { section.here; }
  void operator()(Key key, Section& section) {
    const std::vector<Json> choices = section_choices(path_of(key), section);
    add(key, choices, choices.size() > 2 ? "blank" : "absent");
  }
  void shorthand(Key key, Fact<Date>& on) {
    has_shorthand_ = true;
    (*this)(key, on);
  }
  void day_or_period(Key key, Fact<Date>&, dossier::PeriodFact& period) {
    SchemaWriter inner(path_of(key), lang_);
    dossier::period_fields(inner, period);
    add(key, {reference("day"), reference("unknown"), inner.object()});
  }

  const Json& object() const { return object_; }
  bool has_shorthand() const { return has_shorthand_; }

 private:
  std::string path_of(Key key) const {
    return path_.empty() ? std::string(key.canonical) : path_ + "." + std::string(key.canonical);
  }

  template <class E>
  Json words_of() const {
    Json spellings = Json::array();
    for (const auto& word : dossier::words<E>()) {
      const bool is_one = word.twin == word.canonical;
      if (lang_ != text::Lang::nl || is_one) spellings.push_back(word.canonical);
      if (lang_ != text::Lang::en && !is_one) spellings.push_back(word.twin);
    }
    return {{"enum", spellings}};
  }

  template <class Section>
  std::vector<Json> section_choices(const std::string& path, Section& section) const {
    SchemaWriter inner(path, lang_);
    dossier::fields(inner, section);
    // An editor explains the first choice when none fits; a date is what most documents are.
    std::vector<Json> choices;
    if (inner.has_shorthand()) choices.push_back(reference("day"));
    choices.push_back(inner.object());
    choices.push_back(reference("unknown"));
    return choices;
  }

  template <class T>
  Json item_schema(Key key, T& item) {
    if constexpr (requires { item.here; }) {
      return {{"anyOf", section_choices(path_of(key), item)}};
    } else {
      SchemaWriter inner(path_of(key), lang_);
      inner(Key{"item", "item"}, item);
      Json schema = inner.object()["properties"]["item"];
      schema.erase("description");
      // An entry may be unknown, but not nothing.
      schema["anyOf"].erase(schema["anyOf"].size() - 1);
      return schema;
    }
  }

  std::string description(const Key& key) const {
    if (lang_) return described(path_of(key), key.canonical, *lang_);
    return described(path_of(key), key.canonical, text::Lang::nl) + " / " + described(path_of(key), key.canonical, text::Lang::en);
  }

  // Compilers differ in what one value of JSON in braces is: a list, or that value.
  // An empty text is as null where a date, a number or a word is wanted.
  void add(Key key, std::vector<Json> choices, std::string_view nothing = "blank") {
    if (!key.required) choices.push_back(reference(nothing));
    Json schema = {{"description", description(key)}, {"anyOf", std::move(choices)}};
    if (lang_) {
      const std::string_view own = spelled_key(key, *lang_);
      object_["properties"][std::string(own)] = std::move(schema);
      if (key.required) object_["required"].push_back(own);
      return;
    }
    object_["properties"][std::string(key.canonical)] = schema;
    if (key.twin != key.canonical) {
      object_["properties"][std::string(key.twin)] = std::move(schema);
      object_["allOf"].push_back({{"not", {{"required", {key.canonical, key.twin}}}}});
    }
    if (!key.required) return;
    object_["allOf"].push_back({{"anyOf", {{{"required", {key.canonical}}}, {{"required", {key.twin}}}}}});
  }

  std::string path_;
  Spoken lang_;
  Json object_;
  bool has_shorthand_ = false;
};

}  // namespace

void schema_case(std::optional<Lang> lang, Buffer& out) {
  Dossier dossier;
  SchemaWriter writer("", lang);
  dossier::fields(writer, dossier);
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "poortwachter case file, version 1"},
                 {"$defs", definitions(lang)}};
  schema.update(writer.object());
  // The one date that must be known.
  for (const char* key : {"first_sick_day", "eerste_ziektedag"})
    if (schema["properties"].contains(key)) schema["properties"][key]["anyOf"] = Json::array({reference("day")});
  const std::string text = schema.dump(2) + "\n";
  out.append(text);
}

}  // namespace poortwachter::report
