#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tree/sources.hpp"

namespace poortwachter::tree {

namespace {

struct Example {
  std::string arguments, output;
};

}  // namespace

/// Lines without the blanks at their ends, which Markdown does not show.
static std::string trimmed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    line = line.substr(0, line.find_last_not_of(' ') + 1);
    out.append(line).append("\n");
    at = end + 1;
  }
  return out;
}

/// A line that ends in "`poortwachter ARGUMENTS`:" and the block behind it.
static std::vector<Example> examples_in(std::string_view readme) {
  static constexpr std::string_view command = "`poortwachter ", opening = "`:\n\n```\n", closing = "```\n";
  std::vector<Example> examples;
  for (std::size_t at = readme.find(opening); at != std::string_view::npos; at = readme.find(opening, at + 1)) {
    const std::size_t begin = readme.rfind(command, at) + command.size();
    const std::size_t output = at + opening.size();
    const std::size_t end = readme.find(closing, output);
    examples.push_back({std::string(readme.substr(begin, at - begin)), std::string(readme.substr(output, end - output))});
  }
  return examples;
}

static std::string output_of(const std::string& program, const std::string& arguments) {
  const std::string command = "cd '" POORTWACHTER_ROOT "' && '" + program + "' " + arguments + " 2>/dev/null";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"), &::pclose);
  std::string output;
  if (!pipe) return output;
  for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) output += static_cast<char>(c);
  return output;
}

TEST_CASE("the outputs in the README are what the program prints") {
  const char* program = std::getenv("POORTWACHTER_BINARY");
  REQUIRE_MESSAGE(program, "ctest gives the program's path in POORTWACHTER_BINARY");
  const auto examples = examples_in(text_of("README.md"));
  CHECK(examples.size() >= 3);
  for (const Example& example : examples) {
    INFO("poortwachter " << example.arguments);
    CHECK(trimmed(output_of(program, example.arguments)) == example.output);
  }
}

}  // namespace poortwachter::tree
