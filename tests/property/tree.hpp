#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "poortwachter/calendar/date.hpp"
#include "property/dice.hpp"

namespace poortwachter::property {

/// A case file that can be changed before it is written. Days are counted from a day of its own, so that all move together.
struct Tree {
  enum class Kind { text, day, mapping, sequence };
  struct Entry;
  Kind kind = Kind::text;
  std::string text;
  int day = 0;
  std::vector<Entry> keys;
  std::vector<Tree> items;

  static Tree of_text(std::string_view text);
  static Tree of_day(int day);
  static Tree mapping();
  static Tree sequence();

  Tree& add(std::string_view key, Tree value);
  /// The value under the canonical key or its twin; nullptr when it is not there.
  Tree* find(std::string_view canonical, std::string_view twin = {});
  void erase(std::string_view canonical, std::string_view twin = {});
};

struct Tree::Entry {
  std::string first;
  Tree second;
};

inline Tree Tree::of_text(std::string_view text) { return {.kind = Kind::text, .text = std::string(text)}; }
inline Tree Tree::of_day(int day) { return {.kind = Kind::day, .day = day}; }
inline Tree Tree::mapping() { return {.kind = Kind::mapping}; }
inline Tree Tree::sequence() { return {.kind = Kind::sequence}; }

inline Tree& Tree::add(std::string_view key, Tree value) {
  keys.push_back({std::string(key), std::move(value)});
  return keys.back().second;
}

inline Tree* Tree::find(std::string_view canonical, std::string_view twin) {
  const auto at = std::ranges::find_if(keys, [&](const Entry& entry) { return entry.first == canonical || entry.first == twin; });
  return at == keys.end() ? nullptr : &at->second;
}

inline void Tree::erase(std::string_view canonical, std::string_view twin) {
  std::erase_if(keys, [&](const Entry& entry) { return entry.first == canonical || entry.first == twin; });
}

/// On one line, as flow YAML.
inline void append(std::string& out, const Tree& tree, calendar::Date zero) {
  auto separate = [&out, first = true]() mutable { out += std::exchange(first, false) ? "" : ", "; };
  switch (tree.kind) {
    case Tree::Kind::text:
      out += tree.text;
      return;
    case Tree::Kind::day:
      out += calendar::iso(zero + calendar::Days{tree.day});
      return;
    case Tree::Kind::mapping:
      out += '{';
      for (const auto& [key, value] : tree.keys) {
        separate();
        out += key + ": ";
        append(out, value, zero);
      }
      out += '}';
      return;
    case Tree::Kind::sequence:
      out += '[';
      for (const Tree& item : tree.items) {
        separate();
        append(out, item, zero);
      }
      out += ']';
      return;
  }
}

/// A whole case file, a line for each key.
inline std::string text_of(const Tree& root, calendar::Date zero) {
  std::string out;
  for (const auto& [key, value] : root.keys) {
    out += key + ": ";
    append(out, value, zero);
    out += '\n';
  }
  return out;
}

/// Keys and entries of lists, at every depth, in another order.
inline void shuffle(Tree& tree, Dice& dice) {
  dice.shuffle(tree.keys);
  dice.shuffle(tree.items);
  for (auto& entry : tree.keys) shuffle(entry.second, dice);
  for (Tree& item : tree.items) shuffle(item, dice);
}

}  // namespace poortwachter::property
