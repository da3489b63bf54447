#include "poortwachter/dossier/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace poortwachter::dossier {

static constexpr std::size_t longest = 64;
static constexpr std::size_t letters_per_slip = 3;
static constexpr std::size_t most_slips = 3;

static char folded(char letter) {
  if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
  return letter == '-' || letter == ' ' ? '_' : letter;
}

// Edits between two words, where swapping two neighbours counts as one (optimal string alignment), row by row.
static std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::size_t, longest + 1> before_last{}, last{}, row{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const char x = folded(a[i - 1]);
      const char y = folded(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (x == y ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && x == folded(b[j - 2]) && y == folded(a[i - 2]) && x != y;
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  if (word.size() > longest) return {};
  std::string_view best;
  std::size_t least = most_slips + 1;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > longest) continue;
    const auto [shorter, longer] = std::minmax({word.size(), candidate.size()});
    const std::size_t allowed = std::min(shorter / letters_per_slip, most_slips);
    // Every letter that one has more is a slip.
    if (longer - shorter > allowed) continue;
    const std::size_t slips = distance(word, candidate);
    if (slips > allowed || slips >= least) continue;
    best = candidate;
    least = slips;
  }
  return best;
}

}  // namespace poortwachter::dossier
