#include "poortwachter/report/formats.hpp"

#include "app/command_line/values.hpp"
#include "app/command_line/words.hpp"
#include "app/commands/commands.hpp"
#include "app/input/check_one.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"

namespace poortwachter::app {

// The days of a case of which only the first sick day is known; none before the law table.
static const Timeline* computed(std::span<const report::Checked> cases) {
  const report::Checked& checked = cases.front();
  return checked.evaluated() && checked.judgement->covered ? &checked.judgement->timeline : nullptr;
}

int init(const Invocation& invocation, World& world) {
  if (!invocation.paths.empty()) {
    const std::string& path = invocation.paths.front();
    return refuse(phrase("cli.no_paths", {{"path", path}}, invocation.lang), invocation, world);
  }
  Values values(invocation.lang);
  const std::optional<Date> from = values.date("--from", invocation.from);
  if (values.error()) return refuse(values.error()->message, invocation, world);
  const Date first = from.value_or(world.today());
  const AsOf as_of{std::nullopt, world.today()};
  const auto cases = check_one("--from", "first_sick_day: " + calendar::iso(first) + '\n', Layout::stream, as_of);
  report::Buffer out;
  report::case_template(first, from ? computed(cases) : nullptr, invocation.lang, out);
  return print({out.data(), out.size()}, invocation, world, in_order);
}

}  // namespace poortwachter::app
