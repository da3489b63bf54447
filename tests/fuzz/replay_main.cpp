#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

static std::vector<std::filesystem::path> inputs(int count, char** arguments) {
  std::vector<std::filesystem::path> paths;
  for (int i = 2; i < count; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[i]))
      if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

/// Runs the fuzz target once on every file of the folders named, and on each of them cut short: PARTS FOLDER...
int main(int count, char** arguments) {
  const auto paths = inputs(count, arguments);
  const std::size_t parts = count > 1 ? std::strtoul(arguments[1], nullptr, 10) : 0;
  for (const auto& path : paths) {
    std::fprintf(stderr, "%s\n", path.filename().c_str());
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    LLVMFuzzerTestOneInput(data, bytes.size());
    for (std::size_t part = 1; part < parts; ++part) LLVMFuzzerTestOneInput(data, bytes.size() * part / parts);
  }
  std::printf("%zu files replayed\n", paths.size());
  return paths.empty() ? 1 : 0;
}
