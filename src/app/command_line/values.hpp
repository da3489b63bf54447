#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_line/invocation.hpp"
#include "poortwachter/calendar/date.hpp"

namespace poortwachter::app {

/// Turns the texts of flags into values. The first text that has no meaning is kept as the usage error; after it the values
/// are of no use.
class Values {
 public:
  explicit Values(Lang lang) : lang_(lang) {}

  std::optional<Date> date(std::string_view flag, const std::optional<std::string>& text);
  int number(std::string_view flag, const std::optional<std::string>& text, int least, int most, int otherwise);
  /// The index of the word; `otherwise` without one.
  std::size_t choice(std::string_view flag, const std::optional<std::string>& text, std::span<const std::string_view> words,
                     std::size_t otherwise);
  /// Comma lists of rule codes, names and prefixes.
  std::vector<std::string> selectors(std::string_view flag, std::span<const std::string> lists);

  void refuse(std::string message);
  const std::optional<UsageError>& error() const { return error_; }

 private:
  Lang lang_;
  std::optional<UsageError> error_;
};

/// "; that is a format of: report", or nothing when no command has it.
std::string format_of_others(std::string_view format, Lang lang);

}  // namespace poortwachter::app
