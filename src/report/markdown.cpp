#include "poortwachter/report/markdown.hpp"

#include "poortwachter/finding/rule.hpp"
#include "report/cited.hpp"
#include "report/judgement_words.hpp"
#include "report/markup.hpp"
#include "report/words.hpp"
#include "report/wrap.hpp"

namespace poortwachter::report {

static void write_heading(const Checked& checked, Lang lang, Buffer& out) {
  std::string counts = spelled(count(findings_of(checked)), lang);
  if (!checked.evaluated()) counts = fmt::format("{} ({})", text::ui("case.not_judged", lang), counts);
  fmt::format_to(fmt::appender(out), "## {}: {}\n\n", plain_in_markdown(checked.reference), counts);
  const std::string as_of = phrase("case.as_of", {{"date", calendar::iso(checked.as_of)}}, lang);
  fmt::format_to(fmt::appender(out), "{}, {}\n\n", plain_in_markdown(checked.path), as_of);
}

static void write_finding(const Finding& finding, Lang lang, Buffer& out) {
  const source::Mark at = finding.place.span.begin;
  std::string severity(word("severity.", name(finding.severity), lang));
  if (finding.accepted) severity += fmt::format(" ({})", text::ui("markdown.accepted", lang));
  write_table_line({std::string(finding.rule->code), severity, fmt::format("{}:{}", at.line, at.column),
                    plain_in_markdown(message(finding, lang)), plain_in_markdown(action(finding, lang)),
                    plain_in_markdown(cited(finding.rule->sources, lang))},
                   out);
}

static void write_judgement(const Checked& checked, Lang lang, Buffer& out) {
  const judgement::Judgement& judgement = *checked.judgement;
  if (!judgement.covered) {
    write_point("label.attention", {std::string(text::ui("case.not_covered", lang))}, lang, out);
    return append(out, "\n");
  }
  const Wording wording{.lang = lang};
  write_point("case.waiting", wait_lines(judgement.timeline, wording), lang, out);
  write_point("case.spoor2", window_lines(judgement.timeline, wording), lang, out);
  write_point("case.risk", {risk_line(judgement, lang), std::string(text::ui("sentence.indication", lang))}, lang, out);
  write_point("case.cost", cost_lines(judgement, lang), lang, out);
  const Point uwv = uwv_point(judgement, wording);
  write_point(uwv.key, uwv.lines, lang, out);
  const auto steps = coming(judgement.timeline, checked.as_of);
  const std::string next =
      steps.empty() ? nothing_coming(judgement.timeline, checked.as_of, lang) : coming_line(*steps[0], checked.as_of, wording);
  write_point("case.next", {next}, lang, out);
  write_point("case.not_assessed", not_assessed_lines(judgement, lang), lang, out);
  append(out, "\n");
}

void markdown_case(const Checked& checked, const Options& options, Buffer& out) {
  write_heading(checked, options.lang, out);
  const auto findings = findings_of(checked);
  if (!findings.empty()) {
    write_table_head({"code", "severity", "place", "finding", "do", "law"}, options.lang, out);
    for (const Finding& finding : findings) write_finding(finding, options.lang, out);
    append(out, "\n");
  }
  if (checked.evaluated() && !options.quiet) write_judgement(checked, options.lang, out);
}

}  // namespace poortwachter::report
