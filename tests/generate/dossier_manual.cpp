#include <optional>
#include <vector>

#include "generate/mdoc.hpp"
#include "poortwachter/dossier/fields.hpp"
#include "poortwachter/dossier/words.hpp"
#include "poortwachter/text/text.hpp"
#include "report/mdoc/render.hpp"

namespace poortwachter::generate {

using dossier::Fact;
using dossier::Key;
using dossier::List;
using dossier::Range;
using report::Code;
using report::Document;
using report::Heading;
using report::Prose;
using report::SeeAlso;
using report::Terms;

namespace {

struct Entry {
  Key key;
  std::string type, meaning;
};

// The keys of one mapping of the case file.
struct Mapping {
  std::string path, twin_path;
  std::vector<Entry> entries;
};

/// Walks the one list of fields and keeps what each key takes; mappings within mappings follow the one they stand in.
class Describe {
 public:
  Describe(std::string path, std::string twin_path, std::vector<Mapping>& mappings)
      : path_(std::move(path)), twin_path_(std::move(twin_path)), mappings_(&mappings), index_(mappings.size()) {
    mappings_->push_back({path_, twin_path_, {}});
  }

  template <class T>
  void operator()(Key key, Fact<T>& fact) {
    add(key, type_of(key, fact));
  }
  void operator()(Key key, Fact<double>&, Range range) {
    const auto number = [](double value) { return std::to_string(static_cast<long>(value)); };
    add(key, (range.whole ? "whole number " : "number ") + number(range.least) + " to " + number(range.most));
  }
  template <class T>
  void operator()(Key key, List<T>&) {
    T item{};
    if constexpr (requires { item.here; }) {
      add(key, "list of mappings");
      if (describe_section(key, item)) (*mappings_)[index_].entries.back().type = "list of documents";
    } else {
      add(key, "list; each " + type_of(key, item));
    }
  }
  template <class Section>
  requires requires(Section section) { section.here; }
  void operator()(Key key, Section& section) {
    add(key, "mapping");
    if (describe_section(key, section)) (*mappings_)[index_].entries.back().type = "document";
  }
  void shorthand(Key key, Fact<Date>& on) {
    has_shorthand_ = true;
    (*this)(key, on);
  }
  void day_or_period(Key key, Fact<Date>&, dossier::PeriodFact&) { add(key, "date, or mapping of from/van and until/tot_en_met"); }

 private:
  static std::string type_of(Key key, Fact<Date>&) { return key.first_day < Key{}.first_day ? "date from 1900 on" : "date"; }
  static std::string type_of(Key, Fact<dossier::Text>&) { return "text"; }
  static std::string type_of(Key, Fact<dossier::Tri>&) { return "tri"; }
  static std::string type_of(Key, Fact<dossier::View>&) { return "view"; }
  static std::string type_of(Key, Fact<bool>&) { return "yes-no"; }
  static std::string type_of(Key, Fact<Cents>&) { return "money"; }
  template <class E>
  requires std::is_enum_v<E>
  static std::string type_of(Key, Fact<E>&) {
    std::string out = "one of";
    for (const auto& word : dossier::words<E>()) {
      out.append(out.ends_with("of") ? " " : ", ").append(word.canonical);
      if (word.twin != word.canonical) out.append("/").append(word.twin);
    }
    return out;
  }

  /// Returns whether a date may stand for the whole mapping.
  template <class Section>
  bool describe_section(Key key, Section& section) {
    const auto join = [](const std::string& path, std::string_view word) {
      return path.empty() ? std::string(word) : path + '.' + std::string(word);
    };
    Describe inner(join(path_, key.canonical), join(twin_path_, key.twin), *mappings_);
    dossier::fields(inner, section);
    return inner.has_shorthand_;
  }

  // A key's own line of fields.md, else the line of that key wherever it stands.
  void add(Key key, std::string type) {
    const std::string path = path_.empty() ? std::string(key.canonical) : path_ + '.' + std::string(key.canonical);
    const std::string common = "field.*." + std::string(key.canonical);
    const bool only_common = !text::has_ui("field." + path, text::Lang::en) && text::has_ui(common, text::Lang::en);
    const std::string shown = only_common ? common : "field." + path;
    (*mappings_)[index_].entries.push_back({key, std::move(type), std::string(text::ui(shown, text::Lang::en))});
  }

