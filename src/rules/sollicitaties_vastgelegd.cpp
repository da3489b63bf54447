#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "sollicitaties";

namespace {

// What is not on record of an application: the fields that are missing, and whether one is not known.
struct Gaps {
  std::vector<Word> fields;
  bool unknown = false;
};

}  // namespace

static Gaps gaps_of(const Case& c, const dossier::Application& application) {
  Gaps gaps;
  const auto look = [&](std::string_view field, bool missing, bool unknown) {
    if (missing) gaps.fields.push_back({field});
    gaps.unknown = gaps.unknown || unknown;
  };
  const auto look_at = [&](std::string_view field, Known known) {
    look(field, c.dossier.missing(known), c.dossier.unknown(known));
  };
  const Tri proof = c.dossier.found(application.proof);
  look_at("spoor2.applications.employer", application.employer.known);
  look_at("spoor2.applications.function", application.function.known);
  look("spoor2.applications.proof", proof == Tri::no, proof == Tri::unknown);
  look_at("spoor2.applications.outcome", application.outcome.known);
  return gaps;
}

// Names the fields that the first incomplete application lacks, and its day where it has one.
static void name_gaps(Finding& finding, const dossier::Application& application, std::size_t index, const Gaps& gaps) {
  static constexpr std::string_view names[] = {"field", "second", "third", "fourth"};
  static constexpr std::string_view variants[] = {"", "two", "three", "four"};
  finding.place = application.here.place;
  finding.variant = variants[gaps.fields.size() - 1];
  const Value named = application.on ? Value(*application.on) : Value('#' + std::to_string(index + 1));
  finding.arguments.push_back({"application", named});
  for (std::size_t i = 0; i < gaps.fields.size(); ++i) finding.arguments.push_back({names[i], gaps.fields[i]});
}

static std::string_view lacks(Word field) {
  if (field.id.ends_with("employer")) return "lacks_employer";
  if (field.id.ends_with("function")) return "lacks_function";
  return field.id.ends_with("proof") ? "lacks_proof" : "lacks_outcome";
}

namespace {

struct Incomplete {
  const dossier::Application* application;
  std::size_t index;  // in the list
  Gaps gaps;
};

}  // namespace

// By day, those without a day last; of one day the one that lacks most. So the order of the file does not decide which is named.
static bool is_named_before(const Incomplete& a, const Incomplete& b) {
  const auto& one = a.application->on;
  const auto& other = b.application->on;
  if (one.given() != other.given()) return one.given();
  if (one && other && *one != *other) return *one < *other;
  if (a.gaps.fields.size() != b.gaps.fields.size()) return a.gaps.fields.size() > b.gaps.fields.size();
  return std::ranges::lexicographical_compare(a.gaps.fields, b.gaps.fields, {}, &Word::id, &Word::id);
}

static std::optional<Period> days_of(const std::vector<Incomplete>& all) {
  std::optional<Period> days;
  for (const Incomplete& one : all) {
    if (!one.application->on) continue;
    const Date day = *one.application->on;
    days = days ? Period{std::min(days->first, day), std::max(days->last, day)} : Period{day, day};
  }
  return days;
}

static Outcome check_record(const Rule& rule, const Case& c) {
  const auto& applications = c.dossier.spoor2.applications;
  bool unknown = false;
  std::vector<Incomplete> all;
  for (std::size_t i = 0; i < applications.size(); ++i) {
    Incomplete one{&applications.items[i], i, gaps_of(c, applications.items[i])};
    unknown = unknown || one.gaps.unknown;
    if (!one.gaps.fields.empty()) all.push_back(std::move(one));
  }
  if (all.empty()) return unknown ? not_assessed(rule, "spoor2.applications") : nothing();
  std::ranges::stable_sort(all, is_named_before);
  Finding finding = found(rule, applications.place, {});
  name_gaps(finding, *all.front().application, all.front().index, all.front().gaps);
  for (std::size_t i = 1; i < all.size(); ++i)
    for (const Word field : all[i].gaps.fields) finding.related.push_back({all[i].application->here.place, lacks(field)});
  finding.about = days_of(all);
  finding.arguments.push_back({"count", static_cast<int>(all.size())});
  finding.arguments.push_back({"total", static_cast<int>(applications.size())});
  return one(std::move(finding));
}

constinit const Rule sollicitaties_onvolledig_vastgelegd{
    .code = "S223",
    .slug = "sollicitaties-onvolledig-vastgelegd",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .repairable = true,
    .who = {Actor::employee},
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::kader_9, &cite::werkwijzer_traject},
    .arguments = {"count", "total", "application", "field", "second", "third", "fourth"},
    .check = check_record,
};

