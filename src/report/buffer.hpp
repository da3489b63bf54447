#pragma once

#include <string_view>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// Appends as it is.
inline void append(Buffer& out, std::string_view text) { out.append(text.data(), text.data() + text.size()); }

}  // namespace poortwachter::report
