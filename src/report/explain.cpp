#include "poortwachter/report/explain.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "poortwachter/rules/rules.hpp"
#include "report/cited.hpp"
#include "report/explain_text.hpp"
#include "report/words.hpp"
#include "report/wrap.hpp"

namespace poortwachter::report {

using text::ui;

static auto append_to(Buffer& out) { return fmt::appender(out); }

static void title(const Rule& rule, const Options& options, ExplainFormat format, Buffer& out) {
  const std::string severity(ui("severity." + std::string(name(rule.severity)), options.lang));
  if (format == ExplainFormat::markdown) {
    fmt::format_to(append_to(out), "# {} {}\n\n", rule.code, rule.slug);
  } else {
    fmt::format_to(append_to(out), "{} {}\n\n", rule.code, rule.slug);
  }
  const std::string kind(ui("kind." + std::string(name(rule.kind)), options.lang));
  const std::string certainty(ui("certainty." + std::string(name(rule.certainty)), options.lang));
  fmt::format_to(append_to(out), "{}: {}; {}: {}; {}; {} {}\n\n", ui("explain.severity", options.lang), severity,
                 ui("explain.kind", options.lang), kind, certainty, ui("explain.since", options.lang), rule.since);
}

static void heading(std::string_view text, ExplainFormat format, Buffer& out) {
  fmt::format_to(append_to(out), "{}{}\n\n", format == ExplainFormat::markdown ? "## " : "", text);
}

// Markdown breaks its own lines.
static void point(const std::string& text, const Options& options, ExplainFormat format, Buffer& out) {
  if (format == ExplainFormat::markdown) return append(out, fmt::format("- {}\n", text));
  hanging("- ", text, options.width, out);
}

static void paragraphs(std::string_view body, const Options& options, ExplainFormat format, Buffer& out) {
  if (format == ExplainFormat::markdown) return append(out, fmt::format("{}\n\n", body));
  while (!body.empty()) {
    const std::size_t end = std::min(body.find("\n\n"), body.size());
    std::string paragraph(body.substr(0, end));
    std::ranges::replace(paragraph, '\n', ' ');
    hanging("", paragraph, options.width, out);
    out.push_back('\n');
    body.remove_prefix(std::min(end + 2, body.size()));
  }
}

static void message_forms(const text::Page& page, const Options& options, ExplainFormat format, Buffer& out) {
  heading(ui("explain.messages", options.lang), format, out);
  for (const auto& message : page.messages) point(std::string(message.template_text), options, format, out);
  out.push_back('\n');
}

static void sources(const Rule& rule, const Options& options, ExplainFormat format, Buffer& out) {
  if (rule.sources.empty()) return;
  heading(ui("explain.sources", options.lang), format, out);
  for (const law::Citation* source : rule.sources) {
    const Lang lang = options.lang;
    point(fmt::format("{} ({}): {}", name_of(*source, lang), basis_of(source->basis, lang), quoted(*source, lang)), options, format,
          out);
    if (!source->bwb.empty()) fmt::format_to(append_to(out), "  https://wetten.overheid.nl/{}\n", source->bwb);
  }
  out.push_back('\n');
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
      return fmt::format("{} {}", row.value, ui("unit." + std::string(law::name(row.unit)), lang));
  }
}

// The numbers that the rule reckons with, with the day from which each holds.
static void numbers(const Rule& rule, const Options& options, ExplainFormat format, Buffer& out) {
  bool first = true;
  for (const law::Row& row : law::table().rows()) {
    if (row.anchor != law::Anchor::first_sick_day || std::ranges::find(rule.numbers, row.parameter) == rule.numbers.end()) continue;
    if (first) heading(ui("explain.versions", options.lang), format, out);
    first = false;
    const std::string_view meaning = word("law.", law::name(row.parameter), options.lang);
    const std::string from = fmt::format("{} {}", ui("explain.from", options.lang), calendar::iso(row.from));
    point(fmt::format("{}: {} ({})", meaning, amount(row, options.lang), from), options, format, out);
  }
  if (!first) out.push_back('\n');
}

