#include <algorithm>

#include "app/command_line/values.hpp"
#include "app/command_line/words.hpp"
#include "app/commands/commands.hpp"
#include "app/input/check_one.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "poortwachter/report/formats.hpp"

namespace poortwachter::app {

// The days of a case of which only the first sick day is known; none before the law table.
static const Timeline* computed(std::span<const report::Checked> cases) {
  const report::Checked& checked = cases.front();
  return checked.evaluated() && checked.judgement->covered ? &checked.judgement->timeline : nullptr;
}

// The canonical spelling of a key of the highest level.
static std::string_view section_of(const Invocation& invocation, std::span<const dossier::Key> keys, Values& values) {
  if (!invocation.fields) return {};
  const auto is_it = [&](const dossier::Key& key) { return *invocation.fields == key.canonical || *invocation.fields == key.twin; };
  const auto found = std::ranges::find_if(keys, is_it);
  if (found != keys.end()) return found->canonical;
  std::vector<std::string_view> spellings;
  for (const dossier::Key& key : keys) {
    spellings.push_back(key.canonical);
    if (key.twin != key.canonical) spellings.push_back(key.twin);
  }
  const std::string near = meant(*invocation.fields, spellings, invocation.lang);
  const std::string_view all = text::ui("cli.fields_list", invocation.lang);
  values.refuse(phrase("cli.choice", {{"text", *invocation.fields}, {"flag", "--fields"}}, invocation.lang) +
                (near.empty() ? std::string(all) : near));
  return {};
}

int init(const Invocation& invocation, World& world) {
  if (!invocation.paths.empty()) {
    const std::string& path = invocation.paths.front();
    return refuse(phrase("cli.no_paths", {{"path", path}}, invocation.lang), invocation, world);
  }
  Values values(invocation.lang);
  const std::optional<Date> from = values.date("--from", invocation.from);
  const std::vector<dossier::Key> keys = report::case_keys();
  report::Blank blank = {.first_sick_day = from, .all = invocation.all, .section = section_of(invocation, keys, values)};
  if (values.error()) return refuse(values.error()->message, invocation, world);
  const AsOf as_of{std::nullopt, world.today()};
  const std::string known = "first_sick_day: " + calendar::iso(from.value_or(world.today())) + '\n';
  const auto cases = check_one("--from", known, Layout::stream, as_of);
  if (from) blank.computed = computed(cases);
  report::Buffer out;
  report::case_template(blank, invocation.lang, out);
  return print({out.data(), out.size()}, invocation, world, in_order);
}

}  // namespace poortwachter::app
