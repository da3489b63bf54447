#pragma once

namespace poortwachter::app {

/// Since any moment, by a clock that never goes back.
double seconds();

}  // namespace poortwachter::app
