#pragma once

#include "report/document/block.hpp"
#include "report/mdoc/writer.hpp"

namespace poortwachter::report {

/// A document within a manual page: headings of the first level are its sections. A manual has no drawings.
void render_mdoc(const Document& document, Mdoc& page);

}  // namespace poortwachter::report
