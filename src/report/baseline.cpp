#include "poortwachter/report/baseline.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "poortwachter/finding/rule.hpp"

namespace poortwachter::report {

using Json = nlohmann::json;

// All that is kept while reading: a report over many dossiers would not fit in memory as one tree.
static bool is_needed(int, Json::parse_event_t event, Json& parsed) {
  static constexpr std::array<std::string_view, 7> keys = {"schema_version", "cases",       "case",    "findings",
                                                           "code",           "fingerprint", "accepted"};
  if (event != Json::parse_event_t::key) return true;
  return std::ranges::find(keys, parsed.get_ref<const std::string&>()) != keys.end();
}

static const Json* member(const Json& object, const char* key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

static const Json* list(const Json& object, const char* key) {
  const Json* found = member(object, key);
  return found != nullptr && found->is_array() ? found : nullptr;
}

static std::optional<std::string> text(const Json& object, const char* key) {
  const Json* found = member(object, key);
  return found != nullptr && found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
}

static std::optional<Json> report_of(std::string_view bytes) {
  try {
    Json report = Json::parse(bytes, is_needed);
    const Json* version = member(report, "schema_version");
    const bool fits = version != nullptr && *version == 1 && list(report, "cases") != nullptr;
    return fits ? std::optional(std::move(report)) : std::nullopt;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

std::optional<Baseline> Baseline::read(std::string_view bytes) {
  const auto report = report_of(bytes);
  if (!report) return std::nullopt;
  Baseline out;
  for (const Json& one : *list(*report, "cases")) {
    const Json* findings = list(one, "findings");
    const auto reference = text(one, "case");
    if (findings == nullptr || !reference) return std::nullopt;
    for (const Json& finding : *findings) {
      const auto fingerprint = text(finding, "fingerprint");
      const auto code = text(finding, "code");
      const Json* accepted = member(finding, "accepted");
      if (!fingerprint || !code || accepted == nullptr) return std::nullopt;
      Known& known = out.known_.try_emplace(*fingerprint, Known{.reference = *reference, .code = *code}).first->second;
      ++(accepted->is_null() ? known.open : known.accepted);
    }
  }
  return out;
}

bool Baseline::take(const std::string& fingerprint, bool accepted) {
  const auto found = known_.find(fingerprint);
  if (found == known_.end()) return false;
  Known& known = found->second;
  if (accepted && known.accepted > 0) return known.accepted-- > 0;
  return known.open > 0 && known.open-- > 0;
}

void Baseline::mark(Checked& checked) {
  const auto findings = findings_of(checked);
  const std::vector<std::string> prints = fingerprints(checked);
  std::vector<bool> known;
  for (std::size_t i = 0; i < findings.size(); ++i) known.push_back(take(prints[i], findings[i].accepted.has_value()));
  checked.known = std::move(known);
  if (checked.evaluated()) evaluated_.insert(safe(checked.reference));
}

int Baseline::resolved(const std::function<bool(std::string_view code)>& is_shown) const {
  int out = 0;
  for (const auto& [fingerprint, known] : known_)
    if (evaluated_.contains(known.reference) && is_shown(known.code)) out += known.open;
  return out;
}

bool is_open(const Finding& finding) { return !finding.accepted && !finding.suspended; }

bool is_known(const Checked& checked, std::size_t index) { return checked.known && (*checked.known)[index]; }

bool is_new(const Checked& checked, const Finding& finding) {
  const auto findings = findings_of(checked);
  const auto same = std::ranges::find_if(findings, [&](const Finding& one) { return &one == &finding; });
  return checked.known && same != findings.end() && !is_known(checked, static_cast<std::size_t>(same - findings.begin()));
}

bool is_decisive(const Checked& checked, std::size_t index, const std::optional<Severity>& fail_on) {
  const Finding& finding = findings_of(checked)[index];
  return fail_on && is_open(finding) && finding.severity >= *fail_on && !is_known(checked, index);
}

}  // namespace poortwachter::report
