#include <algorithm>
#include <array>

#include "app/check_formats.hpp"
#include "app/command_line/choices.hpp"
#include "app/command_line/command_line.hpp"
#include "app/commands/commands.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "app/output/reports.hpp"
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
  std::string_view command, flag;
  std::vector<std::string_view> (*words)();
};

}  // namespace

template <const auto& Words>
static std::vector<std::string_view> all() {
  return {Words.begin(), Words.end()};
}

static constexpr std::array choices_behind = {
    Choice{"check", "--format", [] { return names_of(check_formats()); }},
    Choice{"timeline", "--format", timeline_formats},
    Choice{"agenda", "--format", agenda_formats},
    Choice{"report", "--format", all<choices::page_formats>},
    Choice{"explain", "--format", all<choices::explain_formats>},
    Choice{"", "--input", all<choices::input>},
    Choice{"", "--fail-on", all<choices::fail_on>},
    Choice{"", "--risk-at", all<choices::risk_at>},
    Choice{"", "--color", all<choices::color>},
    Choice{"", "--lang", all<choices::lang>},
    Choice{"schema", "", all<choices::schemas>},
    Choice{"completion", "", all<choices::shells>},
};
// Behind this mark a script completes the names of files itself; what follows it comes before the name.
static constexpr std::string_view files_mark = ":files";

static std::vector<std::string_view> fixed_words(std::string_view command, std::string_view flag) {
  const auto fits = [&](const Choice& choice) {
    return choice.flag == flag && (choice.command.empty() || choice.command == command);
  };
  const auto choice = std::ranges::find_if(choices_behind, fits);
  return choice == choices_behind.end() ? std::vector<std::string_view>{} : choice->words();
}

static Candidates files(const std::string& before) { return {{std::string(files_mark), before}}; }

static Candidates words_behind(const std::string& before, const std::vector<std::string_view>& words,
                               std::string_view ending = "") {
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
