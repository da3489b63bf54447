#pragma once

#include "report/buffer.hpp"
#include "report/document/block.hpp"

namespace poortwachter::report {

/// Writes each block by a renderer that can be called with every kind of block, with an empty line between two that say something.
template <class Renderer>
void write_apart(const Document& document, const Renderer& renderer, Buffer& out) {
  bool is_first = true;
  for (const Block& block : document) {
    const std::size_t before = out.size();
    if (!is_first) append(out, "\n");
    const std::size_t begin = out.size();
    std::visit(renderer, block.is);
    if (out.size() == begin)
      out.resize(before);
    else
      is_first = false;
  }
}

}  // namespace poortwachter::report
