#include <algorithm>

#include "report/document/words.hpp"
#include "report/text/links.hpp"
#include "report/text/parts.hpp"
#include "report/text/style.hpp"
#include "report/text/wrap.hpp"

namespace poortwachter::report {

static Layout layout_of(const FindingEntry& finding, const Options& options) {
  std::uint32_t last = 0;
  for (const Spot& spot : finding.spots) last = std::max(last, spot.span.begin.line);
  const int digits = static_cast<int>(std::to_string(last).size());
  return {.gutter = digits, .width = options.width, .unicode = options.unicode, .reset = style(options.color).reset};
}

// The first line of a finding: one line for whoever searches a file, folded where somebody reads along.
static std::string headline(const std::string& tag, std::string_view text, const Options& options) {
  return options.folds ? folded(tag + ": ", text, options.width) : fmt::format("{}: {}\n", tag, text);
}

static void write_head(const FindingEntry& finding, const Layout& layout, const Options& options, Buffer& out) {
  const source::Mark at = finding.spots.front().span.begin;
  const Style colors = style(options.color);
  const std::string times = finding.repeats.empty()
                                ? std::string{}
                                : ' ' + phrase("finding.times", {{"n", std::to_string(finding.repeats.size() + 1)}}, options.lang);
  const std::string tag = fmt::format("{}[{}]{}", finding.severity_word, finding.code, times);
  const std::string lines = headline(tag, finding.message, options);
  fmt::format_to(fmt::appender(out), "{}{}{}{}", colors.of(finding.severity), tag, colors.reset,
                 std::string_view(lines).substr(tag.size()));
  fmt::format_to(fmt::appender(out), "{:{}}--> {}:{}:{}\n", "", layout.gutter + 1, finding.path, at.line, at.column);
}

static void write_excerpt(const FindingEntry& finding, Lines& lines, const Layout& layout, const Options& options, Buffer& out) {
  const Style colors = style(options.color);
  std::vector<Pointed> places;
  for (const Spot& spot : finding.spots) {
    const bool is_own = places.empty();
    places.push_back({.span = spot.span,
                      .mark = is_own ? '^' : '-',
                      .text = spot.text,
                      .color = is_own ? colors.of(finding.severity) : colors.related});
  }
  excerpt(lines, std::move(places), layout, out);
}

void write_finding(const FindingEntry& finding, const Findings& all, Lines& lines, const Options& options, Buffer& out) {
  const Layout layout = layout_of(finding, options);
  write_head(finding, layout, options, out);
  if (all.shows_source && !finding.is_brief) write_excerpt(finding, lines, layout, options, out);
  for (const FindingEntry::Repeat& repeat : finding.repeats)
    hanging(fmt::format("{:{}}::: {}:{}: ", "", layout.gutter + 1, repeat.at.line, repeat.at.column), repeat.message, options.width,
            out);
  for (const Fact& note : finding.notes) {
    Buffer lines_of_note;
    for (const std::string& line : note.lines)
      hanging(fmt::format("{:{}}= {}: ", "", layout.gutter + 1, note.label), line, options.width, lines_of_note);
    append(out, options.links ? linked(fmt::to_string(lines_of_note), note.links) : fmt::to_string(lines_of_note));
  }
}

}  // namespace poortwachter::report
