#include "app/input/table.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

using nlohmann::json;

static const std::vector<std::string> as_json = {"check", "--as-of", "2026-03-16", "--lang", "en", "--format", "json"};

static json cases_of(MemoryWorld& memory, std::vector<std::string> more, int exit_code) {
  std::vector<std::string> args = as_json;
  args.insert(args.end(), more.begin(), more.end());
  CHECK(memory.run(args) == exit_code);
  return json::parse(memory.out).at("cases");
}

static json cases_of(const std::string& table, int exit_code) {
  MemoryWorld memory;
  memory.files["export.csv"] = table;
  return cases_of(memory, {"export.csv"}, exit_code);
}

static std::vector<std::string> codes(const json& one) {
  std::vector<std::string> out;
  for (const json& finding : one.at("findings")) out.push_back(finding.at("code"));
  return out;
}

static std::string at(const json& finding) {
  return finding.at("location").at("line").dump() + ':' + finding.at("location").at("column").dump();
}

TEST_CASE("each row is a dossier of its own without a column for the reference") {
  const json cases = cases_of("eerste_ziektedag;volledigheid\r\n10-3-2026;\r\n\r\n6-1-2025;volledig\r\n", 1);
  REQUIRE(cases.size() == 2);
  CHECK(cases[0].at("case") == "export-2");
  CHECK(cases[1].at("case") == "export-4");
  CHECK(cases[0].at("status") == "evaluated");
  CHECK(codes(cases[1]).size() > 3);
}

TEST_CASE("findings stand at their cells, with the reference of the row") {
  const json cases = cases_of(
      "\xEF\xBB\xBF"
      "dossier,eerste_ziektedag,probleemanalyse.op\nA,06-01-2025,20-3-2025\nB,06-01-2025,soms\n",
      3);
  REQUIRE(cases.size() == 2);
  CHECK(cases[0].at("case") == "A");
  const json& late = cases[0].at("findings").at(0);
  CHECK(late.at("code") == "P102");
  CHECK(at(late) == "2:14");
  CHECK(cases[1].at("case") == "B");
  CHECK(codes(cases[1]) == std::vector<std::string>{"E004"});
  CHECK(at(cases[1].at("findings").at(0)) == "3:14");
}

TEST_CASE("rows of one dossier that stand apart are each a case that cannot be read; the first are judged") {
  const json cases =
      cases_of("dossier;eerste_ziektedag;evaluaties.op\nA;10-3-2026;\nA;;\nB;10-3-2026;\nA;10-3-2026;\nA;;\nB;;\n", 3);
  REQUIRE(cases.size() == 5);
  CHECK(cases[0].at("status") == "evaluated");
  CHECK(cases[1].at("status") == "evaluated");
  for (std::size_t i = 2; i < 5; ++i) {
    CHECK(cases[i].at("status") == "invalid");
    CHECK(codes(cases[i]) == std::vector<std::string>{"E004"});
  }
  CHECK(cases[2].at("case") == "A");
  CHECK(at(cases[2].at("findings")[0]) == "5:1");
  CHECK(at(cases[4].at("findings")[0]) == "7:1");
}

TEST_CASE("rows of one dossier that differ make it invalid, and the message shows both cells") {
  MemoryWorld memory;
  memory.files["a.csv"] = "dossier;eerste_ziektedag\nA;6-1-2025\nA;7-1-2025\n";
  CHECK(memory.run({"check", "--lang", "en", "a.csv"}) == 3);
  CHECK(memory.out.find("--> a.csv:3:3") != std::string::npos);
  CHECK(memory.out.find("2 | A;6-1-2025") != std::string::npos);
  CHECK(memory.out.find("3 | A;7-1-2025") != std::string::npos);
}

TEST_CASE("a row with a broken quote is a case of its own, and the others go on") {
  const json cases = cases_of("dossier;eerste_ziektedag\nA;10-3-2026\n\"B;10-3-2026\nC;10-3-2026\n", 3);
  REQUIRE(cases.size() == 3);
  CHECK(cases[1].at("case") == "export-3");
  CHECK(codes(cases[1]) == std::vector<std::string>{"E001"});
  CHECK(cases[2].at("case") == "C");
  CHECK(cases[2].at("status") == "evaluated");
}

