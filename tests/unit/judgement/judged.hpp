#pragma once

#include <doctest/doctest.h>

#include <string>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter {

/// What is judged of a dossier on a day.
inline judgement::Judgement judged(const std::string& bytes, Date as_of) {
  const source::Document document = source::parse_yaml(bytes).front();
  const dossier::Read read = dossier::read(document);
  REQUIRE(document.problems.empty());
  REQUIRE(read.problems.empty());
  return judgement::judge(read.dossier, document, law::table(), as_of);
}

}  // namespace poortwachter
