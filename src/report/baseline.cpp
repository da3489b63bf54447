#include "poortwachter/report/gathered.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/compare.hpp"
#include "poortwachter/source/bsn.hpp"

namespace poortwachter::report {

using Json = nlohmann::json;

// All that is kept while reading: a report over many dossiers would not fit in memory as one tree.
static bool is_needed(int, Json::parse_event_t event, Json& parsed) {
  static constexpr std::array<std::string_view, 15> keys = {"schema_version", "cases",    "path",       "case",        "findings",
                                                            "code",           "severity", "message",    "location",    "line",
                                                            "column",         "end_line", "end_column", "fingerprint", "accepted"};
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

namespace {

// The bytes of pieces that follow each other.
class Bytes {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Bytes() = default;  // their end
  explicit Bytes(const Baseline::Next& next) : next_(&next), piece_(next()) {}

  reference operator*() const { return piece_.front(); }
  Bytes& operator++() {
    piece_.remove_prefix(1);
    if (piece_.empty()) piece_ = (*next_)();
    return *this;
  }
  bool operator==(const Bytes& other) const { return piece_.empty() == other.piece_.empty(); }

 private:
  const Baseline::Next* next_ = nullptr;
  std::string_view piece_;
};

}  // namespace

static std::optional<Json> report_of(const Baseline::Next& next, const std::uint64_t most) {
  CaseFinder finder(most);
  const Baseline::Next until_given_up = [&] {
    const std::string_view piece = next();
    return finder.read(piece, [](std::uint64_t, std::string_view) {}) ? piece : std::string_view{};
  };
  try {
    Json report = Json::parse(Bytes(until_given_up), Bytes(), is_needed);
    const Json* version = member(report, "schema_version");
    const bool fits = version != nullptr && *version == 1 && list(report, "cases") != nullptr;
    return fits ? std::optional(std::move(report)) : std::nullopt;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

static std::uint32_t number(const Json& object, const char* key) {
  const Json* found = member(object, key);
  return found != nullptr && found->is_number_unsigned() ? found->get<std::uint32_t>() : 1;
}

static source::Span span_of(const Json& finding) {
  const Json* location = member(finding, "location");
  if (location == nullptr) return {};
  return {.begin = {number(*location, "line"), number(*location, "column")},
          .end = {number(*location, "end_line"), number(*location, "end_column")}};
}

// Nothing when what a report has of every finding is not there.
static std::optional<Resolved> finding_of(const Json& finding, const Json& of_case) {
  const auto reference = text(of_case, "case");
  const auto code = text(finding, "code");
  const auto fingerprint = text(finding, "fingerprint");
  if (!reference || !code || !fingerprint || member(finding, "accepted") == nullptr) return std::nullopt;
  return Resolved{.path = source::masked(text(of_case, "path").value_or(std::string{})),
                  .reference = *reference,
                  .code = *code,
                  .severity = text(finding, "severity").value_or(std::string{name(Severity::warning)}),
                  .message = text(finding, "message").value_or(*code),
                  .fingerprint = *fingerprint,
                  .span = span_of(finding)};
}

std::optional<Baseline> Baseline::read(const Next& next, const std::uint64_t most) {
  const auto report = report_of(next, most);
  if (!report) return std::nullopt;
  Baseline out;
  for (const Json& one : *list(*report, "cases")) {
    const Json* findings = list(one, "findings");
    if (findings == nullptr || !text(one, "case")) return std::nullopt;
    for (const Json& finding : *findings) {
      auto read = finding_of(finding, one);
      if (!read) return std::nullopt;
      const std::string fingerprint = read->fingerprint;
      Known& known = out.known_.try_emplace(fingerprint, Known{.finding = std::move(*read)}).first->second;
      ++(member(finding, "accepted")->is_null() ? known.open : known.accepted);
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

std::vector<Resolved> Baseline::resolved(const std::function<bool(std::string_view code)>& is_shown) const {
  std::vector<Resolved> out;
  for (const auto& [fingerprint, known] : known_) {
    if (!evaluated_.contains(known.finding.reference) || !is_shown(known.finding.code)) continue;
    out.insert(out.end(), static_cast<std::size_t>(known.open), known.finding);
  }
  return out;
}

bool stands(const Finding& finding) { return !finding.accepted && !finding.suspended; }

bool is_known(const Checked& checked, std::size_t index) { return checked.known && (*checked.known)[index]; }

bool is_new(const Checked& checked, const Finding& finding) {
  if (!checked.known) return false;
  const auto findings = findings_of(checked);
  const auto same = std::ranges::find_if(findings, [&](const Finding& one) { return &one == &finding; });
  return same != findings.end() && !is_known(checked, static_cast<std::size_t>(same - findings.begin()));
}

std::string marks_of(const Checked& checked, std::size_t index) {
  const Finding& finding = findings_of(checked)[index];
  std::string marks;
  if (checked.known && !is_known(checked, index)) marks += " new";
  if (finding.accepted) marks += " accepted";
  if (finding.suspended) marks += " suspended";
  if (!finding.open) marks += " closed";
  return marks;
}

bool is_decisive(const Checked& checked, std::size_t index, const std::optional<Severity>& fail_on) {
  const Finding& finding = findings_of(checked)[index];
  return fail_on && stands(finding) && finding.severity >= *fail_on && !is_known(checked, index);
}

}  // namespace poortwachter::report
