#include "report/document/findings.hpp"

#include <algorithm>

#include "poortwachter/finding/rule.hpp"
#include "report/cells.hpp"
#include "report/document/cited.hpp"
#include "report/document/finding_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

static bool is_set_aside(const Finding& finding) { return finding.suspended || finding.accepted.has_value(); }

static std::string risk_of(const Finding& finding, Medium medium, Lang lang) {
  if (finding.risk == Risk::none || is_set_aside(finding)) return {};
  const std::string_view level = word("risk.", name(finding.risk), lang);
  if (medium == Medium::page) return std::string(level);
  return phrase(key_of("finding.risk", finding.of_benefit, lang), {{"level", level}}, lang);
}

// A page has room for the day of repair, and nobody types a command there.
static std::vector<Fact> notes_of(const Checked& checked, const Finding& finding, Medium medium, Lang lang) {
  std::vector<Fact> notes;
  const auto add = [&](std::string_view key, std::string line) {
    if (!line.empty()) notes.push_back(fact(key, {std::move(line)}, lang));
  };
  add("label.law", cited(finding.rule->sources, lang));
  add("label.do", action(finding, lang));
  if (medium == Medium::page && finding.repair_by) add("html.finding.until", long_date(*finding.repair_by, lang));
  for (std::string& caution : cautions(checked, finding, lang)) add("label.attention", std::move(caution));
  add("label.risk", risk_of(finding, medium, lang));
  if (medium == Medium::terminal) add("label.more", fmt::format("poortwachter explain {}", finding.rule->code));
  return notes;
}

static std::vector<Spot> spots_of(const Finding& finding, Lang lang) {
  std::vector<Spot> spots{{finding.place.span, label(finding, lang)}};
  for (const Related& related : finding.related)
    spots.push_back({related.place.span, std::string(word("related.", related.label, lang))});
  return spots;
}

static std::string identity_of(const Finding& finding, Lang lang) {
  const std::string line = std::to_string(finding.place.span.begin.line);
  const Rule& rule = *finding.rule;
  return phrase("html.finding.code", {{"code", rule.code}, {"slug", rule.slug}, {"line", line}}, lang);
}

FindingEntry finding_entry(const Checked& checked, const Finding& finding, Medium medium, Lang lang) {
  return {.severity = finding.severity,
          .severity_word = std::string(word("severity.", name(finding.severity), lang)),
          .code = finding.rule->code,
          .message = message(finding, lang),
          .path = visible(checked.path),
          .identity = medium == Medium::page ? identity_of(finding, lang) : std::string{},
          .spots = spots_of(finding, lang),
          .notes = notes_of(checked, finding, medium, lang),
          .is_accepted = finding.accepted.has_value()};
}

Findings findings_in_order(const Checked& checked, Medium medium, const Options& options) {
  Findings out;
  out.shows_source = options.snippet && medium == Medium::terminal;
  if (out.shows_source) out.source = checked.bytes;
  out.first_line = checked.first_line;
  for (const Finding& finding : findings_of(checked)) {
    out.entries.push_back(finding_entry(checked, finding, medium, options.lang));
    // What must not be seen is not shown beside another finding on its line either.
    if (finding.rule->conceals) out.hidden.push_back(finding.place.span);
  }
  return out;
}

// Without a day to repair it by, last.
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

std::vector<Findings> findings_by_weight(const Checked& checked, Medium medium, Lang lang) {
  struct Group {
    Severity severity;
    std::string_view key;
  };
  static constexpr Group groups[] = {
      {Severity::error, "html.group.error"}, {Severity::warning, "html.group.warning"}, {Severity::note, "html.group.note"}};
  std::vector<Findings> out;
  const auto add = [&](std::string_view key, const std::vector<const Finding*>& found) {
    if (found.empty()) return;
    Findings& group = out.emplace_back();
    group.title = fmt::format("{} ({})", text::ui(key, lang), found.size());
    for (const Finding* finding : found) group.entries.push_back(finding_entry(checked, *finding, medium, lang));
  };
  for (const Group& group : groups)
    add(group.key, by_urgency(checked, [&](const Finding& f) { return f.severity == group.severity && !is_set_aside(f); }));
  add("html.group.set_aside", by_urgency(checked, is_set_aside));
  return out;
}

}  // namespace poortwachter::report
