#include "report/json/parts.hpp"

namespace poortwachter::report {

using judgement::TrajectoryOverview;
using rules::ApplicationBlock;

static Json word_of(const dossier::Fact<dossier::Tri>& fact) {
  if (!fact) return nullptr;
  if (*fact == dossier::Tri::unknown) return "unknown";
  return *fact == dossier::Tri::yes ? "yes" : "no";
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

// No case file can tell yet of an arrangement of its sector, of schemes, or of phases.
Json json_trajectory(const judgement::Judgement& judgement) {
  if (!judgement.trajectory) return nullptr;
  const TrajectoryOverview& overview = *judgement.trajectory;
  const dossier::Spoor2& spoor2 = judgement.dossier.spoor2;
  const Date start = overview.so_far.first;
  const auto& kind = spoor2.provider.kind;
  return {{"started_on", calendar::iso(start)},
          {"weeks", whole_weeks(overview.so_far.length())},
          {"planned_end", date_or_null(overview.planned_end)},
          {"planned_weeks", overview.planned_end ? whole_weeks(Period{start, *overview.planned_end}.length()) : Json(nullptr)},
          {"provider", kind ? Json(dossier::canonical(*kind)) : Json(nullptr)},
          {"language", spoor2.language ? Json(safe(*spoor2.language)) : Json(nullptr)},
          {"extra_guidance", word_of(spoor2.extra_guidance)},
          {"sector_arrangement", nullptr},
          {"schemes", Json::array()},
          {"phases", Json::array()},
          {"activities", activities_of(overview)},
          {"applications", applications_of(overview)},
          {"last_report", date_or_null(overview.last_report)},
          {"missing", list_of(overview.absent)}};
}

}  // namespace poortwachter::report
