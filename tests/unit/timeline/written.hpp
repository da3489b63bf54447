#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "poortwachter/timeline/timeline.hpp"

namespace poortwachter::timeline {

/// A dossier written down in a test, read and reduced to what is known on a day. One that is not one throws.
inline Dossier written(std::string_view facts, Date as_of) {
  const source::Document document = source::parse_yaml(std::string(facts)).front();
  const dossier::Read read = dossier::read(document);
  if (!document.problems.empty() || !read.problems.empty()) throw std::string(facts);
  return dossier::visible_on(read.dossier, as_of).dossier;
}

inline Clock clock_of(std::string_view facts, Date as_of) { return clock(written(facts, as_of), law::table(), as_of); }

inline Timeline timeline_of(std::string_view facts, Date as_of) {
  const Dossier visible = written(facts, as_of);
  const Clock running = clock(visible, law::table(), as_of);
  const auto statute = law::Statute::in_force(law::table(), running.first_sick_day);
  return build(dossier::since(visible, running.first_sick_day), statute.value(), running, as_of);
}

}  // namespace poortwachter::timeline
