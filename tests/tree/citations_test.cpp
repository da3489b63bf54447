#include <doctest/doctest.h>

#include <string>

#include "poortwachter/law/citation.hpp"
#include "tree/sources.hpp"

namespace poortwachter::tree {

TEST_CASE("every source is named by the law table, a rule, a step or a text") {
  std::string all;
  for (const SourceFile& file : files_under({"src"}, {".cpp", ".hpp", ".md"})) all += file.text;
  CHECK(all.find("cite::no_such_source") == std::string::npos);
  for (const law::Citation* source : law::citations()) {
    const std::string id(source->id);
    const std::string in_text = "{cite_" + id + '}';
    bool named = all.find(in_text) != std::string::npos;
    for (std::size_t at = all.find("cite::" + id); !named && at != std::string::npos; at = all.find("cite::" + id, at + 1)) {
      const char next = all[at + 6 + id.size()];
      named = next != '_' && (next < '0' || next > '9') && (next < 'a' || next > 'z');
    }
    CHECK_MESSAGE(named, id << " is named by nothing");
  }
}

}  // namespace poortwachter::tree
