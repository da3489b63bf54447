#include "poortwachter/dossier/words.hpp"

namespace poortwachter::dossier {

template <>
std::span<const EnumWord<Completeness>> words() {
  static constexpr EnumWord<Completeness> all[] = {
      {"complete", "volledig", Completeness::complete},
      {"partial", "gedeeltelijk", Completeness::partial},
  };
  return all;
}

template <>
std::span<const EnumWord<SafetyNet>> words() {
  static constexpr EnumWord<SafetyNet> all[] = {
      {"none", "geen", SafetyNet::none},
      {"pregnancy", "zwangerschap", SafetyNet::pregnancy},
      {"organ_donation", "orgaandonatie", SafetyNet::organ_donation},
      {"no_risk", "no_risk", SafetyNet::no_risk},
  };
  return all;
}

template <>
std::span<const EnumWord<CapacityState>> words() {
  static constexpr EnumWord<CapacityState> all[] = {
      {"full", "volledig", CapacityState::full},
      {"partial", "gedeeltelijk", CapacityState::partial},
      {"marginal", "marginaal", CapacityState::marginal},
      {"none", "geen", CapacityState::none},
  };
  return all;
}

template <>
std::span<const EnumWord<AssessedBy>> words() {
  static constexpr EnumWord<AssessedBy> all[] = {
      {"bedrijfsarts", "bedrijfsarts", AssessedBy::bedrijfsarts},
      {"delegated", "taakdelegatie", AssessedBy::delegated},
  };
  return all;
}

template <>
std::span<const EnumWord<Employment>> words() {
  static constexpr EnumWord<Employment> all[] = {
      {"permanent", "vast", Employment::permanent},
      {"fixed_term", "bepaalde_tijd", Employment::fixed_term},
      {"agency_clause", "uitzendbeding", Employment::agency_clause},
      {"none", "geen", Employment::none},
  };
  return all;
}

template <>
std::span<const EnumWord<Spoor2Decision>> words() {
  static constexpr EnumWord<Spoor2Decision> all[] = {
      {"start", "start", Spoor2Decision::start},
      {"postpone", "uitstellen", Spoor2Decision::postpone},
      {"not_applicable", "nvt", Spoor2Decision::not_applicable},
  };
  return all;
}

template <>
std::span<const EnumWord<AdSubject>> words() {
  static constexpr EnumWord<AdSubject> all[] = {
      {"education", "opleiding", AdSubject::education},
      {"work_history", "arbeidsverleden", AdSubject::work_history},
      {"competences", "competenties", AdSubject::competences},
      {"strengths_weaknesses", "sterk_zwak", AdSubject::strengths_weaknesses},
      {"limitations", "beperkingen", AdSubject::limitations},
  };
  return all;
}

template <>
std::span<const EnumWord<WorkKind>> words() {
  static constexpr EnumWord<WorkKind> all[] = {
      {"own", "eigen", WorkKind::own},
      {"adapted", "aangepast", WorkKind::adapted},
      {"other", "ander", WorkKind::other},
      {"therapeutic", "arbeidstherapeutisch", WorkKind::therapeutic},
      {"external", "extern", WorkKind::external},
  };
  return all;
}

template <>
std::span<const EnumWord<RivPart>> words() {
  static constexpr EnumWord<RivPart> all[] = {
      {"a", "a", RivPart::a}, {"b", "b", RivPart::b}, {"c", "c", RivPart::c}, {"d", "d", RivPart::d},
      {"e", "e", RivPart::e}, {"f", "f", RivPart::f}, {"g", "g", RivPart::g}, {"h", "h", RivPart::h},
      {"i", "i", RivPart::i}, {"j", "j", RivPart::j}, {"k", "k", RivPart::k}, {"l", "l", RivPart::l},
  };
  return all;
}

template <>
std::span<const EnumWord<SanctionKind>> words() {
  static constexpr EnumWord<SanctionKind> all[] = {
      {"administrative", "administratief", SanctionKind::administrative},
      {"substantive", "inhoudelijk", SanctionKind::substantive},
  };
  return all;
}

template <>
std::span<const EnumWord<Party>> words() {
  static constexpr EnumWord<Party> all[] = {
      {"employer", "werkgever", Party::employer},
      {"employee", "werknemer", Party::employee},
  };
  return all;
}

template <>
std::span<const EnumWord<OpinionSubject>> words() {
  static constexpr EnumWord<OpinionSubject> all[] = {
      {"efforts", "inspanningen", OpinionSubject::efforts},
      {"suitable_work", "passend_werk", OpinionSubject::suitable_work},
      {"incapacity", "arbeidsongeschiktheid", OpinionSubject::incapacity},
      {"cooperation", "medewerking", OpinionSubject::cooperation},
  };
  return all;
}

template <>
std::span<const EnumWord<OpinionOutcome>> words() {
  static constexpr EnumWord<OpinionOutcome> all[] = {
      {"sufficient", "voldoende", OpinionOutcome::sufficient},
      {"insufficient", "onvoldoende", OpinionOutcome::insufficient},
      {"none", "geen", OpinionOutcome::none},
  };
  return all;
}

template <>
std::span<const EnumWord<MeasureKind>> words() {
  static constexpr EnumWord<MeasureKind> all[] = {
      {"written_demand", "aanmaning", MeasureKind::written_demand},
      {"wage_suspension", "loonopschorting", MeasureKind::wage_suspension},
      {"wage_stop", "loonstop", MeasureKind::wage_stop},
      {"mediation", "mediation", MeasureKind::mediation},
      {"expert_opinion", "deskundigenoordeel", MeasureKind::expert_opinion},
  };
  return all;
}

template <>
std::span<const EnumWord<ProspectBasis>> words() {
  static constexpr EnumWord<ProspectBasis> all[] = {
      {"bedrijfsarts", "bedrijfsarts", ProspectBasis::bedrijfsarts},
      {"arbeidsdeskundige", "arbeidsdeskundige", ProspectBasis::arbeidsdeskundige},
      {"build_up_schedule", "opbouwschema", ProspectBasis::build_up_schedule},
      {"none", "geen", ProspectBasis::none},
  };
  return all;
}

template <>
std::span<const EnumWord<Adviser>> words() {
  static constexpr EnumWord<Adviser> all[] = {
      {"bedrijfsarts", "bedrijfsarts", Adviser::bedrijfsarts},
      {"arbeidsdeskundige", "arbeidsdeskundige", Adviser::arbeidsdeskundige},
      {"uwv", "uwv", Adviser::uwv},
  };
  return all;
}

template <>
std::span<const EnumWord<WaiverGround>> words() {
  static constexpr EnumWord<WaiverGround> all[] = {
      {"gbm", "gbm", WaiverGround::gbm},
      {"marginal", "marginaal", WaiverGround::marginal},
      {"aow_within_year", "aow_binnen_jaar", WaiverGround::aow_within_year},
      {"satisfactory_result", "bevredigend_resultaat", WaiverGround::satisfactory_result},
      {"second_track_useless", "tweede_traject_zinloos", WaiverGround::second_track_useless},
  };
  return all;
}

template <>
std::span<const EnumWord<ProviderKind>> words() {
  static constexpr EnumWord<ProviderKind> all[] = {
      {"self", "zelf", ProviderKind::self},
      {"agency", "bureau", ProviderKind::agency},
      {"arbeidsdeskundige", "arbeidsdeskundige", ProviderKind::arbeidsdeskundige},
  };
  return all;
}

template <>
std::span<const EnumWord<Channel>> words() {
  static constexpr EnumWord<Channel> all[] = {
      {"vacancy", "vacature", Channel::vacancy},    {"open", "open", Channel::open},
      {"agency", "uitzendbureau", Channel::agency}, {"network", "netwerk", Channel::network},
      {"phone", "telefoon", Channel::phone},
  };
  return all;
}

template <>
std::span<const EnumWord<ApplicationOutcome>> words() {
  static constexpr EnumWord<ApplicationOutcome> all[] = {
      {"none", "geen", ApplicationOutcome::none},
      {"rejected", "afgewezen", ApplicationOutcome::rejected},
      {"interview", "gesprek", ApplicationOutcome::interview},
      {"offer", "aanbod", ApplicationOutcome::offer},
      {"withdrawn", "ingetrokken", ApplicationOutcome::withdrawn},
  };
  return all;
}

template <>
std::span<const EnumWord<ReportKind>> words() {
  static constexpr EnumWord<ReportKind> all[] = {
      {"progress", "voortgang", ReportKind::progress},
      {"end", "eind", ReportKind::end},
      {"incident", "incident", ReportKind::incident},
  };
  return all;
}

template <>
std::span<const EnumWord<PlacementKind>> words() {
  static constexpr EnumWord<PlacementKind> all[] = {
      {"employment", "dienstverband", PlacementKind::employment},
      {"secondment", "detachering", PlacementKind::secondment},
      {"work_experience", "werkervaringsplaats", PlacementKind::work_experience},
      {"trial", "proefplaatsing", PlacementKind::trial},
      {"self_employed", "zelfstandig", PlacementKind::self_employed},
  };
  return all;
}

template <>
std::span<const EnumWord<EndReason>> words() {
  static constexpr EnumWord<EndReason> all[] = {
      {"placed", "geplaatst", EndReason::placed},
      {"no_options_documented", "geen_mogelijkheden_vastgelegd", EndReason::no_options_documented},
      {"health", "gezondheid", EndReason::health},
      {"uncooperative", "niet_meewerken", EndReason::uncooperative},
      {"other", "anders", EndReason::other},
  };
  return all;
}

template <>
std::span<const EnumWord<ActivityKind>> words() {
  static constexpr EnumWord<ActivityKind> all[] = {
      {"referral", "aanmelding", ActivityKind::referral},
      {"ad_report_review", "bekijken_ad_rapportage", ActivityKind::ad_report_review},
      {"intake_interview", "intakegesprek", ActivityKind::intake_interview},
      {"trajectory_plan", "trajectplan", ActivityKind::trajectory_plan},
      {"suitable_functions_named", "benoemen_geschikte_functies", ActivityKind::suitable_functions_named},
      {"orientation_assignments", "testen_en_opdrachten", ActivityKind::orientation_assignments},
      {"career_orientation", "loopbaanorientatie", ActivityKind::career_orientation},
      {"assessment", "assessment", ActivityKind::assessment},
      {"career_choice_test", "beroepskeuzetest", ActivityKind::career_choice_test},
      {"cv", "curriculum_vitae", ActivityKind::cv},
      {"application_letters", "sollicitatiebrieven", ActivityKind::application_letters},
      {"digital_applying", "digitaal_solliciteren", ActivityKind::digital_applying},
      {"interview_training", "sollicitatietraining", ActivityKind::interview_training},
      {"social_media", "online_profiel", ActivityKind::social_media},
      {"training_course", "scholing", ActivityKind::training_course},
      {"retraining", "omscholing", ActivityKind::retraining},
      {"barrier_removal", "belemmeringen_wegnemen", ActivityKind::barrier_removal},
      {"loss_processing", "rouwverwerking", ActivityKind::loss_processing},
      {"coaching", "persoonlijke_begeleiding", ActivityKind::coaching},
      {"empowerment", "empowerment", ActivityKind::empowerment},
      {"self_employment_guidance", "begeleiding_als_zelfstandige", ActivityKind::self_employment_guidance},
      {"labour_market_research", "arbeidsmarktonderzoek", ActivityKind::labour_market_research},
      {"vacancy_application", "solliciteren_op_vacatures", ActivityKind::vacancy_application},
      {"open_application", "open_sollicitaties", ActivityKind::open_application},
      {"application_coaching", "begeleiding_sollicitaties", ActivityKind::application_coaching},
      {"jobhunting", "jobhunting", ActivityKind::jobhunting},
      {"networking", "netwerken", ActivityKind::networking},
      {"agency_registration", "inschrijving_uitzendbureau", ActivityKind::agency_registration},
      {"learn_work_place_search", "leerwerktraject_zoeken", ActivityKind::learn_work_place_search},
      {"work_experience_place", "werkervaringsplaats", ActivityKind::work_experience_place},
      {"feasibility_check", "haalbaarheidstoets", ActivityKind::feasibility_check},
      {"goal_adjustment_feedback", "terugkoppeling_bijstelling", ActivityKind::goal_adjustment_feedback},
      {"contract_support", "ondersteuning_contract", ActivityKind::contract_support},
      {"secondment", "detachering", ActivityKind::secondment},
      {"trial_placement", "proefplaatsing", ActivityKind::trial_placement},
      {"suitability_check", "toets_duurzaam_en_passend", ActivityKind::suitability_check},
      {"guidance_new_employer", "begeleiding_nieuwe_werkgever", ActivityKind::guidance_new_employer},
      {"aftercare", "nazorg", ActivityKind::aftercare},
  };
  return all;
}

Activity activity(ActivityKind kind) {
  // In the order of the enumerators.
  static constexpr Activity catalogue[] = {
      {1, ActivityType::none},         // referral
      {1, ActivityType::none},         // ad_report_review
      {1, ActivityType::none},         // intake_interview
      {1, ActivityType::none},         // trajectory_plan
      {1, ActivityType::mediation},    // suitable_functions_named
      {1, ActivityType::development},  // orientation_assignments
      {3, ActivityType::development},  // career_orientation
      {3, ActivityType::development},  // assessment
      {3, ActivityType::development},  // career_choice_test
      {2, ActivityType::development},  // cv
      {2, ActivityType::development},  // application_letters
      {2, ActivityType::development},  // digital_applying
      {2, ActivityType::development},  // interview_training
      {2, ActivityType::development},  // social_media
      {2, ActivityType::development},  // training_course
      {2, ActivityType::development},  // retraining
      {2, ActivityType::coaching},     // barrier_removal
      {2, ActivityType::coaching},     // loss_processing
      {2, ActivityType::coaching},     // coaching
      {2, ActivityType::coaching},     // empowerment
      {2, ActivityType::coaching},     // self_employment_guidance
      {3, ActivityType::mediation},    // labour_market_research
      {3, ActivityType::mediation},    // vacancy_application
      {3, ActivityType::mediation},    // open_application
      {3, ActivityType::coaching},     // application_coaching
      {3, ActivityType::mediation},    // jobhunting
      {3, ActivityType::mediation},    // networking
      {3, ActivityType::mediation},    // agency_registration
      {3, ActivityType::mediation},    // learn_work_place_search
      {3, ActivityType::mediation},    // work_experience_place
      {3, ActivityType::none},         // feasibility_check
      {3, ActivityType::none},         // goal_adjustment_feedback
      {4, ActivityType::mediation},    // contract_support
      {4, ActivityType::mediation},    // secondment
      {4, ActivityType::mediation},    // trial_placement
      {4, ActivityType::coaching},     // suitability_check
      {4, ActivityType::coaching},     // guidance_new_employer
      {4, ActivityType::coaching},     // aftercare
  };
  return catalogue[static_cast<std::size_t>(kind)];
}

}  // namespace poortwachter::dossier
