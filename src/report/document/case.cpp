#include "report/document/case.hpp"

#include <algorithm>

#include "report/cells.hpp"
#include "report/document/findings.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

static Fact deadlines(const Checked& checked, const Wording& wording, int horizon) {
  std::vector<std::string> lines;
  for (const timeline::Deadline* step : coming(checked.judgement->timeline, checked.as_of)) {
    if (!lines.empty() && *step->day() - checked.as_of > Days{horizon}) break;
    lines.push_back(coming_line(*step, checked.as_of, wording));
  }
  if (lines.empty()) lines.push_back(nothing_coming(checked.judgement->timeline, checked.as_of, wording.lang));
  return fact("case.next", std::move(lines), wording.lang);
}

static Fact risk(const judgement::Judgement& judgement, Lang lang) {
  std::vector<std::string> lines{risk_line(judgement, lang), std::string(text::ui("sentence.indication", lang))};
  if (may_come(judgement)) lines.emplace_back(text::ui("sentence.base_rate", lang));
  return risk_fact(judgement, std::move(lines), lang);
}

std::vector<Fact> case_facts(const Checked& checked, const Wording& wording, int horizon) {
  const judgement::Judgement& judgement = *checked.judgement;
  const Lang lang = wording.lang;
  if (!judgement.covered)
    return {fact("label.attention",
                 {std::string(text::ui("case.not_covered", lang)), std::string(text::ui("sentence.indication", lang))}, lang)};
  const Point uwv = uwv_point(judgement, wording);
  std::vector<Fact> facts{fact("case.waiting", wait_lines(judgement.timeline, wording), lang),
                          fact("case.spoor2", window_lines(judgement.timeline, wording), lang)};
  if (judgement.trajectory) facts.push_back(fact("case.traject", trajectory_lines(*judgement.trajectory, wording), lang));
  facts.push_back(risk(judgement, lang));
  facts.push_back(fact("case.cost", cost_lines(judgement, lang), lang));
  facts.push_back(fact(uwv.key, uwv.lines, lang));
  facts.push_back(deadlines(checked, wording, horizon));
  facts.push_back(fact("case.not_assessed", not_assessed_lines(judgement, lang), lang));
  std::erase_if(facts, [](const Fact& one) { return one.lines.empty(); });
  return facts;
}

static std::string counts_of(const Checked& checked, Lang lang) {
  const std::string counts = spelled(count(findings_of(checked)), lang);
  return checked.evaluated() ? counts : fmt::format("{} ({})", text::ui("case.not_judged", lang), counts);
}

static std::string as_of_words(const Checked& checked, Lang lang) {
  return phrase("case.as_of", {{"date", calendar::iso(checked.as_of)}}, lang);
}

// What is last is nearest to the prompt of a terminal: there the case stands below its findings.
static Document for_terminal(const Checked& checked, const Options& options) {
  Document out{{findings_in_order(checked, Medium::terminal, options)}};
  if (options.quiet) return out;
  Facts about{.facts = {}, .title = fmt::format("{}: {}", safe(checked.reference), counts_of(checked, options.lang))};
  if (checked.evaluated()) {
    about.title += " - " + as_of_words(checked, options.lang);
    about.facts = case_facts(checked, {options.lang}, options.horizon);
  }
  out.push_back({std::move(about)});
  return out;
}

static Document for_markup(const Checked& checked, const Options& options) {
  const Lang lang = options.lang;
  Document out{{Heading{fmt::format("{}: {}", checked.reference, counts_of(checked, lang))}},
               {Paragraph{fmt::format("{}, {}", checked.path, as_of_words(checked, lang))}},
               {findings_in_order(checked, Medium::markup, options)}};
  if (checked.evaluated() && !options.quiet) out.push_back({Facts{case_facts(checked, {lang}, options.horizon)}});
  return out;
}

Document case_document(const Checked& checked, Medium medium, const Options& options) {
  return medium == Medium::terminal ? for_terminal(checked, options) : for_markup(checked, options);
}

}  // namespace poortwachter::report
