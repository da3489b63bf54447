#include "report/document/page.hpp"

#include <algorithm>

#include "poortwachter/finding/rule.hpp"
#include "report/document/findings.hpp"
#include "report/document/first.hpp"
#include "report/document/judgement_words.hpp"
#include "report/document/spelled.hpp"
#include "report/document/timeline.hpp"
#include "report/document/trajectory.hpp"
#include "report/document/verdict.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

static Section section(std::string_view id, std::string_view heading, Lang lang) {
  return {std::string(id), said(heading, lang), {}};
}
static Section section(std::string_view id, Lang lang) { return section(id, fmt::format("html.h.{}", id), lang); }

static Document head_of(const Checked& checked, const Wording& wording) {
  const Lang lang = wording.lang;
  const Dossier& dossier = checked.facts();
  Facts facts;
  const auto add = [&](std::string_view key, std::string line) {
    if (!line.empty()) facts.facts.push_back(fact(key, {std::move(line)}, lang));
  };
  if (dossier.employer.name) add("html.head.employer", *dossier.employer.name);
  if (dossier.employee.reference) add("html.head.employee", *dossier.employee.reference);
  add("html.head.first", wording.date(checked.judgement->timeline.first_sick_day));
  add("html.head.as_of", wording.date(checked.as_of));
  add("case.defaults", defaults_line(checked, lang));
  add("html.head.table", wording.date(law::table().checked()));
  return {{Heading{phrase("html.heading", {{"case", checked.reference}}, lang), 1}}, {std::move(facts)}};
}

static Section verdict_section(const Checked& checked, const Wording& wording) {
  const Lang lang = wording.lang;
  const judgement::Judgement& judgement = *checked.judgement;
  Section out = section("verdict", lang);
  out.body.push_back({Paragraph{verdict(checked, lang), fmt::format("verdict {}", judgement::name(judgement.risk.level))}});
  if (!judgement.covered) out.body.push_back({Paragraph{said("case.not_covered", lang)}});
  std::string context = said("sentence.indication", lang);
  if (may_come(judgement)) context += fmt::format("; {}", base_rate(judgement, lang));
  out.body.push_back({Paragraph{std::move(context), "soft"}});
  return out;
}

// The heading of a section says what the facts are about.
static Block untitled(Block block) {
  if (Facts* facts = std::get_if<Facts>(&block.is)) facts->title.clear();
  return block;
}

static Section first_section(const Checked& checked, Lang lang) {
  Section out = section("first", lang);
  out.body.push_back(untitled(do_first(checked, lang)));
  return out;
}

static Section coming_section(const Checked& checked, const Wording& wording, const Options& options) {
  Section out = section("coming", wording.lang);
  out.body.push_back(untitled({coming_up(checked, Days{options.horizon}, wording.lang)}));
  const Point uwv = uwv_point(*checked.judgement, wording);
  if (!uwv.lines.empty()) out.body.push_back({Facts{{fact(uwv.key, uwv.lines, wording.lang)}}});
  return out;
}

static Section timeline_section(const Checked& checked, const Wording& wording, const Options& options) {
  Section out = section("timeline", wording.lang);
  for (std::string& line : wait_lines(checked.judgement->timeline, wording)) out.body.push_back({Paragraph{std::move(line)}});
  out.body.push_back({timeline_chart(checked, options)});
  return out;
}

static Section window_section(const Timeline& timeline, const Wording& wording) {
  Section out = section("spoor2", wording.lang);
  List list;
  for (std::string& line : window_lines(timeline, wording)) list.items.push_back({std::move(line)});
  out.body.push_back({std::move(list)});
  return out;
}

static Section findings_section(const Checked& checked, const Options& options) {
  const Lang lang = options.lang;
  Section out = section("findings", lang);
  out.body.push_back({Paragraph{spelled(count(findings_of(checked)), lang)}});
  FindingParts parts = findings_in_parts(checked, Medium::page, options);
  const auto fold = [&](std::string_view key, Findings& part) {
    if (part.entries.empty()) return;
    std::string summary = fmt::format("{} ({})", text::ui(key, lang), part.entries.size());
    out.body.push_back({Fold{std::move(summary), {{std::move(part)}}}});
  };
  if (!parts.open.entries.empty()) out.body.push_back({std::move(parts.open)});
  fold("html.group.closed", parts.closed);
  fold("html.group.set_aside", parts.set_aside);
  return out;
}

