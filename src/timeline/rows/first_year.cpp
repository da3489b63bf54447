#include <algorithm>

#include "timeline/builder.hpp"

namespace poortwachter::timeline {

namespace cite = law::cite;

static void probleemanalyse_row(Frame& frame) {
  const auto& fact = frame.dossier.probleemanalyse;
  Reckoned due =
      reckon(frame, frame.first_sick_day(), CountedFrom::first_sick_day, Parameter::probleemanalyse_after_first_sick_day);
  Deadline row;
  row.basis = Basis::ministerial_regulation;
  row.law = {&cite::regeling_2_2};
  row.who = {Actor::employer};
  row.practice_due = frame.after_first_sick_day(Parameter::probleemanalyse_practice_after_first_sick_day);
  // Long absence that shows only after the six weeks asks for an opinion at once (art. 2 lid 3).
  if (fact.long_absence_known_on && *fact.long_absence_known_on > *due.day) {
    due = reckon_calendar(frame, *fact.long_absence_known_on, CountedFrom::long_absence_known_on,
                          Parameter::probleemanalyse_after_long_absence_known);
    row.practice_due = due.day;
    row.law.push_back(&cite::regeling_2_3);
  }
  row.due = due.day;
  row.how = due.sum;
  put(frame, Step::probleemanalyse, row, done_by(frame.dossier, fact.on, fact.here.place));
}

Reckoned plan_due(const Frame& frame) {
  const auto& opinion = frame.dossier.probleemanalyse.on;
  const Date anchor = opinion.given() ? *opinion : *frame.t.at(Step::probleemanalyse).due;
  return reckon(frame, anchor, opinion.given() ? CountedFrom::probleemanalyse : CountedFrom::probleemanalyse_planned,
                Parameter::plan_after_probleemanalyse);
}

static void plan_row(Frame& frame) {
  const auto& fact = frame.dossier.plan_van_aanpak;
  const Reckoned due = plan_due(frame);
  Deadline row;
  row.due = due.day;
  row.how = due.sum;
  row.practice_due = frame.after_first_sick_day(Parameter::plan_practice_after_first_sick_day);
  row.basis = Basis::ministerial_regulation;
  row.law = {&cite::regeling_4_1, &cite::wia_25_2};
  row.who = {Actor::employer, Actor::employee};
  Done done = done_by(frame.dossier, fact.on, fact.here.place);
  // Without the day of the opinion nobody can say when the plan was due.
  if (frame.dossier.unknown(frame.dossier.probleemanalyse.on)) done.known = Done::Known::unknown;
  put(frame, Step::plan_van_aanpak, row, done);
}

// The last contact from which the next evaluation is counted; the name says which.
static std::pair<Date, CountedFrom> last_evaluation(const Frame& frame) {
  const Dossier& d = frame.dossier;
  std::pair<Date, CountedFrom> last{*plan_due(frame).day, CountedFrom::plan_van_aanpak_planned};
  if (d.plan_van_aanpak.on) last = {*d.plan_van_aanpak.on, CountedFrom::plan_van_aanpak};
  for (const dossier::Document& evaluation : d.evaluations)
    if (evaluation.on && *evaluation.on > last.first) last = {*evaluation.on, CountedFrom::evaluatie};
  const auto& yearly = d.eerstejaarsevaluatie.on;
  if (yearly && *yearly > last.first) last = {*yearly, CountedFrom::eerstejaarsevaluatie};
  return last;
}

// Of a plan that is not there, whether it had to be while the day of the analysis is unknown.
static bool plan_unknown(const Frame& frame) {
  const auto& plan = frame.dossier.plan_van_aanpak.on;
  return frame.dossier.unknown(plan) || (!plan.given() && frame.t.at(Step::plan_van_aanpak).state == State::unknown);
}

static void evaluatie_row(Frame& frame) {
  const Dossier& d = frame.dossier;
  const auto [anchor, from] = last_evaluation(frame);
  const Reckoned next = reckon(frame, anchor, from, Parameter::evaluatie_interval);
  Deadline row;
  row.practice_due = next.day;
  row.how = next.sum;
  row.basis = Basis::uwv_practice;
  row.law = {&cite::wia_25_2, &cite::regeling_4_2b};
  row.who = {Actor::employer, Actor::employee};
  Done done;
  done.place = d.evaluations.place;
  const bool unknown = d.unknown(d.evaluations.known) || d.unknown(d.eerstejaarsevaluatie.on);
  // An evaluation on a day that nobody knows may be the one that was due.
  const auto undated = [&](const dossier::Document& evaluation) { return d.unknown(evaluation.on); };
  if (unknown || plan_unknown(frame) || std::ranges::any_of(d.evaluations, undated)) done.known = Done::Known::unknown;
  put(frame, Step::evaluatie, row, done);
}

Done melding_42_weken_made(const Frame& frame) {
  const Dossier& d = frame.dossier;
  Done report = done_by(d, d.melding_42_weken.on, d.melding_42_weken.here.place);
  if (report.known == Done::Known::unknown) return report;
  for (const auto* request : {&d.vervroegde_iva.requested_on, &d.voluntary_extension.requested_on}) {
    if (!request->given() || (report.on && *report.on <= **request)) continue;
    report = {Done::Known::done, **request, request->place};
  }
  return report;
}

static void melding_42_weken_row(Frame& frame) {
  const Reckoned due =
      reckon(frame, frame.first_sick_day(), CountedFrom::first_sick_day, Parameter::melding_42_weken_after_first_sick_day);
  Deadline row;
  row.due = due.day;
  row.how = due.sum;
  // The act gives no extension (more than twelve weeks); UWV itself accepts the first working day.
  row.practice_due = frame.free_days.next_working_day(*due.day);
  row.law = {&cite::zw_38_1};
  row.who = {Actor::employer};
  put(frame, Step::melding_42_weken, row, melding_42_weken_made(frame));
}

static void eerstejaarsevaluatie_row(Frame& frame) {
  const auto& fact = frame.dossier.eerstejaarsevaluatie;
  const Reckoned due =
      reckon(frame, frame.first_sick_day(), CountedFrom::first_sick_day, Parameter::eerstejaarsevaluatie_after_first_sick_day);
  Deadline row;
  row.due = due.day;
  row.how = due.sum;
  row.practice_due = frame.after_first_sick_day(Parameter::eerstejaarsevaluatie_practice_after_first_sick_day);
  row.window = Period{frame.after_first_sick_day(Parameter::eerstejaarsevaluatie_window_after_first_sick_day), *row.practice_due};
  row.basis = Basis::ministerial_regulation;
  row.law = {&cite::regeling_4_2b};
  row.who = {Actor::employer, Actor::employee};
  put(frame, Step::eerstejaarsevaluatie, row, done_by(frame.dossier, fact.on, fact.here.place));
}

static void ad_onderzoek_row(Frame& frame) {
  const auto& fact = frame.dossier.ad_report;
  const Reckoned until =
      reckon(frame, frame.first_sick_day(), CountedFrom::first_sick_day, Parameter::ad_onderzoek_until_after_first_sick_day);
  Deadline row;
  row.how = until.sum;
  row.window = Period{frame.after_first_sick_day(Parameter::ad_onderzoek_from_after_first_sick_day), *until.day};
  row.basis = Basis::field_practice;
  row.law = {&cite::werkwijzer_ad};
  row.who = {Actor::employer};
  put(frame, Step::ad_onderzoek, row, done_by(frame.dossier, fact.on, fact.here.place));
}

void first_year_rows(Frame& frame) {
  probleemanalyse_row(frame);
  plan_row(frame);
  evaluatie_row(frame);
  melding_42_weken_row(frame);
  eerstejaarsevaluatie_row(frame);
  ad_onderzoek_row(frame);
}

}  // namespace poortwachter::timeline
