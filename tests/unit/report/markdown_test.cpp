#include "poortwachter/report/formats.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "report/markdown/plain.hpp"
#include "unit/report/samples.hpp"

namespace poortwachter::report {

using namespace calendar::literals;

static std::string markdown_case(const Checked& checked, const Options& options) {
  Buffer out;
  samples::named("markdown", check_formats()).each(checked, options, out);
  return fmt::to_string(out);
}

static std::string timeline_markdown(const Checked& checked, const Options& options) {
  Buffer out;
  samples::named("markdown", timeline_formats()).write(checked, options, out);
  return fmt::to_string(out);
}

TEST_CASE("a case has a heading and a table with one line a finding") {
  const std::string text = markdown_case(samples::checked(), {.lang = Lang::en});
  CHECK(text.starts_with(
      "## voorbeeld-1\n\ndossiers/a.yaml\n\nCase voorbeeld-1, week 8 of 104 on 1 March 2025: the sanction risk is "));
  CHECK(text.find("\n\n1 warning\n\n"
                  "| Code | Severity | Place | Finding | Do | Law |\n"
                  "| --- | --- | --- | --- | --- | --- |\n"
                  "| P102 | warning | 3:18 | ") != std::string::npos);
  CHECK(text.find(" | Regeling procesgang art. 2 lid 2; Regeling procesgang art. 5 |\n") != std::string::npos);
  CHECK(text.find("\n- **spoor 2**: ") != std::string::npos);
  CHECK(text.find("\n- **sanction risk**: ") != std::string::npos);
  CHECK(text.find("not UWV's judgement") != std::string::npos);
}

TEST_CASE("an unreadable case is a table of its problems") {
  Checked checked = samples::checked();
  checked.judgement.reset();
  Finding problem;
  problem.rule = &samples::bare;
  problem.severity = Severity::error;
  problem.place = samples::place(2, 1, 4);
  checked.problems = {problem};
  const std::string text = markdown_case(checked, {.lang = Lang::en});
  CHECK(text.starts_with("## voorbeeld-1: this file has not been assessed (1 error)\n"));
  CHECK(text.find("| E999 | error | 2:1 | zonder-pagina |  |  |\n") != std::string::npos);
  CHECK(text.find("- **") == std::string::npos);
}

TEST_CASE("nothing of the file is markup, HTML, a link or a name to notify") {
  CHECK(plain_in_markdown("a|b *c* `d` [e](f) <script> & #1 ![g] ~~h~~") ==
        "a\\|b \\*c\\* \\`d\\` \\[e\\](f) &lt;script&gt; &amp; \\#1 \\!\\[g\\] \\~\\~h\\~\\~");
  CHECK(plain_in_markdown("@team") == "&#64;&#8203;team");
  CHECK(plain_in_markdown("https://x.invalid www.x.invalid") == "https&#58;//x.invalid www&#46;x.invalid");
  CHECK(plain_in_markdown("first_sick_day _a_") == "first_sick_day \\_a\\_");
  CHECK(plain_in_markdown("a\nb") == "a b");
}

TEST_CASE("an underscore between two letters is no markup, one at the end of a word is") {
  CHECK(plain_in_markdown("a_b first_sick_day") == "a_b first_sick_day");
  CHECK(plain_in_markdown("_a b_ _") == "\\_a b\\_ \\_");
}

TEST_CASE("a reference cannot break out of its heading or its table") {
  Checked checked = samples::checked();
  checked.reference = "x\n# y | <img src=z>";
  const std::string text = markdown_case(checked, {});
  CHECK(text.starts_with("## x \\# y \\| &lt;img src=z&gt;\n"));
  CHECK(text.find('<') == std::string::npos);
}

TEST_CASE("a timeline has one line a step with its day, its sum and the law") {
  const std::string text = timeline_markdown(samples::checked(), {.lang = Lang::en});
  CHECK(text.starts_with("<!-- poortwachter -->\n\n## Dossier voorbeeld-1\n\nAs of 2025-03-01\n\n- **wachttijd**: "));
  CHECK(text.find(
            "| Step | Date | Status | Who | Sum | Law |\n| --- | --- | --- | --- | --- | --- |\n"
            "| Probleemanalyse | 2025-02-18 | 1 day late | employer | 2025-01-06 + 6 weeks | Regeling procesgang art. 2 lid 2 |\n"
            "| 42-week report to UWV | 2025-10-27 | to come | employer |  |  |\n") != std::string::npos);
}

TEST_CASE("leave stands before the steps and has no law of its own") {
  Checked checked = samples::checked();
  checked.judgement->timeline.excluded = {{{"2025-02-01"_date, "2025-02-05"_date}, timeline::ShiftKind::leave}};
  const std::string text = timeline_markdown(checked, {.lang = Lang::en});
  CHECK(text.find("| Leave | 2025-02-01 | 5 days |  |  |  |\n| Probleemanalyse | 2025-02-18 |") != std::string::npos);
}

}  // namespace poortwachter::report
