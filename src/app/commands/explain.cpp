#include "poortwachter/report/formats.hpp"

#include <algorithm>

#include "app/command_line/subjects.hpp"
#include "app/command_line/values.hpp"
#include "app/command_line/words.hpp"
#include "app/commands/commands.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "app/output/reports.hpp"
#include "app/output/terminal.hpp"
#include "poortwachter/law/table.hpp"

namespace poortwachter::app {

static std::string unknown_subject(const std::string& word, Lang lang) {
  return phrase("cli.unknown_rule_argument", {{"word", word}}, lang) + meant_subject(word, lang);
}

int explain(const Invocation& invocation, World& world) {
  Values values(invocation.lang);
  const Appearance look = appearance(invocation, world, values);
  const auto formats = report::explain_formats();
  const report::ExplainFormat& format = formats[values.choice("--format", invocation.format, names_of(formats), 0)];
  const Date as_of = values.date("--as-of", invocation.as_of).value_or(world.today());
  if (values.error()) return refuse(values.error()->message, invocation, world);
  Asked asked;
  for (const std::string& word : invocation.paths)
    if (!ask(word, invocation.lang, asked)) return refuse(unknown_subject(word, invocation.lang), invocation, world);
  if (invocation.paths.empty()) asked = {.subjects = {.rules = every_rule()}, .as_list = true};
  const report::Options options{.lang = invocation.lang, .width = std::min(look.width, 120), .as_of = as_of};
  report::Buffer out;
  if (invocation.law)
    format.law(law::table(), options, out);
  else
    (asked.as_list ? format.list : format.pages)(asked.subjects, options, out);
  return print({out.data(), out.size()}, invocation, world, in_order);
}

}  // namespace poortwachter::app
