#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "poortwachter/base/result.hpp"
#include "poortwachter/dossier/assign.hpp"
#include "poortwachter/finding/finding.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::dossier {

/// Why a document is none with defaults: a key that does not belong there, or what is wrong with it as a case file.
struct DefaultsFault {
  source::Mark at;
  std::string key;  // empty: see the problem
  std::optional<Finding> problem;
};

/// What a document says for every dossier of an organisation: `employer`, and of `employee` only `continued_pay`. It has the form
/// of a case file without the rest.
Result<std::vector<Assignment>, DefaultsFault> read_defaults(const source::Document& document);

/// Lays defaults under a document that has a tree: what it says itself goes before, also that a section is unknown. Returns the
/// pointers of the facts that were missing, which have the place where they would stand.
std::vector<std::string> lay_under(source::Document& document, std::span<const Assignment> defaults);

}  // namespace poortwachter::dossier
