#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/formats.hpp"
#include "poortwachter/report/gathered.hpp"
#include "report/cells.hpp"
#include "report/csv/writer.hpp"
#include "report/document/cited.hpp"
#include "report/marks.hpp"

namespace poortwachter::report {

void check_csv_opening(const Options& options, Buffer& out) { CsvWriter(options.csv_for, out).headings(check_csv_header); }

static std::string_view compared(const Checked& checked, std::size_t index) {
  if (is_known(checked, index)) return "known";
  return is_new(checked, findings_of(checked)[index]) ? "new" : "";
}

// The headings and the identifiers are the same in every language; `message`, `do` and `law` are for reading.
static void write(const Checked& checked, std::size_t index, Lang lang, CsvWriter& csv) {
  const Finding& finding = findings_of(checked)[index];
  csv.text(safe(checked.reference));
  csv.text(checked.evaluated() ? judgement::name(checked.judgement->risk.level) : std::string_view{});
  csv.text(finding.rule->code);
  csv.text(finding.rule->slug);
  csv.text(name(finding.severity));
  csv.text(name(finding.risk));
  csv.answer(finding.open);
  csv.answer(finding.suspended);
  csv.answer(finding.accepted.has_value());
  csv.text(compared(checked, index));
  csv.text(safe(message(finding, lang)));
  csv.text(safe(action(finding, lang)));
  csv.day(finding.repair_by);
  csv.text(name(finding.who));
  csv.text(cited(finding.rule->sources, lang));
  csv.text(visible(checked.path));
  csv.number(static_cast<int>(checked.ordinal));
  csv.number(static_cast<int>(finding.place.span.begin.line));
  csv.number(static_cast<int>(finding.place.span.begin.column));
  csv.day(checked.as_of);
  csv.end_row();
}

void check_csv(const Checked& checked, const Options& options, Buffer& out) {
  CsvWriter csv(options.csv_for, out);
  for (std::size_t i = 0; i < findings_of(checked).size(); ++i) write(checked, i, options.lang, csv);
}

}  // namespace poortwachter::report
