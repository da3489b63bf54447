#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/dossier/fact.hpp"
#include "poortwachter/dossier/spoor2.hpp"
#include "poortwachter/dossier/words.hpp"

namespace poortwachter::dossier {

/// A step that leaves a paper: a date alone, or a mapping with `on` beside other facts.
struct Document {
  Presence here;
  Fact<Date> on;
};

struct Probleemanalyse {
  Presence here;
  Fact<Date> on;
  Fact<Text> deviation_reason;
  Fact<Date> long_absence_known_on;
  List<Fact<Date>> revisions;
};

struct PlanVanAanpak {
  Presence here;
  Fact<Date> on;
  Fact<View> employer_view, employee_view;
  Fact<Tri> case_manager;
  Fact<Text> deviation_reason;
  List<Fact<Date>> revisions;
};

struct Eerstejaarsevaluatie {
  Presence here;
  Fact<Date> on;
  Fact<Spoor2Decision> spoor2_decision;
  Fact<View> employer_view, employee_view;
};

struct AdConclusion {
  Presence here;
  Fact<Tri> own_work, adapted_work, other_work, spoor2;
};

struct AdReport {
  Presence here;
  Fact<Date> on, ordered_on, visit_on;
  AdConclusion conclusion;
  List<Fact<AdSubject>> covers;
};

struct ContinuedPay {
  Presence here;
  Fact<double> year1, year2;  // percent, 70 to 100
};

struct Employee {
  Presence here;
  Fact<Text> reference;
  Fact<Date> birth_date, aow_date;
  Fact<Employment> employment;
  Fact<Date> employment_end;
  Fact<Cents> gross_monthly_wage;
  Fact<double> hours_per_week;
  ContinuedPay continued_pay;
  Fact<bool> domestic;
};

struct Employer {
  Presence here;
  Fact<Text> name;
  Fact<double> size;  // headcount
  Fact<bool> own_risk_zw;
  Fact<double> charges_pct;
};

struct Interruption {
  Presence here;
  Fact<Date> recovered_on;   // first day fit again
  Fact<Date> sick_again_on;  // first sick day of the relapse
  Fact<Tri> own_work_resumed;
};

struct Leave {
  Presence here;
  PeriodFact period;
  Fact<Tri> same_cause;
};

struct Capacity {
  Presence here;
  PeriodFact period;
  Fact<CapacityState> state;
  Fact<AssessedBy> assessed_by;
  List<Fact<Date>> reviews;
  Fact<double> hours_per_week;
};

struct Offer {
  Presence here;
  Fact<Date> on;
  Fact<Tri> accepted;
};

struct Prospect {
  Presence here;
  Fact<Date> recorded_on, expected_on;
  Fact<Tri> structural;
  Fact<ProspectBasis> basis;
  Fact<Date> realised_on;
};

struct Spoor1 {
  Presence here;
  Fact<Tri> function_inventory, task_inventory;
  List<Offer> offers;
  Fact<Tri> suitable_work_available;
  Fact<Date> closed_on, ruled_out_on;
  Prospect prospect;
};

struct Work {
  Presence here;
  PeriodFact period;
  Fact<WorkKind> kind;
  Fact<double> hours_per_week;
  Fact<double> wage_value_pct;  // 0 to 100
  Fact<Tri> structural, matches_capacity, agreed;
};

struct Reintegratieverslag {
  Presence here;
  Fact<Date> on, copy_to_employee_on;
  List<Fact<RivPart>> missing;
};

struct VervroegdeIva {
  Presence here;
  Fact<Date> requested_on, granted_on;
};

struct VoluntaryExtension {
  Presence here;
  Fact<Date> requested_on, until;
};

struct Shortening {
  Presence here;
  Fact<Date> notified_on, decided_on;
  Fact<Tri> granted;
  Fact<Date> effective_on;
};

struct Loonsanctie {
  Presence here;
  Fact<Date> decided_on, sent_on, received_on;
  Fact<SanctionKind> kind;
  Fact<double> weeks;  // 1 to 104
  Fact<Date> withdrawn_on, converted_on;
  List<Shortening> shortenings;
};

struct ExpertOpinion {
  Presence here;
  Fact<Date> requested_on, on;
  Fact<Party> by;
  Fact<OpinionSubject> subject;
  Fact<OpinionOutcome> outcome;
  Fact<Date> followed_up_on;
};

struct Measure {
  Presence here;
  Fact<Date> on;
  Fact<MeasureKind> kind;
  Fact<Date> announced_on;
};

struct PeriodItem {
  Presence here;
  PeriodFact period;
};

struct Conflict {
  Presence here;
  Fact<Date> since, mediation_offered_on, mediation_started_on, resolved_on;
};

struct Stagnation {
  Presence here;
  Fact<Date> since, acted_on;
};

struct GoodGrounds {
  Presence here;
  PeriodFact period;
  Fact<Text> reason;
};

struct Stated {
  Presence here;
  Fact<Date> waiting_period_ends_on;  // last day
  Fact<Date> wia_starts_on;
  Fact<Date> sanction_until;  // exclusive, as UWV writes
};

struct Accepted {
  Presence here;
  Fact<Text> rule, reason;
  Fact<Date> until;
  Fact<Text> by;
};

/// One step of a canonical path: the root is paths[0]; a list entry has an index instead of a name.
struct PathStep {
  std::uint32_t parent = 0;
  std::string_view name;
  std::uint32_t index = 0;
};

/// One case file, as it was written: typed, each fact with its place. What the law thinks of it is not known here.
struct Dossier {
  Presence root;
  Fact<Text> reference;  // key `case`; absent: the file's stem
  Fact<Date> as_of;
  Fact<Completeness> completeness;
  Employee employee;
  Employer employer;
  Fact<Date> first_sick_day;
  List<Interruption> interruptions;
  List<Leave> leave;
  Fact<SafetyNet> safety_net;
  List<Capacity> capacity;
  Probleemanalyse probleemanalyse;
  PlanVanAanpak plan_van_aanpak;
  List<Document> evaluations;
  Eerstejaarsevaluatie eerstejaarsevaluatie;
  Document melding_42_weken;
  AdReport ad_report;
  Spoor1 spoor1;
  List<Work> work;
  Spoor2 spoor2;
  Document actueel_oordeel, eindevaluatie, oordeel_werknemer;
  Reintegratieverslag reintegratieverslag;
  Document wia_brief_uwv, wia_aanvraag, end_of_employment_report, safety_net_report;
  VervroegdeIva vervroegde_iva;
  VoluntaryExtension voluntary_extension;
  Loonsanctie loonsanctie;
  List<ExpertOpinion> deskundigenoordelen;
  List<Measure> measures;
  List<PeriodItem> non_cooperation;
  Conflict conflict;
  List<Stagnation> stagnation;
  List<GoodGrounds> good_grounds;
  Stated stated;
  List<Accepted> accepted;

