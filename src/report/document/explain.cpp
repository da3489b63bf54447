#include "report/document/explain.hpp"

#include <algorithm>

#include "report/document/cited.hpp"
#include "report/document/deadline_words.hpp"
#include "report/document/examples.hpp"
#include "report/document/spelled_file.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using text::ui;

ExplainedRule explained(const Rule& rule, Lang lang) {
  ExplainedRule out{&rule, text::page(rule.code, lang), {}, text::snippet(rule.code)};
  for (const law::Row& row : law::table().rows()) {
    const bool is_read = std::ranges::find(rule.numbers, row.parameter) != rule.numbers.end();
    if (is_read && row.anchor == law::Anchor::first_sick_day) out.numbers.push_back(&row);
  }
  return out;
}

static std::string amount(const law::Row& row, Lang lang) {
  switch (row.unit) {
    case law::Unit::cents:
      return fmt::format("EUR {}.{:02}", row.value / 100, row.value % 100);
    case law::Unit::hundredths:
      return fmt::format("{}.{:02}", row.value / 100, row.value % 100);
    case law::Unit::percent:
      return fmt::format("{} %", row.value);
    case law::Unit::count:
    case law::Unit::yes_no:
      return fmt::format("{}", row.value);
    default:
      break;
  }
  std::string_view unit = law::name(row.unit);
  if (row.value == 1) unit.remove_suffix(1);  // "day", not "days"
  return fmt::format("{} {}", row.value, word("unit.", unit, lang));
}

static std::string from_day(const law::Row& row, Lang lang) {
  return fmt::format("{} {}", ui("explain.from", lang), calendar::iso(row.from));
}

static std::string classified(const Rule& rule, Lang lang) {
  return fmt::format("{}: {}; {}: {}; {}; {} {}", ui("explain.severity", lang), word("severity.", name(rule.severity), lang),
                     ui("explain.kind", lang), word("kind.", name(rule.kind), lang), word("certainty.", name(rule.certainty), lang),
                     ui("explain.since", lang), rule.since);
}

static void add_part(std::string_view heading, Block body, Document& out) {
  out.push_back({Heading{std::string(heading)}});
  out.push_back(std::move(body));
}

static void add_page(const Rule& rule, const text::Page& page, Lang lang, Document& out) {
  for (const auto& section : page.sections) add_part(section.heading, {Prose{std::string(section.body)}}, out);
  List messages{.items = {}, .is_markdown = true};
  for (const auto& message : page.messages) messages.items.push_back({in_example(rule, message, law::table(), lang)});
  add_part(ui("explain.messages", lang), {std::move(messages)}, out);
}

static void add_sources(const Rule& rule, Lang lang, Document& out) {
  if (rule.sources.empty()) return;
  List sources{.items = {}, .is_markdown = true};
  for (const law::Citation* source : rule.sources) {
    sources.items.push_back(
        {fmt::format("{} ({}): {}", name_of(*source, lang), basis_of(source->basis, lang), quoted(*source, lang)),
         address_of(*source)});
  }
  add_part(ui("explain.sources", lang), {std::move(sources)}, out);
}

// The numbers that the rule reckons with, with the day from which each holds.
static void add_numbers(std::span<const law::Row* const> rows, Lang lang, Document& out) {
  if (rows.empty()) return;
  List numbers{.items = {}, .is_markdown = true};
  for (const law::Row* row : rows)
    numbers.items.push_back(
        {fmt::format("{}: {} ({})", word("law.", law::name(row->parameter), lang), amount(*row, lang), from_day(*row, lang))});
  add_part(ui("explain.versions", lang), {std::move(numbers)}, out);
}

Document rule_document(const Rule& rule, Lang lang) {
  const ExplainedRule found = explained(rule, lang);
  Document out{{Heading{fmt::format("{} {}", rule.code, rule.slug), 1}}, {Paragraph{classified(rule, lang)}}};
  if (found.page != nullptr) add_page(rule, *found.page, lang, out);
  add_sources(rule, lang, out);
  add_numbers(found.numbers, lang, out);
  if (found.pair == nullptr) return out;
  if (!found.pair->fails.empty()) add_part(ui("explain.fails", lang), {Code{spelled_file(found.pair->fails, lang)}}, out);
  if (!found.pair->passes.empty()) add_part(ui("explain.passes", lang), {Code{spelled_file(found.pair->passes, lang)}}, out);
  return out;
}

static Table family_table(Lang lang) {
  constexpr int longest_severity = 12;
  return {.columns = {{said("explain.column.code", lang)},
                      {.title = said("explain.severity", lang), .least = longest_severity},
                      {said("explain.column.name", lang)}},
          .rows = {},
          .is_plain = true};
}

