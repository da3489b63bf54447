#include "report/document/findings.hpp"

#include <algorithm>
#include <tuple>

#include "poortwachter/finding/rule.hpp"
#include "poortwachter/report/gathered.hpp"
#include "report/cells.hpp"
#include "report/document/cited.hpp"
#include "report/document/finding_words.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

static bool is_set_aside(const Finding& finding) { return finding.suspended || finding.accepted.has_value(); }

// What weighs little, or lies behind without being an error, is told in few lines.
static bool is_brief(const Finding& finding) {
  return finding.severity == Severity::note || (finding.severity == Severity::warning && !finding.open);
}

static std::string risk_of(const Finding& finding, Medium medium, Lang lang) {
  const bool is_left_out = medium != Medium::page && is_brief(finding);
  if (finding.risk == Risk::none || is_left_out || is_set_aside(finding)) return {};
  const std::string_view level = word("risk.", name(finding.risk), lang);
  if (medium == Medium::page) return std::string(level);
  return phrase(key_of("finding.risk", finding.of_benefit, lang), {{"level", level}}, lang);
}

// Words of a page of this program stand between backticks where somebody types them; on a page nobody does.
static std::string said_in(Medium medium, std::string text) {
  if (medium == Medium::page) std::erase(text, '`');
  return text;
}

// The articles one by one, each with where its text stands; of a source without a number nowhere.
static std::vector<Item> links_to(std::span<const law::Citation* const> sources, Lang lang) {
  std::vector<Item> out;
  out.reserve(sources.size());
  for (const law::Citation* source : sources) out.push_back({std::string(name_of(*source, lang)), address_of(*source)});
  return out;
}

// What differs between findings of one rule. A page has room for the day of repair.
static std::vector<Fact> own_notes(const Checked& checked, const Finding& finding, Medium medium, Lang lang) {
  std::vector<Fact> notes;
  const auto add = [&](std::string_view key, std::string line) {
    if (!line.empty()) notes.push_back(fact(key, {std::move(line)}, lang));
  };
  add("label.do", said_in(medium, action(finding, lang)));
  for (std::string& caution : cautions(checked, finding, lang)) add("label.attention", std::move(caution));
  add("label.risk", risk_of(finding, medium, lang));
  return notes;
}

// What every finding of its rule has, round its own notes. On a page nobody types a command.
static std::vector<Fact> notes_of(const Finding& finding, std::vector<Fact> own, Medium medium, Lang lang) {
  if (std::string law = cited(finding.rule->sources, lang); !law.empty()) {
    Fact note = fact("label.law", {std::move(law)}, lang);
    note.links = links_to(finding.rule->sources, lang);
    own.insert(own.begin(), std::move(note));
  }
  if (medium == Medium::terminal && !is_brief(finding))
    own.push_back(fact("label.more", {fmt::format("poortwachter explain {}", finding.rule->code)}, lang));
  return own;
}

static std::vector<Spot> spots_of(const Finding& finding, Lang lang) {
  std::vector<Spot> spots{{finding.place.span, label(finding, lang)}};
  for (const Related& related : finding.related)
    spots.push_back({related.place.span, std::string(word("related.", related.label, lang))});
  return spots;
}

static std::string identity_of(const Finding& finding, Lang lang) {
  const std::string line = std::to_string(finding.place.span.begin.line);
  const Rule& rule = *finding.rule;
  return phrase("html.finding.code", {{"code", rule.code}, {"slug", rule.slug}, {"line", line}}, lang);
}

static FindingEntry finding_entry(const Checked& checked, const Finding& finding, Medium medium, Lang lang) {
  return {.severity = finding.severity,
          .severity_word = std::string(word("severity.", name(finding.severity), lang)),
          .code = finding.rule->code,
          .message = said_in(medium, message(finding, lang)),
          .path = visible(checked.path),
          .identity = medium == Medium::page ? identity_of(finding, lang) : std::string{},
          .spots = spots_of(finding, lang),
          .notes = notes_of(finding, own_notes(checked, finding, medium, lang), medium, lang),
          .is_accepted = finding.accepted.has_value(),
          .is_suspended = finding.suspended,
          .is_new = is_new(checked, finding),
          .is_brief = is_brief(finding)};
}

namespace {

// The findings of one rule that weigh alike, in the order of the file.
using Group = std::vector<const Finding*>;

}  // namespace

