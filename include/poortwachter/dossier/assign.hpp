#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "poortwachter/base/result.hpp"
#include "poortwachter/finding/finding.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::dossier {

/// A fact that somebody supposes: where it stands, as a path of keys in either spelling and of places in lists (`1` the first
/// entry, `-1` the last one, `+` a new one), and the scalar of YAML that stands there.
struct Assignment {
  std::string path;                  // as written: "spoor2.intake_op"
  std::optional<std::string> value;  // nothing: what stands there is taken away
  bool quoted = false;
};

/// Reads "PATH=VALUE"; an empty value takes away. Nothing when there is no path, or the value is no single scalar.
std::optional<Assignment> parse_assignment(std::string_view text);

/// Why assignments cannot be made, of the first that cannot. The words are `cli.assign.<name>`.
struct AssignFault {
  enum class Kind : std::uint8_t {
    unknown_key,   // part: the key; nearest: what was meant, or nothing
    bad_entry,     // part: what is no place in a list
    absent_entry,  // part: the place; count: the entries of the list
    no_deeper,     // part: what stands behind a fact that holds no others
    new_entry,     // a new entry cannot be taken away
    twice,         // part: the path of another assignment about the same fact, or about all of which it is a part
  };
  Kind kind = Kind::unknown_key;
  std::size_t assignment = 0;
  std::string part, nearest;
  std::size_t count = 0;
};
std::string_view name(AssignFault::Kind kind);

/// What an assignment comes down to.
struct Supposed {
  std::string pointer;                // JSON pointer with canonical keys: "/spoor2/intake_on"
  bool stood = false;                 // something stood there
  std::optional<std::string> before;  // which was this scalar; else the state of a whole that it is part of: "unknown"
};

/// Writes assignments into the tree of a document that can be read. Their order does not matter, save for new entries: those of one
/// list that name different facts belong to one entry, and one that names a fact again begins the next. Places in lists are those
/// of the file. A date for a document is the day of that document, and what else is known of it stays. A value that its key does
/// not take is not refused here but by whoever reads the tree. New nodes have the place where they would stand.
Result<std::vector<Supposed>, AssignFault> assign(source::Document& document, std::span<const Assignment> assignments);

/// Which of them a place in the dossier that was read from it belongs to; nothing when none is near.
std::optional<std::size_t> nearest_assignment(std::span<const Supposed> supposed, std::string_view pointer);

}  // namespace poortwachter::dossier
