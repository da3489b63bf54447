#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "poortwachter/source/tree.hpp"

namespace poortwachter::corpus {

/// Names with the values that a person expects, all as text: dates as YYYY-MM-DD, `none` for no day.
using Values = std::map<std::string, std::string>;

/// A finding that must be there: its code, its place, and whatever else was written down about it.
struct ExpectedFinding {
  std::string code, at;
  Values values;
};

/// What a person says the law makes of a case: the content of an `.expected.yaml` file.
struct Expectation {
  std::string why, as_of;
  std::vector<ExpectedFinding> findings;
  std::optional<std::vector<ExpectedFinding>> ahead;  // nothing: not looked at
  std::map<std::string, Values> deadlines;
  Values spoor2, timeline, risk;
  std::vector<std::string> not_assessed;
  std::vector<std::string> problems;  // what is wrong with the expectation itself
};

/// Looks at the flat tree of an expectation; every step notes what it does not understand.
class ExpectationReader {
 public:
  explicit ExpectationReader(const source::Document& document) : document_(document) {}

  Expectation read() {
    for (const auto& problem : document_.problems) complain("not readable: " + problem.detail);
    if (document_.nodes.empty() || document_.nodes[0].kind != source::Kind::mapping) {
      complain("no mapping");
      return std::move(result_);
    }
    for (std::uint32_t child : children(0)) top_level(child);
    if (result_.why.empty()) complain("why is missing: write out the sum");
    if (result_.as_of.empty()) complain("as_of is missing");
    return std::move(result_);
  }

 private:
  const source::Node& node(std::uint32_t index) const { return document_.nodes[index]; }
  std::string key(std::uint32_t index) const { return std::string(document_.key(node(index))); }
  void complain(std::string text) { result_.problems.push_back(std::move(text)); }

  std::vector<std::uint32_t> children(std::uint32_t index) const {
    std::vector<std::uint32_t> list;
    for (std::uint32_t at = node(index).first_child; at != source::none; at = node(at).next) list.push_back(at);
    return list;
  }

  std::string scalar(std::uint32_t index) {
    if (node(index).kind == source::Kind::scalar) return std::string(document_.value(node(index)));
    complain("one word or date expected at " + key(index));
    return {};
  }

  Values values(std::uint32_t index) {
    Values list;
    if (node(index).kind != source::Kind::mapping) complain("names with values expected at " + key(index));
    for (std::uint32_t child : children(index)) list[key(child)] = scalar(child);
    return list;
  }

  void top_level(std::uint32_t index) {
    const std::string name = key(index);
    if (name == "why")
      result_.why = scalar(index);
    else if (name == "as_of")
      result_.as_of = scalar(index);
    else if (name == "findings")
      findings(index, result_.findings);
    else if (name == "ahead")
      findings(index, result_.ahead.emplace());
    else if (name == "deadlines")
      deadlines(index);
    else if (name == "spoor2")
      result_.spoor2 = values(index);
    else if (name == "timeline")
      result_.timeline = values(index);
    else if (name == "risk")
      result_.risk = level(index);
    else if (name == "not_assessed")
      not_assessed(index);
    else
      complain("unknown key " + name);
  }

  Values level(std::uint32_t index) {
    return node(index).kind == source::Kind::scalar ? Values{{"level", scalar(index)}} : values(index);
  }

  void not_assessed(std::uint32_t index) {
    for (std::uint32_t child : children(index)) result_.not_assessed.push_back(scalar(child));
  }

  void deadlines(std::uint32_t index) {
    for (std::uint32_t child : children(index)) {
      const bool day_only = node(child).kind == source::Kind::scalar;
      result_.deadlines[key(child)] = day_only ? Values{{"due", scalar(child)}} : values(child);
    }
  }

  void findings(std::uint32_t index, std::vector<ExpectedFinding>& list) {
    for (std::uint32_t child : children(index)) {
      ExpectedFinding finding;
      finding.values = values(child);
      finding.code = take(finding.values, "code");
      finding.at = take(finding.values, "at");
      if (finding.code.empty()) complain("a finding without code");
      if (finding.at.empty()) complain("a finding without at: " + finding.code);
      list.push_back(std::move(finding));
    }
  }

  static std::string take(Values& from, const std::string& name) {
    auto taken = from.extract(name);
    return taken.empty() ? std::string() : std::move(taken.mapped());
  }

  const source::Document& document_;
  Expectation result_;
};

}  // namespace poortwachter::corpus
