#pragma once

#include "poortwachter/dossier/key.hpp"
#include "poortwachter/finding/finding.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::dossier {

/// A value of another shape than its field takes, told with what was probably meant. `place` is that of the key, or of the entry
/// of a list.

/// In place of a list; `of_values`: its entries may be dates or words by themselves.
Finding refused_list(const source::Document& document, const Key& key, const Place& place, const source::Node& node,
                     bool of_values);
/// In place of a mapping; `is_document`: a date would do too.
Finding refused_section(const source::Document& document, const Key& key, const Place& place, const source::Node& node,
                        bool is_document);
/// In place of one value.
Finding refused_single(const source::Document& document, const Key& key, const Place& place, const source::Node& node);

}  // namespace poortwachter::dossier
