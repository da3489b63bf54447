#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

using timeline::WindowState;

static constexpr std::string_view topic = "spoor2_start";

// Any work that is done on the day of judgement is a resumption; where work is unknown, nobody can say that there is none.
static bool no_resumption(const Case& c) {
  if (!c.dossier.work.given()) return c.dossier.missing(c.dossier.work.known);
  return std::ranges::none_of(c.dossier.work, [&](const dossier::Work& work) { return timeline::runs_on(work.period, c.as_of); });
}

static Finding from_evaluation(Finding finding, const Case& c) {
  const auto& evaluation = c.dossier.eerstejaarsevaluatie.on;
  return counted_from(std::move(finding), evaluation ? evaluation.place : c.dossier.first_sick_day.place, "counts_from");
}

// UWV was asked for its opinion on the efforts: since the latest day, or before and it has not answered.
static bool opinion_asked(const Case& c, Date latest) {
  return std::ranges::any_of(c.dossier.deskundigenoordelen, [&](const dossier::ExpertOpinion& opinion) {
    if (opinion.subject && *opinion.subject != dossier::OpinionSubject::efforts) return false;
    if (opinion.on) return *opinion.on > latest;
    return opinion.requested_on && *opinion.requested_on >= c.timeline.first_sick_day;
  });
}

static void add_unknown(Finding& finding, Known known, const Place& place) {
  if (known == Known::unknown) finding.related.push_back({place, "may_excuse"});
}

// What may have moved the day or taken it away, and is not known.
static Finding unless_excused(Finding finding, const Case& c) {
  const auto& waiver = c.dossier.spoor2.waiver;
  const auto& prospect = c.dossier.spoor1.prospect;
  add_unknown(finding, waiver.here.known, waiver.here.place);
  add_unknown(finding, prospect.here.known, prospect.here.place);
  add_unknown(finding, c.dossier.capacity.known, c.dossier.capacity.place);
  add_unknown(finding, c.dossier.employee.aow_date.known, c.dossier.employee.aow_date.place);
  if (waiver.here.given()) {
    add_unknown(finding, waiver.ground.known, waiver.ground.place);
    add_unknown(finding, waiver.on.known, waiver.on.place);
  }
  if (waiver.ground && *waiver.ground == dossier::WaiverGround::aow_within_year) {
    add_unknown(finding, waiver.employee_agreed.known, waiver.employee_agreed.place);
    add_unknown(finding, waiver.employer_agreed.known, waiver.employer_agreed.place);
  }
  if (prospect.here.given()) {
    add_unknown(finding, prospect.recorded_on.known, prospect.recorded_on.place);
    add_unknown(finding, prospect.expected_on.known, prospect.expected_on.place);
    add_unknown(finding, prospect.structural.known, prospect.structural.place);
  }
  return finding;
}

static Outcome check_not_started(const Rule& rule, const Case& c) {
  const auto& window = c.timeline.spoor2;
  if (window.state == WindowState::unknown) return not_assessed(rule, "spoor2.intake_on");
  if (window.state != WindowState::not_started || !window.outer) return nothing();
  const Days left = c.timeline.wachttijd_end - c.as_of;
  Finding finding = found(rule, c.timeline.at(Step::spoor2_start).place,
                          {{"due", *window.outer},
                           {"strict", window.strict.value_or(*window.outer)},
                           {"days_late", window.days_late},
                           {"days_left", std::max(left, Days{0})}});
  finding.about = lying(*window.outer + Days{1}, duty_end(c));
  if (left < c.days(Parameter::spoor2_near_certain_before_end) && no_resumption(c)) {
    finding.risk = Risk::near_certain;
    finding.variant = left < Days{0} ? "wait_over" : opinion_asked(c, *window.outer) ? "opinion_asked" : "too_little_time";
  }
  if (duty_is_over(c) && !sanction_runs(c)) finding.variant = "duty_over";
  finding = unless_excused(from_evaluation(std::move(finding), c), c);
  return one(entered_later(std::move(finding), c.written.spoor2.intake_on, c.as_of));
}

constinit const Rule spoor2_niet_gestart{
    .code = "S201",
    .slug = "spoor2-niet-gestart",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::high,
    .repairable = true,
    .row = "spoor2_start",
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::bw_658a_1, &cite::werkwijzer, &cite::kader_5},
    .numbers = {Parameter::spoor2_start_after_evaluation, Parameter::spoor2_outer_after_first_sick_day,
                Parameter::spoor2_start_after_waiver, Parameter::spoor2_near_certain_before_end},
    .arguments = {"due", "strict", "days_late", "days_left"},
    .check = check_not_started,
};

// UWV was asked for its opinion before the latest day or during the delay.
static bool opinion_requested(const Case& c, Date started) {
  return std::ranges::any_of(c.dossier.deskundigenoordelen, [&](const dossier::ExpertOpinion& opinion) {
    return opinion.requested_on && *opinion.requested_on >= c.timeline.first_sick_day && *opinion.requested_on <= started;
  });
}

static Outcome check_late(const Rule& rule, const Case& c) {
  const auto& window = c.timeline.spoor2;
  if (window.state != WindowState::late || !window.outer || !window.started_on) return nothing();
  Finding finding = found(rule, c.dossier.spoor2.intake_on.place,
                          {{"date", *window.started_on},
                           {"due", *window.outer},
                           {"strict", window.strict.value_or(*window.outer)},
                           {"days_late", window.days_late}});
  finding.about = lying(*window.outer + Days{1}, *window.started_on - Days{1});
  if (window.days_late > c.days(Parameter::spoor2_late_high)) {
    finding.severity = Severity::error;
    finding.risk = Risk::high;
  }
  if (opinion_requested(c, *window.started_on)) {
    finding.risk = one_lower(finding.risk);
    finding.mitigated_by = Mitigation::expert_opinion;
  }
  return one(from_evaluation(std::move(finding), c));
}

