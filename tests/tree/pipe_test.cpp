#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <regex>

#include "tree/sources.hpp"

namespace poortwachter::tree {

/// The files right of the judgement: what prints it and what runs the program.
static std::vector<SourceFile> right_of_judgement() {
  return files_under(
      {"src/text", "src/report", "src/app", "include/poortwachter/text", "include/poortwachter/report", "include/poortwachter/app"},
      {".cpp", ".hpp"});
}

/// What only the judgement of a case needs.
static const std::vector<std::string> judging = {"Statute",         "rules::Case",     "law::aow_date",   "law::maximum_daily_wage",
                                                 "timeline::clock", "timeline::build", "capacity_periods"};

/// The date of the table, and whether it is old, may stand anywhere; its rows are a matter for these: the table and a rule's
/// numbers are printed, and the conductor is handed it.
static const std::vector<std::string> may_name_table = {"src/report/document/explain.cpp", "src/report/json/explain.cpp",
                                                        "src/app/commands/explain.cpp", "src/app/input/check_one.cpp"};
static const std::vector<std::string> may_judge = {"src/app/input/check_one.cpp"};

static bool names_table(const std::string& code) {
  static const std::regex table(R"(\blaw::table\s*\(\s*\)(?!\s*\.(checked|is_dated)\b))");
  return std::regex_search(code, table);
}

static bool among(const std::vector<std::string>& files, const std::string& path) {
  return std::ranges::find(files, path) != files.end();
}

TEST_CASE("nothing right of the judgement judges a case again") {
  CHECK(words_found("auto s = law::Statute::in_force(t, day);", judging) == std::vector<std::string>{"Statute"});
  int files = 0;
  for (const SourceFile& file : right_of_judgement()) {
    for (const std::string& word : words_found(lex(file.text).code, judging)) FAIL_CHECK(file.path << " names " << word);
    ++files;
  }
  CHECK(files > 50);
}

TEST_CASE("right of the judgement the law table is named only to print it and to hand it to the judgement") {
  CHECK(names_table("f(law::table())"));
  CHECK(names_table("law::table().rows()"));
  CHECK_FALSE(names_table("law::table().checked()"));
  std::vector<std::string> naming;
  for (const SourceFile& file : right_of_judgement())
    if (names_table(lex(file.text).code)) naming.push_back(file.path);
  for (const std::string& path : naming) CHECK_MESSAGE(among(may_name_table, path), path << " names the law table");
  for (const std::string& path : may_name_table) CHECK_MESSAGE(among(naming, path), path << " need not be in the list");
}

TEST_CASE("a case is judged in one place of the program") {
  std::vector<std::string> judges;
  for (const SourceFile& file : program_sources())
    if (!words_found(lex(file.text).code, {"judgement::judge", "judgement::judge_into"}).empty()) judges.push_back(file.path);
  CHECK(judges == may_judge);
}

static constexpr std::array<std::string_view, 4> renderers = {"src/report/text/", "src/report/markdown/", "src/report/html/",
                                                              "src/report/mdoc/"};

TEST_CASE("a renderer knows documents and no judgement: what is said, and where it stands, is decided once") {
  for (const std::string_view folder : renderers) {
    int files = 0;
    for (const SourceFile& file : program_sources()) {
      if (!file.path.starts_with(folder)) continue;
      ++files;
      const std::vector<std::string> found = words_found(lex(file.text).code, {"Judgement", "judgement", "Finding"});
      CHECK_MESSAGE(found.empty(), file.path << " names " << (found.empty() ? "" : found.front()));
    }
    CHECK_MESSAGE(files > 0, folder << " is empty");
  }
}

}  // namespace poortwachter::tree
