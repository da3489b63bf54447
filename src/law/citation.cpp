#include "poortwachter/law/citation.hpp"

#include <algorithm>

namespace poortwachter::law {

namespace cite {
#define POORTWACHTER_CITATION(id, basis, label, bwb, quote) constinit const Citation id{#id, Basis::basis, label, bwb, quote};
#include "poortwachter/law/citations.def"
#undef POORTWACHTER_CITATION
}  // namespace cite

static constexpr const Citation* all[] = {
#define POORTWACHTER_CITATION(id, basis, label, bwb, quote) &cite::id,
#include "poortwachter/law/citations.def"
#undef POORTWACHTER_CITATION
};

std::span<const Citation* const> citations() { return all; }

const Citation* find_citation(std::string_view id) {
  const auto* const found = std::ranges::find(all, id, [](const Citation* source) { return source->id; });
  return found == std::end(all) ? nullptr : *found;
}

}  // namespace poortwachter::law
