#include "poortwachter/report/formats.hpp"

#include <algorithm>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/gathered.hpp"
#include "report/buffer.hpp"
#include "report/cells.hpp"
#include "report/document/words.hpp"
#include "report/marks.hpp"

namespace poortwachter::report {

namespace {

// What one test says: empty element name for one that passed.
struct Test {
  std::string name;
  std::string_view element;
  std::string type, message, body;
};

}  // namespace

static void append_to(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        // No other control character may stand in XML, not even as a reference.
        if (c == '\n' || static_cast<unsigned char>(c) >= ' ') out += c;
    }
  }
}

// U+FFFE and U+FFFF are UTF-8 and no XML.
static std::string without_noncharacters(std::string text) {
  for (const std::string_view noncharacter : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = text.find(noncharacter); at != std::string::npos; at = text.find(noncharacter, at))
      text.replace(at, noncharacter.size(), "\xEF\xBF\xBD");
  return text;
}

static std::string xml(std::string_view text) {
  std::string out;
  append_to(out, without_noncharacters(visible(text)));
  return out;
}

// Visible, line by line: a body keeps its lines.
static std::string xml_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += xml(text.substr(0, end)) + '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

static std::string line_of(const Checked& checked, std::size_t index, Lang lang) {
  const Finding& finding = findings_of(checked)[index];
  const source::Mark at = finding.place.span.begin;
  return fmt::format("{}:{}:{}: {}: {} [{}{}]\n", visible(checked.path), at.line, at.column, name(finding.severity),
                     message(finding, lang), finding.rule->code, marks_of(checked, index));
}

static std::string title(const Rule& rule) { return fmt::format("{} {}", rule.code, rule.slug); }

static std::string reason(const Checked& checked, const Finding& finding) {
  const auto& accepted = checked.written.accepted.items;
  return *finding.accepted < accepted.size() ? safe(accepted[*finding.accepted].reason.value) : std::string{};
}

// A test holds one outcome: what failed comes before what was accepted or suspended.
static Test test_of(const Rule& rule, const Checked& checked, const Options& options) {
  Test test{.name = title(rule), .element = {}, .type = std::string(rule.code), .message = {}, .body = {}};
  const auto findings = findings_of(checked);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].rule->code != rule.code) continue;
    const bool decisive = is_decisive(checked, i, options.fail_on);
    if (decisive && test.element != "failure") {
      test.element = "failure";
      test.message = message(findings[i], options.lang);
      test.body.clear();
    }
    if (findings[i].accepted && test.element.empty()) {
      test.element = "skipped";
      test.message = reason(checked, findings[i]);
    }
    if (findings[i].suspended && test.element.empty()) {
      test.element = "skipped";
      test.message = text::ui("finding.suspended", options.lang);
    }
    if (decisive || ((findings[i].accepted || findings[i].suspended) && test.element == "skipped"))
      test.body += line_of(checked, i, options.lang);
  }
  return test;
}

static std::vector<Test> tests_of_judged(const Checked& checked, const Options& options) {
  std::vector<Test> tests;
  for (const Rule* rule : options.rules) {
    if (rule->check == nullptr) continue;
    Test test = test_of(*rule, checked, options);
    const auto& not_assessed = checked.judgement->not_assessed;
    const auto it = std::ranges::find_if(not_assessed, [&](const NotAssessed& one) { return one.rule == rule; });
    if (it != not_assessed.end() && test.element.empty()) {
      test.element = "skipped";
      test.message = fmt::format("{}: {}", text::ui("case.not_assessed", options.lang), it->field);
    }
    tests.push_back(std::move(test));
  }
  return tests;
}

static Test test_of_unreadable(const Checked& checked, const Options& options) {
  const auto findings = findings_of(checked);
  Test test{.name = "leesbaar", .element = "error", .type = "E", .message = said("case.not_read", options.lang), .body = {}};
  if (findings.empty()) return test;
  test.type = findings.front().rule->code;
  test.message = message(findings.front(), options.lang);
  for (std::size_t i = 0; i < findings.size(); ++i) test.body += line_of(checked, i, options.lang);
  return test;
}

static void write_test(const Test& test, const std::string& class_name, Buffer& out) {
  fmt::format_to(fmt::appender(out), R"(    <testcase classname="{}" name="{}" time="0")", class_name, xml(test.name));
  if (test.element.empty()) return append(out, "/>\n");
  const std::string type = test.element == "skipped" ? "" : fmt::format(R"( type="{}")", xml(test.type));
  fmt::format_to(fmt::appender(out), "><{0}{1} message=\"{2}\">{3}</{0}></testcase>\n", test.element, type, xml(test.message),
                 xml_lines(test.body));
}

// Findings that decide nothing are no failures; they are told all the same.
static std::string remarks(const Checked& checked, const Options& options) {
  std::string out;
  const auto findings = findings_of(checked);
  if (!checked.evaluated()) return out;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!findings[i].accepted && !is_decisive(checked, i, options.fail_on)) out += line_of(checked, i, options.lang);
  return out;
}

static std::string suite_name(const Checked& checked) {
  return checked.ordinal == 1 ? checked.path : fmt::format("{}#{}", checked.path, checked.ordinal);
}

void junit_case(const Checked& checked, const Options& options, Buffer& out) {
  const auto tests =
      checked.evaluated() ? tests_of_judged(checked, options) : std::vector<Test>{test_of_unreadable(checked, options)};
  const auto number_of = [&](std::string_view element) {
    return std::ranges::count_if(tests, [&](const Test& test) { return test.element == element; });
  };
  fmt::format_to(fmt::appender(out),
                 R"(  <testsuite id="{}" package="poortwachter" name="{}" timestamp="{}T00:00:00" hostname="localhost")",
                 checked.index, xml(suite_name(checked)), calendar::iso(checked.as_of));
  fmt::format_to(fmt::appender(out), " tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" time=\"0\">\n", tests.size(),
                 number_of("failure"), number_of("error"), number_of("skipped"));
  append(out, "    <properties/>\n");
  const std::string class_name = xml(safe(checked.reference));
  for (const Test& test : tests) write_test(test, class_name, out);
  fmt::format_to(fmt::appender(out), "    <system-out>{}</system-out>\n    <system-err/>\n  </testsuite>\n",
                 xml_lines(remarks(checked, options)));
}

void junit_opening(const Options&, Buffer& out) { append(out, junit_mark); }

void junit_closing(const Summary&, const Options&, Buffer& out) { append(out, "</testsuites>\n"); }

}  // namespace poortwachter::report
