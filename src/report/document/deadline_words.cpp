#include "report/document/deadline_words.hpp"

#include <algorithm>
#include <optional>

#include "poortwachter/law/table.hpp"
#include "poortwachter/timeline/timeline.hpp"
#include "report/document/cited.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using law::Parameter;
using law::Row;
using timeline::Step;

static std::optional<Step> step_of(std::string_view key) {
  for (std::size_t i = 0; i < timeline::step_count; ++i)
    if (name(static_cast<Step>(i)) == key) return static_cast<Step>(i);
  return std::nullopt;
}

bool is_shown(const text::Chapter& chapter) { return !chapter.title.empty() || step_of(chapter.key).has_value(); }

std::string_view title_of(const text::Chapter& chapter, Lang lang) {
  return chapter.title.empty() ? word("step.", chapter.key, lang) : chapter.title;
}

// The row of the law that holds now, or the first one.
static const Row* row_of(const law::Table& table, std::string_view parameter, bool oldest = false) {
  const Row* found = nullptr;
  for (const Row& row : table.rows()) {
    if (law::name(row.parameter) != parameter) continue;
    if (found == nullptr || !oldest) found = &row;
  }
  return found;
}

namespace {

/// A placeholder taken apart: the row that it is about, and what of it is asked: "probleemanalyse_after_first_sick_day" "weeks".
struct Asked {
  const Row* row = nullptr;
  std::string_view aspect;  // empty: the value itself
};

}  // namespace

static Asked asked(const law::Table& table, std::string_view placeholder) {
  if (const Row* row = row_of(table, placeholder)) return {.row = row};
  const std::size_t cut = placeholder.rfind('_');
  if (cut == std::string_view::npos) return {};
  const std::string_view aspect = placeholder.substr(cut + 1);
  return {.row = row_of(table, placeholder.substr(0, cut), aspect == "first"), .aspect = aspect};
}

// How many days after the first sick day a day falls when nothing shifts it.
static int offset(const law::Table& table, const Row& row) {
  if (row.unit == law::Unit::weeks) return row.value * 7 - 1;
  if (!law::name(row.parameter).ends_with("_before_end")) return row.value;
  return offset(table, *row_of(table, law::name(Parameter::wachttijd))) - row.value;
}

static std::optional<std::string> value_of(const law::Table& table, std::string_view placeholder, Lang lang) {
  static constexpr std::string_view source = "cite_";
  if (placeholder.starts_with(source)) {
    const law::Citation* citation = law::find_citation(placeholder.substr(source.size()));
    return citation == nullptr ? std::nullopt : std::optional<std::string>(name_of(*citation, lang));
  }
  const auto [row, aspect] = asked(table, placeholder);
  if (row == nullptr) return std::nullopt;
  if (aspect.empty() || aspect == "first") return std::to_string(row->value);
  if (aspect == "weeks") return std::to_string(row->value / 7);
  if (aspect == "euros") return std::to_string(row->value / 100);
  if (aspect == "week") return std::to_string(offset(table, *row) / 7 + 1);
  if (aspect == "offset") return std::to_string(offset(table, *row));
  if (aspect == "since") return long_date(row->from, lang);
  return std::nullopt;
}

std::string filled_in(std::string_view text, const law::Table& table, Lang lang) {
  const std::vector<std::string_view> names = text::placeholders(text);
  std::vector<std::string> values;
  values.reserve(names.size());
  for (const std::string_view name : names) values.push_back(value_of(table, name, lang).value_or('{' + std::string(name) + '}'));
  std::vector<text::Replacement> replacements;
  replacements.reserve(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) replacements.push_back({names[i], values[i]});
  return text::expand(text, replacements);
}

static void add_source(const law::Citation& source, law::Basis basis, Lang lang, std::vector<std::string>& lines) {
  std::string line(name_of(source, lang));
  if (&source != &law::cite::judgement) line.append(" (").append(basis_of(basis, lang)).append(")");
  if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
}

std::vector<std::string> sources_of(const text::Chapter& chapter, const law::Table& table, Lang lang) {
  std::vector<std::string> lines;
  if (const auto step = step_of(chapter.key))
    for (const law::Citation* source : timeline::sources(*step, table)) add_source(*source, source->basis, lang, lines);
  for (const auto& section : chapter.sections) {
    for (const std::string_view placeholder : text::placeholders(section.body)) {
      if (placeholder.starts_with("cite_")) {
        const law::Citation* source = law::find_citation(placeholder.substr(5));
        if (source != nullptr) add_source(*source, source->basis, lang, lines);
      } else if (const Row* row = asked(table, placeholder).row) {
        const bool is_own = row->basis == law::Basis::own_measure && row->source->basis != row->basis;
        add_source(is_own ? law::cite::judgement : *row->source, row->basis, lang, lines);
      }
    }
  }
  return lines;
}

}  // namespace poortwachter::report
