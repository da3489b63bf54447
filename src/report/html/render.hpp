#pragma once

#include "report/document/block.hpp"
#include "report/html/writer.hpp"

namespace poortwachter::report {

/// A document within a page.
void render_html(const Document& document, Html& html);

/// Something wide, which scrolls in itself on a narrow screen and can be reached by keyboard.
void open_scroll(Html& html, std::string_view label);
/// A timeline as a drawing, with what its marks mean.
void draw(const TimelineChart& chart, Html& html);
/// Numbers as bars.
void draw(const BarChart& chart, Html& html);

}  // namespace poortwachter::report
