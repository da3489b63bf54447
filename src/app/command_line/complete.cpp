#include "app/command_line/complete.hpp"

#include "app/command_line/help.hpp"
#include "app/command_line/parse.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "poortwachter/rules/rules.hpp"

namespace poortwachter::app {

namespace {

// What may stand somewhere, with a few words about it.
struct Candidate {
  std::string word, description;
};
using Candidates = std::vector<Candidate>;

}  // namespace

// Behind this mark a script completes the names of files itself; what follows it comes before the name.
static constexpr std::string_view files_mark = ":files";

static Candidates files(const std::string& before) { return {{std::string(files_mark), before}}; }

static Candidates words_behind(const std::string& before, std::span<const std::string_view> words, std::string_view ending = "") {
  Candidates out;
  for (const std::string_view word : words) out.push_back({before + std::string(word) + std::string(ending), ""});
  return out;
}

static Candidates rules_behind(const std::string& before) {
  Candidates out;
  for (const Rule* rule : rules::all()) out.push_back({before + std::string(rule->code), std::string(rule->slug)});
  for (const Rule* rule : rules::all()) out.push_back({before + std::string(rule->slug), std::string(rule->code)});
  return out;
}

static Candidates subjects(Lang lang) {
  Candidates out = rules_behind("");
  for (const text::Chapter& chapter : text::chapters(lang)) out.push_back({std::string(chapter.key), ""});
  return out;
}

static std::vector<std::string_view> formats_of(Command command) {
  const CommandRow* row = row_of(command);
  return row == nullptr ? std::vector<std::string_view>{} : row->formats();
}

// What a value may be. `before` is what stands in front of it in the same word, "--format="; `typed` is there of it already.
static Candidates values_of(const Value& value, Command command, const std::string& before, const std::string& typed) {
  switch (value.kind) {
    case Value::Kind::nothing:
    case Value::Kind::any:
      return {};
    case Value::Kind::file:
      return files(before);
    case Value::Kind::rules:
      return rules_behind(before + typed.substr(0, typed.rfind(',') + 1));
    case Value::Kind::format:
      return words_behind(before, formats_of(command));
    case Value::Kind::output:
      if (const std::size_t equals = typed.find('='); equals != std::string::npos)
        return files(before + typed.substr(0, equals + 1));
      return words_behind(before, formats_of(command), "=");
    case Value::Kind::one_of:
      return words_behind(before, value.words);
  }
  return {};
}

static Candidates arguments_of(const Place& place, Lang lang) {
  if (!place.named && !place.paths_only) {
    Candidates out;
    for (const CommandRow& row : all_commands()) out.push_back({std::string(row.name), std::string(about(row, lang))});
    return out;
  }
  const CommandRow* row = row_of(place.command);
  if (place.command == Command::explain) return subjects(lang);
  return row == nullptr ? files("") : values_of(row->arguments.value, place.command, "", "");
}

static Candidates flags_in(Command command, Lang lang) {
  Candidates out;
  for (const Flag* flag : flags_of(command)) {
    const std::string words = about(*flag, command, lang);
    if (!flag->short_name().empty()) out.push_back({std::string(flag->short_name()), words});
    out.push_back({std::string(flag->long_name()), words});
  }
  return out;
}

static Candidates candidates(std::span<const std::string> words, Lang lang) {
  const std::string word = words.empty() ? std::string{} : words.back();
  const Place place = place_behind(words.first(words.empty() ? 0 : words.size() - 1));
  if (place.value_of != nullptr) return values_of(place.value_of->value, place.command, "", word);
  if (place.paths_only || !word.starts_with('-')) return arguments_of(place, lang);
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos) return flags_in(place.command, lang);
  const Flag* flag = find_flag(word.substr(0, equals));
  if (flag == nullptr) return {};
  return values_of(flag->value, place.command, word.substr(0, equals + 1), word.substr(equals + 1));
}

int complete(std::span<const std::string> words, World& world) {
  const Lang lang = world.environment("POORTWACHTER_LANG") == "en" ? Lang::en : Lang::nl;
  const std::string word = words.empty() ? std::string{} : words.back();
  std::string out;
  for (const Candidate& candidate : candidates(words, lang)) {
    if (candidate.word != files_mark && !candidate.word.starts_with(word)) continue;
    out += candidate.word;
    if (!candidate.description.empty()) out += '\t' + candidate.description;
    out += '\n';
  }
  return print(out, Invocation{}, world, in_order);
}

}  // namespace poortwachter::app
