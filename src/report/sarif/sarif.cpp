#include "poortwachter/report/formats.hpp"

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/gathered.hpp"
#include "poortwachter/rules/rules.hpp"
#include "report/document/words.hpp"
#include "report/json/parts.hpp"
#include "report/sarif/rules.hpp"

namespace poortwachter::report {

// "C:/", of Windows.
static bool has_drive(std::string_view path) {
  const auto is_letter = [](char c) { return ('A' <= c && c <= 'Z') || ('a' <= c && c <= 'z'); };
  return path.size() > 2 && is_letter(path[0]) && path.substr(1, 2) == ":/";
}

// A path as a reference: every byte that has a meaning of its own, or is no ASCII, is written as %XX.
static std::string uri_of(std::string_view path) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/*";
  while (path.starts_with("./")) path.remove_prefix(2);
  const bool on_drive = has_drive(path);
  std::string out = path.starts_with('/') ? "file://" : on_drive ? fmt::format("file:///{}:", path.front()) : "";
  if (on_drive) path.remove_prefix(2);
  for (const char c : path) {
    if (plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

static Json physical(const std::string& uri, const source::Span& span) {
  return {{"artifactLocation", {{"uri", uri}}},
          {"region",
           {{"startLine", span.begin.line},
            {"startColumn", span.begin.column},
            {"endLine", span.end.line},
            {"endColumn", span.end.column}}}};
}

static Json location_of(const Finding& finding, const Checked& checked, const std::string& uri) {
  Json location{{"physicalLocation", physical(uri, finding.place.span)}};
  const std::string pointer = checked.written.pointer(finding.place);
  if (!pointer.empty()) location["logicalLocations"] = Json::array({{{"fullyQualifiedName", pointer}}});
  return location;
}

static Json related_of(const Finding& finding, const std::string& uri, Lang lang) {
  Json list = Json::array();
  for (const Related& related : finding.related) {
    list.push_back({{"id", list.size()},
                    {"physicalLocation", physical(uri, related.place.span)},
                    {"message", {{"text", std::string(word("related.", related.label, lang))}}}});
  }
  return list;
}

static Json suppressions_of(const Finding& finding, const Dossier& written) {
  if (!finding.accepted) return Json::array();
  Json suppression{{"kind", "inSource"}, {"status", "accepted"}};
  if (*finding.accepted < written.accepted.size())
    suppression["justification"] = safe(written.accepted.items[*finding.accepted].reason.value);
  return Json::array({suppression});
}

static Json properties_of(const Finding& finding, const Checked& checked) {
  Json properties{{"case", safe(checked.reference)},
                  {"asOf", calendar::iso(checked.as_of)},
                  {"risk", finding.risk == Risk::none ? Json(nullptr) : Json(std::string(name(finding.risk)))},
                  {"open", finding.open},
                  {"suspended", finding.suspended},
                  {"repairBy", finding.repair_by ? Json(calendar::iso(*finding.repair_by)) : Json(nullptr)}};
  if (finding.mitigated_by != Mitigation::none) properties["mitigatedBy"] = std::string(name(finding.mitigated_by));
  return properties;
}

static Json fingerprint_of(const std::string& fingerprint) {
  return {{"poortwachterFinding/v1", fingerprint.substr(fingerprint.find(':') + 1)}};
}

static Json result_of(const Checked& checked, std::size_t index, const std::string& fingerprint, Lang lang) {
  const Finding& finding = findings_of(checked)[index];
  const std::string uri = uri_of(checked.path);
  Json result{{"ruleId", std::string(finding.rule->code)},
              {"level", std::string(finding.suspended ? name(Severity::note) : name(finding.severity))},
              {"message", {{"text", message(finding, lang)}}},
              {"locations", Json::array({location_of(finding, checked, uri)})}};
  if (const auto at = rule_index(*finding.rule)) result["ruleIndex"] = *at;
  if (!finding.related.empty()) result["relatedLocations"] = related_of(finding, uri, lang);
  result["partialFingerprints"] = fingerprint_of(fingerprint);
  // An empty list says that the finding was looked at and not accepted.
  result["suppressions"] = suppressions_of(finding, checked.written);
  if (checked.known) result["baselineState"] = is_known(checked, index) ? "unchanged" : "new";
  result["properties"] = properties_of(finding, checked);
  return result;
}

// A result of an earlier run that this one no longer has (3.27.24).
static Json absent(const Resolved& resolved) {
  Json result{{"ruleId", resolved.code},
              {"level", resolved.severity},
              {"message", {{"text", resolved.message}}},
              {"locations", Json::array({{{"physicalLocation", physical(uri_of(resolved.path), resolved.span)}}})}};
  const Rule* rule = rules::find(resolved.code);
  if (rule != nullptr) result["ruleIndex"] = *rule_index(*rule);
  result["partialFingerprints"] = fingerprint_of(resolved.fingerprint);
  result["baselineState"] = "absent";
  result["properties"] = {{"case", resolved.reference}};
  return result;
}

static Json notifications_of(const std::vector<std::string>& unread, Lang lang) {
  Json list = Json::array();
  for (const std::string& path : unread) {
    const Json artifact{{"artifactLocation", {{"uri", uri_of(path)}}}};
    list.push_back({{"level", "error"},
                    {"message", {{"text", said("case.not_read", lang)}}},
                    {"locations", Json::array({{{"physicalLocation", artifact}}})}});
  }
  return list;
}

static Json invocation(const Summary& summary, Lang lang) {
  Json out{{"executionSuccessful", summary.invalid == 0}, {"exitCode", summary.exit_code}};
  Json notifications = notifications_of(summary.unread, lang);
  if (!notifications.empty()) out["toolExecutionNotifications"] = std::move(notifications);
  return out;
}

// Each on a line of its own.
static void append_result(const Json& result, Buffer& out) {
  append(out, "\n        ");
  append(out, dumped(result, -1));
}

void sarif_opening(const Options& options, Buffer& out) {
  const Json driver{{"name", "poortwachter"}, {"version", std::string(version())}};
  Json run{{"tool", {{"driver", driver}}},
           {"language", options.lang == Lang::nl ? "nl" : "en"},
           {"columnKind", "unicodeCodePoints"},
           {"properties", {{"asOf", calendar::iso(options.as_of)}, {"lawTable", calendar::iso(law::table().checked())}}}};
  run["tool"]["driver"]["rules"] = sarif_rules(options.lang);
  append(out, "{");
  append_members({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}}, 2, out);
  append(out, ",\n  \"runs\": [\n    {");
  append_members(run, 6, out);
  append(out, ",\n      \"results\": [");
}

void sarif_case(const Checked& checked, const Options& options, Buffer& out) {
  const std::vector<std::string> prints = fingerprints(checked);
  for (std::size_t i = 0; i < prints.size(); ++i) {
    if (i > 0) append(out, ",");
    append_result(result_of(checked, i, prints[i], options.lang), out);
  }
}

void sarif_closing(const Summary& summary, const Options& options, Buffer& out) {
  bool has_results = summary.error + summary.warning + summary.note + summary.accepted > 0;
  for (const Resolved& resolved : summary.resolved) {
    append(out, has_results ? "," : "");
    append_result(absent(resolved), out);
    has_results = true;
  }
  append(out, has_results ? "\n      ],\n" : "],\n");
  append(out, "      \"invocations\": [\n        " + dumped(invocation(summary, options.lang), -1) + "\n      ]\n    }\n  ]\n}\n");
}

}  // namespace poortwachter::report
