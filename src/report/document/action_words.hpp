#pragma once

#include <string>

#include "poortwachter/judgement/actions.hpp"
#include "poortwachter/report/gathered.hpp"

namespace poortwachter::report {

/// An action of a case in words: what to do and until when, where a finding says so; of a deadline what it is called.
ToldAction told(const judgement::Action& action, const Checked& checked, Lang lang);
/// Its message in plain words, without a day and without marks around the keys of a file.
std::string task_of(const judgement::Action& action, Lang lang);

}  // namespace poortwachter::report
