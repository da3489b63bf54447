#include "poortwachter/timeline/timeline.hpp"

namespace poortwachter::timeline {

law::Citations sources(Step step, const law::Table& table) {
  const Date first_sick_day = table.checked();
  const auto statute = law::Statute::in_force(table, first_sick_day);
  if (!statute) return {};
  Dossier dossier;
  dossier.first_sick_day = {.known = dossier::Known::given, .value = first_sick_day};
  return build(dossier, *statute, clock(dossier, table, first_sick_day), first_sick_day).at(step).law;
}

}  // namespace poortwachter::timeline
