#include "app/commands/threshold.hpp"

#include <array>

#include "app/command_line/choices.hpp"

namespace poortwachter::app {

Threshold threshold_of(const Invocation& invocation, Values& values) {
  Threshold out;
  static constexpr std::array severities = {Severity::error, Severity::warning, Severity::note};
  const std::size_t severity = values.choice("--fail-on", invocation.fail_on, choices::fail_on, 0);
  out.fail_on = severity < severities.size() ? std::optional(severities[severity]) : std::nullopt;
  out.on_unassessed = invocation.fail_on_unassessed;
  const std::size_t risk = values.choice("--risk-at", invocation.risk_at, choices::risk_at, 0);
  if (invocation.risk_at) out.risk_at = static_cast<Risk>(risk + 1);
  return out;
}

}  // namespace poortwachter::app
