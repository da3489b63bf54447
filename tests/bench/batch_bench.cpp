#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "app/input/check_one.hpp"
#include "bench/bare.hpp"
#include "bench/cases.hpp"
#include "poortwachter/app/app.hpp"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/formats.hpp"
#include "poortwachter/source/json.hpp"
#include "poortwachter/timeline/timeline.hpp"
#include "unit/app/chunks.hpp"

using namespace poortwachter;

namespace {

struct Texts {
  std::vector<std::string> yaml, json;
  std::string table;
};

/// JSON Lines or a table that is made while it is read: as long as wanted, and never in memory.
class Stream {
 public:
  Stream(int cases, bool is_table) : left_(cases), source_(1) {
    if (is_table) rest_ = table_.emplace(cases, 1).heading();
  }

  std::size_t read(std::span<char> buffer) {
    while (rest_.size() < buffer.size() && left_ > 0) {
      append();
      --left_;
    }
    const std::size_t size = std::min(buffer.size(), rest_.size());
    std::copy_n(rest_.begin(), size, buffer.begin());
    rest_.erase(0, size);
    return size;
  }

 private:
  void append() {
    if (table_) return table_->append_row(rest_);
    bench::append_json(rest_, source_.next());
    rest_ += '\n';
  }

  int left_;
  bench::Cases source_;
  std::optional<bench::Table> table_;
  std::string rest_;
};

}  // namespace

static Texts texts(int cases) {
  Texts out;
  bench::Cases source(1);
  for (int i = 0; i < cases; ++i) {
    const bench::Item dossier = source.next();
    bench::append_yaml(out.yaml.emplace_back(), dossier);
    bench::append_json(out.json.emplace_back(), dossier);
  }
  bench::Table table(cases, 1);
  out.table = table.heading();
  for (int i = 0; i < cases; ++i) table.append_row(out.table);
  return out;
}

// The best of several rounds: on a machine that does other work too, the others measure that.
template <class Work>
static double seconds(const Work& work, int rounds = 3) {
  double best = 1e9;
  for (int i = 0; i < rounds; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return best;
}

static std::size_t bare_parse(const std::vector<std::string>& texts) {
  std::size_t events = 0;
  for (const std::string& text : texts) events += bench::count_events(text);
  return events;
}

// The same by two threads, with half of the texts each: what the machine itself gains by a second one.
static void bare_parse_by_two(const std::vector<std::string>& texts) {
  const auto middle = texts.begin() + static_cast<std::ptrdiff_t>(texts.size() / 2);
  const std::vector<std::string> first(texts.begin(), middle), second(middle, texts.end());
  const std::jthread other([&] { bare_parse(first); });
  bare_parse(second);
}

static app::World world_of(const Texts& texts, std::size_t& written, std::function<std::size_t(std::span<char>)> lines) {
  const auto file = [&texts](const std::string& path) -> Result<app::Chunks, Failure> {
    return app::chunks_of(texts.yaml[static_cast<std::size_t>(std::atoi(path.c_str() + 2))]);
  };
  const auto count = [&written](std::string_view bytes) {
    written += bytes.size();
    return true;
  };
  return {.open_file = file,
          .read_part = {},
          .open_standard_input =
              [lines] { return [lines](std::span<char> buffer) -> Result<std::size_t, Failure> { return lines(buffer); }; },
          .path_kind = [](const std::string&) -> Result<app::PathKind, Failure> { return app::PathKind::file; },
          .environment = [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
          .today = [] { return *Date::from_ymd(2026, 3, 16); },
          .terminal_width = [] { return 0; },
          .out = {.write = count},
          .err = {.write = count}};
}

static std::size_t check_yaml(const Texts& texts, const std::string& jobs) {
  std::size_t written = 0;
  app::World world = world_of(texts, written, {});
  std::vector<std::string> arguments = {"check", "--format", "concise", "-j", jobs};
  for (std::size_t i = 0; i < texts.yaml.size(); ++i) arguments.push_back("d/" + std::to_string(i) + ".yaml");
  app::run(arguments, world);
  return written;
}

static std::size_t check_stream(const std::string& input, const std::string& jobs, const std::string& format,
                                std::function<std::size_t(std::span<char>)> lines) {
  std::size_t written = 0;
  app::World world = world_of({}, written, std::move(lines));
  app::run(std::vector<std::string>{"check", "-", "--input", input, "--format", format, "-j", jobs}, world);
  return written;
}

static std::size_t check_bytes(const std::string& input, const std::string& bytes, const std::string& jobs) {
  std::size_t at = 0;
  return check_stream(input, jobs, "concise", [&](std::span<char> buffer) {
    const std::size_t size = std::min(buffer.size(), bytes.size() - at);
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), size, buffer.begin());
    at += size;
    return size;
  });
}

namespace {

/// The stages of some cases, each over all of them in turn, with what the stages before it gave.
struct Stages {
  std::span<const std::string> texts;
  std::vector<source::Document> documents = {};
  std::vector<dossier::Read> reads = {};
  std::vector<report::Checked> checked = {};

