#include <algorithm>

#include "rules/registry.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

static constexpr const law::Citation* sources[] = {&law::cite::werkwijzer, &law::cite::kader_9};
static constexpr const law::Citation* content_sources[] = {&law::cite::werkwijzer};
static constexpr law::Parameter window_numbers[] = {law::Parameter::ad_onderzoek_from_after_first_sick_day,
                                                    law::Parameter::ad_onderzoek_until_after_first_sick_day};
static constexpr std::string_view absent_arguments[] = {"until"};
static constexpr std::string_view content_arguments[] = {"date", "missing", "total", "part"};

static Outcome check_absent(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::ad_onderzoek);
  if (step.state == State::unknown) return not_assessed(rule, "ad_report");
  if (step.state != State::due || !step.window || c.as_of <= step.window->last) return nothing();
  if (c.dossier.unknown(c.dossier.work.known)) return not_assessed(rule, "work");
  if (c.timeline.satisfactory_result) return nothing();
  for (const auto& work : c.dossier.work) {
    if (!timeline::runs_on(work.period, c.as_of)) continue;
    if (c.dossier.unknown(work.kind)) return not_assessed(rule, "work.kind");
    if (work.kind.given() && *work.kind == dossier::WorkKind::own) return nothing();
  }
  Finding finding = found(rule, step.place, {{"until", step.window->last}});
  finding.about = Period{step.window->last + Days{1}, c.as_of};
  finding = counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from");
  return one(entered_later(std::move(finding), c.written.ad_report.on, c.as_of));
}

static Outcome check_content(const Rule& rule, const Case& c) {
  const auto& report = c.dossier.ad_report;
  if (!report.on.given() || !report.covers.given()) return nothing();
  const auto lacking = [&](const auto& word) {
    const auto covers = [&](const auto& part) { return part.given() && *part == word.value; };
    return std::ranges::none_of(report.covers, covers);
  };
  const auto parts = dossier::words<dossier::AdSubject>();
  const auto first = std::ranges::find_if(parts, lacking);
  if (first == parts.end()) return nothing();
  const auto missing = std::ranges::count_if(parts, lacking);
  Finding finding = found(rule, report.covers.place,
                          {{"date", *report.on},
                           {"missing", static_cast<int>(missing)},
                           {"total", static_cast<int>(parts.size())},
                           {"part", Word{first->canonical}}});
  if (missing > 1) finding.variant = "several";
  finding.about = Period{*report.on, *report.on};
  return one(std::move(finding));
}

constinit const Rule ad_onderzoek_ontbreekt{.code = "P151",
                                            .slug = "ad-onderzoek-ontbreekt",
                                            .topic = "ad_onderzoek",
                                            .severity = Severity::warning,
                                            .kind = Kind::substantive,
                                            .risk = Risk::elevated,
                                            .certainty = Certainty::open_norm,
                                            .repairable = true,
                                            .sources = sources,
                                            .numbers = window_numbers,
                                            .arguments = absent_arguments,
                                            .check = check_absent};

constinit const Rule ad_onderzoek_onvolledig{.code = "P152",
                                             .slug = "ad-onderzoek-onvolledig",
                                             .topic = "ad_onderzoek",
                                             .severity = Severity::note,
                                             .kind = Kind::substantive,
                                             .risk = Risk::low,
                                             .certainty = Certainty::open_norm,
                                             .repairable = true,
                                             .sources = content_sources,
                                             .arguments = content_arguments,
                                             .check = check_content};

}  // namespace poortwachter::rules
