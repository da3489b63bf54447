#include <exception>

#include "app/command_line/command_line.hpp"
#include "app/command_line/words.hpp"
#include "app/commands/commands.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/output.hpp"
#include "app/output/print.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::app {

static std::string version_line(Lang lang) {
  const std::string checked = calendar::iso(law::table().checked());
  return fmt::format("poortwachter {} ({})\n", report::version(), phrase("cli.law_table", {{"date", checked}}, lang));
}

static int dispatch(const Invocation& invocation, World& world) {
  switch (invocation.command) {
    case Command::none:
      return print(short_help(invocation.lang), invocation, world, usage);
    case Command::help:
      return print(invocation.help, invocation, world, in_order);
    case Command::version:
      return print(version_line(invocation.lang), invocation, world, in_order);
    case Command::check:
      return check(invocation, world);
    case Command::timeline:
      return timeline(invocation, world);
    case Command::agenda:
      return agenda(invocation, world);
    case Command::report:
      return report_page(invocation, world);
    case Command::explain:
      return explain(invocation, world);
    case Command::init:
      return init(invocation, world);
    case Command::schema:
      return schema(invocation, world);
    case Command::completion:
      return completion(invocation, world);
  }
  return internal;
}

int run(std::span<const std::string> args, World& world) {
  Lang lang = Lang::nl;
  try {
    if (!args.empty() && args.front() == "__complete") return complete(args.subspan(1), world);
    const auto invocation = parse_command_line(args, world.environment("POORTWACHTER_LANG"));
    if (!invocation) {
      const CommandLineError& wrong = invocation.error();
      say(world, wrong.name, wrong.error.message);
      return usage;
    }
    lang = invocation->lang;
    return dispatch(*invocation, world);
  } catch (const std::exception& error) {
    const std::string_view version = report::version();
    say(world, "poortwachter", phrase("cli.internal", {{"what", error.what()}, {"version", version}}, lang));
    return internal;
  }
}

}  // namespace poortwachter::app
