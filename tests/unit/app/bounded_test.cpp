#include "app/input/bounded.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <memory>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

static constexpr std::size_t mebibyte = 1024 * 1024;

namespace {

// A stream that repeats some bytes without end, and how many of them were read.
struct Endless {
  std::string bytes;
  std::size_t read = 0;

  Chunks chunks() {
    return [this](std::span<char> buffer) -> Result<std::size_t, Failure> {
      for (char& byte : buffer) byte = bytes[read++ % bytes.size()];
      return buffer.size();
    };
  }
};

}  // namespace

// A case that takes a good part of what is read at a time, so that few are judged.
static const std::string long_line = "{\"first_sick_day\": \"2025-01-06\"}" + std::string(16000, ' ') + '\n';

static Result<std::string, Failure> read_from(Chunks chunks, Layout layout) {
  MemoryWorld memory;
  World world = memory.world();
  world.open_standard_input = [&] { return chunks; };
  return read_input({.path = "-", .standard_input = true}, layout, world);
}

TEST_CASE("of one document without end no more is read than makes it too large") {
  for (const std::string_view bytes : {"a", "a: 1\n", "\n", "# no\n", "{\"a\":", "---x\n ", "\\0"}) {
    for (const Layout layout : {Layout::stream, Layout::json}) {
      CAPTURE(bytes);
      Endless endless{.bytes = bytes == "\\0" ? std::string(1, '\0') : std::string(bytes)};
      const auto got = read_from(endless.chunks(), layout);
      if (bytes == "---x\n " && layout == Layout::stream) continue;
      REQUIRE(got);
      CHECK(endless.read < 2 * mebibyte);
      std::size_t large = 0;
      each_document(*got, layout, 1, [&](const source::Document& document) {
        for (const source::Problem& problem : document.problems) large += problem.kind == source::ProblemKind::too_large ? 1 : 0;
      });
      CHECK(large == 1);
    }
  }
}

TEST_CASE("documents within the limit are read however many there are, up to a limit of them all") {
  const std::string document = "---\na: " + std::string(mebibyte / 2, 'x') + "\n";
  std::string stream;
  for (int i = 0; i < 10; ++i) stream += document;
  const auto all = read_from(chunks_of(stream, 1000), Layout::stream);
  REQUIRE(all);
  CHECK(*all == stream);
  Endless endless{.bytes = "---\na: 1\n...\n"};
  const auto none = read_from(endless.chunks(), Layout::stream);
  REQUIRE_FALSE(none);
  CHECK(none.error().error_number == EOVERFLOW);
  CHECK(endless.read < 70 * mebibyte);
}

TEST_CASE("what fits is read as it is, whatever the pieces") {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{65536}, std::size_t{65537}, mebibyte, mebibyte + 3}) {
    const std::string bytes(size, 'x');
    for (const std::size_t most : {std::size_t{7}, std::size_t{65536}}) {
      const auto got = read_from(chunks_of(bytes, most), Layout::json);
      REQUIRE(got);
      CHECK(*got == bytes);
    }
  }
  const auto more = read_from(chunks_of(std::string(mebibyte * 3, 'x')), Layout::json);
  REQUIRE(more);
  CHECK((*more).size() > mebibyte);
  CHECK((*more).size() < 2 * mebibyte);
}

TEST_CASE("an endless input into a reader that is gone, or a disk that is full, ends at once") {
  for (const int error : {EPIPE, ENOSPC}) {
    for (const char* format : {"text", "concise", "json", "jsonl", "sarif", "junit", "github", "markdown"}) {
      for (const char* jobs : {"-j1", "-j4"}) {
        CAPTURE(format);
        MemoryWorld memory;
        memory.write_error = error;
        Endless endless{.bytes = long_line};
        World world = memory.world();
        world.open_standard_input = [&] { return endless.chunks(); };
        const int exit_code = run(std::vector<std::string>{"check", "-", "--input", "jsonl", "--format", format, jobs}, world);
        CHECK(exit_code == (error == EPIPE ? 1 : 2));
        CHECK(memory.err.empty() == (error == EPIPE));
        CHECK(endless.read < 10 * mebibyte);
      }
    }
  }
}

TEST_CASE("with --output open its file is completed when the reader is gone") {
  MemoryWorld world;
  for (int i = 0; i < 30; ++i) world.input += long_line;
  world.write_error = EPIPE;
  CHECK(world.run({"check", "-", "--input", "jsonl", "--format", "concise", "-o", "jsonl=all"}) == 1);
  CHECK(std::ranges::count(world.files["all"], '\n') == 30);
  world.files.clear();
  world.write_error = ENOSPC;
  CHECK(world.run({"check", "-", "--input", "jsonl", "--format", "concise", "-o", "jsonl=all"}) == 2);
  CHECK_FALSE(world.files.contains("all"));
}

}  // namespace poortwachter::app
