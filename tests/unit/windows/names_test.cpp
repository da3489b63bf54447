#include "app/world/windows/names.hpp"

#include <doctest/doctest.h>

#include "app/world/names.hpp"
#include "app/world/windows/wide.hpp"

namespace poortwachter::app {

TEST_CASE("a star takes anything, a question mark one letter, and capitals are the same") {
  CHECK(matches("*.YAML", "a.yaml"));
  CHECK(matches("a/*", "A/b/c"));
  CHECK(matches("a*b*c", "axxbyyc"));
  CHECK_FALSE(matches("a*b*c", "axxbyy"));
  CHECK(matches("?\xC3\xA9", "x\xC3\x89"));
  CHECK_FALSE(matches("?", ""));
  CHECK(matches("", ""));
  CHECK(matches("**x", "abx"));
  CHECK_FALSE(matches("", "a"));
}

TEST_CASE("a set takes one letter; what has no end is no set") {
  CHECK(matches("[a-c]x", "bx"));
  CHECK(matches("[A-C]x", "bx"));
  CHECK_FALSE(matches("[!a-c]x", "bx"));
  CHECK_FALSE(matches("[^a-c]x", "bx"));
  CHECK(matches("[!a-c]x", "dx"));
  CHECK(matches("[]a]", "]"));
  CHECK(matches("[a-]", "-"));
  CHECK(matches("[", "["));
  CHECK(matches("[a", "[a"));
  CHECK_FALSE(matches("[a", "a"));
}

TEST_CASE("a path of the command line gets '/', and what a shell makes of a '\\' before a quote is one") {
  CHECK(as_path("C:\\mijn map\\a.yaml") == "C:/mijn map/a.yaml");
  CHECK(as_path("mijn map\"") == "mijn map/");
  CHECK(as_path("-") == "-");
}

TEST_CASE("a full path has its drive; one that is long has a mark for the system, and none for people") {
  CHECK(full_path("C:/een/../twee/a.html") == "C:\\twee\\a.html");
  CHECK(full_path("//server/deel/a.html") == "\\\\server\\deel\\a.html");
  CHECK(system_path("C:/a.html") == L"C:\\a.html");
  const std::string name(200, 'n');
  const std::string on_drive = "C:/" + name + '/' + name, on_server = "//server/deel/" + name + '/' + name;
  CHECK(system_path(on_drive).starts_with(L"\\\\?\\C:\\nnn"));
  CHECK(system_path(on_server).starts_with(L"\\\\?\\UNC\\server\\deel\\nnn"));
  CHECK(full_path(on_drive) == "C:\\" + name + '\\' + name);
  CHECK(full_path(on_server) == "\\\\server\\deel\\" + name + '\\' + name);
}

TEST_CASE("UTF-16 and UTF-8 are each other's, and what is neither is told by a mark") {
  for (const std::string text : {"", "a", "\xC3\xA9\xE2\x82\xAC", "\xF0\x9F\x98\x80"}) CHECK(narrow(wide(text)) == text);
  CHECK(narrow(wide("a\xFF")) == "a\xEF\xBF\xBD");
  CHECK(narrow(std::wstring(1, wchar_t{0xD800})) == "\xEF\xBF\xBD");
}

}  // namespace poortwachter::app
