#include "report/document/judgement_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using judgement::TrajectoryOverview;

std::string span(Days length, Lang lang) {
  const int weeks = length.value / 7;
  if (weeks < 2) return days(length, lang);
  return fmt::format("{} {}", weeks, text::ui("unit.weeks", lang));
}

std::string length_line(const TrajectoryOverview& overview, const Wording& wording) {
  const Lang lang = wording.lang;
  const Period so_far = overview.so_far;
  std::string line = phrase(
      "traject.length",
      {{"span", span(so_far.length(), lang)}, {"from", wording.date(so_far.first)}, {"until", wording.date(so_far.last)}}, lang);
  if (!overview.planned_end) return fmt::format("{}; {}", line, text::ui("traject.no_planned", lang));
  const Period planned{so_far.first, *overview.planned_end};
  return fmt::format(
      "{}; {}", line,
      phrase("traject.planned", {{"date", wording.date(planned.last)}, {"span", span(planned.length(), lang)}}, lang));
}

std::string activities_words(const TrajectoryOverview& overview, Lang lang) {
  if (overview.activities_unknown) return std::string(text::ui("state.unknown", lang));
  const auto count = [&](std::size_t type) { return std::to_string(overview.activities[type]); };
  return phrase("traject.types", {{"development", count(0)}, {"coaching", count(1)}, {"mediation", count(2)}}, lang);
}

static std::string applications_line(const TrajectoryOverview& overview, Lang lang) {
  if (overview.applications_unknown) return std::string(text::ui("traject.applications_unknown", lang));
  const std::string total = std::to_string(overview.applications);
  if (overview.blocks.empty()) return phrase("traject.applications_total", {{"total", total}}, lang);
  std::vector<std::string> counts;
  for (const rules::ApplicationBlock& block : overview.blocks) {
    std::string count = std::to_string(block.applications);
    if (block.excused) count += fmt::format(" ({})", text::ui("traject.excused", lang));
    if (block.running) count += fmt::format(" ({})", text::ui("traject.running", lang));
    counts.push_back(std::move(count));
  }
  return phrase("traject.applications",
                {{"span", span(overview.block_length, lang)},
                 {"counts", fmt::format("{}", fmt::join(counts, ", "))},
                 {"target", std::to_string(overview.target)},
                 {"total", total}},
                lang);
}

std::string report_line(const TrajectoryOverview& overview, const Wording& wording) {
  const std::string since = days(overview.since_report, wording.lang);
  const std::string limit = span(overview.report_interval, wording.lang);
  if (!overview.last_report) return phrase("traject.no_report", {{"days", since}, {"limit", limit}}, wording.lang);
  return phrase("traject.report", {{"date", wording.date(*overview.last_report)}, {"days", since}, {"limit", limit}}, wording.lang);
}

std::string part_words(const std::vector<std::string_view>& parts, Lang lang) {
  std::vector<std::string_view> words;
  for (const std::string_view part : parts) words.push_back(word("part.", part, lang));
  return joined(words, ", ");
}

std::vector<std::string> trajectory_lines(const TrajectoryOverview& overview, const Wording& wording) {
  const Lang lang = wording.lang;
  std::vector<std::string> lines{length_line(overview, wording),
                                 phrase("traject.activities", {{"counts", activities_words(overview, lang)}}, lang),
                                 applications_line(overview, lang), report_line(overview, wording)};
  const std::string absent = part_words(overview.absent, lang);
  const std::string unknown = part_words(overview.unknown, lang);
  if (!absent.empty()) lines.push_back(phrase("traject.absent", {{"parts", absent}}, lang));
  if (!unknown.empty()) lines.push_back(phrase("traject.unknown", {{"parts", unknown}}, lang));
  return lines;
}

}  // namespace poortwachter::report