  void parse() {
    documents.clear();
    documents.reserve(texts.size());
    for (const std::string& text : texts) documents.push_back(source::parse_json(text));
  }
  void read() {
    reads.clear();
    reads.reserve(texts.size());
    for (const source::Document& document : documents) reads.push_back(dossier::read(document));
  }
  std::size_t visible() const {
    std::size_t sum = 0;
    for (const dossier::Read& read : reads) sum += dossier::visible_on(read.dossier, read.dossier.as_of.value).ignored.size();
    return sum;
  }
  void judge() {
    checked.clear();
    checked.reserve(texts.size());
    for (std::size_t i = 0; i < reads.size(); ++i) {
      report::Checked& one = checked.emplace_back();
      one.path = "-";
      one.as_of = reads[i].dossier.as_of.value;
      if (reads[i].problems.empty())
        one.judgement = judgement::judge(reads[i].dossier, documents[i], law::table(), one.as_of);
      else
        one.problems = reads[i].problems;
    }
  }
  std::size_t report() const {
    report::Buffer buffer;
    for (const report::Checked& one : checked) report::concise_case(one, {.as_of = one.as_of}, buffer);
    return buffer.size();
  }
};

}  // namespace

// Seconds of each stage over all texts, a piece of them at a time, as the program takes them.
static std::array<double, 5> stage_seconds(std::span<const std::string> texts) {
  constexpr std::size_t piece = 16;
  std::array<double, 5> sums{};
  Stages stages{.texts = {}};
  for (std::size_t at = 0; at < texts.size(); at += piece) {
    stages.texts = texts.subspan(at, std::min(piece, texts.size() - at));
    sums[0] += seconds([&] { stages.parse(); }, 1);
    sums[1] += seconds([&] { stages.read(); }, 1);
    sums[2] += seconds([&] { stages.visible(); }, 1);
    sums[3] += seconds([&] { stages.judge(); }, 1);
    sums[4] += seconds([&] { stages.report(); }, 1);
  }
  return sums;
}

static void print_stages(const Texts& texts) {
  std::array<double, 5> best;
  best.fill(1e9);
  for (int round = 0; round < 5; ++round) {
    const auto sums = stage_seconds(texts.json);
    for (std::size_t i = 0; i < sums.size(); ++i) best[i] = std::min(best[i], sums[i]);
  }
  for (double& stage : best) stage *= 1e6 / static_cast<double>(texts.json.size());
  const auto [parse, read, visible, judge, report] = best;
  std::printf("us a case: parse %.2f, read %.2f, judge %.2f (of which visible %.2f), report %.2f; behind parsing %.2f (goal 10)\n",
              parse, read, judge, visible, report, read + judge + report);
}

static long peak_kib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::atol(line.c_str() + 6);
  return 0;
}

static int print_memory(int cases, const std::string& format, const std::string& input) {
  Stream stream(cases, input == "csv");
  const std::size_t written = check_stream(input, "2", format, [&](std::span<char> buffer) { return stream.read(buffer); });
  std::printf("%d cases of %s, %s: peak %.1f MiB (goal 64), %zu bytes written\n", cases, input.c_str(), format.c_str(),
              static_cast<double>(peak_kib()) / 1024, written);
  return peak_kib() > 64 * 1024 ? 1 : 0;
}

/// batch_bench [CASES]: speed, as ratios of one run. batch_bench --memory CASES [FORMAT [INPUT]]: the peak of a stream; exit 1 over
/// 64 MiB.
int main(int count, char** arguments) {
  if (count > 2)
    return print_memory(std::atoi(arguments[2]), count > 3 ? arguments[3] : "jsonl", count > 4 ? arguments[4] : "jsonl");
  const Texts made = texts(count > 1 ? std::max(1, std::atoi(arguments[1])) : 2000);
  std::string lines;
  for (const std::string& line : made.json) lines += line + '\n';
  const double cases = static_cast<double>(made.json.size());
  std::printf("%.0f cases, %.0f bytes of JSON and %.0f of YAML each\n", cases, static_cast<double>(lines.size()) / cases, [&] {
    double sum = 0;
    for (const std::string& text : made.yaml) sum += static_cast<double>(text.size());
    return sum / cases;
  }());
  const double bare = seconds([&] { bare_parse(made.yaml); });
  const double bare_2 = seconds([&] { bare_parse_by_two(made.yaml); });
  const double yaml = seconds([&] { check_yaml(made, "1"); });
  const double yaml_2 = seconds([&] { check_yaml(made, "2"); });
  const double json = seconds([&] { check_bytes("jsonl", lines, "1"); }, 7);
  const double json_2 = seconds([&] { check_bytes("jsonl", lines, "2"); }, 7);
  std::printf("YAML, 1 thread / bare parse of the same bytes: %.2f (goal at most 1.15); %.1f us a case\n", yaml / bare,
              1e6 * yaml / cases);
  std::printf("YAML, 1 thread / 2 threads: %.2f (goal at least 1.8); of the bare parse: %.2f\n", yaml / yaml_2, bare / bare_2);
  std::printf("YAML / JSON Lines, 1 thread: %.1f (goal at least 30)\n", yaml / json);
  std::printf("JSON Lines, 1 thread: %.0f cases a second (goal 40000), %.2f us a case; 1 thread / 2 threads: %.2f\n", cases / json,
              1e6 * json / cases, json / json_2);
  const double csv = seconds([&] { check_bytes("csv", made.table, "1"); }, 7);
  const double csv_2 = seconds([&] { check_bytes("csv", made.table, "2"); }, 7);
  std::printf("CSV, 1 thread: %.2f us a case; of JSON Lines %.2f (goal at least 0.67); 1 thread / 2 threads: %.2f\n",
              1e6 * csv / cases, json / csv, csv / csv_2);
  print_stages(made);
  return 0;
}
