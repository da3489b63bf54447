#include <algorithm>
#include <optional>
#include <vector>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "sollicitaties";

// The field without which nobody can say how often was applied; empty when it is known.
static std::string_view unknown_applications(const Case& c) {
  const auto& applications = c.dossier.spoor2.applications;
  if (c.dossier.unknown(applications.known)) return "spoor2.applications";
  const auto undated = [&](const dossier::Application& application) { return c.dossier.unknown(application.on); };
  if (std::ranges::any_of(applications, undated)) return "spoor2.applications.on";
  const auto& spoor2 = c.dossier.spoor2;
  if (c.dossier.unknown(spoor2.not_yet_employable.known)) return "spoor2.not_yet_employable";
  return c.dossier.unknown(spoor2.interruptions.known) ? "spoor2.interruptions" : std::string_view{};
}

// The longest run of days after the plan without application and without recorded reason.
static std::optional<Period> longest_silence(const Case& c) {
  const Date end = trajectory_end(c);
  std::vector<Period> breaks = excused(c);
  for (const Date day : application_days(c)) breaks.push_back({day, day});
  breaks.push_back({end + Days{1}, end + Days{1}});
  std::ranges::sort(breaks);
  Date first = *c.dossier.spoor2.plan.on + Days{1};
  std::optional<Period> longest;
  for (const Period& stop : breaks) {
    const Period run{first, std::min(stop.first, end + Days{1}) - Days{1}};
    if (run.first <= run.last && (!longest || run.length() > longest->length())) longest = run;
    first = std::max(first, stop.last + Days{1});
  }
  if (!longest || longest->length() < c.days(Parameter::applications_silence)) return std::nullopt;
  return longest;
}

namespace {

// The full blocks of days that could be judged, and those with too few applications.
struct Blocks {
  int judged = 0, few = 0;
  std::optional<Period> about;
};

}  // namespace

static Blocks count_blocks(const Case& c) {
  Blocks blocks;
  for (const ApplicationBlock& block : application_blocks(c, trajectory_end(c))) {
    if (block.excused || block.running) continue;
    ++blocks.judged;
    if (block.applications >= c.number(Parameter::applications_floor)) continue;
    ++blocks.few;
    blocks.about = Period{blocks.about ? blocks.about->first : block.days.first, block.days.last};
  }
  return blocks;
}

static Outcome check_few(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (!spoor2.plan.on) return nothing();
  const Blocks blocks = count_blocks(c);
  if (blocks.few == 0) return nothing();
  const std::string_view field = unknown_applications(c);
  if (!field.empty()) return not_assessed(rule, field);
  // A silence of eight weeks is the graver finding of the same thing.
  if (longest_silence(c)) return nothing();
  Finding finding = found(rule, spoor2.applications.place,
                          {{"blocks", blocks.few},
                           {"judged", blocks.judged},
                           {"floor", c.number(Parameter::applications_floor)},
                           {"target", c.number(Parameter::applications_target)}});
  finding.about = blocks.about;
  return one(std::move(finding));
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
    .who = {Actor::employee},
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::kader_9, &cite::judgement},
    .numbers = {Parameter::applications_from_after_plan, Parameter::applications_block, Parameter::applications_floor,
                Parameter::applications_target},
    .arguments = {"blocks", "judged", "floor", "target"},
    .check = check_few,
};

static Outcome check_none(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (!spoor2.plan.on) return nothing();
  const std::optional<Period> silence = longest_silence(c);
  if (!silence) return nothing();
  const std::string_view field = unknown_applications(c);
  if (!field.empty()) return not_assessed(rule, field);
  Finding finding =
      found(rule, spoor2.applications.place, {{"from", silence->first}, {"until", silence->last}, {"days", silence->length()}});
  finding.about = silence;
  return one(counted_from(std::move(finding), spoor2.plan.on.place, "counts_from"));
}

constinit const Rule geen_sollicitaties{
    .code = "S222",
    .slug = "geen-sollicitaties",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::high,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .who = {Actor::employee},
    .ground = Ground::spoor2,
    .excused_by = any_effort,
    .sources = {&cite::kader_9, &cite::judgement},
    .numbers = {Parameter::applications_silence},
    .arguments = {"from", "until", "days"},
    .check = check_none,
};

// Whether something of an application is not on record: yes, no, or not known.
static Tri incomplete(const Case& c, const dossier::Application& application) {
  const Tri proof = c.dossier.found(application.proof);
  const Known known[] = {application.employer.known, application.function.known, application.outcome.known};
  if (proof == Tri::no || std::ranges::any_of(known, [&](Known k) { return c.dossier.missing(k); })) return Tri::yes;
  if (proof == Tri::unknown || std::ranges::any_of(known, [&](Known k) { return c.dossier.unknown(k); })) return Tri::unknown;
  return Tri::no;
}

static Outcome check_record(const Rule& rule, const Case& c) {
  const auto& applications = c.dossier.spoor2.applications;
  int count = 0;
  bool unknown = false;
  Finding finding = found(rule, applications.place, {});
  for (std::size_t i = 0; i < applications.size(); ++i) {
    const dossier::Application& application = applications.items[i];
    const Tri state = incomplete(c, application);
    unknown = unknown || state == Tri::unknown;
    if (state != Tri::yes) continue;
    if (count++ == 0) finding.place = application.here.place;
    if (!application.on) continue;
    const Date day = *application.on;
    finding.about =
        finding.about ? Period{std::min(finding.about->first, day), std::max(finding.about->last, day)} : Period{day, day};
  }
  if (count == 0) return unknown ? not_assessed(rule, "spoor2.applications") : nothing();
  finding.arguments = {{"count", count}, {"total", static_cast<int>(applications.size())}};
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
    .sources = {&cite::kader_9, &cite::werkwijzer},
    .arguments = {"count", "total"},
    .check = check_record,
};

static Outcome check_agencies(const Rule& rule, const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  if (!spoor2.plan.on) return nothing();
  const Date since = c.timeline.counted(*spoor2.plan.on, c.days(Parameter::agencies_after_plan));
  const Date end = trajectory_end(c);
  if (end < since) return nothing();
  if (c.dossier.unknown(spoor2.agencies.known)) return not_assessed(rule, "spoor2.agencies");
  const auto registered = [](const dossier::Agency& agency) { return agency.registered_on.known != Known::not_done; };
  const int count = static_cast<int>(std::ranges::count_if(spoor2.agencies, registered));
  const int minimum = c.number(Parameter::agencies_minimum);
  if (count >= minimum) return nothing();
  Finding finding = found(rule, spoor2.agencies.place, {{"count", count}, {"minimum", minimum}, {"since", since}});
  if (count == 0) finding.variant = "none";
  finding.about = lying(since, end);
  return one(std::move(finding));
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

}  // namespace poortwachter::rules
