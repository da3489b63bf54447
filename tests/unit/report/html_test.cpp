#include "poortwachter/report/formats.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"
#include "report/cells.hpp"
#include "unit/report/samples.hpp"

using namespace poortwachter;
using namespace poortwachter::calendar::literals;
using report::Lang;

// A case with a trajectory, in which every text of the file is hostile.
static const std::string hostile = R"yaml(case: "<script>alert(1)</script>\" onload='x' \u202E&"
as_of: 2026-06-30
employee: {reference: "<img src=x onerror=alert(2)>", gross_monthly_wage: 3000.00}
employer: {name: "</title><script>alert(3)</script>"}
first_sick_day: 2025-01-06
probleemanalyse: {on: 2025-03-10, deviation_reason: "<b onmouseover=alert(4)>"}
spoor2:
  intake_on: 2026-02-02
  provider: {name: "<script>5</script>"}
  plan: {on: 2026-02-16, end_goal: "\"><script>6</script>", search_profile: {reasoned: yes, directions: ["<script>7</script>"]}}
  activities: [{on: 2026-02-20, kind: cv, note: "<script>8</script>"}, {on: 2026-03-02, kind: coaching}]
  applications:
    - {on: 2026-03-02, employer: "<script>9</script>", function: "'><svg onload=alert(10)>"}
    - {on: 2026-04-20, employer: A, function: B}
    - {on: 2026-04-27, employer: A, function: C}
  reports: [{on: 2026-03-30, kind: progress}]
accepted:
  - {rule: P102, reason: "<script>alert(11)</script>", by: "\"><script>12</script>"}
)yaml";

static report::Checked judged(const std::string& bytes) {
  const source::Document document = source::parse_yaml(bytes).front();
  dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  report::Checked checked;
  checked.path = "a.yaml";
  checked.bytes = bytes;
  checked.as_of = *read.dossier.as_of;
  checked.reference = *read.dossier.reference;
  checked.judgement = judgement::judge(read.dossier, document, law::table(), checked.as_of);
  checked.written = std::move(read.dossier);
  return checked;
}

static std::string page_of(const report::Checked& checked, Lang lang) {
  report::Buffer out;
  report::html_page(checked, {.lang = lang, .as_of = checked.as_of}, out);
  return fmt::to_string(out);
}

static bool holds(std::string_view page, std::string_view part) { return page.find(part) != std::string_view::npos; }

// The levels of the headings in their order.
static std::vector<int> headings_of(std::string_view page) {
  std::vector<int> levels;
  for (std::size_t at = page.find("<h"); at != std::string_view::npos; at = page.find("<h", at + 1)) {
    const char digit = page[at + 2];
    if (digit >= '1' && digit <= '6') levels.push_back(digit - '0');
  }
  return levels;
}

TEST_CASE("no text of a case file becomes markup") {
  for (const Lang lang : {Lang::nl, Lang::en}) {
    const std::string page = page_of(judged(hostile), lang);
    CHECK(holds(page, "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; &amp;"));
    CHECK(holds(page, "&lt;img src=x onerror=alert(2)&gt;"));
    CHECK(holds(page, "&lt;/title&gt;&lt;script&gt;alert(3)&lt;/script&gt;"));
    CHECK(holds(page, "&lt;script&gt;alert(11)&lt;/script&gt;"));
    CHECK(holds(page, "&quot;&gt;&lt;script&gt;12&lt;/script&gt;"));
    for (const std::string_view bad : {"<script", "<img", "<b ", "<svg onload", "\xE2\x80\xAE"}) {
      CAPTURE(bad);
      CHECK_FALSE(holds(page, bad));
    }
  }
}

TEST_CASE("the page has no script and loads nothing; its only links lead to the text of the law") {
  std::string page = page_of(judged(hostile), Lang::nl);
  constexpr std::string_view law = "<a href=\"https://wetten.overheid.nl/BWBR";
  CHECK(holds(page, law));
  for (std::size_t at = page.find(law); at != std::string::npos; at = page.find(law)) page.erase(at, law.size());
  for (const std::string_view bad : {"<link", "<iframe", "<object", " href=", " src=\"", "http:", "https:", "url(", "@import"}) {
    CAPTURE(bad);
    CHECK_FALSE(holds(page, bad));
  }
}

TEST_CASE("a page tells its language and has one heading of the first level; no level is skipped") {
  const std::string dutch = page_of(judged(hostile), Lang::nl);
  const std::string english = page_of(judged(hostile), Lang::en);
  CHECK(dutch.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">\n"));
  CHECK(english.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n"));
  const std::vector<int> levels = headings_of(dutch);
  REQUIRE(levels.size() > 6);
  CHECK(levels.front() == 1);
  CHECK(std::ranges::count(levels, 1) == 1);
  for (std::size_t i = 1; i < levels.size(); ++i) CHECK(levels[i] <= levels[i - 1] + 1);
  CHECK(levels == headings_of(english));
}

