#include <algorithm>
#include <optional>
#include <vector>

#include "rules/registry.hpp"
#include "rules/trajectory.hpp"

namespace poortwachter::rules {

static constexpr std::string_view topic = "spoor1";

namespace {

// Therapeutic work without interruption; more than one entry where hours changed.
struct Stretch {
  Period days;                // as far as it can be judged
  std::optional<Date> until;  // its last day as written, also one to come; nothing while it runs on
  Place place;
};

}  // namespace

static bool is_therapeutic(const dossier::Work& work) { return work.kind && *work.kind == dossier::WorkKind::therapeutic; }

static bool is_worth_nothing(const Case& c, const dossier::Work& work) {
  return work.wage_value_pct ? *work.wage_value_pct <= 0 : c.dossier.missing(work.wage_value_pct);
}

static bool may_be_worth_nothing(const Case& c, const dossier::Work& work) {
  return c.dossier.unknown(work.wage_value_pct) || is_worth_nothing(c, work);
}

static std::vector<Stretch> therapeutic_entries(const Case& c) {
  std::vector<Stretch> entries;
  for (const dossier::Work& work : c.dossier.work) {
    if (!is_therapeutic(work) || !work.period.from || !is_worth_nothing(c, work)) continue;
    const std::optional<Date> until = work.period.until ? std::optional(*work.period.until) : std::nullopt;
    const Date last = std::min(until.value_or(c.as_of), duty_end(c));
    const Date first = std::max(*work.period.from, c.timeline.first_sick_day);
    if (first <= last) entries.push_back({{first, last}, until, work.period.from.place});
  }
  std::ranges::sort(entries, {}, [](const Stretch& entry) { return entry.days.first; });
  return entries;
}

static std::vector<Stretch> therapeutic_stretches(const Case& c) {
  std::vector<Stretch> stretches;
  for (const Stretch& entry : therapeutic_entries(c)) {
    if (stretches.empty() || entry.days.first > stretches.back().days.last + Days{1}) {
      stretches.push_back(entry);
      continue;
    }
    Stretch& before = stretches.back();
    before.days.last = std::max(before.days.last, entry.days.last);
    before.until = before.until && entry.until ? std::optional(std::max(*before.until, *entry.until)) : std::nullopt;
  }
  return stretches;
}

// Whether work that is therapeutic, or may be, was done for longer than it may last in all.
static bool may_be_too_long(const Case& c) {
  Days days{0};
  for (const dossier::Work& work : c.dossier.work) {
    if (!is_therapeutic(work) && !c.dossier.unknown(work.kind)) continue;
    if (!work.period.from) return true;
    days = days + lying(*work.period.from, work.period.until ? *work.period.until : c.as_of).length();
  }
  return days > c.days(Parameter::arbeidstherapeutisch_maximum);
}

// What would tell how long work without wage value was done; empty when that is known.
static std::string_view unknown_therapeutic(const Case& c) {
  const bool too_long = may_be_too_long(c);
  for (const dossier::Work& work : c.dossier.work) {
    if (c.dossier.unknown(work.kind) && may_be_worth_nothing(c, work) && too_long) return "work.kind";
    if (!is_therapeutic(work)) continue;
    if (c.dossier.unknown(work.wage_value_pct)) return "work.wage_value_pct";
    if (c.dossier.unknown(work.period.from) && is_worth_nothing(c, work)) return "work.from";
  }
  return {};
}

static Finding too_long(const Rule& rule, const Case& c, const Stretch& stretch, Days days) {
  const Days limit = c.days(Parameter::arbeidstherapeutisch_maximum);
  Finding finding =
      found(rule, stretch.place, {{"from", stretch.days.first}, {"until", stretch.days.last}, {"days", days}, {"limit", limit}});
  if (days > c.days(Parameter::arbeidstherapeutisch_high)) finding.risk = Risk::high;
  finding.about = lying(c.timeline.counted(stretch.days.first, limit), stretch.days.last);
  finding.ended = stretch.days.last < duty_end(c);
  return finding;
}

static Outcome check_therapeutic(const Rule& rule, const Case& c) {
  Outcome outcome;
  if (c.dossier.unknown(c.dossier.work.known)) return not_assessed(rule, "work");
  if (const auto field = unknown_therapeutic(c); !field.empty()) outcome = not_assessed(rule, field);
  for (const Stretch& stretch : therapeutic_stretches(c)) {
    const Date before = stretch.days.first - Days{1};
    const Days days = counted_between(c.timeline, before, stretch.days.last);
    if (days > c.days(Parameter::arbeidstherapeutisch_maximum)) outcome.findings.push_back(too_long(rule, c, stretch, days));
    const Date by = c.timeline.counted(before, c.days(Parameter::arbeidstherapeutisch_maximum));
    const bool runs_past = stretch.days.last == c.as_of && (!stretch.until || *stretch.until > by);
    if (runs_past) outcome.ahead.push_back(coming(rule, by, stretch.place));
  }
  return outcome;
}

constinit const Rule arbeidstherapeutisch_te_lang{
    .code = "P171",
    .slug = "arbeidstherapeutisch-te-lang",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::own,
    .excused_by = any_effort,
    .sources = {&cite::kader_8, &cite::kader_5},
    .numbers = {Parameter::arbeidstherapeutisch_maximum, Parameter::arbeidstherapeutisch_high},
    .arguments = {"from", "until", "days", "limit"},
    .check = check_therapeutic,
};

static Outcome check_inventories(const Rule& rule, const Case& c) {
  const Date due = c.timeline.counted(c.timeline.first_sick_day, c.days(Parameter::inventory_after_first_sick_day));
  const auto& spoor1 = c.dossier.spoor1;
  const Tri functions = c.dossier.found(spoor1.function_inventory);
  const Tri tasks = c.dossier.found(spoor1.task_inventory);
  if (functions != Tri::no && tasks != Tri::no) {
    if (duty_end(c) <= due) return nothing();
    if (functions == Tri::unknown) return not_assessed(rule, "spoor1.function_inventory");
    if (tasks == Tri::unknown) return not_assessed(rule, "spoor1.task_inventory");
    return nothing();
  }
  const Place& place = functions == Tri::no ? spoor1.function_inventory.place : spoor1.task_inventory.place;
  const std::string_view variant = tasks != Tri::no ? "functions" : functions != Tri::no ? "tasks" : "";
  if (duty_end(c) <= due) {
    Ahead ahead = coming(rule, due, place);
    ahead.variant = variant;
    return expects(std::move(ahead));
  }
  Finding finding = found(rule, place, {{"due", due}});
  finding.variant = variant;
  finding.about = lying(due + Days{1}, duty_end(c));
  return one(std::move(finding));
}

constinit const Rule functieonderzoek_ontbreekt{
    .code = "P176",
    .slug = "functieonderzoek-ontbreekt",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .repairable = true,
    .ground = Ground::own,
    .excused_by = any_effort,
    .sources = {&cite::kader_9, &cite::bw_658a_1},
    .numbers = {Parameter::inventory_after_first_sick_day},
    .arguments = {"due"},
    .check = check_inventories,
};

static Outcome check_closed(const Rule& rule, const Case& c) {
  const auto& spoor1 = c.dossier.spoor1;
  if (c.dossier.unknown(spoor1.closed_on) && spoor1.here.given()) return not_assessed(rule, "spoor1.closed_on");
  if (!spoor1.closed_on || *spoor1.closed_on >= c.timeline.wachttijd_end || *spoor1.closed_on > duty_end(c)) return nothing();
  const std::optional<Date>& established = c.timeline.spoor2.established;
  Finding finding = found(rule, spoor1.closed_on.place, {{"date", *spoor1.closed_on}, {"wachttijd_end", c.timeline.wachttijd_end}});
  finding.about = lying(*spoor1.closed_on, std::min(duty_end(c), c.timeline.wachttijd_end));
  if (!established) {
    if (c.dossier.unknown(spoor1.ruled_out_on)) return not_assessed(rule, "spoor1.ruled_out_on");
    if (c.dossier.unknown(c.dossier.ad_report.on)) return not_assessed(rule, "ad_report");
    return one(std::move(finding));
  }
  finding.ended = true;
  // Found out only afterwards: the track was closed too soon, and the gap has been mended.
  if (*established > *spoor1.closed_on) return one(repaired(std::move(finding)));
  finding.variant = "ruled_out";
  finding.severity = Severity::note;
  finding.risk = Risk::low;
  return one(std::move(finding));
}

constinit const Rule spoor1_afgesloten{
    .code = "P177",
    .slug = "spoor1-afgesloten",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::substantive,
    .risk = Risk::elevated,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::own,
    .excused_by = any_effort,
    .sources = {&cite::bw_658a_1, &cite::werkwijzer_spoor1},
    .arguments = {"date", "wachttijd_end"},
    .check = check_closed,
};

// Work at the own employer that is done has been offered, whether or not the offer itself is in the file.
static bool worked_inside(const Case& c) {
  return std::ranges::any_of(c.dossier.work, [&](const dossier::Work& work) {
    return work.kind ? *work.kind != dossier::WorkKind::external : !c.dossier.unknown(work.kind);
  });
}

static bool offered(const Case& c) {
  return std::ranges::any_of(c.dossier.spoor1.offers,
                             [&](const dossier::Offer& offer) { return offer.accepted.given() || !c.dossier.unknown(offer.on); });
}

static Outcome check_not_offered(const Rule& rule, const Case& c) {
  const auto& spoor1 = c.dossier.spoor1;
  const auto& available = spoor1.suitable_work_available;
  if (available.known == Known::not_done || !spoor1.here.given())
    return c.dossier.unknown(spoor1.here.known) ? not_assessed(rule, "spoor1.suitable_work_available") : nothing();
  if (!available) return not_assessed(rule, "spoor1.suitable_work_available");
  if (*available == Tri::no || offered(c) || worked_inside(c)) return nothing();
  if (c.dossier.unknown(spoor1.offers.known) || !spoor1.offers.empty()) return not_assessed(rule, "spoor1.offers");
  const auto unclear = [&](const dossier::Work& work) { return c.dossier.unknown(work.kind); };
  if (std::ranges::any_of(c.dossier.work, unclear)) return not_assessed(rule, "work.kind");
  Finding finding = found(rule, spoor1.suitable_work_available.place, {});
  finding.about = lying(c.timeline.first_sick_day, duty_end(c));
  return one(std::move(finding));
}

constinit const Rule passend_werk_niet_aangeboden{
    .code = "P178",
    .slug = "passend-werk-niet-aangeboden",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::substantive,
    .risk = Risk::near_certain,
    .certainty = Certainty::open_norm,
    .repairable = true,
    .ground = Ground::own,
    .excused_by = any_effort,
    .sources = {&cite::kader_9, &cite::bw_658a_1},
    .check = check_not_offered,
};

}  // namespace poortwachter::rules
