#pragma once

#include <array>
#include <string>
#include <string_view>
#include <type_traits>

#include "poortwachter/dossier/fields.hpp"
#include "property/tree.hpp"

namespace poortwachter::property {

using dossier::Fact;
using dossier::Key;
using dossier::List;
using dossier::Range;
using dossier::Role;

/// What the dossiers of a property have in common.
struct Wishes {
  int last_day = 900;                          // nothing that happened lies after it
  bool leave_open = true;                      // periods of leave without an end
  std::vector<std::string_view> without = {};  // canonical paths that are left out
};

/// Where a day mostly lies, counted from the first sick day.
struct Usual {
  std::string_view path;
  int least, most;
};

inline constexpr std::array usual_days = {
    Usual{"probleemanalyse.on", 20, 60},
    Usual{"plan_van_aanpak.on", 30, 80},
    Usual{"eerstejaarsevaluatie.on", 310, 390},
    Usual{"melding_42_weken.on", 260, 320},
    Usual{"ad_report.on", 200, 380},
    Usual{"spoor2.intake_on", 300, 440},
    Usual{"spoor2.plan.on", 320, 480},
    Usual{"spoor2.plan.planned_end", 500, 760},
    Usual{"reintegratieverslag.on", 610, 660},
    Usual{"wia_aanvraag.on", 630, 680},
    Usual{"wia_brief_uwv.on", 600, 660},
    Usual{"loonsanctie.decided_on", 660, 740},
    Usual{"loonsanctie.sent_on", 660, 740},
    Usual{"spoor1.prospect.recorded_on", 300, 410},
    Usual{"spoor1.prospect.expected_on", 360, 480},
    Usual{"employee.employment_end", 100, 900},
    Usual{"employee.birth_date", -25500, -8000},
    Usual{"employee.aow_date", -200, 1200},
    Usual{"vervroegde_iva.requested_on", 100, 500},
    Usual{"voluntary_extension.until", 728, 900},
    Usual{"stated.waiting_period_ends_on", 720, 760},
    Usual{"stated.wia_starts_on", 721, 761},
    Usual{"eindevaluatie.on", 600, 660},
    Usual{"actueel_oordeel.on", 600, 660},
    Usual{"oordeel_werknemer.on", 600, 660},
};

inline constexpr std::array rule_selectors = {"P101", "P102", "P121", "S201", "S202", "R301", "D904", "spoor2-te-laat", "L401"};
inline constexpr std::array texts = {"agreed in the file", "'no: 1'", "\"een, twee\"", "12", "2025", "Jansen B.V.", "~x"};

/// A visitor of the one list of fields: throws for each key whether it is there and what it says, within what the reader takes.
class Generator {
 public:
  Generator(Dice& dice, const Wishes& wishes) : dice_(&dice), wishes_(&wishes), rarity_(dice.between(1, 5)) {}

  void operator()(Key key, Fact<calendar::Date>&) {
    if (path_.empty() && key.canonical == "first_sick_day") return add(key, Tree::of_day(0));
    if (path_.empty() && key.canonical == "as_of") return;
    if (wanted(key)) add(key, day(path_of(key), key.role));
  }
  void operator()(Key key, Fact<dossier::Text>&) {
    if (key.required || wanted(key))
      add(key, Tree::of_text(key.canonical == "rule" ? dice_->one_of(rule_selectors) : dice_->one_of(texts)));
  }
  void operator()(Key key, Fact<dossier::Tri>&) {
    static constexpr std::array words = {"yes", "no", "true", "false", "ja", "nee", "waar", "onwaar", "unknown", "onbekend"};
    if (wanted(key)) add(key, Tree::of_text(dice_->one_of(words)));
  }
  void operator()(Key key, Fact<dossier::View>&) {
    static constexpr std::array words = {"yes", "no", "nee", "agrees", "unknown", "niet gegeven"};
    if (wanted(key)) add(key, Tree::of_text(dice_->one_of(words)));
  }
  void operator()(Key key, Fact<bool>&) {
    if (wanted(key) && dice_->once_in(3)) add(key, Tree::of_text(dice_->once_in(3) ? "yes" : "nee"));
  }
  void operator()(Key key, Fact<Cents>&) {
    if (wanted(key)) add(key, Tree::of_text(std::to_string(dice_->between(0, 9000)) + (dice_->once_in(2) ? ".05" : "")));
  }
  void operator()(Key key, Fact<double>&, Range range) {
    const int least = static_cast<int>(range.least), most = static_cast<int>(std::min(range.most, 1000.0));
    if (wanted(key)) add(key, Tree::of_text(std::to_string(dice_->between(least, most))));
  }
  template <class E>
  requires std::is_enum_v<E>
  void operator()(Key key, Fact<E>&) {
    if (wanted(key)) add(key, Tree::of_text(word<E>()));
  }
  template <class T>
  void operator()(Key key, List<T>&) {
    if (!wanted(key)) return;
    if (dice_->once_in(20)) return add(key, Tree::of_text(dice_->once_in(2) ? "unknown" : "not_done"));
    Tree list = Tree::sequence();
    for (int left = dice_->between(0, 4); left > 0; --left) list.items.push_back(item<T>(key));
    add(key, std::move(list));
  }
  template <class Section>
  requires requires(Section section) { section.here; }
  void operator()(Key key, Section& section) {
    if (!wanted(key)) return;
    if (dice_->once_in(30)) return add(key, Tree::of_text(dice_->once_in(2) ? "onbekend" : "niet_gedaan"));
    add(key, section_of(path_of(key), section));
  }
  void shorthand(Key key, Fact<calendar::Date>&) { add(key, day(path_of(key), key.role)); }
  void day_or_period(Key key, Fact<calendar::Date>& day, dossier::PeriodFact& period) {
    if (!dice_->once_in(3)) return (*this)(key, day);
    Generator inner = below(path_of(key));
    dossier::period_fields(inner, period);
    add(key, std::move(inner.tree_));
  }

