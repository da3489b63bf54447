#include <algorithm>

#include "timeline/builder.hpp"

namespace poortwachter::timeline {

namespace cite = law::cite;

static void report_row(Frame& frame) {
  const auto& fact = frame.dossier.end_of_employment_report;
  Deadline row;
  row.who = {Actor::employer};
  row.law = {&cite::zw_38_2};
  if (const std::optional<Date> last_day = frame.t.employment_end) {
    Reckoned due{*last_day, {*last_day, CountedFrom::employment_end, 0, law::Unit::days, {}}};
    if (frame.own_risk_carrier()) {
      row.law = {&cite::zw_38aa};
      due = rolled(frame, reckon_calendar(frame, *last_day, CountedFrom::employment_end,
                                          Parameter::melding_eigenrisicodrager_after_employment));
    } else {
      row.practice_due = frame.free_days.next_working_day(*last_day + Days{1});
    }
    row.due = due.day;
    row.how = due.sum;
  }
  put(frame, Step::melding_einde_dienstverband, row, done_by(frame.dossier, fact.on, fact.here.place));
}

static void riv_row(Frame& frame) {
  const auto& fact = frame.dossier.reintegratieverslag;
  Deadline row;
  row.who = {Actor::employer};
  row.law = {&cite::zw_38_2, &cite::beleid_riv_2a};
  if (const std::optional<Date> last_day = frame.t.employment_end) {
    row.due = last_day;
    row.how = {*last_day, CountedFrom::employment_end, 0, law::Unit::days, {}};
  }
  put(frame, Step::riv_einde_dienstverband, row, done_by(frame.dossier, fact.on, fact.here.place));
}

static bool pregnancy_leave_before(const Frame& frame) {
  if (!frame.dossier.safety_net || *frame.dossier.safety_net != dossier::SafetyNet::pregnancy) return false;
  return std::ranges::any_of(frame.dossier.leave, [&](const dossier::Leave& leave) {
    return leave.period.until && *leave.period.until < frame.first_sick_day();
  });
}

static void safety_net_row(Frame& frame) {
  const auto& fact = frame.dossier.safety_net_report;
  const bool fourth_day = pregnancy_leave_before(frame);
  const InDays term = fourth_day ? InDays(Parameter::melding_vangnet_fourth_day) : InDays(Parameter::melding_vangnet_six_weeks);
  Reckoned due = reckon(frame, frame.first_sick_day(), CountedFrom::first_sick_day, term);
  const std::optional<Date> last_day = frame.t.employment_end;
  if (!fourth_day && last_day && *last_day < *due.day)
    due = {*last_day, {*last_day, CountedFrom::employment_end, 0, law::Unit::days, {}}};
  due = rolled(frame, due);
  Deadline row;
  row.due = due.day;
  row.how = due.sum;
  row.law = {fourth_day ? &cite::zw_38a_2 : &cite::zw_38a_3};
  row.who = {Actor::employer};
  put(frame, Step::melding_vangnet, row, done_by(frame.dossier, fact.on, fact.here.place));
}

void employment_rows(Frame& frame) {
  report_row(frame);
  riv_row(frame);
  safety_net_row(frame);
}

}  // namespace poortwachter::timeline