TEST_CASE("a broken row of a known reference makes its dossier one that cannot be read, whatever its other rows say") {
  const json cases = cases_of("dossier;eerste_ziektedag;evaluaties.op\nA;10-3-2026;\nA;;\"x\nA;;\nB;10-3-2026;\n", 3);
  REQUIRE(cases.size() == 2);
  CHECK(cases[0].at("case") == "A");
  CHECK(codes(cases[0]) == std::vector<std::string>{"E001"});
  CHECK(at(cases[0].at("findings")[0]) == "3:4");
  CHECK(cases[1].at("status") == "evaluated");
}

TEST_CASE("a table with a heading that leads nowhere is not judged at all") {
  const json cases = cases_of("dossier;eerste_ziektedag;herstelt_op;naam\nA;10-3-2026;;\nB;10-3-2026;;\n", 3);
  REQUIRE(cases.size() == 1);
  CHECK(cases[0].at("case") == "export");
  CHECK(codes(cases[0]) == std::vector<std::string>{"E002", "E002"});
  CHECK(at(cases[0].at("findings")[0]) == "1:26");
}

TEST_CASE("tables of nothing, of headings alone, in another encoding and workbooks are told to be that") {
  const auto code = [](const std::string& table) { return codes(cases_of(table, 3).at(0)).at(0); };
  CHECK(code("") == "E008");
  CHECK(code("\xEF\xBB\xBF\n\n") == "E008");
  CHECK(code("dossier;eerste_ziektedag\n;\n") == "E008");
  CHECK(code("dossier;eerste_ziektedag;r\xE9\n1;2;3\n") == "E006");
  CHECK(code("PK\x03\x04 xl/workbook.xml") == "E006");
  CHECK(code("dossier;eerste_ziektedag\rA;10-3-2026\r") == "E006");
  CHECK(code("\"dossier;eerste_ziektedag\nA;10-3-2026\n") == "E001");
}

TEST_CASE("a map of columns names the key of each heading; what it leaves out is said once") {
  MemoryWorld memory;
  memory.files["uit.csv"] = "Nr;Eerste dag;Naam\n7;10-3-2026;x\n8;10-3-2026;y\n";
  memory.files["kolommen.yaml"] = "Nr: dossier\n'Eerste dag': eerste_ziektedag\nHersteld: onderbrekingen.1.hersteld_op\n";
  const json cases = cases_of(memory, {"--columns", "kolommen.yaml", "uit.csv"}, 0);
  REQUIRE(cases.size() == 2);
  CHECK(cases[1].at("case") == "8");
  CHECK(memory.err ==
        "poortwachter check: 'uit.csv': columns that were not read: 'Naam'\n"
        "poortwachter check: 'uit.csv': headings of --columns that are not there: 'Hersteld'\n");
  memory.run({"check", "--lang", "en", "--files", "--columns", "kolommen.yaml", "uit.csv"});
  CHECK(memory.err.find("'Eerste dag' is first_sick_day: 2 filled, from 2026-03-10 to 2026-03-10\n") != std::string::npos);
  CHECK(memory.err.find("'Nr' is case: 2 filled\n") != std::string::npos);
  CHECK(memory.err.find("'Naam' was not read: 2 filled\n") != std::string::npos);
}

TEST_CASE("how a table is read is refused where no input is one; one among others is enough") {
  MemoryWorld memory;
  memory.files = {{"a.yaml", "first_sick_day: 2025-01-06\n"},
                  {"a.csv", "eerste_ziektedag\n2025-01-06\n"},
                  {"d/a.yaml", "first_sick_day: 2025-01-06\n"},
                  {"m.yaml", "eerste_ziektedag: eerste_ziektedag\n"}};
  for (const char* command : {"check", "overview", "agenda", "report"}) {
    CAPTURE(command);
    CHECK(memory.run({command, "--columns", "m.yaml", "a.yaml"}) == 2);
    CHECK(memory.err == std::string("poortwachter ") + command +
                            ": --columns hoort bij dossiers in een tabel: geef een bestand in CSV, of --input csv\n");
    CHECK(memory.run({command, "--empty", "not_done", "a.yaml", "--lang", "en"}) == 2);
    CHECK(memory.err.find("--empty belongs to dossiers in a table") != std::string::npos);
    CHECK(memory.run({command, "--empty", "not_done", "a.csv", "--input", "yaml"}) == 2);
    CHECK(memory.run({command, "--columns", "m.yaml", "--empty", "not_done", "a.yaml", "a.csv"}) != 2);
    CHECK(memory.run({command, "--columns", "m.yaml", "a.csv"}) != 2);
    CHECK(memory.run({command, "--columns", "m.yaml", "d"}) != 2);
  }
}

