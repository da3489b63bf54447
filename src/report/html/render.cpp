#include "report/html/render.hpp"

#include <algorithm>

#include "poortwachter/finding/finding.hpp"

namespace poortwachter::report {

namespace {

class HtmlRenderer {
 public:
  explicit HtmlRenderer(Html& html) : html_(&html) {}

  void operator()(const Heading& heading) const { html_->element(fmt::format("h{}", heading.level), heading.text); }
  void operator()(const Paragraph& paragraph) const { html_->element_styled("p", paragraph.text, paragraph.manner); }
  void operator()(const Prose& prose) const { html_->element("p", prose.markdown); }
  void operator()(const Code& code) const;
  void operator()(const SeeAlso& others) const { html_->element("p", fmt::format("{}", fmt::join(others.manuals, ", "))); }
  void operator()(const TimelineChart& chart) const { draw(chart, *html_); }
  void operator()(const BarChart& chart) const { draw(chart, *html_); }
  void operator()(const Facts& facts) const;
  void operator()(const List& list) const;
  void operator()(const Terms& terms) const;
  void operator()(const Table& table) const;
  void operator()(const Findings& findings) const;
  void operator()(const Section& section) const;
  void operator()(const Fold& fold) const;

 private:
  void finding(const FindingEntry& finding) const;
  void row(const TableRow& row) const;
  void links(const std::vector<Item>& items) const;

  Html* html_;
};

}  // namespace

void HtmlRenderer::operator()(const Code& code) const {
  html_->open("pre");
  std::string_view rest = code.lines;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    html_->raw(escaped(rest.substr(0, end)) + '\n');
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  html_->close("pre");
}

void HtmlRenderer::operator()(const Facts& facts) const {
  if (!facts.title.empty()) html_->element("p", facts.title);
  if (facts.facts.empty()) return;
  html_->open("dl");
  for (const Fact& fact : facts.facts) {
    html_->element("dt", fact.label);
    if (fact.links.empty())
      html_->element("dd", fmt::format("{}", fmt::join(fact.lines, "; ")));
    else
      links(fact.links);
  }
  html_->close("dl");
}

void HtmlRenderer::links(const std::vector<Item>& items) const {
  std::string line;
  for (const Item& item : items) {
    if (!line.empty()) line += "; ";
    line += item.link.empty() ? escaped(item.text) : fmt::format("<a href=\"{}\">{}</a>", escaped(item.link), escaped(item.text));
  }
  html_->open("dd");
  html_->raw(line + '\n');
  html_->close("dd");
}

void HtmlRenderer::operator()(const List& list) const {
  html_->open("ul");
  for (const Item& item : list.items) html_->element("li", item.text);
  html_->close("ul");
}

void HtmlRenderer::operator()(const Terms& terms) const {
  html_->open("dl");
  for (const Term& term : terms.terms) {
    html_->element("dt", fmt::format("{}", fmt::join(term.names, " | ")));
    for (const std::string& line : term.lines) html_->element("dd", line);
    if (!term.takes.empty()) html_->element("dd", fmt::format("({})", term.takes));
  }
  html_->close("dl");
}

void HtmlRenderer::row(const TableRow& row) const {
  html_->open_styled("tr", row.manner);
  bool is_first = true;
  for (const TableCell& cell : row.cells) {
    if (is_first)
      html_->element("th", cell.text, {{"scope", "row"}});
    else
      html_->element_styled("td", cell.text, cell.manner);
    is_first = false;
  }
  html_->close("tr");
}

void HtmlRenderer::operator()(const Table& table) const {
  if (!table.scroll.empty()) open_scroll(*html_, table.scroll);
  html_->open_styled("table", table.manner);
  if (!table.caption.empty()) html_->element("caption", table.caption);
  html_->open("thead");
  html_->open("tr");
  for (const Column& column : table.columns) html_->element("th", column.title, {{"scope", "col"}});
  html_->close("tr");
  html_->close("thead");
  html_->open("tbody");
  for (const TableRow& each : table.rows) row(each);
  html_->close("tbody");
  html_->close("table");
  if (!table.scroll.empty()) html_->close("section");
}

void HtmlRenderer::finding(const FindingEntry& finding) const {
  html_->open("li", {{"class", std::string(name(finding.severity))}});
  html_->element("p", finding.message, {{"class", "message"}});
  for (const FindingEntry::Repeat& repeat : finding.repeats) html_->element("p", repeat.message, {{"class", "message"}});
  (*this)(Facts{finding.notes});
  html_->element("p", finding.identity, {{"class", "code"}});
  html_->close("li");
}

void HtmlRenderer::operator()(const Findings& findings) const {
  if (!findings.lead.empty()) (*this)(Paragraph{findings.lead});
  html_->open("ul", {{"class", "findings"}});
  for (const FindingEntry& each : findings.entries) finding(each);
  html_->close("ul");
}

// The heading and the section share an id.
void HtmlRenderer::operator()(const Section& section) const {
  html_->open("section", {{"aria-labelledby", section.id}});
  html_->element("h2", section.heading, {{"id", section.id}});
  render_html(section.body, *html_);
  html_->close("section");
}

void HtmlRenderer::operator()(const Fold& fold) const {
  html_->open("details");
  html_->element("summary", fold.summary);
  render_html(fold.body, *html_);
  html_->close("details");
}

void open_scroll(Html& html, std::string_view label) {
  html.open("section", {{"class", "scroll"}, {"tabindex", "0"}, {"aria-label", std::string(label)}});
}

void render_html(const Document& document, Html& html) {
  for (const Block& block : document) std::visit(HtmlRenderer(html), block.is);
}

}  // namespace poortwachter::report