  std::string path_, twin_path_;
  std::vector<Mapping>* mappings_;
  std::size_t index_;
  bool has_shorthand_ = false;
};

}  // namespace

static std::vector<std::string> both(std::string_view canonical, std::string_view twin) {
  std::vector<std::string> names{std::string(canonical)};
  if (twin != canonical) names.emplace_back(twin);
  return names;
}

static void add_mapping(const Mapping& mapping, Document& out) {
  const std::string title = mapping.path == mapping.twin_path ? mapping.path : mapping.path + " / " + mapping.twin_path;
  out.push_back({Heading{mapping.path.empty() ? "Top level" : title, 2}});
  Terms keys{.terms = {}, .are_keywords = true};
  for (const Entry& entry : mapping.entries)
    keys.terms.push_back(
        {both(entry.key.canonical, entry.key.twin), {entry.meaning}, entry.type + (entry.key.required ? "; required" : "")});
  out.push_back({std::move(keys)});
}

static Terms types() {
  return {
      .terms = {{{"date"},
                 {"`YYYY-MM-DD`, a day that exists, from 1990-01-01 to 2099-12-31, in quotation marks or not. No other notation."}},
                {{"document"},
                 {"a date, or a mapping with the day under `on`: `probleemanalyse: 2025-02-14` says the same as\n"
                  "`probleemanalyse: {on: 2025-02-14}`."}},
                {{"yes-no"}, {"`yes`, `no`, `true`, `false`, `ja`, `nee`, `waar` or `onwaar`."}},
                {{"tri"}, {"yes-no, or `unknown` / `onbekend`."}},
                {{"view"}, {"yes-no, `unknown`, or the text of the view itself; text counts as a view that was given."}},
                {{"text"}, {"any text without control characters."}},
                {{"money"}, {"euros with a decimal point and at most two decimals."}}},
      .indent = 8};
}

static void add_types(Document& out) {
  out.push_back({Heading{"TYPES", 1}});
  out.push_back({types()});
  out.push_back({Prose{
      "In place of every date, document, list and mapping except `first_sick_day` two words may stand: `unknown` / `onbekend` (it "
      "is\n"
      "not known whether or when; what needs it is reported as not assessed) and `not_done` / `niet_gedaan` (it did not happen).\n"
      "What is absent counts as not done, and as unknown when `completeness` is `partial`; `null` is as absent, and so is an "
      "empty\n"
      "text where a date, number or word is wanted. An entry of a list may be unknown, but not empty."}});
}

static std::string_view type_name(dossier::ActivityType type) {
  static constexpr std::string_view names[] = {"no type", "development", "coaching", "mediation"};
  return names[static_cast<std::size_t>(type)];
}

static void add_activities(Document& out) {
  out.push_back({Heading{"ACTIVITIES", 1}});
  out.push_back(
      {Prose{"What `kind` of `spoor2.activities` takes, with the phase (1 intake, 2 strengthening the offer, 3 orientation and "
             "application,\n"
             "4 work and aftercare) and the type of each. A trajectory has activities of all three types."}});
  Terms kinds{.terms = {}, .are_keywords = true, .compact = true};
  for (const auto& word : dossier::words<dossier::ActivityKind>()) {
    const dossier::Activity activity = dossier::activity(word.value);
    kinds.terms.push_back(
        {both(word.canonical, word.twin), {fmt::format("phase {}, {}", activity.phase, type_name(activity.type))}});
  }
  out.push_back({std::move(kinds)});
}

static void add_privacy(Document& out) {
  out.push_back({Heading{"PRIVACY", 1}});
  out.push_back({Prose{
      "A case file is about a person's health and falls under the AVG (GDPR).\n"
      "Data on health are special personal data (AVG article 9).\n"
      "An employer may hold them only as far as re-integration and guidance in sickness need it (UAVG article 30), and a\n"
      "burgerservicenummer (BSN) only where an act prescribes it (UAVG article 46); this file needs none.\n"
      "\n"
      "It may hold the dates of the steps and which papers there are; what the employee can and cannot do, for how many hours and\n"
      "until when, as the bedrijfsarts told it; which work was offered; and what was done in spoor 1 and spoor 2.\n"
      "It must not hold a diagnosis, the kind or the cause of the illness, complaints, a treatment, a medicine, a practitioner\n"
      "or a BSN, also not in a comment, which is searched for a BSN only.\n"
      "A reference takes the place of a name.\n"
      "\n"
      "Free text that seems medical is reported as D905 and a number that passes the test of the BSN as D906.\n"
      "A BSN is never printed, in no format: stars take its place.\n"
      "D905 does not repeat the text, and stars take its place in the lines that are shown.\n"
      "Machine formats never hold lines of the file.\n"
      "Two things are repeated as they stand: the reason of an accepted finding, and a value that does not fit its key (E004),\n"
      "since a file that cannot be read is not searched for what is medical; its line is shown too.\n"
      "\n"
      "The program uses no network, keeps nothing and writes no other files than the reports that it is asked for."}});
}

static void add_traps(Document& out) {
  out.push_back({Prose{"Three things go wrong with exports, and no program can see them:"}});
  out.push_back({Terms{
      .terms =
          {{{"recovered"},
            {"is the last sick day in one system and the first day fit again in another. `interruptions.recovered_on` is the\n"
             "first day fit again; a day that is one off moves every date behind it. Compare one case of which you know it."}},
           {{"an empty cell"},
            {"says that a step was not taken only when the export has the step at all. When the system does not keep it,\n"
             "leave its column out: what is not exported is unknown, and `--empty not_done` would find it missing everywhere."}},
           {{"names and numbers"},
            {"of people do not belong in the table. Export an own reference in their place, and leave out the BSN, the name and\n"
             "the day of birth where it is not needed. `--files` says which columns were read, how many cells of each say\n"
             "something, and the first and the last day, so that a date in the wrong column is seen."}}},
      .indent = 8}});
}

static void add_tables(Document& out) {
  out.push_back({Heading{"TABLES", 1}});
  out.push_back({Prose{
      "A table in CSV, as absence systems and spreadsheets export it, begins with a line of headings.\n"
      "Its delimiter is the one of semicolon, tab and comma that the heading line has most of.\n"
      "It is UTF-8, with or without a byte order mark; quotation marks and ends of line in cells are those of RFC 4180.\n"
      "In Excel that is CSV UTF-8; plain CSV is Windows-1252 there, and is refused.\n"
      "\n"
      "A heading is a path of keys in either spelling: `eerste_ziektedag`, `probleemanalyse.op`, `onderbrekingen.1.hersteld_op`.\n"
      "Entries of a list are numbered from 1; a list without a number, `evaluaties.op`, takes one entry of each row.\n"
      "Or the export keeps its own headings and `--columns` gives a file in YAML with a line `heading: path` for each:"}});
  out.push_back(
      {Code{"Personeelsnummer: dossier\n"
            "Eerste ziektedag: eerste_ziektedag\n"
            "Hersteld: onderbrekingen.hersteld_op\n"}});
  out.push_back(
      {Prose{"Columns that are not in it are not read, and are named once on standard error.\n"
             "A path that leads nowhere is E002 at its heading with the nearest one, and then nothing is judged.\n"
             "\n"
             "Without a column for `case` each row is a case of its own, named after the file and the line.\n"
             "Rows with the same `case` that follow each other are one case: their lists are joined, and every other value is the "
             "same or\n"
             "empty (E005).\n"
             "Later rows of a case that stand apart from its first ones are each a case that cannot be read (E004).\n"
             "\n"
             "Values are those of a case file. In a table a day may also be `dd-mm-jjjj` or `d-m-jjjj`, the day first, with "
             "`00:00:00` behind\n"
             "it, and money may have a decimal comma.\n"
             "An empty cell is an absent key. With `--empty not_done` it means that a step was not done: of a day on which "
             "something was to\n"
             "happen and of a list. `completeness` is `partial` unless a column says otherwise.\n"
             "A row that cannot be read is a case that cannot be read, and the others go on; the limit of 1 MiB is that of all "
             "rows of a case."}});
  add_traps(out);
}

static void add_end(Document& out) {
  out.push_back({Heading{"LIMITS", 1}});
  out.push_back({Prose{
      "One employer, one employment, and one spell of illness with its relapses; a new case after 28 days replaces the former.\n"
      "Several employers at once, pregnancy-related illness before leave in the dismissal ban, WAO cases and a first sick day\n"
      "before 2012-01-01 are out of scope, and the report says so.\n"
      "\n"
      "A key may be given once, in one of its spellings.\n"
      "Unknown keys, duplicate keys, anchors, aliases, tags and merge keys are errors."}});
  add_privacy(out);
  out.push_back({Heading{"EXAMPLES", 1}});
  out.push_back(
      {Code{"case: EX-1\n"
            "as_of: 2025-03-20\n"
            "first_sick_day: 2025-01-06\n"
            "probleemanalyse: 2025-02-14\n"
            "plan_van_aanpak:\n"
            "  on: 2025-02-26\n"
            "  employer_view: yes\n"
            "  employee_view: yes\n"
            "  case_manager: yes\n"}});
  out.push_back({Heading{"SEE ALSO", 1}});
  out.push_back({SeeAlso{{"poortwachter 1", "poortwachter-deadlines 7", "poortwachter-rules 7"}}});
}

std::string dossier_manual() {
  std::vector<Mapping> mappings;
  Dossier dossier;
  Describe describe("", "", mappings);
  dossier::fields(describe, dossier);
  Document document{
      {Heading{"DESCRIPTION", 1}},
      {Prose{
          "A case file is a YAML document about one sick employee.\n"
          "A YAML stream may hold many, separated by a line of three hyphens.\n"
          "A file in JSON holds one case; a file in JSON Lines holds one on each line; both with the same keys and in strict "
          "JSON.\n"
          "A table in CSV holds one on each row, or on several rows; see TABLES.\n"
          "What of the employer and the continued pay holds for every case of an organisation can stand in a file of its own, in "
          "the "
          "same form: see the option --defaults of poortwachter(1).\n"
          "\n"
          "Every key has two spellings of equal rank, mostly an English and a Dutch one, and so have most words that a key takes.\n"
          "The first spelling below is the one that reports use.\n"
          "Only `first_sick_day` must be there."}}};
  add_types(document);
  document.push_back({Heading{"KEYS", 1}});
  for (const Mapping& mapping : mappings) add_mapping(mapping, document);
  add_activities(document);
  add_tables(document);
  add_end(document);
  Manual manual;
  manual.begin("POORTWACHTER-DOSSIER 5", "poortwachter-dossier", "the case file of poortwachter");
  report::render_mdoc(document, manual);
  return manual.bytes();
}

}  // namespace poortwachter::generate
