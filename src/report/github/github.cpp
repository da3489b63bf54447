#include "poortwachter/report/formats.hpp"

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/gathered.hpp"
#include "report/cells.hpp"

namespace poortwachter::report {

// The runner ends a line, a property and a list of properties at these marks.
static std::string escaped(std::string_view text, std::string_view marks) {
  std::string out;
  for (const char c : text) {
    if (marks.find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

static std::string property(std::string_view text) { return escaped(text, "%\r\n:,"); }
static std::string body(std::string_view text) { return escaped(text, "%\r\n"); }

static std::string_view command(const Checked& checked, std::size_t index) {
  const Finding& finding = findings_of(checked)[index];
  if (!stands(finding) || is_known(checked, index) || finding.severity == Severity::note) return "notice";
  return name(finding.severity);
}

void github_case(const Checked& checked, const Options& options, Buffer& out) {
  const std::string path = property(visible(checked.path));
  const auto findings = findings_of(checked);
  if (findings.empty() && !checked.evaluated())
    fmt::format_to(fmt::appender(out), "::error file={}::{}\n", path, body(text::ui("case.not_read", options.lang)));
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].accepted) continue;
    const source::Mark at = findings[i].place.span.begin;
    fmt::format_to(fmt::appender(out), "::{} file={},line={},col={},title={}::{}\n", command(checked, i), path, at.line, at.column,
                   property(std::string(findings[i].rule->code) + marks_of(checked, i)), body(message(findings[i], options.lang)));
  }
}

}  // namespace poortwachter::report
