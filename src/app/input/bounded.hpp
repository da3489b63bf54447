#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/input/documents.hpp"
#include "app/input/inputs.hpp"
#include "poortwachter/app/app.hpp"

namespace poortwachter::app {

/// The first bytes of a file, so many or all that it has.
Result<std::string, Failure> beginning_of(const std::string& path, std::size_t size, const World& world);

/// A file of any length from its beginning.
class FilePieces {
 public:
  FilePieces(const std::string& path, const World& world);

  /// The next bytes, until the next call; empty at its end, and when it cannot be read.
  std::string_view next();
  const std::optional<Failure>& failure() const { return failure_; }

 private:
  Chunks chunks_;
  std::string buffer_;
  std::optional<Failure> failure_;
};

/// Reads what was found, as far as its documents are within the limit of one: of a document over it only so much is read that it is
/// over the limit, and nothing behind it. A failure of finding is one of reading, and so is a stream of very many documents, which
/// has to be JSON Lines.
Result<std::string, Failure> read_input(const Input& input, Layout layout, const World& world);

}  // namespace poortwachter::app
