#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

using Json = nlohmann::ordered_json;

inline Json date_or_null(const std::optional<Date>& date) { return date ? Json(calendar::iso(*date)) : Json(nullptr); }
inline Json date_or_null(const dossier::Fact<Date>& date) { return date ? Json(calendar::iso(*date)) : Json(nullptr); }
inline Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

inline Json list_of(std::span<const std::string_view> texts) {
  Json list = Json::array();
  for (const std::string_view text : texts) list.push_back(text);
  return list;
}

/// Spoor 2 in numbers; null when it has not started.
Json json_trajectory(const judgement::Judgement& judgement);

}  // namespace poortwachter::report
