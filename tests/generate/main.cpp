// Writes the files of the tree that follow from the sources: generate ROOT. With --check they are only compared.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "generate/mdoc.hpp"
#include "poortwachter/rules/rules.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::generate {

namespace {

struct Generated {
  std::string path, bytes;
};

}  // namespace

static std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

static std::string rule_table() {
  std::string out = "| code | severity | name |\n| --- | --- | --- |\n";
  for (const Rule* rule : rules::all()) {
    const std::string severity(text::ui("severity." + std::string(name(rule->severity)), text::Lang::en));
    out += "| `" + std::string(rule->code) + "` | " + severity + " | " + std::string(rule->slug) + " |\n";
  }
  return out;
}

/// The README with the table of rules between its two marks; as it is without them.
static std::string with_rule_table(std::string readme) {
  static constexpr std::string_view opening = "<!-- rules -->\n", closing = "<!-- /rules -->\n";
  const std::size_t begin = readme.find(opening), end = readme.find(closing);
  if (begin == std::string::npos || end == std::string::npos) return readme;
  const std::size_t at = begin + opening.size();
  return readme.replace(at, end - at, '\n' + rule_table() + '\n');
}

/// A key that fields.md does not explain stands in the manual under its own name, at the beginning of a line.
static int unexplained_keys(const std::string& manual) {
  static constexpr std::string_view name = "\nfield.";
  int keys = 0;
  for (std::size_t at = manual.find(name); at != std::string::npos; at = manual.find(name, at + 1), ++keys) {
    const std::string key = manual.substr(at + 1, manual.find('\n', at + 1) - at - 1);
    std::printf("src/text/en/fields.md and the Dutch one beside it do not say what %s means\n", key.c_str());
  }
  return keys;
}

static int run(const std::string& root, bool only_check) {
  std::vector<std::string> unknown;
  const std::string prose = bytes_of(root + "/tests/generate/program_manual.mdoc");
  const std::vector<Generated> files = {{"man/poortwachter-dossier.5", dossier_manual()},
                                        {"man/poortwachter.1", program_manual(prose, unknown)},
                                        {"man/poortwachter-rules.7", rules_manual()},
                                        {"tests/fuzz/dossier.dict", dictionary(bytes_of(root + "/tests/fuzz/dossier.dict"))},
                                        {"man/poortwachter-deadlines.7", deadlines_manual()},
                                        {"README.md", with_rule_table(bytes_of(root + "/README.md"))}};
  if (unexplained_keys(files.front().bytes) > 0) return 1;
  for (const std::string& part : unknown)
    std::printf("tests/generate/program_manual.mdoc tells of what is not there: %s\n", part.c_str());
  if (!unknown.empty()) return 1;
  int different = 0;
  for (const Generated& file : files) {
    if (bytes_of(root + '/' + file.path) == file.bytes) continue;
    ++different;
    if (only_check) {
      std::printf("%s is not what its sources give; run: cmake --build BUILD --target generate\n", file.path.c_str());
    } else {
      std::ofstream(root + '/' + file.path, std::ios::binary) << file.bytes;
    }
  }
  return only_check && different > 0 ? 1 : 0;
}

}  // namespace poortwachter::generate

int main(int count, char** arguments) {
  const std::vector<std::string> args(arguments + 1, arguments + count);
  if (args.empty()) return 2;
  return poortwachter::generate::run(args.back(), args.front() == "--check");
}
