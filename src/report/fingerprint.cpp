#include <cstdint>
#include <map>
#include <utility>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

// FNV-1a, 64 bits: small, and the same on every machine.
static void add(std::uint64_t& hash, std::string_view text) {
  constexpr std::uint64_t prime = 0x100000001b3;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  // A byte that no text holds keeps "ab" + "c" apart from "a" + "bc".
  hash = (hash ^ 0xFF) * prime;
}

std::vector<std::string> fingerprints(const Checked& checked) {
  std::map<std::pair<std::string_view, std::string_view>, int> seen;
  std::vector<std::string> out;
  for (const Finding& finding : findings_of(checked)) {
    const int ordinal = ++seen[{finding.rule->code, finding.step}];
    std::uint64_t hash = 0xcbf29ce484222325;
    add(hash, checked.reference);
    add(hash, finding.rule->code);
    add(hash, finding.step);
    add(hash, std::to_string(ordinal));
    out.push_back(fmt::format("v1:{:016x}", hash));
  }
  return out;
}

std::span<const Finding> findings_of(const Checked& checked) {
  return checked.judgement ? std::span<const Finding>(checked.judgement->findings) : std::span<const Finding>(checked.problems);
}

std::string_view version() { return POORTWACHTER_VERSION; }

}  // namespace poortwachter::report