  std::vector<PathStep> paths;

  bool complete() const { return !completeness.given() || completeness.value == Completeness::complete; }
  bool partial() const { return !complete(); }

  /// It is known that it did not happen: written as `not_done`, or absent from a complete file.
  bool missing(Known known) const { return known == Known::not_done || (known == Known::absent && complete()); }
  /// It is not known whether it happened: written as `unknown`, or absent from a partial file.
  bool unknown(Known known) const { return known == Known::unknown || (known == Known::absent && partial()); }
  template <class T>
  bool missing(const Fact<T>& fact) const {
    return missing(fact.known);
  }
  template <class T>
  bool unknown(const Fact<T>& fact) const {
    return unknown(fact.known);
  }

  /// A tri whose absence a rule finds: absent is `no` in a complete file.
  Tri found(const Fact<Tri>& fact) const {
    return fact.given()                                                                   ? fact.value
           : fact.known == Known::not_done || (fact.known == Known::absent && complete()) ? Tri::no
                                                                                          : Tri::unknown;
  }

  /// The JSON pointer with canonical keys: "/spoor2/reports/0/on"; of an absent fact where it would stand.
  std::string pointer(const Place& place) const;
};

}  // namespace poortwachter::dossier

namespace poortwachter {
using dossier::Dossier;
}
