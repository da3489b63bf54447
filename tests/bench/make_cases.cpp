#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "bench/cases.hpp"

using namespace poortwachter;

static bool write_yaml(const std::string& folder, int number, const std::string& dossier) {
  std::ofstream out(folder + "/" + std::to_string(number) + ".yaml", std::ios::binary);
  return static_cast<bool>(out << dossier);
}

/// make_cases COUNT [SEED [FOLDER]]: JSON Lines on standard output, or a YAML file a dossier in an existing folder.
int main(int count, char** arguments) {
  const int cases = count > 1 ? std::atoi(arguments[1]) : 0;
  if (cases < 1) return 2;
  bench::Cases source(count > 2 ? static_cast<std::uint32_t>(std::atoi(arguments[2])) : 1);
  std::string written;
  for (int i = 1; i <= cases; ++i) {
    written.clear();
    const bench::Item dossier = source.next();
    if (count > 3) {
      bench::append_yaml(written, dossier);
      if (!write_yaml(arguments[3], i, written)) return 1;
      continue;
    }
    bench::append_json(written, dossier);
    written += '\n';
    if (std::fwrite(written.data(), 1, written.size(), stdout) != written.size()) return 1;
  }
  return 0;
}
