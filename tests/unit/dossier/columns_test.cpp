#include "poortwachter/dossier/columns.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/finding/rule.hpp"

namespace poortwachter::dossier {

static Columns columns(std::initializer_list<const char*> paths, bool empty_is_not_done = false) {
  std::vector<ColumnPath> out;
  std::uint32_t column = 1;
  for (const char* path : paths) out.push_back({path, {{1, column}, {1, ++column}}});
  return columns_of(out, empty_is_not_done);
}

static source::Document tree(const Columns& columns, std::string_view bytes) {
  REQUIRE(columns.problems.empty());
  const source::Rows rows = source::read_rows(bytes, 2, ';', true);
  return source::tree_of(rows, 0, rows.rows.size(), bytes, columns.plan);
}

// The tree on one line, as JSON without quotes.
static std::string shown(const source::Document& document, std::uint32_t at = 0) {
  const source::Node& node = document.nodes.at(at);
  if (node.kind == source::Kind::null) return "null";
  if (node.kind == source::Kind::scalar) return std::string(document.value(node));
  const bool mapping = node.kind == source::Kind::mapping;
  std::string out;
  for (std::uint32_t child = node.first_child; child != source::none; child = document.nodes[child].next) {
    out += out.empty() ? "" : ", ";
    if (mapping) out.append(document.key(document.nodes[child])).append(": ");
    out += shown(document, child);
  }
  return (mapping ? "{" : "[") + out + (mapping ? "}" : "]");
}

TEST_CASE("headings are paths of keys in either spelling; the tree has the order of the manual and a part of a dossier") {
  const Columns c = columns({"probleemanalyse.op", "eerste_ziektedag", "spoor2.plan.search_profile.directions", "case"});
  CHECK(c.canonical ==
        std::vector<std::string>{"probleemanalyse.on", "first_sick_day", "spoor2.plan.search_profile.directions", "case"});
  CHECK(shown(tree(c, "14-2-2025;2025-01-06;techniek;A\n")) ==
        "{case: A, completeness: partial, eerste_ziektedag: 2025-01-06, probleemanalyse: {op: 2025-02-14}, "
        "spoor2: {plan: {search_profile: {directions: [techniek]}}}}");
}

TEST_CASE("entries are in the order of their numbers, those without one behind them, and empty ones are none") {
  const Columns c =
      columns({"eerste_ziektedag", "evaluaties.op", "evaluaties.2", "evaluaties.1.op", "onderbrekingen.3.hersteld_op"});
  CHECK(shown(tree(c, "2025-01-06;a;b;c;\n")) ==
        "{completeness: partial, eerste_ziektedag: 2025-01-06, evaluaties: [{op: c}, b, {op: a}]}");
}

TEST_CASE("of several rows the lists are joined and scalars are equal or empty") {
  const Columns c = columns({"case", "eerste_ziektedag", "volledigheid", "evaluaties", "capacity.from", "capacity.reviews"});
  CHECK(shown(tree(c, "A;06-01-2025;complete;1-6-2025;1-2-2025;1-3-2025\nA;2025-01-06;;;1-4-2025;\nA;;;1-9-2025;;\n")) ==
        "{case: A, volledigheid: complete, eerste_ziektedag: 2025-01-06, "
        "capacity: [{from: 2025-02-01, reviews: [2025-03-01]}, {from: 2025-04-01}], evaluaties: [2025-06-01, 2025-09-01]}");
}

TEST_CASE("scalars that differ are told with both cells") {
  const Columns c = columns({"case", "eerste_ziektedag"});
  const source::Document document = tree(c, "A;06-01-2025\nA;\nA;07-01-2025\n");
  REQUIRE(document.problems.size() == 1);
  CHECK(document.problems[0].kind == source::ProblemKind::differing_cells);
  CHECK(document.problems[0].span.begin == source::Mark{4, 3});
  CHECK(document.problems[0].related.begin == source::Mark{2, 3});
  Dossier dossier;
  const auto findings = read_into(dossier, document);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->code == "E005");
}

TEST_CASE("a day stands for its document, and among other keys under its own") {
  const Columns c = columns({"eerste_ziektedag", "probleemanalyse", "probleemanalyse.reden_afwijking"});
  CHECK(shown(tree(c, "2025-01-06;1-2-2025;\n")) ==
        "{completeness: partial, eerste_ziektedag: 2025-01-06, probleemanalyse: 2025-02-01}");
  CHECK(shown(tree(c, "2025-01-06;1-2-2025;laat\n")) ==
        "{completeness: partial, eerste_ziektedag: 2025-01-06, probleemanalyse: {reden_afwijking: laat, on: 2025-02-01}}");
}

