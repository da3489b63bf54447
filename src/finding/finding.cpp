#include "poortwachter/finding/finding.hpp"

namespace poortwachter {

std::string_view name(Severity severity) {
  constexpr std::string_view names[] = {"note", "warning", "error"};
  return names[static_cast<int>(severity)];
}

std::string_view name(Kind kind) {
  constexpr std::string_view names[] = {"informational", "procedural", "administrative", "substantive"};
  return names[static_cast<int>(kind)];
}

std::string_view name(Risk risk) {
  constexpr std::string_view names[] = {"none", "low", "elevated", "high", "near_certain"};
  return names[static_cast<int>(risk)];
}

std::string_view name(Certainty certainty) { return certainty == Certainty::computed ? "computed" : "open_norm"; }

std::string_view name(Mitigation mitigation) {
  constexpr std::string_view names[] = {"none",         "deviation_reason", "satisfactory_result", "waiver", "no_capacity",
                                        "good_grounds", "repaired",         "expert_opinion"};
  return names[static_cast<int>(mitigation)];
}

}  // namespace poortwachter
