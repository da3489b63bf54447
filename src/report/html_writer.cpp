#include "report/html_writer.hpp"

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

void Html::entry(std::string_view term, std::string_view text) {
  if (text.empty()) return;
  element("dt", term);
  element("dd", text);
}

void Html::table_head(std::initializer_list<std::string_view> keys) {
  open("thead");
  open("tr");
  for (const std::string_view key : keys) element("th", ui(key), {{"scope", "col"}});
  close("tr");
  close("thead");
}

}  // namespace poortwachter::report
