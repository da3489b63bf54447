#pragma once

#include <string>
#include <string_view>

namespace poortwachter::report {

/// Writes a manual page in mdoc(7).
class Mdoc {
 public:
  /// How every page begins: its day, its title ("NAME SECTION"), its name and what it is about in a few words.
  void begin(std::string_view title, std::string_view name, std::string_view about);
  /// A line with a macro; the arguments are escaped but not quoted.
  void macro(std::string_view name, std::string_view arguments = {});
  /// Running text: Markdown paragraphs with code in backticks.
  void text(std::string_view markdown);
  /// Lines that are mdoc already.
  void lines(std::string_view mdoc) { bytes_.append(mdoc); }
  /// Lines that stay as they are, such as an example.
  void literal(std::string_view lines);

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// A word that mdoc takes as one argument.
std::string in_quotes(std::string_view word);

}  // namespace poortwachter::report
