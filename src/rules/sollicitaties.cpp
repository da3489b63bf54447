#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "sollicitaties";

// The field without which nobody can say how often was applied; empty when it is known.
static std::string_view unknown_applications(const Case& c) {
  const auto& applications = c.dossier.spoor2.applications;
  if (c.dossier.unknown(c.dossier.spoor2.plan.on)) return "spoor2.plan.on";
  if (c.dossier.unknown(applications.known)) return "spoor2.applications";
  const auto undated = [&](const dossier::Application& application) { return c.dossier.unknown(application.on); };
  if (std::ranges::any_of(applications, undated)) return "spoor2.applications.on";
  const auto& spoor2 = c.dossier.spoor2;
  const auto began = [&](const auto& entry) { return c.dossier.unknown(entry.period.from); };
  const auto paused = [&](const auto& entry) { return may_be_medical(entry) && began(entry); };
  if (c.dossier.unknown(spoor2.not_yet_employable.known)) return "spoor2.not_yet_employable";
  if (std::ranges::any_of(spoor2.not_yet_employable, began)) return "spoor2.not_yet_employable.from";
  if (c.dossier.unknown(spoor2.interruptions.known)) return "spoor2.interruptions";
  return std::ranges::any_of(spoor2.interruptions, paused) ? "spoor2.interruptions.from" : std::string_view{};
}

namespace {

// Days without an application: behind the plan or an application, up to the next one or the end of the trajectory.
struct Silence {
  Date since;  // the day that the days count from
  Period days;
  Days counted;
  const dossier::Application* ended_by;
  bool first;  // before anybody applied
  bool grave;
};

}  // namespace

static Date near_the_end(const Case& c) { return c.timeline.wachttijd_end - c.days(Parameter::applications_silence_near_end); }

// The days without application after which something is found: more before the first application, unless the end is near.
static Days silence_allowed(const Case& c, bool first, Date last) {
  const bool before = first && last < near_the_end(c);
  return before ? c.days(Parameter::applications_first_silence) : c.days(Parameter::applications_silence);
}

static bool mediated(const Case& c, Period days) {
  const auto& spoor2 = c.dossier.spoor2;
  const auto touches = [&](const dossier::ActivityEntry& entry) {
    if (!entry.kind || dossier::activity(*entry.kind).type != dossier::ActivityType::mediation) return false;
    if (entry.day) return days.contains(*entry.day);
    if (!entry.period.from) return false;
    return *entry.period.from <= days.last && days.first <= (entry.period.until ? *entry.period.until : c.as_of);
  };
  const auto registered = [&](const dossier::Agency& agency) {
    return agency.registered_on && days.contains(*agency.registered_on);
  };
  return std::ranges::any_of(spoor2.activities, touches) || std::ranges::any_of(spoor2.agencies, registered);
}

static std::vector<const dossier::Application*> by_day(const Case& c) {
  std::vector<const dossier::Application*> all;
  for (const auto& application : c.dossier.spoor2.applications)
    if (application.on) all.push_back(&application);
  std::ranges::stable_sort(all, {}, [](const dossier::Application* application) { return *application->on; });
  return all;
}

// The silences that were too long, in their order.
static std::vector<Silence> silences(const Case& c) {
  std::vector<Silence> found_ones;
  const Date end = trajectory_end(c);
  const Pauses uncounted(excused(c));
  Date since = *since_plan(c);
  bool first = true;
  const auto close = [&](const dossier::Application* next) {
    const Date last = next ? std::min(*next->on - Days{1}, end) : end;
    const Days counted = uncounted.between(since, last);
    if (counted <= silence_allowed(c, first, last)) return;
    const bool long_or_late = counted > c.days(Parameter::applications_silence_high) || last >= near_the_end(c);
    const Period days{since + Days{1}, last};
    found_ones.push_back({since, days, counted, next, first, long_or_late && !mediated(c, days)});
  };
  for (const dossier::Application* application : by_day(c)) {
    close(application);
    since = std::max(since, *application->on);
    first = false;
  }
  close(nullptr);
  return found_ones;
}

namespace {

// The full blocks of days that could be judged, and those with too few applications.
struct Blocks {
  int judged = 0, few = 0;
  std::optional<Period> about;
  bool last_is_few = false;
  std::vector<Period> names;  // of those with too few
};

}  // namespace

// Blocks are judged from the first application on, and where nothing else speaks of their days.
static bool is_judged(const ApplicationBlock& block, Date first_application, const std::vector<Silence>& silent) {
  const auto touches = [&](const Silence& silence) {
    return silence.days.first <= block.days.last && block.days.first <= silence.days.last;
  };
  return !block.excused && block.days.first >= first_application && std::ranges::none_of(silent, touches);
}

static Blocks count_blocks(const Case& c, Date first_application, const std::vector<Silence>& silent) {
  Blocks blocks;
  for (const ApplicationBlock& block : application_blocks(c, trajectory_end(c))) {
    if (block.running || block.days.last >= c.as_of || !is_judged(block, first_application, silent)) continue;
    ++blocks.judged;
    blocks.last_is_few = block.applications < c.number(Parameter::applications_floor);
    if (!blocks.last_is_few) continue;
    ++blocks.few;
    blocks.about = Period{blocks.about ? blocks.about->first : block.days.first, block.days.last};
    blocks.names.push_back(block.days);
  }
  return blocks;
}

