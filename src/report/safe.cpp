#include <array>
#include <cstdint>

#include "poortwachter/report/report.hpp"
#include "report/cells.hpp"

namespace poortwachter::report {

namespace {

// What a byte is for a text that is looked at quickly.
enum class Byte : std::uint8_t { plain, digit, joiner, letter_lead, odd };

}  // namespace

static constexpr std::array<Byte, 256> kinds = [] {
  std::array<Byte, 256> out{};
  for (std::size_t c = 0; c < out.size(); ++c) out[c] = c >= ' ' && c < 0x7F ? Byte::plain : Byte::odd;
  for (std::size_t c = '0'; c <= '9'; ++c) out[c] = Byte::digit;
  for (const char c : std::string_view(".,/_ -")) out[static_cast<unsigned char>(c)] = Byte::joiner;
  // The first of the two bytes of an accented letter, U+00C0 to U+00FF.
  out[0xC3] = Byte::letter_lead;
  return out;
}();

static Byte kind_of(char c) { return kinds[static_cast<unsigned char>(c)]; }

// A BSN is nine digits with nothing but joiners between them.
bool is_harmless(std::string_view text) {
  constexpr int digits_of_bsn = 9;
  int digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const Byte kind = kind_of(text[i]);
    if (kind == Byte::odd) return false;
    if (kind == Byte::digit && ++digits == digits_of_bsn) return false;
    if (kind != Byte::digit && kind != Byte::joiner) digits = 0;
    if (kind != Byte::letter_lead) continue;
    ++i;
    const bool is_letter = i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
    if (!is_letter) return false;
  }
  return true;
}

std::string safe(std::string_view text) {
  if (is_harmless(text)) return std::string(text);
  std::string out;
  for (const Cell& cell : cells_of(text)) out += cell.text;
  return out;
}

}  // namespace poortwachter::report