  Tree tree() { return std::move(tree_); }

 private:
  Generator below(std::string path) const {
    Generator inner = *this;
    inner.tree_ = Tree::mapping();
    inner.path_ = std::move(path);
    return inner;
  }
  std::string path_of(Key key) const {
    return path_.empty() ? std::string(key.canonical) : path_ + "." + std::string(key.canonical);
  }
  bool wanted(Key key) {
    if (std::ranges::find(wishes_->without, path_of(key)) != wishes_->without.end()) return false;
    if (key.canonical == "until" && path_ == "leave" && !wishes_->leave_open) return true;
    // A beginning is mostly there, what is rare in life is rare here.
    if (key.canonical == "from" || key.canonical == "recovered_on") return !dice_->once_in(20);
    return dice_->between(0, 5) >= rarity_ || dice_->once_in(5);
  }
  void add(Key key, Tree value) { tree_.add(dice_->once_in(2) ? key.canonical : key.twin, std::move(value)); }

  Tree day(std::string_view path, Role role) {
    if (dice_->once_in(25)) return Tree::of_text(dice_->once_in(2) ? "unknown" : "not_done");
    const auto usual = std::ranges::find(usual_days, path, &Usual::path);
    const int most = role == Role::planned ? 1000 : wishes_->last_day;
    if (usual != usual_days.end() && (usual->most < 0 || !dice_->once_in(5)))
      return Tree::of_day(std::min(dice_->between(usual->least, usual->most), most));
    if (path.ends_with(".until") && from_ >= -1000) return Tree::of_day(std::min(from_ + dice_->between(0, 120), most));
    const int at = dice_->between(role == Role::exempt ? -30 : 0, most);
    if (path.ends_with(".from") || path.ends_with(".recovered_on") || path.ends_with(".since")) from_ = at;
    if (path.ends_with(".sick_again_on") && from_ >= -1000) return Tree::of_day(std::min(from_ + dice_->between(1, 40), most));
    return Tree::of_day(at);
  }
  template <class E>
  std::string_view word() {
    const auto& chosen = dice_->one_of(dossier::words<E>());
    return dice_->once_in(2) ? chosen.canonical : chosen.twin;
  }
  template <class Section>
  Tree section_of(std::string path, Section& section) {
    Generator inner = below(std::move(path));
    dossier::fields(inner, section);
    return inner.tree();
  }
  template <class T>
  Tree item(Key key) {
    T item{};
    if constexpr (requires { item.here; }) {
      return section_of(path_of(key), item);
    } else if constexpr (std::is_same_v<T, Fact<calendar::Date>>) {
      return day(path_of(key), key.role);
    } else if constexpr (std::is_same_v<T, Fact<dossier::Text>>) {
      return Tree::of_text(dice_->one_of(texts));
    } else {
      return Tree::of_text(word<decltype(item.value)>());
    }
  }

  Dice* dice_;
  const Wishes* wishes_;
  int rarity_;  // 1: nearly every key is there, 5: few are
  std::string path_;
  Tree tree_ = Tree::mapping();
  int from_ = -100000;  // the last beginning thrown in this section
};

/// A dossier with anything that a case file can say, of which the reader refuses nothing.
inline Tree random_dossier(Dice& dice, const Wishes& wishes = {}) {
  Generator generator(dice, wishes);
  dossier::Dossier dossier;
  dossier::fields(generator, dossier);
  return generator.tree();
}

}  // namespace poortwachter::property
