#include "poortwachter/report/formats.hpp"
#include "report/buffer.hpp"
#include "report/cells.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

static Counts counts_of(const Summary& summary) {
  return {.error = summary.error,
          .warning = summary.warning,
          .note = summary.note,
          .accepted = summary.accepted,
          .suspended = summary.suspended};
}

static std::string closing_of_one(const Summary& summary, Lang lang) {
  const std::string counts = spelled(counts_of(summary), lang);
  if (summary.invalid > 0) return phrase("closing.one_invalid", {{"counts", counts}}, lang);
  if (summary.with_findings > 0) return phrase("closing.one_findings", {{"counts", counts}}, lang);
  if (summary.not_assessable > 0) return phrase("closing.one_unassessed", {{"counts", counts}}, lang);
  if (summary.accepted > 0) return phrase("closing.one_accepted", {{"counts", counts}}, lang);
  return said("closing.one_clean", lang);
}

static std::string closing_of_many(const Summary& summary, Lang lang) {
  const auto part = [&](std::string_view key, int number) { return phrase(key, {{"n", std::to_string(number)}}, lang); };
  std::vector<std::string> parts;
  if (summary.in_order > 0) parts.push_back(part("closing.clean", summary.in_order));
  if (summary.with_findings > 0) parts.push_back(part("closing.findings", summary.with_findings));
  if (summary.not_assessable > 0) parts.push_back(part("closing.unassessed", summary.not_assessable));
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
  if (!options.select.empty() || !options.ignore.empty()) line += fmt::format(" {}", text::ui("closing.selected", options.lang));
  if (!summary.baseline.empty()) line += ", " + compared(summary, options.lang);
  fmt::format_to(std::back_inserter(out), "{} - {}\n", line, judged_on(summary, options));
  const Date last = summary.judged ? summary.judged->last : options.as_of;
  if (const std::string note = dated_table(last, options.lang); !note.empty()) append(out, note + '\n');
}

}  // namespace poortwachter::report
