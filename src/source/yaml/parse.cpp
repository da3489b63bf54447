#include "poortwachter/source/bsn.hpp"
#include "poortwachter/source/tree.hpp"

#include "source/code_point.hpp"
#include "source/ends.hpp"
#include "source/foreign.hpp"
#include "source/places.hpp"
#include "source/preflight.hpp"
#include "source/tree_builder.hpp"
#include "source/yaml/outline.hpp"
#include "source/yaml/slice_buffer.hpp"
#include "source/yaml/slips.hpp"
#include "source/yaml/split.hpp"
#include "source/yaml/surrogates.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <utility>

namespace poortwachter::source {

namespace {

// One document on its way: its bytes and where they begin in the file.
struct Reading {
  std::string_view slice;
  std::uint32_t line;
  const Limits& limits;
  Document& document;
};

struct ParserMessage {
  std::size_t at;
  std::string text;
};

}  // namespace

static std::optional<ParserMessage> run_parser(Reading& reading, const std::string_view input) {
  TreeBuilder builder(reading.document, reading.slice, Places(reading.slice, reading.line), reading.limits);
  if (input.data() != reading.slice.data()) builder.expect_hidden_surrogates();
  SliceBuffer buffer(input);
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const StopReading&) {
    // Half a tree would make its reader find things missing.
    reading.document.nodes.clear();
  } catch (const YAML::Exception& error) {
    const std::size_t at = error.mark.pos < 0 ? input.size() : static_cast<std::size_t>(error.mark.pos);
    return ParserMessage{.at = std::min(at, input.size()), .text = error.msg};
  }
  return std::nullopt;
}

// What stands behind the last visible character is no place to point at.
static std::size_t visible(const std::string_view slice, const std::size_t at) {
  const bool rest_is_blank = slice.find_first_not_of(" \t\r\n", at) == std::string_view::npos;
  const std::size_t last = slice.find_last_not_of(" \t\r\n");
  return rest_is_blank && last != std::string_view::npos ? std::min(at, last + 1) : at;
}

static Span place(const Reading& reading, const std::size_t at, const std::size_t size) {
  return Places(reading.slice, reading.line).span(at, at + size);
}

// A single character; nothing at the end of a line.
static Span character(const Reading& reading, const std::size_t at) {
  const bool at_end = at >= reading.slice.size() || reading.slice[at] == '\n' || reading.slice[at] == '\r';
  return place(reading, at, at_end ? 0 : code_point_at(reading.slice, at).size);
}

// The opening of a quoted text that swallowed lines and ended where the parser got stuck.
static std::size_t swallowing_quote(const std::string_view slice, const Outline& outline, const std::size_t at) {
  for (const Quoted& quoted : outline.long_quotes) {
    const bool same_line = at >= quoted.end && slice.substr(quoted.end, at - quoted.end).find('\n') == std::string_view::npos;
    if (quoted.begin < at && (at < quoted.end || same_line)) return quoted.begin;
  }
  return nowhere;
}

static Problem related_to(const Reading& reading, const ProblemKind kind, const std::size_t at, const std::size_t related) {
  return {.kind = kind, .span = character(reading, at), .has_related = true, .related = character(reading, related)};
}

static std::size_t unclosed_bracket(const Outline& outline, const std::size_t at) {
  if (outline.mismatch.at == at) return outline.mismatch.opening;
  const auto& open = outline.open_flows;
  const auto inner = std::find_if(open.rbegin(), open.rend(), [&](const std::size_t bracket) { return bracket < at; });
  return inner == open.rend() ? nowhere : *inner;
}

static Problem unclosed(const Reading& reading, const std::size_t at, const std::size_t opening) {
  const bool is_list = reading.slice[opening] == '[';
  return related_to(reading, is_list ? ProblemKind::unclosed_sequence : ProblemKind::unclosed_mapping, at, opening);
}

// The parser speaks English and in terms of its own: each of its messages that a case file can bring about has a word here.
static std::string_view word_for(const std::string_view message, const std::string_view before) {
  struct Cause {
    std::string_view message, word;
  };
  static const Cause causes[] = {
      {YAML::ErrorMsg::MAP_VALUE, "yaml_colon"},         {YAML::ErrorMsg::END_OF_MAP, "yaml_indentation"},
      {YAML::ErrorMsg::END_OF_SEQ, "yaml_indentation"},  {YAML::ErrorMsg::MAP_KEY, "yaml_indentation"},
      {YAML::ErrorMsg::BLOCK_ENTRY, "yaml_dash"},        {YAML::ErrorMsg::UNKNOWN_TOKEN, "yaml_character"},
      {YAML::ErrorMsg::INVALID_ESCAPE, "yaml_escape"},   {YAML::ErrorMsg::INVALID_HEX, "yaml_escape"},
      {YAML::ErrorMsg::INVALID_UNICODE, "yaml_unicode"}, {YAML::ErrorMsg::FLOW_END, "yaml_bracket"},
  };
  const auto known = std::ranges::find_if(causes, [&](const Cause& cause) { return message.starts_with(cause.message); });
  if (known == std::end(causes)) return "yaml_other";
  const std::size_t last = before.find_last_not_of(" \t");
  const bool behind_quote = last != std::string_view::npos && (before[last] == '"' || before[last] == '\'');
  return behind_quote && known->word == "yaml_indentation" ? "yaml_behind_quote" : known->word;
}

