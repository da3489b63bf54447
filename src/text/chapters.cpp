#include <algorithm>

#include "poortwachter/text/text.hpp"
#include "text/embedded.hpp"
#include "text/lines.hpp"
#include "text/sections.hpp"

namespace poortwachter::text {

// The text of a chapter from behind "# " up to the next one.
static Chapter chapter_of(std::string_view text) {
  const std::string_view line = take_line(text);
  const std::size_t colon = line.find(": ");
  const std::string_view title = colon == std::string_view::npos ? std::string_view{} : trimmed(line.substr(colon + 2));
  const std::size_t first = text.find("## ");
  return {.key = trimmed(line.substr(0, colon)),
          .title = title,
          .sections = sections_of(first == std::string_view::npos ? std::string_view{} : text.substr(first))};
}

static std::vector<Chapter> read_chapters(std::string_view folder) {
  constexpr std::string_view mark = "\n# ";
  std::vector<Chapter> chapters;
  for (const Embedded& page : embedded()) {
    if (page.folder != folder || page.topic != "deadlines") continue;
    // What stands before the first mark is the title of the page and what its readers should know.
    for (std::size_t at = page.text.find(mark); at != std::string_view::npos;) {
      const std::size_t next = page.text.find(mark, at + 1);
      chapters.push_back(
          chapter_of(page.text.substr(at + mark.size(), next == std::string_view::npos ? next : next - at - mark.size())));
      at = next;
    }
  }
  return chapters;
}

std::span<const Chapter> chapters(Lang lang) {
  if (lang == Lang::nl) {
    static const std::vector<Chapter> dutch = read_chapters("nl");
    return dutch;
  }
  static const std::vector<Chapter> english = read_chapters("en");
  return english;
}

const Chapter* chapter(std::string_view key, Lang lang) {
  const std::span<const Chapter> all = chapters(lang);
  const auto found = std::ranges::find(all, key, &Chapter::key);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace poortwachter::text
