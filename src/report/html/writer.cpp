#include "report/html/writer.hpp"

namespace poortwachter::report {

static std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : safe(text)) {
    const std::string_view name = entity(c);
    if (name.empty()) {
      out += c;
    } else {
      out += name;
    }
  }
  return out;
}

void Html::raw(std::string_view bytes) { out_->append(bytes.data(), bytes.data() + bytes.size()); }

void Html::tag(std::string_view name, Attributes attributes) {
  fmt::format_to(std::back_inserter(*out_), "<{}", name);
  for (const Attribute& attribute : attributes)
    fmt::format_to(std::back_inserter(*out_), " {}=\"{}\"", attribute.name, escaped(attribute.value));
  raw(">");
}

void Html::open(std::string_view name, Attributes attributes) {
  tag(name, attributes);
  raw("\n");
}

void Html::close(std::string_view name) { fmt::format_to(std::back_inserter(*out_), "</{}>\n", name); }

void Html::element(std::string_view name, std::string_view text, Attributes attributes) {
  tag(name, attributes);
  raw(escaped(text));
  close(name);
}

void Html::open_styled(std::string_view name, std::string_view manner) {
  if (manner.empty()) return open(name);
  open(name, {{"class", std::string(manner)}});
}

void Html::element_styled(std::string_view name, std::string_view text, std::string_view manner) {
  if (manner.empty()) return element(name, text);
  element(name, text, {{"class", std::string(manner)}});
}

}  // namespace poortwachter::report
