#include <vector>

#include "poortwachter/text/text.hpp"
#include "text/embedded.hpp"
#include "text/lines.hpp"

namespace poortwachter::text {

// The lines of a fenced block, up to the fence that closes it.
static std::string_view fenced(std::string_view& rest) {
  const char* begin = rest.data();
  const char* end = begin;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line.starts_with("```")) break;
    end = line.data() + line.size();
  }
  return {begin, static_cast<std::size_t>(end - begin)};
}

static void read_snippets(std::string_view rest, std::vector<Snippet>& snippets) {
  while (!rest.empty()) {
    const std::string_view line = trimmed(take_line(rest));
    if (line.starts_with("# ")) {
      snippets.push_back({trimmed(line.substr(2)).substr(0, 4), {}, {}});
    } else if (line == "```yaml fails" && !snippets.empty()) {
      snippets.back().fails = fenced(rest);
    } else if (line == "```yaml passes" && !snippets.empty()) {
      snippets.back().passes = fenced(rest);
    }
  }
}

std::span<const Snippet> snippets() {
  static const std::vector<Snippet> all = [] {
    std::vector<Snippet> found;
    for (const Embedded& page : embedded())
      if (page.folder == "snippets") read_snippets(page.text, found);
    return found;
  }();
  return all;
}

const Snippet* snippet(std::string_view code) {
  for (const Snippet& snippet : snippets())
    if (snippet.code == code) return &snippet;
  return nullptr;
}

}  // namespace poortwachter::text
