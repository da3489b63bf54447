#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "tree/sources.hpp"

namespace poortwachter::tree {

static const std::vector<std::string> world_words = {
    "cout",      "cerr",      "clog",        "printf",        "fprintf",     "puts",          "fputs",
    "putchar",   "fwrite",    "fmt::print",  "fmt::println",  "exit",        "_Exit",         "quick_exit",
    "abort",     "terminate", "getenv",      "secure_getenv", "setenv",      "system_clock",  "steady_clock",
    "utc_clock", "localtime", "localtime_r", "gmtime",        "std::time",   "ifstream",      "ofstream",
    "fstream",   "fopen",     "filesystem",  "setlocale",     "std::locale", "random_device",
};

TEST_CASE("only app touches the world: streams, environment, clock, files, the end of the process") {
  for (const SourceFile& file : program_sources()) {
    if (file.path.starts_with("src/app/")) continue;
    for (const std::string& word : words_found(lex(file.text).code, world_words)) FAIL_CHECK(file.path << " uses " << word);
  }
}

TEST_CASE("the rules and the judgement hold no words: no literal there has a space") {
  for (const SourceFile& file : files_under({"src/rules", "src/judgement"}, {".cpp", ".hpp", ".def"})) {
    for (const std::string& literal : lex(file.text).literals)
      CHECK_MESSAGE(literal.find(' ') == std::string::npos, file.path << ": \"" << literal << "\"");
  }
}

static bool carries_term(const std::string& code) {
  static const std::regex term(R"((Days|Weeks|Months)\{\s*(\d\d+|[2-9])\s*\})");
  return std::regex_search(code, term);
}

TEST_CASE("no rule, no judgement and no row carries a term of its own: terms are rows of src/law/table.cpp") {
  CHECK(carries_term("day + Days{42}"));
  CHECK_FALSE(carries_term("day + Days{1}"));
  for (const SourceFile& file : files_under({"src/rules", "src/judgement", "src/timeline"}, {".cpp", ".hpp"}))
    CHECK_MESSAGE(!carries_term(lex(file.text).code), file.path);
}

static bool formats_time(const std::string& literal) {
  static const std::regex chrono_format(R"(\{[^{}]*:[^{}]*%[A-Za-z])");
  return std::regex_search(literal, chrono_format);
}

TEST_CASE("no date goes through fmt, which would print it in local time") {
  CHECK(formats_time("{:%F}"));
  CHECK_FALSE(formats_time("{:>3}%"));
  for (const SourceFile& file : program_sources()) {
    for (const std::string& literal : lex(file.text).literals)
      CHECK_MESSAGE(!formats_time(literal), file.path << ": \"" << literal << "\"");
  }
}

static bool names_machine_path(const std::string& text) {
  static const std::regex path(R"((^|[^A-Za-z0-9_.}])/(work|root|tmp|home|farm)/[a-z.])");
  return std::regex_search(text, path);
}

TEST_CASE("no file names a path of somebody's machine") {
  CHECK(names_machine_path(std::string("see /ro") + "ot/x"));
  CHECK_FALSE(names_machine_path("src/root/x"));
  const std::vector<std::string> endings = {".cpp", ".hpp",   ".def", ".md",  ".yaml",      ".csv",
                                            ".txt", ".cmake", ".1",   "/run", "/quickstart"};
  auto files = files_under({"src", "include", "tests", "examples", "man"}, endings);
  files.push_back({"README.md", text_of("README.md")});
  files.push_back({"CMakeLists.txt", text_of("CMakeLists.txt")});
  for (const SourceFile& file : files) CHECK_MESSAGE(!names_machine_path(file.text), file.path);
}

}  // namespace poortwachter::tree
