#pragma once

#include <span>
#include <vector>

#include "poortwachter/dossier/dossier.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "poortwachter/timeline/timeline.hpp"

namespace poortwachter::rules {

/// All that a rule may look at. Rules do not see each other, the clock or the words.
struct Case {
  const Dossier&
      written;  // the file as written: for rules about the file itself (D family), and to name a day that lies after as_of
  const Dossier& dossier;       // what is known on as_of of the current case: for every other rule
  const law::Statute& statute;  // the numbers in force; rules never carry one of their own
  const Timeline& timeline;
  const source::Document& document;             // the text of the file, for rules about its text (D905, D906)
  std::span<const dossier::GivenDate> ignored;  // dates after as_of (D902)
  Date as_of;

  int number(law::Plain p) const { return statute.value(p); }
  Days days(law::InDays p) const { return statute.days(p); }
};

}  // namespace poortwachter::rules
