#include "timeline/builder.hpp"

namespace poortwachter::timeline {

namespace cite = law::cite;
using dossier::Known;

static void vervroegde_iva_row(Frame& frame) {
  const auto& fact = frame.dossier.vervroegde_iva;
  const Reckoned due =
      reckon(frame, frame.first_sick_day(), CountedFrom::first_sick_day, Parameter::vervroegde_iva_after_first_sick_day);
  Deadline row;
  row.due = due.day;
  row.how = due.sum;
  row.window = Period{frame.after_first_sick_day(Parameter::vervroegde_iva_from_after_first_sick_day), *due.day};
  row.law = {&cite::wia_23_6};
  row.who = {Actor::employee};
  put(frame, Step::vervroegde_iva, row, done_by(frame.dossier, fact.requested_on, fact.here.place));
}

// Absent is "in time, day not known"; only `not_done` says that the letter never came, and only once its day has passed.
static Done letter_received(const Frame& frame) {
  const auto& fact = frame.dossier.wia_brief_uwv;
  if (fact.on) return {Done::Known::done, *fact.on, fact.on.place};
  return {fact.on.known == Known::not_done ? Done::Known::missing : Done::Known::unknown, std::nullopt, fact.here.place};
}

static void wia_brief_row(Frame& frame) {
  const Reckoned due =
      reckon(frame, frame.first_sick_day(), CountedFrom::first_sick_day, Parameter::wia_brief_after_first_sick_day);
  Deadline row;
  row.due = due.day;
  row.how = due.sum;
  row.practice_due = frame.after_first_sick_day(Parameter::wia_brief_practice_after_first_sick_day);
  row.law = {&cite::wia_64_2};
  row.who = {Actor::uwv};
  put(frame, Step::wia_brief_uwv, row, letter_received(frame));
}

static Reckoned before_extended_end(const Frame& frame, InDays parameter) {
  const Timeline& t = frame.t;
  const bool extended = t.extended_end > t.wachttijd_end;
  return reckon_calendar(frame, t.extended_end, extended ? CountedFrom::voluntary_extension : CountedFrom::einde_wachttijd,
                         parameter, -1);
}

static void reintegratieverslag_row(Frame& frame) {
  const auto& fact = frame.dossier.reintegratieverslag;
  const Reckoned due = before_extended_end(frame, Parameter::reintegratieverslag_before_end);
  Deadline row;
  row.due = row.practice_due = due.day;
  row.how = due.sum;
  row.law = {&cite::wia_25_3};
  if (frame.t.extended_end > frame.t.wachttijd_end) row.law.push_back(&cite::wia_25_4);
  row.who = {Actor::employer};
  put(frame, Step::reintegratieverslag, row, done_by(frame.dossier, fact.on, fact.here.place));
}

// WIA 64 lid 6: a letter of UWV that came late, or not at all, keeps a later application in time, unless the employer's
// 42-week report was not there before week 81.
static bool rescue_open(const Frame& frame) {
  const Done report = melding_42_weken_made(frame);
  const Timeline& t = frame.t;
  // Of an own-risk carrier whose employee left before it was due no report is asked.
  const bool not_asked = t.carrier_guides && *t.at(Step::melding_42_weken).due > *t.employment_end;
  if (not_asked && report.known != Done::Known::done) return true;
  const Date limit = frame.after_first_sick_day(Parameter::melding_42_weken_rescue_after_first_sick_day);
  return report.known == Done::Known::done && *report.on <= limit;
}

static Reckoned application_due(const Frame& frame) {
  Reckoned due = before_extended_end(frame, Parameter::wia_aanvraag_before_end);
  const auto& letter = frame.dossier.wia_brief_uwv.on;
  const Date letter_due = *frame.t.at(Step::wia_brief_uwv).due;
  if (!rescue_open(frame)) return due;
  if (letter.known == Known::not_done && frame.t.as_of > letter_due) return {std::nullopt, {}};
  if (!letter || *letter <= letter_due) return due;
  const Reckoned rescued =
      rolled(frame, reckon_calendar(frame, *letter, CountedFrom::wia_brief_uwv, Parameter::wia_aanvraag_after_letter));
  return *rescued.day > *due.day ? rescued : due;
}

static void wia_aanvraag_row(Frame& frame) {
  const auto& fact = frame.dossier.wia_aanvraag;
  const Reckoned due = application_due(frame);
  Deadline row;
  row.due = row.practice_due = due.day;
  row.how = due.sum;
  row.law = {&cite::wia_64_3};
  if (!due.day || due.sum.from == CountedFrom::wia_brief_uwv) row.law.push_back(&cite::wia_64_6);
  row.who = {Actor::employee};
  put(frame, Step::wia_aanvraag, row, done_by(frame.dossier, fact.on, fact.here.place));
}

// BW 7:629 lid 11 a: the wage period is longer by the days that the application came late; so is the sickness benefit of an
// own-risk carrier (ZW 29 lid 10 a) since that was enacted. Household staff have neither.
static bool delay_counts(const Frame& frame) {
  if (frame.domestic()) return false;
  if (!frame.t.carrier_guides) return true;
  return frame.statute.table().at(Parameter::ziekengeld_delay, frame.t.wachttijd_end)->value != 0;
}

void wia_rows(Frame& frame) {
  vervroegde_iva_row(frame);
  wia_brief_row(frame);
  reintegratieverslag_row(frame);
  wia_aanvraag_row(frame);
  const Deadline& application = frame.t.at(Step::wia_aanvraag);
  if (application.state == State::late && delay_counts(frame)) frame.t.delay = application.days_late;
  frame.t.wage_period_end = frame.t.extended_end + frame.t.delay;
}

}  // namespace poortwachter::timeline
