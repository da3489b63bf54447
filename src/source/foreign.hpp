#pragma once

#include "poortwachter/source/tree.hpp"

#include <optional>
#include <string_view>

namespace poortwachter::source {

/// What a file is that is no text at all, by its first bytes: a zip, of which workbooks are told apart, or a PDF.
[[nodiscard]] std::optional<ProblemKind> foreign_kind(std::string_view bytes);

}  // namespace poortwachter::source
