#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace poortwachter::dossier {

enum class Completeness : std::uint8_t { complete, partial };
enum class SafetyNet : std::uint8_t { none, pregnancy, organ_donation, no_risk };
enum class CapacityState : std::uint8_t { full, partial, marginal, none };
enum class AssessedBy : std::uint8_t { bedrijfsarts, delegated };
enum class Employment : std::uint8_t { permanent, fixed_term, agency_clause, none };
enum class Spoor2Decision : std::uint8_t { start, postpone, not_applicable };
enum class AdSubject : std::uint8_t { education, work_history, competences, strengths_weaknesses, limitations };
enum class WorkKind : std::uint8_t { own, adapted, other, therapeutic, external };
enum class RivPart : std::uint8_t { a, b, c, d, e, f, g, h, i, j, k, l };
enum class SanctionKind : std::uint8_t { administrative, substantive };
enum class Party : std::uint8_t { employer, employee };
enum class OpinionSubject : std::uint8_t { efforts, suitable_work, incapacity, cooperation };
enum class OpinionOutcome : std::uint8_t { sufficient, insufficient, none };
enum class MeasureKind : std::uint8_t { written_demand, wage_suspension, wage_stop, mediation, expert_opinion };
enum class ProspectBasis : std::uint8_t { bedrijfsarts, arbeidsdeskundige, build_up_schedule, none };
enum class Adviser : std::uint8_t { bedrijfsarts, arbeidsdeskundige, uwv };
enum class WaiverGround : std::uint8_t { gbm, marginal, aow_within_year, satisfactory_result, second_track_useless };
enum class ProviderKind : std::uint8_t { self, agency, arbeidsdeskundige };
enum class Channel : std::uint8_t { vacancy, open, agency, network, phone };
enum class ApplicationOutcome : std::uint8_t { none, rejected, interview, offer, withdrawn };
enum class ReportKind : std::uint8_t { progress, end, incident };
enum class PlacementKind : std::uint8_t { employment, secondment, work_experience, trial, self_employed };
enum class EndReason : std::uint8_t { placed, no_options_documented, health, uncooperative, other };
/// The activity catalogue; phase and type of each stand in activity().
enum class ActivityKind : std::uint8_t {
  referral,
  ad_report_review,
  intake_interview,
  trajectory_plan,
  suitable_functions_named,
  orientation_assignments,
  career_orientation,
  assessment,
  career_choice_test,
  cv,
  application_letters,
  digital_applying,
  interview_training,
  social_media,
  training_course,
  retraining,
  barrier_removal,
  loss_processing,
  coaching,
  empowerment,
  self_employment_guidance,
  labour_market_research,
  vacancy_application,
  open_application,
  application_coaching,
  jobhunting,
  networking,
  agency_registration,
  learn_work_place_search,
  work_experience_place,
  feasibility_check,
  goal_adjustment_feedback,
  contract_support,
  secondment,
  trial_placement,
  suitability_check,
  guidance_new_employer,
  aftercare,
};

/// One word of an enumeration in its two spellings; the canonical one first.
template <class E>
struct EnumWord {
  std::string_view canonical, twin;
  E value;
};

/// The words of an enumeration, in the order of its enumerators. Specialised in src/dossier/words.cpp for every enumeration above.
template <class E>
std::span<const EnumWord<E>> words();
template <>
std::span<const EnumWord<Completeness>> words();
template <>
std::span<const EnumWord<SafetyNet>> words();
template <>
std::span<const EnumWord<CapacityState>> words();
template <>
std::span<const EnumWord<AssessedBy>> words();
template <>
std::span<const EnumWord<Employment>> words();
template <>
std::span<const EnumWord<Spoor2Decision>> words();
template <>
std::span<const EnumWord<AdSubject>> words();
template <>
std::span<const EnumWord<WorkKind>> words();
template <>
std::span<const EnumWord<RivPart>> words();
template <>
std::span<const EnumWord<SanctionKind>> words();
template <>
std::span<const EnumWord<Party>> words();
template <>
std::span<const EnumWord<OpinionSubject>> words();
template <>
std::span<const EnumWord<OpinionOutcome>> words();
template <>
std::span<const EnumWord<MeasureKind>> words();
template <>
std::span<const EnumWord<ProspectBasis>> words();
template <>
std::span<const EnumWord<Adviser>> words();
template <>
std::span<const EnumWord<WaiverGround>> words();
template <>
std::span<const EnumWord<ProviderKind>> words();
template <>
std::span<const EnumWord<Channel>> words();
template <>
std::span<const EnumWord<ApplicationOutcome>> words();
template <>
std::span<const EnumWord<ReportKind>> words();
template <>
std::span<const EnumWord<PlacementKind>> words();
template <>
std::span<const EnumWord<EndReason>> words();
template <>
std::span<const EnumWord<ActivityKind>> words();

/// The canonical word of a value.
template <class E>
std::string_view canonical(E value) {
  return words<E>()[static_cast<std::size_t>(value)].canonical;
}

enum class ActivityType : std::uint8_t { none, development, coaching, mediation };
struct Activity {
  int phase;  // 1 intake, 2 strengthening the offer, 3 orientation and application, 4 work and aftercare
  ActivityType type;
};
/// Phase and type of an activity in the catalogue.
Activity activity(ActivityKind kind);

}  // namespace poortwachter::dossier
