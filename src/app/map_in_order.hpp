#pragma once

#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <type_traits>
#include <vector>

namespace poortwachter::app {

/// Results that wait for their turn. At most `width` of them are in flight, so that memory does not grow with the number of items.
template <class Done>
class Conveyor {
 public:
  Conveyor(std::size_t count, std::size_t width) : count_(count), slots_(width) {}

  /// The next item to work on; waits while the window is full. Nothing when all are taken or the work has stopped.
  std::optional<std::size_t> claim() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || claimed_ == count_ || claimed_ < taken_ + slots_.size(); });
    if (stopped_ || claimed_ == count_) return std::nullopt;
    return claimed_++;
  }

  void put(std::size_t item, Done done) {
    const std::lock_guard lock(mutex_);
    slots_[item % slots_.size()].done.emplace(std::move(done));
    ready_.notify_one();
  }

  void put_error(std::size_t item, std::exception_ptr error) {
    const std::lock_guard lock(mutex_);
    slots_[item % slots_.size()].error = std::move(error);
    ready_.notify_one();
  }

  /// The result of the next item in order; throws what its work threw.
  Done take() {
    std::unique_lock lock(mutex_);
    Slot& slot = slots_[taken_ % slots_.size()];
    ready_.wait(lock, [&] { return slot.done || slot.error; });
    if (slot.error) std::rethrow_exception(slot.error);
    Done done = std::move(*slot.done);
    slot.done.reset();
    ++taken_;
    room_.notify_all();
    return done;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  struct Slot {
    std::optional<Done> done;
    std::exception_ptr error;
  };

  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::size_t count_, claimed_ = 0, taken_ = 0;
  bool stopped_ = false;
  std::vector<Slot> slots_;
};

/// Works on items with several threads and takes the results in the order of the items, in the thread that calls. What is
/// taken is the same for every number of workers.
template <class Item, class Work, class Take>
void map_in_order(std::span<const Item> items, std::size_t workers, const Work& work, const Take& take) {
  if (workers <= 1 || items.size() <= 1) {
    for (const Item& item : items) take(work(item));
    return;
  }
  constexpr std::size_t in_flight_per_worker = 16;
  Conveyor<std::invoke_result_t<const Work&, const Item&>> conveyor(items.size(), workers * in_flight_per_worker);
  const auto labour = [&] {
    while (const auto item = conveyor.claim()) {
      try {
        conveyor.put(*item, work(items[*item]));
      } catch (...) {
        conveyor.put_error(*item, std::current_exception());
      }
    }
  };
  std::vector<std::jthread> threads;
  struct Stop {
    decltype(conveyor)& line;
    ~Stop() { line.stop(); }
  };
  {
    // The workers stop before they are waited for, also when taking a result throws.
    const Stop stop{conveyor};
    for (std::size_t i = 0; i < std::min(workers, items.size()); ++i) threads.emplace_back(labour);
    for (std::size_t i = 0; i < items.size(); ++i) take(conveyor.take());
  }
}

}  // namespace poortwachter::app
