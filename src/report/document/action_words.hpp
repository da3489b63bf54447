#pragma once

#include <string>
#include <string_view>

#include "poortwachter/judgement/actions.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// The code of its rule, or the identifier of its deadline.
std::string_view reference_of(const judgement::Action& action);
/// What to do and until when, where a finding says so; of a deadline what it is called.
std::string words_of(const judgement::Action& action, Lang lang);
/// The same in plain words, without a day and without marks around the keys of a file.
std::string task_of(const judgement::Action& action, Lang lang);
/// Where in the file.
const Place& place_of(const judgement::Action& action);

}  // namespace poortwachter::report
