#include "report/document/spelled.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "poortwachter/dossier/fields.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using dossier::Fact;
using dossier::Key;

// Terms of art that are Dutch in every language; their twin is a translation.
static constexpr std::array<std::string_view, 13> dutch_terms = {
    "probleemanalyse", "plan_van_aanpak",     "eerstejaarsevaluatie", "melding_42_weken", "actueel_oordeel",
    "eindevaluatie",   "oordeel_werknemer",   "reintegratieverslag",  "wia_brief_uwv",    "wia_aanvraag",
    "vervroegde_iva",  "deskundigenoordelen", "loonsanctie"};

std::string_view spelled_key(const Key& key, Lang lang) {
  const bool is_term = std::ranges::find(dutch_terms, key.canonical) != dutch_terms.end();
  return lang == Lang::nl && !is_term ? key.twin : key.canonical;
}

namespace {

// Walks the one list of fields for the Dutch spelling of each key; the same key has the same twin everywhere.
struct DutchKeys {
  std::map<std::string_view, std::string_view> spelled;

  void add(const Key& key) { spelled[key.canonical] = spelled_key(key, Lang::nl); }
  template <class T, class... Bounds>
  void operator()(const Key& key, Fact<T>&, const Bounds&...) {
    add(key);
  }
  template <class T>
  void operator()(const Key& key, dossier::List<T>&) {
    add(key);
    if constexpr (requires(T item) { item.here; }) {
      T item{};
      dossier::fields(*this, item);
    }
  }
  template <class Section>
  requires requires(Section section) { section.here; }
  void operator()(const Key& key, Section& inside) {
    add(key);
    dossier::fields(*this, inside);
  }
  void shorthand(const Key& key, Fact<Date>&) { add(key); }
  void day_or_period(const Key& key, Fact<Date>&, dossier::PeriodFact&) { add(key); }
};

}  // namespace

static const DutchKeys& dutch_keys() {
  static const DutchKeys keys = [] {
    DutchKeys found;
    dossier::Dossier dossier;
    dossier::fields(found, dossier);
    return found;
  }();
  return keys;
}

std::string spelled_path(std::string_view canonical, Lang lang) {
  if (lang != Lang::nl) return std::string(canonical);
  std::string out;
  while (!canonical.empty()) {
    const std::size_t dot = std::min(canonical.find('.'), canonical.size());
    const std::string_view key = canonical.substr(0, dot);
    const auto known = dutch_keys().spelled.find(key);
    if (!out.empty()) out += '.';
    out += known == dutch_keys().spelled.end() ? key : known->second;
    canonical.remove_prefix(std::min(dot + 1, canonical.size()));
  }
  return out;
}

std::string spelled_paths(const std::vector<std::string_view>& canonical, Lang lang) {
  std::string out;
  for (const std::string_view path : canonical) out += (out.empty() ? "" : ", ") + spelled_path(path, lang);
  return out;
}

}  // namespace poortwachter::report
