#include "app/command_line/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>

#include "app/command_line/command_flags.hpp"
#include "app/command_line/words.hpp"

namespace poortwachter::app {

namespace {

struct CommandName {
  std::string_view name;
  Command command;
};

// One command, with what its flags are bound to. Without a name: the program itself.
struct Parser {
  Parser(Lang lang, CommandName command);
  Parser(const Parser&) = delete;

  CLI::App app;
  Invocation invocation;
  std::optional<std::string> lang;
  bool help = false, version = false;
  std::vector<std::string> described;
  CLI::Option* path = nullptr;  // of the help, see described
};
using Parsers = std::vector<std::unique_ptr<Parser>>;

// What one argument is, as far as the known flags tell.
struct Token {
  bool flag = false;
  bool takes_next = false;
  std::string unknown;                  // a flag that nobody knows
  const CLI::Option* option = nullptr;  // the flag that takes the next argument
};

// The arguments cut at the command.
struct Cut {
  std::vector<std::string> before, behind;
  std::string command;
  std::string unknown;  // the first flag before the command that nobody knows
};

// The arguments of a command, its flags with their values apart from its paths.
struct Separated {
  std::vector<std::string> flags, paths;
  std::string unknown;  // the first flag that the command does not know
};

}  // namespace

static constexpr CommandName program{"", Command::none};
static constexpr std::array commands = {CommandName{"check", Command::check},     CommandName{"timeline", Command::timeline},
                                        CommandName{"agenda", Command::agenda},   CommandName{"report", Command::report},
                                        CommandName{"explain", Command::explain}, CommandName{"init", Command::init},
                                        CommandName{"schema", Command::schema},   CommandName{"completion", Command::completion}};

static bool takes_many(Command command) {
  return command == Command::check || command == Command::agenda || command == Command::explain;
}

static bool needs_one(Command command) { return command == Command::report || command == Command::completion; }

static void add_common_flags(Flags& flags, Parser& parser) {
  flags.value("--lang", "lang", parser.lang);
  flags.value("--color", "color", parser.invocation.color);
  flags.flag("--ascii", "ascii", parser.invocation.ascii);
  flags.value("--width", "width", parser.invocation.width);
  flags.flag("-h,--help", "help", parser.help);
  flags.flag("-V,--version", "version", parser.version);
}

static void set_labels(CLI::App& app, Lang lang) {
  const auto word = [&](std::string_view key) { return std::string(text::ui(key, lang)); };
  app.get_formatter()->label("Usage", word("cli.help.usage"));
  app.get_formatter()->label("OPTIONS", word("cli.help.options_short"));
  app.get_formatter()->label("SUBCOMMAND", word("cli.help.command_short"));
  app.get_formatter()->label("SUBCOMMANDS", word("cli.help.command_short"));
  app.get_formatter()->label("Positionals", word("cli.help.paths"));
  app.get_formatter()->column_width(28);
  app.set_help_flag();
}

Parser::Parser(Lang language, CommandName command) {
  invocation.command = command.command;
  invocation.lang = language;
  invocation.name = "poortwachter";
  if (!command.name.empty()) invocation.name += ' ' + std::string(command.name);
  app.name(invocation.name);
  set_labels(app, language);
  Flags flags(app, language);
  add_command_flags(flags, invocation);
  add_common_flags(flags, *this);
  const std::string key = command.name.empty() ? "program" : std::string(command.name);
  app.description(std::string(text::ui("cli.about." + key, language)));
  if (command.name.empty()) return;
  if (command.command == Command::init) return;
  // For the help only: given to CLI11, a path such as "[a]" would be a list of its own.
  path = app.add_option(std::string(text::ui("cli.value.path." + key, language)), described);
  path->option_text(" ")->description(std::string(text::ui("cli.paths." + key, language)));
  if (!takes_many(command.command)) path->expected(1);
}

static Parsers parsers_of(Lang lang) {
  Parsers parsers;
  for (const CommandName& command : commands) parsers.push_back(std::make_unique<Parser>(lang, command));
  return parsers;
}

static CLI::Option* find_flag(std::span<const std::unique_ptr<Parser>> parsers, const std::string& name) {
  for (const auto& parser : parsers)
    if (CLI::Option* option = parser->app.get_option_no_throw(name)) return option;
  return nullptr;
}

static bool takes_value(const CLI::Option& option) { return option.get_items_expected_min() > 0; }

static Token short_flags(const std::string& argument, std::span<const std::unique_ptr<Parser>> parsers) {
  for (std::size_t i = 1; i < argument.size(); ++i) {
    const std::string name = {'-', argument[i]};
    const CLI::Option* option = find_flag(parsers, name);
    if (option == nullptr) return {.flag = true, .unknown = name};
    if (takes_value(*option)) return {.flag = true, .takes_next = i + 1 == argument.size(), .option = option};
  }
  return {.flag = true};
}

static Token look_at(const std::string& argument, std::span<const std::unique_ptr<Parser>> parsers) {
  if (argument.size() < 2 || argument[0] != '-') return {};
  if (argument[1] != '-') return short_flags(argument, parsers);
  const std::size_t equals = argument.find('=');
  const std::string name = argument.substr(0, equals);
  const CLI::Option* option = find_flag(parsers, name);
  if (option == nullptr) return {.flag = true, .unknown = name};
  return {.flag = true, .takes_next = takes_value(*option) && equals == std::string::npos, .option = option};
}

// The first argument that is neither a flag nor the value of one is the command.
static Cut cut(std::span<const std::string> args, const Parsers& parsers) {
  Cut out;
  for (std::size_t i = 0; i < args.size(); ++i) {
    const Token token = look_at(args[i], parsers);
    if (!token.flag || args[i] == "--") {
      out.command = args[i];
      out.behind.assign(args.begin() + static_cast<std::ptrdiff_t>(i) + 1, args.end());
      return out;
    }
    if (out.unknown.empty()) out.unknown = token.unknown;
    out.before.push_back(args[i]);
    if (token.takes_next && i + 1 < args.size()) out.before.push_back(args[++i]);
  }
  return out;
}

static Separated separate(std::span<const std::string> args, std::span<const std::unique_ptr<Parser>> parsers) {
  Separated out;
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--") {
      out.paths.insert(out.paths.end(), args.begin() + static_cast<std::ptrdiff_t>(i) + 1, args.end());
      return out;
    }
    const Token token = look_at(args[i], parsers);
    if (out.unknown.empty()) out.unknown = token.unknown;
    (token.flag ? out.flags : out.paths).push_back(args[i]);
    if (token.takes_next && i + 1 < args.size()) out.flags.push_back(args[++i]);
  }
  return out;
}

