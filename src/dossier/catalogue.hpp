#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/dossier/key.hpp"
#include "poortwachter/source/csv.hpp"

namespace poortwachter::dossier {

/// A field of the case file as a thing, with those that lie inside it.
struct Field {
  enum class Shape : std::uint8_t { value, section, list };

  Key key;
  Shape shape = Shape::value;
  source::Form form = source::Form::plain;  // of the scalar that may stand here, or of an entry that is one
  bool step = false;                        // something that can be not done
  const Field* shorthand = nullptr;         // the field inside for which a scalar stands in place of the section or entry
  std::vector<Field> inside = {};           // of a section, or of an entry that is one
};

/// The fields of the top level, in the order of sections.def.
const std::vector<Field>& catalogue();

/// One step of a path: a field, or an entry of the list before it.
struct FieldStep {
  const Field* field = nullptr;
  std::string_view written;
  std::uint32_t number = 0;  // of an entry; 0: the path does not number them
};

/// A path of keys as the fields it leads to; `known` of its letters name fields.
struct FieldPath {
  std::vector<FieldStep> steps;
  std::size_t known = 0;
  bool whole = false;
};
FieldPath field_path(std::string_view path);

/// The path that was most likely meant by one of which so many letters are known; empty when none is near.
std::string nearest_path(std::string_view path, const FieldPath& known);

/// The path in canonical spelling.
std::string canonical_path(const FieldPath& path);

}  // namespace poortwachter::dossier
