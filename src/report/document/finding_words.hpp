#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// Sentences that say how a finding is to be read: what mitigates it, that it is suspended or accepted, that a person must judge.
std::vector<std::string> cautions(const Checked& checked, const Finding& finding, Lang lang);

/// A text of the finding's page with its placeholders filled in; a name without a value stays as it is written.
std::string filled(std::string_view template_text, const Finding& finding, Lang lang);

}  // namespace poortwachter::report
