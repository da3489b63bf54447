#pragma once

#include <windows.h>

#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// A stream of this process: a console, which gets UTF-16, or what it was redirected to, which gets the bytes as they are.
Stream stream_of(DWORD which);

/// Standard input, from a console too.
Chunks open_standard_input();

/// The columns of the console; 0 when there is none.
int terminal_width();

}  // namespace poortwachter::app
