#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "tree/sources.hpp"

namespace poortwachter::tree {

namespace {

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Lexed run() {
    while (at_ < text_.size()) step();
    return std::move(lexed_);
  }

 private:
  void step() {
    if (line_starts_ && starts_with_hash()) return preprocessor();
    if (starts("//")) return blank_until_line_end();
    if (starts("/*")) return blank_comment();
    if (starts("R\"") && !identifier_before()) return raw_literal();
    if (text_[at_] == '"') return literal('"');
    if (text_[at_] == '\'' && !identifier_before()) return literal('\'');
    if (text_[at_] == '\n') line_starts_ = true;
    if (!std::isspace(static_cast<unsigned char>(text_[at_]))) line_starts_ = false;
    lexed_.code += text_[at_++];
  }

  bool starts(std::string_view word) const { return text_.substr(at_).starts_with(word); }

  bool starts_with_hash() const {
    const std::size_t first = text_.find_first_not_of(" \t", at_);
    return first != std::string_view::npos && text_[first] == '#';
  }

  bool identifier_before() const {
    return at_ > 0 && (std::isalnum(static_cast<unsigned char>(text_[at_ - 1])) || text_[at_ - 1] == '_');
  }

  void blank(std::size_t count) {
    for (std::size_t i = 0; i < count && at_ < text_.size(); ++i) lexed_.code += text_[at_++] == '\n' ? '\n' : ' ';
  }

  void blank_until_line_end() { blank(std::min(text_.find('\n', at_), text_.size()) - at_); }

  void blank_comment() {
    const std::size_t end = text_.find("*/", at_ + 2);
    blank(end == std::string_view::npos ? text_.size() - at_ : end + 2 - at_);
  }

  void preprocessor() {
    const std::string_view line = text_.substr(at_, std::min(text_.find('\n', at_), text_.size()) - at_);
    const std::size_t word = line.find("include");
    const std::size_t open = line.find_first_of("\"<");
    const std::size_t close = line.find_last_of("\">");
    if (word != std::string_view::npos && open != std::string_view::npos && close > open)
      lexed_.includes.emplace_back(line.substr(open + 1, close - open - 1));
    blank(line.size());
    line_starts_ = false;
  }

  void raw_literal() {
    const std::size_t open = text_.find('(', at_);
    const std::string closing = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
    const std::size_t close = std::min(text_.find(closing, open), text_.size());
    lexed_.literals.emplace_back(text_.substr(open + 1, close - open - 1));
    blank(close + closing.size() - at_);
  }

  void literal(char quote) {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != quote) end += text_[end] == '\\' ? 2 : 1;
    if (quote == '"') lexed_.literals.emplace_back(text_.substr(at_ + 1, end - at_ - 1));
    blank(end + 1 - at_);
    line_starts_ = false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool line_starts_ = true;
  Lexed lexed_;
};

}  // namespace

Lexed lex(std::string_view text) { return Lexer(text).run(); }

std::vector<std::string> words_found(std::string_view code, const std::vector<std::string>& words) {
  const auto part_of_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
  std::vector<std::string> found;
  for (const std::string& word : words) {
    for (std::size_t at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if (at > 0 && part_of_word(code[at - 1])) continue;
      if (end < code.size() && part_of_word(code[end])) continue;
      found.push_back(word);
      break;
    }
  }
  return found;
}

static bool opens_function(std::string_view head) {
  const std::size_t first = head.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return false;
  head.remove_prefix(first);
  for (const std::string_view word : {"namespace", "struct", "class", "enum", "union", "extern"})
    if (head.starts_with(word)) return false;
  const std::size_t close = head.rfind(')');
  if (close == std::string_view::npos) return false;
  return head.substr(close).find('=') == std::string_view::npos;
}

/// A line of a switch, of a braced list or of a list of fields is a row of a table, and tables may be long.
static bool is_row(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return false;
  line.remove_prefix(first);
  const std::size_t last = line.find_last_not_of(" \t");
  const bool entry = line.starts_with("{") && line.substr(0, last + 1).ends_with("},");
  return entry || line.starts_with("case ") || line.starts_with("v(Key{");
}

static int counted_lines(std::string_view body) {
  int lines = 0;
  for (std::size_t at = 0; at <= body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    if (!is_row(body.substr(at, end - at))) ++lines;
    at = end + 1;
  }
  return lines;
}

std::vector<LongFunction> long_functions(std::string_view code, int limit) {
  std::vector<LongFunction> found;
  int depth = 0, function_depth = 0;
  std::size_t head = 0, begin = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (c == '{' && ++depth > 0 && function_depth == 0 && opens_function(code.substr(head, at - head))) {
      function_depth = depth;
      begin = at;
    }
    if (c == '}' && depth-- == function_depth && function_depth != 0) {
      const int lines = counted_lines(code.substr(begin, at - begin));
      if (lines > limit) found.push_back({1 + static_cast<int>(std::ranges::count(code.substr(0, begin), '\n')), lines});
      function_depth = 0;
    }
    if (c == '{' || c == '}' || c == ';') head = at + 1;
  }
  return found;
}

TEST_CASE("lex: comments, literals and preprocessor lines are blanked and their lines stay") {
  const Lexed lexed =
      lex("#include \"poortwachter/law/table.hpp\"\n"
          "#include <map>\n"
          "int a = 1'000;  // cout\n"
          "/* exit\n*/ auto b = \"a \\\" b\";\n"
          "auto c = R\"x(two words)x\"; char d = '\"';\n");
  CHECK(lexed.includes == std::vector<std::string>{"poortwachter/law/table.hpp", "map"});
  CHECK(lexed.literals == std::vector<std::string>{"a \\\" b", "two words"});
  CHECK(std::ranges::count(lexed.code, '\n') == 6);
  CHECK(lexed.code.find("cout") == std::string::npos);
  CHECK(lexed.code.find("exit") == std::string::npos);
  CHECK(lexed.code.find("1'000;") != std::string::npos);
}

TEST_CASE("words_found: a word counts only as a whole") {
  const std::vector<std::string> words{"exit", "fmt::print"};
  CHECK(words_found("int exit_code; fmt::printer p;", words).empty());
  CHECK(words_found("exit(1); fmt::print(x);", words) == words);
}

TEST_CASE("long_functions: the lines of a body with its braces are counted, rows of tables and types are not") {
  const std::string_view code =
      "namespace n {\n"
      "static int f(int a) {\n  if (a) {\n  }\n  return 1;\n}\n"
      "constexpr int table[] = {\n1,\n2,\n3,\n4,\n5,\n};\n"
      "struct S {\n  int g() const { return 1; }\n  int x;\n  int y;\n  int z;\n};\n"
      "}\n";
  const auto found = long_functions(code, 4);
  REQUIRE(found.size() == 1);
  CHECK(found[0].line == 2);
  CHECK(found[0].lines == 5);
  CHECK(long_functions(code, 5).empty());
  CHECK(long_functions("int f(int a) {\nswitch (a) {\n  case 1: return 2;\n  case 2: return 3;\n}\n}\n", 4).empty());
}

}  // namespace poortwachter::tree
