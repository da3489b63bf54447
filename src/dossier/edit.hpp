#pragma once

#include <cstdint>
#include <string_view>

#include "poortwachter/dossier/key.hpp"
#include "poortwachter/source/tree.hpp"

namespace poortwachter::dossier {

/// Changes the tree of a document. A node that it adds has the place of what it is put in, which is where it would stand.
class Edit {
 public:
  explicit Edit(source::Document& document) : document_(document) {}

  source::Node& node(std::uint32_t index) { return document_.nodes[index]; }
  [[nodiscard]] const source::Node& node(std::uint32_t index) const { return document_.nodes[index]; }

  [[nodiscard]] std::string_view text(std::uint32_t index) const { return document_.value(node(index)); }

  /// The value of a key of a mapping in either spelling, or an entry of a list; `none` when it is not there.
  [[nodiscard]] std::uint32_t child(std::uint32_t mapping, const Key& key) const;
  [[nodiscard]] std::uint32_t entry(std::uint32_t list, std::size_t index) const;
  [[nodiscard]] std::size_t size(std::uint32_t list) const;

  std::uint32_t add_key(std::uint32_t mapping, std::string_view key);
  std::uint32_t add_entry(std::uint32_t list);
  /// Makes a node a scalar; what it held is gone.
  void set(std::uint32_t index, std::string_view text, bool quoted);
  /// Makes a node an empty null, list or mapping.
  void make(std::uint32_t index, source::Kind kind);
  void remove(std::uint32_t index);

 private:
  std::uint32_t add(std::uint32_t parent);
  std::uint32_t keep(std::string_view text);

  source::Document& document_;
};

}  // namespace poortwachter::dossier