static Table cost_table(const judgement::Cost& cost, bool imposed, Lang lang) {
  Table table{.columns = {{said("html.col.factor", lang)}, {said("html.col.value", lang)}},
              .rows = {},
              .caption = said(cost.daily_wage ? "html.cost.caption.benefit" : "html.cost.caption", lang),
              .manner = "factors"};
  const auto add = [&](std::string_view key, std::string value, std::string_view manner = "factor") {
    table.rows.push_back({{{said(key, lang)}, {std::move(value), "number"}}, manner});
  };
  const auto euros = [&](Cents amount) { return "€ " + money(amount, lang); };
  const auto percent = [&](double value) { return number(value, lang) + "%"; };
  add("html.cost.wage", euros(cost.monthly_wage));
  add("html.cost.daily",
      phrase("html.cost.from", {{"amount", euros(cost.maximum_daily_wage)}, {"date", long_date(cost.amounts_from, lang)}}, lang));
  if (cost.daily_wage) {
    add("html.cost.holiday_pct", percent(cost.holiday_pay_pct));
    add("html.cost.daily_wage", euros(*cost.daily_wage));
    add("html.cost.benefit_pct", percent(cost.wage_pct));
  } else {
    add("html.cost.capped", euros(cost.capped_wage));
    add("html.cost.wage_pct", percent(cost.wage_pct));
    add("html.cost.holiday_pct", percent(cost.holiday_pay_pct));
    add("html.cost.charges_pct", percent(cost.charges_pct));
  }
  if (cost.value_of_work.value > 0) add("html.cost.work", "- " + euros(cost.value_of_work));
  add("html.cost.per_month", euros(cost.per_month), "sum");
  if (imposed) return table;
  add("html.cost.months", std::to_string(cost.months));
  add("html.cost.maximum", euros(cost.maximum), "sum");
  return table;
}

static void add_cost(const judgement::Judgement& judgement, Lang lang, Document& out) {
  if (!has_cost(judgement)) return;
  const bool imposed = is_imposed(judgement.timeline);
  const std::string_view heading = imposed ? "html.h.cost_imposed" : "html.h.cost";
  Section cost = section("cost", key_of(heading, judgement.timeline.carrier_guides, lang), lang);
  cost.body.push_back({cost_table(*judgement.risk.cost, imposed, lang)});
  out.push_back({std::move(cost)});
}

static Section not_assessed_section(const Checked& checked, Lang lang) {
  Section out = section("not-assessed", lang);
  List list;
  for (std::string& line : not_assessed_lines(checked, lang)) list.items.push_back({std::move(line)});
  out.body.push_back({std::move(list)});
  return out;
}

static Section computed_section(const Timeline& timeline, Lang lang) {
  Section out = section("computed", lang);
  Document body{
      {sums_table(timeline, lang)}, {Heading{said("html.computed.not_applicable", lang), 3}}, {not_applicable(timeline, lang)}};
  out.body.push_back({Fold{said("html.computed.summary", lang), std::move(body)}});
  return out;
}

static Document body_of(const Checked& checked, const Wording& wording, const Options& options) {
  const judgement::Judgement& judgement = *checked.judgement;
  Document out{{verdict_section(checked, wording)}};
  if (std::string note = dated_table(checked.as_of, wording.lang); !note.empty()) out.push_back({Paragraph{std::move(note)}});
  if (judgement.covered) {
    out.push_back({first_section(checked, wording.lang)});
    out.push_back({timeline_section(checked, wording, options)});
    out.push_back({coming_section(checked, wording, options)});
  }
  out.push_back({findings_section(checked, options)});
  if (!judgement.covered) return out;
  out.push_back({window_section(judgement.timeline, wording)});
  if (judgement.trajectory) out.push_back({trajectory_section(*judgement.trajectory, wording)});
  add_cost(judgement, wording.lang, out);
  out.push_back({not_assessed_section(checked, wording.lang)});
  out.push_back({computed_section(judgement.timeline, wording.lang)});
  return out;
}

Page case_page(const Checked& checked, const Options& options) {
  const Wording wording{.lang = options.lang, .long_dates = true};
  return {phrase("html.title", {{"case", checked.reference}}, options.lang), head_of(checked, wording),
          body_of(checked, wording, options), phrase("html.footer", {{"version", version()}}, options.lang)};
}

}  // namespace poortwachter::report
