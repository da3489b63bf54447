#pragma once

#include <array>
#include <string_view>

/// The words of flags and arguments that take few and fixed ones: what a command accepts is what a shell offers.
namespace poortwachter::app::choices {

using Word = std::string_view;

inline constexpr std::array<Word, 3> input = {"yaml", "jsonl", "csv"};
inline constexpr std::array<Word, 2> empty = {"absent", "not_done"};
/// From the gravest Severity down, and then none.
inline constexpr std::array<Word, 4> fail_on = {"error", "warning", "note", "never"};
/// In the order of Risk, without none.
inline constexpr std::array<Word, 4> risk_at = {"low", "elevated", "high", "near_certain"};
inline constexpr std::array<Word, 3> color = {"auto", "always", "never"};
inline constexpr std::array<Word, 2> lang = {"nl", "en"};
inline constexpr std::array<Word, 2> group_by = {"employer", "folder"};
inline constexpr std::array<Word, 1> csv_for = {"excel-nl"};
inline constexpr std::array<Word, 7> schemas = {"case", "check", "timeline", "agenda", "overview", "what-if", "compare"};
inline constexpr std::array<Word, 3> shells = {"bash", "zsh", "fish"};

}  // namespace poortwachter::app::choices
