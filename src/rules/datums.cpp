#include <algorithm>
#include <vector>

#include "poortwachter/dossier/fields.hpp"
#include "poortwachter/dossier/read.hpp"
#include "rules/found.hpp"
#include "rules/registry.hpp"

namespace poortwachter::rules {

using dossier::Fact;

static constexpr std::string_view topic = "datums";

// Of two days in an impossible order the finding stands at the one that is written last.
static Finding impossible(const Rule& rule, std::string_view variant, const Fact<Date>& a, const Fact<Date>& b) {
  const bool in_order = a.place.span.begin <= b.place.span.begin;
  const Fact<Date>& later = in_order ? b : a;
  const Fact<Date>& earlier = in_order ? a : b;
  Finding finding = found(rule, later.place, {{"date", *later}, {"other", *earlier}});
  finding.variant = variant;
  finding.related.push_back({earlier.place, "here"});
  return finding;
}

static void before_first_sick_day(const Rule& rule, const Dossier& written, Outcome& outcome) {
  for (const dossier::GivenDate& given : dossier::done_dates(written)) {
    if (given.date >= *written.first_sick_day) continue;
    Finding finding = found(rule, given.place, {{"date", given.date}, {"other", *written.first_sick_day}});
    finding.variant = "before_first_sick_day";
    finding.related.push_back({written.first_sick_day.place, "here"});
    outcome.findings.push_back(std::move(finding));
  }
}

namespace {

// Compares the end of each period of the dossier with its start.
struct Periods {
  const Rule& rule;
  Outcome& outcome;
  const Fact<Date>* from = nullptr;

