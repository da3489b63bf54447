#pragma once

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/dossier/reading_rules.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::dossier {

inline std::ostream& operator<<(std::ostream& out, Known known) { return out << static_cast<int>(known); }
inline std::ostream& operator<<(std::ostream& out, Tri tri) { return out << static_cast<int>(tri); }

/// A text read as one case. The facts refer to the document, so the two stay together.
struct Reading {
  source::Document document;
  Read read;

  explicit Reading(std::string_view yaml) : document(source::parse_yaml(yaml).front()), read(dossier::read(document)) {}

  const Dossier& facts() const { return read.dossier; }

  /// The problems in one line each: "E002:nearest 3:1-3:15 /path key=first_sikc_day".
  std::string problems() const {
    std::string lines;
    for (const Finding& finding : read.problems) lines += line(finding) + "\n";
    return lines;
  }
  std::string where(const Place& place) const {
    const auto& [begin, end] = place.span;
    return std::to_string(begin.line) + ":" + std::to_string(begin.column) + "-" + std::to_string(end.line) + ":" +
           std::to_string(end.column) + " " + facts().pointer(place);
  }

 private:
  static std::string shown_value(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* date = std::get_if<Date>(&value)) return calendar::iso(*date);
    if (const auto* days = std::get_if<Days>(&value)) return std::to_string(days->value) + "d";
    if (const auto* number = std::get_if<int>(&value)) return std::to_string(*number);
    return "?";
  }
  std::string line(const Finding& finding) const {
    std::string text(finding.rule->code);
    if (!finding.variant.empty()) text.append(":").append(finding.variant);
    text += " " + where(finding.place);
    for (const auto& argument : finding.arguments) {
      // How the file spells the key is told where that is not the canonical spelling.
      const bool told = argument.name == "written" && shown_value(argument.value) == shown_value(finding.arguments[0].value);
      if (!told) text.append(" ").append(argument.name).append("=").append(shown_value(argument.value));
    }
    for (const auto& related : finding.related) text += " (" + std::string(related.label) + " " + where(related.place) + ")";
    return text;
  }
};

/// A case with first sick day and one more line; the problems of that line alone.
inline std::string problems_of(std::string_view line) {
  return Reading("first_sick_day: 2025-01-06\n" + std::string(line) + "\n").problems();
}

}  // namespace poortwachter::dossier
