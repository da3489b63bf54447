#pragma once

#include <string>
#include <vector>

namespace poortwachter::app {

/// A path of the command line, written with '/'.
std::string as_path(const std::string& word);

/// The files that a pattern in the last part of a path leads to, in byte order; the path itself when it is none or leads nowhere.
std::vector<std::string> files_matching(const std::string& path);

/// A path from the root, as people know it here.
std::string full_path(const std::string& path);

/// A name in the form in which the system compares names: small and capital letters are the same.
std::wstring folded_name(std::wstring name);

}  // namespace poortwachter::app
