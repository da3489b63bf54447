#include <doctest/doctest.h>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "report/document/case.hpp"
#include "report/html/render.hpp"
#include "report/markdown/plain.hpp"
#include "report/markdown/render.hpp"
#include "report/text/render.hpp"
#include "unit/report/samples.hpp"

namespace poortwachter::report {

using namespace calendar::literals;
using Render = void (*)(const Document&, const Options&, Buffer&);

static std::string written(const Document& document, Render render, const Options& options = {}) {
  Buffer out;
  render(document, options, out);
  return fmt::to_string(out);
}

static std::string page(const Document& document) {
  Buffer out;
  Html html(Lang::en, out);
  render_html(document, html);
  return fmt::to_string(out);
}

static Checked judged(const std::string& bytes, Date as_of) {
  const source::Document document = source::parse_yaml(bytes).front();
  dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  Checked checked;
  checked.path = "a.yaml";
  checked.reference = "a";
  checked.bytes = bytes;
  checked.as_of = as_of;
  checked.judgement = judgement::judge(read.dossier, document, law::table(), as_of);
  checked.written = std::move(read.dossier);
  return checked;
}

// A trajectory that runs, a wage, and two days that are near.
static const std::string busy =
    "first_sick_day: 2025-01-06\n"
    "completeness: partial\n"
    "employee: {gross_monthly_wage: 3000.00}\n"
    "spoor2: {intake_on: 2026-02-02, reports: [{on: 2026-03-30}]}\n";

static const std::vector<std::string> cases = {busy, "first_sick_day: 2025-01-06\n", "first_sick_day: 2011-12-31\n",
                                               "first_sick_day: 2025-01-06\ncompleteness: partial\n"};

TEST_CASE("every format for people says all that is known of a case") {
  for (const std::string& bytes : cases) {
    for (const Lang lang : {Lang::nl, Lang::en}) {
      const Checked checked = judged(bytes, "2026-06-30"_date);
      const Options options{.lang = lang, .snippet = false, .width = 100000, .horizon = 365, .as_of = checked.as_of};
      Buffer text, markdown;
      samples::named("text", check_formats()).each(checked, options, text);
      samples::named("markdown", check_formats()).each(checked, options, markdown);
      const std::vector<Fact> facts = case_facts(checked, {lang});
      REQUIRE_FALSE(facts.empty());
      for (const Fact& fact : facts) {
        for (const std::string& line : fact.lines) {
          CAPTURE(line);
          CHECK(fmt::to_string(text).find(line) != std::string::npos);
          CHECK(fmt::to_string(markdown).find(plain_in_markdown(line)) != std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("the facts of a case that has everything stand in one order") {
  std::vector<std::string_view> keys;
  for (const Fact& fact : case_facts(judged(busy, "2026-06-30"_date), {Lang::nl})) keys.push_back(fact.key);
  CHECK(keys == std::vector<std::string_view>{"case.waiting", "case.spoor2", "case.traject", "case.risk", "case.cost", "case.uwv",
                                              "case.not_assessed"});
}

TEST_CASE("markdown has the trajectory, how often a sanction comes, and every day within the horizon") {
  Buffer out;
  const Checked checked = judged(busy, "2026-06-30"_date);
  samples::named("markdown", check_formats()).each(checked, {.lang = Lang::en, .horizon = 365, .as_of = checked.as_of}, out);
  const std::string text = fmt::to_string(out);
  CHECK(text.find("\n- **trajectory**: 21 weeks") != std::string::npos);
  CHECK(text.find("; for comparison: about one in ten files tested gets a loonsanctie\n") != std::string::npos);
  const std::size_t coming = text.find("\n**Coming up**\n");
  REQUIRE(coming != std::string::npos);
  const std::string list = text.substr(coming, text.find("\n\n", coming + 20) - coming);
  CHECK(std::ranges::count(list, '\n') > 2);
  // Of a partial file nobody knows what was done; what lies ahead comes up, UWV's decision six weeks before the end too.
  CHECK(list.find("**22 Nov 2026**: in 145 days: loonsanctie decision (UWV)") != std::string::npos);
}

TEST_CASE("text and Markdown begin with the verdict, what to do first and what comes; findings and facts stand behind") {
  const Checked checked = judged("first_sick_day: 2025-01-06\nprobleemanalyse: not_done\n", "2025-03-01"_date);
  for (const std::string_view format : {"text", "markdown"}) {
    CAPTURE(format);
    Buffer out;
    samples::named(format, check_formats()).each(checked, {.lang = Lang::en, .as_of = checked.as_of}, out);
    const std::string text = fmt::to_string(out);
    std::size_t at = 0;
    for (const std::string_view part : {" on 1 March 2025: ", "Do first", "Coming up", "1 error", "wachttijd"}) {
      CAPTURE(part);
      at = text.find(part, at);
      REQUIRE(at != std::string::npos);
    }
  }
}

static const Document small = {{Heading{"A <b>", 1}},
                               {Facts{}},
                               {Facts{{{"k", "word", {"one", "two"}}}}},
                               {List{{{"x *y*", "https://z.invalid"}}}},
                               {Terms{{{{"first_sick_day", "eerste_ziektedag"}, {"the day"}, "date"}}}},
                               {Code{"a: 1\nb: 2"}},
                               {Table{.columns = {{"C"}, {.title = "N", .is_number = true}},
                                      .rows = {{{{"c"}, {"7", "number"}}}, {{{"d"}, {"12", "number"}}}}}},
                               {Fold{"more", {{Paragraph{"p"}}, {Paragraph{"q"}}}}}};

TEST_CASE("a document as text: an empty line between two blocks, none for a block that says nothing") {
  CHECK(written(small, render_text) ==
        "A <b>\n"
        "\n"
        "  word: one\n"
        "    two\n"
        "\n"
        "- x *y*\n"
        "  https://z.invalid\n"
        "\n"
        "first_sick_day | eerste_ziektedag\n"
        "  the day\n"
        "  (date)\n"
        "\n"
        "    a: 1\n"
        "    b: 2\n"
        "\n"
        "C   N\n"
        "c   7\n"
        "d  12\n"
        "\n"
        "more\n"
        "\n"
        "p\n"
        "\n"
        "q\n");
}

TEST_CASE("running text as Markdown, with what leads it in and without") {
  CHECK(written({{Prose{"x *y*", "Why?"}}, {Prose{"z", {}}}}, render_markdown) == "*Why?* x *y*\n\nz\n");
}

TEST_CASE("a document as Markdown") {
  CHECK(written(small, render_markdown) ==
        "# A &lt;b&gt;\n"
        "\n"
        "- **word**: one; two\n"
        "\n"
        "- x \\*y\\*\n"
        "  https://z.invalid\n"
        "\n"
        "- **first_sick_day | eerste_ziektedag** (date): the day\n"
        "\n"
        "```yaml\n"
        "a: 1\n"
        "b: 2\n"
        "```\n"
        "\n"
        "| C | N |\n"
        "| --- | --- |\n"
        "| c | 7 |\n"
        "| d | 12 |\n"
        "\n"
        "## more\n"
        "\n"
        "p\n"
        "\n"
        "q\n");
}

TEST_CASE("a document as a page") {
  CHECK(page(small) ==
        "<h1>A &lt;b&gt;</h1>\n"
        "<dl>\n<dt>word</dt>\n<dd>one; two</dd>\n</dl>\n"
        "<ul>\n<li>x *y*</li>\n</ul>\n"
        "<dl>\n<dt>first_sick_day | eerste_ziektedag</dt>\n<dd>the day</dd>\n<dd>(date)</dd>\n</dl>\n"
        "<pre>\na: 1\nb: 2\n</pre>\n"
        "<table>\n<thead>\n<tr>\n<th scope=\"col\">C</th>\n<th scope=\"col\">N</th>\n</tr>\n</thead>\n"
        "<tbody>\n<tr>\n<th scope=\"row\">c</th>\n<td class=\"number\">7</td>\n</tr>\n"
        "<tr>\n<th scope=\"row\">d</th>\n<td class=\"number\">12</td>\n</tr>\n</tbody>\n</table>\n"
        "<details>\n<summary>more</summary>\n<p>p</p>\n<p>q</p>\n</details>\n");
}

}  // namespace poortwachter::report
