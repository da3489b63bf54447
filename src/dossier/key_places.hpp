#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/dossier/key.hpp"

namespace poortwachter::dossier {

/// A key of the case file and the mapping that it belongs in.
struct KeyPlace {
  Key key;
  std::string canonical_path, twin_path;  // of the mapping, dotted: `spoor2.plan`; empty: the top level
  bool in_list = false;                   // of an entry of a list

  bool is(std::string_view written) const { return written == key.canonical || written == key.twin; }
};

/// All of them, as deep as a case file goes.
const std::vector<KeyPlace>& key_places();

/// Whether a word is a key anywhere.
bool is_key(std::string_view word);

/// Whether it is one in its second spelling and in no other.
bool is_twin(std::string_view word);

/// The place of a key in the mapping or list under another, wherever that stands; nullptr when it does not belong there.
const KeyPlace* place_under(std::string_view outer, std::string_view inner);

}  // namespace poortwachter::dossier
