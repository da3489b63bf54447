#include "source/foreign.hpp"

#include <algorithm>
#include <array>

namespace poortwachter::source {

// Names of what is inside stand in a zip as they are.
static bool is_workbook(const std::string_view zip) {
  static constexpr std::array<std::string_view, 3> inside = {"xl/workbook", "xl/worksheets/", "opendocument.spreadsheet"};
  return std::ranges::any_of(inside, [&](const std::string_view name) { return zip.find(name) != std::string_view::npos; });
}

std::optional<ProblemKind> foreign_kind(const std::string_view bytes) {
  if (bytes.starts_with("%PDF")) return ProblemKind::pdf;
  if (!bytes.starts_with("PK\x03\x04")) return std::nullopt;
  return is_workbook(bytes) ? ProblemKind::spreadsheet : ProblemKind::zip;
}

}  // namespace poortwachter::source