constinit const Rule spoor2_te_laat{
    .code = "S202",
    .slug = "spoor2-te-laat",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .closes = Closes::at_once,
    .row = "spoor2_start",
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::bw_658a_1, &cite::werkwijzer, &cite::kader_5},
    .numbers = {Parameter::spoor2_start_after_evaluation, Parameter::spoor2_outer_after_first_sick_day,
                Parameter::spoor2_start_after_waiver, Parameter::spoor2_late_high},
    .arguments = {"date", "due", "strict", "days_late"},
    .check = check_late,
};

static Outcome check_after_strict(const Rule& rule, const Case& c) {
  const auto& window = c.timeline.spoor2;
  if (window.state != WindowState::on_time_outer || !window.outer || !window.strict || !window.started_on) return nothing();
  Finding finding = found(rule, c.dossier.spoor2.intake_on.place,
                          {{"date", *window.started_on},
                           {"strict", *window.strict},
                           {"due", *window.outer},
                           {"days", *window.started_on - *window.strict}});
  finding.about = lying(*window.strict + Days{1}, *window.started_on - Days{1});
  return one(from_evaluation(std::move(finding), c));
}

constinit const Rule spoor2_na_strikte_termijn{
    .code = "S203",
    .slug = "spoor2-na-strikte-termijn",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .closes = Closes::at_once,
    .row = "spoor2_start",
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::bw_658a_1, &cite::werkwijzer, &cite::kader_5},
    .numbers = {Parameter::spoor2_start_after_evaluation, Parameter::spoor2_outer_after_first_sick_day},
    .arguments = {"date", "strict", "due", "days"},
    .check = check_after_strict,
};

struct RunUp {
  const dossier::Fact<Date>& from;
  const dossier::Fact<Date>& until;
  law::InDays limit;
  std::string_view variant;
};

static Outcome check_run_up(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  const RunUp stretches[] = {{spoor2.referred_on, spoor2.intake_on, Parameter::referral_to_intake, "referral_to_intake"},
                             {spoor2.intake_on, spoor2.plan.on, Parameter::intake_to_plan, "intake_to_plan"}};
  Outcome outcome;
  for (const RunUp& stretch : stretches) {
    if (!stretch.from || !stretch.until) continue;
    const Days days = counted_between(c.timeline, *stretch.from, *stretch.until);
    if (days <= c.days(stretch.limit)) continue;
    Finding finding = found(rule, stretch.until.place,
                            {{"from", *stretch.from}, {"date", *stretch.until}, {"days", days}, {"limit", c.days(stretch.limit)}});
    finding.variant = stretch.variant;
    finding.step = stretch.variant;
    finding.about = lying(*stretch.from, *stretch.until);
    outcome.findings.push_back(counted_from(std::move(finding), stretch.from.place, "counts_from"));
  }
  return outcome;
}

constinit const Rule spoor2_aanloop_te_lang{
    .code = "S207",
    .slug = "spoor2-aanloop-te-lang",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .closes = Closes::at_once,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::judgement},
    .numbers = {Parameter::referral_to_intake, Parameter::intake_to_plan},
    .arguments = {"from", "date", "days", "limit"},
    .check = check_run_up,
};

static Outcome check_early(const Rule& rule, const Case& c) {
  const auto& intake = c.dossier.spoor2.intake_on;
  const auto& earliest = c.timeline.spoor2.earliest;
  if (!intake || !earliest || *intake >= *earliest) return nothing();
  Finding finding = found(rule, intake.place, {{"date", *intake}, {"earliest", *earliest}});
  finding.about = lying(*intake, *earliest - Days{1});
  return one(counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from"));
}

constinit const Rule spoor2_voor_week_8{
    .code = "S208",
    .slug = "spoor2-voor-week-8",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .closes = Closes::at_once,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::kader_5, &cite::provider_practice},
    .numbers = {Parameter::spoor2_earliest_after_first_sick_day},
    .arguments = {"date", "earliest"},
    .check = check_early,
};

static Outcome check_without_intake(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (!c.dossier.missing(spoor2.intake_on)) return nothing();
  // An intake after the day of judgement is ignored and told of by itself.
  if (c.written.spoor2.intake_on && *c.written.spoor2.intake_on > c.as_of) return nothing();
  Finding finding = found(rule, spoor2.intake_on.place, {});
  if (c.written.spoor2.intake_on) finding.related.push_back({c.written.spoor2.intake_on.place, "former_case"});
  if (spoor2.plan.on || (spoor2.plan.here.given() && spoor2.plan.on.known == Known::absent)) {
    finding.place = spoor2.plan.here.place;
    finding.variant = "plan";
  } else if (!spoor2.activities.empty()) {
    finding.place = spoor2.activities.place;
    finding.variant = "activities";
  } else if (!spoor2.applications.empty()) {
    finding.place = spoor2.applications.place;
    finding.variant = "applications";
  } else {
    return nothing();
  }
  return one(std::move(finding));
}

constinit const Rule spoor2_zonder_intake{
    .code = "D911",
    .slug = "spoor2-zonder-intake",
    .topic = topic,
    .severity = Severity::warning,
    .sources = {&cite::case_file_version},
    .check = check_without_intake,
};

}  // namespace poortwachter::rules
