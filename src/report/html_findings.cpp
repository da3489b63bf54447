#include <algorithm>

#include "poortwachter/finding/rule.hpp"
#include "report/cited.hpp"
#include "report/finding_words.hpp"
#include "report/html_parts.hpp"
#include "report/words.hpp"

namespace poortwachter::report {

static bool set_aside(const Finding& finding) { return finding.suspended || finding.accepted.has_value(); }

// What has to be repaired first stands first; without a day, last.
static std::vector<const Finding*> by_urgency(const Checked& checked, auto belongs) {
  std::vector<const Finding*> out;
  for (const Finding& finding : findings_of(checked))
    if (belongs(finding)) out.push_back(&finding);
  std::ranges::stable_sort(out, [](const Finding* a, const Finding* b) {
    if (a->repair_by.has_value() != b->repair_by.has_value()) return a->repair_by.has_value();
    return a->repair_by && *a->repair_by < *b->repair_by;
  });
  return out;
}

static void write_finding(const Checked& checked, const Finding& finding, Html& html) {
  const Lang lang = html.lang();
  const Rule& rule = *finding.rule;
  html.open("li", {{"class", std::string(name(finding.severity))}});
  html.element("p", message(finding, lang), {{"class", "message"}});
  html.open("dl");
  html.entry(html.ui("label.law"), cited(rule.sources, lang));
  html.entry(html.ui("label.do"), action(finding, lang));
  if (finding.repair_by) html.entry(html.ui("html.finding.until"), long_date(*finding.repair_by, lang));
  const bool weighs = finding.risk != Risk::none && !set_aside(finding);
  if (weighs) html.entry(html.ui("label.risk"), word("risk.", name(finding.risk), lang));
  for (const std::string& caution : cautions(checked, finding, lang)) html.entry(html.ui("label.attention"), caution);
  html.close("dl");
  const std::string line = std::to_string(finding.place.span.begin.line);
  html.element("p", phrase("html.finding.code", {{"code", rule.code}, {"slug", rule.slug}, {"line", line}}, lang),
               {{"class", "code"}});
  html.close("li");
}

static void write_group(const Checked& checked, std::string_view key, std::span<const Finding* const> group, Html& html) {
  if (group.empty()) return;
  html.element("h3", fmt::format("{} ({})", html.ui(key), group.size()));
  html.open("ul", {{"class", "findings"}});
  for (const Finding* finding : group) write_finding(checked, *finding, html);
  html.close("ul");
}

void html_findings(const Checked& checked, Html& html) {
  struct Group {
    Severity severity;
    std::string_view key;
  };
  static constexpr Group groups[] = {
      {Severity::error, "html.group.error"}, {Severity::warning, "html.group.warning"}, {Severity::note, "html.group.note"}};
  open_section(html, "findings");
  if (findings_of(checked).empty()) html.element("p", html.ui("count.none"));
  for (const Group& group : groups) {
    const auto open = [&](const Finding& finding) { return finding.severity == group.severity && !set_aside(finding); };
    write_group(checked, group.key, by_urgency(checked, open), html);
  }
  write_group(checked, "html.group.set_aside", by_urgency(checked, set_aside), html);
  html.close("section");
}

}  // namespace poortwachter::report