TEST_CASE("a word that is said of a list stands for it when there is no entry") {
  const Columns c = columns({"eerste_ziektedag", "evaluaties", "evaluaties.1"});
  CHECK(shown(tree(c, "2025-01-06;onbekend;\n")) == "{completeness: partial, eerste_ziektedag: 2025-01-06, evaluaties: onbekend}");
  CHECK(shown(tree(c, "2025-01-06;onbekend;2025-06-01\n")) ==
        "{completeness: partial, eerste_ziektedag: 2025-01-06, evaluaties: [2025-06-01, onbekend]}");
  CHECK(shown(tree(c, "2025-01-06;;onbekend\n")) ==
        "{completeness: partial, eerste_ziektedag: 2025-01-06, evaluaties: [onbekend]}");
}

TEST_CASE("empty cells mean not done only of what can be not done, and only when that is asked") {
  const std::initializer_list<const char*> paths = {"eerste_ziektedag", "employee.birth_date",  "plan_van_aanpak",
                                                    "spoor2.intake_op", "spoor2.plan.op",       "spoor1.functieoverzicht",
                                                    "evaluaties.1",     "stated.wia_begint_op", "spoor2.taal"};
  CHECK(shown(tree(columns(paths), "2025-01-06;;;;;;;;\n")) == "{completeness: partial, eerste_ziektedag: 2025-01-06}");
  CHECK(shown(tree(columns(paths, true), "2025-01-06;;;;;;;;\n")) ==
        "{completeness: partial, eerste_ziektedag: 2025-01-06, plan_van_aanpak: not_done, evaluaties: not_done, spoor2: not_done}");
  CHECK(shown(tree(columns(paths, true), "2025-01-06;;;;;ja;;;nl\n")) ==
        "{completeness: partial, eerste_ziektedag: 2025-01-06, plan_van_aanpak: not_done, evaluaties: not_done, "
        "spoor1: {functieoverzicht: ja}, spoor2: {intake_op: not_done, plan: not_done, taal: nl}}");
}

TEST_CASE("an empty first sick day is missed at its cell") {
  const Columns c = columns({"case", "eerste_ziektedag"});
  const source::Document document = tree(c, "A;\n");
  Dossier dossier;
  const auto findings = read_into(dossier, document);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule->code == "E003");
  CHECK(findings[0].place.span.begin == source::Mark{2, 3});
}

TEST_CASE("a row with cells behind the last heading is refused at the first of them") {
  const Columns c = columns({"case", "eerste_ziektedag"});
  CHECK(tree(c, "A;2025-01-06;;\n").problems.empty());
  const source::Document document = tree(c, "A;2025-01-06;;x;y\n");
  REQUIRE(document.problems.size() == 1);
  CHECK(document.problems[0].kind == source::ProblemKind::too_many_cells);
  CHECK(document.problems[0].span.begin == source::Mark{2, 15});
}

TEST_CASE("nulls without quotes are empty cells") {
  const Columns c = columns({"eerste_ziektedag", "employer.name", "spoor2.taal"});
  CHECK(shown(tree(c, "2025-01-06;NULL;\"null\"\n")) ==
        "{completeness: partial, eerste_ziektedag: 2025-01-06, spoor2: {taal: null}}");
}

static std::string nearest_of(const char* path) {
  const auto problem = path_problem({path, {{1, 1}, {1, 2}}});
  if (!problem) return "known";
  CHECK(problem->rule->code == "E002");
  const auto found = std::ranges::find(problem->arguments, "nearest", &Argument::name);
  return found == problem->arguments.end() ? "" : std::get<std::string>(found->value);
}

TEST_CASE("a path that leads nowhere is told with the nearest") {
  CHECK(nearest_of("spoor2.activiteiten.1.op.van") == "known");
  CHECK(nearest_of("eerste_ziekteday") == "eerste_ziektedag");
  CHECK(nearest_of("onderbrekingen.1.herstelt_op") == "onderbrekingen.1.hersteld_op");
  CHECK(nearest_of("probleem_analyse.op") == "probleemanalyse.op");
  CHECK(nearest_of("hersteld_op") == "onderbrekingen.hersteld_op");
  CHECK(nearest_of("evaluaties.0.op").empty());
  CHECK(nearest_of("eerste_ziektedag.op").empty());
  CHECK(nearest_of("employee.1.birth_date").empty());
  CHECK(nearest_of("naam van de medewerker").empty());
}

TEST_CASE("one field in two columns is told at the second, and so is a table without a first sick day") {
  for (const auto& [first, second] :
       {std::pair("evaluaties.1.op", "evaluations.1"), std::pair("probleemanalyse", "probleemanalyse.on"),
        std::pair("case", "case"), std::pair("werkgever.naam", "employer.name")}) {
    const Columns c = columns({"eerste_ziektedag", first, second});
    REQUIRE(c.problems.size() == 1);
    CHECK(c.problems[0].rule->code == "E005");
    CHECK(c.problems[0].place.span.begin.column == 3);
    CHECK(c.problems[0].related.at(0).place.span.begin.column == 2);
  }
  const Columns none = columns({"case"});
  REQUIRE(none.problems.size() == 1);
  CHECK(none.problems[0].rule->code == "E003");
  CHECK(columns({"eerste_ziektedag", ""}).problems.empty());
}

}  // namespace poortwachter::dossier
