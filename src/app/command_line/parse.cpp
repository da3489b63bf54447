#include "app/command_line/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <functional>

#include "app/command_line/choices.hpp"
#include "app/command_line/commands.hpp"
#include "app/command_line/words.hpp"

namespace poortwachter::app {

namespace {

bool every_flag(const Flag&) { return true; }

// CLI11 with some flags once each: the words it leaves are the command and its paths.
class Parser {
 public:
  explicit Parser(Invocation& to, const std::function<bool(const Flag&)>& knows = every_flag) {
    app_.set_help_flag();
    app_.allow_extras();
    // "/data/a.yaml" is a path everywhere.
    app_.allow_windows_style_options(false);
    for (const Flag& flag : all_flags()) options_.push_back(knows(flag) ? add(flag, to) : nullptr);
  }

  /// False: a value has no meaning, or there is none. Its own words about that are English, and stay here.
  bool parse(std::span<const std::string> args) {
    // CLI11 takes the arguments from the end.
    std::vector<std::string> reversed(args.rbegin(), args.rend());
    try {
      app_.parse(reversed);
    } catch (const CLI::ParseError&) {
      return false;
    }
    return true;
  }

  /// The texts of a flag as they were written, also when the parse failed later on.
  const std::vector<std::string>& texts_of(const Flag& flag) const {
    static const std::vector<std::string> none;
    const CLI::Option* option = options_[static_cast<std::size_t>(&flag - all_flags().data())];
    return option == nullptr ? none : option->results();
  }

  std::vector<std::string> words() const { return app_.remaining(); }

 private:
  CLI::Option* add(const Flag& flag, Invocation& to) {
    return std::visit([&](auto member) { return add(std::string(flag.names), to.*member); }, flag.member);
  }
  CLI::Option* add(const std::string& names, Text& to) {
    return app_.add_option_function<std::string>(names, [&to](const std::string& text) { to = text; })
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  }
  // Without allow_extra_args(false) the option would take the paths behind it too.
  CLI::Option* add(const std::string& names, List& to) { return app_.add_option(names, to)->allow_extra_args(false); }
  CLI::Option* add(const std::string& names, Switch& to) { return app_.add_flag(names, to); }

