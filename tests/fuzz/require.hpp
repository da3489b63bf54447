#pragma once

#include <cstdio>
#include <cstdlib>

namespace poortwachter::fuzz {

/// Ends the process with the sentence that is not true; a fuzzer keeps the input.
inline void require(bool holds, const char* sentence) {
  if (holds) return;
  std::fprintf(stderr, "not true: %s\n", sentence);
  std::abort();
}

}  // namespace poortwachter::fuzz