static Problem problem_of(const Reading& reading, const Slip& slip) {
  Problem problem = {.kind = slip.kind, .span = place(reading, slip.at, slip.size), .detail = slip.detail};
  problem.other = slip.other;
  problem.has_related = slip.related != nowhere;
  if (problem.has_related) problem.related = place(reading, slip.related, slip.related_size);
  return problem;
}

// The mistakes of typing in the lines, when one of them stands where the parser got stuck or before that.
static std::vector<Problem> typed(const Reading& reading, const Outline& outline, const std::size_t at) {
  std::vector<Slip> found = slips(reading.slice, outline);
  if (found.empty() || found.front().at > at) return {};
  std::vector<Problem> problems;
  for (const Slip& slip : found) problems.push_back(problem_of(reading, slip));
  return problems;
}

// What is opened and not closed, as far as it can be seen.
static std::optional<Problem> left_open(const Reading& reading, const Outline& outline, const std::size_t at) {
  if (outline.unclosed_quote != nowhere)
    return Problem{.kind = ProblemKind::unterminated_quote, .span = character(reading, outline.unclosed_quote)};
  if (const std::size_t opening = swallowing_quote(reading.slice, outline, at); opening != nowhere)
    return related_to(reading, ProblemKind::unterminated_quote, at, opening);
  if (const std::size_t opening = unclosed_bracket(outline, at); opening != nowhere) return unclosed(reading, at, opening);
  return std::nullopt;
}

// Tells what the parser's message comes from, as far as that can be seen.
static std::vector<Problem> explain(const Reading& reading, const ParserMessage& message) {
  const std::string_view slice = reading.slice;
  const std::size_t at = visible(slice, message.at);
  const Outline outline = source::outline(slice, reading.limits.depth);
  if (const auto open = left_open(reading, outline, at)) return {*open};
  if (message.text == YAML::ErrorMsg::TAB_IN_INDENTATION)
    return {{.kind = ProblemKind::tab_indentation, .span = character(reading, at)}};
  if (std::vector<Problem> problems = typed(reading, outline, at); !problems.empty()) return problems;
  if (slice.substr(at).starts_with('*')) {
    const std::size_t end = std::min(slice.find_first_of(" \t\r\n,[]{}", at), slice.size());
    return {{.kind = ProblemKind::alias, .span = place(reading, at, end - at), .detail = std::string(slice.substr(at, end - at))}};
  }
  return {{.kind = ProblemKind::syntax,
           .span = character(reading, at),
           .detail = std::string(word_for(message.text, slice.substr(0, at)))}};
}

// A bracket at the start of a line that nothing closes looks like the key of a mapping to the parser.
static void explain_complex_key(const Reading& reading) {
  const auto is_complex = [](const Problem& problem) { return problem.kind == ProblemKind::complex_key; };
  const auto found = std::ranges::find_if(reading.document.problems, is_complex);
  if (found == reading.document.problems.end()) return;
  const std::string_view slice = reading.slice;
  const std::size_t end = visible(slice, slice.size());
  const Outline outline = source::outline(slice, reading.limits.depth);
  if (const std::size_t opening = unclosed_bracket(outline, end); opening != nowhere) *found = unclosed(reading, end, opening);
}

// A first line that is further in than the next, or a list, is a document of its own to the parser.
static void explain_text_behind_end(const Reading& reading) {
  std::vector<Problem>& problems = reading.document.problems;
  const auto is_behind = [](const Problem& problem) { return problem.detail == "yaml_behind_end"; };
  const auto found = std::ranges::find_if(problems, is_behind);
  if (found == problems.end()) return;
  std::vector<Problem> causes = typed(reading, outline(reading.slice, reading.limits.depth), reading.slice.size());
  if (causes.empty()) return;
  problems.erase(found);
  for (Problem& cause : causes) problems.push_back(std::move(cause));
}

static void report_suspects(const Reading& reading, const Outline& outline) {
  Places places(reading.slice, reading.line);
  for (const Suspect& suspect : outline.suspects) {
    if (reading.document.problems.size() >= max_problems) return;
    Problem problem = {.kind = suspect.kind, .span = places.span(suspect.at, suspect.at + suspect.size), .detail = {}};
    if (suspect.kind != ProblemKind::tab_indentation) problem.detail = code_point_name(suspect.code_point);
    if (suspect.kind != ProblemKind::pasted_space) problem.other = reading.slice.substr(suspect.at, suspect.size);
    reading.document.problems.push_back(std::move(problem));
  }
}

