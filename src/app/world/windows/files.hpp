#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// Reading of files and folders; what each does stands at the member of World of its name.
Result<std::string, Failure> read_file(const std::string& path);
Result<Chunks, Failure> open_file(const std::string& path);
Result<std::string, Failure> read_part(const std::string& path, std::uint64_t offset, std::size_t size);
Result<PathKind, Failure> path_kind(const std::string& path);
Result<std::vector<Entry>, Failure> list_directory(const std::string& path);
std::optional<std::string> identity(const std::string& path);

}  // namespace poortwachter::app
