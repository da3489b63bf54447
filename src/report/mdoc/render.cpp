#include "report/mdoc/render.hpp"

#include <algorithm>

namespace poortwachter::report {

namespace {

class MdocRenderer {
 public:
  explicit MdocRenderer(Mdoc& page) : page_(&page) {}

  void operator()(const Heading& heading) const { page_->macro(heading.level == 1 ? "Sh" : "Ss", heading.text); }
  void operator()(const Paragraph& paragraph) const { page_->text(paragraph.text); }
  void operator()(const TimelineChart&) const {}
  void operator()(const BarChart&) const {}
  void operator()(const Section& section) const { part(section.heading, section.body); }
  void operator()(const Fold& fold) const { part(fold.summary, fold.body); }
  void operator()(const Prose& prose) const;
  void operator()(const Facts& facts) const;
  void operator()(const List& list) const;
  void operator()(const Terms& terms) const;
  void operator()(const Code& code) const;
  void operator()(const SeeAlso& others) const;
  void operator()(const Table& table) const;
  void operator()(const Findings& findings) const;

 private:
  void part(const std::string& heading, const Document& body) const;
  void item(std::string_view name, std::string_view text) const;

  Mdoc* page_;
};

}  // namespace

void MdocRenderer::part(const std::string& heading, const Document& body) const {
  page_->macro("Ss", heading);
  render_mdoc(body, *page_);
}

void MdocRenderer::item(std::string_view name, std::string_view text) const {
  page_->macro("It", fmt::format("Sy {}", in_quotes(name)));
  page_->text(text);
}

void MdocRenderer::operator()(const Prose& prose) const {
  if (!prose.lead.empty()) page_->macro("Em", prose.lead);
  page_->text(prose.markdown);
}

void MdocRenderer::operator()(const Facts& facts) const {
  page_->macro("Bl", "-tag -width 4n");
  for (const Fact& fact : facts.facts) item(fact.label, fmt::format("{}", fmt::join(fact.lines, "\n")));
  page_->macro("El");
}

void MdocRenderer::operator()(const List& list) const {
  page_->macro("Bl", "-bullet");
  for (const Item& entry : list.items) {
    page_->macro("It");
    page_->text(entry.text);
    if (!entry.link.empty()) page_->macro("Lk", entry.link);
  }
  page_->macro("El");
}

void MdocRenderer::operator()(const Terms& terms) const {
  page_->macro("Bl", fmt::format("-tag -width {}n{}", terms.indent, terms.compact ? " -compact" : ""));
  for (const Term& term : terms.terms) {
    const std::string_view keyword = terms.are_keywords ? "Cm " : "";
    std::vector<std::string> names;
    for (const std::string& name : term.names) names.push_back(fmt::format("{}{}", keyword, name));
    page_->macro("It", fmt::format("{}", fmt::join(names, " | ")));
    for (const std::string& line : term.lines) page_->text(line);
    if (!term.takes.empty()) page_->macro("Pq", in_quotes(term.takes));
  }
  page_->macro("El");
}

void MdocRenderer::operator()(const Code& code) const {
  if (code.lines.find('\n') == std::string::npos)
    page_->macro("Dl", code.lines);
  else
    page_->literal(code.lines);
}

// The references make one sentence without an end, as every manual has it.
void MdocRenderer::operator()(const SeeAlso& others) const {
  for (const std::string& manual : others.manuals)
    page_->macro("Xr", fmt::format("{}{}", manual, &manual == &others.manuals.back() ? "" : " ,"));
}

void MdocRenderer::operator()(const Table& table) const {
  if (!table.caption.empty()) page_->text(table.caption);
  page_->macro("Bl", "-tag -width 4n");
  for (const TableRow& row : table.rows) {
    std::string rest;
    for (std::size_t i = 1; i < row.cells.size(); ++i)
      rest += fmt::format("{}{}: {}", i > 1 ? "; " : "", table.columns[i].title, row.cells[i].text);
    item(row.cells.front().text, rest);
  }
  page_->macro("El");
}

void MdocRenderer::operator()(const Findings& findings) const {
  page_->macro("Bl", "-tag -width 4n");
  for (const FindingEntry& finding : findings.entries)
    item(fmt::format("{}[{}]", finding.severity_word, finding.code), finding.message);
  page_->macro("El");
}

// Lists and code of several lines have a line before them by themselves.
static bool stands_apart(const Block& block) {
  const auto* code = std::get_if<Code>(&block.is);
  return std::holds_alternative<Terms>(block.is) || (code != nullptr && code->lines.find('\n') != std::string::npos);
}

// What follows another block of its section stands apart from it.
void render_mdoc(const Document& document, Mdoc& page) {
  bool is_first = true;
  for (const Block& block : document) {
    const bool is_heading = std::holds_alternative<Heading>(block.is) || std::holds_alternative<Section>(block.is);
    if (!is_first && !is_heading && !stands_apart(block)) page.macro("Pp");
    std::visit(MdocRenderer(page), block.is);
    is_first = is_heading;
  }
}

}  // namespace poortwachter::report
