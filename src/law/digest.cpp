#include "poortwachter/law/digest.hpp"

#include <string>

#include "poortwachter/base/stable_hash.hpp"

namespace poortwachter::law {

std::uint64_t digest(const Table& of) {
  StableHash hash;
  for (const Row& row : of.rows()) {
    for (const std::string_view word : {name(row.parameter), name(row.unit), name(row.anchor)}) hash.add(word);
    hash.add(std::to_string(row.value));
    hash.add(calendar::iso(row.from));
  }
  for (const Date day : of.equated_days()) hash.add(calendar::iso(day));
  return hash.value();
}

}  // namespace poortwachter::law
