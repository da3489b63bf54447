#include "poortwachter/report/formats.hpp"

#include <array>

#include "report/buffer.hpp"
#include "report/document/agenda.hpp"
#include "report/document/case.hpp"
#include "report/document/explain.hpp"
#include "report/document/overview.hpp"
#include "report/document/timeline.hpp"
#include "report/document/words.hpp"
#include "report/markdown/render.hpp"
#include "report/marks.hpp"
#include "report/text/render.hpp"

namespace poortwachter::report {

namespace {

using Render = void (*)(const Document&, const Options&, Buffer&);

// What is said of many dossiers, and from where they have facts in common.
Document with_defaults(Document document, const Options& options) {
  if (std::string note = defaults_note(options); !note.empty()) document.push_back({Paragraph{std::move(note)}});
  return document;
}

// A format for people is one renderer of the documents that every format for people has.
template <Render render, Medium medium>
struct People {
  static void check(const Checked& checked, const Options& options, Buffer& out) {
    const std::size_t before = out.size();
    render(case_document(checked, medium, options), options, out);
    if (out.size() > before) out.push_back('\n');
  }
  static void timeline(const Checked& checked, const Options& options, Buffer& out) {
    if (medium == Medium::markup) append(out, markdown_mark);
    render(timeline_document(checked, medium, options), options, out);
  }
  static void agenda(const Agenda& agenda, const Options& options, Buffer& out) {
    render(with_defaults(agenda_document(agenda, options.lang), options), options, out);
  }
  static void overview(const Overview& overview, const Options& options, Buffer& out) {
    render(with_defaults(overview_document(overview, options), options), options, out);
  }
  static void pages(const Subjects& subjects, const Options& options, Buffer& out) {
    for (const Document& page : explained_pages(subjects, options)) {
      render(page, options, out);
      out.push_back('\n');
    }
  }
  static void list(const Subjects& subjects, const Options& options, Buffer& out) {
    render(list_document(subjects, options.lang), options, out);
  }
  static void law(const law::Table& table, const Options& options, Buffer& out) {
    render(law_document(table, medium, options), options, out);
  }
};

using Text = People<render_text, Medium::terminal>;
using Markdown = People<render_markdown, Medium::markup>;

}  // namespace

static void markdown_opening(const Options&, Buffer& out) { append(out, markdown_mark); }

static constexpr std::array of_check = {
    CheckFormat{.name = "text",
                .each = text_case,
                .closing = text_closing,
                .stats_inside = true,
                .stats_as_text = true,
                .for_people = true},
    CheckFormat{.name = "concise", .each = concise_case, .closing = text_closing, .closing_aside = true, .for_people = true},
    CheckFormat{
        .name = "json", .opening = json_opening, .each = json_case, .closing = json_closing, .between = ",", .stats_inside = true},
    CheckFormat{.name = "jsonl", .each = json_line},
    CheckFormat{.name = "sarif", .opening = sarif_opening, .each = sarif_case, .closing = sarif_closing, .between = ","},
    CheckFormat{.name = "junit", .opening = junit_opening, .each = junit_case, .closing = junit_closing, .in_order = true},
    CheckFormat{.name = "github", .each = github_case, .closing = text_closing, .closing_aside = true},
    CheckFormat{
        .name = "markdown", .opening = markdown_opening, .each = Markdown::check, .closing = text_closing, .for_people = true},
    CheckFormat{.name = "csv", .opening = check_csv_opening, .each = check_csv},
};

static constexpr std::array of_timeline = {CaseFormat{"text", Text::timeline}, CaseFormat{"list", timeline_list},
                                           CaseFormat{"json", timeline_json}, CaseFormat{"markdown", Markdown::timeline},
                                           CaseFormat{"ics", timeline_ics}};

static constexpr std::array of_page = {CaseFormat{"html", html_page}};

static constexpr std::array of_agenda = {AgendaFormat{"text", Text::agenda}, AgendaFormat{"list", agenda_list},
                                         AgendaFormat{"json", agenda_json}, AgendaFormat{"csv", agenda_csv},
                                         AgendaFormat{"ics", agenda_ics}};

// A format that is written as a whole.
template <void (*write)(const Overview&, const Options&, Buffer&)>
static void at_once(const Overview& overview, const Options& options, const Sink& sink) {
  Buffer out;
  write(overview, options, out);
  sink({out.data(), out.size()});
}

static constexpr std::array of_overview = {
    OverviewFormat{"text", at_once<Text::overview>}, OverviewFormat{"json", overview_json, true},
    OverviewFormat{"csv", at_once<overview_csv>}, OverviewFormat{"html", at_once<overview_html>, true, true}};

static constexpr std::array of_what_if = {WhatIfFormat{"text", what_if_text}, WhatIfFormat{"json", what_if_json}};

static constexpr std::array of_compare = {CompareFormat{"text", compare_text_opening, compare_text_each, compare_text_closing},
                                          CompareFormat{"json", compare_json_opening, compare_json_each, compare_json_closing}};

static constexpr std::array of_explain = {ExplainFormat{"text", Text::pages, Text::list, Text::law},
                                          ExplainFormat{"json", explain_json, explain_list_json, explain_law_json},
                                          ExplainFormat{"markdown", Markdown::pages, Markdown::list, Markdown::law}};

void text_case(const Checked& checked, const Options& options, Buffer& out) { Text::check(checked, options, out); }

std::span<const CheckFormat> check_formats() { return of_check; }
std::span<const CaseFormat> timeline_formats() { return of_timeline; }
std::span<const CaseFormat> page_formats() { return of_page; }
std::span<const AgendaFormat> agenda_formats() { return of_agenda; }
std::span<const OverviewFormat> overview_formats() { return of_overview; }
std::span<const WhatIfFormat> what_if_formats() { return of_what_if; }
std::span<const CompareFormat> compare_formats() { return of_compare; }
std::span<const ExplainFormat> explain_formats() { return of_explain; }

}  // namespace poortwachter::report
