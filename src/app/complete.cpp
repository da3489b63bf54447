#include <algorithm>
#include <array>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/print.hpp"
#include "poortwachter/rules/rules.hpp"

namespace poortwachter::app {

namespace {

// What may stand somewhere, with a few words about it.
struct Candidate {
  std::string word, description;
};
using Candidates = std::vector<Candidate>;

// The values of a flag, or the words behind a command, where they are few and fixed. Without a command: of every command.
struct Choice {
  std::string_view command, flag, words;
};

}  // namespace

static constexpr std::array choices = {
    Choice{"check", "--format", "text concise json jsonl sarif junit github markdown"},
    Choice{"timeline", "--format", "text list json markdown ics"},
    Choice{"agenda", "--format", "text list json csv ics"},
    Choice{"report", "--format", "html"},
    Choice{"explain", "--format", "text json markdown"},
    Choice{"", "--input", "yaml jsonl"},
    Choice{"", "--fail-on", "error warning note never"},
    Choice{"", "--risk-at", "low elevated high near_certain"},
    Choice{"", "--color", "auto always never"},
    Choice{"", "--lang", "nl en"},
    Choice{"schema", "", "case check timeline"},
    Choice{"completion", "", "bash zsh fish"},
};
// Behind this mark a script completes the names of files itself; what follows it comes before the name.
static constexpr std::string_view files_mark = ":files";

static std::vector<std::string> fixed_words(std::string_view command, std::string_view flag) {
  std::vector<std::string> out;
  for (const Choice& choice : choices) {
    if (choice.flag != flag || (!choice.command.empty() && choice.command != command)) continue;
    std::string_view rest = choice.words;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      out.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return out;
}

static Candidates files(const std::string& before) { return {{std::string(files_mark), before}}; }

static Candidates words_behind(const std::string& before, const std::vector<std::string>& words, std::string_view ending = "") {
  Candidates out;
  for (const std::string& word : words) out.push_back({before + word + std::string(ending), ""});
  return out;
}

static Candidates rules_behind(const std::string& before) {
  Candidates out;
  for (const Rule* rule : rules::all()) out.push_back({before + std::string(rule->code), std::string(rule->slug)});
  for (const Rule* rule : rules::all()) out.push_back({before + std::string(rule->slug), std::string(rule->code)});
  return out;
}

// `before` is what stands in front of the value in the same word: "--format=".
static Candidates values_of(const std::string& flag, const Place& place, const std::string& before, const std::string& value) {
  if (flag == "--output") {
    const std::size_t equals = value.find('=');
    if (equals != std::string::npos) return files(before + value.substr(0, equals + 1));
    return words_behind(before, fixed_words(place.command, "--format"), "=");
  }
  if (flag == "--select" || flag == "--ignore") {
    const std::size_t comma = value.rfind(',');
    return rules_behind(before + (comma == std::string::npos ? std::string{} : value.substr(0, comma + 1)));
  }
  if (flag == "--baseline" || flag == "--stdin-filename" || flag == "--exclude") return files(before);
  return words_behind(before, fixed_words(place.command, flag));
}

static Candidates arguments_of(const Place& place, Lang lang) {
  if (place.command.empty() && !place.paths_only) {
    Candidates out;
    for (const std::string_view name : command_names())
      out.push_back({std::string(name), std::string(text::ui("cli.about." + std::string(name), lang))});
    return out;
  }
  if (place.command == "explain") return rules_behind("");
  if (place.command == "init") return {};
  const auto words = fixed_words(place.command, "");
  return words.empty() ? files("") : words_behind("", words);
}

static Candidates candidates(std::span<const std::string> words, Lang lang) {
  const std::string word = words.empty() ? std::string{} : words.back();
  const Place place = place_behind(words.first(words.empty() ? 0 : words.size() - 1), lang);
  if (!place.value_of.empty()) return values_of(place.value_of, place, "", word);
  if (place.paths_only || !word.starts_with('-')) return arguments_of(place, lang);
  const std::size_t equals = word.find('=');
  if (equals != std::string::npos)
    return values_of(word.substr(0, equals), place, word.substr(0, equals + 1), word.substr(equals + 1));
  Candidates out;
  for (const KnownFlag& flag : known_flags(place.command, lang)) out.push_back({flag.name, flag.description});
  return out;
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
  return print(out, Invocation{.name = "poortwachter"}, world, in_order);
}

}  // namespace poortwachter::app