// How the days of a step, or of what several share, are counted.
static Document chapter_document(const text::Chapter& chapter, Lang lang) {
  Document out{{Heading{fmt::format("{}: {}", chapter.key, title_of(chapter, lang)), 1}}};
  for (const auto& section : chapter.sections) {
    const std::string heading = filled_in(section.heading, law::table(), lang);
    add_part(heading, {Prose{filled_in(section.body, law::table(), lang)}}, out);
  }
  List sources;
  for (std::string& source : sources_of(chapter, law::table(), lang)) sources.items.push_back({std::move(source)});
  if (!sources.items.empty()) add_part(ui("explain.sources", lang), {std::move(sources)}, out);
  return out;
}

std::vector<Document> explained_pages(const Subjects& subjects, const Options& options) {
  const Lang lang = options.lang;
  std::vector<Document> out;
  for (const Rule* rule : subjects.rules) out.push_back(rule_document(*rule, lang));
  for (const text::Chapter* chapter : subjects.chapters) out.push_back(chapter_document(*chapter, lang));
  std::string note = dated_table(options.as_of, lang);
  if (!note.empty() && !out.empty()) out.back().push_back({Paragraph{std::move(note)}});
  return out;
}

static Table chapters_table(std::span<const text::Chapter* const> chapters, Lang lang) {
  constexpr int longest_key = 28;
  Table table{.columns = {{.title = said("explain.column.name", lang), .least = longest_key}, {said("explain.column.title", lang)}},
              .rows = {},
              .is_plain = true};
  for (const text::Chapter* chapter : chapters)
    table.rows.push_back({{{std::string(chapter->key), "code"}, {std::string(title_of(*chapter, lang))}}});
  return table;
}

Document list_document(const Subjects& subjects, Lang lang) {
  Document out;
  Table table;
  char family = '\0';
  const auto finish = [&] {
    if (family != '\0') add_part(word("explain.family.", std::string(1, family), lang), {std::move(table)}, out);
  };
  for (const Rule* rule : subjects.rules) {
    if (rule->code.front() != family) {
      finish();
      family = rule->code.front();
      table = family_table(lang);
    }
    const std::string_view severity = word("severity.", name(rule->severity), lang);
    table.rows.push_back({{{std::string(rule->code)}, {std::string(severity)}, {std::string(rule->slug)}}});
  }
  finish();
  if (!subjects.chapters.empty()) add_part(ui("explain.chapters", lang), {chapters_table(subjects.chapters, lang)}, out);
  return out;
}

static Term law_term(const law::Row& row, const Options& options) {
  const Lang lang = options.lang;
  const std::string_view anchor = word("anchor.", law::name(row.anchor), lang);
  const std::string_view basis = basis_of(row.basis, lang);
  Term term{{std::string(law::name(row.parameter))},
            {std::string(word("law.", law::name(row.parameter), lang)),
             fmt::format("{}; {} ({})", amount(row, lang), from_day(row, lang), anchor),
             fmt::format("{}: {}", name_of(*row.source, lang), quoted(*row.source, lang)),
             fmt::format("{}; {} {}", basis, ui("explain.checked", lang), calendar::iso(row.checked))}};
  if (law::is_dated(row.checked, options.as_of)) term.lines.emplace_back(ui("explain.stale", lang));
  return term;
}

static TableRow law_row(const law::Row& row, const Options& options) {
  const Lang lang = options.lang;
  std::string checked = calendar::iso(row.checked);
  if (law::is_dated(row.checked, options.as_of)) checked += fmt::format(" {}", ui("explain.stale", lang));
  return {{{std::string(law::name(row.parameter)), "code"},
           {std::string(word("law.", law::name(row.parameter), lang))},
           {amount(row, lang)},
           {calendar::iso(row.from)},
           {std::string(name_of(*row.source, lang))},
           {std::string(basis_of(row.basis, lang))},
           {std::move(checked)}}};
}

static Table law_table(const law::Table& law, const Options& options) {
  Table table;
  for (const std::string_view column : {"parameter", "meaning", "value", "from", "source", "basis", "checked"})
    table.columns.push_back({std::string(word("explain.law_column.", column, options.lang))});
  for (const law::Row& row : law.rows()) table.rows.push_back(law_row(row, options));
  return table;
}

// "2012-2013, KB van 7 juni 2010, nr. 10.001566: 2012-05-18 ...".
static std::string equated_by(const law::Decree& decree, const law::Table& table) {
  std::string line = fmt::format("{}-{}, {}:", decree.first_year, decree.last_year, decree.label);
  for (const Date day : table.equated_days())
    if (day.year() >= decree.first_year && day.year() <= decree.last_year) line += ' ' + calendar::iso(day);
  return line;
}

Document law_document(const law::Table& table, Medium medium, const Options& options) {
  Terms terms;
  if (medium == Medium::terminal)
    for (const law::Row& row : table.rows()) terms.terms.push_back(law_term(row, options));
  Paragraph title{fmt::format("{}:", ui("explain.equated", options.lang))};
  List decrees;
  for (const law::Decree& decree : law::decrees()) decrees.items.push_back({equated_by(decree, table)});
  return {medium == Medium::terminal ? Block{std::move(terms)} : Block{law_table(table, options)},
          {std::move(title)},
          {std::move(decrees)}};
}

}  // namespace poortwachter::report
