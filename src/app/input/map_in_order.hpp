#pragma once

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace poortwachter::app {

/// Items that are handed out and results that wait for their turn. At most `width` of them are in flight, so that memory does not
/// grow with the number of items.
template <class Item, class Done>
class Conveyor {
 public:
  explicit Conveyor(std::size_t width) : slots_(width) {}

  struct Claim {
    std::size_t number;
    Item item;
  };

  /// The next item to work on; waits while the window is full. Nothing when there are no more or the work has stopped.
  template <class Next>
  std::optional<Claim> claim(Next& next) {
    // One thread asks at a time, without the lock of the results: they are taken while the next item is waited for.
    const std::lock_guard turn(turn_);
    if (!wait_for_room()) return std::nullopt;
    std::optional<Item> item;
    std::exception_ptr error;
    try {
      item = next();
    } catch (...) {
      error = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    const std::size_t number = claimed_;
    claimed_ += item || error ? 1 : 0;
    ended_ = ended_ || !item;
    if (error) slots_[number % slots_.size()].error = error;
    if (item) return Claim{number, std::move(*item)};
    ready_.notify_one();
    return std::nullopt;
  }

  void put(std::size_t item, Done done) {
    const std::lock_guard lock(mutex_);
    slots_[item % slots_.size()].done.emplace(std::move(done));
    wake_for(item);
  }

  void put_error(std::size_t item, const std::exception_ptr& error) {
    const std::lock_guard lock(mutex_);
    slots_[item % slots_.size()].error = error;
    wake_for(item);
  }

  /// The result of the next item in order, nothing behind the last one; throws what its work threw.
  std::optional<Done> take() {
    std::unique_lock lock(mutex_);
    Slot& slot = slots_[taken_ % slots_.size()];
    ready_.wait(lock, [&] { return slot.done || slot.error || (ended_ && taken_ == claimed_); });
    if (slot.error) std::rethrow_exception(slot.error);
    if (!slot.done) return std::nullopt;
    std::optional<Done> done = std::exchange(slot.done, std::nullopt);
    ++taken_;
    room_.notify_one();
    return done;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    room_.notify_all();
  }

 private:
  // Who takes the results waits for the next one only.
  void wake_for(std::size_t item) {
    if (item == taken_) ready_.notify_one();
  }

  struct Slot {
    std::optional<Done> done;
    std::exception_ptr error;
  };

  bool wait_for_room() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return ended_ || claimed_ < taken_ + slots_.size(); });
    return !ended_;
  }

  std::mutex turn_, mutex_;
  std::condition_variable room_, ready_;
  std::size_t claimed_ = 0, taken_ = 0;
  bool ended_ = false;
  std::vector<Slot> slots_;
};

/// As many threads as are wanted, or as many as can be started.
template <class Labour>
std::vector<std::jthread> start_threads(std::size_t wanted, const Labour& labour) {
  std::vector<std::jthread> threads;
  threads.reserve(wanted);
  try {
    while (threads.size() < wanted) threads.emplace_back(labour);
  } catch (const std::exception&) {
    // No room for another one: those that are there do all of the work.
  }
  return threads;
}

template <class Next, class Work, class Take>
void map_each_alone(Next& next, const Work& work, const Take& take) {
  auto item = next();
  while (item && take(work(*item))) item = next();
}

/// Works with several threads on the items that `next` gives until it gives nothing, and takes the results in the order of the
/// items, in the thread that calls, until `take` wants no more. What is taken is the same for every number of workers.
template <class Next, class Work, class Take>
void map_each_in_order(Next next, std::size_t workers, const Work& work, const Take& take) {
  using Item = typename std::invoke_result_t<Next&>::value_type;
  if (workers <= 1) return map_each_alone(next, work, take);
  constexpr std::size_t in_flight_per_worker = 16;
  Conveyor<Item, std::invoke_result_t<const Work&, const Item&>> conveyor(workers * in_flight_per_worker);
  const auto labour = [&] {
    while (const auto claim = conveyor.claim(next)) {
      try {
        conveyor.put(claim->number, work(claim->item));
      } catch (...) {
        conveyor.put_error(claim->number, std::current_exception());
      }
    }
  };
  std::vector<std::jthread> threads;
  struct Stop {
    decltype(conveyor)& line;
    ~Stop() { line.stop(); }
  };
  // The workers stop before they are waited for, also when taking a result throws.
  const Stop stop{conveyor};
  threads = start_threads(workers, labour);
  if (threads.empty()) return map_each_alone(next, work, take);
  auto done = conveyor.take();
  while (done && take(std::move(*done))) done = conveyor.take();
}

}  // namespace poortwachter::app