// Worse before better, what is open before what lies behind, then as in the file.
static bool weighs_more(const Finding* a, const Finding* b) {
  const auto weight = [](const Finding& f) { return std::tuple(!is_set_aside(f), f.risk, f.open, f.severity); };
  return weight(*a) > weight(*b);
}

// What is wrong with a file is mended place by place, each with its own words.
static std::vector<Group> each_alone(std::span<const Finding> findings) {
  std::vector<Group> out;
  out.reserve(findings.size());
  for (const Finding& finding : findings) out.push_back({&finding});
  return out;
}

static std::vector<Group> groups_by_weight(const Checked& checked) {
  if (!checked.evaluated()) return each_alone(checked.problems);
  std::vector<const Finding*> all;
  for (const Finding& finding : findings_of(checked)) all.push_back(&finding);
  std::ranges::stable_sort(all, weighs_more);
  std::vector<Group> out;
  for (const Finding* finding : all) {
    const auto alike = [&](const Group& group) {
      const Finding& first = *group.front();
      return first.rule == finding->rule && first.severity == finding->severity && first.open == finding->open &&
             is_set_aside(first) == is_set_aside(*finding) && is_new(checked, first) == is_new(checked, *finding);
    };
    const auto group = std::ranges::find_if(out, alike);
    if (group == out.end())
      out.push_back({finding});
    else
      group->push_back(finding);
  }
  return out;
}

// What is said of several is said once.
static void add_notes(std::vector<Fact> more, std::vector<Fact>& notes) {
  for (Fact& note : more) {
    const auto same = std::ranges::find_if(notes, [&](const Fact& one) { return one.key == note.key && one.lines == note.lines; });
    if (same != notes.end()) continue;
    const auto last = std::ranges::find_if(notes.rbegin(), notes.rend(), [&](const Fact& one) { return one.key == note.key; });
    notes.insert(last == notes.rend() ? notes.end() : last.base(), std::move(note));
  }
}

// The last clause is not said again, nor the words behind the last number: "... lie 56 days...".
static std::string without_common_end(std::string_view message, std::string_view first) {
  const std::size_t clause = message.rfind("; ");
  const bool ends_alike = clause != std::string_view::npos && first.ends_with(message.substr(clause));
  if (!ends_alike) return std::string(message);
  const std::string_view told = message.substr(0, clause);
  const std::string_view other = first.substr(0, first.size() - (message.size() - clause));
  const std::size_t number = told.find_last_of("0123456789");
  if (number == std::string_view::npos) return std::string(told);
  const std::size_t unit = told.find(' ', number);
  const std::size_t rest = unit == std::string_view::npos ? unit : told.find(' ', unit + 1);
  if (rest == std::string_view::npos || !other.ends_with(told.substr(rest))) return std::string(told);
  return fmt::format("{}...", told.substr(0, rest));
}

static FindingEntry entry_of(const Checked& checked, const Group& group, Medium medium, Lang lang) {
  FindingEntry entry = finding_entry(checked, *group.front(), medium, lang);
  for (std::size_t i = 1; i < group.size(); ++i) {
    const Finding& other = *group[i];
    entry.repeats.push_back({other.place.span.begin, without_common_end(said_in(medium, message(other, lang)), entry.message)});
    add_notes(own_notes(checked, other, medium, lang), entry.notes);
  }
  return entry;
}

static Findings begun(const Checked& checked, Medium medium, const Options& options) {
  Findings out;
  out.shows_source = options.snippet && medium == Medium::terminal;
  if (out.shows_source) out.source = checked.bytes;
  out.first_line = checked.first_line;
  // What must not be seen is not shown beside another finding on its line either.
  for (const Finding& finding : findings_of(checked))
    if (finding.rule->conceals) out.hidden.push_back(finding.place.span);
  return out;
}

Findings findings_grouped(const Checked& checked, Medium medium, const Options& options) {
  Findings out = begun(checked, medium, options);
  for (const Group& group : groups_by_weight(checked)) out.entries.push_back(entry_of(checked, group, medium, options.lang));
  return out;
}

FindingParts findings_in_parts(const Checked& checked, Medium medium, const Options& options) {
  const Findings empty = begun(checked, medium, options);
  FindingParts parts{empty, empty, empty};
  for (const Group& group : groups_by_weight(checked)) {
    const Finding& first = *group.front();
    Findings& part = is_set_aside(first) ? parts.set_aside : first.open ? parts.open : parts.closed;
    part.entries.push_back(entry_of(checked, group, medium, options.lang));
  }
  return parts;
}

}  // namespace poortwachter::report
