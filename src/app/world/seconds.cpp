#include "app/world/seconds.hpp"

#include <chrono>

namespace poortwachter::app {

double seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

}  // namespace poortwachter::app
