#include <algorithm>
#include <map>
#include <vector>

#include "app/command_line/help.hpp"
#include "generate/mdoc.hpp"

namespace poortwachter::generate {

using app::Arguments;
using app::Command;
using app::CommandRow;
using app::Flag;
using app::Value;
using text::Lang;

namespace {

// The parts of the prose, by their names; each is taken once.
class Prose {
 public:
  explicit Prose(std::string_view text) {
    static constexpr std::string_view mark = "\n%% ";
    for (std::size_t at = text.find(mark); at != std::string_view::npos;) {
      const std::size_t line = at + mark.size(), begin = text.find('\n', line) + 1;
      at = text.find(mark, begin);
      std::string_view part = text.substr(begin, std::min(at, text.size()) - begin);
      while (part.ends_with('\n')) part.remove_suffix(1);
      parts_.emplace(text.substr(line, begin - 1 - line), std::string(part) + '\n');
    }
  }

  std::string take(const std::string& name) {
    const auto part = parts_.extract(name);
    return part.empty() ? std::string{} : part.mapped();
  }

  std::vector<std::string> left() const {
    std::vector<std::string> names;
    for (const auto& part : parts_) names.push_back(part.first);
    return names;
  }

 private:
  std::map<std::string, std::string> parts_;
};

}  // namespace

static std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char letter) { return 'A' <= letter && letter <= 'Z' ? letter - 'A' + 'a' : letter; });
  return text;
}

static std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

// The name of a value as the help has it: "FORMAT=PATH", "nl|en", "DATE".
static std::string argument(const std::string& name) {
  if (name.find('|') != std::string::npos) return "Cm " + replaced(name, "|", " | ");
  return "Ar " + replaced(lower(name), "=", " Ns = Ns Ar ");
}

static std::string words_joined(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) out.append(out.empty() ? "" : "|").append(word);
  return out;
}

// What stands behind a command: ".Op Ar path ..."; nothing when nothing may.
static std::string arguments_of(const CommandRow& row) {
  const Arguments& arguments = row.arguments;
  const bool chosen = arguments.value.kind == Value::Kind::one_of;
  const std::string name =
      chosen ? words_joined(arguments.value.words) : std::string(text::ui("cli.value.path." + std::string(row.name), Lang::en));
  switch (arguments.count) {
    case Arguments::Count::none:
      return {};
    case Arguments::Count::at_most_one:
      return ".Op " + argument(name) + '\n';
    case Arguments::Count::one:
      return '.' + argument(name) + '\n';
    case Arguments::Count::at_least_one:
      return '.' + argument(name) + " ...\n";
    case Arguments::Count::many:
      return ".Op " + argument(name) + " ...\n";
  }
  return {};
}

static void write_synopsis(Prose& prose, Manual& manual) {
  manual.macro("Sh", "SYNOPSIS");
  for (const CommandRow& row : app::all_commands()) {
    manual.macro("Nm");
    manual.macro("Cm", row.name);
    const std::string said = prose.take("synopsis " + std::string(row.name));
    manual.lines(said.empty() ? ".Op Ar options\n" + arguments_of(row) : said);
  }
  manual.macro("Nm");
  manual.macro("Fl", "-version | Fl -help");
}

// What is said in the prose, else in the help, as a sentence.
static std::string said_of(const std::string& part, std::string help, Prose& prose) {
  const std::string said = prose.take(part);
  if (!said.empty()) return said;
  if ('a' <= help.front() && help.front() <= 'z') help.front() = static_cast<char>(help.front() - 'a' + 'A');
  return help + ".\n";
}

static void write_commands(Prose& prose, Manual& manual) {
  manual.macro("Pp");
  manual.text("The commands are:");
  manual.macro("Bl", "-tag -width \"completion\"");
  for (const CommandRow& row : app::all_commands()) {
    manual.macro("It", "Cm " + std::string(row.name));
    manual.lines(said_of("command " + std::string(row.name), std::string(app::about(row, Lang::en)), prose));
  }
  manual.macro("El");
  manual.macro("Pp");
  manual.lines(prose.take("words"));
}

// ".Cm text ,", ".Cm json", "or", ".Cm markdown .": each on its own line.
static std::string sequence(std::span<const std::string_view> words, const std::string& last, const std::string& end) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && i + 1 == words.size()) out += last + '\n';
    const std::string behind = i + 1 == words.size() ? ' ' + end : i + 2 < words.size() ? " ," : "";
    out += ".Cm " + std::string(words[i]) + behind + '\n';
  }
  return out;
}

// The name of the value of a flag; of two words the words themselves.
static std::string value_of(const Flag& flag) {
  if (flag.value.kind == Value::Kind::nothing) return {};
  const bool few = flag.value.kind == Value::Kind::one_of && flag.value.words.size() == 2;
  const std::string name =
      few ? words_joined(flag.value.words) : std::string(text::ui("cli.value." + std::string(flag.key()), Lang::en));
  return ' ' + argument(name);
}

static void write_names(const Flag& flag, Manual& manual) {
  std::string names;
  if (!flag.short_name().empty()) names = "Fl " + std::string(flag.short_name().substr(1)) + value_of(flag) + " , ";
  manual.macro("It", names + "Fl " + std::string(flag.long_name().substr(1)) + value_of(flag));
}

// The commands of a flag; with their formats when its value is one of those.
static void write_commands_of(const Flag& flag, Manual& manual) {
  std::vector<std::string_view> names;
  for (const CommandRow& row : app::all_commands()) {
    if (!flag.fits(row.command)) continue;
    names.push_back(row.name);
    if (flag.value.kind == Value::Kind::format)
      manual.lines("For\n.Cm " + std::string(row.name) + " :\n" + sequence(row.formats(), "or", "."));
  }
  if (flag.value.kind != Value::Kind::format) manual.lines("For\n" + sequence(names, "and", "."));
}

// The flags of every command, or those of some, by name.
static void write_flags(bool common, Prose& prose, Manual& manual) {
  std::vector<const Flag*> flags;
  for (const Flag& flag : app::all_flags())
    if (flag.fits(Command::none) == common) flags.push_back(&flag);
  std::ranges::sort(flags, {}, [](const Flag* flag) { return flag->key(); });
  manual.macro("Ss", common ? "Options of every command" : "Options of some commands");
  manual.macro("Bl", "-tag -width \"--fail-on level\"");
  for (const Flag* flag : flags) {
    write_names(*flag, manual);
    manual.lines(said_of("option " + std::string(flag->long_name()), app::about(*flag, Command::none, Lang::en), prose));
    if (!common) write_commands_of(*flag, manual);
  }
  manual.macro("El");
}

std::string program_manual(std::string_view text, std::vector<std::string>& unknown) {
  Prose prose(text);
  Manual manual;
  manual.begin("POORTWACHTER 1", "poortwachter", "check dossiers of sick employees against the Wet verbetering poortwachter");
  write_synopsis(prose, manual);
  manual.macro("Sh", "DESCRIPTION");
  manual.lines(prose.take("description"));
  write_commands(prose, manual);
  write_flags(false, prose, manual);
  write_flags(true, prose, manual);
  manual.lines(prose.take("end"));
  unknown = prose.left();
  return manual.bytes();
}

}  // namespace poortwachter::generate
