#include <array>
#include <cerrno>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "fuzz/require.hpp"
#include "poortwachter/app/app.hpp"
#include "unit/app/chunks.hpp"

using namespace poortwachter;
using nlohmann::json;

namespace {

struct Outcome {
  int exit_code = 0;
  std::string out, err;
  std::map<std::string, std::string> files;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// What a finding is, whatever the format and the language: code, line and column.
using Named = std::vector<std::tuple<std::string, int, int>>;

}  // namespace

static app::Stream into(std::string& text) {
  return {.write =
              [&text](std::string_view part) {
                text += part;
                return true;
              },
          .terminal = false};
}

/// The program in a world of its own: the input is standard input, today is a fixed day, files are kept in memory.
static Outcome run(const std::string& input, const std::vector<std::string>& args,
                   const std::map<std::string, std::string>& there = {}) {
  Outcome outcome;
  app::World world{
      .open_file = [&there](const std::string& path) -> Result<app::Chunks, Failure> {
        const auto found = there.find(path);
        return found == there.end() ? Result<app::Chunks, Failure>(Failure{path, ENOENT}) : app::chunks_of(found->second);
      },
      .read_part = [&there](const std::string& path, std::uint64_t offset, std::size_t size) -> Result<std::string, Failure> {
        const auto found = there.find(path);
        if (found == there.end()) return Failure{path, ENOENT};
        return found->second.substr(static_cast<std::size_t>(offset), size);
      },
      .open_standard_input = [&input] { return app::chunks_of(input); },
      .new_file = [&outcome](const std::string& path) -> Result<app::NewFile, Failure> {
        return app::NewFile{.write = [&outcome, path](std::string_view bytes) -> std::optional<Failure> {
                              outcome.files[path] += bytes;
                              return std::nullopt;
                            },
                            .finish = []() -> std::optional<Failure> { return std::nullopt; }};
      },
      .environment = [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
      .today = [] { return *Date::from_ymd(2026, 3, 16); },
      .terminal_width = [] { return 0; },
      .out = into(outcome.out),
      .err = into(outcome.err),
  };
  outcome.exit_code = app::run(args, world);
  return outcome;
}

static json parsed(const std::string& text, const char* sentence) {
  json value = json::parse(text, nullptr, false);
  fuzz::require(!value.is_discarded(), sentence);
  return value;
}

static void check_location(const json& at) {
  fuzz::require(at.at("line") >= 1 && at.at("column") >= 1, "a finding has a place");
  const auto begin = std::pair(at.at("line").get<int>(), at.at("column").get<int>());
  const auto end = std::pair(at.at("end_line").get<int>(), at.at("end_column").get<int>());
  fuzz::require(begin <= end, "a place does not end before it begins");
}

static Named named_in_case(const json& checked) {
  const bool evaluated = checked.at("status") == "evaluated";
  fuzz::require(evaluated || !checked.at("findings").empty(), "a case that was not evaluated says why");
  Named named;
  for (const json& finding : checked.at("findings")) {
    const json& at = finding.at("location");
    check_location(at);
    named.emplace_back(finding.at("code"), at.at("line"), at.at("column"));
  }
  return named;
}

static Named named_in_json(const std::string& text) {
  Named named;
  const json report = parsed(text, "the report is JSON");
  for (const json& checked : report.at("cases"))
    for (auto& finding : named_in_case(checked)) named.push_back(std::move(finding));
  return named;
}

static Named named_in_lines(const std::string& text) {
  Named named;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t end = text.find('\n', first);
    fuzz::require(end != std::string::npos, "the last line ends");
    for (auto& finding : named_in_case(parsed(text.substr(first, end - first), "every line is JSON")))
      named.push_back(std::move(finding));
    first = end + 1;
  }
  return named;
}

static Named named_in_sarif(const std::string& text) {
  Named named;
  const json log = parsed(text, "the SARIF is JSON");
  for (const json& result : log.at("runs").at(0).at("results")) {
    const json& region = result.at("locations").at(0).at("physicalLocation").at("region");
    named.emplace_back(result.at("ruleId"), region.at("startLine"), region.at("startColumn"));
  }
  return named;
}

/// Control characters that a terminal obeys, and bidirectional ones in UTF-8.
static void check_harmless(const std::string& text) {
  for (const unsigned char c : text) fuzz::require((c >= 0x20 || c == '\n' || c == '\t') && c != 0x7F, "no control is printed");
  for (std::size_t at = text.find("\xE2\x80"); at != std::string::npos; at = text.find("\xE2\x80", at + 2)) {
    const unsigned char last = at + 2 < text.size() ? static_cast<unsigned char>(text[at + 2]) : 0;
    fuzz::require(last != 0x8E && last != 0x8F && (last < 0xAA || last > 0xAE), "no bidirectional control is printed");
  }
}

/// A number that the bytes decide, to do what is slow for some inputs only and still the same each time.
static std::uint32_t hash_of(const std::string& bytes) {
  std::uint32_t hash = 2166136261U;
  for (const unsigned char c : bytes) hash = (hash ^ c) * 16777619U;
  return hash >> 8;
}

using Words = std::vector<std::string>;

/// One thread: what several do is shown elsewhere, and starting them takes longer than the work.
static Words with(std::initializer_list<const char*> first, const char* door) {
  Words args(first.begin(), first.end());
  args.insert(args.end(), {"--input", door, "-j", "1", "-"});
  return args;
}

static void check_harmless(const Outcome& outcome) {
  for (const auto& [name, text] : outcome.files) check_harmless(text);
  check_harmless(outcome.out);
  check_harmless(outcome.err);
}

static bool was_checked(int exit_code) { return exit_code == 0 || exit_code == 1 || exit_code == 3; }

/// Lines of CSV end so.
static std::string without_carriage_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

/// The same findings in one more format, in the other language, or the same once more.
static void check_other_look(const std::string& input, const char* door, const Outcome& dutch, std::uint32_t look) {
  static constexpr std::array formats = {"text", "junit", "markdown", "concise", "github", "csv"};
  const Named named = named_in_json(dutch.out);
  if (look % 16 == 0) {
    // SARIF tells about every rule, which takes longer than all the rest.
    const Outcome sarif = run(input, with({"check", "--format", "sarif"}, door));
    return fuzz::require(named_in_sarif(sarif.out) == named, "SARIF names the same findings");
  }
  if (look % 4 == 0) return fuzz::require(run(input, with({"check", "--format", "json"}, door)) == dutch, "twice gives the same");
  if (look % 4 == 1) {
    const Outcome lines = run(input, with({"check", "--format", "jsonl", "--lang", "en"}, door));
    fuzz::require(lines.exit_code == dutch.exit_code, "both languages and formats have the same exit code");
    return fuzz::require(named_in_lines(lines.out) == named, "both languages and formats name the same findings");
  }
  Outcome other = run(input, with({"check", "--format", formats[look / 4 % formats.size()]}, door));
  fuzz::require(other.exit_code == dutch.exit_code, "every format has the same exit code");
  other.out = without_carriage_returns(other.out);
  check_harmless(other);
}

static Words other_command(const char* door, std::uint32_t look) {
  const std::array<Words, 12> commands = {
      with({"agenda", "--format", "json"}, door),
      with({"agenda", "--format", "csv", "--csv-for", "excel-nl"}, door),
      with({"agenda"}, door),
      with({"overview", "--format", "json"}, door),
      with({"overview", "--format", "csv"}, door),
      with({"overview", "--format", "html"}, door),
      with({"overview", "--group-by", "employer", "--stats"}, door),
      with({"report"}, door),
      Words{"timeline", "--format", "json", "-"},
      Words{"timeline", "-"},
      Words{"what-if", "--format", "json", "-", "probleemanalyse=2025-02-14", "evaluations.+=2026-03-30"},
      Words{"compare", "--format", "json", "old", "new"},
  };
  return commands[look % commands.size()];
}

/// What another command makes of the input: an answer or a refusal, and nothing that steers a terminal.
static void check_other_command(const std::string& input, const char* door, const Outcome& dutch, std::uint32_t look) {
  const Words command = other_command(door, look);
  std::map<std::string, std::string> there = {{"old", dutch.out}, {"new", {}}};
  if (command.front() == "compare")
    there["new"] = run(input, with({"check", "--format", "json", "--as-of", "2026-06-01"}, door)).out;
  Outcome outcome = run(input, command, there);
  fuzz::require(outcome.exit_code >= 0 && outcome.exit_code <= 3, "no input is an internal error of a command");
  if (command[1] == "--format" && command[2] == "json" && !outcome.out.empty())
    parsed(outcome.out, "what a command prints as JSON is JSON");
  outcome.out = without_carriage_returns(outcome.out);
  check_harmless(outcome);
}

/// The input where a file of the user stands that is no dossier.
static void check_as_file(const std::string& input, std::uint32_t look) {
  static const std::string dossier = "first_sick_day: 2025-01-06\n", row = "case;first_sick_day\nA;2025-01-06\n";
  const std::array<Words, 4> commands = {
      Words{"check", "--defaults", "file", "-j", "1", "-"},
      Words{"check", "--columns", "file", "--input", "csv", "-j", "1", "-"},
      Words{"check", "--baseline", "file", "-j", "1", "-"},
      Words{"compare", "file", "file"},
  };
  const std::size_t chosen = look % commands.size();
  const Outcome outcome = run(chosen == 1 ? row : dossier, commands[chosen], {{"file", input}});
  fuzz::require(outcome.exit_code >= 0 && outcome.exit_code <= 3, "no file of the user is an internal error");
  check_harmless(outcome);
}

/// One of the doors that could be meant: the bytes decide, so that an input is always read by the same one.
static const char* door_of(const std::string& input, std::uint32_t hash) {
  std::vector<const char*> doors{"yaml"};
  if (input.find('{') != std::string::npos) doors.push_back("jsonl");
  if (input.substr(0, input.find('\n')).find_first_of(";,\t") != std::string::npos) doors.push_back("csv");
  return doors[hash % doors.size()];
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  const std::uint32_t hash = hash_of(input);
  const char* const door = door_of(input, hash % 64);
  const Outcome dutch = run(input, with({"check", "--format", "json"}, door));
  fuzz::require(was_checked(dutch.exit_code), "no input is a usage or internal error");
  named_in_json(dutch.out);
  check_harmless(dutch);
  const std::uint32_t look = hash / 256;
  switch (hash / 64 % 4) {
    case 0:
    case 1:
      check_other_look(input, door, dutch, look);
      break;
    case 2:
      check_other_command(input, door, dutch, look);
      break;
    default:
      check_as_file(input, look);
  }
  return 0;
}
