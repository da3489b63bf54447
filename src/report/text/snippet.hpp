#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/report/report.hpp"
#include "poortwachter/source/mark.hpp"
#include "report/cells.hpp"

namespace poortwachter::report {

/// A line as it is shown: its cells, and the columns that all of them take.
struct Line {
  std::vector<Cell> cells;
  int width = 0;
};

/// The lines of a document, to be shown by their number in the file. Each is split into cells once: a file may be one line with
/// thousands of findings.
class Lines {
 public:
  Lines(std::string_view bytes, std::uint32_t first_line);

  /// Without its end; empty when the document has no such line.
  std::string_view at(std::uint32_t line) const;
  /// The same with stars in the place of what is hidden.
  const Line& shown(std::uint32_t line);
  /// Stars take the place of what stands there. All that is to be hidden is told before the first line is shown.
  void hide(const source::Span& span) { hidden_.push_back(span); }

 private:
  std::vector<source::Span> hidden_;
  std::vector<std::string_view> lines_;
  std::uint32_t first_;
  std::map<std::uint32_t, Line> shown_;
};

/// A place in an excerpt, what it is underlined with, and what is said behind that.
struct Pointed {
  source::Span span;
  char mark;
  std::string text;
  std::string_view color;
};

/// How an excerpt is laid out: `gutter` columns for line numbers.
struct Layout {
  int gutter = 1;
  int width = 80;
  bool unicode = false;
  std::string_view reset;
};

/// The lines of the places in their order, each place underlined.
void excerpt(Lines& lines, std::vector<Pointed> places, const Layout& layout, Buffer& out);

}  // namespace poortwachter::report
