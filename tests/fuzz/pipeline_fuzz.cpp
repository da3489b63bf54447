#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "fuzz/require.hpp"
#include "poortwachter/app/app.hpp"

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
static Outcome run(const std::string& input, const std::vector<std::string>& args) {
  Outcome outcome;
  app::World world{
      .read_file = [](const std::string& path) -> Result<std::string, Failure> {
        return Failure{path, 2};
      },
      .open_standard_input = [&input]() -> app::Chunks {
        return [&input, at = std::size_t{0}](std::span<char> buffer) mutable -> Result<std::size_t, Failure> {
          const std::size_t size = input.copy(buffer.data(), buffer.size(), at);
          at += size;
          return size;
        };
      },
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

static std::vector<std::string> arguments(const char* lang, const char* input, std::initializer_list<const char*> files) {
  std::vector<std::string> args{"check", "--lang", lang, "--format", "json"};
  for (const char* file : files) args.insert(args.end(), {"-o", std::string(file) + '=' + file});
  args.insert(args.end(), {"--input", input, "-"});
  return args;
}

static void check_harmless(const Outcome& outcome) {
  for (const auto& [name, text] : outcome.files) check_harmless(text);
  check_harmless(outcome.out);
  check_harmless(outcome.err);
}

static void check_pipeline(const std::string& input, const char* kind) {
  const auto args = arguments("nl", kind, {"jsonl", "text", "junit", "markdown"});
  const Outcome dutch = run(input, args);
  fuzz::require(dutch.exit_code == 0 || dutch.exit_code == 1 || dutch.exit_code == 3, "no input is a usage or internal error");
  const Named named = named_in_json(dutch.out);
  fuzz::require(named_in_lines(dutch.files.at("jsonl")) == named, "JSON Lines names the same findings");
  check_harmless(dutch);
  const Outcome english = run(input, arguments("en", kind, {"text"}));
  fuzz::require(english.exit_code == dutch.exit_code, "both languages have the same exit code");
  fuzz::require(named_in_json(english.out) == named, "both languages name the same findings");
  check_harmless(english);
  if (hash_of(input) % 4 == 0) fuzz::require(run(input, args) == dutch, "checking twice gives the same");
  // SARIF tells about every rule, which takes longer than all the rest.
  if (hash_of(input) % 16 != 0) return;
  const Outcome sarif = run(input, arguments("nl", kind, {"sarif"}));
  fuzz::require(named_in_sarif(sarif.files.at("sarif")) == named, "SARIF names the same findings");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  check_pipeline(input, "yaml");
  if (input.find('{') != std::string::npos) check_pipeline(input, "jsonl");
  if (input.substr(0, input.find('\n')).find_first_of(";,\t") != std::string::npos) check_pipeline(input, "csv");
  return 0;
}
