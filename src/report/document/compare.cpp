#include "poortwachter/report/compare.hpp"
#include "report/buffer.hpp"
#include "report/cells.hpp"
#include "report/document/changes.hpp"
#include "report/document/words.hpp"
#include "report/text/render.hpp"

namespace poortwachter::report {

using Kind = ComparedCase::Kind;

void compare_text_opening(const Options&, Buffer&) {}

static std::string days_of(const JudgedOn& days, Lang lang) {
  return fmt::format("{} -> {}", short_date(days.before, lang), short_date(days.after, lang));
}

static Document body_of(const ComparedCase& one, Lang lang) {
  if (one.kind == Kind::fresh || one.kind == Kind::gone) {
    const std::optional<Outline>& there = one.kind == Kind::fresh ? one.after : one.before;
    Document out{{Paragraph{said(one.kind == Kind::fresh ? "compare.fresh" : "compare.gone", lang)}}};
    if (there && !there->verdict.empty()) out.push_back({Paragraph{there->verdict}});
    return out;
  }
  if (one.unread_after) return {{Paragraph{said("compare.unread_now", lang)}}};
  if (one.unread_before) return {{Paragraph{said("compare.unread_before", lang)}}, {Paragraph{one.after->verdict}}};
  Document out = changes_document(one.changes, *one.before, *one.after, "compared", lang);
  if (one.moved_by_law) out.insert(out.begin(), {Paragraph{said("compare.by_law", lang)}});
  return out;
}

void compare_text_each(const ComparedCase& one, bool is_first, const Options& options, Buffer& out) {
  if (one.kind == Kind::same) return;
  if (!is_first) append(out, "\n");
  const std::string_view key = one.worse ? "compare.title_worse" : "compare.title";
  Document document{{Heading{phrase(key, {{"case", safe(one.name.reference)}, {"path", visible(one.name.path)}}, options.lang)}}};
  if (one.own_days) document.push_back({Facts{{fact("compare.as_of", {days_of(*one.own_days, options.lang)}, options.lang)}}});
  for (Block& block : body_of(one, options.lang)) document.push_back(std::move(block));
  render_text(document, options, out);
}

static Fact sum(std::string_view key, int number, Lang lang) { return fact(key, {std::to_string(number)}, lang); }

// What holds for all cases is said once; else of how many it moved, and of each from when to when.
static void add_judged(const JudgedDays& judged, Facts& out, Lang lang) {
  if (judged.moved == 0) return;
  const std::string n = std::to_string(judged.moved), all = std::to_string(judged.cases);
  const std::string days =
      judged.alike ? days_of(*judged.first, lang) : phrase("compare.as_of_of_some", {{"n", n}, {"all", all}}, lang);
  out.facts.push_back(fact("compare.as_of", {days}, lang));
}

static Facts sums_of(const ComparedTotals& totals, Lang lang) {
  Facts out{.facts = {}};
  add_judged(totals.judged, out, lang);
  out.facts.insert(out.facts.end(), {sum("compare.same", totals.same, lang), sum("compare.changed", totals.changed, lang)});
  const auto add = [&](std::string_view key, int number) {
    if (number > 0) out.facts.push_back(sum(key, number, lang));
  };
  add("compare.count_fresh", totals.fresh);
  add("compare.count_gone", totals.gone);
  add("compare.days_moved", totals.days_moved);
  add("compare.steps_done", totals.steps_done);
  add("compare.findings_new", totals.findings_new);
  add("compare.findings_resolved", totals.findings_resolved);
  add("compare.risk_up", totals.risk_up);
  add("compare.risk_down", totals.risk_down);
  add("compare.worse", totals.worse);
  return out;
}

void compare_text_closing(const ComparedTotals& totals, const Options& options, Buffer& out) {
  const Lang lang = options.lang;
  if (totals.cases > totals.same) append(out, "\n");
  Facts sums = sums_of(totals, lang);
  sums.title = counted("compare.cases", totals.cases, lang);
  Document document{{std::move(sums)}};
  const std::string &was = totals.before.law_table, &is = totals.after.law_table;
  if (is_other_law(totals.before, totals.after)) {
    const std::string n = std::to_string(totals.moved_by_law);
    const std::string_view key = was == is ? "compare.law_tables_of_one_day" : "compare.law_tables";
    document.push_back({Paragraph{phrase(key, {{"before", was}, {"after", is}, {"n", n}}, lang)}});
  }
  document.push_back({Paragraph{said("sentence.indication", lang)}});
  render_text(document, options, out);
}

}  // namespace poortwachter::report