// The last day of the block that runs, while too few applications were sent in it.
static Outcome next_block(const Rule& rule, const Case& c, Date first_application, const std::vector<Silence>& silent) {
  const Days length = c.days(Parameter::applications_block);
  for (const ApplicationBlock& block : application_blocks(c, c.as_of)) {
    const Date last = block.days.first + length - Days{1};
    if (last < c.as_of || block.applications >= c.number(Parameter::applications_floor)) continue;
    if (is_judged(block, first_application, silent)) return expected_after(rule, c, last, c.dossier.spoor2.applications.place);
  }
  return nothing();
}

// Whether a whole block may have gone by since a plan on a day that nobody knows.
static Outcome block_of_unknown_plan(const Rule& rule, const Case& c) {
  const auto& start = since_plan(c);
  if (!start) return nothing();
  const Date first = c.timeline.counted(*start, c.days(Parameter::applications_from_after_plan));
  const Date last = first + c.days(Parameter::applications_block) - Days{1};
  return last <= trajectory_end(c) ? not_assessed(rule, "spoor2.plan.on") : nothing();
}

// Without an application that has a day: whether nobody knows of any, while a whole block has gone by.
static Outcome few_unknown(const Rule& rule, const Case& c) {
  const std::string_view field = unknown_applications(c);
  if (field.empty()) return nothing();
  const auto full = [](const ApplicationBlock& block) { return !block.running && !block.excused; };
  const bool any = std::ranges::any_of(application_blocks(c, trajectory_end(c)), full);
  return any ? not_assessed(rule, field) : nothing();
}

static Outcome check_few(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  const std::vector<const dossier::Application*> applications = by_day(c);
  if (!spoor2.plan.on) return block_of_unknown_plan(rule, c);
  if (applications.empty()) return few_unknown(rule, c);
  const Date first = *applications.front()->on;
  const std::vector<Silence> silent = silences(c);
  const Blocks blocks = count_blocks(c, first, silent);
  const std::string_view field = unknown_applications(c);
  if (!field.empty()) return blocks.few > 0 ? not_assessed(rule, field) : nothing();
  Outcome outcome = next_block(rule, c, first, silent);
  if (blocks.few == 0) return outcome;
  Finding finding = found(rule, spoor2.applications.place,
                          {{"blocks", blocks.few},
                           {"judged", blocks.judged},
                           {"floor", c.number(Parameter::applications_floor)},
                           {"target", c.number(Parameter::applications_target)},
                           {"names", blocks.names}});
  finding.about = blocks.about;
  finding.ended = !blocks.last_is_few;
  outcome.findings.push_back(std::move(finding));
  return unless_ended(std::move(outcome), c);
}

constinit const Rule sollicitaties_te_weinig{
    .code = "S221",
    .slug = "sollicitaties-te-weinig",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .who = {Actor::employee},
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::kader_9, &cite::judgement},
    .numbers = {Parameter::applications_from_after_plan, Parameter::applications_block, Parameter::applications_floor,
                Parameter::applications_target},
    .arguments = {"blocks", "judged", "floor", "target", "names"},
    .check = check_few,
};

static Finding silent_for(const Rule& rule, const Case& c, const Silence& silence) {
  const auto& spoor2 = c.dossier.spoor2;
  Finding finding = found(rule, silence.ended_by ? silence.ended_by->here.place : spoor2.applications.place,
                          {{"from", silence.days.first}, {"until", silence.days.last}, {"days", silence.counted}});
  if (silence.first) finding.variant = "first";
  if (silence.grave) {
    finding.severity = Severity::error;
    finding.risk = Risk::high;
  }
  finding.about = silence.days;
  finding.ended = silence.ended_by != nullptr;
  return counted_from(since_day(std::move(finding), silence.days.first), spoor2.plan.on.place, "counts_from");
}

// The last day on which the silence that runs is not too long.
static Date silence_ends(const Case& c) {
  const std::vector<const dossier::Application*> applications = by_day(c);
  const Date plan = *since_plan(c);
  const Pauses uncounted(excused(c));
  const Days usual = c.days(Parameter::applications_silence);
  if (!applications.empty()) return uncounted.day_after(std::max(plan, *applications.back()->on), usual);
  const Date before_near_end = std::max(uncounted.day_after(plan, usual), near_the_end(c) - Days{1});
  return std::min(uncounted.day_after(plan, c.days(Parameter::applications_first_silence)), before_near_end);
}

static Outcome check_none(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (!since_plan(c)) return nothing();
  const std::vector<Silence> silent = silences(c);
  const std::string_view field = unknown_applications(c);
  if (!field.empty()) return silent.empty() ? nothing() : not_assessed(rule, field);
  Outcome outcome;
  if (!Pauses(excused(c)).contain(c.as_of)) outcome = expected_after(rule, c, silence_ends(c), spoor2.applications.place);
  for (const Silence& silence : silent) outcome.findings.push_back(silent_for(rule, c, silence));
  return unless_ended(std::move(outcome), c);
}

constinit const Rule geen_sollicitaties{
    .code = "S222",
    .slug = "geen-sollicitaties",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .closes = Closes::with_trajectory,
    .who = {Actor::employee},
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::kader_9, &cite::judgement},
    .numbers = {Parameter::applications_first_silence, Parameter::applications_silence, Parameter::applications_silence_high,
                Parameter::applications_silence_near_end},
    .arguments = {"from", "until", "days"},
    .check = check_none,
};

}  // namespace poortwachter::rules
