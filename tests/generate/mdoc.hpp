#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace poortwachter::generate {

/// A manual page in mdoc(7).
class Manual {
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
std::string quoted(std::string_view word);

/// The manual of the case file, from the one list of fields.
std::string dossier_manual();
/// The manual of the rules, from their pages.
std::string rules_manual();
/// The manual of the program, from the tables of commands and flags and what `prose` says beside them: program_manual.mdoc. What it
/// says of a command or flag that is not there is left over, and added to `unknown`.
std::string program_manual(std::string_view prose, std::vector<std::string>& unknown);
/// The dictionary of the fuzzer: the keys and words of the case file before the lines of the old one that were written by hand.
std::string dictionary(const std::string& old);
/// The manual of the days, from deadlines.md and the law table.
std::string deadlines_manual();

}  // namespace poortwachter::generate
