#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/report.hpp"
#include "report/cells.hpp"
#include "report/text_finding.hpp"
#include "report/words.hpp"
#include "report/wrap.hpp"

namespace poortwachter::report {

static void write_case_line(const Checked& checked, const Options& options, Buffer& out) {
  const std::string counts = spelled(count(findings_of(checked)), options.lang);
  const std::string reference = safe(checked.reference);
  if (!checked.evaluated()) {
    fmt::format_to(std::back_inserter(out), "{}: {} ({})\n", reference, text::ui("case.not_judged", options.lang), counts);
    return;
  }
  const std::string as_of = phrase("case.as_of", {{"date", calendar::iso(checked.as_of)}}, options.lang);
  fmt::format_to(std::back_inserter(out), "{}: {} - {}\n", reference, counts, as_of);
}

// What must not be seen is not shown beside another finding on its line either.
static void conceal(const Checked& checked, Lines& lines) {
  for (const Finding& finding : findings_of(checked))
    if (finding.rule->conceals) lines.hide(finding.place.span);
}

void text_case(const Checked& checked, const Options& options, Buffer& out) {
  Lines lines(options.snippet ? std::string_view(checked.bytes) : std::string_view{}, checked.first_line);
  conceal(checked, lines);
  for (const Finding& finding : findings_of(checked)) {
    text_finding(checked, finding, lines, options, out);
    append(out, "\n");
  }
  if (options.quiet) return;
  write_case_line(checked, options, out);
  if (checked.evaluated()) text_judgement(checked, options, out);
  append(out, "\n");
}

static Counts counts_of(const Summary& summary) {
  return {.error = summary.error, .warning = summary.warning, .note = summary.note, .accepted = summary.accepted};
}

static std::string closing_of_one(const Summary& summary, Lang lang) {
  const std::string counts = spelled(counts_of(summary), lang);
  if (summary.invalid > 0) return phrase("closing.one_invalid", {{"counts", counts}}, lang);
  if (summary.in_order == 0) return phrase("closing.one_findings", {{"counts", counts}}, lang);
  if (summary.accepted > 0) return phrase("closing.one_accepted", {{"counts", counts}}, lang);
  return std::string(text::ui("closing.one_clean", lang));
}

static std::string closing_of_many(const Summary& summary, Lang lang) {
  const auto part = [&](std::string_view key, int number) { return phrase(key, {{"n", std::to_string(number)}}, lang); };
  std::vector<std::string> parts;
  if (summary.in_order > 0) parts.push_back(part("closing.clean", summary.in_order));
  const int with_findings = summary.evaluated - summary.in_order;
  if (with_findings > 0) parts.push_back(part("closing.findings", with_findings));
  if (summary.invalid > 0) parts.push_back(part("closing.invalid", summary.invalid));
  return fmt::format("{}: {}; {}", part("closing.cases", summary.cases), fmt::join(parts, ", "), spelled(counts_of(summary), lang));
}

static std::string compared(const Summary& summary, Lang lang) {
  const std::string fresh = std::to_string(summary.fresh), resolved = std::to_string(summary.resolved.size());
  const std::string path = visible(summary.baseline);
  return phrase("baseline.closing", {{"fresh", fresh}, {"resolved", resolved}, {"path", path}}, lang);
}

// Files may name a day of their own, so the day of the run is not always a day on which anything was judged.
static std::string judged_on(const Summary& summary, const Options& options) {
  const Period days = summary.judged.value_or(Period{options.as_of, options.as_of});
  const std::string first = calendar::iso(days.first), last = calendar::iso(days.last);
  if (first == last) return phrase("closing.as_of", {{"date", first}}, options.lang);
  return phrase("closing.as_of_days", {{"first", first}, {"last", last}}, options.lang);
}

void text_closing(const Summary& summary, const Options& options, Buffer& out) {
  if (options.quiet) return;
  std::string line(text::ui("closing.no_cases", options.lang));
  if (summary.cases == 1) line = closing_of_one(summary, options.lang);
  if (summary.cases > 1) line = closing_of_many(summary, options.lang);
  if (!summary.baseline.empty()) line += ", " + compared(summary, options.lang);
  fmt::format_to(std::back_inserter(out), "{} - {}\n", line, judged_on(summary, options));
}

void concise_case(const Checked& checked, const Options& options, Buffer& out) {
  constexpr std::size_t usual_size_of_a_line = 256;
  std::string lines;
  lines.reserve(findings_of(checked).size() * usual_size_of_a_line);
  const std::string head = visible(checked.path) + ':';
  for (const Finding& finding : findings_of(checked)) {
    lines += head;
    add_number(lines, finding.place.span.begin.line);
    lines += ':';
    add_number(lines, finding.place.span.begin.column);
    lines.append(": ").append(name(finding.severity)).append(": ");
    add_message(lines, finding, options.lang);
    lines.append(" [").append(finding.rule->code).append("]\n");
  }
  append(out, lines);
}

}  // namespace poortwachter::report
