#include "poortwachter/report/what_if.hpp"

#include "app/command_line/words.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/verdict.hpp"
#include "app/input/defaults.hpp"
#include "app/input/only_case.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "app/output/reports.hpp"
#include "app/output/terminal.hpp"
#include "poortwachter/dossier/assign.hpp"
#include "poortwachter/report/formats.hpp"

namespace poortwachter::app {

using dossier::AssignFault;
using dossier::Assignment;
using report::Buffer;
using report::Checked;

namespace {

struct Settings {
  AsOf as_of;
  Prepare lay_defaults;
  std::vector<std::string> words;  // of the assignments
  std::vector<Assignment> assignments;
  std::vector<Report<report::WhatIfFormat>> reports;
};

}  // namespace

static void read_assignments(const Invocation& invocation, Values& values, Settings& out) {
  if (invocation.paths.size() < 2) return values.refuse(phrase("cli.what_if.nothing", {}, invocation.lang));
  out.words.assign(invocation.paths.begin() + 1, invocation.paths.end());
  for (const std::string& word : out.words) {
    auto assignment = dossier::parse_assignment(word);
    if (!assignment) return values.refuse(phrase("cli.what_if.shape", {{"word", word}}, invocation.lang));
    out.assignments.push_back(std::move(*assignment));
  }
}

static Result<Settings, UsageError> settings_of(const Invocation& invocation, World& world) {
  Settings out;
  Values values(invocation.lang);
  const Appearance look = appearance(invocation, world, values);
  read_assignments(invocation, values, out);
  out.lay_defaults = defaults_of(invocation, world, values);
  out.as_of = {values.date("--as-of", invocation.as_of), world.today()};
  report::Options options = on_screen(invocation, look);
  options.horizon = values.number("--horizon", invocation.horizon, 0, 3650, 14);
  options.as_of = out.as_of.general();
  out.reports = reports_of(report::what_if_formats(), 0, options, invocation, world, values);
  if (values.error()) return *values.error();
  return out;
}

// What is wrong with an assignment, behind the assignment itself.
static std::string refused(const std::string& word, std::string_view why) { return word + ": " + std::string(why); }

static std::string told(const AssignFault& fault, const std::string& word, Lang lang) {
  const std::string key = "cli.assign." + std::string(name(fault.kind));
  const std::string why = phrase(key, {{"part", fault.part}, {"other", fault.nearest}, {"n", std::to_string(fault.count)}}, lang);
  const bool meant = fault.kind == AssignFault::Kind::unknown_key && !fault.nearest.empty();
  return refused(word, meant ? why + phrase("cli.meant", {{"word", fault.nearest}}, lang) : why);
}

// The dossier with the assignments in it; in words why that is none.
static Result<report::WhatIf, UsageError> suppose(const OnlyInput& input, Checked before, const Settings& settings, Lang lang) {
  std::optional<Result<std::vector<dossier::Supposed>, AssignFault>> assigned;
  const auto prepare = [&](source::Document& document, Checked& checked) {
    if (settings.lay_defaults) settings.lay_defaults(document, checked);
    assigned = dossier::assign(document, settings.assignments);
  };
  std::vector<Checked> cases = check_one(input.path, input.bytes, input.layout, {before.as_of, before.as_of}, 1, prepare);
  if (!*assigned) {
    const AssignFault& fault = assigned->error();
    return UsageError{told(fault, settings.words[fault.assignment], lang)};
  }
  const std::vector<dossier::Supposed>& supposed = **assigned;
  Checked& after = cases.front();
  if (!after.evaluated()) {
    const Finding& problem = after.problems.front();
    const auto about = dossier::nearest_assignment(supposed, after.written.pointer(problem.place));
    return UsageError{refused(settings.words[about.value_or(0)], report::message(problem, lang))};
  }
  report::WhatIf out{.supposed = {}, .before = std::move(before), .after = std::move(after)};
  for (std::size_t i = 0; i < supposed.size(); ++i) {
    if (supposed[i].pointer == "/as_of") return UsageError{refused(settings.words[i], text::ui("cli.what_if.as_of", lang))};
    out.supposed.push_back(
        {settings.assignments[i].path, supposed[i].pointer, supposed[i].stood, settings.assignments[i].value, supposed[i].before});
  }
  // It is the same dossier, whatever it would be called.
  out.after->reference = out.before.reference;
  return out;
}

static int write(const report::WhatIf& asked, Settings& settings, const Invocation& invocation, World& world) {
  Verdict verdict({});
  verdict.add(asked.after ? *asked.after : asked.before);
  if (!asked.after) say_problems(asked.before, settings.reports.front().options, world);
  return write_each(std::span(settings.reports), asked, invocation, world, verdict.summary().exit_code);
}

int what_if(const Invocation& invocation, World& world) {
  auto settings = settings_of(invocation, world);
  if (!settings) return refuse(settings.error().message, invocation, world);
  const std::string_view several = text::ui("cli.what_if.several", invocation.lang);
  const auto input = only_input(invocation, std::span(invocation.paths).first(1), several, world);
  if (!input) return input.error();
  std::vector<Checked> cases = check_one(input->path, input->bytes, input->layout, settings->as_of, 1, settings->lay_defaults);
  if (cases.size() > 1) return refuse(several, invocation, world);
  Checked& before = cases.front();
  if (!before.evaluated()) return write({.supposed = {}, .before = std::move(before), .after = {}}, *settings, invocation, world);
  const auto asked = suppose(*input, std::move(before), *settings, invocation.lang);
  return asked ? write(*asked, *settings, invocation, world) : refuse(asked.error().message, invocation, world);
}

}  // namespace poortwachter::app
