#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace poortwachter::text {

enum class Lang : std::uint8_t { nl, en };

/// One section of a page of text/{nl,en}: what the program says about one rule.
struct Page {
  struct Message {
    std::string_view variant;        // empty: the plain one
    std::string_view template_text;  // with {placeholders}
  };
  struct Section {
    std::string_view heading, body;
  };
  std::string_view code, slug;
  std::vector<Message> messages;  // lines "> text" and "> [variant] text"
  std::vector<Message> actions;   // lines "! text", "! [variant] text": what to do now, for the line `= do:`
  std::vector<Message> records;   // lines "! [closed] text", "! [closed variant] text": what to record of what lies behind
  std::vector<Message> labels;    // lines "^ text" and "^ [variant] text": what is said under the place
  std::vector<Message> phrases;   // lines "~ text" and "~ [variant] text": a part of the verdict, without codes
  std::vector<Message> ahead;     // lines "+ text" and "+ [variant] text": what the rule will find if nothing happens
  std::vector<Section> sections;  // "## Heading" with its Markdown

  /// The message of a variant; the plain one where the variant has none. Where an own-risk carrier pays sickness benefit instead
  /// of wages, a line "> [carrier] text" or "> [carrier variant] text" goes before the one without that word.
  std::string_view message(std::string_view variant, bool of_benefit = false) const;
  /// What to do while the shortcoming is open; what to record once it is closed.
  std::string_view action(std::string_view variant, bool of_benefit = false) const;
  std::string_view record(std::string_view variant, bool of_benefit = false) const;
  std::string_view phrase(std::string_view variant, bool of_benefit = false) const;
  std::string_view label(std::string_view variant, bool of_benefit = false) const;
  std::string_view coming(std::string_view variant) const;
};

/// The page of a rule; nullptr when there is none.
const Page* page(std::string_view code, Lang lang);
/// All of them, by the families of their codes.
std::vector<Page> pages(Lang lang);

/// A chapter of deadlines.md, in words: a step of a case by its identifier, or a subject of its own with a title. Bodies have
/// placeholders for numbers and sources of the law.
struct Chapter {
  std::string_view key, title;  // no title: the chapter of a step
  std::vector<Page::Section> sections;
};
std::span<const Chapter> chapters(Lang lang);
/// nullptr when there is none.
const Chapter* chapter(std::string_view key, Lang lang);

/// A word of the program itself: a line "- `key`: text" of ui.md, law.md (keys `law.*`) or fields.md (keys `field.*`). An unknown
/// key is an error of this program and gives the key, which then stays as long as the program.
std::string_view ui(std::string_view key, Lang lang);
bool has_ui(std::string_view key, Lang lang);
/// All keys, page by page, in their order.
std::vector<std::string_view> ui_keys(Lang lang);

/// A pair of small case files of src/text/snippets: one in which the rule finds something, one that is in order.
struct Snippet {
  std::string_view code, fails, passes;
};
std::span<const Snippet> snippets();
/// The snippets of a rule; nullptr when there are none.
const Snippet* snippet(std::string_view code);

/// A placeholder of a template and where it stands, braces included.
struct Hole {
  std::size_t begin, end;
  std::string_view name;
};
/// The first placeholder from a byte on.
std::optional<Hole> next_hole(std::string_view template_text, std::size_t from);

/// The value of a name in a template.
struct Replacement {
  std::string_view name, value;
};
/// Replaces each {name}; an unknown name stays as it is written.
std::string expand(std::string_view template_text, std::span<const Replacement> replacements);
/// A text of ui.md with its placeholders filled in.
std::string phrase(std::string_view key, std::initializer_list<Replacement> replacements, Lang lang);
/// The names of the placeholders in a template, in order of first use.
std::vector<std::string_view> placeholders(std::string_view template_text);

}  // namespace poortwachter::text
