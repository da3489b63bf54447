#pragma once

namespace poortwachter {

/// Half away from zero, as std::llround. The library of mathematics, which has that, would be opened at every start for it alone.
constexpr long long rounded(double number) {
  const auto whole = static_cast<long long>(number);
  const double rest = number - static_cast<double>(whole);
  return whole + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0);
}

}  // namespace poortwachter
