#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <tuple>

#include "app/output/exit_code.hpp"
#include "unit/app/memory_world.hpp"

using namespace poortwachter::app;

TEST_CASE("report writes the page to standard output and is in order, whatever was found") {
  MemoryWorld world{.files = {{"a.yaml", nothing_done}}};
  CHECK(world.run({"report", "a.yaml"}) == in_order);
  CHECK(world.out.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
  CHECK(world.out.ends_with("</html>\n"));
  CHECK(world.err.empty());
}

TEST_CASE("report writes to a file instead when one is asked for") {
  MemoryWorld world{.files = {{"a.yaml", nothing_done}}};
  CHECK(world.run({"report", "a.yaml", "-o", "html=out.html", "--lang", "en"}) == in_order);
  CHECK(world.out.empty());
  CHECK(world.files["out.html"].starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
}

TEST_CASE("report knows its one form by name, and writes it to standard output beside a file when it is named") {
  MemoryWorld world{.files = {{"a.yaml", nothing_done}}};
  CHECK(world.run({"report", "a.yaml", "--format", "html"}) == in_order);
  const std::string page = world.out;
  CHECK(page.starts_with("<!DOCTYPE html>"));
  CHECK(world.run({"report", "a.yaml", "--format", "html", "-o", "html=out.html"}) == in_order);
  CHECK(world.out == page);
  CHECK(world.files["out.html"] == page);
  CHECK(world.run({"report", "a.yaml", "--format", "ics", "--lang", "en"}) == usage);
  CHECK(world.err == "poortwachter report: unknown value 'ics' for --format; that is a format of: timeline, agenda\n");
}

TEST_CASE("report judges as on the day of --as-of") {
  MemoryWorld world{.files = {{"a.yaml", nothing_done}}};
  CHECK(world.run({"report", "a.yaml", "--as-of", "2025-02-01", "--lang", "en"}) == in_order);
  CHECK(world.out.find(" on 1 February 2025: ") != std::string::npos);
}

TEST_CASE("report of an unreadable case gives no page, its findings on standard error, and exit code 3") {
  MemoryWorld world{.files = {{"bad.yaml", unreadable}}};
  CHECK(world.run({"report", "bad.yaml", "-o", "html=out.html"}) == not_evaluated);
  CHECK(world.out.empty());
  CHECK_FALSE(world.files.contains("out.html"));
  CHECK(world.err.find("bad.yaml:1:17") != std::string::npos);
}

TEST_CASE("report over several dossiers is one page over all, whatever was found in them") {
  MemoryWorld world{.files = {{"d/a.yaml", nothing_done}, {"d/b.yaml", just_ill}, {"two.yaml", just_ill + "---\n" + just_ill}}};
  CHECK(world.run({"report", "d"}) == in_order);
  CHECK(world.out.find("<h1>Overzicht van 2 dossiers</h1>") != std::string::npos);
  CHECK(world.run({"report", "two.yaml", "--lang", "en"}) == in_order);
  CHECK(world.out.find("<h1>Overview of 2 files</h1>") != std::string::npos);
  CHECK(world.run({"report", "d", "two.yaml", "-o", "html=all.html", "--exclude", "b.yaml"}) == in_order);
  CHECK(world.out.empty());
  CHECK(world.files["all.html"].find("<h1>Overzicht van 3 dossiers</h1>") != std::string::npos);
  world.files["d/c.yaml"] = unreadable;
  CHECK(world.run({"report", "d"}) == not_evaluated);
  CHECK(world.out.find("niet gelezen") != std::string::npos);
}

TEST_CASE("report wants something to tell of") {
  MemoryWorld world{.files = {{"a.yaml", just_ill}}};
  CHECK(world.run({"report"}) == usage);
  CHECK(world.run({"report", "absent.yaml"}) == usage);
  CHECK(world.run({"report", "a.yaml", "-o", "pdf=x"}) == usage);
  CHECK(world.out.empty());
}

TEST_CASE("report says when its page cannot be written") {
  MemoryWorld world{.files = {{"a.yaml", just_ill}}, .replace_error = ENOSPC};
  CHECK(world.run({"report", "a.yaml", "-o", "html=out.html"}) == usage);
  CHECK(world.err.find("out.html") != std::string::npos);
}

TEST_CASE("standard input is read once, and all of its dossiers are on the page") {
  const std::string stream = "case: A-een\nfirst_sick_day: 2025-01-06\n---\ncase: B-twee\nfirst_sick_day: 2025-01-06\n";
  std::string table = "dossier;eerste_ziektedag\n";
  for (int i = 0; i < 3000; ++i) table += "D" + std::to_string(i) + ";6-1-2025\n";
  for (const auto& [kind, input, last] : {std::tuple("yaml", stream, "B-twee"), std::tuple("csv", table, "D2999")}) {
    MemoryWorld memory;
    World world = memory.world();
    const auto once = std::make_shared<Chunks>(chunks_of(input, 1000));
    world.open_standard_input = [once] { return [once](std::span<char> buffer) { return (*once)(buffer); }; };
    const std::vector<std::string> args = {"report", "--as-of", "2026-03-16", "--input", kind, "-"};
    CHECK(run(args, world) == in_order);
    CHECK(memory.out.find(last) != std::string::npos);
  }
}
