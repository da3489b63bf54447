#pragma once

#include <windows.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// Reading of files and folders; what each does stands at the member of World of its name.
Result<Chunks, Failure> open_file(const std::string& path);
Result<std::string, Failure> read_part(const std::string& path, std::uint64_t offset, std::size_t size);
Result<PathKind, Failure> path_kind(const std::string& path);
Result<std::vector<Entry>, Failure> list_directory(const std::string& path);
std::optional<std::string> identity(const std::string& path);

/// The next bytes of what is open; how many, and 0 at its end.
Result<std::size_t, Failure> read_some(HANDLE handle, std::span<char> buffer, const std::string& path);

}  // namespace poortwachter::app
