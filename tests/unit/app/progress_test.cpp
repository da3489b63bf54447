#include <doctest/doctest.h>

#include "unit/app/memory_world.hpp"

namespace poortwachter::app {

static void put_ten(MemoryWorld& world) {
  for (const char name : std::string("0123456789")) world.files[std::string("d/") + name + ".yaml"] = just_ill;
}

// A run over ten files in which every look at the clock takes as long as given.
static std::string shown(double seconds_each, bool terminal, const std::map<std::string, std::string>& variables = {}) {
  MemoryWorld world;
  world.variables = variables;
  put_ten(world);
  World made = world.world();
  double now = 0;
  made.err.terminal = terminal;
  made.seconds = [&] { return now += seconds_each; };
  const std::vector<std::string> args = {"check", "d", "--format", "jsonl"};
  CHECK(app::run(args, made) == 0);
  CHECK(std::ranges::count(world.out, '\n') == 10);
  return world.err;
}

TEST_CASE("a long run says on a terminal how far it is, and takes that away") {
  const std::string text = shown(0.5, true);
  // After four files two seconds are gone: two a second, and six files to go.
  CHECK(text.starts_with("4 van 10 bestanden, 2 per seconde, nog 3 s\r"));
  CHECK(text.find("9 van 10 bestanden, 2 per seconde, nog 1 s\r") != std::string::npos);
  CHECK(text.find("10 van 10") == std::string::npos);
  CHECK(text.find('\n') == std::string::npos);
  CHECK(text.ends_with("  \r"));
}

TEST_CASE("nothing is said within two seconds, without a terminal, or to a screen reader") {
  CHECK(shown(0.19, true).empty());
  CHECK(shown(0.5, false).empty());
  CHECK(shown(0.5, true, {{"ACCESSIBLE", "1"}}).empty());
  CHECK_FALSE(shown(0.5, true, {{"ACCESSIBLE", "0"}}).empty());
}

TEST_CASE("what is told of a file during a long run does not stand on the line of its progress") {
  MemoryWorld world;
  put_ten(world);
  world.files["d/6.yaml"] = unreadable;
  World made = world.world();
  double now = 0;
  made.err.terminal = true;
  made.seconds = [&] { return now += 0.5; };
  const std::vector<std::string> args = {"overview", "d", "--format", "json"};
  CHECK(app::run(args, made) == 3);
  const std::size_t at = world.err.find("d/6.yaml:");
  REQUIRE(at != std::string::npos);
  CHECK(world.err.find("bestanden") < at);
  CHECK(world.err.substr(0, at).ends_with("  \r"));
}

}  // namespace poortwachter::app
