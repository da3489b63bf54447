#pragma once

#include "poortwachter/dossier/key.hpp"
#include "poortwachter/dossier/spoor2.hpp"

namespace poortwachter::dossier {

template <class V, Like<Waiver> S>
void fields(V& v, S& d) {
  v(Key{"ground", "grond"}, d.ground);
  v(Key{"on", "op"}, d.on);
  v(Key{"employee_agreed", "werknemer_akkoord"}, d.employee_agreed);
  v(Key{"employer_agreed", "werkgever_akkoord"}, d.employer_agreed);
  v(Key{"until", "tot_en_met", Role::planned}, d.until);
}

template <class V, Like<Provider> S>
void fields(V& v, S& d) {
  v(Key{"name", "naam"}, d.name);
  v(Key{"kind", "soort"}, d.kind);
}

template <class V, Like<SearchProfile> S>
void fields(V& v, S& d) {
  v(Key{"reasoned", "onderbouwd"}, d.reasoned);
  v(Key{"directions", "zoekrichtingen"}, d.directions);
}

template <class V, Like<Trajectplan> S>
void fields(V& v, S& d) {
  v.shorthand(Key{"on", "op"}, d.on);
  v(Key{"person_profile", "persoonsprofiel"}, d.person_profile);
  v(Key{"search_profile", "zoekprofiel"}, d.search_profile);
  v(Key{"start_position", "beginsituatie"}, d.start_position);
  v(Key{"end_goal", "einddoel"}, d.end_goal);
  v(Key{"reporting_every_weeks", "rapportage_elke_weken"}, d.reporting_every_weeks, Range{1, 104});
  v(Key{"planned_end", "geplande_einddatum", Role::planned}, d.planned_end);
  v(Key{"revisions", "bijstellingen"}, d.revisions);
}

template <class V, Like<ActivityEntry> S>
void fields(V& v, S& d) {
  v.day_or_period(Key{"on", "op"}, d.day, d.period);
  v(Key{"kind", "soort"}, d.kind);
  v(Key{"note", "notitie"}, d.note);
  v(Key{"with_intention", "met_baanintentie"}, d.with_intention);
}

template <class V, Like<Application> S>
void fields(V& v, S& d) {
  v(Key{"on", "op"}, d.on);
  v(Key{"employer", "werkgever"}, d.employer);
  v(Key{"function", "functie"}, d.function);
  v(Key{"channel", "kanaal"}, d.channel);
  v(Key{"proof", "bewijs"}, d.proof);
  v(Key{"outcome", "uitkomst"}, d.outcome);
  v(Key{"in_search_profile", "in_zoekprofiel"}, d.in_search_profile);
}

template <class V, Like<NotYetEmployable> S>
void fields(V& v, S& d) {
  period_fields(v, d.period);
  v(Key{"reason", "reden"}, d.reason);
}

template <class V, Like<Agency> S>
void fields(V& v, S& d) {
  v(Key{"name", "naam"}, d.name);
  v(Key{"registered_on", "ingeschreven_op"}, d.registered_on);
}

template <class V, Like<Report> S>
void fields(V& v, S& d) {
  v(Key{"on", "op"}, d.on);
  v(Key{"kind", "soort"}, d.kind);
}

template <class V, Like<FeasibilityCheck> S>
void fields(V& v, S& d) {
  v(Key{"on", "op"}, d.on);
  v(Key{"goal_adjusted", "doel_bijgesteld"}, d.goal_adjusted);
  v(Key{"employer_action_on", "actie_werkgever_op"}, d.employer_action_on);
}

template <class V, Like<Spoor2Interruption> S>
void fields(V& v, S& d) {
  period_fields(v, d.period);
  v(Key{"medical_reason_by_bedrijfsarts", "medische_reden_bedrijfsarts"}, d.medical_reason_by_bedrijfsarts);
}

template <class V, Like<Placement> S>
void fields(V& v, S& d) {
  v(Key{"on", "op"}, d.on);
  v(Key{"kind", "soort"}, d.kind);
  v(Key{"until", "tot_en_met", Role::planned}, d.until);
  v(Key{"structural", "structureel"}, d.structural);
  v(Key{"suitability_checked_on", "duurzaam_passend_getoetst_op"}, d.suitability_checked_on);
  v(Key{"aftercare_until", "nazorg_tot_en_met", Role::planned}, d.aftercare_until);
}

template <class V, Like<Spoor2> S>
void fields(V& v, S& d) {
  v(Key{"advised_on", "geadviseerd_op"}, d.advised_on);
  v(Key{"advised_by", "geadviseerd_door"}, d.advised_by);
  v(Key{"waiver", "ontheffing"}, d.waiver);
  v(Key{"provider", "uitvoerder"}, d.provider);
  v(Key{"referred_on", "aangemeld_op"}, d.referred_on);
  v(Key{"intake_on", "intake_op"}, d.intake_on);
  v(Key{"plan", "trajectplan"}, d.plan);
  v(Key{"activities", "activiteiten"}, d.activities);
  v(Key{"applications", "sollicitaties"}, d.applications);
  v(Key{"not_yet_employable", "nog_niet_bemiddelbaar"}, d.not_yet_employable);
  v(Key{"agencies", "uitzendbureaus"}, d.agencies);
  v(Key{"reports", "rapportages"}, d.reports);
  v(Key{"feasibility_checks", "haalbaarheidstoetsen"}, d.feasibility_checks);
  v(Key{"interruptions", "onderbrekingen"}, d.interruptions);
  v(Key{"placement", "plaatsing"}, d.placement);
  v(Key{"ended_on", "beeindigd_op"}, d.ended_on);
  v(Key{"end_reason", "reden_einde"}, d.end_reason);
  v(Key{"language", "taal"}, d.language);
  v(Key{"extra_guidance", "extra_begeleiding"}, d.extra_guidance);
}

}  // namespace poortwachter::dossier