static UsageError unknown_flag_error(const std::string& flag, std::span<const std::unique_ptr<Parser>> parsers, Lang lang) {
  std::vector<std::string> names;
  for (const auto& parser : parsers)
    for (const CLI::Option* option : parser->app.get_options({}))
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return {phrase("cli.unknown_flag", {{"flag", flag}}, lang) + meant(flag, candidates, lang)};
}

static UsageError unknown_command_error(const std::string& word, Lang lang) {
  std::vector<std::string_view> names;
  for (const CommandName& command : commands) names.push_back(command.name);
  const std::string near = meant(word, names, lang);
  const std::string known = near.empty() ? phrase("cli.possible", {{"words", listed(names)}}, lang) : near;
  return {phrase("cli.unknown_command", {{"word", word}}, lang) + known};
}

// However many lines CLI11 leaves empty behind it.
static std::string trimmed(std::string help) {
  help.erase(help.find_last_not_of('\n') + 1);
  return help + '\n';
}

static std::string command_help(Parser& parser) {
  if (needs_one(parser.invocation.command)) parser.path->required();
  return trimmed(parser.app.help());
}

static std::string program_help(Lang lang) {
  Parser parser(lang, program);
  for (const CommandName& command : commands) {
    const std::string name(command.name);
    CLI::App* listed_command = parser.app.add_subcommand(name, std::string(text::ui("cli.about." + name, lang)));
    listed_command->group(std::string(text::ui("cli.help.commands", lang)));
  }
  parser.app.footer(std::string(text::ui("cli.help.more", lang)));
  return trimmed(parser.app.help());
}

// CLI11's own words, in English, stay here: only the name of the flag is taken from them.
static UsageError refused(const CLI::ParseError& error, Lang lang) {
  const std::string what = error.what();
  const std::string flag = what.substr(0, what.find_first_of(": "));
  const bool missing = flag.starts_with('-') && dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr;
  if (missing) return {phrase("cli.missing_value", {{"flag", flag}}, lang)};
  return {flag.starts_with('-') ? phrase("cli.unexpected_value", {{"flag", flag}}, lang)
                                : std::string(text::ui("cli.unexpected", lang))};
}

static Result<Invocation, UsageError> parse_with(Parser& parser, std::vector<std::string> args) {
  // CLI11 takes the arguments from the end.
  std::reverse(args.begin(), args.end());
  try {
    parser.app.parse(args);
  } catch (const CLI::ParseError& error) {
    return refused(error, parser.invocation.lang);
  }
  Invocation invocation = parser.invocation;
  if (parser.help) {
    invocation.help = invocation.command == Command::none ? program_help(invocation.lang) : command_help(parser);
    invocation.command = Command::help;
  } else if (parser.version) {
    invocation.command = Command::version;
  }
  return invocation;
}

