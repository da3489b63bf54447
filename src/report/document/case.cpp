#include "report/document/case.hpp"

#include "report/cells.hpp"
#include "report/document/findings.hpp"
#include "report/document/first.hpp"
#include "report/document/verdict.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

static Fact risk(const judgement::Judgement& judgement, Lang lang) {
  std::vector<std::string> lines{risk_line(judgement, lang), said("sentence.indication", lang)};
  if (may_come(judgement)) lines.emplace_back(base_rate(judgement, lang));
  return risk_fact(judgement, std::move(lines), lang);
}

std::vector<Fact> case_facts(const Checked& checked, const Wording& wording) {
  const judgement::Judgement& judgement = *checked.judgement;
  const Lang lang = wording.lang;
  if (!judgement.covered)
    return {fact("label.attention", {said("case.not_covered", lang), said("sentence.indication", lang)}, lang)};
  const Point uwv = uwv_point(judgement, wording);
  std::vector<Fact> facts{fact("case.waiting", wait_lines(judgement.timeline, wording), lang),
                          fact("case.spoor2", window_lines(judgement.timeline, wording), lang)};
  if (judgement.trajectory) facts.push_back(fact("case.traject", trajectory_lines(*judgement.trajectory, wording), lang));
  facts.push_back(risk(judgement, lang));
  facts.push_back(fact("case.cost", cost_lines(judgement, lang), lang));
  facts.push_back(fact(uwv.key, uwv.lines, lang));
  facts.push_back(fact("case.defaults", {defaults_line(checked, lang)}, lang));
  facts.push_back(fact("case.not_assessed", not_assessed_lines(checked, lang), lang));
  std::erase_if(facts, [](const Fact& one) { return one.lines.empty() || one.lines.front().empty(); });
  return facts;
}

static std::string counts_of(const Checked& checked, Lang lang) { return spelled(count(findings_of(checked)), lang); }

// A case that cannot be judged has what is wrong with its file, and nothing else.
static Document of_unreadable(const Checked& checked, Medium medium, const Options& options) {
  const Lang lang = options.lang;
  const std::string not_judged = fmt::format("{} ({})", text::ui("case.not_judged", lang), counts_of(checked, lang));
  Document out{{findings_grouped(checked, medium, options)}};
  if (options.quiet) return out;
  if (medium == Medium::terminal)
    out.push_back({Paragraph{fmt::format("{}: {}", safe(checked.reference), not_judged)}});
  else
    out.insert(out.begin(), {{Heading{fmt::format("{}: {}", checked.reference, not_judged)}}, {Paragraph{checked.path}}});
  return out;
}

Document case_document(const Checked& checked, Medium medium, const Options& options) {
  if (!checked.evaluated()) return of_unreadable(checked, medium, options);
  Findings findings = findings_grouped(checked, medium, options);
  if (options.quiet) return {{std::move(findings)}};
  const Lang lang = options.lang;
  Document out;
  if (medium == Medium::markup) {
    out.push_back({Heading{checked.reference}});
    out.push_back({Paragraph{checked.path}});
  }
  out.push_back({Paragraph{verdict(checked, lang)}});
  if (checked.judgement->covered) {
    out.push_back(do_first(checked, lang));
    out.push_back({coming_up(checked, Days{options.horizon}, lang)});
  }
  findings.lead = counts_of(checked, lang);
  out.push_back({std::move(findings)});
  out.push_back({Facts{case_facts(checked, {lang})}});
  return out;
}

}  // namespace poortwachter::report
