#include "poortwachter/report/html.hpp"

#include "report/html_parts.hpp"
#include "report/html_style.hpp"
#include "report/judgement_words.hpp"
#include "report/words.hpp"

namespace poortwachter::report {

static constexpr std::string_view page_head =
    "<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"robots\" content=\"noindex\">\n";

static void write_head(const Checked& checked, Html& html) {
  html.raw("<!DOCTYPE html>\n");
  html.open("html", {{"lang", html.lang() == Lang::nl ? "nl" : "en"}});
  html.open("head");
  html.raw(page_head);
  html.element("title", phrase("html.title", {{"case", checked.reference}}, html.lang()));
  html.raw("<style>");
  html.raw(page_style);
  html.raw("</style>\n");
  html.close("head");
  html.open("body");
}

static void write_heading(const Checked& checked, Html& html) {
  const Wording wording = page_wording(html);
  html.open("header");
  html.element("h1", phrase("html.heading", {{"case", checked.reference}}, html.lang()));
  html.open("dl");
  const Dossier& dossier = checked.judgement->dossier;
  if (dossier.employer.name) html.entry(html.ui("html.head.employer"), *dossier.employer.name);
  if (dossier.employee.reference) html.entry(html.ui("html.head.employee"), *dossier.employee.reference);
  html.entry(html.ui("html.head.first"), wording.date(checked.judgement->timeline.first_sick_day));
  html.entry(html.ui("html.head.as_of"), wording.date(checked.as_of));
  html.entry(html.ui("html.head.table"), wording.date(law::table().checked()));
  html.close("dl");
  html.close("header");
}

static std::string verdict(const Checked& checked, Html& html) {
  const judgement::Level level = checked.judgement->risk.level;
  const std::string_view key = level <= judgement::Level::near_certain ? "html.verdict.risk" : "html.verdict.other";
  const std::string counts = spelled(count(findings_of(checked)), html.lang());
  const std::string_view words = word("level.", judgement::name(level), html.lang());
  return phrase(key, {{"date", long_date(checked.as_of, html.lang())}, {"counts", counts}, {"level", words}}, html.lang());
}

static void write_verdict(const Checked& checked, Html& html) {
  const judgement::Judgement& judgement = *checked.judgement;
  open_section(html, "verdict");
  html.element("p", verdict(checked, html), {{"class", fmt::format("verdict {}", judgement::name(judgement.risk.level))}});
  if (!judgement.covered) html.element("p", html.ui("case.not_covered"));
  html.open("dl");
  html.entry(html.ui("case.risk"), risk_line(judgement, html.lang()));
  const Point uwv = uwv_point(judgement, page_wording(html));
  html.entry(html.ui(uwv.key), fmt::format("{}", fmt::join(uwv.lines, "; ")));
  const auto steps = judgement.covered ? coming(judgement.timeline, checked.as_of) : std::vector<const timeline::Deadline*>{};
  if (!steps.empty()) html.entry(html.ui("case.next"), coming_line(*steps.front(), checked.as_of, page_wording(html)));
  html.close("dl");
  std::string context(html.ui("sentence.indication"));
  if (may_come(judgement)) context += fmt::format("; {}", html.ui("sentence.base_rate"));
  html.element("p", context, {{"class", "soft"}});
  html.close("section");
}

static void write_window(const Timeline& timeline, Html& html) {
  open_section(html, "spoor2");
  html.open("ul");
  for (const std::string& line : window_lines(timeline, page_wording(html))) html.element("li", line);
  html.close("ul");
  html.close("section");
}

static void write_main(const Checked& checked, const Options& options, Html& html) {
  const judgement::Judgement& judgement = *checked.judgement;
  html.open("main");
  write_verdict(checked, html);
  if (judgement.covered) {
    html_timeline(checked, options, html);
    write_window(judgement.timeline, html);
  }
  html_findings(checked, html);
  if (judgement.covered) {
    html_trajectory(checked, html);
    html_cost(judgement, html);
    html_not_assessed(judgement, html);
    html_computed(checked, html);
  }
  html.close("main");
}

void html_page(const Checked& checked, const Options& options, Buffer& out) {
  if (!checked.evaluated()) return;
  Html html(options.lang, out);
  write_head(checked, html);
  write_heading(checked, html);
  write_main(checked, options, html);
  html.open("footer");
  html.element("p", phrase("html.footer", {{"version", version()}}, options.lang));
  html.close("footer");
  html.close("body");
  html.close("html");
}

}  // namespace poortwachter::report
