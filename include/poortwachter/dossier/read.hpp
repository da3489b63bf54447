#pragma once

#include <vector>

#include "poortwachter/dossier/dossier.hpp"
#include "poortwachter/finding/finding.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::dossier {

/// A document as a dossier, and what is wrong with it.
struct Read {
  Dossier dossier;
  std::vector<Finding> problems;  // E rules; when there are any, the case is not evaluated
};

/// Turns the text of one document into typed facts. Everything wrong is reported at once; nothing is guessed.
Read read(const source::Document& document);

/// The same, into a dossier that is still empty: a dossier is large, and of thousands none need be moved. Returns the problems.
std::vector<Finding> read_into(Dossier& dossier, const source::Document& document);

/// What lies after the day of judgement, and is ignored for this run (rule D902).
struct Visible {
  Dossier dossier;
  std::vector<GivenDate> ignored;
};

/// The dossier as it is known on a day: done-dates after it are as not done, periods and entries that begin later are left
/// out, `until` and other planned days stay.
Visible visible_on(const Dossier& dossier, Date as_of);

/// Whether a dossier has dates after a day that are not known on it.
bool has_later(const Dossier& dossier, Date as_of);

/// Makes a dossier one as it is known on a day, and returns what lies after it: nothing when it has no later dates.
std::vector<GivenDate> hide_later(Dossier& dossier, Date as_of);

/// The dossier of the current case: done-dates before a new first sick day are as if absent, capacity periods are cut there.
/// Entries of lists that lie before it are left out. Exempt dates stay.
Dossier since(Dossier dossier, Date first_sick_day);

/// All given done-dates of the dossier that are not exempt from lying after the first sick day, in file order of the fields.
std::vector<GivenDate> done_dates(const Dossier& dossier);

}  // namespace poortwachter::dossier
