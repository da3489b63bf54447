#pragma once

#include <string>
#include <string_view>

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

}  // namespace poortwachter::generate
