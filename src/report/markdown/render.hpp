#pragma once

#include "report/document/block.hpp"

namespace poortwachter::report {

/// A document as Markdown; nothing of a case file acts as markup.
void render_markdown(const Document& document, const Options& options, Buffer& out);

}  // namespace poortwachter::report
