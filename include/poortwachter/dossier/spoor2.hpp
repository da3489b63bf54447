#pragma once

#include "poortwachter/dossier/fact.hpp"
#include "poortwachter/dossier/words.hpp"

namespace poortwachter::dossier {

struct Waiver {
  Presence here;
  Fact<WaiverGround> ground;
  Fact<Date> on;
  Fact<Tri> employee_agreed, employer_agreed;
  Fact<Date> until;
};

struct Provider {
  Presence here;
  Fact<Text> name;
  Fact<ProviderKind> kind;
};

struct SearchProfile {
  Presence here;
  Fact<Tri> reasoned;
  List<Fact<Text>> directions;
};

struct Trajectplan {
  Presence here;
  Fact<Date> on;
  Fact<Tri> person_profile;
  SearchProfile search_profile;
  Fact<Tri> start_position;
  Fact<Text> end_goal;
  Fact<double> reporting_every_weeks;
  Fact<Date> planned_end;
  List<Fact<Date>> revisions;
};

/// `on` is one day or a period: then on.from and on.until are given and `day` is absent.
struct ActivityEntry {
  Presence here;
  Fact<Date> day;
  PeriodFact period;
  Fact<ActivityKind> kind;
  Fact<Text> note;
  Fact<Tri> with_intention;
};

struct Application {
  Presence here;
  Fact<Date> on;
  Fact<Text> employer, function;
  Fact<Channel> channel;
  Fact<Tri> proof;
  Fact<ApplicationOutcome> outcome;
  Fact<Tri> in_search_profile;
};

struct NotYetEmployable {
  Presence here;
  PeriodFact period;
  Fact<Text> reason;
};

struct Agency {
  Presence here;
  Fact<Text> name;
  Fact<Date> registered_on;
};

struct Report {
  Presence here;
  Fact<Date> on;
  Fact<ReportKind> kind;
};

struct FeasibilityCheck {
  Presence here;
  Fact<Date> on;
  Fact<Tri> goal_adjusted;
  Fact<Date> employer_action_on;
};

struct Spoor2Interruption {
  Presence here;
  PeriodFact period;
  Fact<Tri> medical_reason_by_bedrijfsarts;
};

struct Placement {
  Presence here;
  Fact<Date> on;
  Fact<PlacementKind> kind;
  Fact<Date> until;
  Fact<Tri> structural;
  Fact<Date> suitability_checked_on, aftercare_until;
};

struct Spoor2 {
  Presence here;
  Fact<Date> advised_on;
  Fact<Adviser> advised_by;
  Waiver waiver;
  Provider provider;
  Fact<Date> referred_on;
  Fact<Date> intake_on;  // the start of spoor 2
  Trajectplan plan;
  List<ActivityEntry> activities;
  List<Application> applications;
  List<NotYetEmployable> not_yet_employable;
  List<Agency> agencies;
  List<Report> reports;
  List<FeasibilityCheck> feasibility_checks;
  List<Spoor2Interruption> interruptions;
  Placement placement;
  Fact<Date> ended_on;
  Fact<EndReason> end_reason;
  Fact<Text> language;
  Fact<Tri> extra_guidance;
};

}  // namespace poortwachter::dossier
