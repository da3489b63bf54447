#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tree/sources.hpp"

namespace poortwachter::tree {

static const std::filesystem::path root = POORTWACHTER_ROOT;

static std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<SourceFile> files_under(const std::vector<std::string>& folders, const std::vector<std::string>& endings) {
  std::vector<SourceFile> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string path = entry.path().lexically_relative(root).generic_string();
      const auto fits = [&](const std::string& ending) { return path.ends_with(ending); };
      if (entry.is_regular_file() && std::ranges::any_of(endings, fits)) files.push_back({path, read(entry.path())});
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<SourceFile> all_sources() { return files_under({"src", "include", "tests"}, {".cpp", ".hpp", ".def"}); }

std::vector<SourceFile> program_sources() { return files_under({"src", "include"}, {".cpp", ".hpp", ".def"}); }

std::string text_of(const std::string& path) { return read(root / path); }

bool exists(const std::string& path) { return std::filesystem::exists(root / path); }

TEST_CASE("files_under: the sources of the program are found") {
  const auto files = program_sources();
  CHECK(files.size() > 20);
  CHECK(std::ranges::find(files, "src/rules/rules.cpp", &SourceFile::path) != files.end());
  CHECK(text_of("src/rules/rules.cpp").find("namespace poortwachter::rules") != std::string::npos);
}

}  // namespace poortwachter::tree
