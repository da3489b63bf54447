#include <doctest/doctest.h>

#include <algorithm>

#include "poortwachter/dossier/assign.hpp"
#include "property/doors.hpp"

namespace poortwachter::app {

using dossier::Assignment;
using property::told;

namespace {

// Every value of a document at its own path, save days after the as-of day, which would begin to count.
void collect(const source::Document& document, std::uint32_t at, const std::string& path, Date as_of,
             std::vector<Assignment>& out) {
  const source::Node& node = document.nodes[at];
  if (node.kind == source::Kind::scalar) {
    const auto day = calendar::parse_iso(document.value(node));
    if (!day || *day <= as_of) out.push_back({path, std::string(document.value(node)), node.quoted});
    return;
  }
  std::size_t place = 0;
  for (std::uint32_t child = node.first_child; child != source::none; child = document.nodes[child].next) {
    const std::string_view key = document.key(document.nodes[child]);
    const std::string step = key.empty() ? std::to_string(++place) : std::string(key);
    collect(document, child, path.empty() ? step : path + '.' + step, as_of, out);
  }
}

report::Checked with(const std::string& bytes, Date as_of, const std::vector<Assignment>& facts) {
  const auto assign = [&](source::Document& document, report::Checked&) { REQUIRE(dossier::assign(document, facts)); };
  return std::move(check_one("a.yaml", bytes, Layout::stream, {as_of, as_of}, 1, assign).front());
}

}  // namespace

TEST_CASE("every value of the corpus, supposed where it stands already, changes nothing, in whichever order") {
  int compared = 0;
  std::size_t facts_seen = 0;
  for (const auto& path : property::dossiers()) {
    const std::string bytes = property::bytes_of(path);
    const auto documents = source::parse_yaml(bytes);
    const auto before = check_one("a.yaml", bytes, Layout::stream, property::doors_as_of);
    if (documents.size() != 1 || !before.front().evaluated()) continue;
    CAPTURE(path.string());
    const Date as_of = before.front().as_of;
    std::vector<Assignment> facts;
    collect(documents.front(), 0, {}, as_of, facts);
    CHECK(told(with(bytes, as_of, facts)) == told(before.front()));
    std::ranges::reverse(facts);
    CHECK(told(with(bytes, as_of, facts)) == told(before.front()));
    facts_seen += facts.size();
    ++compared;
  }
  CHECK(compared >= 300);
  CHECK(facts_seen >= 3000);
}

}  // namespace poortwachter::app