static void snippet(std::string_view heading_key, std::string_view yaml, const Options& options, ExplainFormat format,
                    Buffer& out) {
  if (yaml.empty()) return;
  heading(ui(heading_key, options.lang), format, out);
  if (format == ExplainFormat::markdown) {
    fmt::format_to(append_to(out), "```yaml\n{}\n```\n\n", yaml);
    return;
  }
  std::string_view rest = yaml;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    fmt::format_to(append_to(out), "    {}\n", rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  out.push_back('\n');
}

void explain_rule(const Rule& rule, const Options& options, ExplainFormat format, Buffer& out) {
  title(rule, options, format, out);
  if (const text::Page* page = text::page(rule.code, options.lang)) {
    for (const auto& section : page->sections) {
      heading(section.heading, format, out);
      paragraphs(section.body, options, format, out);
    }
    message_forms(*page, options, format, out);
  }
  sources(rule, options, format, out);
  numbers(rule, options, format, out);
  if (const text::Snippet* pair = text::snippet(rule.code)) {
    snippet("explain.fails", pair->fails, options, format, out);
    snippet("explain.passes", pair->passes, options, format, out);
  }
}

static std::string family_heading(char family, Lang lang) { return std::string(ui(std::string("explain.family.") + family, lang)); }

void explain_list_text(const Options& options, ExplainFormat format, Buffer& out) {
  char family = '\0';
  for (const Rule* rule : rules::all()) {
    if (rule->code.front() != family) {
      if (family != '\0') out.push_back('\n');
      family = rule->code.front();
      heading(family_heading(family, options.lang), format, out);
      if (format == ExplainFormat::markdown) {
        fmt::format_to(append_to(out), "| {} | {} | {} |\n| --- | --- | --- |\n", ui("explain.column.code", options.lang),
                       ui("explain.severity", options.lang), ui("explain.column.name", options.lang));
      }
    }
    const std::string severity(ui("severity." + std::string(name(rule->severity)), options.lang));
    if (format == ExplainFormat::markdown) {
      fmt::format_to(append_to(out), "| {} | {} | {} |\n", rule->code, severity, rule->slug);
    } else {
      fmt::format_to(append_to(out), "{}  {:<13} {}\n", rule->code, severity, rule->slug);
    }
  }
}

bool is_stale(const law::Row& row, Date day) { return row.checked.plus(Months{12}, calendar::MonthEnd::clamp_back) < day; }

static void law_row(const law::Row& row, const Options& options, ExplainFormat format, Buffer& out) {
  const std::string value = amount(row, options.lang);
  const std::string_view basis = basis_of(row.basis, options.lang);
  const std::string anchor(ui("anchor." + std::string(law::name(row.anchor)), options.lang));
  const std::string_view meaning = word("law.", law::name(row.parameter), options.lang);
  const std::string_view warning = is_stale(row, options.as_of) ? ui("explain.stale", options.lang) : std::string_view{};
  if (format == ExplainFormat::markdown) {
    fmt::format_to(append_to(out), "| `{}` | {} | {} | {} | {} | {} | {} {} |\n", law::name(row.parameter), meaning, value,
                   calendar::iso(row.from), name_of(*row.source, options.lang), basis, calendar::iso(row.checked), warning);
    return;
  }
  append(out, fmt::format("{}\n", law::name(row.parameter)));
  const auto line = [&](const std::string& text) { hanging("  ", text, options.width, out); };
  line(std::string(meaning));
  line(fmt::format("{}; {} {} ({})", value, ui("explain.from", options.lang), calendar::iso(row.from), anchor));
  line(fmt::format("{}: {}", name_of(*row.source, options.lang), quoted(*row.source, options.lang)));
  line(fmt::format("{}; {} {}", basis, ui("explain.checked", options.lang), calendar::iso(row.checked)));
  if (!warning.empty()) line(std::string(warning));
}

void explain_law_text(const law::Table& table, const Options& options, ExplainFormat format, Buffer& out) {
  if (format == ExplainFormat::markdown) {
    fmt::format_to(append_to(out), "{}\n|---|---|---|---|---|---|---|\n", ui("explain.law_columns", options.lang));
  }
  for (const law::Row& row : table.rows()) law_row(row, options, format, out);
  std::string days = fmt::format("{}:", ui("explain.equated", options.lang));
  for (const Date day : table.equated_days()) days += ' ' + calendar::iso(day);
  out.push_back('\n');
  if (format == ExplainFormat::markdown) return append(out, days + '\n');
  hanging("", days, options.width, out);
}

}  // namespace poortwachter::report
