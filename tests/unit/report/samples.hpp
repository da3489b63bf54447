#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/formats.hpp"

namespace samples {

using namespace poortwachter;
using namespace poortwachter::calendar::literals;

/// The rule that the page of P102 speaks about.
inline constexpr Rule late{
    .code = "P102",
    .slug = "probleemanalyse-te-laat",
    .topic = "probleemanalyse",
    .severity = Severity::warning,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .sources = {&law::cite::regeling_2_2, &law::cite::regeling_5},
    .arguments = {"date", "due", "days_late"},
};

/// A rule without a page.
inline constexpr Rule bare{
    .code = "E999",
    .slug = "zonder-pagina",
    .topic = "geen",
    .severity = Severity::error,
};

inline Place place(std::uint32_t line, std::uint32_t begin, std::uint32_t end) {
  return {.span = {{line, begin}, {line, end}}, .path = 0, .leaf = {}};
}

inline constexpr std::string_view file =
    "case: voorbeeld-1\n"
    "first_sick_day: 2025-01-06\n"
    "probleemanalyse: 2025-02-18\n";

/// A probleemanalyse one day late, in the file above.
inline Finding late_finding() {
  Finding finding;
  finding.rule = &late;
  finding.severity = Severity::warning;
  finding.risk = Risk::low;
  finding.place = place(3, 18, 28);
  finding.place.path = 1;
  finding.arguments = {{"date", "2025-02-18"_date}, {"due", "2025-02-17"_date}, {"days_late", Days{1}}};
  finding.related = {{place(2, 17, 27), "counts_from"}};
  finding.related[0].place.path = 2;
  finding.open = false;
  return finding;
}

inline timeline::Deadline probleemanalyse() {
  timeline::Deadline deadline;
  deadline.due = "2025-02-17"_date;
  deadline.practice_due = "2025-02-16"_date;
  deadline.advice = "2025-02-14"_date;
  deadline.basis = law::Basis::ministerial_regulation;
  deadline.law = {&law::cite::regeling_2_2};
  deadline.who = {Actor::employer};
  deadline.done_on = "2025-02-18"_date;
  deadline.days_late = Days{1};
  deadline.state = timeline::State::late;
  deadline.how.anchor = "2025-01-06"_date;
  deadline.how.from = timeline::CountedFrom::first_sick_day;
  deadline.how.amount = 6;
  deadline.how.unit = law::Unit::weeks;
  return deadline;
}

/// An evaluated case with that one finding; all rows of the timeline but two do not apply.
inline report::Checked checked() {
  report::Checked out;
  out.path = "dossiers/a.yaml";
  out.reference = "voorbeeld-1";
  out.bytes = file;
  out.as_of = "2025-03-01"_date;
  out.written.paths = {{0, "", 0}, {0, "probleemanalyse", 0}, {0, "first_sick_day", 0}};
  out.written.first_sick_day.known = dossier::Known::given;
  out.written.first_sick_day.value = "2025-01-06"_date;
  judgement::Judgement judgement;
  judgement.findings = {late_finding()};
  Timeline& timeline = judgement.timeline;
  timeline.as_of = out.as_of;
  timeline.first_sick_day = "2025-01-06"_date;
  timeline.last_day = timeline.wage_until = "2027-01-03"_date;
  timeline.wia_start = "2027-01-04"_date;
  timeline.week = 8;
  for (const timeline::Step step : timeline::steps) {
    timeline.at(step).step = step;
    timeline.at(step).drop(timeline::Reason::not_requested);
  }
  timeline.deadlines[0] = probleemanalyse();
  timeline::Deadline& report_42 = timeline.at(timeline::Step::melding_42_weken);
  report_42.state = timeline::State::due;
  report_42.reason = timeline::Reason::none;
  report_42.due = "2025-10-27"_date;
  report_42.who = {Actor::employer};
  timeline.spoor2.earliest = "2025-03-03"_date;
  timeline.spoor2.target = "2026-01-05"_date;
  timeline.spoor2.strict = timeline.spoor2.outer = "2026-02-16"_date;
  timeline.spoor2.closes = "2026-10-04"_date;
  judgement.risk.because = {"P102"};
  judgement.risk.uwv_decision_due = "2026-11-22"_date;
  judgement.risk.uwv_last_day = "2027-01-03"_date;
  out.judgement = std::move(judgement);
  return out;
}

/// A format by its name.
template <class Format>
const Format& named(std::string_view name, std::span<const Format> formats) {
  for (const Format& format : formats)
    if (format.name == name) return format;
  throw std::invalid_argument(std::string(name));
}

inline std::string text_of(const report::Checked& checked, const report::Options& options) {
  report::Buffer out;
  report::text_case(checked, options, out);
  return fmt::to_string(out);
}

}  // namespace samples
