#pragma once

#include "poortwachter/dossier/dossier.hpp"
#include "poortwachter/dossier/fields_spoor2.hpp"
#include "poortwachter/dossier/key.hpp"

namespace poortwachter::dossier {

template <class V, Like<Document> S>
void fields(V& v, S& d) {
  v.shorthand(Key{"on", "op"}, d.on);
}

template <class V, Like<Probleemanalyse> S>
void fields(V& v, S& d) {
  v.shorthand(Key{"on", "op"}, d.on);
  v(Key{"deviation_reason", "reden_afwijking"}, d.deviation_reason);
  v(Key{"long_absence_known_on", "langdurig_bekend_op"}, d.long_absence_known_on);
  v(Key{"revisions", "bijstellingen"}, d.revisions);
}

template <class V, Like<PlanVanAanpak> S>
void fields(V& v, S& d) {
  v.shorthand(Key{"on", "op"}, d.on);
  v(Key{"employer_view", "visie_werkgever"}, d.employer_view);
  v(Key{"employee_view", "visie_werknemer"}, d.employee_view);
  v(Key{"case_manager", "casemanager"}, d.case_manager);
  v(Key{"deviation_reason", "reden_afwijking"}, d.deviation_reason);
  v(Key{"revisions", "bijstellingen"}, d.revisions);
}

template <class V, Like<Eerstejaarsevaluatie> S>
void fields(V& v, S& d) {
  v.shorthand(Key{"on", "op"}, d.on);
  v(Key{"spoor2_decision", "spoor2_besluit"}, d.spoor2_decision);
  v(Key{"employer_view", "visie_werkgever"}, d.employer_view);
  v(Key{"employee_view", "visie_werknemer"}, d.employee_view);
}

template <class V, Like<AdConclusion> S>
void fields(V& v, S& d) {
  v(Key{"own_work", "eigen_werk"}, d.own_work);
  v(Key{"adapted_work", "aangepast_werk"}, d.adapted_work);
  v(Key{"other_work", "ander_werk"}, d.other_work);
  v(Key{"spoor2", "spoor2"}, d.spoor2);
}

template <class V, Like<AdReport> S>
void fields(V& v, S& d) {
  v.shorthand(Key{"on", "op"}, d.on);
  v(Key{"ordered_on", "opdracht_op"}, d.ordered_on);
  v(Key{"visit_on", "bezoek_op"}, d.visit_on);
  v(Key{"conclusion", "conclusie"}, d.conclusion);
  v(Key{"covers", "inhoud"}, d.covers);
}

template <class V, Like<ContinuedPay> S>
void fields(V& v, S& d) {
  v(Key{"year1", "jaar1"}, d.year1, Range{70, 100});
  v(Key{"year2", "jaar2"}, d.year2, Range{70, 100});
}

template <class V, Like<Employee> S>
void fields(V& v, S& d) {
  v(Key{"reference", "kenmerk"}, d.reference);
  v(Key{"birth_date", "geboortedatum", Role::exempt, false, 1900}, d.birth_date);
  v(Key{"aow_date", "aow_datum", Role::planned}, d.aow_date);
  v(Key{"employment", "dienstverband"}, d.employment);
  v(Key{"employment_end", "einde_dienstverband", Role::planned}, d.employment_end);
  v(Key{"gross_monthly_wage", "bruto_maandloon"}, d.gross_monthly_wage);
  v(Key{"hours_per_week", "uren_per_week"}, d.hours_per_week, Range{0, 168});
  v(Key{"continued_pay", "loondoorbetaling"}, d.continued_pay);
  v(Key{"domestic", "huishoudelijk"}, d.domestic);
}

template <class V, Like<Employer> S>
void fields(V& v, S& d) {
  v(Key{"name", "naam"}, d.name);
  v(Key{"size", "omvang"}, d.size, Range{0, 10000000, true});
  v(Key{"own_risk_zw", "eigenrisicodrager_zw"}, d.own_risk_zw);
  v(Key{"charges_pct", "werkgeverslasten_pct"}, d.charges_pct, Range{0, 100});
}

template <class V, Like<Interruption> S>
void fields(V& v, S& d) {
  v(Key{"recovered_on", "hersteld_op", Role::exempt}, d.recovered_on);
  v(Key{"sick_again_on", "weer_ziek_op", Role::exempt}, d.sick_again_on);
  v(Key{"own_work_resumed", "eigen_werk_hervat"}, d.own_work_resumed);
}

template <class V, Like<Leave> S>
void fields(V& v, S& d) {
  period_fields(v, d.period, Role::planned);
  v(Key{"same_cause", "zelfde_oorzaak"}, d.same_cause);
}

template <class V, Like<Capacity> S>
void fields(V& v, S& d) {
  period_fields(v, d.period, Role::exempt);
  v(Key{"state", "stand"}, d.state);
  v(Key{"assessed_by", "beoordeeld_door"}, d.assessed_by);
  v(Key{"reviews", "herbeoordelingen", Role::exempt}, d.reviews);
  v(Key{"hours_per_week", "uren_per_week"}, d.hours_per_week, Range{0, 168});
}

template <class V, Like<Offer> S>
void fields(V& v, S& d) {
  v(Key{"on", "op"}, d.on);
  v(Key{"accepted", "aanvaard"}, d.accepted);
}

template <class V, Like<Prospect> S>
void fields(V& v, S& d) {
  v(Key{"recorded_on", "vastgelegd_op"}, d.recorded_on);
  v(Key{"expected_on", "verwacht_op", Role::planned}, d.expected_on);
  v(Key{"structural", "structureel"}, d.structural);
  v(Key{"basis", "onderbouwing"}, d.basis);
  v(Key{"realised_on", "gerealiseerd_op"}, d.realised_on);
}

template <class V, Like<Spoor1> S>
void fields(V& v, S& d) {
  v(Key{"function_inventory", "functieoverzicht"}, d.function_inventory);
  v(Key{"task_inventory", "takenoverzicht"}, d.task_inventory);
  v(Key{"offers", "aanbiedingen"}, d.offers);
  v(Key{"suitable_work_available", "passend_werk_aanwezig"}, d.suitable_work_available);
  v(Key{"closed_on", "afgesloten_op"}, d.closed_on);
  v(Key{"ruled_out_on", "uitgesloten_op"}, d.ruled_out_on);
  v(Key{"prospect", "vooruitzicht"}, d.prospect);
}

template <class V, Like<Work> S>
void fields(V& v, S& d) {
  period_fields(v, d.period, Role::exempt);
  v(Key{"kind", "soort"}, d.kind);
  v(Key{"hours_per_week", "uren_per_week"}, d.hours_per_week, Range{0, 168});
  v(Key{"wage_value_pct", "loonwaarde_pct"}, d.wage_value_pct, Range{0, 100});
  v(Key{"structural", "structureel"}, d.structural);
  v(Key{"matches_capacity", "past_bij_belastbaarheid"}, d.matches_capacity);
  v(Key{"agreed", "overeengekomen"}, d.agreed);
}

template <class V, Like<Reintegratieverslag> S>
void fields(V& v, S& d) {
  v.shorthand(Key{"on", "op"}, d.on);
  v(Key{"copy_to_employee_on", "afschrift_werknemer_op"}, d.copy_to_employee_on);
  v(Key{"missing", "ontbreekt"}, d.missing);
}

template <class V, Like<VervroegdeIva> S>
void fields(V& v, S& d) {
  v(Key{"requested_on", "aangevraagd_op"}, d.requested_on);
  v(Key{"granted_on", "toegekend_op"}, d.granted_on);
}

template <class V, Like<VoluntaryExtension> S>
void fields(V& v, S& d) {
  v(Key{"requested_on", "aangevraagd_op"}, d.requested_on);
  v(Key{"until", "tot_en_met", Role::planned}, d.until);
}

template <class V, Like<Shortening> S>
void fields(V& v, S& d) {
  v(Key{"notified_on", "gemeld_op"}, d.notified_on);
  v(Key{"decided_on", "besluit_op"}, d.decided_on);
  v(Key{"granted", "toegekend"}, d.granted);
  v(Key{"effective_on", "per", Role::planned}, d.effective_on);
}

template <class V, Like<Loonsanctie> S>
void fields(V& v, S& d) {
  v(Key{"decided_on", "besluit_op"}, d.decided_on);
  v(Key{"sent_on", "verzonden_op"}, d.sent_on);
  v(Key{"received_on", "ontvangen_op"}, d.received_on);
  v(Key{"kind", "soort"}, d.kind);
  v(Key{"weeks", "weken"}, d.weeks, Range{1, 104, true});
  v(Key{"withdrawn_on", "ingetrokken_op"}, d.withdrawn_on);
  v(Key{"converted_on", "omgezet_op"}, d.converted_on);
  v(Key{"shortenings", "bekortingen"}, d.shortenings);
}

template <class V, Like<ExpertOpinion> S>
void fields(V& v, S& d) {
  v(Key{"requested_on", "aangevraagd_op", Role::exempt}, d.requested_on);
  v(Key{"on", "op", Role::exempt}, d.on);
  v(Key{"by", "door"}, d.by);
  v(Key{"subject", "onderwerp"}, d.subject);
  v(Key{"outcome", "uitkomst"}, d.outcome);
  v(Key{"followed_up_on", "opgevolgd_op", Role::exempt}, d.followed_up_on);
}

template <class V, Like<Measure> S>
void fields(V& v, S& d) {
  v(Key{"on", "op"}, d.on);
  v(Key{"kind", "soort"}, d.kind);
  v(Key{"announced_on", "aangekondigd_op"}, d.announced_on);
}

template <class V, Like<PeriodItem> S>
void fields(V& v, S& d) {
  period_fields(v, d.period);
}

template <class V, Like<Conflict> S>
void fields(V& v, S& d) {
  v(Key{"since", "sinds", Role::exempt}, d.since);
  v(Key{"mediation_offered_on", "mediation_aangeboden_op", Role::exempt}, d.mediation_offered_on);
  v(Key{"mediation_started_on", "mediation_gestart_op", Role::exempt}, d.mediation_started_on);
  v(Key{"resolved_on", "opgelost_op", Role::exempt}, d.resolved_on);
}

template <class V, Like<Stagnation> S>
void fields(V& v, S& d) {
  v(Key{"since", "sinds"}, d.since);
  v(Key{"acted_on", "actie_op"}, d.acted_on);
}

template <class V, Like<GoodGrounds> S>
void fields(V& v, S& d) {
  period_fields(v, d.period, Role::exempt);
  v(Key{"reason", "reden", Role::done, true}, d.reason);
}

template <class V, Like<Stated> S>
void fields(V& v, S& d) {
  v(Key{"waiting_period_ends_on", "einde_wachttijd_op", Role::planned}, d.waiting_period_ends_on);
  v(Key{"wia_starts_on", "wia_begint_op", Role::planned}, d.wia_starts_on);
  v(Key{"sanction_until", "sanctie_tot", Role::planned}, d.sanction_until);
}

template <class V, Like<Accepted> S>
void fields(V& v, S& d) {
  v(Key{"rule", "regel", Role::done, true}, d.rule);
  v(Key{"reason", "reden", Role::done, true}, d.reason);
  v(Key{"until", "tot_en_met", Role::planned}, d.until);
  v(Key{"by", "door"}, d.by);
}

template <class V, Like<Dossier> S>
void fields(V& v, S& d) {
  v(Key{"case", "dossier"}, d.reference);
  v(Key{"as_of", "peildatum", Role::planned}, d.as_of);
  v(Key{"completeness", "volledigheid"}, d.completeness);
  v(Key{"employee", "werknemer"}, d.employee);
  v(Key{"employer", "werkgever"}, d.employer);
  v(Key{"first_sick_day", "eerste_ziektedag", Role::planned, true}, d.first_sick_day);
  v(Key{"interruptions", "onderbrekingen"}, d.interruptions);
  v(Key{"leave", "verlof"}, d.leave);
  v(Key{"safety_net", "vangnet"}, d.safety_net);
  v(Key{"capacity", "belastbaarheid"}, d.capacity);
  v(Key{"probleemanalyse", "problem_analysis"}, d.probleemanalyse);
  v(Key{"plan_van_aanpak", "action_plan"}, d.plan_van_aanpak);
  v(Key{"evaluations", "evaluaties"}, d.evaluations);
  v(Key{"eerstejaarsevaluatie", "first_year_evaluation"}, d.eerstejaarsevaluatie);
  v(Key{"melding_42_weken", "uwv_42_week_report"}, d.melding_42_weken);
  v(Key{"ad_report", "ad_rapport"}, d.ad_report);
  v(Key{"spoor1", "spoor1"}, d.spoor1);
  v(Key{"work", "werkhervatting"}, d.work);
  v(Key{"spoor2", "spoor2"}, d.spoor2);
  v(Key{"actueel_oordeel", "current_assessment"}, d.actueel_oordeel);
  v(Key{"eindevaluatie", "final_evaluation"}, d.eindevaluatie);
  v(Key{"oordeel_werknemer", "employee_statement"}, d.oordeel_werknemer);
  v(Key{"reintegratieverslag", "riv"}, d.reintegratieverslag);
  v(Key{"wia_brief_uwv", "uwv_wia_letter"}, d.wia_brief_uwv);
  v(Key{"wia_aanvraag", "wia_application"}, d.wia_aanvraag);
  v(Key{"end_of_employment_report", "melding_einde_dienstverband"}, d.end_of_employment_report);
  v(Key{"safety_net_report", "melding_vangnet"}, d.safety_net_report);
  v(Key{"vervroegde_iva", "early_iva"}, d.vervroegde_iva);
  v(Key{"voluntary_extension", "vrijwillige_verlenging"}, d.voluntary_extension);
  v(Key{"loonsanctie", "wage_sanction"}, d.loonsanctie);
  v(Key{"deskundigenoordelen", "expert_opinions"}, d.deskundigenoordelen);
  v(Key{"measures", "maatregelen"}, d.measures);
  v(Key{"non_cooperation", "niet_meewerken"}, d.non_cooperation);
  v(Key{"conflict", "arbeidsconflict"}, d.conflict);
  v(Key{"stagnation", "stagnatie"}, d.stagnation);
  v(Key{"good_grounds", "deugdelijke_gronden"}, d.good_grounds);
  v(Key{"stated", "opgegeven"}, d.stated);
  v(Key{"accepted", "geaccepteerd"}, d.accepted);
}

}  // namespace poortwachter::dossier
