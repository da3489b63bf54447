#include "report/html/head.hpp"

#include "report/html/style.hpp"
#include "report/marks.hpp"

namespace poortwachter::report {

static std::string policy(std::string_view script_hash) {
  std::string out = "default-src 'none'; style-src 'unsafe-inline'";
  if (!script_hash.empty()) out += fmt::format("; script-src '{}'", script_hash);
  return out;
}

void write_head(std::string_view title, std::string_view script_hash, Html& html) {
  html.raw("<!DOCTYPE html>\n");
  html.open("html", {{"lang", html.lang() == Lang::nl ? "nl" : "en"}});
  html.open("head");
  html.raw(
      fmt::format("<meta charset=\"utf-8\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<meta name=\"robots\" content=\"noindex\">\n",
                  policy(script_hash)));
  html.raw(html_mark);
  html.element("title", title);
  html.raw("<style>");
  html.raw(page_style);
  html.raw("</style>\n");
  html.close("head");
}

}  // namespace poortwachter::report
