#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/report/report.hpp"

namespace poortwachter::app {

/// Which rules are shown and counted. The sanction risk looks at all of them; what makes a file unreadable is always shown.
struct Selection {
  std::vector<std::string> select;  // empty: all
  std::vector<std::string> ignore;

  bool shows(const Rule& rule) const;
  std::vector<const Rule*> rules() const;
};

/// Takes the findings that are not selected out of a case.
void apply(const Selection& selection, report::Checked& checked);

/// "; bedoelde u 'S201'?" behind a word that names no rule and nothing else that is known there, or where the rules are listed.
std::string meant_rule(const std::string& word, text::Lang lang, std::span<const std::string_view> others = {});

}  // namespace poortwachter::app