// Needed before anything can be said: the last --lang, else the environment, else Dutch.
static std::optional<std::string> asked_lang(std::span<const std::string> args) {
  constexpr std::string_view with_value = "--lang=";
  std::optional<std::string> asked;
  for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
    if (args[i].starts_with(with_value)) asked = args[i].substr(with_value.size());
    if (args[i] == "--lang" && i + 1 < args.size()) asked = args[i + 1];
  }
  return asked;
}

static Result<Lang, UsageError> lang_of(const std::string& word, std::string_view where) {
  if (word == "nl") return Lang::nl;
  if (word == "en") return Lang::en;
  return UsageError{phrase("cli.unknown_lang", {{"word", word}, {"where", where}}, Lang::nl)};
}

static Result<Lang, UsageError> choose_lang(std::span<const std::string> args, const std::optional<std::string>& default_lang) {
  if (const auto asked = asked_lang(args)) return lang_of(*asked, "--lang");
  if (default_lang && !default_lang->empty()) return lang_of(*default_lang, "POORTWACHTER_LANG");
  return Lang::nl;
}

Result<Invocation, CommandLineError> parse_command_line(std::span<const std::string> args,
                                                        const std::optional<std::string>& default_lang) {
  const auto lang = choose_lang(args, default_lang);
  if (!lang) return CommandLineError{"poortwachter", Lang::nl, lang.error()};
  Parsers parsers = parsers_of(*lang);
  const auto failed = [&](const Parser* parser, UsageError error) {
    return CommandLineError{parser == nullptr ? "poortwachter" : parser->invocation.name, *lang, std::move(error)};
  };
  Cut parts = cut(args, parsers);
  if (!parts.unknown.empty()) return failed(nullptr, unknown_flag_error(parts.unknown, parsers, *lang));
  const auto named = std::ranges::find(commands, parts.command, &CommandName::name);
  if (!parts.command.empty() && named == commands.end()) return failed(nullptr, unknown_command_error(parts.command, *lang));
  if (parts.command.empty()) parsers.insert(parsers.begin(), std::make_unique<Parser>(*lang, program));
  const auto index = parts.command.empty() ? 0 : static_cast<std::size_t>(named - commands.begin());
  const std::span<const std::unique_ptr<Parser>> chosen(&parsers[index], 1);
  std::vector<std::string> rest = std::move(parts.before);
  rest.insert(rest.end(), parts.behind.begin(), parts.behind.end());
  Separated separated = separate(rest, chosen);
  if (!separated.unknown.empty()) return failed(chosen[0].get(), unknown_flag_error(separated.unknown, chosen, *lang));
  auto invocation = parse_with(*chosen[0], std::move(separated.flags));
  if (!invocation) return failed(chosen[0].get(), invocation.error());
  (*invocation).paths = std::move(separated.paths);
  return *invocation;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const CommandName& command : commands) names.push_back(command.name);
  return names;
}

static std::string long_name(const CLI::Option& option) {
  return option.get_lnames().empty() ? std::string{} : "--" + option.get_lnames().front();
}

Place place_behind(std::span<const std::string> words, Lang lang) {
  const Parsers parsers = parsers_of(lang);
  std::span<const std::unique_ptr<Parser>> known = parsers;
  Place out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--") {
      out.paths_only = true;
      return out;
    }
    const Token token = look_at(words[i], known);
    if (!token.flag && out.command.empty()) {
      out.command = words[i];
      const auto named = std::ranges::find(commands, words[i], &CommandName::name);
      if (named != commands.end()) known = known.subspan(static_cast<std::size_t>(named - commands.begin()), 1);
    }
    if (token.takes_next && ++i == words.size()) out.value_of = long_name(*token.option);
  }
  return out;
}

std::vector<KnownFlag> known_flags(std::string_view command, Lang lang) {
  const auto named = std::ranges::find(commands, command, &CommandName::name);
  const Parser parser(lang, named == commands.end() ? program : *named);
  std::vector<KnownFlag> flags;
  for (const CLI::Option* option : parser.app.get_options({})) {
    for (const std::string& name : option->get_snames()) flags.push_back({"-" + name, option->get_description()});
    for (const std::string& name : option->get_lnames()) flags.push_back({"--" + name, option->get_description()});
  }
  return flags;
}

std::string short_help(Lang lang) {
  std::string out = phrase("cli.short.usage", {}, lang) + "\n\n";
  for (const CommandName& command : commands) {
    std::string name(command.name);
    name.resize(12, ' ');
    out += "  " + name + std::string(text::ui("cli.about." + std::string(command.name), lang)) + '\n';
  }
  out += '\n' + std::string(text::ui("cli.short.examples", lang)) + '\n';
  out += "  poortwachter check dossiers\n  poortwachter timeline --from 2025-01-06\n\n";
  return out + std::string(text::ui("cli.help.more", lang)) + '\n';
}

}  // namespace poortwachter::app
