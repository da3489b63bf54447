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
      "{}; {}; {}", line,
      phrase("traject.planned", {{"date", wording.date(planned.last)}, {"span", span(planned.length(), lang)}}, lang),
      text::ui("traject.usual", lang));
}

std::string activities_words(const TrajectoryOverview& overview, Lang lang) {
  if (overview.activities_unknown) return said("state.unknown", lang);
  const auto count = [&](std::size_t type) { return std::to_string(overview.activities[type]); };
  return phrase("traject.types", {{"development", count(0)}, {"coaching", count(1)}, {"mediation", count(2)}}, lang);
}

static std::string applications_line(const TrajectoryOverview& overview, Lang lang) {
  if (overview.applications_unknown) return said("traject.applications_unknown", lang);
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
  words.reserve(parts.size());
  for (const std::string_view part : parts) words.push_back(word("part.", part, lang));
  return joined(words, ", ");
}

static std::string period_words(Period days, const Wording& wording) {
  if (days.first == days.last) return wording.date(days.first);
  return phrase("html.period", {{"from", wording.date(days.first)}, {"until", wording.date(days.last)}}, wording.lang);
}

static std::string phases_words(const TrajectoryOverview& overview, const Wording& wording) {
  std::vector<std::string> parts;
  for (const judgement::TrajectoryPhase& phase : overview.phases) {
    const std::string number = std::to_string(phase.number);
    parts.push_back(
        fmt::format("{} {} {}", number, word("traject.phase.", number, wording.lang), period_words(phase.days, wording)));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

static std::string places_words(const TrajectoryOverview& overview, const Wording& wording) {
  std::vector<std::string> parts;
  for (const judgement::ExperiencePlace& place : overview.experience_places) {
    const bool known = place.with_intention != dossier::Tri::unknown;
    const std::string_view answer = !known ? "unknown" : place.with_intention == dossier::Tri::yes ? "yes" : "no";
    const std::string_view intention = word("traject.intention.", answer, wording.lang);
    parts.push_back(place.from ? fmt::format("{} {}", wording.date(*place.from), intention) : std::string(intention));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

static std::string schemes_words(const TrajectoryOverview& overview, const Wording& wording) {
  const Lang lang = wording.lang;
  std::vector<std::string> parts;
  for (const dossier::Scheme& scheme : overview.schemes) {
    std::string part(scheme.kind ? word("word.", dossier::canonical(*scheme.kind), lang) : text::ui("state.unknown", lang));
    if (scheme.outcome) part += fmt::format(" {}", word("word.", dossier::canonical(*scheme.outcome), lang));
    if (scheme.on) part += fmt::format(" {}", wording.date(*scheme.on));
    parts.push_back(std::move(part));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

static std::string guidance_words(const TrajectoryOverview& overview, Lang lang) {
  if (!overview.extra_guidance) return {};
  if (*overview.extra_guidance == dossier::Tri::unknown) return said("word.unknown", lang);
  return said(*overview.extra_guidance == dossier::Tri::yes ? "word.yes" : "word.no", lang);
}

std::vector<Detail> trajectory_details(const TrajectoryOverview& overview, const Wording& wording) {
  const Lang lang = wording.lang;
  std::vector<Detail> details;
  const auto add = [&](std::string_view key, std::string words) {
    if (!words.empty()) details.push_back({key, std::move(words)});
  };
  if (overview.provider) add("traject.label.provider", std::string(word("word.", dossier::canonical(*overview.provider), lang)));
  add("traject.label.language", safe(overview.language));
  add("traject.label.guidance", guidance_words(overview, lang));
  add("traject.label.arrangement", safe(overview.sector_arrangement));
  add("traject.label.phases", phases_words(overview, wording));
  add("traject.label.places", places_words(overview, wording));
  add("traject.label.schemes", schemes_words(overview, wording));
  return details;
}

std::vector<std::string> trajectory_lines(const TrajectoryOverview& overview, const Wording& wording) {
  const Lang lang = wording.lang;
  std::vector<std::string> lines{length_line(overview, wording),
                                 phrase("traject.activities", {{"counts", activities_words(overview, lang)}}, lang),
                                 applications_line(overview, lang), report_line(overview, wording)};
  for (const Detail& detail : trajectory_details(overview, wording))
    lines.push_back(fmt::format("{}: {}", text::ui(detail.key, lang), detail.words));
  const std::string absent = part_words(overview.absent, lang);
  const std::string unknown = part_words(overview.unknown, lang);
  if (!absent.empty()) lines.push_back(phrase("traject.absent", {{"parts", absent}}, lang));
  if (!unknown.empty()) lines.push_back(phrase("traject.unknown", {{"parts", unknown}}, lang));
  return lines;
}

}  // namespace poortwachter::report
