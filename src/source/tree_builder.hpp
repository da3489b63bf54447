#pragma once

#include "poortwachter/source/tree.hpp"
#include "source/places.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace poortwachter::source {

/// Thrown by the builder out of the parser when the document need not be read any further.
struct StopReading {};

/// Finds the keys of all mappings of a document that were seen before, without memory of its own per key.
class SeenKeys {
 public:
  /// As many keys at the start of a mapping are found without being remembered.
  static constexpr std::uint32_t found_by_walking = 16;

  /// The node with this key in the same mapping, or `none`, in which case the node is remembered.
  [[nodiscard]] std::uint32_t find_or_add(const Document& document, std::uint32_t node);

 private:
  void grow(const Document& document);
  [[nodiscard]] std::size_t slot(const Document& document, std::uint32_t node) const;

  std::vector<std::uint32_t> slots_;
  std::size_t used_ = 0;
};

/// Turns the parser's events into the flat tree and adds what it finds wrong to the problems of the document.
class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(Document& document, std::string_view slice, const Places& places, const Limits& limits);

  /// The parser reads other bytes than the slice: those of hide_surrogates.
  void expect_hidden_surrogates() { hides_surrogates_ = true; }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  struct Key {
    Span span;
    std::uint32_t at = 0, size = 0;
  };
  struct Frame {
    std::uint32_t node = none;
    std::uint32_t last_child = none;
    bool is_mapping = false, is_flow = false;
    bool has_key = false;
    Key key = {};
  };

  [[nodiscard]] bool expects_key() const { return !open_.empty() && open_.back().is_mapping && !open_.back().has_key; }
  [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const;
  std::size_t skip_properties(std::size_t at);
  std::size_t end_of_scalar(std::size_t at, std::string_view value, bool quoted);
  [[nodiscard]] std::string shown(std::size_t begin, const std::string& value) const;
  void take_scalar(std::size_t begin, bool quoted, std::string_view text);
  void take_key(std::size_t begin, std::size_t end, std::string_view text);
  std::uint32_t add(const Node& node);
  void attach(std::uint32_t index);
  void open(std::size_t at, Kind kind, YAML::EmitterStyle::value style);
  void close();
  Span place_of_empty_item(std::size_t at);
  void report(ProblemKind kind, Span span, std::string detail);
  void report(Problem problem);
  std::pair<std::uint32_t, std::uint32_t> keep(std::string_view text);

  Document& document_;
  std::string_view slice_;
  Places places_;
  const Limits& limits_;
  std::vector<Frame> open_;
  SeenKeys seen_;
  std::size_t last_end_ = 0;  // just behind what the parser has told about so far
  bool started_ = false;
  bool hides_surrogates_ = false;
};

}  // namespace poortwachter::source
