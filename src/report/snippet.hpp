#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/report/report.hpp"
#include "poortwachter/source/mark.hpp"

namespace poortwachter::report {

/// The lines of a document, to be shown by their number in the file.
class Lines {
 public:
  Lines(std::string_view bytes, std::uint32_t first_line);

  /// Without its end; empty when the document has no such line.
  std::string_view at(std::uint32_t line) const;
  /// From now on stars take the place of what stands there.
  void hide(const source::Span& span);

 private:
  std::map<std::uint32_t, std::string> hidden_;
  std::vector<std::string_view> lines_;
  std::uint32_t first_;
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
void excerpt(const Lines& lines, std::vector<Pointed> places, const Layout& layout, Buffer& out);

}  // namespace poortwachter::report
