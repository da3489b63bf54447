#pragma once

#include <span>

#include "poortwachter/report/formats.hpp"

/// Whole documents, as a run writes them.
namespace whole {

namespace report = poortwachter::report;

inline void json(std::span<const report::Checked> checked, const report::Summary& summary, const report::Options& options,
                 report::Buffer& out) {
  report::json_opening(options, out);
  for (const report::Checked& one : checked) {
    if (&one != checked.data()) out.push_back(',');
    report::json_case(one, options, out);
  }
  report::json_closing(summary, options, out);
}

inline void sarif(const report::Checked& checked, const report::Summary& summary, const report::Options& options,
                  report::Buffer& out) {
  report::sarif_opening(options, out);
  report::sarif_case(checked, options, out);
  report::sarif_closing(summary, options, out);
}

inline void junit(const report::Checked& checked, const report::Options& options, report::Buffer& out) {
  report::junit_opening(options, out);
  report::junit_case(checked, options, out);
  report::junit_closing({}, options, out);
}

}  // namespace whole
