#include <exception>

#include "app/command_line/complete.hpp"
#include "app/command_line/help.hpp"
#include "app/command_line/parse.hpp"
#include "app/command_line/parts.hpp"
#include "app/command_line/paths.hpp"
#include "app/command_line/words.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/output.hpp"
#include "app/output/print.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::app {

static std::string version_told(const Invocation& invocation) {
  const std::string checked = calendar::iso(law::table().checked());
  return fmt::format("poortwachter {} ({})\n{}", report::version(), phrase("cli.law_table", {{"date", checked}}, invocation.lang),
                     invocation.verbose ? parts() : std::string_view{});
}

static int dispatch(const Invocation& invocation, World& world) {
  if (invocation.help) return print(help(invocation.command, invocation.lang), invocation, world, in_order);
  if (invocation.version) return print(version_told(invocation), invocation, world, in_order);
  const CommandRow* row = row_of(invocation.command);
  return row == nullptr ? print(short_help(invocation.lang), invocation, world, usage) : row->run(invocation, world);
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
    return dispatch(with_paths(*invocation, world), world);
  } catch (const std::exception& error) {
    const std::string_view version = report::version();
    say(world, "poortwachter", phrase("cli.internal", {{"what", error.what()}, {"version", version}}, lang));
    return internal;
  }
}

}  // namespace poortwachter::app
