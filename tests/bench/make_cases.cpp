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

static bool write_out(const std::string& bytes) { return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size(); }

static int write_table(int cases, std::uint32_t seed) {
  bench::Table table(cases, seed);
  std::string row = table.heading();
  for (int i = 0; i <= cases; ++i) {
    if (!write_out(row)) return 1;
    row.clear();
    if (i < cases) table.append_row(row);
  }
  return 0;
}

/// make_cases COUNT [SEED [FOLDER | --csv]]: JSON Lines on standard output, a YAML file a dossier in an existing folder, or a
/// table.
int main(int count, char** arguments) {
  const int cases = count > 1 ? std::atoi(arguments[1]) : 0;
  if (cases < 1) return 2;
  const auto seed = static_cast<std::uint32_t>(count > 2 ? std::atoi(arguments[2]) : 1);
  if (count > 3 && std::string(arguments[3]) == "--csv") return write_table(cases, seed);
  bench::Cases source(seed);
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
    if (!write_out(written)) return 1;
  }
  return 0;
}
