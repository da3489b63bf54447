#include <array>

#include "generate/mdoc.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/rules/rules.hpp"
#include "poortwachter/text/text.hpp"
#include "report/document/cited.hpp"
#include "report/document/examples.hpp"
#include "report/mdoc/render.hpp"

namespace poortwachter::generate {

using report::Code;
using report::Document;
using report::Heading;
using report::Prose;
using report::SeeAlso;
using report::Terms;

namespace {

struct Glossed {
  std::string_view dutch, english;
};

}  // namespace

static constexpr std::array glossary = {
    Glossed{"AOW", "state pension; with its age the duty to pay wages gets its own end"},
    Glossed{"arbeidsdeskundige", "labour expert, who judges which work is possible"},
    Glossed{"bedrijfsarts", "occupational physician, who judges what the employee can do"},
    Glossed{"bekorting", "shortening of a loonsanctie after the shortcoming was repaired"},
    Glossed{"belastbaarheid", "functional capacity: what somebody can do, without the medical cause"},
    Glossed{"deskundigenoordeel", "expert opinion of UWV, asked for by employer or employee"},
    Glossed{"deugdelijke grond", "good ground: a reason that may excuse a shortcoming"},
    Glossed{"eerstejaarsevaluatie", "evaluation at the end of the first year of illness"},
    Glossed{"eindevaluatie", "final evaluation of the plan van aanpak"},
    Glossed{"IVA", "benefit for full and lasting incapacity for work"},
    Glossed{"loonsanctie", "wage sanction: UWV prolongs the duty to pay wages by at most 52 weeks"},
    Glossed{"opzegverbod", "ban on dismissal during illness"},
    Glossed{"plan van aanpak", "action plan of employer and employee"},
    Glossed{"probleemanalyse", "problem analysis: the opinion of the bedrijfsarts in week six"},
    Glossed{"re-integratieverslag, RIV", "re-integration report that goes with the WIA application"},
    Glossed{"spoor 1", "first track: re-integration with the own employer"},
    Glossed{"spoor 2", "second track: re-integration with another employer"},
    Glossed{"trajectplan", "plan of a spoor 2 trajectory"},
    Glossed{"UWV", "the institute that carries out employee insurance and tests the efforts"},
    Glossed{"vangnet", "safety net of the Ziektewet, for who has no employer or a special right to sickness benefit"},
    Glossed{"wachttijd", "waiting period of 104 weeks before the WIA"},
    Glossed{"WIA", "act on work and income according to labour capacity; the benefit after the wachttijd"},
};

static std::string word(std::string_view group, std::string_view name) {
  return std::string(text::ui(std::string(group) + '.' + std::string(name), text::Lang::en));
}

static void add_section(const text::Page::Section& section, Document& out) {
  const bool is_advice = section.heading == "What to do";
  if (section.heading != "What the rule checks" && !is_advice) return;
  out.push_back({Prose{std::string(section.body), is_advice ? "What to do:" : ""}});
}

static void add_rule(const Rule& rule, Document& out) {
  out.push_back({Heading{fmt::format("{} {}", rule.code, rule.slug), 2}});
  out.push_back({Prose{fmt::format("{}; {}; {}; since {}.", word("severity", name(rule.severity)), word("kind", name(rule.kind)),
                                   word("certainty", name(rule.certainty)), rule.since)}});
  const text::Page* page = text::page(rule.code, text::Lang::en);
  if (page == nullptr) return;
  out.push_back({Code{report::in_example(rule, page->messages.front(), law::table(), text::Lang::en)}});
  for (const auto& section : page->sections) add_section(section, out);
  if (!rule.sources.empty()) out.push_back({Prose{fmt::format("Sources: {}.", report::cited(rule.sources, text::Lang::en))}});
}

static Document description() {
  return {
      {Heading{"DESCRIPTION", 1}},
      {Prose{
          "What each rule finds, how grave it is, and what can be done about it.\n"
          "Codes and names are stable: they are never reused or renumbered.\n"
          "The days, numbers and words in messages are those of an example.\n"
          "\n"
          "An error is a shortcoming that can lead to a loonsanctie or a case file that cannot be read; a warning is a lighter or\n"
          "repairable one; a note is for information and fails nothing unless `--fail-on note` asks for it.\n"
          "A computed rule rests on days alone; an open norm gives facts that a person has to judge.\n"
          "\n"
          "How each day is computed, the sentences of the law and two small case files are shown by `poortwachter explain "
          "CODE`."}}};
}

static Terms glossary_terms() {
  Terms terms{.terms = {}, .indent = 8};
  for (const Glossed& entry : glossary) terms.terms.push_back({{std::string(entry.dutch)}, {std::string(entry.english)}});
  return terms;
}

std::string rules_manual() {
  Document document = description();
  char family = '\0';
  for (const Rule* rule : rules::all()) {
    if (rule->code.front() != family) {
      family = rule->code.front();
      document.push_back({Heading{word("explain.family", std::string(1, family)), 1}});
    }
    add_rule(*rule, document);
  }
  document.push_back({Heading{"GLOSSARY", 1}});
  document.push_back({glossary_terms()});
  document.push_back({Heading{"SEE ALSO", 1}});
  document.push_back({SeeAlso{{"poortwachter 1", "poortwachter-dossier 5", "poortwachter-deadlines 7"}}});
  Manual manual;
  manual.begin("POORTWACHTER-RULES 7", "poortwachter-rules", "the rules of poortwachter");
  report::render_mdoc(document, manual);
  return manual.bytes();
}

}  // namespace poortwachter::generate
