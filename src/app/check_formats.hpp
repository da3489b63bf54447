#pragma once

#include <span>
#include <string_view>

#include "poortwachter/report/report.hpp"

namespace poortwachter::app {

/// A format writes case by case, so that a run never stands in memory as a whole; before and behind them what opens and closes.
struct Format {
  std::string_view name;
  void (*opening)(const report::Options&, report::Buffer&) = nullptr;
  void (*each)(const report::Checked&, const report::Options&, report::Buffer&) = nullptr;
  void (*closing)(const report::Summary&, const report::Options&, report::Buffer&) = nullptr;
  std::string_view between = {};  // what stands between two cases that say something
  bool in_order = false;          // a case is written when all before it are: it has a number
  bool closing_aside = false;     // on standard error, so that standard output holds findings only
  bool stats_inside = false;      // --stats stands before the closing line, not on standard error
  bool for_people = false;        // a file that could not be read is told on standard error only
};

/// The formats of `check`; the first one is the default.
std::span<const Format> check_formats();

}  // namespace poortwachter::app
