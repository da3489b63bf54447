#include "app/output/terminal.hpp"

#include <charconv>

#include "app/command_line/choices.hpp"
#include "app/command_line/values.hpp"

namespace poortwachter::app {

static constexpr int plain_width = 80;
static constexpr int widest = 1000;

static std::string variable(const World& world, const char* name) { return world.environment(name).value_or(std::string{}); }

static bool is_set(const World& world, const char* name) {
  const std::string value = variable(world, name);
  return !value.empty() && value != "0";
}

static bool terminal_has_color(const World& world) {
  const std::string term = variable(world, "TERM");
  const bool known = world.out.draws || !term.empty();
  return world.out.terminal && known && term != "dumb" && variable(world, "CLICOLOR") != "0";
}

// The console of Linux shows what it does not know.
static bool terminal_has_links(const World& world) {
  return world.out.terminal && variable(world, "TERM") != "dumb" && variable(world, "TERM") != "linux";
}

static bool automatic_color(const World& world) {
  if (!variable(world, "NO_COLOR").empty()) return false;
  return is_set(world, "CLICOLOR_FORCE") || is_set(world, "FORCE_COLOR") || terminal_has_color(world);
}

// The words are compared, not asked from the C library: its locales are missing from small containers.
static bool speaks_utf8(const World& world) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string value = variable(world, name);
    if (value.empty()) continue;
    for (const char* spelling : {"UTF-8", "utf8", "utf-8", "UTF8"})
      if (value.find(spelling) != std::string::npos) return true;
    return false;
  }
  return false;
}

int terminal_columns(const World& world) {
  const std::string columns = variable(world, "COLUMNS");
  int width = 0;
  std::from_chars(columns.data(), columns.data() + columns.size(), width);
  if (width <= 0) width = world.terminal_width();
  return width > 0 ? width : plain_width;
}

Appearance appearance(const Invocation& invocation, const World& world, Values& values) {
  const std::size_t color = values.choice("--color", invocation.color, choices::color, 0);
  Appearance out;
  out.color = color == 1 || (color == 0 && automatic_color(world));
  out.accessible = is_set(world, "ACCESSIBLE");
  out.unicode = !invocation.ascii && !out.accessible && world.out.terminal && (world.out.draws || speaks_utf8(world));
  const int automatic = world.out.terminal ? terminal_columns(world) : plain_width;
  out.width = values.number("--width", invocation.width, 1, widest, automatic);
  out.links = out.color && !out.accessible && terminal_has_links(world);
  out.folds = world.out.terminal || invocation.width.has_value();
  return out;
}

report::Options on_screen(const Invocation& invocation, const Appearance& look) {
  return {
      .lang = invocation.lang, .color = look.color, .unicode = look.unicode, .width = std::clamp(look.width, 60, 120), .as_of = {}};
}

}  // namespace poortwachter::app
