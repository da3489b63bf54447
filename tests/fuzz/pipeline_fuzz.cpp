#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/require.hpp"
#include "poortwachter/app/app.hpp"

using namespace poortwachter;

namespace {

struct Outcome {
  int exit_code = 0;
  std::string out, err;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

}  // namespace

static app::Stream into(std::string& text) {
  return {.write =
              [&text](std::string_view part) {
                text += part;
                return true;
              },
          .terminal = false};
}

/// The program in a world of its own: the input is standard input, today is a fixed day.
static Outcome run(const std::string& input, const std::vector<std::string>& args) {
  Outcome outcome;
  app::World world{
      .read_file = [](const std::string& path) -> Result<std::string, Failure> {
        return Failure{path, 2};
      },
      .read_standard_input = [&input]() -> Result<std::string, Failure> { return input; },
      .environment = [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
      .today = [] { return *Date::from_ymd(2026, 3, 16); },
      .terminal_width = [] { return 0; },
      .out = into(outcome.out),
      .err = into(outcome.err),
  };
  outcome.exit_code = app::run(args, world);
  return outcome;
}

static void check_locations(const nlohmann::json& report) {
  for (const auto& checked : report.at("cases")) {
    const bool evaluated = checked.at("status") == "evaluated";
    fuzz::require(evaluated || !checked.at("findings").empty(), "a case that was not evaluated says why");
    for (const auto& finding : checked.at("findings")) {
      const auto& at = finding.at("location");
      fuzz::require(at.at("line") >= 1 && at.at("column") >= 1, "a finding has a place");
      const auto begin = std::pair(at.at("line").get<int>(), at.at("column").get<int>());
      const auto end = std::pair(at.at("end_line").get<int>(), at.at("end_column").get<int>());
      fuzz::require(begin <= end, "a place does not end before it begins");
    }
  }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  const std::vector<std::string> as_json{"check", "--format", "json", "-"};
  const Outcome json = run(input, as_json);
  fuzz::require(json.exit_code != 2 && json.exit_code != 4, "no input is a usage error or an internal error");
  const auto report = nlohmann::json::parse(json.out, nullptr, false);
  fuzz::require(!report.is_discarded(), "the report is JSON");
  check_locations(report);
  fuzz::require(run(input, as_json) == json, "checking twice gives the same");
  fuzz::require(run(input, {"check", "-"}).exit_code == json.exit_code, "every format has the same exit code");
  return 0;
}
