#include "report/document/page.hpp"

#include "poortwachter/report/formats.hpp"
#include "report/html/head.hpp"
#include "report/html/render.hpp"

namespace poortwachter::report {

static void write_part(std::string_view tag, const Document& document, Html& html) {
  html.open(tag);
  render_html(document, html);
  html.close(tag);
}

void html_page(const Checked& checked, const Options& options, Buffer& out) {
  if (!checked.evaluated()) return;
  const Page page = case_page(checked, options);
  Html html(options.lang, out);
  write_head(page.title, {}, html);
  html.open("body");
  write_part("header", page.head, html);
  write_part("main", page.body, html);
  write_part("footer", {{Paragraph{page.foot}}}, html);
  html.close("body");
  html.close("html");
}

}  // namespace poortwachter::report
