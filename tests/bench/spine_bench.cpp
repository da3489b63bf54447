#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bench/bare.hpp"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/formats.hpp"
#include "poortwachter/source/tree.hpp"

using namespace poortwachter;

namespace {

struct Stage {
  const char* name;
  std::vector<double> micros;
};

}  // namespace

template <class Work>
static auto timed(Stage& stage, Work work) {
  const auto begin = std::chrono::steady_clock::now();
  auto result = work();
  stage.micros.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
  return result;
}

static double median(std::vector<double> values) {
  std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
  return values[values.size() / 2];
}

static std::size_t spell(const report::Checked& checked, bool json) {
  report::Buffer buffer;
  if (json)
    report::json_line(checked, {.as_of = checked.as_of}, buffer);
  else
    report::text_case(checked, {.as_of = checked.as_of}, buffer);
  return buffer.size();
}

static std::size_t one_round(const std::string& bytes, std::vector<Stage>& stages) {
  std::size_t sum = timed(stages[0], [&] { return bench::count_events(bytes); });
  const auto documents = timed(stages[1], [&] { return source::parse_yaml(bytes); });
  dossier::Read read = timed(stages[2], [&] { return dossier::read(documents[0]); });
  const Date as_of = read.dossier.as_of.value;
  report::Checked checked;
  checked.judgement = timed(stages[3], [&] { return judgement::judge(read.dossier, documents[0], law::table(), as_of); });
  checked.path = "bench.yaml";
  checked.reference = "bench";
  checked.bytes = bytes;
  checked.as_of = as_of;
  checked.written = std::move(read.dossier);
  sum += timed(stages[4], [&] { return spell(checked, false); });
  sum += timed(stages[5], [&] { return spell(checked, true); });
  return sum;
}

/// spine_bench FILE [ROUNDS [LIMIT]]: exit 1 when the work of a check takes more than LIMIT times a bare parse.
int main(int count, char** arguments) {
  if (count < 2) return 2;
  std::ifstream in(arguments[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const int rounds = count > 2 ? std::max(1, std::atoi(arguments[2])) : 500;
  const double limit = count > 3 ? std::atof(arguments[3]) : 0;
  std::vector<Stage> stages = {{"bare parse", {}}, {"source", {}}, {"dossier", {}}, {"judge", {}}, {"text", {}}, {"json", {}}};

  std::size_t sum = 0;
  for (int i = 0; i < rounds; ++i) sum += one_round(bytes, stages);

  for (const Stage& stage : stages) std::printf("%-10s %9.1f us\n", stage.name, median(stage.micros));
  const double check = median(stages[1].micros) + median(stages[2].micros) + median(stages[3].micros) + median(stages[4].micros);
  const double ratio = check / median(stages[0].micros);
  std::printf("check (source + dossier + judge + text) %.1f us, %.2f times a bare parse; %zu bytes, %d rounds, sum %zu\n", check,
              ratio, bytes.size(), rounds, sum);
  return limit > 0 && ratio > limit ? 1 : 0;
}