TEST_CASE("a map of columns that cannot be followed is a usage error with its place") {
  MemoryWorld memory;
  memory.files["a.csv"] = "Nr;Dag\n1;10-3-2026\n";
  for (const auto& [map, told] :
       {std::pair("Nr: dossier\nDag: eerste_ziekteday\n", "m.yaml:2:6: "), std::pair("Nr: [dossier]\n", "m.yaml:1:1: "),
        std::pair("- a\n", "m.yaml:1:1: "), std::pair("Nr: dossier\nNr: case\n", "m.yaml:2:1: ")}) {
    memory.files["m.yaml"] = map;
    CHECK(memory.run({"check", "--columns", "m.yaml", "a.csv"}) == 2);
    CHECK(memory.err.find(told) != std::string::npos);
  }
  CHECK(memory.run({"check", "--columns", "none.yaml", "a.csv"}) == 2);
  CHECK(memory.run({"check", "--empty", "unknown", "a.csv"}) == 2);
}

TEST_CASE("an empty cell means not done when that is said") {
  MemoryWorld memory;
  memory.input = "eerste_ziektedag;probleemanalyse.op\n6-1-2025;\n";
  const auto found = [&](std::vector<std::string> more) {
    more.insert(more.end(), {"--input", "csv", "-"});
    return codes(cases_of(memory, more, more.size() > 3 ? 1 : 0).at(0));
  };
  CHECK(std::ranges::count(found({"--empty", "not_done"}), "P101") == 1);
  CHECK(std::ranges::count(found({}), "P101") == 0);
}

TEST_CASE("tables are read in folders, whatever the case of letters of their ending, and this program's own are not") {
  MemoryWorld memory;
  memory.files["d/A.CSV"] = "eerste_ziektedag\n10-3-2026\n";
  memory.files["d/b.csv"] = "eerste_ziektedag\n10-3-2026\n";
  memory.run({"overview", "--as-of", "2026-03-16", "--format", "csv", "d/b.csv"});
  memory.files["d/own.csv"] = memory.out;
  const json cases = cases_of(memory, {"d"}, 0);
  REQUIRE(cases.size() == 2);
  CHECK(cases[0].at("path") == "d/A.CSV");
}

TEST_CASE("all commands over many read tables, and the page is of one dossier or over all") {
  MemoryWorld memory;
  memory.files["one.csv"] = "dossier;eerste_ziektedag;volledigheid\nA-een;6-1-2025;volledig\n";
  memory.files["two.csv"] = memory.files["one.csv"] + "B-twee;6-1-2025;volledig\n";
  for (const std::string command : {"overview", "agenda", "report"}) {
    CAPTURE(command);
    const int exit_code = command == "overview" ? 1 : 0;
    CHECK(memory.run({command, "--as-of", "2026-03-16", "one.csv"}) == exit_code);
    CHECK(memory.out.find("A-een") != std::string::npos);
    CHECK(memory.run({command, "--as-of", "2026-03-16", "two.csv"}) == exit_code);
    CHECK(memory.out.find("A-een") != std::string::npos);
    CHECK(memory.out.find("B-twee") != std::string::npos);
  }
  CHECK(memory.run({"timeline", "--as-of", "2026-03-16", "one.csv"}) == 0);
  CHECK(memory.run({"timeline", "--as-of", "2026-03-16", "two.csv"}) == 2);
}

static std::string many_rows(std::size_t dossiers) {
  std::string out = "dossier;eerste_ziektedag;evaluaties.op;werkgever.naam\n";
  for (std::size_t i = 0; i < dossiers; ++i) {
    const std::string name = "D" + std::to_string(i);
    out += name + ";10-3-2026;;\"een naam;\nover twee regels\"\n";
    for (std::size_t row = 0; row < i % 4; ++row) out += name + ";;11-3-2026;\n";
    if (i % 50 == 0) out += "\"gebroken " + name + "\n";
  }
  return out;
}

