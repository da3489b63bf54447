#include "poortwachter/report/compare.hpp"
#include "report/json/outline.hpp"
#include "report/json/parts.hpp"

namespace poortwachter::report {

void compare_json_opening(const Options& options, Buffer& out) {
  append(out, "{");
  append_members({{"schema_version", 1}, {"tool", json_tool()}, {"as_of", calendar::iso(options.as_of)}}, 2, out);
  append(out, ",\n  \"cases\": [");
}

static const Json& json_in(const std::shared_ptr<const CaseJson>& parsed) {
  static const Json nothing;
  return parsed ? parsed->json : nothing;
}

void compare_json_each(const ComparedCase& one, bool is_first, const Options&, Buffer& out) {
  if (one.kind == ComparedCase::Kind::same) return;
  const Json &before = json_in(one.json_before), &after = json_in(one.json_after);
  const Json json{{"path", one.name.path},
                  {"case", one.name.reference},
                  {"worse", one.worse},
                  {"moved_by_law", one.moved_by_law},
                  {"before", before},
                  {"after", after},
                  {"changes", one.before && one.after ? json_changes(one.changes, before, after) : Json(nullptr)}};
  append(out, is_first ? "\n    " : ",\n    ");
  // What is read again may hold what this program escapes when it writes.
  append_indented(dumped(json, 2, is_odd(dumped(json, -1, false))), 4, out);
}

static Json table_of(const ReportHead& head) { return head.law_table.empty() ? Json(nullptr) : Json(head.law_table); }

void compare_json_closing(const ComparedTotals& totals, const Options&, Buffer& out) {
  append(out, totals.cases == totals.same ? "]," : "\n  ],");
  append_members({{"summary",
                   {{"cases", totals.cases},
                    {"same", totals.same},
                    {"changed", totals.changed},
                    {"new", totals.fresh},
                    {"gone", totals.gone},
                    {"worse", totals.worse},
                    {"moved_by_law", totals.moved_by_law},
                    {"days_moved", totals.days_moved},
                    {"steps_done", totals.steps_done},
                    {"findings_new", totals.findings_new},
                    {"findings_resolved", totals.findings_resolved},
                    {"risk_up", totals.risk_up},
                    {"risk_down", totals.risk_down},
                    {"law_tables", {{"before", table_of(totals.before)}, {"after", table_of(totals.after)}}}}}},
                 2, out);
  append(out, "\n}\n");
}

}  // namespace poortwachter::report
