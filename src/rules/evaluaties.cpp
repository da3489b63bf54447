#include <algorithm>
#include <optional>
#include <vector>

#include "rules/registry.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "evaluaties";

namespace {

struct Moment {
  Date day;
  Place place;
};

}  // namespace

static std::string_view missing_field(const Case& c) {
  const auto& plan = c.dossier.plan_van_aanpak.on;
  if (!plan.given() && c.timeline.at(Step::plan_van_aanpak).state == State::unknown)
    return c.dossier.unknown(plan) ? "plan_van_aanpak" : "probleemanalyse";
  if (c.dossier.unknown(c.dossier.evaluations.known)) return "evaluations";
  if (c.timeline.at(Step::eerstejaarsevaluatie).state == State::unknown) return "eerstejaarsevaluatie";
  const auto undated = [&](const dossier::Document& evaluation) { return c.dossier.unknown(evaluation.on); };
  return std::ranges::any_of(c.dossier.evaluations, undated) ? "evaluations.on" : "";
}

// The last day on which evaluations are asked for; a sanction that runs is time to go on.
static Date end_of_evaluations(const Case& c) {
  const Timeline& t = c.timeline;
  // An own-risk carrier evaluates with a former employee too.
  const std::optional<Date> last_day = t.carrier_guides ? t.benefit_until : t.employment_end;
  Date end = in_sanction(c) ? c.as_of : std::min(c.as_of, t.wachttijd_end);
  for (const auto& day : {last_day, t.recovered, t.aow, t.early_iva})
    if (day) end = std::min(end, *day);
  return end;
}

// The plan; for one with an impossible day (D901) the last day on which it could be made.
static std::optional<Moment> plan_made(const Case& c) {
  const auto& plan = c.timeline.at(Step::plan_van_aanpak);
  if (!plan.done_on) return std::nullopt;
  if (*plan.done_on >= c.timeline.first_sick_day) return Moment{*plan.done_on, plan.place};
  return plan.due ? std::optional(Moment{*plan.due, plan.place}) : std::nullopt;
}

// Where it is recorded that no plan had to be made, there is nothing to evaluate; nor for household staff.
static bool nothing_to_evaluate(const Case& c) {
  const auto& domestic = c.dossier.employee.domestic;
  if (domestic && *domestic) return true;
  const auto& plan = c.timeline.at(Step::plan_van_aanpak);
  if (plan.state == State::missed) return no_usable_capacity_since(c, *plan.due) == Tri::yes;
  return !plan.done_on && plan.state != State::unknown;
}

// Without a plan the first evaluation begins the count: that there is no plan is what P111 says.
static std::vector<Moment> moments(const Case& c, Date end) {
  const auto plan = plan_made(c);
  std::vector<Moment> moments;
  if (plan) moments.push_back(*plan);
  const auto counts = [&](Date day) { return day <= end && (plan ? day > plan->day : day >= c.timeline.first_sick_day); };
  const auto add = [&](const dossier::Fact<Date>& day) {
    if (day.given() && counts(*day)) moments.push_back({*day, day.place});
  };
  for (const auto& evaluation : c.dossier.evaluations) add(evaluation.on);
  add(c.dossier.eerstejaarsevaluatie.on);
  add(c.dossier.eindevaluatie.on);
  std::ranges::stable_sort(moments, {}, &Moment::day);
  return moments;
}

static std::optional<Finding> too_long(const Rule& rule, const Case& c, const Moment& from, const Moment& until) {
  const Days interval = c.days(Parameter::evaluatie_interval);
  const Days days = counted_between(c.timeline, from.day, until.day);
  if (days <= interval) return std::nullopt;
  Finding finding = found(rule, until.place, {{"from", from.day}, {"until", until.day}, {"days", days}, {"interval", interval}});
  if (days > c.days(Parameter::evaluatie_interval_elevated)) {
    finding.severity = Severity::warning;
    finding.risk = Risk::elevated;
  }
  return since_day(std::move(finding), from.day);
}

// From the last step to the end there is none; only where the end is the day of judgement can one still be held.
static void check_last(const Rule& rule, const Case& c, const Moment& last, Date end, Outcome& outcome) {
  auto finding = too_long(rule, c, last, {end, last.place});
  if (!finding) return;
  // The final evaluation would have ended the count.
  if (c.dossier.unknown(c.dossier.eindevaluatie.on)) return outcome.not_assessed.push_back({&rule, "eindevaluatie"});
  finding->ended = end < c.as_of;
  finding->variant = finding->ended ? "ended" : "open";
  outcome.findings.push_back(std::move(*finding));
}

static Outcome check_interval(const Rule& rule, const Case& c) {
  if (nothing_to_evaluate(c)) return nothing();
  if (const auto field = missing_field(c); !field.empty()) return not_assessed(rule, field);
  const auto& final_evaluation = c.dossier.eindevaluatie.on;
  Date end = end_of_evaluations(c);
  const bool evaluated = final_evaluation.given() && *final_evaluation <= end;
  if (evaluated) end = *final_evaluation;
  const auto steps = moments(c, end);
  if (steps.empty()) return nothing();
  Outcome outcome;
  for (std::size_t i = 1; i < steps.size(); ++i) {
    auto finding = too_long(rule, c, steps[i - 1], steps[i]);
    if (!finding) continue;
    finding->ended = true;
    outcome.findings.push_back(counted_from(std::move(*finding), steps[i - 1].place, "counts_from"));
  }
  if (!evaluated) check_last(rule, c, steps.back(), end, outcome);
  return outcome;
}

constinit const Rule evaluatie_interval_te_lang{
    .code = "P121",
    .slug = "evaluatie-interval-te-lang",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .certainty = Certainty::open_norm,
    .who = {Actor::employer, Actor::employee},
    .row = "evaluatie",
    .sources = {&cite::wia_25_2, &cite::regeling_4_2b, &cite::bw_658a_3, &cite::uwv_every_six_weeks},
    .numbers = {Parameter::evaluatie_interval, Parameter::evaluatie_interval_elevated},
    .arguments = {"from", "until", "days", "interval"},
    .check = check_interval,
};

}  // namespace poortwachter::rules
