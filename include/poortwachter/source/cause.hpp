#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace poortwachter::source {

/// What may break the grammar, each the id of a word: the `detail` of a problem of kind `syntax` is one of them.
inline constexpr std::array<std::string_view, 20> causes = {
    "yaml_colon",   "yaml_indentation", "yaml_behind_quote", "yaml_dash",  "yaml_character",     "yaml_escape",     "yaml_unicode",
    "yaml_bracket", "yaml_behind_end",  "yaml_other",        "json_value", "json_key",           "json_colon",      "json_end",
    "json_escape",  "json_line_end",    "json_quote",        "json_digit", "json_comma_mapping", "json_comma_list",
};

/// The cause that a detail names, as a word that lasts; empty when it names none.
[[nodiscard]] constexpr std::string_view cause_of(const std::string_view detail) {
  const auto found = std::ranges::find(causes, detail);
  return found == causes.end() ? std::string_view{} : *found;
}

}  // namespace poortwachter::source
