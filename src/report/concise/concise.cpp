#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/formats.hpp"
#include "poortwachter/report/gathered.hpp"
#include "report/buffer.hpp"
#include "report/cells.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

void concise_case(const Checked& checked, const Options& options, Buffer& out) {
  constexpr std::size_t usual_size_of_a_line = 256;
  std::string lines;
  lines.reserve(findings_of(checked).size() * usual_size_of_a_line);
  const std::string head = visible(checked.path) + ':';
  const auto findings = findings_of(checked);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    lines += head;
    add_number(lines, finding.place.span.begin.line);
    lines += ':';
    add_number(lines, finding.place.span.begin.column);
    lines.append(": ").append(name(finding.severity)).append(": ");
    add_message(lines, finding, options.lang);
    lines.append(" [").append(finding.rule->code).append(marks_of(checked, i)).append("]\n");
  }
  append(out, lines);
}

}  // namespace poortwachter::report
