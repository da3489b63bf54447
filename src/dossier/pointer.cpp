#include <algorithm>

#include "poortwachter/dossier/dossier.hpp"

namespace poortwachter::dossier {

std::string Dossier::pointer(const Place& place) const {
  std::vector<const PathStep*> steps;
  for (std::uint32_t step = place.path; step != 0 && step < paths.size(); step = paths[step].parent) steps.push_back(&paths[step]);
  std::string text;
  std::ranges::reverse(steps);
  for (const PathStep* step : steps) {
    text += '/';
    if (step->name.empty())
      text += std::to_string(step->index);
    else
      text += step->name;
  }
  if (!place.leaf.empty()) text.append("/").append(place.leaf);
  return text;
}

}  // namespace poortwachter::dossier
