#pragma once

#include "poortwachter/app/app.hpp"
#include "poortwachter/text/text.hpp"

namespace poortwachter::app {

/// A line on standard error that says how far a long run is: only on a terminal, and not in its first seconds.
class Progress {
 public:
  Progress(std::size_t total, text::Lang lang, World& world);

  /// One more input is done.
  void step();
  /// Takes the line away, before something else is written.
  void clear();

 private:
  void show(double now);

  World* world_;
  text::Lang lang_;
  bool wanted_;
  std::size_t total_, done_ = 0;
  double started_ = 0, shown_at_ = 0;
  std::string line_;
};

}  // namespace poortwachter::app
