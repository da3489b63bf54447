#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "poortwachter/calendar/date.hpp"

namespace poortwachter::bench {

/// A synthetic dossier as a tree that can be written as YAML and as JSON.
struct Item {
  enum class Kind : std::uint8_t { text, bare, mapping, list };
  Kind kind = Kind::text;
  std::string key, text;
  std::vector<Item> items = {};
};

inline Item text(std::string key, std::string value) { return {Item::Kind::text, std::move(key), std::move(value)}; }
inline Item bare(std::string key, std::string value) { return {Item::Kind::bare, std::move(key), std::move(value)}; }
inline Item on(std::string key, Date date) { return bare(std::move(key), calendar::iso(date)); }
inline Item yes(std::string key) { return bare(std::move(key), "true"); }
inline Item mapping(std::string key, std::vector<Item> items) {
  return {Item::Kind::mapping, std::move(key), {}, std::move(items)};
}
inline Item list(std::string key, std::vector<Item> items) { return {Item::Kind::list, std::move(key), {}, std::move(items)}; }

/// Which course dossiers take, in percent; what is left over is on time up to the day it is judged.
struct Distribution {
  int spoor2_late = 15;  // everything in time, but spoor 2 begins ten weeks late
  int nothing_done = 5;  // a first sick day and nothing else
  int interrupted = 10;  // on time, with two weeks better after thirty weeks
  int unreadable = 2;    // an impossible date
};

/// Dossiers of about two kilobytes with first sick days over three years, each judged in weeks 88 to 104, with nothing in it that
/// came later. The same seed gives the same dossiers everywhere.
class Cases {
 public:
  explicit Cases(std::uint32_t seed, const Distribution& distribution = {}) : random_(seed), distribution_(distribution) {}

  Item next() {
    const Date first = *Date::from_ymd(2023, 1, 2) + Days{below(3 * 364)};
    const int course = below(100);
    const int late = distribution_.spoor2_late, nothing = late + distribution_.nothing_done;
    const int interrupted = nothing + distribution_.interrupted, unreadable = interrupted + distribution_.unreadable;
    as_of_ = first + Days{7 * (88 + below(17))};
    Item dossier = mapping({}, head(first));
    const bool is_unreadable = course >= interrupted && course < unreadable;
    if (is_unreadable) dossier.items.back() = bare("first_sick_day", "2024-02-30");
    if (course >= late && course < nothing) return dossier;
    add_year_1(dossier.items, first);
    add_year_2(dossier.items, first, course < late ? Days{70} : Days{0});
    if (course >= nothing && course < interrupted) add_interruption(dossier.items, first);
    return dossier;
  }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }

  std::vector<Item> head(Date first) {
    const std::string number = std::to_string(++number_);
    return {text("case", "BENCH-" + number), on("as_of", as_of_),
            mapping("employee",
                    {text("reference", "W-" + number),
                     on("birth_date", *Date::from_ymd(1965 + below(35), 1 + below(12), 1 + below(28))),
                     text("employment", "permanent"), bare("gross_monthly_wage", std::to_string(2400 + below(3000)) + ".00"),
                     bare("hours_per_week", "36"), mapping("continued_pay", {bare("year1", "100"), bare("year2", "70")})}),
            mapping("employer", {text("name", "Voorbeeld Logistiek BV"), bare("size", std::to_string(10 + below(400)))}),
            on("first_sick_day", first)};
  }

  void add_year_1(std::vector<Item>& items, Date first) {
    items.push_back(list("capacity", {mapping({}, {on("from", first + Days{35}), text("state", "partial"),
                                                   bare("hours_per_week", "12"), text("assessed_by", "bedrijfsarts"),
                                                   list("reviews", {on({}, first + Days{110}), on({}, first + Days{180})})})}));
    items.push_back(on("probleemanalyse", first + Days{35 + below(7)}));
    items.push_back(
        mapping("plan_van_aanpak", {on("on", first + Days{43 + below(10)}), text("employer_view", "opbouwen in aangepast werk"),
                                    text("employee_view", "akkoord met het schema"), yes("case_manager")}));
    items.push_back(list("evaluations", every_six_weeks({}, first + Weeks{12})));
    items.push_back(on("melding_42_weken", first + Days{290}));
    items.push_back(mapping("eerstejaarsevaluatie",
                            {on("on", first + Days{352}), text("spoor2_decision", "start"),
                             text("employer_view", "spoor 2 naast het aangepaste werk"), text("employee_view", "akkoord")}));
    items.push_back(mapping("spoor1", {yes("function_inventory"), yes("task_inventory"), yes("suitable_work_available")}));
    items.push_back(list("work", {mapping({}, {on("from", first + Days{60}), text("kind", "adapted"), bare("hours_per_week", "12"),
                                               bare("wage_value_pct", "35"), yes("matches_capacity"), yes("agreed")})}));
  }

