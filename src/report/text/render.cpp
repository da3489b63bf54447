#include "report/text/render.hpp"

#include <algorithm>

#include "report/cells.hpp"
#include "report/document/blocks.hpp"
#include "report/text/parts.hpp"
#include "report/text/wrap.hpp"

namespace poortwachter::report {

namespace {

class TextRenderer {
 public:
  TextRenderer(const Options& options, Buffer& out) : options_(&options), out_(&out) {}

  void operator()(const Heading& heading) const { append(*out_, heading.text + '\n'); }
  void operator()(const Paragraph& paragraph) const { hanging("", paragraph.text, options_->width, *out_); }
  void operator()(const Table& table) const { write_table(table, *options_, *out_); }
  void operator()(const TimelineChart& chart) const { write_chart(chart, *options_, *out_); }
  // The table beside it has its numbers.
  void operator()(const BarChart&) const {}
  void operator()(const Section& section) const { part(section.heading, section.body); }
  void operator()(const Fold& fold) const { part(fold.summary, fold.body); }
  void operator()(const Facts& facts) const;
  void operator()(const Prose& prose) const;
  void operator()(const List& list) const;
  void operator()(const Terms& terms) const;
  void operator()(const Code& code) const;
  void operator()(const SeeAlso& others) const;
  void operator()(const Findings& findings) const;

 private:
  void part(const std::string& heading, const Document& body) const;

  const Options* options_;
  Buffer* out_;
};

}  // namespace

static std::string_view take_until(std::string_view end, std::string_view& text) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view part = text.substr(0, at);
  text.remove_prefix(std::min(at + end.size(), text.size()));
  return part;
}

// Under a title the label on the left, in a column as wide as the widest, and its lines beside it. Without one the facts are many:
// its label begins its first line, and all lines have nearly the whole width.
void TextRenderer::operator()(const Facts& facts) const {
  if (facts.title.empty()) {
    for (const Fact& fact : facts.facts) {
      std::string lead = fmt::format("  {}: ", fact.label);
      for (const std::string& line : fact.lines) {
        outdented(lead, line, options_->width, *out_);
        lead = "    ";
      }
    }
    return;
  }
  append(*out_, facts.title + '\n');
  int column = 0;
  for (const Fact& fact : facts.facts) column = std::max(column, width_of(fact.label));
  for (const Fact& fact : facts.facts) {
    std::string label = fact.label + std::string(static_cast<std::size_t>(column - width_of(fact.label)), ' ');
    for (const std::string& line : fact.lines) {
      hanging(fmt::format("  {}  ", label), line, options_->width, *out_);
      label.assign(static_cast<std::size_t>(column), ' ');
    }
  }
}

void TextRenderer::operator()(const Prose& prose) const {
  std::string_view rest = prose.markdown;
  std::string paragraph = prose.lead;
  for (bool is_first = true; !rest.empty(); is_first = false) {
    if (!is_first) append(*out_, "\n");
    if (!paragraph.empty()) paragraph += ' ';
    paragraph += take_until("\n\n", rest);
    std::ranges::replace(paragraph, '\n', ' ');
    hanging("", paragraph, options_->width, *out_);
    paragraph.clear();
  }
}

void TextRenderer::operator()(const List& list) const {
  for (const Item& item : list.items) {
    hanging("- ", item.text, options_->width, *out_);
    if (!item.link.empty()) append(*out_, fmt::format("  {}\n", item.link));
  }
}

void TextRenderer::operator()(const Terms& terms) const {
  for (const Term& term : terms.terms) {
    append(*out_, fmt::format("{}\n", fmt::join(term.names, " | ")));
    for (const std::string& line : term.lines) hanging("  ", line, options_->width, *out_);
    if (!term.takes.empty()) hanging("  ", fmt::format("({})", term.takes), options_->width, *out_);
  }
}

void TextRenderer::operator()(const Code& code) const {
  std::string_view rest = code.lines;
  while (!rest.empty()) append(*out_, fmt::format("    {}\n", take_until("\n", rest)));
}

void TextRenderer::operator()(const SeeAlso& others) const { append(*out_, fmt::format("{}\n", fmt::join(others.manuals, ", "))); }

void TextRenderer::operator()(const Findings& findings) const {
  Lines lines(findings.source, findings.first_line);
  for (const source::Span& span : findings.hidden) lines.hide(span);
  if (!findings.lead.empty()) hanging("", findings.lead, options_->width, *out_);
  const FindingEntry* before = nullptr;
  for (const FindingEntry& finding : findings.entries) {
    // What is told in few lines stands close together.
    const bool is_close = before != nullptr && before->is_brief && finding.is_brief;
    if (before != nullptr && !is_close) append(*out_, "\n");
    write_finding(finding, findings, lines, *options_, *out_);
    before = &finding;
  }
}

void TextRenderer::part(const std::string& heading, const Document& body) const {
  append(*out_, heading + "\n\n");
  write_apart(body, *this, *out_);
}

void render_text(const Document& document, const Options& options, Buffer& out) {
  write_apart(document, TextRenderer(options, out), out);
}

}  // namespace poortwachter::report
