#include "timeline/builder.hpp"

namespace poortwachter::timeline {

static State state_of(WindowState state) {
  switch (state) {
    case WindowState::on_time:
    case WindowState::on_time_outer:
      return State::met;
    case WindowState::late:
      return State::late;
    case WindowState::not_started:
      return State::missed;
    case WindowState::open:
      return State::due;
    case WindowState::unknown:
      return State::unknown;
    case WindowState::waived:
    case WindowState::not_applicable:
      break;
  }
  return State::not_applicable;
}

// The sum of the outer day: its plain term, or the fact that replaced it.
static Sum outer_sum(const Frame& frame, const Spoor2Window& w) {
  Reckoned plain = reckon(frame, frame.first_sick_day(), CountedFrom::first_sick_day, Parameter::spoor2_outer_after_first_sick_day);
  if (!w.outer || *w.outer == *plain.day) return plain.sum;
  plain.sum.shifts.push_back({w.outer_shift, *w.outer - *plain.day});
  return plain.sum;
}

void spoor2_row(Frame& frame) {
  const Spoor2Window& w = frame.t.spoor2;
  Deadline row;
  row.due = w.outer ? w.outer : w.had;
  row.practice_due = w.strict;
  row.basis = Basis::uwv_practice;
  row.law = {&law::cite::bw_658a_1, &law::cite::werkwijzer};
  row.who = {Actor::employer};
  row.how = outer_sum(frame, w);
  row.days_late = w.days_late;
  const State state = state_of(w.state);
  if (state == State::not_applicable) row.drop(w.state == WindowState::waived ? Reason::waived : w.reason);
  const auto& intake = frame.dossier.spoor2.intake_on;
  put(frame, Step::spoor2_start, row, done_by(frame.dossier, intake, frame.dossier.spoor2.here.place), state);
}

}  // namespace poortwachter::timeline
