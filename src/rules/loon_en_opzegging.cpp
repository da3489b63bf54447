#include <algorithm>
#include <initializer_list>
#include <optional>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "loon_en_opzegging";

// No wage is due over the days of pregnancy or maternity leave (BW 7:629 lid 4).
static Days on_leave(const Case& c, Period days) {
  Days count{0};
  for (const timeline::Excluded& block : c.timeline.excluded) {
    if (block.kind != timeline::ShiftKind::leave) continue;
    const Date first = std::max(block.days.first, days.first);
    const Date last = std::min(block.days.last, days.last);
    if (first <= last) count = count + Period{first, last}.length();
  }
  return count;
}

static bool on_the_wage(const dossier::Measure& measure) {
  return measure.kind &&
         (*measure.kind == dossier::MeasureKind::wage_stop || *measure.kind == dossier::MeasureKind::wage_suspension);
}

static std::string_view unknown_wage_measure(const Case& c) {
  if (c.dossier.unknown(c.dossier.measures.known)) return "measures";
  const auto of_unknown_kind = [&](const dossier::Measure& measure) { return c.dossier.unknown(measure.kind); };
  return std::ranges::any_of(c.dossier.measures, of_unknown_kind) ? "measures.kind" : std::string_view{};
}

static Outcome check_wage(const Rule& rule, const Case& c) {
  const auto& paid = c.dossier.employee.wage_paid_until;
  const std::optional<Date>& due = c.timeline.wage_until;
  if (!due || c.as_of < c.timeline.first_sick_day) return nothing();
  if (!paid) return c.dossier.unknown(paid) ? not_assessed(rule, "employee.wage_paid_until") : nothing();
  if (*paid >= *due) return nothing();
  if (c.as_of <= paid->plus(c.statute.months(Parameter::wage_claimed_after), calendar::MonthEnd::clamp_back)) return nothing();
  const Date first = std::max(*paid + Days{1}, c.timeline.first_sick_day);
  const Period open{first, std::min(*due, c.as_of)};
  if (open.last < open.first) return nothing();
  const Days days = open.length() - on_leave(c, open);
  if (days <= Days{0} || std::ranges::any_of(c.dossier.measures, on_the_wage)) return nothing();
  if (const auto field = unknown_wage_measure(c); !field.empty()) return not_assessed(rule, field);
  return one(found(rule, paid.place,
                   {{"paid_until", *paid}, {"from", open.first}, {"until", open.last}, {"days", days}, {"wage_until", *due}}));
}

constinit const Rule loon_te_vroeg_gestopt{
    .code = "P181",
    .slug = "loon-te-vroeg-gestopt",
    .topic = topic,
    .severity = Severity::error,
    .outlives_duty = true,
    .row = "einde_loondoorbetaling",
    .asks = true,
    .sources = {&cite::bw_629_1, &cite::bw_629_11, &cite::bw_629_7, &cite::bw_625},
    .numbers = {Parameter::wage_claimed_after},
    .arguments = {"paid_until", "from", "until", "days", "wage_until"},
    .since = "0.2.0",
    .check = check_wage,
};

// The last day on which notice is forbidden, reckoned as if the employment had not ended; a recovery ends the ban too.
static timeline::Deadline ban(const Case& c) {
  Dossier lasting = c.dossier;
  lasting.employee.employment_end.known = Known::not_done;
  const timeline::Clock clock{c.timeline.first_sick_day, c.timeline.excluded, c.timeline.gaps, c.timeline.recovered};
  const Timeline without_end = timeline::build(lasting, c.statute, clock, c.as_of);
  timeline::Deadline row = without_end.at(Step::einde_opzegverbod);
  if (row.reason == timeline::Reason::recovered) row.due = *without_end.recovered - Days{1};
  return row;
}

// Fit again between two spells of illness: then there is no ban.
static bool fit_on(const Case& c, Date day) {
  return std::ranges::any_of(c.timeline.excluded, [&](const timeline::Excluded& block) {
    return block.kind == timeline::ShiftKind::interruption && block.days.contains(day);
  });
}

static Outcome check_notice(const Rule& rule, const Case& c) {
  const auto& employee = c.dossier.employee;
  const auto& notice = employee.notice_given_on;
  if (employee.employment.given() && *employee.employment == dossier::Employment::agency_clause) return nothing();
  if (!notice) return c.dossier.unknown(notice) ? not_assessed(rule, "employee.notice_given_on") : nothing();
  if (*notice < c.timeline.first_sick_day || fit_on(c, *notice)) return nothing();
  const timeline::Deadline forbidden = ban(c);
  if (forbidden.state == State::unknown) return not_assessed(rule, "leave");
  if (!forbidden.due || *notice > *forbidden.due) return nothing();
  Finding finding = found(rule, notice.place, {{"date", *notice}, {"ban_until", *forbidden.due}});
  if (c.timeline.employment_end) {
    const Date until =
        c.timeline.employment_end->plus(c.statute.months(Parameter::notice_annulled_within), calendar::MonthEnd::clamp_back);
    finding.arguments.push_back({"until", until});
    finding.variant = "ends";
    finding.ended = c.as_of > until;
  }
  return one(std::move(finding));
}

constinit const Rule opgezegd_tijdens_opzegverbod{
    .code = "P182",
    .slug = "opgezegd-tijdens-opzegverbod",
    .topic = topic,
    .severity = Severity::error,
    .outlives_duty = true,
    .row = "einde_opzegverbod",
    .asks = true,
    .sources = {&cite::bw_670_1, &cite::bw_670_11, &cite::bw_670a, &cite::bw_681_1, &cite::bw_686a_4},
    .numbers = {Parameter::opzegverbod, Parameter::notice_annulled_within},
    .arguments = {"date", "ban_until", "until"},
    .since = "0.2.0",
    .check = check_notice,
};

}  // namespace poortwachter::rules
