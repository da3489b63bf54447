#include <algorithm>

#include "app/input/pieces.hpp"
#include "doctest/doctest.h"
#include "unit/app/memory_world.hpp"

using namespace poortwachter;
using namespace poortwachter::app;

// Fails at the end.
static Chunks broken_chunks_of(const std::string& bytes, int error_number) {
  return [chunks = chunks_of(bytes), error_number](std::span<char> buffer) -> Result<std::size_t, Failure> {
    const auto count = chunks(buffer);
    return *count == 0 ? Result<std::size_t, Failure>(Failure{"cases.jsonl", error_number}) : count;
  };
}

static std::string many_lines() {
#ifdef NDEBUG
  constexpr int days = 120;
#else
  constexpr int days = 40;  // without optimisation, and watched by a sanitizer, each takes ten times as long
#endif
  std::string lines;
  for (int day = 1; day <= days; ++day) {
    if (day % 10 == 0) lines += " \r\n";
    if (day % 7 == 0) lines += "{\"first_sick_day\": \"2025-02-31\"}\n";
    if (day % 11 == 0) lines += "{\"first_sick_day\": [\"x\"}\n";
    lines += "{\"case\": \"" + std::to_string(day) + "\", \"first_sick_day\": \"2025-01-06\"}\r\n";
  }
  return lines + "{\"first_sick_day\": \"2026-03-10\"}";
}

static int run_in_pieces(MemoryWorld& world, std::size_t size, std::vector<std::string> args) {
  world.out.clear();
  world.err.clear();
  World made = world.world();
  made.open_file = [&](const std::string& path) -> Result<Chunks, Failure> { return chunks_of(world.files[path], size); };
  made.open_standard_input = [&] { return chunks_of(world.input, size); };
  return app::run(args, made);
}

TEST_CASE("lines in pieces of any size, with any number of workers, give the bytes of the whole") {
  MemoryWorld world;
  world.files = {{"cases.jsonl", many_lines()}, {"other.ndjson", many_lines()}};
  for (const char* format : {"jsonl", "concise", "json", "text"}) {
    CHECK(world.run({"check", "cases.jsonl", "other.ndjson", "--format", format}) == 3);
    const std::string whole = world.out;
    CHECK_FALSE(whole.empty());
    for (const std::size_t size : {std::size_t{13}, std::size_t{1000}, std::size_t{1000000}}) {
      CAPTURE(size);
      CHECK(run_in_pieces(world, size, {"check", "cases.jsonl", "other.ndjson", "--format", format, "-j1"}) == 3);
      CHECK(world.out == whole);
      CHECK(run_in_pieces(world, size, {"check", "cases.jsonl", "other.ndjson", "--format", format, "-j4"}) == 3);
      CHECK(world.out == whole);
    }
  }
}

TEST_CASE("standard input is read in pieces, and a case has the number of its line") {
  MemoryWorld world;
  world.input = "\n{\"first_sick_day\": \"2026-03-10\"}\n\n{\"first_sick_day\": \"2026-03-10\"}\n";
  CHECK(run_in_pieces(world, 5, {"check", "-", "--input", "jsonl", "--format", "jsonl"}) == 0);
  CHECK(std::ranges::count(world.out, '\n') == 2);
  CHECK(world.out.find("\"document\":2,") != std::string::npos);
  CHECK(world.out.find("\"document\":4,") != std::string::npos);
}

TEST_CASE("input without a line that holds a case is one unreadable case") {
  MemoryWorld world;
  for (const char* empty : {"", "\n \n\r\n"}) {
    world.files = {{"cases.jsonl", empty}};
    CHECK(run_in_pieces(world, 2, {"check", "cases.jsonl", "--format", "jsonl"}) == 3);
    CHECK(std::ranges::count(world.out, '\n') == 1);
  }
}

TEST_CASE("reading that fails halfway is told after what was read") {
  MemoryWorld world;
  World made = world.world();
  world.files = {{"cases.jsonl", {}}};
  made.open_file = [](const std::string&) -> Result<Chunks, Failure> {
    return broken_chunks_of("{\"first_sick_day\": \"2026-03-10\"}\n{\"first", EACCES);
  };
  CHECK(app::run(std::vector<std::string>{"check", "cases.jsonl", "--format", "jsonl"}, made) == 3);
  CHECK(world.out.find("\"status\":\"evaluated\"") != std::string::npos);
  CHECK(world.err == "poortwachter check: 'cases.jsonl' is niet gelezen: geen toegang\n");
}

TEST_CASE("of a line without end little is kept, and the next line is read") {
  const std::string_view last = "{\"first_sick_day\": \"2026-03-10\"}\n";
  LineChunks lines(chunks_of(std::string(5000000, 'x') + "\n" + std::string(last), 30000));
  const auto first = lines.next();
  REQUIRE(first);
  CHECK(first->starts_with(std::string(1024 * 1024 + 1, 'x')));
  CHECK(first->size() < 1200 * 1024);
  CHECK(first->ends_with("\n"));
  const auto rest = lines.next();
  const auto end = lines.next();
  REQUIRE(rest);
  REQUIRE(end);
  CHECK((first->ends_with(last) || *rest == last));
  CHECK(end->empty());
}

TEST_CASE("a line that does not end at all is not read for ever") {
  std::size_t read = 0;
  LineChunks lines([&](std::span<char> buffer) -> Result<std::size_t, Failure> {
    std::ranges::fill(buffer, 'x');
    read += buffer.size();
    return buffer.size();
  });
  const auto first = lines.next();
  REQUIRE(first);
  CHECK(first->size() > 1024 * 1024);
  CHECK(first->size() < 1200 * 1024);
  CHECK(read < 100 * 1024 * 1024);
  const auto end = lines.next();
  REQUIRE(end);
  CHECK(end->empty());
}
