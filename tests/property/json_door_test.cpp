#include "property/json_door.hpp"

#include <string>

#include "doctest/doctest.h"
#include "property/doors.hpp"

using namespace poortwachter;
using property::bytes_of;
using property::doors_as_of;
using property::dossiers;
using property::told;

TEST_CASE("every dossier of the corpus comes out the same as JSON, in a file and as a line") {
  std::size_t compared = 0;
  for (const auto& path : dossiers()) {
    const std::string bytes = bytes_of(path);
    const std::string name = path.stem().string() + ".yaml";
    const auto documents = source::parse_yaml(bytes);
    const auto yaml = app::check_one(name, bytes, app::Layout::stream, doors_as_of);
    REQUIRE(yaml.size() == documents.size());
    for (std::size_t at = 0; at < documents.size(); ++at) {
      // A key that stands there twice is kept in both.
      if (documents[at].nodes.empty()) continue;
      // JSON has no comments, in which a number may stand.
      if (!documents[at].comments.empty()) continue;
      CAPTURE(path.string());
      const std::string json = property::json_of(documents[at]);
      const auto file = app::check_one(name, json, app::Layout::json, doors_as_of);
      const auto lines = app::check_one(name, "\n" + json + "\n{}\n", app::Layout::lines, doors_as_of);
      REQUIRE(file.size() == 1);
      REQUIRE(lines.size() == 2);
      CHECK(told(file[0]) == told(yaml[at]));
      CHECK(told(lines[0]) == told(yaml[at]));
      CHECK(lines[0].first_line == 2);
      ++compared;
    }
  }
  CHECK(compared >= 300);
}
