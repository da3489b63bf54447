#include "poortwachter/report/formats.hpp"

#include <array>

#include "app/command_line/choices.hpp"
#include "app/command_line/words.hpp"
#include "app/commands/commands.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"

namespace poortwachter::app {

namespace {

struct Subject {
  std::string_view name;
  void (*write)(std::optional<Lang>, report::Buffer&);
};

// Reports have one spelling.
template <void (*write)(report::Buffer&)>
void in_no_language(std::optional<Lang>, report::Buffer& out) {
  write(out);
}

}  // namespace

int schema(const Invocation& invocation, World& world) {
  static constexpr std::array subjects = {Subject{"case", report::schema_case},
                                          Subject{"check", in_no_language<report::schema_check>},
                                          Subject{"timeline", in_no_language<report::schema_timeline>},
                                          Subject{"agenda", in_no_language<report::schema_agenda>},
                                          Subject{"overview", in_no_language<report::schema_overview>},
                                          Subject{"what-if", in_no_language<report::schema_what_if>},
                                          Subject{"compare", in_no_language<report::schema_compare>}};
  static_assert(subjects.size() == choices::schemas.size());
  const std::string word = invocation.paths.empty() ? std::string("case") : invocation.paths.front();
  for (const Subject& subject : subjects) {
    if (subject.name != word || invocation.paths.size() > 1) continue;
    report::Buffer out;
    // Only a language that is asked for: the schema knows both otherwise.
    subject.write(invocation.asked_lang ? std::optional(invocation.lang) : std::nullopt, out);
    return print({out.data(), out.size()}, invocation, world, in_order);
  }
  const std::string& wrong = invocation.paths.size() > 1 ? invocation.paths.back() : word;
  const std::string message = phrase("cli.one_of", {{"word", wrong}, {"words", listed(choices::schemas)}}, invocation.lang);
  return refuse(message + meant(wrong, choices::schemas, invocation.lang), invocation, world);
}

}  // namespace poortwachter::app