TEST_CASE("the same case gives the same page") { CHECK(page_of(judged(hostile), Lang::nl) == page_of(judged(hostile), Lang::nl)); }

TEST_CASE("the page names the case, its day, the law table, the verdict and every finding") {
  const std::string page = page_of(samples::checked(), Lang::nl);
  CHECK(holds(page, "<h1>Dossier voorbeeld-1<"));
  CHECK(holds(page, "<dd>1 maart 2025</dd>"));
  CHECK(holds(page, "wettabel nagekeken op"));
  CHECK(holds(page, "Dossier voorbeeld-1, week 8 van 104 op 1 maart 2025: het loonsanctierisico is laag; wel gevonden: "));
  CHECK(holds(page, "<summary>Ligt achter ons: vastleggen (1)</summary>"));
  CHECK(holds(page, "P102 probleemanalyse-te-laat, regel 3 van het dossier"));
  CHECK(holds(page, "een indicatie uit het dossier, geen oordeel van UWV"));
}

TEST_CASE("no label of the drawing runs into its bar, and applications are drawn once") {
  for (const Lang lang : {Lang::nl, Lang::en}) {
    const std::string page = page_of(judged(hostile), lang);
    static constexpr std::string_view begin = "<text class=\"label\" x=\"0\"";
    int labels = 0, cut = 0;
    for (std::size_t at = page.find(begin); at != std::string::npos; at = page.find(begin, at + 1), ++labels) {
      const std::size_t first = page.find('>', at) + 1;
      const std::string label = page.substr(first, page.find('<', first) - first);
      CHECK_MESSAGE(report::width_of(label) <= 24, label);
      cut += label.ends_with("…") ? 1 : 0;
    }
    CHECK(labels > 10);
    CHECK(cut > 0);
  }
  const std::string page = page_of(judged(hostile), Lang::nl);
  CHECK(holds(page, ">Traject van spoor 2</text>"));
  CHECK_FALSE(holds(page, ">Sollicitaties</text>"));
}

// Down to which line of the drawing something of one manner is drawn: the y of "M<x> <y>h<width>".
static int height_of(const std::string& page, const std::string& manner) {
  const std::string begin = "<path class=\"" + manner + "\" d=\"M";
  const std::size_t at = page.find(begin);
  REQUIRE(at != std::string::npos);
  return std::stoi(page.substr(page.find(' ', at + begin.size())));
}

TEST_CASE("the line of the target lies within the drawing of applications, above its axis") {
  const std::string page = page_of(judged(hostile), Lang::en);
  CHECK(height_of(page, "target") >= 0);
  CHECK(height_of(page, "target") < height_of(page, "axis"));
}

TEST_CASE("a single day is drawn two points wide, so that it can be seen") {
  const std::string page =
      page_of(judged("first_sick_day: 2025-01-06\nas_of: 2025-06-30\nleave: [{from: 2025-03-03, until: 2025-03-03}]\n"), Lang::en);
  CHECK(holds(page, "width=\"2\""));
}

TEST_CASE("a page is closed as it was opened") { CHECK(page_of(samples::checked(), Lang::en).ends_with("</body>\n</html>\n")); }

TEST_CASE("the drawing has words for who cannot see it") {
  const std::string page = page_of(samples::checked(), Lang::en);
  CHECK(holds(page, "role=\"img\" aria-labelledby=\"timeline-title timeline-desc\""));
  CHECK(holds(page, "<title id=\"timeline-title\">Timeline of the case in weeks</title>"));
  CHECK(holds(page, "Probleemanalyse: 2025-02-18 1 day late"));
  CHECK(holds(page_of(judged(hostile), Lang::en), ">As of 2026-06-30</text>"));
}

TEST_CASE("the table beside the chart gives the applications of each stretch of four weeks") {
  // The plan of 16 February 2026 plus 56 days is 13 April; two stretches of 28 days end on 10 May and 7 June, the third one is cut
  // off on 30 June.
  const std::string page = page_of(judged(hostile), Lang::en);
  CHECK(holds(page, "<h3>Applications per 4 weeks</h3>"));
  CHECK(holds(page, "Number per period: 2, 0, 0. Target: 4."));
  CHECK(holds(page,
              "<td>13 April 2026 up to and including 10 May 2026</td>\n<td class=\"number\">2</td>\n<td>below the target</td>"));
  CHECK(holds(page,
              "<td>11 May 2026 up to and including 7 June 2026</td>\n<td class=\"number\">0</td>\n<td>fewer than 2: too few</td>"));
  CHECK(holds(page, "<td>8 June 2026 up to and including 30 June 2026</td>\n<td class=\"number\">0</td>\n<td>not completed</td>"));
  CHECK(holds(page, "3 applications in all, of which 1 before the first period"));
}

TEST_CASE("a case that could not be read has no page") {
  report::Checked checked;
  CHECK(page_of(checked, Lang::nl).empty());
}
