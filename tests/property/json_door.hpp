#pragma once

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

#include "poortwachter/source/tree.hpp"

namespace poortwachter::property {

inline void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    char escape[8];
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (static_cast<unsigned char>(c) < 0x20) {
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      out += escape;
    } else {
      out += c;
    }
  }
  out += '"';
}

/// A number that JSON writes as YAML does: digits without a leading zero, perhaps with a fraction.
inline bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::string_view whole = text.substr(0, text.find('.'));
  const std::string_view fraction = whole.size() < text.size() ? text.substr(whole.size() + 1) : "0";
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return digits(whole) && digits(fraction) && (whole.size() == 1 || whole.front() != '0') && whole.size() < 15;
}

/// What a node of a YAML document says, as JSON on one line.
inline void append_json(std::string& out, const source::Document& document, const source::Node& node) {
  const std::string_view value = document.value(node);
  const bool bare = !node.quoted && (value == "true" || value == "false" || is_plain_number(value));
  if (node.kind == source::Kind::null) {
    out += "null";
  } else if (node.kind == source::Kind::scalar && bare) {
    out += value;
  } else if (node.kind == source::Kind::scalar) {
    append_json_text(out, value);
  } else {
    const bool mapping = node.kind == source::Kind::mapping;
    out += mapping ? '{' : '[';
    for (std::uint32_t at = node.first_child; at != source::none; at = document.nodes[at].next) {
      if (at != node.first_child) out += ',';
      if (mapping) {
        append_json_text(out, document.key(document.nodes[at]));
        out += ':';
      }
      append_json(out, document, document.nodes[at]);
    }
    out += mapping ? '}' : ']';
  }
}

inline std::string json_of(const source::Document& document) {
  std::string out;
  append_json(out, document, document.nodes.at(0));
  return out;
}

}  // namespace poortwachter::property
