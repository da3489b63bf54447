#include <algorithm>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "ad_onderzoek";

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
  finding.about = lying(step.window->last + Days{1}, duty_end(c));
  if (c.dossier.ad_report.ordered_on || c.dossier.ad_report.visit_on) finding.variant = "ordered";
  finding = counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from");
  return one(entered_later(std::move(finding), c.written.ad_report.on, c.as_of));
}

constinit const Rule ad_onderzoek_ontbreekt{
    .code = "P151",
    .slug = "ad-onderzoek-ontbreekt",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .row = "ad_onderzoek",
    .excused_by = any_effort,
    .sources = {&cite::werkwijzer_ad, &cite::kader_9},
    .numbers = {Parameter::ad_onderzoek_from_after_first_sick_day, Parameter::ad_onderzoek_until_after_first_sick_day},
    .arguments = {"until"},
    .check = check_absent,
};

static Outcome check_content(const Rule& rule, const Case& c) {
  const auto& report = c.dossier.ad_report;
  if (!report.on.given()) return nothing();
  if (!report.covers.given()) return c.dossier.unknown(report.covers.known) ? not_assessed(rule, "ad_report.covers") : nothing();
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

constinit const Rule ad_onderzoek_onvolledig{
    .code = "P152",
    .slug = "ad-onderzoek-onvolledig",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .row = "ad_onderzoek",
    .excused_by = any_effort,
    .sources = {&cite::provider_practice},
    .arguments = {"date", "missing", "total", "part"},
    .check = check_content,
};

}  // namespace poortwachter::rules
