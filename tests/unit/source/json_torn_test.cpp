#include "poortwachter/source/json.hpp"
#include "source/json/fault.hpp"
#include "unit/source/parsed.hpp"

#include <algorithm>
#include <random>
#include <string>

using namespace poortwachter::source;

static constexpr std::string_view whole =
    "{\"dossier\": \"VB-2025\u2013001\", \"peildatum\": \"2026-01-01\",\n"
    " \"werknemer\": {\"kenmerk\": \"W'17\", \"bruto_maandloon\": 3200.00, \"leeg\": null},\r\n"
    " \"onderbrekingen\": [], \"belastbaarheid\": [{\"van\": \"2025-02-01\", \"uren\": -1.5e3}, null, [true, false, {}]],\n"
    "\t\"reden\": \"werk \\u00e9\\ud83d\\ude00 \\\"x\\\" caf\u00e9 \U0001F600\", \"werknemer\": \"twee keer\"}\n";

static bool is_inside(const std::string_view file, const Span& span) {
  const auto lines = static_cast<std::uint32_t>(std::count(file.begin(), file.end(), '\n')) + 1;
  const auto inside = [&](const Mark mark) {
    return mark.line >= 1 && mark.line <= lines && mark.column >= 1 && mark.column <= line_of(file, mark.line).size() + 2;
  };
  return inside(span.begin) && inside(span.end) && span.begin <= span.end;
}

static std::string compare(const Document& json, const Document& yaml) {
  if (json.nodes.size() != yaml.nodes.size() || json.problems.size() != yaml.problems.size()) return "another tree than YAML's";
  for (std::size_t at = 0; at < json.nodes.size(); ++at) {
    const bool same = json.nodes[at].span == yaml.nodes[at].span && json.nodes[at].key_span == yaml.nodes[at].key_span &&
                      json.nodes[at].kind == yaml.nodes[at].kind && json.nodes[at].next == yaml.nodes[at].next &&
                      json.key(json.nodes[at]) == yaml.key(yaml.nodes[at]) &&
                      json.value(json.nodes[at]) == yaml.value(yaml.nodes[at]);
    if (!same) return "another node than YAML's";
  }
  return {};
}

static bool is_fatal(const Problem& problem) { return problem.kind != ProblemKind::duplicate_key; }

// Gives a reason when something is amiss; checking every mark with doctest would be slow.
static std::string amiss(const std::string_view text) {
  const Document json = parse_json(text);
  if (json.nodes.empty() && json.problems.empty()) return "neither nodes nor problems";
  for (const Problem& problem : json.problems)
    if (!is_inside(text, problem.span) || (problem.has_related && !is_inside(text, problem.related)))
      return "a problem outside the text";
  for (const Node& node : json.nodes)
    if (!is_inside(text, node.span)) return "a node outside the text";
  const auto yaml = parse_yaml(text);
  const bool read_by_both = !json.nodes.empty() && std::ranges::none_of(yaml.front().problems, is_fatal);
  if (!json.nodes.empty() && json_fault(text)) return "read, but no JSON";
  return read_by_both ? compare(json, yaml.front()) : std::string{};
}

TEST_CASE("the whole text is read with its duplicate key only") {
  const Document document = parse_json(whole);
  REQUIRE(document.problems.size() == 1);
  CHECK(document.problems[0].kind == ProblemKind::duplicate_key);
  CHECK(document.problems[0].span == on_line(4, 51, 62));
}

TEST_CASE("JSON cut off or begun at any byte gives a tree or problems inside the text") {
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const std::string cut = amiss(whole.substr(0, size));
    REQUIRE_MESSAGE(cut.empty(), cut, " after ", size, " bytes");
    const std::string begun = amiss(whole.substr(size));
    REQUIRE_MESSAGE(begun.empty(), begun, " from byte ", size);
  }
}

TEST_CASE("JSON with signs in odd places gives a tree as YAML does or problems inside the text") {
  static constexpr std::string_view signs = "\n\r\t \"\\:,[]{}#'/-+.0123456789eEntfu\x01\x7F\xC2\xE2\x80";
  std::mt19937 random(20260102);
  for (int round = 0; round < 4000; ++round) {
    std::string text(whole);
    for (int change = 0; change <= round % 4; ++change) text[random() % text.size()] = signs[random() % signs.size()];
    const std::string reason = amiss(text);
    REQUIRE_MESSAGE(reason.empty(), reason, " in round ", round, ": ", text);
  }
}
