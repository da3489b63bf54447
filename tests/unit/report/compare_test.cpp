#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/compare.hpp"
#include "poortwachter/report/formats.hpp"
#include "report/document/changes.hpp"
#include "report/json/outline.hpp"
#include "report/text/render.hpp"
#include "samples.hpp"

using namespace samples;
using report::CaseFinder;
using report::Lang;
using Became = report::ComparedCase::Kind;

static std::vector<std::string> cases_in(std::string_view text, std::size_t step) {
  std::vector<std::string> out;
  CaseFinder finder;
  for (std::size_t at = 0; at < text.size(); at += step)
    finder.read(text.substr(at, step), [&](std::uint64_t begin, std::string_view one) {
      CHECK(text.substr(begin, one.size()) == one);
      out.emplace_back(one);
    });
  CHECK_FALSE(finder.is_broken());
  return out;
}

TEST_CASE("the cases of a report are found, whatever their texts hold and however the bytes come") {
  const std::string a = R"({"path":"a","status":"x","text":"} ] \" { [","list":[{"cases":[1]}]})",
                    b = R"({"path":"b","status":"x"})";
  const std::string whole =
      R"({"schema_version": 1, "tool": {"law_table": "2026-11-22", "law_digest": "v1:a"}, "as_of": "2026-03-16", "cases": [)" + a +
      ",\n " + b + R"(], "summary": {"cases": 2}})";
  for (const std::size_t step : {1UL, 7UL, 4096UL}) {
    CHECK(cases_in(whole, step) == std::vector{a, b});
    CHECK(cases_in(a + "\n" + b + "\n", step) == std::vector{a, b});
    CHECK(cases_in("\xEF\xBB\xBF\n" + whole + "\r\n\t", step) == std::vector{a, b});
  }
  CaseFinder finder;
  finder.read(whole, [](std::uint64_t, std::string_view) {});
  CHECK(report::head_of(finder.head()).law_table == "2026-11-22");
  CHECK(report::head_of(finder.head()).law_digest == "v1:a");
  CHECK(report::head_of(finder.head()).as_of == "2026-03-16"_date);
}

TEST_CASE("what is broken off, or no report, is known for it") {
  CaseFinder broken, nothing;
  broken.read(R"({"path":"a")", [](std::uint64_t, std::string_view) { FAIL("no case"); });
  nothing.read("# text\n", [](std::uint64_t, std::string_view) { FAIL("no case"); });
  CHECK(broken.is_broken());
  CHECK(nothing.is_broken());
  for (const char* neither : {R"({"case":"a"})", R"({"path":"a"})", R"({"status":"x"})"})
    CHECK_FALSE(report::name_of_case(neither));
}

// How many bytes are read of something that has no end.
static std::uint64_t read_of(std::string_view begin, char then, CaseFinder finder = CaseFinder(4 << 20)) {
  const std::string more(1 << 20, then);
  const auto none = [](std::uint64_t, std::string_view) { FAIL("no case"); };
  std::uint64_t read = begin.size();
  for (bool goes_on = finder.read(begin, none); goes_on && read < (1 << 30); read += more.size()) goes_on = finder.read(more, none);
  CHECK(finder.is_broken());
  return read;
}

