#include "report/document/page.hpp"

#include "poortwachter/report/formats.hpp"
#include "report/html/render.hpp"
#include "report/html/style.hpp"
#include "report/marks.hpp"

namespace poortwachter::report {

static constexpr std::string_view page_head =
    "<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"robots\" content=\"noindex\">\n";

static void write_head(const std::string& title, Html& html) {
  html.raw("<!DOCTYPE html>\n");
  html.open("html", {{"lang", html.lang() == Lang::nl ? "nl" : "en"}});
  html.open("head");
  html.raw(page_head);
  html.raw(html_mark);
  html.element("title", title);
  html.raw("<style>");
  html.raw(page_style);
  html.raw("</style>\n");
  html.close("head");
}

static void write_part(std::string_view tag, const Document& document, Html& html) {
  html.open(tag);
  render_html(document, html);
  html.close(tag);
}

void html_page(const Checked& checked, const Options& options, Buffer& out) {
  if (!checked.evaluated()) return;
  const Page page = case_page(checked, options);
  Html html(options.lang, out);
  write_head(page.title, html);
  html.open("body");
  write_part("header", page.head, html);
  write_part("main", page.body, html);
  write_part("footer", {{Paragraph{page.foot}}}, html);
  html.close("body");
  html.close("html");
}

}  // namespace poortwachter::report