TEST_CASE("what comes out is the same for every number of jobs and whatever the pieces of the input") {
#ifdef NDEBUG
  constexpr int dossiers = 1500;
#else
  constexpr int dossiers = 300;  // without optimisation, and watched by a sanitizer, each takes ten times as long
#endif
  MemoryWorld memory;
  memory.input = many_rows(dossiers);
  const auto out_of = [&](const char* jobs, std::size_t piece) {
    World world = memory.world();
    memory.out.clear();
    world.open_standard_input = [&] { return chunks_of(memory.input, piece); };
    const std::vector<std::string> args = {"check", "--format", "jsonl", "-j", jobs, "--input", "csv", "-"};
    CHECK(app::run(args, world) == 3);
    return memory.out;
  };
  const std::string one = out_of("1", 1 << 13);
  CHECK(std::ranges::count(one, '\n') == dossiers + dossiers / 50);
  CHECK(out_of("4", 1 << 13) == one);
  CHECK(out_of("3", 997) == one);
}

TEST_CASE("what a file is that is no table, and a byte order mark, are known whatever the pieces of the input") {
  const auto told = [](const std::string& bytes, std::size_t size) {
    MemoryWorld memory;
    World made = memory.world();
    made.open_file = [&](const std::string&) -> Result<Chunks, Failure> { return chunks_of(bytes, size); };
    made.path_kind = [](const std::string&) -> Result<PathKind, Failure> { return PathKind::file; };
    std::vector<std::string> args = as_json;
    args.emplace_back("export.csv");
    run(args, made);
    return memory.out;
  };
  const std::string mark = "\xEF\xBB\xBF", row = "dossier;eerste_ziektedag\nA;10-3-2026\n", utf16("a\0\n\0b\0", 6),
                    workbook = "PK\x03\x04\n" + std::string(200, 'x') + "xl/workbook.xml\n";
  for (const std::string& bytes :
       {mark + row, mark + mark + row, mark + "PK\x03\x04;x\n" + row, utf16, workbook, mark + "\n\n" + row}) {
    CAPTURE(bytes);
    const std::string whole = told(bytes, 1 << 16);
    for (const std::size_t size : {std::size_t{1}, std::size_t{2}, std::size_t{5}, std::size_t{61}})
      CHECK(told(bytes, size) == whole);
  }
  CHECK(told(workbook, 1).find("\"E006\"") != std::string::npos);
}

TEST_CASE("a table that never ends is judged as it comes, and little of it is in memory") {
  std::size_t row = 0, read = 0;
  std::string rest = "dossier;eerste_ziektedag\n";
  const TableOptions options;
  TableReader reader(
      [&](std::span<char> buffer) -> Result<std::size_t, Failure> {
        while (rest.size() < buffer.size()) rest += "D" + std::to_string(++row) + ";10-3-2026\n";
        const std::size_t size = rest.copy(buffer.data(), buffer.size());
        rest.erase(0, size);
        read += size;
        return size;
      },
      options);
  std::size_t blocks = 0;
  for (int part = 0; part < 50; ++part) {
    const auto next = reader.next();
    REQUIRE(next);
    REQUIRE(*next);
    CHECK((*next)->bytes.size() < 80000);
    blocks += (*next)->blocks.size();
  }
  CHECK(blocks > 50000);
}

TEST_CASE("a line, a quote and a dossier without end are over the limit, and what follows is read") {
  const std::string big(3 * 1024 * 1024, 'x');
  std::string rows;
  for (int i = 0; i < 40000; ++i) rows += "B;;11-3-2026;een tekst van enige lengte\n";
  const std::string head = "dossier;eerste_ziektedag;evaluaties.op;werkgever.naam\nA;10-3-2026;;\n";
  const auto found = [](const json& cases) {
    std::string out;
    for (const json& one : cases)
      out += std::string(out.empty() ? "" : " ") + std::string(one.at("case")) + '=' + (codes(one).empty() ? "" : codes(one)[0]);
    return out;
  };
  CHECK(found(cases_of(head + big + "\nC;10-3-2026;;\n", 3)) == "A= export-3=E007 C=");
  CHECK(found(cases_of(head + "B;10-3-2026;;\"" + big + "\nC;10-3-2026;;\n", 3)) == "A= B=E001 C=");
  CHECK(found(cases_of(head + "B;10-3-2026;;\n" + rows + "C;10-3-2026;;\n", 3)) == "A= B=E007 C=");
}

TEST_CASE("references are told apart, and one that was met before gives its line") {
  SeenReferences seen;
  for (std::uint32_t i = 1; i <= 5000; ++i) REQUIRE(seen.find_or_add("D" + std::to_string(i), i) == 0);
  for (std::uint32_t i = 1; i <= 5000; ++i) REQUIRE(seen.find_or_add("D" + std::to_string(i), 9) == i);
}

}  // namespace poortwachter::app
