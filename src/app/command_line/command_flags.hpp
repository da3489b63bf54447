#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_line/invocation.hpp"

// Included by command_line.cpp alone: CLI11 is compiled once.
namespace poortwachter::app {

// The flags of one command, bound to an invocation.
class Flags {
 public:
  Flags(CLI::App& app, Lang lang) : app_(&app), lang_(lang) {}

  void value(const std::string& names, std::string_view key, std::optional<std::string>& target) {
    CLI::Option* option = app_->add_option_function<std::string>(names, [&target](const std::string& text) { target = text; });
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    describe(*option, key);
    option->option_text(std::string(text::ui("cli.value." + std::string(key), lang_)));
  }

  // Without allow_extra_args(false) the option would take the paths behind it too.
  void values(const std::string& names, std::string_view key, std::vector<std::string>& target) {
    CLI::Option* option = app_->add_option(names, target)->allow_extra_args(false);
    describe(*option, key);
    option->option_text(std::string(text::ui("cli.value." + std::string(key), lang_)));
  }

  void flag(const std::string& names, std::string_view key, bool& target) { describe(*app_->add_flag(names, target), key); }

 private:
  void describe(CLI::Option& option, std::string_view key) {
    option.description(std::string(text::ui("cli.flag." + std::string(key), lang_)));
    option.group(std::string(text::ui("cli.help.options", lang_)));
  }

  CLI::App* app_;
  Lang lang_;
};

inline void add_case_flags(Flags& flags, Invocation& to) {
  flags.value("--as-of", "as-of", to.as_of);
  flags.values("-o,--output", "output", to.outputs);
}

inline void add_input_flags(Flags& flags, Invocation& to) {
  flags.value("--input", "input", to.input);
  flags.values("--exclude", "exclude", to.exclude);
  flags.value("-j,--jobs", "jobs", to.jobs);
}

inline void add_check_flags(Flags& flags, Invocation& to) {
  add_case_flags(flags, to);
  add_input_flags(flags, to);
  flags.value("--format", "format.check", to.format);
  flags.value("--horizon", "horizon", to.horizon);
  flags.values("--select", "select", to.select);
  flags.values("--ignore", "ignore", to.ignore);
  flags.value("--fail-on", "fail-on", to.fail_on);
  flags.value("--risk-at", "risk-at", to.risk_at);
  flags.value("--baseline", "baseline", to.baseline);
  flags.flag("--stats", "stats", to.stats);
  flags.value("--stdin-filename", "stdin-filename", to.stdin_filename);
  flags.flag("--no-snippet", "no-snippet", to.no_snippet);
  flags.flag("-q,--quiet", "quiet", to.quiet);
}

inline void add_timeline_flags(Flags& flags, Invocation& to) {
  add_case_flags(flags, to);
  flags.value("--format", "format.timeline", to.format);
  flags.value("--horizon", "horizon", to.horizon);
  flags.value("--from", "from", to.from);
}

inline void add_agenda_flags(Flags& flags, Invocation& to) {
  add_case_flags(flags, to);
  add_input_flags(flags, to);
  flags.value("--format", "format.agenda", to.format);
  flags.value("--within", "within", to.within);
}

inline void add_explain_flags(Flags& flags, Invocation& to) {
  flags.value("--as-of", "as-of", to.as_of);
  flags.value("--format", "format.explain", to.format);
  flags.flag("--law", "law", to.law);
}

inline void add_command_flags(Flags& flags, Invocation& to) {
  switch (to.command) {
    case Command::check:
      return add_check_flags(flags, to);
    case Command::timeline:
      return add_timeline_flags(flags, to);
    case Command::agenda:
      return add_agenda_flags(flags, to);
    case Command::report:
      return add_case_flags(flags, to);
    case Command::explain:
      return add_explain_flags(flags, to);
    case Command::init:
      return flags.value("--from", "from", to.from);
    default:
      return;
  }
}

}  // namespace poortwachter::app
