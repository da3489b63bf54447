#include "source/json/fault.hpp"

#include <algorithm>
#include <string>

namespace poortwachter::source {

namespace {

class Grammar {
 public:
  explicit Grammar(const std::string_view text) : text_(text) {}

  std::optional<JsonFault> run() {
    while (!fault_ && !done_) step();
    return fault_;
  }

 private:
  enum class Wants { value, value_or_end, key, key_or_end, separator };

  void step();
  void value();
  void key();
  void separator();
  void string();
  void escape();
  void number();
  void digits();
  void behind_value() { wants_ = Wants::separator; }
  void open(Wants wants);
  void close();

  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  [[nodiscard]] bool is_digit() const { return peek() >= '0' && peek() <= '9'; }
  void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }
  void fail(const std::string_view cause) { fault_ = fault_ ? fault_ : JsonFault{.at = at_, .cause = cause}; }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string open_;  // the brackets that are open, outermost first
  Wants wants_ = Wants::value;
  std::optional<JsonFault> fault_;
  bool done_ = false;
};

}  // namespace

void Grammar::open(const Wants wants) {
  open_ += peek();
  ++at_;
  wants_ = wants;
}

void Grammar::close() {
  open_.pop_back();
  ++at_;
  behind_value();
}

void Grammar::step() {
  skip_space();
  switch (wants_) {
    case Wants::value_or_end:
      return peek() == ']' ? close() : value();
    case Wants::value:
      return value();
    case Wants::key_or_end:
      return peek() == '}' ? close() : key();
    case Wants::key:
      return key();
    case Wants::separator:
      return separator();
  }
}

void Grammar::value() {
  if (peek() == '{') return open(Wants::key_or_end);
  if (peek() == '[') return open(Wants::value_or_end);
  behind_value();
  if (peek() == '"') return string();
  if (peek() == '-' || is_digit()) return number();
  for (const std::string_view word : {"true", "false", "null"}) {
    if (text_.substr(at_).starts_with(word)) {
      at_ += word.size();
      return;
    }
  }
  fail("json_value");
}

void Grammar::key() {
  if (peek() != '"') return fail("json_key");
  string();
  skip_space();
  if (peek() != ':') return fail("json_colon");
  ++at_;
  wants_ = Wants::value;
}

void Grammar::separator() {
  if (open_.empty()) {
    done_ = true;
    return at_ < text_.size() ? fail("json_end") : void();
  }
  const bool in_object = open_.back() == '{';
  if (peek() == (in_object ? '}' : ']')) return close();
  if (peek() != ',') return fail(in_object ? "json_comma_mapping" : "json_comma_list");
  ++at_;
  wants_ = in_object ? Wants::key : Wants::value;
}

void Grammar::string() {
  ++at_;
  while (at_ < text_.size() && peek() != '"' && !fault_) {
    if (static_cast<unsigned char>(peek()) < 0x20) return fail("json_line_end");
    peek() == '\\' ? escape() : void(++at_);
  }
  if (at_ == text_.size()) return fail("json_quote");
  at_ += fault_ ? 0 : 1;
}

void Grammar::escape() {
  const char letter = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
  const std::string_view digits = letter == 'u' ? text_.substr(std::min(at_ + 2, text_.size()), 4) : std::string_view{};
  const bool hexadecimal = digits.size() == 4 && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
  const bool known = letter != '\0' && std::string_view("\"\\/bfnrt").find(letter) != std::string_view::npos;
  if (!known && !hexadecimal) return fail("json_escape");
  at_ += hexadecimal ? 6 : 2;
}

void Grammar::digits() {
  if (!is_digit()) return fail("json_digit");
  while (is_digit()) ++at_;
}

void Grammar::number() {
  at_ += peek() == '-' ? 1 : 0;
  if (peek() == '0')
    ++at_;
  else
    digits();
  if (peek() == '.') {
    ++at_;
    digits();
  }
  if (peek() == 'e' || peek() == 'E') {
    ++at_;
    at_ += peek() == '+' || peek() == '-' ? 1 : 0;
    digits();
  }
}

std::optional<JsonFault> json_fault(const std::string_view text) { return Grammar(text).run(); }

}  // namespace poortwachter::source
