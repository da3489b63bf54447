#pragma once

#include "report/document/block.hpp"

namespace poortwachter::report {

/// A case as something to read from the top: what it is called, what stands under its heading, what is said of it, and by what it
/// was made.
struct Page {
  std::string title;
  Document head, body;
  std::string foot;
};

/// The page of a case that was evaluated.
Page case_page(const Checked& checked, const Options& options);

}  // namespace poortwachter::report