TEST_CASE("what has no end and is no report is given up") {
  constexpr std::uint64_t piece = 1 << 20, most = 4 * piece;
  CHECK(read_of("", '\0') == piece);
  CHECK(read_of("  ", 'x') == 2 + piece);
  CHECK(read_of("first_sick_day", 'x') == 14);
  CHECK(read_of("[", '{') == 1);
  for (const char* begin : {R"({"schema_version":1,"x":")", R"({"cases":[)", R"({"path":")"})
    CHECK(read_of(begin, ' ') <= most + 2 * piece);
  CHECK(read_of("", ' ') == most + piece);
  CHECK(read_of("", ' ', CaseFinder()) == 65 * piece);
}

TEST_CASE("a case has its name wherever that stands in it") {
  for (const char* text :
       {R"({"path":"a, [b].yaml","case":"A","document":3,"status":"evaluated","as_of":"2026-03-16","list":[1]})",
        R"({"list":[{"path":"c"}],"as_of":"2026-03-16","case":"A","document":3,"path":"a, [b].yaml","status":"x"})"}) {
    const auto name = report::name_of_case(text);
    REQUIRE(name);
    CHECK(name->path == "a, [b].yaml");
    CHECK(name->reference == "A");
    CHECK(name->document == 3);
    CHECK(name->as_of == "2026-03-16"_date);
  }
}

TEST_CASE("which of two is no case is told, unless they are the same to the byte: that is not parsed") {
  const std::string one = R"({"path":"a","status":"x","list":[1]})", none = R"({"path":"a","status":"x","list":[1 2]})";
  const auto later = report::compared({one, none}, {}, {}), earlier = report::compared({none, one}, {}, {});
  REQUIRE_FALSE(later);
  CHECK(later.error().is_later);
  REQUIRE_FALSE(earlier);
  CHECK_FALSE(earlier.error().is_later);
  CHECK(report::compared({none, none}, {}, {})->kind == Became::same);
}

static std::string line_of(const std::string& facts, Date as_of) {
  const std::string bytes = "case: A\nfirst_sick_day: 2025-01-06\n" + facts;
  const source::Document document = source::parse_yaml(bytes).front();
  const dossier::Read read = dossier::read(document);
  REQUIRE(read.problems.empty());
  report::Checked checked;
  checked.path = "a.yaml";
  checked.reference = "A";
  checked.as_of = as_of;
  checked.written = read.dossier;
  checked.judgement = judgement::judge(read.dossier, document, law::table(), as_of);
  report::Buffer out;
  report::json_line(checked, {.lang = Lang::nl, .as_of = as_of}, out);
  return fmt::to_string(out);
}

// The probleemanalyse is due on 17 February 2025, 42 days after 6 January.
TEST_CASE("a step that was missed since makes a case worse; one that was done does not") {
  const std::string early = line_of("completeness: complete\n", "2025-02-17"_date);
  const std::string missed = line_of("completeness: complete\n", "2025-02-18"_date);
  const std::string done = line_of("completeness: complete\nprobleemanalyse: 2025-02-17\n", "2025-02-18"_date);
  const auto became = [](const std::string& before, const std::string& after) {
    return *report::compared({before, after}, {}, {});
  };
  const auto worse = became(early, missed);
  CHECK(worse.kind == Became::changed);
  CHECK(worse.worse);
  CHECK_FALSE(became(early, done).worse);
  CHECK_FALSE(became(missed, done).worse);
  CHECK(became(early, early).kind == Became::same);
  CHECK(became("", early).kind == Became::fresh);
  CHECK(became(early, "").kind == Became::gone);
  report::ComparedTotals totals;
  totals.add(became(early, done));
  CHECK(totals.steps_done == 1);
  CHECK(totals.worse == 0);
}

TEST_CASE("an end that has gone by is told as passed, and a case that is the same is not told") {
  const std::string facts = "completeness: complete\n";
  // The wait ends on 3 January 2027.
  const auto one = *report::compared({line_of(facts, "2027-01-03"_date), line_of(facts, "2027-01-04"_date)}, {}, {});
  REQUIRE((one.before && one.after));
  report::Buffer text, nothing;
  report::render_text(report::changes_document(one.changes, *one.before, *one.after, "compared", Lang::en), {.lang = Lang::en},
                      text);
  CHECK(fmt::to_string(text).find(" passed\n") != std::string::npos);
  CHECK(fmt::to_string(text).find(" in time\n") == std::string::npos);
  const std::string same = line_of(facts, "2025-02-17"_date);
  report::compare_json_each(*report::compared({same, same}, {}, {}), true, {.lang = Lang::en}, nothing);
  CHECK(fmt::to_string(nothing).empty());
}

TEST_CASE("under another law table a day that moved without a fact was moved by the law") {
  const std::string line = line_of("", "2025-02-01"_date);
  nlohmann::json other = nlohmann::json::parse(line);
  REQUIRE(other["deadlines"][0]["due"] == "2025-02-17");
  other["deadlines"][0]["due"] = "2025-02-24";
  const report::ReportHead old_law{.law_table = "2026-11-22", .as_of = {}}, new_law{.law_table = "2027-01-01", .as_of = {}};
  const auto moved = *report::compared({line, other.dump()}, old_law, new_law);
  CHECK(moved.moved_by_law);
  REQUIRE(moved.changes.deadlines.size() == 1);
  CHECK(moved.changes.deadlines[0].days() == Days{7});
  CHECK_FALSE(report::compared({line, other.dump()}, old_law, old_law)->moved_by_law);
  // A row that came later leaves the day of the table where it was; its numbers tell.
  const auto with = [](std::string digest) {
    return report::ReportHead{.law_table = "2026-11-22", .law_digest = digest, .as_of = {}};
  };
  CHECK(report::compared({line, other.dump()}, with("v1:1"), with("v1:2"))->moved_by_law);
  CHECK_FALSE(report::compared({line, other.dump()}, with("v1:1"), with("v1:1"))->moved_by_law);
  CHECK_FALSE(report::compared({line, other.dump()}, old_law, with("v1:2"))->moved_by_law);
  other["deadlines"][1]["done_on"] = "2025-01-20";
  CHECK_FALSE(report::compared({line, other.dump()}, old_law, new_law)->moved_by_law);
}

// UWV decides until 3 January 2027 (the day before 104 weeks from 6 January 2025 have gone by).
TEST_CASE("a sanction that was taken back before it began counts as given once UWV can give no other") {
  const std::string withdrawn = "loonsanctie: {sent_on: 2026-11-16, withdrawn_on: 2026-12-14}\n";
  const auto is_imposed = [&](Date as_of) { return report::outline_of(report::Json::parse(line_of(withdrawn, as_of))).is_imposed; };
  CHECK_FALSE(is_imposed("2027-01-03"_date));
  CHECK(is_imposed("2027-01-04"_date));
}
