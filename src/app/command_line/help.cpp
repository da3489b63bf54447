#include "app/command_line/help.hpp"

#include "app/command_line/words.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::app {

static constexpr std::size_t words_column = 28;
static constexpr int columns = 80;

static std::string word(std::string_view group, std::string_view key, Lang lang) {
  return std::string(text::ui(std::string(group) + '.' + std::string(key), lang));
}

std::string_view about(const CommandRow& row, Lang lang) { return text::ui("cli.about." + std::string(row.name), lang); }

// "text, json or markdown"
static std::string alternatives(std::span<const std::string_view> words, Lang lang) {
  if (words.size() < 2) return listed(words);
  return listed(words.first(words.size() - 1)) + ' ' + phrase("cli.or", {}, lang) + ' ' + std::string(words.back());
}

std::string about(const Flag& flag, Command command, Lang lang) {
  const CommandRow* row = row_of(command);
  const bool is_format = flag.value.kind == Value::Kind::format && row != nullptr;
  return is_format ? alternatives(row->formats(), lang) : word("cli.flag", flag.key(), lang);
}

// A row of the help: what it is about, and behind it or below it the words.
static std::string line_of(std::string name, std::string_view words) {
  name.insert(0, 2, ' ');
  std::string above;
  if (name.size() >= words_column) above = name + '\n';
  if (!above.empty()) name.clear();
  name.resize(words_column, ' ');
  return above + report::folded(name, words, columns);
}

static std::string heading(std::string_view key, Lang lang) { return '\n' + word("cli.help", key, lang) + ":\n"; }

static std::string flag_lines(Command command, Lang lang) {
  std::string out = heading("options", lang);
  for (const Flag* flag : flags_of(command)) {
    std::string name(flag->names);
    if (flag->value.kind != Value::Kind::nothing) name += ' ' + word("cli.value", flag->key(), lang);
    out += line_of(std::move(name), about(*flag, command, lang));
  }
  return out;
}

// "PATH", "case|check|timeline".
static std::string argument_name(const CommandRow& row, Lang lang) {
  if (row.arguments.value.kind != Value::Kind::one_of) return word("cli.value.path", row.name, lang);
  std::string out;
  for (const std::string_view choice : row.arguments.value.words) out.append(out.empty() ? "" : "|").append(choice);
  return out;
}

static std::string usage_of(const CommandRow& row, Lang lang) {
  std::string usage = "poortwachter " + std::string(row.name) + " [" + word("cli.help", "options_short", lang) + ']';
  const auto argument = [&] { return argument_name(row, lang); };
  switch (row.arguments.count) {
    case Arguments::Count::none:
      return usage;
    case Arguments::Count::at_most_one:
      return usage + " [" + argument() + ']';
    case Arguments::Count::one:
      return usage + ' ' + argument();
    case Arguments::Count::at_least_one:
      return usage + ' ' + argument() + "...";
    case Arguments::Count::many:
      return usage + " [" + argument() + "...]";
  }
  return usage;
}

static std::string command_help(const CommandRow& row, Lang lang) {
  std::string out = std::string(about(row, lang)) + '\n';
  out += report::folded(word("cli.help", "usage", lang) + ": ", usage_of(row, lang), columns);
  if (row.arguments.count != Arguments::Count::none)
    out += heading("paths", lang) + line_of(argument_name(row, lang), word("cli.paths", row.name, lang));
  return out + flag_lines(row.command, lang);
}

static std::string program_help(Lang lang) {
  std::string out = word("cli.about", "program", lang) + '\n' + word("cli.help", "usage", lang) + ": poortwachter [" +
                    word("cli.help", "options_short", lang) + "] [" + word("cli.help", "command_short", lang) + "]\n";
  out += flag_lines(Command::none, lang) + heading("commands", lang);
  for (const CommandRow& row : all_commands()) out += line_of(std::string(row.name), about(row, lang));
  return out + '\n' + word("cli.help", "more", lang) + '\n';
}

std::string help(Command command, Lang lang) {
  const CommandRow* row = row_of(command);
  return row == nullptr ? program_help(lang) : command_help(*row, lang);
}

std::string short_help(Lang lang) {
  std::string out = word("cli.short", "usage", lang) + "\n\n";
  for (const CommandRow& row : all_commands()) {
    std::string name(row.name);
    name.resize(12, ' ');
    out += "  " + name + std::string(about(row, lang)) + '\n';
  }
  out += '\n' + word("cli.short", "examples", lang) + '\n';
  for (const std::string_view example : {"init --from 2025-01-06 > dossier.yaml", "check dossier.yaml",
                                         "report dossier.yaml > dossier.html", "check dossier.yaml --lang en"})
    out.append("  poortwachter ").append(example).append("\n");
  out += '\n';
  return out + word("cli.help", "more", lang) + '\n';
}

}  // namespace poortwachter::app
