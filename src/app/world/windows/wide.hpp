#pragma once

#include <string>
#include <string_view>

namespace poortwachter::app {

/// UTF-16 of UTF-8 and back. What is neither becomes U+FFFD.
std::wstring wide(std::string_view text);
std::string narrow(std::wstring_view text);

/// A path as the system takes it: from the root, with '\', and with the mark that lets it be longer than 260 characters where it
/// is.
std::wstring system_path(const std::string& path);

}  // namespace poortwachter::app