  CLI::App app_;
  std::vector<CLI::Option*> options_;  // in the order of the table; nullptr: not known
};

// What stands on the command line and should not.
struct Wrong {
  enum class Kind : std::uint8_t { command, flag } kind;
  std::string word;
};

}  // namespace

static bool looks_like_flag(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

// Of a flag that nobody knows: "--as-off" of "--as-off=2026-01-01", "-x" of "-xy".
static std::string name_in(const std::string& word) {
  return word.starts_with("--") ? word.substr(0, word.find('=')) : word.substr(0, 2);
}

// The words that are no flag: the command, then its paths.
static std::optional<Wrong> take_words(std::span<const std::string> words, Invocation& to) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool named = to.command != Command::none;
    if (named && words[i] == "--") {
      to.paths.insert(to.paths.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
      return std::nullopt;
    }
    if (words[i] != "--" && looks_like_flag(words[i])) return Wrong{Wrong::Kind::flag, name_in(words[i])};
    const CommandRow* row = named ? nullptr : find_command(words[i]);
    if (!named && row == nullptr) return Wrong{Wrong::Kind::command, words[i]};
    if (named)
      to.paths.push_back(words[i]);
    else
      to.command = row->command;
  }
  return std::nullopt;
}

// The flag that a word behind these would be the value of.
static const Flag* awaiting(std::span<const std::string> words) {
  const std::string probe(1, '\x1F');
  std::vector<std::string> longer(words.begin(), words.end());
  longer.push_back(probe);
  Invocation unused;
  Parser parser(unused);
  parser.parse(longer);
  const auto took_it = [&](const Flag& flag) { return !parser.texts_of(flag).empty() && parser.texts_of(flag).back() == probe; };
  const auto found = std::ranges::find_if(all_flags(), took_it);
  return found == all_flags().end() ? nullptr : &*found;
}

// As somebody wrote it: "-j" stays "-j".
static std::string written(const Flag& flag, std::span<const std::string> args) {
  const auto is_long = [&](const std::string& word) { return name_in(word) == flag.long_name(); };
  return std::string(std::ranges::any_of(args, is_long) ? flag.long_name() : flag.short_name());
}

static UsageError unknown_flag(const std::string& flag, std::span<const Flag* const> known, Lang lang) {
  std::vector<std::string_view> names;
  for (const Flag* row : known) names.push_back(row->long_name());
  return {phrase("cli.unknown_flag", {{"flag", flag}}, lang) + meant(flag, names, lang)};
}

// While no command stands there, a flag may be meant for any.
static UsageError unknown_flag(const std::string& flag, const Invocation& to) {
  std::vector<const Flag*> known = flags_of(to.command);
  if (to.command == Command::none) {
    known.clear();
    for (const Flag& row : all_flags()) known.push_back(&row);
  }
  return unknown_flag(flag, known, to.lang);
}

// "a.yaml", "dossiers/": what is to be checked, without the word for it.
static bool looks_like_path(std::string_view word) {
  static constexpr std::string_view endings[] = {".yaml", ".yml", ".json", ".jsonl", ".ndjson", ".csv"};
  return word.find_first_of("/\\") != std::string_view::npos ||
         std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

static UsageError unknown_command(const std::string& word, Lang lang) {
  if (looks_like_path(word)) {
    const std::string meant = "check " + word;
    return {phrase("cli.unknown_command", {{"word", word}}, lang) + phrase("cli.meant", {{"word", meant}}, lang)};
  }
  std::vector<std::string_view> names;
  for (const CommandRow& row : all_commands()) names.push_back(row.name);
  const std::string near = meant(word, names, lang);
  const std::string known = near.empty() ? phrase("cli.possible", {{"words", listed(names)}}, lang) : near;
  return {phrase("cli.unknown_command", {{"word", word}}, lang) + known};
}

// A flag that takes no value was given one that is neither yes nor no.
static UsageError wrong_value(std::span<const std::string> args, Lang lang) {
  const auto has_value = [](const std::string& word) {
    const Flag* flag = find_flag(name_in(word));
    return flag != nullptr && flag->value.kind == Value::Kind::nothing && word.find('=') != std::string::npos;
  };
  const auto word = std::ranges::find_if(args, has_value);
  if (word == args.end()) return {phrase("cli.unexpected", {}, lang)};
  return {phrase("cli.unexpected_value", {{"flag", name_in(*word)}}, lang)};
}

static std::optional<UsageError> error_in(std::span<const std::string> args, const Parser& parser,
                                          const std::optional<Wrong>& wrong, bool parsed, const Invocation& to) {
  if (wrong && wrong->kind == Wrong::Kind::command) return unknown_command(wrong->word, to.lang);
  if (wrong) return unknown_flag(wrong->word, to);
  const Flag* last = parsed ? nullptr : awaiting(args);
  for (const Flag& flag : all_flags()) {
    const bool given = !parser.texts_of(flag).empty() || &flag == last;
    if (given && !flag.fits(to.command)) return unknown_flag(written(flag, args), flags_of(to.command), to.lang);
  }
  if (last != nullptr) return UsageError{phrase("cli.missing_value", {{"flag", last->long_name()}}, to.lang)};
  return parsed ? std::nullopt : std::optional(wrong_value(args, to.lang));
}

static Result<Lang, UsageError> lang_of(const std::string& word, std::string_view where) {
  const auto found = std::ranges::find(choices::lang, word);
  if (found != choices::lang.end()) return static_cast<Lang>(found - choices::lang.begin());
  return UsageError{phrase("cli.unknown_lang", {{"word", word}, {"where", where}}, Lang::nl)};
}

// The last --lang, else the environment, else Dutch.
static Result<Lang, UsageError> choose_lang(const Parser& parser, const std::optional<std::string>& default_lang) {
  const std::vector<std::string>& asked = parser.texts_of(*find_flag("--lang"));
  if (!asked.empty()) return lang_of(asked.back(), "--lang");
  if (default_lang && !default_lang->empty()) return lang_of(*default_lang, "POORTWACHTER_LANG");
  return Lang::nl;
}

static Result<Invocation, CommandLineError> parse_with(const std::function<bool(const Flag&)>& knows,
                                                       std::span<const std::string> args,
                                                       const std::optional<std::string>& default_lang) {
  Invocation out;
  Parser parser(out, knows);
  const bool parsed = parser.parse(args);
  const std::optional<Wrong> wrong = take_words(parser.words(), out);
  const auto lang = choose_lang(parser, default_lang);
  if (!lang) return CommandLineError{out.name, Lang::nl, lang.error()};
  out.lang = *lang;
  if (const CommandRow* row = row_of(out.command)) out.name.append(" ").append(row->name);
  auto error = error_in(args, parser, wrong, parsed, out);
  if (error) return CommandLineError{out.name, out.lang, std::move(*error)};
  return out;
}

static bool may_name(const std::string& word, const Flag& flag) {
  if (!looks_like_flag(word)) return false;
  return word.starts_with("--") ? name_in(word) == flag.long_name() : !flag.short_name().empty();
}

// To tell CLI11 of a flag takes longer than to read a word. Those that stand nowhere, or are of other commands, are needed only
// where something is wrong, which may be one of them.
Result<Invocation, CommandLineError> parse_command_line(std::span<const std::string> args,
                                                        const std::optional<std::string>& default_lang) {
  const CommandRow* first = args.empty() ? nullptr : find_command(args.front());
  if (first == nullptr) return parse_with(every_flag, args, default_lang);
  const auto is_asked = [&](const Flag& flag) {
    return flag.fits(first->command) && std::ranges::any_of(args, [&](const std::string& word) { return may_name(word, flag); });
  };
  auto out = parse_with(is_asked, args, default_lang);
  return out ? std::move(out) : parse_with(every_flag, args, default_lang);
}

Place place_behind(std::span<const std::string> words) {
  Invocation found;
  Parser parser(found);
  parser.parse(words);
  const std::vector<std::string> left = parser.words();
  Place out;
  out.paths_only = std::ranges::find(left, "--") != left.end();
  const auto first = std::ranges::find_if_not(left, looks_like_flag);
  out.named = first != left.end();
  const CommandRow* row = out.named ? find_command(*first) : nullptr;
  if (row != nullptr) out.command = row->command;
  const Flag* flag = out.paths_only ? nullptr : awaiting(words);
  const bool known = flag != nullptr && (out.command == Command::none || flag->fits(out.command));
  if (known) out.value_of = flag;
  return out;
}

}  // namespace poortwachter::app
