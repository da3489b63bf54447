#include <doctest/doctest.h>

#include <algorithm>

#include "tree/sources.hpp"

namespace poortwachter::tree {

TEST_CASE("no source file is longer than 400 lines") {
  for (const SourceFile& file : all_sources()) {
    const auto lines = std::ranges::count(file.text, '\n');
    CHECK_MESSAGE(lines <= 400, file.path << " has " << lines << " lines");
  }
}

TEST_CASE("no function of the program is longer than 30 lines") {
  for (const SourceFile& file : program_sources()) {
    const auto functions = long_functions(lex(file.text).code, 30);
    for (const LongFunction& function : functions)
      FAIL_CHECK(file.path << ":" << function.line << " has a function of " << function.lines << " lines");
  }
}

}  // namespace poortwachter::tree
