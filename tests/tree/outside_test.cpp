#include <doctest/doctest.h>

#include <array>

#include "tree/sources.hpp"

namespace poortwachter::tree {

// What lies outside of the project; written in two parts, so that this file does not name it.
static const std::array outside = {
    std::string("shared/") + "contract", std::string("shared/") + "domain",  std::string("shared/") + "design",
    std::string("contract") + "/",       std::string("report-") + "json.md", std::string("case-") + "file.md",
    std::string("next-") + "house",      std::string("reading") + ".md",     std::string("architecture") + ".md",
    std::string("practice") + ".md",     std::string("prototypes") + "/",
};

TEST_CASE("the project stands by itself: nothing names a document outside") {
  const std::vector<std::string> folders = {"src", "include", "tests", "examples", "man", ".github"};
  const std::vector<std::string> endings = {".cpp", ".hpp", ".def", ".md", ".py", ".sh", ".txt", ".yaml", ".yml", ".1", ".5", ".7"};
  std::vector<SourceFile> files = files_under(folders, endings);
  for (const char* path :
       {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", ".github/CONTRIBUTING.md", "CMakeLists.txt", "tests/run"})
    if (exists(path)) files.push_back({path, text_of(path)});
  CHECK(files.size() > 300);
  for (const SourceFile& file : files) {
    for (const std::string& name : outside)
      CHECK_MESSAGE(file.text.find(name) == std::string::npos, file.path << " names " << name);
  }
}

}  // namespace poortwachter::tree