// The parser reads ahead to the end of the outermost bracket before it tells of any: it is not asked about more than fit.
static void report_outline(const Reading& reading, const Outline& outline) {
  report_suspects(reading, outline);
  if (outline.too_deep != nowhere) {
    reading.document.problems.push_back({.kind = ProblemKind::too_deep,
                                         .span = character(reading, outline.too_deep),
                                         .detail = std::to_string(reading.limits.depth)});
  }
}

// Returns what the parser is to read, or nothing when the bytes already tell that it makes no sense.
static std::optional<std::string_view> look_first(Reading& reading, std::string& rewritten) {
  const std::string_view slice = reading.slice;
  if (slice.size() > reading.limits.bytes) {
    reading.document.problems.push_back(
        {.kind = ProblemKind::too_large, .span = character(reading, 0), .detail = std::to_string(reading.limits.bytes)});
    return std::nullopt;
  }
  Preflight found = preflight(slice, reading.line, reading.limits);
  if (!found.problems.empty()) {
    reading.document.problems = std::move(found.problems);
    return std::nullopt;
  }
  if (found.has_pasted || found.has_leading_tab || found.has_nesting) report_outline(reading, outline(slice, reading.limits.depth));
  if (!reading.document.problems.empty()) return std::nullopt;
  if (!found.has_surrogates) return slice;
  rewritten = hide_surrogates(slice);
  return rewritten;
}

// Whether some line has digits enough for a BSN behind a sign that may begin a comment.
static bool may_have_numbered_comment(const std::string_view slice) {
  for (std::size_t at = slice.find('#'); at != std::string_view::npos; at = slice.find('#', at)) {
    const std::size_t end = std::min(slice.find('\n', at), slice.size());
    if (!too_short_for_bsn(slice.substr(at, end - at))) return true;
    at = end;
  }
  return false;
}

static void keep_comments(const Reading& reading) {
  if (!may_have_numbered_comment(reading.slice)) return;
  Places places(reading.slice, reading.line);
  for (const std::size_t at : outline(reading.slice, reading.limits.depth).comments) {
    const std::size_t end = std::min(reading.slice.find_first_of("\r\n", at), reading.slice.size());
    const std::string_view text = reading.slice.substr(at + 1, end - at - 1);
    if (bsns_in(text).empty()) continue;
    if (reading.document.comments.size() >= max_problems) return;
    reading.document.comments.push_back({.span = places.span(at, end), .text = std::string(text)});
  }
}

static bool keeps_nodes(const Document& document) {
  return std::all_of(document.problems.begin(), document.problems.end(),
                     [](const Problem& problem) { return problem.kind == ProblemKind::duplicate_key; });
}

static void parse_document(Reading reading) {
  Document& document = reading.document;
  std::string rewritten;
  if (const auto input = look_first(reading, rewritten)) {
    if (const auto message = run_parser(reading, *input))
      for (Problem& problem : explain(reading, *message)) document.problems.push_back(std::move(problem));
    explain_complex_key(reading);
    explain_text_behind_end(reading);
    keep_comments(reading);
  }
  if (!keeps_nodes(document)) {
    document.nodes.clear();
    document.text.clear();
  }
  std::stable_sort(document.problems.begin(), document.problems.end(),
                   [](const Problem& left, const Problem& right) { return left.span.begin < right.span.begin; });
}

static std::vector<Document> single_problem(const std::string_view bytes, const ProblemKind kind) {
  std::vector<Document> documents(1);
  documents[0].problems.push_back({.kind = kind});
  documents[0].last_byte = bytes.size();
  return documents;
}

std::vector<Document> parse_yaml(const std::string_view bytes, const Limits& limits) {
  if (const auto kind = foreign_kind(bytes)) return single_problem(bytes, *kind);
  if (is_utf16(bytes)) return single_problem(bytes, ProblemKind::utf16);
  const Slices slices = split(bytes);
  if (slices.documents.empty()) return single_problem(bytes, slices.has_comment ? ProblemKind::only_comments : ProblemKind::empty);
  std::vector<Document> documents(slices.documents.size());
  for (std::size_t index = 0; index < documents.size(); ++index) {
    const Slice& slice = slices.documents[index];
    documents[index].ordinal = static_cast<std::uint32_t>(index) + 1;
    documents[index].first_byte = slice.first;
    documents[index].last_byte = slice.last;
    parse_document({.slice = without_half_break(bytes.substr(slice.first, slice.last - slice.first)),
                    .line = slice.line,
                    .limits = limits,
                    .document = documents[index]});
  }
  return documents;
}

}  // namespace poortwachter::source
