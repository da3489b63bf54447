#include "report/sarif/rules.hpp"

#include <algorithm>

#include "poortwachter/rules/rules.hpp"
#include "report/document/cited.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

using Json = nlohmann::ordered_json;

// One paragraph a line: the pages break their lines for people who edit them.
static std::string unwrapped(std::string_view body) {
  std::string out(body);
  for (std::size_t at = out.find('\n'); at != std::string::npos; at = out.find('\n', at + 1)) {
    const bool paragraph = at + 1 < out.size() && out[at + 1] == '\n';
    if (paragraph) ++at;
    const bool listed = at + 1 < out.size() && (out[at + 1] == '-' || out[at + 1] == '|' || out[at + 1] == ' ');
    if (!paragraph && !listed) out[at] = ' ';
  }
  return out;
}

// What the rule checks, and why.
static std::string full_of(const text::Page& page) {
  std::string out;
  for (const text::Page::Section& section : std::span(page.sections).first(std::min<std::size_t>(2, page.sections.size())))
    out += fmt::format("{}{}", out.empty() ? "" : "\n\n", section.body);
  return out;
}

static Json help_of(const text::Page& page) {
  std::string plain, markdown;
  for (const text::Page::Section& section : page.sections) {
    plain += fmt::format("{}{}: {}", plain.empty() ? "" : "\n\n", section.heading, unwrapped(section.body));
    markdown += fmt::format("{}## {}\n\n{}", markdown.empty() ? "" : "\n\n", section.heading, section.body);
  }
  return {{"text", plain}, {"markdown", markdown}};
}

// The law is where more can be read.
static std::string help_uri(const Rule& rule) {
  for (const law::Citation* source : rule.sources)
    if (!source->bwb.empty()) return address_of(*source);
  return {};
}

static Json properties_of(const Rule& rule) {
  Json sources = Json::array();
  for (const law::Citation* source : rule.sources) sources.push_back(std::string(source->label));
  return {{"kind", std::string(name(rule.kind))},
          {"certainty", std::string(name(rule.certainty))},
          {"repairable", rule.repairable},
          {"law", sources},
          {"tags", Json::array({std::string(rule.topic)})}};
}

static Json rule_of(const Rule& rule, text::Lang lang) {
  Json out{{"id", std::string(rule.code)}, {"name", std::string(rule.slug)}};
  const text::Page* page = text::page(rule.code, lang);
  if (page != nullptr && !page->sections.empty()) {
    out["shortDescription"] = {{"text", unwrapped(page->sections.front().body)}};
    out["fullDescription"] = {{"text", unwrapped(full_of(*page))}};
    out["help"] = help_of(*page);
  }
  if (const std::string uri = help_uri(rule); !uri.empty()) out["helpUri"] = uri;
  out["defaultConfiguration"] = {{"level", std::string(name(rule.severity))}};
  out["properties"] = properties_of(rule);
  return out;
}

Json sarif_rules(text::Lang lang) {
  Json list = Json::array();
  for (const Rule* rule : rules::all()) list.push_back(rule_of(*rule, lang));
  return list;
}

std::optional<std::size_t> rule_index(const Rule& rule) {
  const auto all = rules::all();
  const auto it = std::ranges::find(all, rule.code, &Rule::code);
  return it == all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(it - all.begin()));
}

}  // namespace poortwachter::report
