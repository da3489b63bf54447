#pragma once

#include "report/document/block.hpp"
#include "report/document/judgement_words.hpp"

namespace poortwachter::report {

/// What is known of a case and weighs on it, in the order in which it is told.
std::vector<Fact> case_facts(const Checked& checked, const Wording& wording, int horizon);

/// What `check` says of one case: what it is about, its findings, and what weighs on it.
Document case_document(const Checked& checked, Medium medium, const Options& options);

}  // namespace poortwachter::report
