#include "report/document/spelled.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "poortwachter/dossier/fields.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

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

// Walks the one list of fields for both spellings of each key, and for the words that may stand behind it.
class Spellings {
 public:
  Spellings() {
    dossier::Dossier dossier;
    dossier::fields(*this, dossier);
  }

  template <class T, class... Bounds>
  void operator()(const Key& key, dossier::Fact<T>&, const Bounds&...) {
    add(key);
    add_words<T>(path_ + std::string(key.canonical));
  }
  template <class T>
  void operator()(const Key& key, dossier::List<T>&) {
    add(key);
    T item{};
    if constexpr (requires { item.here; })
      below(key, item);
    else
      add_words<decltype(item.value)>(path_ + std::string(key.canonical));
  }
  template <class Section>
  requires requires(Section section) { section.here; }
  void operator()(const Key& key, Section& inside) {
    add(key);
    below(key, inside);
  }
  void shorthand(const Key& key, dossier::Fact<Date>&) { add(key); }
  void day_or_period(const Key& key, dossier::Fact<Date>&, dossier::PeriodFact& period) {
    add(key);
    const std::string outside = path_;
    path_ += std::string(key.canonical) + '.';
    dossier::period_fields(*this, period);
    path_ = outside;
  }

  // A key by its canonical spelling, wherever it stands: the same key has the same twin nearly everywhere.
  const Spelling* anywhere(std::string_view canonical) const {
    const auto found = anywhere_.find(canonical);
    return found == anywhere_.end() ? nullptr : &found->second;
  }
  // A key in either spelling, below a canonical path that is empty or ends in a dot; one word has more than one meaning.
  const Spelling* key(const std::string& above, std::string_view written) const {
    const auto found = keys_.find(above + std::string(written));
    return found == keys_.end() ? nullptr : &found->second;
  }
  // The word of a field; nullptr when what is written is none.
  const Spelling* word(const std::string& path, std::string_view written) const {
    const auto found = words_.find(path);
    if (found == words_.end()) return nullptr;
    const auto is_it = [&](const Spelling& one) { return one.canonical == written || one.twin == written; };
    const auto word = std::ranges::find_if(found->second, is_it);
    return word == found->second.end() ? nullptr : &*word;
  }

 private:
  void add(const Key& key) {
    const Spelling spelling{key.canonical, spelled_key(key, Lang::nl)};
    anywhere_[key.canonical] = spelling;
    keys_[path_ + std::string(key.canonical)] = spelling;
    keys_[path_ + std::string(key.twin)] = spelling;
  }
  template <class T>
  void add_words(const std::string& path) {
    std::vector<Spelling>& words = words_[path];
    if constexpr (std::is_same_v<T, dossier::Text>) return;
    words = {{"unknown", "onbekend"}, {"not_done", "niet_gedaan"}};
    if constexpr (std::is_same_v<T, dossier::Tri> || std::is_same_v<T, bool>)
      words.insert(words.end(), {{"yes", "ja"}, {"no", "nee"}});
    if constexpr (std::is_enum_v<T> && !std::is_same_v<T, dossier::Tri> && !std::is_same_v<T, dossier::View>)
      for (const auto& word : dossier::words<T>()) words.push_back({word.canonical, word.twin});
  }
  template <class Section>
  void below(const Key& key, Section& inside) {
    const std::string outside = path_;
    path_ += std::string(key.canonical) + '.';
    dossier::fields(*this, inside);
    path_ = outside;
  }

  std::map<std::string_view, Spelling> anywhere_;       // by canonical key
  std::map<std::string, Spelling> keys_;                // by the canonical path above them and either spelling
  std::map<std::string, std::vector<Spelling>> words_;  // by canonical path
  std::string path_;
};

}  // namespace

static const Spellings& spellings() {
  static const Spellings all;
  return all;
}

const Spelling* key_spelling(const std::string& above, std::string_view written) { return spellings().key(above, written); }
const Spelling* word_spelling(const std::string& path, std::string_view written) { return spellings().word(path, written); }

std::string spelled_path(std::string_view canonical, Lang lang) {
  if (lang != Lang::nl) return std::string(canonical);
  std::string out;
  while (!canonical.empty()) {
    const std::size_t dot = std::min(canonical.find('.'), canonical.size());
    const std::string_view key = canonical.substr(0, dot);
    const Spelling* known = spellings().anywhere(key);
    if (!out.empty()) out += '.';
    out += known == nullptr ? key : known->twin;
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
