#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace poortwachter::tree {

/// A file of the repository: its path from the root, with '/', and its text.
struct SourceFile {
  std::string path;
  std::string text;
};

/// All files under the folders (paths from the root) whose name ends in one of the endings, sorted by path.
std::vector<SourceFile> files_under(const std::vector<std::string>& folders, const std::vector<std::string>& endings);
/// The C++ files of src, include and tests.
std::vector<SourceFile> all_sources();
/// The C++ files of src and include.
std::vector<SourceFile> program_sources();
/// The text of one file; empty when there is none.
std::string text_of(const std::string& path);
bool exists(const std::string& path);

/// C++ text taken apart.
struct Lexed {
  std::string code;                   // comments, literals and preprocessor lines blanked; the lines stay where they were
  std::vector<std::string> literals;  // what stands between the quotes
  std::vector<std::string> includes;  // with the quotes or angle brackets off
};
Lexed lex(std::string_view text);

/// The words (identifiers, with any "a::b" as one word besides its parts) of the list that occur in blanked code.
std::vector<std::string> words_found(std::string_view code, const std::vector<std::string>& words);

struct LongFunction {
  int line = 0;
  int lines = 0;
};
/// Functions that take more lines than the limit, by the depth of braces in blanked code. Rows of tables do not count.
std::vector<LongFunction> long_functions(std::string_view code, int limit);

}  // namespace poortwachter::tree
