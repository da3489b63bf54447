#pragma once

#include <windows.h>

#include <string>

#include "poortwachter/base/result.hpp"

namespace poortwachter::app {

/// What the world of every system calls an error of this one; a number of its own for what has no such name.
int error_number(DWORD error);

/// Why the last call failed, about a path.
inline Failure last_failure(const std::string& path) { return {path, error_number(::GetLastError())}; }

}  // namespace poortwachter::app
