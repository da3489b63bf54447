#include <algorithm>
#include <array>

#include "app/command_line/words.hpp"
#include "app/input/documents.hpp"
#include "app/input/inputs.hpp"

namespace poortwachter::app {

static constexpr std::array<std::string_view, 7> skip_names = {"hidden",     "linked_directory", "special", "ending",
                                                               "own_report", "own_schema",       "excluded"};

static std::string_view name_of(Skip why) { return skip_names[static_cast<std::size_t>(why)]; }

static std::string in_quotes(std::span<const std::string> paths) {
  std::string out;
  for (const std::string& path : paths) out += (out.empty() ? "'" : ", '") + path + '\'';
  return out;
}

// "2 verborgen, 1 met een andere extensie", in the order of the reasons; nothing of what was not skipped.
static std::string counted(std::span<const Skipped> skipped, text::Lang lang) {
  std::string out;
  for (std::size_t i = 0; i < skip_names.size(); ++i) {
    const auto count = std::ranges::count(skipped, static_cast<Skip>(i), &Skipped::why);
    if (count == 0) continue;
    out += out.empty() ? "" : ", ";
    out += phrase("cli.skips." + std::string(skip_names[i]), {{"n", std::to_string(count)}}, lang);
  }
  return out;
}

std::string not_read(const Failure& failure, text::Lang lang) {
  return phrase("cli.not_read", {{"path", failure.path}, {"reason", reason(failure, lang)}}, lang);
}

std::string nothing_found(std::span<const std::string> paths, const Inputs& inputs, text::Lang lang) {
  if (inputs.excluded.size() == paths.size())
    return phrase(paths.size() == 1 ? "cli.path_excluded" : "cli.paths_excluded", {{"paths", in_quotes(paths)}}, lang);
  std::string out = phrase("cli.nothing_found", {{"where", in_quotes(paths)}, {"patterns", listed(searched_patterns())}}, lang);
  const std::string skipped = counted(inputs.skipped, lang);
  return skipped.empty() ? out : out + phrase("cli.skipped", {{"what", skipped}}, lang);
}

static std::string own_skipped(std::span<const Skipped> skipped, text::Lang lang) {
  std::vector<Skipped> own;
  const auto is_own = [](const Skipped& one) { return one.why == Skip::own_report || one.why == Skip::own_schema; };
  std::ranges::copy_if(skipped, std::back_inserter(own), is_own);
  return own.empty() ? std::string{} : phrase("cli.own_skipped", {{"what", counted(own, lang)}}, lang);
}

std::vector<std::string> files_told(const Inputs& inputs, bool each, text::Lang lang) {
  std::vector<std::string> lines;
  if (const std::string own = own_skipped(inputs.skipped, lang); !each && !own.empty()) lines.push_back(own);
  if (!each) return lines;
  for (const Input& input : inputs.found) lines.push_back(phrase("cli.file_read", {{"path", input.path}}, lang));
  for (const Skipped& one : inputs.skipped) {
    const std::string_view why = text::ui("cli.skip." + std::string(name_of(one.why)), lang);
    lines.push_back(phrase("cli.file_skipped", {{"path", one.path}, {"why", why}}, lang));
  }
  return lines;
}

}  // namespace poortwachter::app
