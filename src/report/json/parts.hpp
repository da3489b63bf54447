#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "poortwachter/report/gathered.hpp"
#include "report/buffer.hpp"

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

/// The labels of sources.
inline Json labels(std::span<const law::Citation* const> sources) {
  Json list = Json::array();
  for (const law::Citation* source : sources) list.push_back(source->label);
  return list;
}

/// The program, its version, the day of its law table and a digest of the numbers in it.
Json json_tool();

/// JSON as text; an indent below 0 gives one line. Bytes that are no UTF-8 are replaced. With `is_ascii` what would steer a
/// terminal or hide is written as escapes.
std::string dumped(const Json& json, int indent, bool is_ascii = false);
/// Whether a path has to be written with escapes: it is told as it is.
bool is_odd(std::string_view path);
/// Writes lines whose first one stands where the text is; the others are indented.
void append_indented(std::string_view lines, std::size_t blanks, Buffer& out);
/// Writes the members of an object, each on lines of its own that are indented, a comma between two: for a document that is too
/// large to be held as a whole.
void append_members(const Json& object, std::size_t blanks, Buffer& out);

/// One of `cases` of `check --format json`.
Json json_of_case(const Checked& checked, const Options& options);
/// An action, with the days that are left from a day on.
Json json_action(const ToldAction& action, Date as_of);
/// What a sanction would cost, with its factors; null when that is not known.
Json json_cost(const std::optional<judgement::Cost>& cost);
/// The sums of a run.
Json json_summary(const Summary& summary, const Options& options);
/// {steps, rules, levels, sanctions, spoor2_started, employers}.
Json json_stats(const Stats& stats);
/// Spoor 2 in numbers; null when it has not started.
Json json_trajectory(const judgement::Judgement& judgement);

}  // namespace poortwachter::report
