#include "dossier/refusals.hpp"
#include "dossier/typed.hpp"
#include "poortwachter/dossier/reading_rules.hpp"
#include "poortwachter/source/cause.hpp"

namespace poortwachter::dossier {

namespace {

/// How a problem of the source is told: the rule, and the variant of its messages, named as the enumerator.
struct Told {
  const Rule& rule;
  std::string_view variant;
  std::string_view related = {};
  std::string_view argument = "detail";
};

}  // namespace

// What can be wrong with a table only.
static Told told_of_table(source::ProblemKind kind) {
  using enum source::ProblemKind;
  switch (kind) {
    case too_many_cells:
      return {yaml_ongeldig, "too_many_cells"};
    case rows_apart:
      return {ongeldige_waarde, "rows_apart", {}, "value"};
    case differing_cells:
      return {dubbele_sleutel, "differing_cells", "first"};
    case no_utf8_table:
      return {codering_ongeldig, "no_utf8_table"};
    case only_headings:
      return {leeg, "only_headings"};
    default:
      return {yaml_ongeldig, "csv_quote"};
  }
}

static Told told_of_encoding(source::ProblemKind kind) {
  using enum source::ProblemKind;
  switch (kind) {
    case invalid_utf8:
      return {codering_ongeldig, "invalid_utf8"};
    case utf16:
      return {codering_ongeldig, "utf16"};
    case spreadsheet:
      return {codering_ongeldig, "spreadsheet"};
    case zip:
      return {codering_ongeldig, "zip"};
    case pdf:
      return {codering_ongeldig, "pdf"};
    case control_character:
      return {codering_ongeldig, "control_character"};
    case pasted_space:
      return {codering_ongeldig, "pasted_space"};
    case pasted_dash:
      return {codering_ongeldig, "pasted_dash"};
    case pasted_quote:
      return {codering_ongeldig, "pasted_quote"};
    case pasted_character:
      return {codering_ongeldig, "pasted_character"};
    default:
      return told_of_table(kind);
  }
}

// Problems with a line taken apart are told by typed_finding.
static Told told(source::ProblemKind kind) {
  using enum source::ProblemKind;
  switch (kind) {
    case syntax:
      return {yaml_ongeldig, "syntax"};
    case unterminated_quote:
      return {yaml_ongeldig, "unterminated_quote", "opened"};
    case unclosed_sequence:
      return {yaml_ongeldig, "unclosed_sequence", "opened"};
    case unclosed_mapping:
      return {yaml_ongeldig, "unclosed_mapping", "opened"};
    case tab_indentation:
      return {yaml_ongeldig, "tab_indentation"};
    case complex_key:
      return {yaml_ongeldig, "complex_key"};
    case question_mark:
      return {yaml_ongeldig, "question_mark"};
    case duplicate_key:
      return {dubbele_sleutel, "duplicate_key", "first"};
    case too_large:
      return {grens_overschreden, "too_large"};
    case too_many_values:
      return {grens_overschreden, "too_many_values"};
    case too_deep:
      return {grens_overschreden, "too_deep"};
    case anchor:
      return {grens_overschreden, "anchor"};
    case alias:
      return {grens_overschreden, "alias"};
    case tag:
      return {grens_overschreden, "tag"};
    case merge_key:
      return {grens_overschreden, "merge_key"};
    case empty:
      return {leeg, "empty"};
    case only_comments:
      return {leeg, "only_comments"};
    default:
      return told_of_encoding(kind);
  }
}

// Those that take the line apart.
static std::optional<Finding> typed_finding(const source::Problem& problem) {
  using enum source::ProblemKind;
  const Place place{problem.span, 0, {}};
  switch (problem.kind) {
    case missing_colon:
      return colonless(problem.detail, place);
    case missing_space:
      return spaceless(problem.detail, place);
    case misplaced_key:
      return misplaced(problem);
    case colon_in_text:
      return dossier::colon_in_text(problem);
    case first_character:
      return wrong_beginning(problem);
    case bullet:
      return bullet_in(problem.detail, place);
    default:
      return std::nullopt;
  }
}

static std::string_view variant_of(const Told& how, std::string_view cause) {
  if (cause.starts_with("json")) return "json";
  return cause == "yaml_behind_quote" ? "behind_quote" : how.variant;
}

Finding source_finding(const source::Problem& problem) {
  if (auto finding = typed_finding(problem)) return *std::move(finding);
  const Told how = told(problem.kind);
  Finding finding;
  finding.rule = &how.rule;
  const bool syntax = problem.kind == source::ProblemKind::syntax;
  const std::string_view cause = syntax ? source::cause_of(problem.detail) : std::string_view{};
  finding.variant = variant_of(how, cause);
  finding.severity = how.rule.severity;
  finding.risk = how.rule.risk;
  finding.place.span = problem.span;
  if (!cause.empty())
    finding.arguments.push_back({"detail", Word{cause}});
  else if (!problem.detail.empty())
    finding.arguments.push_back({how.argument, shown(problem.detail)});
  if (!problem.other.empty()) finding.arguments.push_back({"other", shown(problem.other)});
  if (problem.has_related) finding.related.push_back({Place{problem.related, 0, {}}, how.related});
  return finding;
}

}  // namespace poortwachter::dossier
