#include "unit/source/parsed.hpp"

#include "source/code_point.hpp"

#include <algorithm>
#include <random>
#include <string>

using namespace poortwachter::source;

static constexpr std::string_view whole =
    "# een dossier met alles wat YAML kan\n"
    "dossier: \"VB-2025\u2013001\"\n"
    "peildatum: 2026-01-01\n"
    "werknemer:\n"
    "  kenmerk: 'W''17'\n"
    "  dienstverband: vast\n"
    "  bruto_maandloon: 3200.00\n"
    "  leeg:\n"
    "eerste_ziektedag: 2025-01-06\n"
    "onderbrekingen: []\n"
    "belastbaarheid:\n"
    "  - {van: 2025-02-01, stand: gedeeltelijk, herbeoordelingen: [2025-03-01, ~, 2025-05-01]}\n"
    "  -\n"
    "  - van: 2025-06-01\n"
    "    stand: volledig # caf\u00e9 \U0001F600\n"
    "plan_van_aanpak:\n"
    "  op: 2025-03-03\n"
    "  reden_afwijking: |\n"
    "    De bedrijfsarts: \u201Cwachten\u201D.\n"
    "\n"
    "    Daarna [verder.\n"
    "  visie_werknemer: >-\n"
    "    akkoord\n"
    "spoor2:\n"
    "  trajectplan: {\"op\": \"2025-10-01\", \"einddoel\": \"werk \\u00e9\\ud83d\\ude00\"}\n"
    "  reden: gewone tekst\n"
    "    die doorloopt\n"
    "---\n"
    "dossier: tweede\n"
    "eerste_ziektedag: 2025-02-03\n";

static std::uint32_t columns(const std::string_view line) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < line.size(); at += code_point_at(line, at).size) ++count;
  return count;
}

static bool is_inside(const std::string_view file, const Span& span) {
  const auto lines = static_cast<std::uint32_t>(std::count(file.begin(), file.end(), '\n')) + 1;
  const auto inside = [&](const Mark mark) {
    return mark.line >= 1 && mark.line <= lines && mark.column >= 1 && mark.column <= columns(line_of(file, mark.line)) + 1;
  };
  return inside(span.begin) && inside(span.end) && span.begin <= span.end;
}

// Gives a reason when something is amiss; checking every mark with doctest would be slow.
static std::string amiss(const std::string_view file) {
  const auto documents = parse_yaml(file);
  if (documents.empty()) return "no document";
  for (const Document& document : documents) {
    if (document.nodes.empty() && document.problems.empty()) return "neither nodes nor problems";
    if (document.first_byte > document.last_byte || document.last_byte > file.size()) return "bytes outside the file";
    for (const Node& node : document.nodes) {
      const bool has_key = node.parent != none && document.nodes[node.parent].kind == Kind::mapping;
      if (!is_inside(file, node.span) || (has_key && !is_inside(file, node.key_span))) return "a node outside the file";
    }
    for (const Problem& problem : document.problems)
      if (!is_inside(file, problem.span) || (problem.has_related && !is_inside(file, problem.related)))
        return "a problem outside the file";
  }
  return {};
}

TEST_CASE("the whole file is read without problems") {
  const auto documents = parse_yaml(whole);
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].problems.empty());
  CHECK(documents[1].problems.empty());
  CHECK(documents[0].value(under(documents[0], "dossier")) == "VB-2025\u2013001");
  CHECK(children_of(documents[0], under(documents[0], "belastbaarheid")).size() == 3);
  CHECK(under(documents[1], "dossier").span == on_line(29, 10, 16));
}

TEST_CASE("a file cut off at any byte gives documents and marks inside the file") {
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const std::string reason = amiss(whole.substr(0, size));
    REQUIRE_MESSAGE(reason.empty(), reason, " after ", size, " bytes");
  }
}

TEST_CASE("a file that begins at any byte gives documents and marks inside the file") {
  for (std::size_t first = 0; first <= whole.size(); ++first) {
    const std::string reason = amiss(whole.substr(first));
    REQUIRE_MESSAGE(reason.empty(), reason, " from byte ", first);
  }
}

TEST_CASE("a file with flipped bytes gives documents and marks inside the file") {
  std::mt19937 random(20250106);
  for (int round = 0; round < 1500; ++round) {
    std::string file(whole);
    for (int flip = 0; flip <= round % 4; ++flip) file[random() % file.size()] = static_cast<char>(random());
    const std::string reason = amiss(file);
    REQUIRE_MESSAGE(reason.empty(), reason, " in round ", round);
  }
}

TEST_CASE("a file with signs of YAML in odd places gives documents and marks inside the file") {
  static constexpr std::string_view signs = "\n\n :-?[]{},#&*!|>'\"%@`\t\r~\\nul.=<";
  std::mt19937 random(20260101);
  for (int round = 0; round < 1500; ++round) {
    std::string file(whole);
    for (int change = 0; change <= round % 5; ++change) file[random() % file.size()] = signs[random() % signs.size()];
    const std::string reason = amiss(file);
    REQUIRE_MESSAGE(reason.empty(), reason, " in round ", round);
  }
}