  void add_year_2(std::vector<Item>& items, Date first, Days late) {
    const Date intake = first + Days{378} + late;
    items.push_back(
        mapping("ad_report", {on("ordered_on", first + Days{280}), on("visit_on", first + Days{300}), on("on", first + Days{315}),
                              list("covers", {text({}, "education"), text({}, "work_history"), text({}, "competences"),
                                              text({}, "strengths_weaknesses"), text({}, "limitations")})}));
    items.push_back(mapping(
        "spoor2",
        {on("advised_on", first + Days{315}), text("advised_by", "arbeidsdeskundige"),
         mapping("provider", {text("name", "Voorbeeld Mobiliteit"), text("kind", "agency")}), on("referred_on", intake - Days{10}),
         on("intake_on", intake),
         mapping(
             "plan",
             {on("on", intake + Days{21}), yes("person_profile"),
              mapping("search_profile", {yes("reasoned"), list("directions", {text({}, "planner transport"),
                                                                              text({}, "voorraadbeheer"), text({}, "receptie")})}),
              yes("start_position"), text("end_goal", "ander werk van 20 uur of meer"), bare("reporting_every_weeks", "6")}),
         list("reports", every_six_weeks("on", intake + Weeks{6}))}));
  }

  // Up to the day on which the dossier is judged: days, or mappings with a key for the day.
  std::vector<Item> every_six_weeks(const std::string& key, Date day) const {
    std::vector<Item> items;
    for (; day <= as_of_; day = day + Weeks{6}) items.push_back(key.empty() ? on({}, day) : mapping({}, {on(key, day)}));
    return items;
  }

  static void add_interruption(std::vector<Item>& items, Date first) {
    items.push_back(
        list("interruptions", {mapping({}, {on("recovered_on", first + Days{210}), on("sick_again_on", first + Days{224})})}));
  }

  std::mt19937 random_;
  Distribution distribution_;
  int number_ = 0;
  Date as_of_;
};

inline bool is_json_word(std::string_view text) { return text == "true" || text.find('-') == std::string_view::npos; }

/// One line, with the space behind colons and commas that most programs write.
inline void append_json(std::string& out, const Item& item) {
  const bool nested = item.kind == Item::Kind::mapping || item.kind == Item::Kind::list;
  if (!item.key.empty()) out += '"' + item.key + "\": ";
  if (!nested) {
    const bool quoted = item.kind == Item::Kind::text || !is_json_word(item.text);
    out += quoted ? '"' + item.text + '"' : item.text;
    return;
  }
  out += item.kind == Item::Kind::mapping ? '{' : '[';
  for (const Item& inner : item.items) {
    if (&inner != item.items.data()) out += ", ";
    append_json(out, inner);
  }
  out += item.kind == Item::Kind::mapping ? '}' : ']';
}

/// Block style, two spaces a level.
inline void append_yaml(std::string& out, const Item& item, int level = 0, bool behind_dash = false) {
  for (const Item& inner : item.items) {
    const bool in_list = item.kind == Item::Kind::list;
    if (!(behind_dash && &inner == item.items.data())) out.append(static_cast<std::size_t>(level) * 2, ' ');
    out += in_list ? "- " : inner.key + ":";
    const bool nested = inner.kind == Item::Kind::mapping || inner.kind == Item::Kind::list;
    if (!nested) out += (in_list ? "" : " ") + inner.text + '\n';
    if (nested && !in_list) out += '\n';
    if (nested) append_yaml(out, inner, level + 1, in_list);
  }
}

/// Its values by their paths, entries of lists numbered from 1: the cells of a row.
inline void append_cells(std::vector<std::pair<std::string, std::string>>& out, const Item& item, const std::string& path = {}) {
  std::size_t number = 0;
  for (const Item& inner : item.items) {
    const std::string key = item.kind == Item::Kind::list ? std::to_string(++number) : inner.key;
    const std::string here = path.empty() ? key : path + '.' + key;
    if (inner.kind == Item::Kind::mapping || inner.kind == Item::Kind::list)
      append_cells(out, inner, here);
    else
      out.emplace_back(here, inner.text);
  }
}

/// Dossiers of so many as a table: its heading line has every path that one of them uses.
class Table {
 public:
  Table(int cases, std::uint32_t seed) : source_(seed) {
    Cases all(seed);
    for (int i = 0; i < cases; ++i) {
      cells_.clear();
      append_cells(cells_, all.next());
      for (const auto& [path, text] : cells_)
        if (columns_.try_emplace(path, headings_.size()).second) headings_.push_back(path);
    }
  }

  std::string heading() const {
    std::string out = "completeness";
    for (const std::string& heading : headings_) out += ';' + heading;
    return out + '\n';
  }

  void append_row(std::string& out) {
    std::vector<std::string_view> row(headings_.size());
    cells_.clear();
    append_cells(cells_, source_.next());
    for (const auto& [path, text] : cells_) row[columns_.at(path)] = text;
    out += "complete";
    for (const std::string_view cell : row) out.append(";").append(cell);
    out += '\n';
  }

 private:
  Cases source_;
  std::vector<std::pair<std::string, std::string>> cells_;
  std::vector<std::string> headings_;
  std::unordered_map<std::string, std::size_t> columns_;
};

}  // namespace poortwachter::bench
