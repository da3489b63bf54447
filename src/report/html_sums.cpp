#include "poortwachter/finding/rule.hpp"
#include "report/cited.hpp"
#include "report/html_parts.hpp"
#include "report/judgement_words.hpp"
#include "report/spelled.hpp"
#include "report/words.hpp"

namespace poortwachter::report {

using timeline::Deadline;

static void cost_row(std::string_view key, std::string_view value, Html& html, bool sum = false) {
  html.open("tr", {{"class", sum ? "sum" : "factor"}});
  html.element("th", html.ui(key), {{"scope", "row"}});
  html.element("td", value, {{"class", "number"}});
  html.close("tr");
}

static void cost_rows(const judgement::Cost& cost, Html& html) {
  const auto euros = [&](Cents amount) { return "€ " + money(amount, html.lang()); };
  const auto percent = [&](double value) { return number(value, html.lang()) + "%"; };
  cost_row("html.cost.wage", euros(cost.monthly_wage), html);
  cost_row("html.cost.daily", euros(cost.maximum_daily_wage), html);
  cost_row("html.cost.capped", euros(cost.capped_wage), html);
  cost_row("html.cost.wage_pct", percent(cost.wage_pct), html);
  cost_row("html.cost.holiday_pct", percent(cost.holiday_pay_pct), html);
  cost_row("html.cost.charges_pct", percent(cost.charges_pct), html);
  if (cost.value_of_work.value > 0) cost_row("html.cost.work", "- " + euros(cost.value_of_work), html);
  cost_row("html.cost.per_month", euros(cost.per_month), html, true);
}

void html_cost(const judgement::Judgement& judgement, Html& html) {
  if (!has_cost(judgement)) return;
  const judgement::Cost& cost = *judgement.risk.cost;
  const bool imposed = is_imposed(judgement.timeline);
  open_section(html, "cost", imposed ? "html.h.cost_imposed" : "html.h.cost");
  html.open("table", {{"class", "factors"}});
  html.element("caption", html.ui("html.cost.caption"));
  html.table_head({"html.col.factor", "html.col.value"});
  html.open("tbody");
  cost_rows(cost, html);
  if (!imposed) {
    cost_row("html.cost.months", std::to_string(cost.months), html);
    cost_row("html.cost.maximum", "€ " + money(cost.maximum, html.lang()), html, true);
  }
  html.close("tbody");
  html.close("table");
  html.close("section");
}

void html_not_assessed(const judgement::Judgement& judgement, Html& html) {
  open_section(html, "not-assessed");
  html.open("ul");
  for (const NotAssessed& entry : judgement.not_assessed) {
    html.element("li",
                 phrase("html.not_assessed",
                        {{"code", entry.rule->code}, {"slug", entry.rule->slug}, {"field", spelled_path(entry.field, html.lang())}},
                        html.lang()));
  }
  for (const std::string& sentence : limits_of(judgement, html.lang())) html.element("li", sentence);
  html.close("ul");
  html.close("section");
}

static std::string day_or_dash(const std::optional<Date>& day) { return day ? calendar::iso(*day) : std::string("-"); }

static void write_deadline(const Deadline& deadline, Html& html) {
  const Lang lang = html.lang();
  html.open("tr");
  html.element("th", word("step.", name(deadline.step), lang), {{"scope", "row"}});
  html.element("td", day_or_dash(deadline.due), {{"class", "day"}});
  html.element("td", day_or_dash(deadline.practice_due), {{"class", "day"}});
  html.element("td", day_or_dash(deadline.done_on), {{"class", "day"}});
  html.element("td", word("state.", name(deadline.state), lang));
  html.element("td", who(deadline.who, lang));
  html.element("td", how(deadline.how, lang));
  html.element("td", cited(deadline.law, lang));
  html.close("tr");
}

static void write_not_applicable(const Timeline& timeline, Html& html) {
  html.element("h3", html.ui("html.computed.not_applicable"));
  html.open("ul");
  for (const Deadline& deadline : timeline.deadlines) {
    if (deadline.applies()) continue;
    html.element("li", fmt::format("{}: {}", word("step.", name(deadline.step), html.lang()),
                                   word("reason.", name(deadline.reason), html.lang())));
  }
  html.close("ul");
}

void html_computed(const Checked& checked, Html& html) {
  const Timeline& timeline = checked.judgement->timeline;
  open_section(html, "computed");
  html.open("details");
  html.element("summary", html.ui("html.computed.summary"));
  open_scroll(html, html.ui("html.computed.scroll"));
  html.open("table");
  html.element("caption", html.ui("html.computed.caption"));
  html.table_head({"html.col.step", "html.col.due", "html.col.practice", "html.col.done", "chart.axis.status", "html.col.who",
                   "html.col.how", "label.law"});
  html.open("tbody");
  for (const Deadline& deadline : timeline.deadlines)
    if (deadline.applies()) write_deadline(deadline, html);
  html.close("tbody");
  html.close("table");
  html.close("section");
  write_not_applicable(timeline, html);
  html.close("details");
  html.close("section");
}

}  // namespace poortwachter::report
