#include "report/json/parts.hpp"

namespace poortwachter::report {

using judgement::TrajectoryOverview;
using rules::ApplicationBlock;

static Json word_of(const std::optional<dossier::Tri>& answer) {
  if (!answer) return nullptr;
  if (*answer == dossier::Tri::unknown) return "unknown";
  return *answer == dossier::Tri::yes ? "yes" : "no";
}

template <class Words>
static Json word_or_null(const std::optional<Words>& word) {
  return word ? Json(dossier::canonical(*word)) : Json(nullptr);
}

template <class T>
static std::optional<T> value_of(const dossier::Fact<T>& fact) {
  return fact ? std::optional(*fact) : std::nullopt;
}

static Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(safe(text)); }

static Json schemes_of(const TrajectoryOverview& overview) {
  Json list = Json::array();
  for (const dossier::Scheme& scheme : overview.schemes)
    list.push_back({{"kind", word_or_null(value_of(scheme.kind))},
                    {"on", date_or_null(value_of(scheme.on))},
                    {"outcome", word_or_null(value_of(scheme.outcome))}});
  return list;
}

static Json phases_of(const TrajectoryOverview& overview) {
  Json list = Json::array();
  for (const judgement::TrajectoryPhase& phase : overview.phases)
    list.push_back({{"phase", phase.number}, {"from", calendar::iso(phase.days.first)}, {"until", calendar::iso(phase.days.last)}});
  return list;
}

static Json work_experience_of(const TrajectoryOverview& overview) {
  Json list = Json::array();
  for (const judgement::ExperiencePlace& place : overview.experience_places)
    list.push_back({{"on", date_or_null(place.from)}, {"with_intention", word_of(place.with_intention)}});
  return list;
}

static Json whole_weeks(Days length) { return length.value / 7; }

// A number that nobody knows is null, never 0.
static Json activities_of(const TrajectoryOverview& overview) {
  const auto count = [&](std::size_t type) {
    return overview.activities_unknown ? Json(nullptr) : Json(overview.activities[type]);
  };
  return {{"development", count(0)}, {"coaching", count(1)}, {"mediation", count(2)}};
}

static Json applications_of(const TrajectoryOverview& overview) {
  Json blocks = Json::array();
  const auto count = [&](int number) { return overview.applications_unknown ? Json(nullptr) : Json(number); };
  for (const ApplicationBlock& block : overview.blocks)
    blocks.push_back({{"from", calendar::iso(block.days.first)},
                      {"until", calendar::iso(block.days.last)},
                      {"count", count(block.applications)},
                      {"full", !block.running}});
  return {{"total", count(overview.applications)}, {"blocks", std::move(blocks)}};
}

Json json_trajectory(const judgement::Judgement& judgement) {
  if (!judgement.trajectory) return nullptr;
  const TrajectoryOverview& overview = *judgement.trajectory;
  const Date start = overview.so_far.first;
  return {{"started_on", calendar::iso(start)},
          {"weeks", whole_weeks(overview.so_far.length())},
          {"planned_end", date_or_null(overview.planned_end)},
          {"planned_weeks", overview.planned_end ? whole_weeks(Period{start, *overview.planned_end}.length()) : Json(nullptr)},
          {"provider", word_or_null(overview.provider)},
          {"language", text_or_null(overview.language)},
          {"extra_guidance", word_of(overview.extra_guidance)},
          {"sector_arrangement", text_or_null(overview.sector_arrangement)},
          {"schemes", schemes_of(overview)},
          {"phases", phases_of(overview)},
          {"activities", activities_of(overview)},
          {"work_experience", work_experience_of(overview)},
          {"applications", applications_of(overview)},
          {"last_report", date_or_null(overview.last_report)},
          {"missing", list_of(overview.absent)}};
}

}  // namespace poortwachter::report
