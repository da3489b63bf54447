#include "poortwachter/report/gathered.hpp"

#include <doctest/doctest.h>

#include "samples.hpp"
#include "whole.hpp"

using namespace samples;
using report::Baseline;

// In pieces of some bytes.
static std::optional<Baseline> read(std::string_view bytes, std::size_t size = 7) {
  return Baseline::read([&] {
    const std::string_view piece = bytes.substr(0, size);
    bytes.remove_prefix(piece.size());
    return piece;
  });
}

// A JSON report with one finding of the sample's case for each item: whether it was accepted.
static Baseline earlier(std::vector<bool> accepted) {
  const std::string print = report::fingerprints(checked())[0];
  std::string findings;
  for (const bool one : accepted) {
    findings += findings.empty() ? "" : ",";
    findings += R"({"code":"P102","fingerprint":")" + print + R"(","accepted":)" + (one ? R"({"reason":"x"}})" : "null}");
  }
  const auto baseline =
      read(R"({"schema_version":1,"cases":[{"case":"voorbeeld-1","findings":[)" + findings + R"(],"deadlines":[{}]}]})");
  REQUIRE(baseline);
  return *baseline;
}

static bool any_rule(std::string_view) { return true; }

static bool knows(Baseline& baseline, report::Checked sample) {
  baseline.mark(sample);
  REQUIRE(sample.known);
  REQUIRE(sample.known->size() == 1);
  return sample.known->front();
}

static report::Checked accepted_now() {
  report::Checked sample = checked();
  sample.judgement->findings[0].accepted = 0;
  return sample;
}

TEST_CASE("a finding is known as often as the earlier report had it") {
  Baseline baseline = earlier({false, false});
  CHECK(knows(baseline, checked()));
  CHECK(knows(baseline, checked()));
  CHECK_FALSE(knows(baseline, checked()));
}

TEST_CASE("what was accepted then and is open now is new; the other way round it is known") {
  Baseline accepted_then = earlier({true});
  CHECK_FALSE(knows(accepted_then, checked()));
  CHECK(knows(accepted_then, accepted_now()));
  Baseline open_then = earlier({false});
  CHECK(knows(open_then, accepted_now()));
  CHECK(open_then.resolved(any_rule).size() == 0);
}

TEST_CASE("open findings that are gone are resolved when their case was evaluated again and their rule is shown") {
  Baseline baseline = earlier({false, false, true});
  CHECK(baseline.resolved(any_rule).size() == 0);
  report::Checked unreadable = checked();
  unreadable.judgement.reset();
  baseline.mark(unreadable);
  CHECK(baseline.resolved(any_rule).size() == 0);
  CHECK(knows(baseline, checked()));
  CHECK(baseline.resolved(any_rule).size() == 1);
  CHECK(baseline.resolved([](std::string_view code) { return code != "P102"; }).empty());
}

TEST_CASE("a report that the program wrote can be read") {
  report::Buffer out;
  const report::Checked sample = checked();
  whole::json(std::span(&sample, 1), {}, {}, out);
  auto baseline = read(fmt::to_string(out));
  REQUIRE(baseline);
  CHECK(knows(*baseline, sample));
  CHECK_FALSE(knows(*baseline, sample));
}

TEST_CASE("what is resolved keeps where it stood and what was said of it") {
  report::Buffer out;
  report::Checked sample = checked();
  whole::json(std::span(&sample, 1), {}, {}, out);
  auto baseline = read(fmt::to_string(out));
  REQUIRE(baseline);
  sample.judgement->findings.clear();
  baseline->mark(sample);
  const auto resolved = baseline->resolved(any_rule);
  REQUIRE(resolved.size() == 1);
  CHECK(resolved[0].path == "dossiers/a.yaml");
  CHECK(resolved[0].reference == "voorbeeld-1");
  CHECK(resolved[0].code == "P102");
  CHECK(resolved[0].severity == "warning");
  CHECK(resolved[0].message == "de probleemanalyse is van 18 februari 2025; uiterlijk 17 februari 2025 (1 dag te laat)");
  CHECK(resolved[0].fingerprint == report::fingerprints(checked())[0]);
  CHECK(resolved[0].span == source::Span{.begin = {.line = 3, .column = 18}, .end = {.line = 3, .column = 28}});
}

TEST_CASE("what is no report of version 1 gives nothing") {
  for (const char* bytes :
       {"", "{", "[]", "null", "3", "\xFF", R"({"cases":[]})", R"({"schema_version":2,"cases":[]})",
        R"({"schema_version":1,"cases":{}})", R"({"schema_version":1,"cases":[1]})",
        R"({"schema_version":1,"cases":[{"case":"a"}]})", R"({"schema_version":1,"cases":[{"case":"a","findings":[{}]}]})",
        R"({"schema_version":1,"cases":[{"case":"a","findings":[{"code":"P102","fingerprint":1,"accepted":null}]}]})"}) {
    CAPTURE(bytes);
    CHECK_FALSE(read(bytes));
  }
  // Without whether it was accepted a finding cannot be told apart from one that was.
  const auto with = [](const std::string& more) {
    return read(R"({"schema_version":1,"cases":[{"case":"a","findings":[{"code":"P102","fingerprint":"v1:1")" + more + "}]}]}");
  };
  CHECK_FALSE(with(""));
  CHECK(with(R"(,"accepted":null)"));
  CHECK(read(R"({"schema_version":1,"cases":[]})"));
  CHECK(read(R"({"cases":[],"schema_version":1})", 1));
}

TEST_CASE("what has no end is not read for ever") {
  for (const std::string_view begin : {"", "{", R"({"schema_version":1,"cases":[)", R"({"case":")"}) {
    CAPTURE(begin);
    const std::string more(1 << 20, begin.empty() ? '\0' : ' ');
    int pieces = 0;
    const auto next = [&] { return pieces++ == 0 && !begin.empty() ? begin : std::string_view(more); };
    CHECK_FALSE(Baseline::read(next, 4 << 20));
    CHECK(pieces < 8);
  }
}

TEST_CASE("only an open finding at or above the severity that is not known is decisive") {
  report::Checked sample = checked();
  CHECK(report::is_decisive(sample, 0, Severity::warning));
  CHECK_FALSE(report::is_decisive(sample, 0, Severity::error));
  CHECK_FALSE(report::is_decisive(sample, 0, std::nullopt));
  sample.known = std::vector<bool>{true};
  CHECK_FALSE(report::is_decisive(sample, 0, Severity::warning));
  CHECK_FALSE(report::is_new(sample, sample.judgement->findings[0]));
  sample.known = std::vector<bool>{false};
  CHECK(report::is_decisive(sample, 0, Severity::warning));
  CHECK(report::is_new(sample, sample.judgement->findings[0]));
  CHECK_FALSE(report::is_decisive(accepted_now(), 0, Severity::note));
}

// Two evaluations of a rule, of which one was known: neither stands with the other.
TEST_CASE("of several findings of one rule what is new is told apart") {
  report::Checked sample = checked();
  sample.judgement->findings.push_back(late_finding());
  sample.known = std::vector<bool>{true, true};
  const auto entries = [&] {
    const std::string text = text_of(sample, {.as_of = sample.as_of});
    std::size_t count = 0;
    for (std::size_t at = text.find("[P102]"); at != std::string::npos; at = text.find("[P102]", at + 1)) ++count;
    return count;
  };
  CHECK(entries() == 1);
  sample.known = std::vector<bool>{true, false};
  CHECK(entries() == 2);
}
