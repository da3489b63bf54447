#pragma once

#include <string>
#include <string_view>

#include "cases/run_case.hpp"
#include "poortwachter/dossier/read.hpp"
#include "poortwachter/judgement/judgement.hpp"

namespace poortwachter {

/// What one rule says of a dossier on a day, whatever others find: `variant@place risk` of each finding and `?field` of what it
/// cannot judge, divided by `; `. Nothing: it is silent.
inline std::string said(std::string_view code, const std::string& facts, Date as_of) {
  const source::Document document = source::parse_yaml(facts).front();
  const dossier::Read read = dossier::read(document);
  if (!document.problems.empty() || !read.problems.empty()) throw facts;
  const auto judgement = judgement::judge(read.dossier, document, law::table(), as_of);
  std::string out;
  const auto add = [&](const std::string& one) { out += (out.empty() ? "" : "; ") + one; };
  for (const Finding& finding : judgement.findings)
    if (finding.rule->code == code)
      add(std::string(finding.variant) + '@' + corpus::path_of(read.dossier, finding.place) + ' ' +
          std::string(name(finding.risk)));
  for (const NotAssessed& one : judgement.not_assessed)
    if (one.rule->code == code) add('?' + std::string(one.field));
  return out;
}

}  // namespace poortwachter
