#pragma once

#include "report/document/block.hpp"

namespace poortwachter::report {

/// A document as text for a terminal of a width.
void render_text(const Document& document, const Options& options, Buffer& out);

}  // namespace poortwachter::report