  void compare(const Fact<Date>& first, const Fact<Date>& last) {
    if (first && last && *last < *first) outcome.findings.push_back(impossible(rule, "end_before_start", first, last));
  }
  template <class T>
  void operator()(const dossier::Key&, const Fact<T>&) {}
  void operator()(const dossier::Key& key, const Fact<Date>& fact) {
    if (key.canonical == "from") from = &fact;
    if (key.canonical == "until" && from != nullptr) compare(*from, fact);
  }
  void operator()(const dossier::Key&, const Fact<double>&, dossier::Range) {}
  void shorthand(const dossier::Key&, const Fact<Date>&) {}
  void day_or_period(const dossier::Key&, const Fact<Date>&, const dossier::PeriodFact& period) {
    compare(period.from, period.until);
  }
  template <class T>
  void operator()(const dossier::Key&, const dossier::List<T>& list) {
    if constexpr (dossier::Section<T>) {
      for (const T& item : list.items) section(item);
    }
  }
  template <dossier::Section S>
  void operator()(const dossier::Key&, const S& inner) {
    section(inner);
  }
  template <class S>
  void section(const S& inner) {
    from = nullptr;
    fields(*this, inner);
    from = nullptr;
  }
};

}  // namespace

static void ends_before_starts(const Rule& rule, const Dossier& written, Outcome& outcome) {
  Periods periods{rule, outcome};
  periods.section(written);
}

static void gaps(const Rule& rule, const Dossier& written, Outcome& outcome) {
  for (const dossier::Interruption& gap : written.interruptions) {
    if (!gap.recovered_on || !gap.sick_again_on || *gap.sick_again_on > *gap.recovered_on) continue;
    outcome.findings.push_back(impossible(rule, "gap", gap.recovered_on, gap.sick_again_on));
  }
}

// Nobody recovers from an illness that has yet to begin.
static void gaps_before_first_sick_day(const Rule& rule, const Dossier& written, Outcome& outcome) {
  const Fact<Date>& first = written.first_sick_day;
  for (const dossier::Interruption& gap : written.interruptions) {
    if (!gap.recovered_on || *gap.recovered_on > *first) continue;
    const bool over = gap.sick_again_on && *gap.sick_again_on <= *first;
    outcome.findings.push_back(impossible(rule, "gap_before_first_sick_day", first, over ? gap.sick_again_on : gap.recovered_on));
  }
}

static void relapses_without_recovery(const Rule& rule, const Dossier& written, Outcome& outcome) {
  for (const dossier::Interruption& gap : written.interruptions) {
    if (!gap.sick_again_on || gap.recovered_on) continue;
    if (written.unknown(gap.recovered_on.known)) {
      outcome.not_assessed.push_back({&rule, "interruptions.recovered_on"});
      continue;
    }
    Finding finding = found(rule, gap.sick_again_on.place, {{"date", *gap.sick_again_on}});
    finding.variant = "no_recovery";
    outcome.findings.push_back(std::move(finding));
  }
}

// Recoveries in full whose end is known, in the order of time: what is no recovery may lie within another.
static std::vector<const dossier::Interruption*> recoveries(const Dossier& written) {
  std::vector<const dossier::Interruption*> out;
  for (const dossier::Interruption& gap : written.interruptions) {
    const bool resumed = !gap.own_work_resumed || *gap.own_work_resumed != dossier::Tri::no;
    const bool ends = gap.sick_again_on ? *gap.sick_again_on > *gap.recovered_on : written.missing(gap.sick_again_on.known);
    if (gap.recovered_on && resumed && ends) out.push_back(&gap);
  }
  std::ranges::stable_sort(out, {}, [](const dossier::Interruption* gap) { return *gap->recovered_on; });
  return out;
}

// A recovery without relapse lasts, so that no later one fits beside it.
static void overlapping_gaps(const Rule& rule, const Dossier& written, Outcome& outcome) {
  const dossier::Interruption* longest = nullptr;
  for (const dossier::Interruption* const gap : recoveries(written)) {
    const bool overlaps = longest && (!longest->sick_again_on || *gap->recovered_on < *longest->sick_again_on);
    if (overlaps) {
      const Fact<Date>& end = longest->sick_again_on ? longest->sick_again_on : longest->recovered_on;
      outcome.findings.push_back(impossible(rule, "gaps_overlap", end, gap->recovered_on));
    }
    const bool lasts_longer =
        !longest || (longest->sick_again_on && (!gap->sick_again_on || *gap->sick_again_on > *longest->sick_again_on));
    if (lasts_longer) longest = gap;
  }
}

static void grounds_before_first_sick_day(const Rule& rule, const Dossier& written, Outcome& outcome) {
  for (const dossier::GoodGrounds& grounds : written.good_grounds) {
    if (!grounds.period.until || *grounds.period.until >= *written.first_sick_day) continue;
    outcome.findings.push_back(impossible(rule, "grounds_before_first_sick_day", written.first_sick_day, grounds.period.until));
  }
}

static void end_of_no_employment(const Rule& rule, const dossier::Employee& employee, Outcome& outcome) {
  if (!employee.employment || *employee.employment != dossier::Employment::none || !employee.employment_end) return;
  Finding finding = found(rule, employee.employment_end.place, {{"date", *employee.employment_end}});
  finding.variant = "no_employment";
  finding.related.push_back({employee.employment.place, "here"});
  outcome.findings.push_back(std::move(finding));
}

// Steps of which the second cannot come before the first.
static void steps(const Rule& rule, const Dossier& d, Outcome& outcome) {
  const auto in_order = [&](const Fact<Date>& first, const Fact<Date>& second, std::string_view variant) {
    if (first && second && *second < *first) outcome.findings.push_back(impossible(rule, variant, first, second));
  };
  const auto revised = [&](const Fact<Date>& document, const dossier::List<Fact<Date>>& revisions) {
    for (const Fact<Date>& revision : revisions) in_order(document, revision, "");
  };
  in_order(d.wia_aanvraag.on, d.loonsanctie.decided_on, "sanction_before_application");
  in_order(d.loonsanctie.decided_on, d.loonsanctie.sent_on, "");
  in_order(d.loonsanctie.sent_on, d.loonsanctie.received_on, "");
  in_order(d.loonsanctie.decided_on, d.loonsanctie.withdrawn_on, "");
  in_order(d.loonsanctie.decided_on, d.loonsanctie.converted_on, "");
  for (const dossier::Shortening& shortening : d.loonsanctie.shortenings)
    in_order(shortening.notified_on, shortening.decided_on, "");
  in_order(d.vervroegde_iva.requested_on, d.vervroegde_iva.granted_on, "");
  in_order(d.conflict.since, d.conflict.resolved_on, "");
  for (const dossier::Stagnation& stagnation : d.stagnation) in_order(stagnation.since, stagnation.acted_on, "");
  in_order(d.conflict.mediation_offered_on, d.conflict.mediation_started_on, "");
  for (const dossier::ExpertOpinion& opinion : d.deskundigenoordelen) in_order(opinion.requested_on, opinion.on, "");
  in_order(d.ad_report.ordered_on, d.ad_report.on, "");
  in_order(d.spoor2.intake_on, d.spoor2.ended_on, "end_before_start");
  in_order(d.spoor2.plan.on, d.spoor2.plan.planned_end, "end_before_start");
  in_order(d.spoor2.placement.on, d.spoor2.placement.until, "end_before_start");
  in_order(d.spoor2.waiver.on, d.spoor2.waiver.until, "end_before_start");
  revised(d.probleemanalyse.on, d.probleemanalyse.revisions);
  revised(d.plan_van_aanpak.on, d.plan_van_aanpak.revisions);
  revised(d.spoor2.plan.on, d.spoor2.plan.revisions);
}

static Outcome check_order(const Rule& rule, const Case& c) {
  Outcome outcome;
  before_first_sick_day(rule, c.written, outcome);
  ends_before_starts(rule, c.written, outcome);
  gaps(rule, c.written, outcome);
  gaps_before_first_sick_day(rule, c.written, outcome);
  relapses_without_recovery(rule, c.written, outcome);
  overlapping_gaps(rule, c.written, outcome);
  grounds_before_first_sick_day(rule, c.written, outcome);
  end_of_no_employment(rule, c.written.employee, outcome);
  steps(rule, c.written, outcome);
  return outcome;
}

constinit const Rule volgorde_onmogelijk{
    .code = "D901",
    .slug = "volgorde-onmogelijk",
    .topic = topic,
    .severity = Severity::error,
    .sources = {&cite::case_file_version},
    .arguments = {"date", "other"},
    .check = check_order,
};

static Outcome check_later(const Rule& rule, const Case& c) {
  Outcome outcome;
  for (const dossier::GivenDate& ignored : c.ignored)
    outcome.findings.push_back(found(rule, ignored.place, {{"date", ignored.date}, {"as_of", c.as_of}}));
  return outcome;
}

constinit const Rule datum_na_peildatum{
    .code = "D902",
    .slug = "datum-na-peildatum",
    .topic = topic,
    .severity = Severity::warning,
    .sources = {&cite::case_file_version},
    .arguments = {"date", "as_of"},
    .check = check_later,
};

static Outcome check_ahead(const Rule& rule, const Case& c) {
  // A new case that begins later is one that somebody supposes.
  const Date first = *c.written.first_sick_day;
  if (c.as_of >= first) return nothing();
  return one(found(rule, c.written.first_sick_day.place, {{"as_of", c.as_of}, {"first_sick_day", first}}));
}

constinit const Rule peildatum_voor_eerste_ziektedag{
    .code = "D912",
    .slug = "peildatum-voor-eerste-ziektedag",
    .topic = topic,
    .severity = Severity::note,
    .sources = {&cite::case_file_version},
    .arguments = {"as_of", "first_sick_day"},
    .check = check_ahead,
};

}  // namespace poortwachter::rules
