#include "report/document/finding_words.hpp"

#include "poortwachter/report/gathered.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

static std::string acceptance(const dossier::Accepted& accepted, Lang lang) {
  const std::string until = accepted.until ? calendar::iso(*accepted.until) : std::string{};
  const std::string_view key = until.empty() ? "finding.accepted" : "finding.accepted_until";
  std::string out = phrase(key, {{"reason", accepted.reason.value}, {"until", until}}, lang);
  if (accepted.by) out += " " + phrase("finding.accepted_by", {{"by", accepted.by.value}}, lang);
  return safe(out);
}

std::vector<std::string> cautions(const Checked& checked, const Finding& finding, Lang lang) {
  std::vector<std::string> out;
  const auto& accepted = checked.written.accepted.items;
  if (is_new(checked, finding)) out.emplace_back(text::ui("finding.new", lang));
  if (finding.mitigated_by != Mitigation::none) out.emplace_back(word("mitigation.", name(finding.mitigated_by), lang));
  if (finding.suspended) out.emplace_back(text::ui(key_of("finding.suspended", finding.of_benefit, lang), lang));
  if (finding.accepted && *finding.accepted < accepted.size()) out.push_back(acceptance(accepted[*finding.accepted], lang));
  return out;
}

}  // namespace poortwachter::report
