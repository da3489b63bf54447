#include "report/text_finding.hpp"

#include <algorithm>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/folded.hpp"
#include "report/cells.hpp"
#include "report/cited.hpp"
#include "report/finding_words.hpp"
#include "report/words.hpp"
#include "report/wrap.hpp"

namespace poortwachter::report {

static Layout layout_of(const Finding& finding, const Options& options) {
  std::uint32_t last = finding.place.span.begin.line;
  for (const Related& related : finding.related) last = std::max(last, related.place.span.begin.line);
  const int digits = static_cast<int>(std::to_string(last).size());
  return {.gutter = digits, .width = options.width, .unicode = options.unicode, .reset = style(options.color).reset};
}

// The first line of a finding: one line for whoever searches a file, folded where somebody reads along.
static std::string headline(const std::string& tag, std::string_view text, const Options& options) {
  return options.folds ? folded(tag + ": ", text, options.width) : fmt::format("{}: {}\n", tag, text);
}

static void write_head(const Checked& checked, const Finding& finding, const Layout& layout, const Options& options, Buffer& out) {
  const source::Mark at = finding.place.span.begin;
  const Style colors = style(options.color);
  const std::string tag = fmt::format("{}[{}]", word("severity.", name(finding.severity), options.lang), finding.rule->code);
  const std::string lines = headline(tag, message(finding, options.lang), options);
  fmt::format_to(std::back_inserter(out), "{}{}{}{}", colors.of(finding.severity), tag, colors.reset,
                 std::string_view(lines).substr(tag.size()));
  fmt::format_to(std::back_inserter(out), "{:{}}--> {}:{}:{}\n", "", layout.gutter + 1, visible(checked.path), at.line, at.column);
}

static void write_excerpt(const Finding& finding, Lines& lines, const Layout& layout, const Options& options, Buffer& out) {
  const Style colors = style(options.color);
  std::vector<Pointed> places{
      {.span = finding.place.span, .mark = '^', .text = label(finding, options.lang), .color = colors.of(finding.severity)}};
  for (const Related& related : finding.related) {
    places.push_back({.span = related.place.span,
                      .mark = '-',
                      .text = std::string(word("related.", related.label, options.lang)),
                      .color = colors.related});
  }
  excerpt(lines, std::move(places), layout, out);
  fmt::format_to(std::back_inserter(out), "{:{}}|\n", "", layout.gutter + 1);
}

static void write_notes(const Checked& checked, const Finding& finding, const Layout& layout, const Options& options, Buffer& out) {
  const auto note = [&](std::string_view key, std::string_view text) {
    if (text.empty()) return;
    hanging(fmt::format("{:{}}= {}: ", "", layout.gutter + 1, text::ui(key, options.lang)), text, options.width, out);
  };
  note("label.law", cited(finding.rule->sources, options.lang));
  note("label.do", action(finding, options.lang));
  for (const std::string& caution : cautions(checked, finding, options.lang)) note("label.attention", caution);
  const bool weighs = finding.risk != Risk::none && !finding.suspended && !finding.accepted;
  const std::string_view level = word("risk.", name(finding.risk), options.lang);
  if (weighs) note("label.risk", phrase("finding.risk", {{"level", level}}, options.lang));
  note("label.more", fmt::format("poortwachter explain {}", finding.rule->code));
}

void text_finding(const Checked& checked, const Finding& finding, Lines& lines, const Options& options, Buffer& out) {
  const Layout layout = layout_of(finding, options);
  write_head(checked, finding, layout, options, out);
  if (options.snippet) write_excerpt(finding, lines, layout, options, out);
  write_notes(checked, finding, layout, options, out);
}

}  // namespace poortwachter::report
