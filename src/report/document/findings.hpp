#pragma once

#include "report/document/block.hpp"

namespace poortwachter::report {

/// The findings of a case by weight, those of one rule in one entry: the gravest first, what is open before what lies behind, what
/// was accepted or suspended last. What is wrong with a file that cannot be read stands by itself, in the order of the file. The
/// lines of the file stand below when the options show them.
Findings findings_grouped(const Checked& checked, Medium medium, const Options& options);

/// The same in parts: what is open, what lies behind, and what was accepted or suspended. A part may be empty.
struct FindingParts {
  Findings open, closed, set_aside;
};
FindingParts findings_in_parts(const Checked& checked, Medium medium, const Options& options);

}  // namespace poortwachter::report
