#include "report/markdown/render.hpp"

#include <algorithm>

#include "report/document/blocks.hpp"
#include "report/document/words.hpp"
#include "report/markdown/plain.hpp"

namespace poortwachter::report {

namespace {

class MarkdownRenderer {
 public:
  MarkdownRenderer(const Options& options, Buffer& out) : options_(&options), out_(&out) {}

  void operator()(const Heading& heading) const { write_heading(heading.text, static_cast<std::size_t>(heading.level)); }
  void operator()(const Paragraph& paragraph) const { append(*out_, plain_in_markdown(paragraph.text) + '\n'); }
  void operator()(const TimelineChart& chart) const;
  // The table beside it has its numbers.
  void operator()(const BarChart&) const {}
  void operator()(const Section& section) const { part(section.heading, section.body); }
  void operator()(const Fold& fold) const { part(fold.summary, fold.body); }
  void operator()(const Facts& facts) const;
  void operator()(const Prose& prose) const;
  void operator()(const List& list) const;
  void operator()(const Terms& terms) const;
  void operator()(const Code& code) const { append(*out_, fmt::format("```yaml\n{}\n```\n", code.lines)); }
  void operator()(const SeeAlso& others) const { append(*out_, fmt::format("{}\n", fmt::join(others.manuals, ", "))); }
  void operator()(const Table& table) const;
  void operator()(const Findings& findings) const;

 private:
  void write_heading(std::string_view text, std::size_t level) const;
  void part(const std::string& heading, const Document& body) const;
  void point(const std::string& label, const std::vector<std::string>& lines) const;

  const Options* options_;
  Buffer* out_;
};

}  // namespace

// The cells are Markdown.
static void write_line(const std::vector<std::string>& cells, Buffer& out) {
  append(out, fmt::format("| {} |\n", fmt::join(cells, " | ")));
}

static void write_titles(const std::vector<std::string>& titles, Buffer& out) {
  write_line(titles, out);
  write_line(std::vector<std::string>(titles.size(), "---"), out);
}

static std::string cell_of(const TableCell& cell) {
  return cell.manner == "code" ? fmt::format("`{}`", cell.text) : plain_in_markdown(cell.text);
}

static std::string plain_lines(const std::vector<std::string>& lines) {
  std::vector<std::string> plain;
  plain.reserve(lines.size());
  for (const std::string& line : lines) plain.push_back(plain_in_markdown(line));
  return fmt::format("{}", fmt::join(plain, "; "));
}

// Nothing where the finding has no such fact.
static std::string note_of(const FindingEntry& finding, std::string_view key) {
  std::vector<std::string> lines;
  for (const Fact& note : finding.notes)
    if (note.key == key) lines.insert(lines.end(), note.lines.begin(), note.lines.end());
  return plain_lines(lines);
}

void MarkdownRenderer::write_heading(std::string_view text, std::size_t level) const {
  append(*out_, fmt::format("{} {}\n", std::string(level, '#'), plain_in_markdown(text)));
}

void MarkdownRenderer::part(const std::string& heading, const Document& body) const {
  write_heading(heading, 2);
  append(*out_, "\n");
  write_apart(body, *this, *out_);
}

void MarkdownRenderer::point(const std::string& label, const std::vector<std::string>& lines) const {
  const std::string head = label.empty() ? std::string{} : fmt::format("**{}**: ", label);
  append(*out_, fmt::format("- {}{}\n", head, plain_lines(lines)));
}

void MarkdownRenderer::operator()(const Facts& facts) const {
  if (!facts.title.empty()) append(*out_, fmt::format("**{}**\n\n", plain_in_markdown(facts.title)));
  for (const Fact& fact : facts.facts) point(fact.label, fact.lines);
}

void MarkdownRenderer::operator()(const Prose& prose) const {
  if (!prose.lead.empty()) append(*out_, fmt::format("*{}* ", prose.lead));
  append(*out_, prose.markdown + '\n');
}

void MarkdownRenderer::operator()(const List& list) const {
  for (const Item& item : list.items) {
    append(*out_, fmt::format("- {}\n", list.is_markdown ? item.text : plain_in_markdown(item.text)));
    if (!item.link.empty()) append(*out_, fmt::format("  {}\n", item.link));
  }
}

void MarkdownRenderer::operator()(const Terms& terms) const {
  for (const Term& term : terms.terms) {
    const std::string takes = term.takes.empty() ? std::string{} : fmt::format(" ({})", plain_in_markdown(term.takes));
    append(*out_, fmt::format("- **{}**{}: {}\n", fmt::join(term.names, " | "), takes, plain_lines(term.lines)));
  }
}

void MarkdownRenderer::operator()(const Table& table) const {
  std::vector<std::string> titles;
  for (const Column& column : table.columns) titles.push_back(column.title);
  write_titles(titles, *out_);
  for (const TableRow& row : table.rows) {
    std::vector<std::string> cells;
    for (const TableCell& cell : row.cells) cells.push_back(cell_of(cell));
    write_line(cells, *out_);
  }
}

void MarkdownRenderer::operator()(const Findings& findings) const {
  if (!findings.lead.empty()) (*this)(Paragraph{findings.lead});
  if (findings.entries.empty()) return;
  if (!findings.lead.empty()) append(*out_, "\n");
  std::vector<std::string> titles;
  for (const std::string_view id : {"code", "severity", "place", "finding", "do", "law"})
    titles.emplace_back(word("markdown.column.", id, options_->lang));
  write_titles(titles, *out_);
  for (const FindingEntry& finding : findings.entries) {
    const source::Mark at = finding.spots.front().span.begin;
    std::string places = fmt::format("{}:{}", at.line, at.column), messages = plain_in_markdown(finding.message);
    for (const FindingEntry::Repeat& repeat : finding.repeats) {
      places += fmt::format(", {}:{}", repeat.at.line, repeat.at.column);
      messages += "; " + plain_in_markdown(repeat.message);
    }
    std::string severity = finding.severity_word;
    if (finding.is_new) severity += fmt::format(" ({})", text::ui("markdown.new", options_->lang));
    if (finding.is_suspended) severity += fmt::format(" ({})", text::ui("markdown.suspended", options_->lang));
    if (finding.is_accepted) severity += fmt::format(" ({})", text::ui("markdown.accepted", options_->lang));
    write_line({std::string(finding.code), severity, places, messages, note_of(finding, "label.do"), note_of(finding, "label.law")},
               *out_);
  }
}

void MarkdownRenderer::operator()(const TimelineChart& chart) const {
  for (const TimelineRow& row : chart.rows)
    point(std::string(row.label), {fmt::format("{} {}", row.date ? calendar::iso(*row.date) : "-", row.status)});
}

void render_markdown(const Document& document, const Options& options, Buffer& out) {
  write_apart(document, MarkdownRenderer(options, out), out);
}

}  // namespace poortwachter::report
