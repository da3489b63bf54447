#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/sections.hpp"
#include "poortwachter/base/result.hpp"
#include "poortwachter/dossier/assign.hpp"

namespace poortwachter::dossier {

/// One step of a path as the list of fields knows it: a key, or a place in a list.
struct SchemaStep {
  Key key;                     // of an entry: that of its list
  std::string written;         // as somebody wrote it
  bool is_entry = false;       // a place in a list
  bool holds_entries = false;  // a list
  std::string_view on;         // the key of the date that may stand for the whole
};

/// Follows a path from the root of a case file. The fault has no number of an assignment.
Result<std::vector<SchemaStep>, AssignFault> follow(std::string_view path);

}  // namespace poortwachter::dossier
