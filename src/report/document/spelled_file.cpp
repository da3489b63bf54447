#include "report/document/spelled_file.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "poortwachter/dossier/fields.hpp"
#include "poortwachter/source/tree.hpp"
#include "report/document/spelled.hpp"

namespace poortwachter::report {

using dossier::Fact;
using dossier::Key;
using dossier::List;

namespace {

struct Spelling {
  std::string_view canonical, twin;

  std::string_view in(Lang lang) const { return lang == Lang::nl ? twin : canonical; }
};

// Walks the one list of fields for both spellings of each key, and for the words that may stand behind it.
class Spellings {
 public:
  Spellings() {
    dossier::Dossier dossier;
    dossier::fields(*this, dossier);
  }

  template <class T, class... Bounds>
  void operator()(const Key& key, Fact<T>&, const Bounds&...) {
    add(key);
    add_words<T>(path_ + std::string(key.canonical));
  }
  template <class T>
  void operator()(const Key& key, List<T>&) {
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
  void shorthand(const Key& key, Fact<Date>&) { add(key); }
  void day_or_period(const Key& key, Fact<Date>&, dossier::PeriodFact& period) {
    add(key);
    const std::string outside = path_;
    path_ += std::string(key.canonical) + '.';
    dossier::period_fields(*this, period);
    path_ = outside;
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

  std::map<std::string, Spelling> keys_;                // by the canonical path above them and either spelling
  std::map<std::string, std::vector<Spelling>> words_;  // by canonical path
  std::string path_;
};

struct Edit {
  source::Span span;
  std::string_view word;
};

}  // namespace

static const Spellings& spellings() {
  static const Spellings all;
  return all;
}

// "spoor2.intake_on", without the places in lists; of the root nothing.
static std::string path_of(const source::Document& document, const source::Node& node) {
  if (node.parent == source::none) return {};
  std::string above = path_of(document, document.nodes[node.parent]);
  if (node.key_size == 0) return above;
  if (!above.empty()) above += '.';
  const Spelling* key = spellings().key(above, document.key(node));
  return above + std::string(key == nullptr ? document.key(node) : key->canonical);
}

static const Spelling* key_of(const source::Document& document, const source::Node& node) {
  if (node.key_size == 0) return nullptr;
  std::string above = path_of(document, document.nodes[node.parent]);
  if (!above.empty()) above += '.';
  return spellings().key(above, document.key(node));
}

static std::vector<Edit> edits_of(const source::Document& document, Lang lang) {
  std::vector<Edit> edits;
  for (const source::Node& node : document.nodes) {
    if (const Spelling* key = key_of(document, node)) edits.push_back({node.key_span, key->in(lang)});
    if (node.kind != source::Kind::scalar || node.quoted) continue;
    if (const Spelling* word = spellings().word(path_of(document, node), document.value(node)))
      edits.push_back({node.span, word->in(lang)});
  }
  std::ranges::sort(edits, {}, [](const Edit& edit) { return edit.span.begin; });
  return edits;
}

// The byte of a mark; these files are ASCII.
static std::size_t byte_of(std::string_view text, source::Mark mark) {
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < mark.line; ++line) at = text.find('\n', at) + 1;
  return at + mark.column - 1;
}

std::string spelled_file(std::string_view yaml, Lang lang) {
  std::string out;
  std::size_t copied = 0;
  for (const source::Document& document : source::parse_yaml(yaml)) {
    for (const Edit& edit : edits_of(document, lang)) {
      const std::size_t begin = byte_of(yaml, edit.span.begin);
      out.append(yaml.substr(copied, begin - copied)).append(edit.word);
      copied = byte_of(yaml, edit.span.end);
    }
  }
  return out.append(yaml.substr(copied));
}

}  // namespace poortwachter::report
