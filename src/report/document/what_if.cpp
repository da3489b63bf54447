#include <algorithm>

#include "poortwachter/report/what_if.hpp"
#include "report/document/changes.hpp"
#include "report/document/verdict.hpp"
#include "report/document/words.hpp"
#include "report/json/outline.hpp"
#include "report/text/render.hpp"

namespace poortwachter::report {

static Item item_of(const Supposition& one, Lang lang) {
  const bool told = one.before && !one.before->empty();
  const std::string before = told ? safe(*one.before) : said(one.stood ? "what_if.filled" : "what_if.nothing", lang);
  const std::string value = one.value ? safe(*one.value) : std::string{};
  const std::string_view key = one.value ? "what_if.set" : "what_if.removed";
  return {phrase(key, {{"path", safe(one.path)}, {"value", value}, {"before", before}}, lang)};
}

static bool lies_ahead(const WhatIf& asked) {
  return std::ranges::any_of(asked.supposed, [&](const Supposition& one) {
    const auto day = one.value ? calendar::parse_iso(*one.value) : std::nullopt;
    return day && *day > asked.before.as_of;
  });
}

void what_if_text(const WhatIf& asked, const Options& options, Buffer& out) {
  if (!asked.after) return;
  const Lang lang = options.lang;
  List supposed;
  for (const Supposition& one : asked.supposed) supposed.items.push_back(item_of(one, lang));
  Document document{{Heading{phrase("what_if.title", {{"case", safe(asked.before.reference)}}, lang)}}};
  document.push_back({std::move(supposed)});
  if (lies_ahead(asked))
    document.push_back({Paragraph{phrase("what_if.ahead", {{"date", long_date(asked.before.as_of, lang)}}, lang)}});
  document.push_back({Paragraph{said("what_if.before", lang) + " " + verdict(asked.before, lang)}});
  document.push_back({Paragraph{said("what_if.after", lang) + " " + verdict(*asked.after, lang)}});
  const Outline before = outline_of(json_of_case(asked.before, options)), after = outline_of(json_of_case(*asked.after, options));
  for (Block& block : changes_document(changes(before, after), before, after, {}, lang)) document.push_back(std::move(block));
  if (asked.before.defaults) document.push_back({Facts{{fact("case.defaults", {defaults_line(asked.before, lang)}, lang)}}});
  document.push_back({Paragraph{phrase("what_if.closing", {{"date", calendar::iso(asked.before.as_of)}}, lang)}});
  if (std::string note = dated_table(asked.before.as_of, lang); !note.empty()) document.push_back({Paragraph{std::move(note)}});
  render_text(document, options, out);
}

}  // namespace poortwachter::report
