#pragma once

#include "report/document/block.hpp"
#include "report/document/judgement_words.hpp"

namespace poortwachter::report {

/// What is known of a case and weighs on it, in the order in which it is told.
std::vector<Fact> case_facts(const Checked& checked, const Wording& wording);

/// What `check` says of one case: the verdict, what to do first, what comes, the findings by weight, and the facts.
Document case_document(const Checked& checked, Medium medium, const Options& options);

}  // namespace poortwachter::report
