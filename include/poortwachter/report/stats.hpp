#pragma once

#include <array>
#include <map>
#include <string_view>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// How often each rule found something, and how many cases each level of sanction risk has.
class Stats {
 public:
  void add(const Checked& checked);
  /// Adds what was counted of other cases.
  void add(const Stats& other);
  void write(Lang lang, Buffer& out) const;

 private:
  static constexpr std::size_t level_count = static_cast<std::size_t>(judgement::Level::not_assessable) + 1;

  std::map<std::string_view, std::pair<const Rule*, int>> by_rule_;  // by code
  std::array<int, level_count> by_level_{};
  int unreadable_ = 0;
};

}  // namespace poortwachter::report
