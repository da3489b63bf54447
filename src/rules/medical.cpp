#include "rules/medical.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "poortwachter/source/joiner.hpp"

namespace poortwachter::rules {

static constexpr std::string_view words[] = {
#define POORTWACHTER_MEDICAL_WORD(word) word,
#include "rules/medical_words.def"
#undef POORTWACHTER_MEDICAL_WORD
};

static constexpr std::string_view stems[] = {
#define POORTWACHTER_MEDICAL_STEM(stem) stem,
#define POORTWACHTER_MEDICAL_ENDING(ending)
#include "rules/medical_stems.def"
#undef POORTWACHTER_MEDICAL_ENDING
#undef POORTWACHTER_MEDICAL_STEM
};

static constexpr std::string_view endings[] = {
#define POORTWACHTER_MEDICAL_STEM(stem)
#define POORTWACHTER_MEDICAL_ENDING(ending) ending,
#include "rules/medical_stems.def"
#undef POORTWACHTER_MEDICAL_ENDING
#undef POORTWACHTER_MEDICAL_STEM
};

static constexpr std::size_t shortest_word = 3;
static constexpr char joint = '+';               // between the parts of a word
static constexpr std::size_t before_ending = 3;  // letters, so that no ordinary short word has an ending of these
static constexpr std::size_t shortest_with_ending = before_ending + std::ranges::min(endings, {}, &std::string_view::size).size();
static_assert(std::ranges::is_sorted(words) && std::ranges::is_sorted(stems) && std::ranges::is_sorted(endings));
static_assert(std::ranges::all_of(words, [](std::string_view word) { return word.size() >= shortest_word; }));
static_assert(std::ranges::all_of(stems, [](std::string_view stem) { return stem.size() > shortest_word; }));
static_assert(std::ranges::all_of(endings, [](std::string_view ending) { return ending.size() > shortest_word; }));

static constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Four letters tell nearly every other word apart from these; in which case does not matter. A word of three is closed by a space.
static constexpr std::uint32_t mark_of(char a, char b, char c, char d) {
  const auto letter = [](char one) { return static_cast<std::uint32_t>(static_cast<unsigned char>(one) | 0x20U); };
  const std::uint32_t all = letter(a) | letter(b) << 8U | letter(c) << 16U | letter(d) << 24U;
  return all * 0xC2B2AE35U >> 17U;
}
static constexpr std::uint32_t first_letters(std::string_view word) {
  return mark_of(word[0], word[1], word[2], word.size() > 3 && word[3] != joint ? word[3] : ' ');
}
static constexpr std::uint32_t last_letters(std::string_view word) {
  const std::size_t at = word.size() - 4;
  return mark_of(word[at], word[at + 1], word[at + 2], word[at + 3]);
}

namespace {

// A bit for each mark.
class Marks {
 public:
  constexpr void add(std::uint32_t mark) { bits_[mark / size] |= std::uint64_t{1} << (mark % size); }
  [[nodiscard]] constexpr bool has(std::uint32_t mark) const { return ((bits_[mark / size] >> (mark % size)) & 1) != 0; }

 private:
  static constexpr std::size_t size = 64;
  std::array<std::uint64_t, (std::size_t{1} << 15U) / size> bits_{};
};

}  // namespace

static constexpr Marks beginnings = [] {
  Marks out;
  for (const std::string_view word : words) out.add(first_letters(word));
  for (const std::string_view stem : stems) out.add(first_letters(stem));
  return out;
}();
static constexpr Marks ends = [] {
  Marks out;
  for (const std::string_view ending : endings) out.add(last_letters(ending));
  return out;
}();

// Letters of other scripts and with accents are bytes above ASCII.
static constexpr std::array<bool, 256> in_words = [] {
  std::array<bool, 256> out{};
  for (std::size_t c = 0; c < out.size(); ++c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    out[c] = is_letter || (c >= '0' && c <= '9');
  }
  return out;
}();

static bool in_word(char c) { return in_words[static_cast<unsigned char>(c)]; }

// What of a text stands behind an entry, if it begins with that.
static std::optional<std::string_view> behind(std::string_view entry, std::string_view text) {
  for (const char c : entry) {
    if (c == joint) {
      text = source::behind_joiners(text);
    } else {
      if (text.empty() || lower(text.front()) != c) return std::nullopt;
      text.remove_prefix(1);
    }
  }
  return text;
}

static std::string_view first_word(std::string_view text) { return {text.begin(), std::ranges::find_if_not(text, in_word)}; }

static bool is_inflection(std::string_view rest) {
  static constexpr std::string_view inflections[] = {"", "e", "en", "es", "n", "s", "\u00ebn"};
  return std::ranges::find(inflections, rest) != std::end(inflections);
}

// The first three letters of a word as one number, in the order of words.
static constexpr std::uint32_t first_three(std::string_view word) {
  const auto letter = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(lower(word[at]))); };
  return letter(0) << 16U | letter(1) << 8U | letter(2);
}

template <std::size_t N>
static constexpr std::array<std::uint32_t, N> first_three_of(const std::string_view (&entries)[N]) {
  std::array<std::uint32_t, N> out{};
  std::ranges::transform(entries, out.begin(), first_three);
  return out;
}
static constexpr auto word_keys = first_three_of(words);
static constexpr auto stem_keys = first_three_of(stems);

// The entries that have the first three letters of a text.
static std::span<const std::string_view> near(std::span<const std::string_view> entries, std::span<const std::uint32_t> keys,
                                              std::string_view text) {
  const auto first = std::ranges::lower_bound(keys, first_three(text));
  const auto last = std::ranges::upper_bound(first, keys.end(), first_three(text));
  return entries.subspan(static_cast<std::size_t>(first - keys.begin()), static_cast<std::size_t>(last - first));
}

static bool begins_medically(std::string_view text) {
  const auto is_word = [&](std::string_view word) {
    const auto rest = behind(word, text);
    return rest && is_inflection(first_word(*rest));
  };
  const auto is_stem = [&](std::string_view stem) { return behind(stem, text).has_value(); };
  return std::ranges::any_of(near(words, word_keys, text), is_word) || std::ranges::any_of(near(stems, stem_keys, text), is_stem);
}

static bool ends_medically(std::string_view word) {
  return std::ranges::any_of(endings, [&](std::string_view ending) {
    if (word.size() < ending.size() + before_ending) return false;
    return std::ranges::equal(word.substr(word.size() - ending.size()), ending, {}, lower);
  });
}

bool names_illness(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const char* const begin = at;
    while (at != end && in_word(*at)) ++at;
    const std::string_view word(begin, at);
    if (word.size() >= shortest_word) {
      if (beginnings.has(first_letters(word)) && begins_medically({begin, end})) return true;
      if (word.size() >= shortest_with_ending && ends.has(last_letters(word)) && ends_medically(word)) return true;
    }
    if (at != end) ++at;
  }
  return false;
}

}  // namespace poortwachter::rules
