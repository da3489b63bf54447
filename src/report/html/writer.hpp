#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// A text made harmless for a terminal and for a page: every sign that HTML reads as its own is an entity.
std::string escaped(std::string_view text);

struct Attribute {
  std::string_view name;
  std::string value;
};
using Attributes = std::initializer_list<Attribute>;

/// Writes HTML. Text and values of attributes are always escaped; the names of tags and attributes come from this program alone.
class Html {
 public:
  Html(Lang lang, Buffer& out) : lang_(lang), out_(&out) {}

  Lang lang() const { return lang_; }
  /// A text of ui.md.
  std::string ui(std::string_view key) const { return std::string(text::ui(key, lang_)); }

  void open(std::string_view tag, Attributes attributes = {});
  /// With a class; without one when it is empty.
  void open_styled(std::string_view tag, std::string_view manner);
  void close(std::string_view tag);
  void element(std::string_view tag, std::string_view text, Attributes attributes = {});
  void element_styled(std::string_view tag, std::string_view text, std::string_view manner);
  /// As it is: for what this program holds itself.
  void raw(std::string_view bytes);

 private:
  void tag(std::string_view name, Attributes attributes);

  Lang lang_;
  Buffer* out_;
};

}  // namespace poortwachter::report
