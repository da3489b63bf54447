#pragma once

#include <span>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/report/formats.hpp"
#include "report/document/block.hpp"

namespace poortwachter::report {

/// All that is known of a rule, for people and for machines.
struct ExplainedRule {
  const Rule* rule = nullptr;
  const text::Page* page = nullptr;      // null: nothing is written about it
  std::vector<const law::Row*> numbers;  // those that it reckons with, each from its day on
  const text::Snippet* pair = nullptr;   // null: it has no small case files
};
ExplainedRule explained(const Rule& rule, Lang lang);

/// What a rule checks, why, how its day is computed, what to do, and two snippets of a case file.
Document rule_document(const Rule& rule, Lang lang);
/// A page for each rule, then one for each chapter on days.
std::vector<Document> explained_pages(const Subjects& subjects, const Options& options);
/// Rules by family, then chapters on days.
Document list_document(const Subjects& subjects, Lang lang);
/// The law table; a terminal is too narrow for its columns and has a line for each.
Document law_document(const law::Table& table, Medium medium, const Options& options);

}  // namespace poortwachter::report
