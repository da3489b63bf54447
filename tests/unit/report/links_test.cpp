#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/document/block.hpp"
#include "report/text/links.hpp"

using namespace poortwachter::report;

static std::string opened(const std::string& address, const std::string& label) {
  return "\x1b]8;;" + address + "\x1b\\" + label + "\x1b]8;;\x1b\\";
}

TEST_CASE("labels become links in their order, from the first letter of the text on") {
  const std::vector<Item> links = {{"BW art. 1", "x:1"}, {"BW art. 2", "x:2"}};
  CHECK(linked("BW art. 1; BW art. 2.", links) == opened("x:1", "BW art. 1") + "; " + opened("x:2", "BW art. 2") + ".");
}

TEST_CASE("a label that goes on in the next line is a link in both") {
  const std::vector<Item> links = {{"BW art. 1", "x:1"}};
  CHECK(linked("see BW\n  art. 1", links) == "see " + opened("x:1", "BW") + "\n  " + opened("x:1", "art. 1"));
}
