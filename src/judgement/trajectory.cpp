#include <algorithm>

#include "judgement/judge.hpp"
#include "poortwachter/rules/trajectory.hpp"

namespace poortwachter::judgement {

using dossier::ActivityType;
using dossier::Known;
using dossier::Tri;
using rules::application_blocks;
using rules::application_days;
using rules::lying;

namespace {

// Sorts the parts of a trajectory by what the file says of them.
class Parts {
 public:
  Parts(const Dossier& dossier, TrajectoryOverview& out) : dossier_(&dossier), out_(&out) {}

  void add(std::string_view part, Known known) {
    if (dossier_->missing(known)) out_->absent.push_back(part);
    if (dossier_->unknown(known)) out_->unknown.push_back(part);
  }
  void add(std::string_view part, const dossier::Fact<Tri>& fact) {
    const Tri answer = dossier_->found(fact);
    if (answer == Tri::no) out_->absent.push_back(part);
    if (answer == Tri::unknown) out_->unknown.push_back(part);
  }
  // Without entries a list that is given is known to be empty.
  template <class T>
  void add(std::string_view part, const dossier::List<T>& list) {
    if (list.empty()) add(part, list.given() ? Known::not_done : list.known);
  }

 private:
  const Dossier* dossier_;
  TrajectoryOverview* out_;
};

}  // namespace

// The last day of the trajectory that can be counted. Unlike the end that is judged, it runs on in a sanction.
static Date counted_until(const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  Date end = rules::duty_end(c);
  if (spoor2.ended_on) end = std::min(end, *spoor2.ended_on);
  if (spoor2.placement.on) end = std::min(end, *spoor2.placement.on);
  return end;
}

static void count_activities(const Case& c, TrajectoryOverview& out) {
  const auto& activities = c.dossier.spoor2.activities;
  out.activities_unknown = c.dossier.unknown(activities.known);
  for (const auto& entry : activities) {
    if (!entry.kind) continue;
    const ActivityType type = dossier::activity(*entry.kind).type;
    if (type != ActivityType::none) ++out.activities[static_cast<std::size_t>(type) - 1];
  }
}

static void count_applications(const Case& c, TrajectoryOverview& out) {
  const auto& applications = c.dossier.spoor2.applications;
  out.applications = static_cast<int>(applications.size());
  out.applications_unknown = c.dossier.unknown(applications.known);
  out.block_length = c.days(Parameter::applications_block);
  out.target = c.number(Parameter::applications_target);
  out.floor = c.number(Parameter::applications_floor);
  out.blocks = application_blocks(c, out.so_far.last);
  if (out.blocks.empty()) return;
  const Date first = out.blocks.front().days.first;
  out.before_blocks = static_cast<int>(std::ranges::count_if(application_days(c), [&](Date day) { return day < first; }));
}

static void find_last_report(const Case& c, TrajectoryOverview& out) {
  for (const auto& report : c.dossier.spoor2.reports)
    if (report.on && (!out.last_report || *report.on > *out.last_report)) out.last_report = *report.on;
  const Date since = out.last_report.value_or(out.so_far.first);
  out.since_report = std::max(Days{0}, out.so_far.last - since);
  out.report_interval = c.days(Parameter::report_interval);
}

static void list_parts(const Case& c, TrajectoryOverview& out) {
  const auto& spoor2 = c.dossier.spoor2;
  Parts parts(c.dossier, out);
  parts.add("plan", spoor2.plan.on.known);
  if (spoor2.plan.here.given()) {
    parts.add("person_profile", spoor2.plan.person_profile);
    parts.add("search_profile", spoor2.plan.search_profile.here.known);
    parts.add("start_position", spoor2.plan.start_position);
    parts.add("end_goal", spoor2.plan.end_goal.known);
    parts.add("planned_end", spoor2.plan.planned_end.known);
  }
  static constexpr std::string_view types[] = {"development", "coaching", "mediation"};
  const rules::ActivityTypes found = rules::activity_types(c);
  for (std::size_t i = 0; i < found.present.size(); ++i)
    if (!found.present[i]) parts.add(types[i], found.unknown_field[i].empty() ? Known::not_done : Known::unknown);
  parts.add("applications", spoor2.applications);
  parts.add("agencies", spoor2.agencies);
  parts.add("reports", spoor2.reports);
  parts.add("feasibility_checks", spoor2.feasibility_checks);
}

// An activity that still runs goes on to the day of judgement; one that goes on behind it as well.
static std::optional<Period> days_of(const dossier::ActivityEntry& entry, Date as_of) {
  if (entry.day) return Period{*entry.day, *entry.day};
  if (!entry.period.from) return std::nullopt;
  const Date last = entry.period.until ? std::min(*entry.period.until, as_of) : as_of;
  return lying(*entry.period.from, last);
}

static void add_phases(const Case& c, TrajectoryOverview& out) {
  for (int number = 1; number <= 4; ++number) {
    std::optional<Period> days;
    for (const dossier::ActivityEntry& entry : c.dossier.spoor2.activities) {
      if (!entry.kind || dossier::activity(*entry.kind).phase != number) continue;
      const auto own = days_of(entry, c.as_of);
      if (own) days = days ? Period{std::min(days->first, own->first), std::max(days->last, own->last)} : *own;
    }
    if (days) out.phases.push_back({number, *days});
  }
}

static void add_experience_places(const Case& c, TrajectoryOverview& out) {
  for (const dossier::ActivityEntry& entry : c.dossier.spoor2.activities) {
    if (!entry.kind || !rules::is_experience_place(*entry.kind)) continue;
    const auto days = days_of(entry, c.as_of);
    out.experience_places.push_back({days ? std::optional(days->first) : std::nullopt, *entry.with_intention});
  }
}

// How it is run: what the file tells and no rule has a use for.
static void describe(const dossier::Spoor2& spoor2, TrajectoryOverview& out) {
  if (spoor2.provider.kind) out.provider = *spoor2.provider.kind;
  if (spoor2.language) out.language = *spoor2.language;
  if (spoor2.sector_arrangement) out.sector_arrangement = *spoor2.sector_arrangement;
  if (spoor2.extra_guidance) out.extra_guidance = *spoor2.extra_guidance;
  out.schemes = spoor2.schemes.items;
}

std::optional<TrajectoryOverview> trajectory_overview(const Case& c) {
  const auto& spoor2 = c.dossier.spoor2;
  // A start that somebody supposes may lie ahead: there is nothing to count yet.
  if (!spoor2.intake_on || *spoor2.intake_on > c.as_of) return std::nullopt;
  TrajectoryOverview out;
  out.so_far = lying(*spoor2.intake_on, counted_until(c));
  if (spoor2.ended_on) out.ended = *spoor2.ended_on;
  if (spoor2.plan.on) out.plan = *spoor2.plan.on;
  if (spoor2.plan.planned_end) out.planned_end = *spoor2.plan.planned_end;
  count_activities(c, out);
  count_applications(c, out);
  find_last_report(c, out);
  list_parts(c, out);
  describe(spoor2, out);
  add_phases(c, out);
  add_experience_places(c, out);
  return out;
}

}  // namespace poortwachter::judgement
