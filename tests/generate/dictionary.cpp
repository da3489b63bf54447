#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "generate/mdoc.hpp"

namespace poortwachter::generate {

static constexpr std::string_view keys[] = {
#define SECTION(S)
#define FACT(T, name, other, ...) #name, other,
#define FACT_NAMED(T, name, key, other, ...) key, other,
#define NUMBER(name, other, ...) #name, other,
#define LIST(T, name, other, ...) #name, other,
#define PART(S, name, other, ...) #name, other,
#define PERIOD(role) "from", "van", "until", "tot_en_met",
#define DOCUMENT_DAY(name, other, ...) #name, other,
#define DAY_OR_PERIOD(name, other, ...) #name, other,
#define END
#include "poortwachter/dossier/sections.def"
};

static constexpr std::string_view words[] = {
#define WORDS(E)
#define WORD(name, twin) #name, twin,
#define ACTIVITY(name, twin, phase, type) #name, twin,
#define END
#include "poortwachter/dossier/words.def"
};

template <std::size_t count>
static std::string entries(const std::string_view (&list)[count], std::string_view end) {
  std::string out;
  for (const std::string_view entry : std::set<std::string_view>(list, list + count)) out.append("\"").append(entry).append(end);
  return out;
}

std::string dictionary(const std::string& old) {
  static constexpr std::string_view head =
      "# Keys and words of a case file in both languages, and what YAML and JSON are made of; for -dict= of libFuzzer.\n";
  static constexpr std::string_view by_hand = "# by hand\n";
  return std::string(head) + entries(keys, ": \"\n") + entries(words, "\"\n") + old.substr(std::min(old.find(by_hand), old.size()));
}

}  // namespace poortwachter::generate
