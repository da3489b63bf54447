#include <array>

#include "generate/mdoc.hpp"
#include "poortwachter/finding/rule.hpp"
#include "poortwachter/rules/rules.hpp"
#include "poortwachter/text/text.hpp"
#include "report/document/cited.hpp"

namespace poortwachter::generate {

namespace {

struct Term {
  std::string_view dutch, english;
};

}  // namespace

static constexpr std::array glossary = {
    Term{"AOW", "state pension; with its age the duty to pay wages gets its own end"},
    Term{"arbeidsdeskundige", "labour expert, who judges which work is possible"},
    Term{"bedrijfsarts", "occupational physician, who judges what the employee can do"},
    Term{"bekorting", "shortening of a loonsanctie after the shortcoming was repaired"},
    Term{"belastbaarheid", "functional capacity: what somebody can do, without the medical cause"},
    Term{"deskundigenoordeel", "expert opinion of UWV, asked for by employer or employee"},
    Term{"deugdelijke grond", "good ground: a reason that may excuse a shortcoming"},
    Term{"eerstejaarsevaluatie", "evaluation at the end of the first year of illness"},
    Term{"eindevaluatie", "final evaluation of the plan van aanpak"},
    Term{"IVA", "benefit for full and lasting incapacity for work"},
    Term{"loonsanctie", "wage sanction: UWV prolongs the duty to pay wages by at most 52 weeks"},
    Term{"opzegverbod", "ban on dismissal during illness"},
    Term{"plan van aanpak", "action plan of employer and employee"},
    Term{"probleemanalyse", "problem analysis: the opinion of the bedrijfsarts in week six"},
    Term{"re-integratieverslag, RIV", "re-integration report that goes with the WIA application"},
    Term{"spoor 1", "first track: re-integration with the own employer"},
    Term{"spoor 2", "second track: re-integration with another employer"},
    Term{"trajectplan", "plan of a spoor 2 trajectory"},
    Term{"UWV", "the institute that carries out employee insurance and tests the efforts"},
    Term{"vangnet", "safety net of the Ziektewet, for who has no employer or a special right to sickness benefit"},
    Term{"wachttijd", "waiting period of 104 weeks before the WIA"},
    Term{"WIA", "act on work and income according to labour capacity; the benefit after the wachttijd"},
};

static std::string word(std::string_view group, std::string_view name) {
  return std::string(text::ui(std::string(group) + '.' + std::string(name), text::Lang::en));
}

static void write_rule(const Rule& rule, Manual& manual) {
  manual.macro("Ss", std::string(rule.code) + ' ' + std::string(rule.slug));
  std::string line = word("severity", name(rule.severity)) + "; " + word("kind", name(rule.kind)) + "; " +
                     word("certainty", name(rule.certainty)) + "; since " + std::string(rule.since) + '.';
  manual.text(line);
  const text::Page* page = text::page(rule.code, text::Lang::en);
  if (page == nullptr) return;
  manual.macro("Pp");
  manual.macro("Dl", page->message(""));
  for (const auto& section : page->sections) {
    if (section.heading != "What the rule checks" && section.heading != "What to do") continue;
    manual.macro("Pp");
    if (section.heading == "What to do") manual.macro("Em", "What to do:");
    manual.text(section.body);
  }
  if (rule.sources.empty()) return;
  manual.macro("Pp");
  manual.text("Sources: " + report::cited(rule.sources, text::Lang::en) + '.');
}

static void write_start(Manual& manual) {
  manual.begin("POORTWACHTER-RULES 7", "poortwachter-rules", "the rules of poortwachter");
  manual.macro("Sh", "DESCRIPTION");
  manual.text(
      "What each rule finds, how grave it is, and what can be done about it.\n"
      "Codes and names are stable: they are never reused or renumbered.\n"
      "In messages, words in braces stand for a value of the case.\n"
      "\n"
      "An error is a shortcoming that can lead to a loonsanctie or a case file that cannot be read; a warning is a lighter or\n"
      "repairable one; a note is for information and fails nothing unless `--fail-on note` asks for it.\n"
      "A computed rule rests on days alone; an open norm gives facts that a person has to judge.\n"
      "\n"
      "How each day is computed, the sentences of the law and two small case files are shown by `poortwachter explain CODE`.");
}

std::string rules_manual() {
  Manual manual;
  write_start(manual);
  char family = '\0';
  for (const Rule* rule : rules::all()) {
    if (rule->code.front() != family) {
      family = rule->code.front();
      const std::string heading = word("explain.family", std::string(1, family));
      manual.macro("Sh", heading);
    }
    write_rule(*rule, manual);
  }
  manual.macro("Sh", "GLOSSARY");
  manual.macro("Bl", "-tag -width 8n");
  for (const Term& term : glossary) {
    manual.macro("It", term.dutch);
    manual.text(term.english);
  }
  manual.macro("El");
  manual.macro("Sh", "SEE ALSO");
  manual.macro("Xr", "poortwachter 1 ,");
  manual.macro("Xr", "poortwachter-dossier 5 ,");
  manual.macro("Xr", "poortwachter-deadlines 7");
  return manual.bytes();
}

}  // namespace poortwachter::generate
