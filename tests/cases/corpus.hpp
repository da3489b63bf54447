#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "cases/expectation.hpp"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::corpus {

/// A dossier with what a person expects of it, read once; judging it needs no file any more.
struct Case {
  std::string topic, name;
  source::Document document;
  dossier::Read read;
  Expectation expected;

  std::string title() const { return topic + '/' + name; }
};

/// All cases of a folder, and the files that have no partner.
struct Corpus {
  std::vector<Case> cases;
  std::vector<std::string> orphans;
};

inline std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline Case load_case(const std::filesystem::path& dossier_path, const std::filesystem::path& expected_path) {
  Case loaded;
  loaded.topic = dossier_path.parent_path().filename().string();
  loaded.name = dossier_path.stem().string();
  auto documents = source::parse_yaml(text_of(dossier_path));
  loaded.document = std::move(documents.front());
  loaded.read = dossier::read(loaded.document);
  const auto expected = source::parse_yaml(text_of(expected_path));
  loaded.expected = ExpectationReader(expected.front()).read();
  if (documents.size() > 1) loaded.expected.problems.push_back("one case a file, please");
  return loaded;
}

inline Corpus load(const std::filesystem::path& folder) {
  constexpr std::string_view expected_end = ".expected.yaml";
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  std::ranges::sort(paths);
  Corpus corpus;
  for (const auto& path : paths) {
    const std::string text = path.string();
    const bool is_expected = text.ends_with(expected_end);
    const std::string stem = text.substr(0, text.size() - (is_expected ? expected_end.size() : std::string_view(".yaml").size()));
    const std::string partner = stem + (is_expected ? ".yaml" : std::string(expected_end));
    if (!std::filesystem::exists(partner))
      corpus.orphans.push_back(std::filesystem::relative(path, folder).string());
    else if (!is_expected)
      corpus.cases.push_back(load_case(path, partner));
  }
  return corpus;
}

}  // namespace poortwachter::corpus