static Outcome check_agencies(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  const auto& start = since_plan(c);
  if (!start) return nothing();
  const Date since = c.timeline.counted(*start, c.days(Parameter::agencies_after_plan));
  const Date end = trajectory_end(c);
  const bool due = end > since;
  if (c.dossier.unknown(spoor2.agencies.known)) return due ? not_assessed(rule, "spoor2.agencies") : nothing();
  const auto registered = [](const dossier::Agency& agency) { return agency.registered_on.known != Known::not_done; };
  const int count = static_cast<int>(std::ranges::count_if(spoor2.agencies, registered));
  const int minimum = c.number(Parameter::agencies_minimum);
  if (count >= minimum) return nothing();
  if (!spoor2.plan.on) return due ? not_assessed(rule, "spoor2.plan.on") : nothing();
  if (!due) return expected_by(rule, c, since, spoor2.agencies.place);
  Finding finding = found(rule, spoor2.agencies.place, {{"count", count}, {"minimum", minimum}, {"since", since}});
  if (count == 0) finding.variant = "none";
  finding.about = lying(since + Days{1}, end);
  return unless_ended(one(std::move(finding)), c);
}

constinit const Rule minder_dan_twee_uitzendbureaus{
    .code = "S224",
    .slug = "minder-dan-twee-uitzendbureaus",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .who = {Actor::employee},
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::provider_practice},
    .numbers = {Parameter::agencies_minimum, Parameter::agencies_after_plan},
    .arguments = {"count", "minimum", "since"},
    .check = check_agencies,
};

static Outcome check_outside(const Rule& rule, const Case& c) {
  const auto& applications = c.dossier.spoor2.applications;
  const auto says = [](Tri answer) {
    return [answer](const dossier::Application& application) {
      const auto& inside = application.in_search_profile;
      return (inside ? *inside : inside.known == Known::not_done ? Tri::no : Tri::unknown) == answer;
    };
  };
  const int total = static_cast<int>(applications.size());
  const int outside = static_cast<int>(std::ranges::count_if(applications, says(Tri::no)));
  const int unknown = static_cast<int>(std::ranges::count_if(applications, says(Tri::unknown)));
  const auto too_many = [&](int count) { return count * 100 > c.number(Parameter::applications_outside_profile) * total; };
  if (!too_many(outside))
    return too_many(outside + unknown) ? not_assessed(rule, "spoor2.applications.in_search_profile") : nothing();
  Finding finding = found(rule, applications.place, {{"count", outside}, {"total", total}});
  std::vector<Date> days = application_days(c);
  if (!days.empty()) finding.about = Period{*std::ranges::min_element(days), *std::ranges::max_element(days)};
  return one(std::move(finding));
}

constinit const Rule sollicitaties_buiten_zoekprofiel{
    .code = "S225",
    .slug = "sollicitaties-buiten-zoekprofiel",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .who = {Actor::employee},
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::kader_9, &cite::judgement},
    .numbers = {Parameter::applications_outside_profile},
    .arguments = {"count", "total"},
    .check = check_outside,
};

static Outcome check_intention(const Rule& rule, const Case& c) {
  Outcome outcome;
  for (const dossier::ActivityEntry& entry : c.dossier.spoor2.activities) {
    const auto& intention = entry.with_intention;
    if (!entry.kind || !is_experience_place(*entry.kind)) continue;
    if (c.dossier.unknown(intention)) {
      outcome.not_assessed.push_back({&rule, "spoor2.activities.with_intention"});
      continue;
    }
    const bool without = intention.known == Known::not_done || (intention && *intention == Tri::no);
    if (!without) continue;
    const auto& from = entry.day ? entry.day : entry.period.from;
    const auto& until = entry.day ? entry.day : entry.period.until;
    Finding finding = found(rule, intention.place, {});
    if (from) finding.about = lying(*from, until ? *until : c.as_of);
    finding.ended = (until && *until < c.as_of) || !trajectory_runs(c);
    outcome.findings.push_back(std::move(finding));
  }
  return outcome;
}

constinit const Rule werkervaringsplaats_zonder_baanintentie{
    .code = "S226",
    .slug = "werkervaringsplaats-zonder-baanintentie",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::substantive,
    .risk = Risk::low,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::kader_9, &cite::provider_practice},
    .since = "0.2.0",
    .check = check_intention,
};

}  // namespace poortwachter::rules
