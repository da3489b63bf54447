#include "poortwachter/report/compare.hpp"

#include <map>
#include <tuple>

#include "app/command_line/words.hpp"
#include "app/commands/commands.hpp"
#include "app/input/bounded.hpp"
#include "app/input/inputs.hpp"
#include "app/output/destinations.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "app/output/reports.hpp"
#include "app/output/terminal.hpp"
#include "poortwachter/report/formats.hpp"

namespace poortwachter::app {

using report::Buffer;
using report::CaseName;
using report::ComparedCase;

namespace {

struct Settings {
  std::vector<Report<report::CompareFormat>> reports;
};

// Where a case stands in a report: of a report its names and places are in memory, and of its cases one.
struct Indexed {
  CaseName name;
  std::uint64_t begin = 0;
  std::size_t size = 0;
  bool is_taken = false;
};

struct Index {
  std::string path;
  report::ReportHead head;
  std::vector<Indexed> cases;
  bool is_report = true;
};

// The cases of the earlier report, by what they are known by.
class Earlier {
 public:
  explicit Earlier(std::vector<Indexed>& cases) : cases_(cases) {
    for (std::size_t i = 0; i < cases.size(); ++i) {
      by_place_.emplace(place_of(cases[i].name), i);
      Reference& same = by_reference_[cases[i].name.reference];
      same.last = i;
      ++same.count;
    }
  }

  // By path and reference; else by reference alone, when no other case has it.
  Indexed* take(const CaseName& name) {
    if (const auto same = by_place_.find(place_of(name)); same != by_place_.end()) return taken(same->second);
    const auto same = by_reference_.find(name.reference);
    return same == by_reference_.end() || same->second.count != 1 ? nullptr : taken(same->second.last);
  }

 private:
  using Place = std::tuple<std::string_view, std::string_view, std::uint32_t>;
  struct Reference {
    std::size_t last = 0, count = 0;
  };

  static Place place_of(const CaseName& name) { return {name.reference, name.path, name.document}; }
  Indexed* taken(std::size_t i) {
    if (cases_[i].is_taken) return nullptr;
    cases_[i].is_taken = true;
    return &cases_[i];
  }

  std::vector<Indexed>& cases_;
  std::map<Place, std::size_t> by_place_;
  std::map<std::string_view, Reference> by_reference_;
};

}  // namespace

static Result<Settings, UsageError> settings_of(const Invocation& invocation, World& world) {
  Settings out;
  Values values(invocation.lang);
  const Appearance look = appearance(invocation, world, values);
  if (invocation.paths.size() != 2) values.refuse(phrase("cli.compare.two", {}, invocation.lang));
  report::Options options = on_screen(invocation, look);
  options.as_of = world.today();
  out.reports = reports_of(report::compare_formats(), 0, options, invocation, world, values);
  if (values.error()) return *values.error();
  return out;
}

static Result<Index, Failure> index_of(const std::string& path, const World& world) {
  Index out{.path = path, .head = {}, .cases = {}};
  report::CaseFinder finder;
  const auto add = [&](std::uint64_t begin, std::string_view of_case) {
    auto name = report::name_of_case(of_case);
    if (name)
      out.cases.push_back({std::move(*name), begin, of_case.size()});
    else
      out.is_report = false;
  };
  FilePieces file(path, world);
  for (auto bytes = file.next(); !bytes.empty() && finder.read(bytes, add) && out.is_report;) bytes = file.next();
  if (file.failure()) return *file.failure();
  out.is_report = out.is_report && !finder.is_broken();
  out.head = report::head_of(finder.head());
  if (!out.head.as_of && !out.cases.empty()) out.head.as_of = out.cases.front().name.as_of;
  return out;
}

static std::string no_report(const Index& index, Lang lang) {
  return phrase("cli.compare.no_report", {{"path", index.path}}, lang);
}

namespace {

// Compares case by case and writes what changed.
class Comparison {
 public:
  Comparison(Index before, Index after, Settings& settings, const World& world, Lang lang)
      : before_(std::move(before)), after_(std::move(after)), reports_(settings.reports), world_(world), lang_(lang) {
    totals_.before = before_.head;
    totals_.after = after_.head;
  }

  // Why it broke off: a report can no longer be read, or a case in it is none.
  std::optional<std::string> run() {
    write([](const auto& format, const auto& options, Buffer& out) { format.opening(options, out); });
    const std::vector<const Indexed*> was_of = paired();
    for (std::size_t i = 0; i < after_.cases.size(); ++i)
      if (auto message = compare(was_of[i], &after_.cases[i])) return message;
    for (const Indexed& was : before_.cases) {
      if (was.is_taken) continue;
      if (auto message = compare(&was, nullptr)) return message;
    }
    write([&](const auto& format, const auto& options, Buffer& out) { format.closing(totals_, options, out); });
    return std::nullopt;
  }

  bool is_worse() const { return totals_.worse > 0; }

 private:
  // Of each later case the earlier one. Whether all were judged on the same two days is known before the first is told.
  std::vector<const Indexed*> paired() {
    Earlier earlier(before_.cases);
    std::vector<const Indexed*> was_of;
    was_of.reserve(after_.cases.size());
    for (const Indexed& now : after_.cases) {
      was_of.push_back(earlier.take(now.name));
      if (was_of.back() != nullptr) totals_.judged.add(report::judged_on(was_of.back()->name, now.name));
    }
    return was_of;
  }

  std::optional<report::JudgedOn> own_days(const Indexed* was, const Indexed* now) const {
    if (totals_.judged.alike || was == nullptr || now == nullptr) return std::nullopt;
    const auto days = report::judged_on(was->name, now->name);
    return days && days->moved() ? days : std::nullopt;
  }

  template <class Part>
  void write(const Part& part) {
    for (Report<report::CompareFormat>& report : reports_) {
      Buffer out;
      part(*report.format, report.options, out);
      report.output.write({out.data(), out.size()});
    }
  }

  std::optional<std::string> compare(const Indexed* was, const Indexed* now) {
    report::CasePair pair;
    const auto read = [&](const Index& of, const Indexed& place, std::string& json) -> std::optional<std::string> {
      auto bytes = world_.read_part(of.path, place.begin, place.size);
      if (!bytes) return not_read(bytes.error(), lang_);
      json = std::move(*bytes);
      return std::nullopt;
    };
    if (was != nullptr)
      if (auto message = read(before_, *was, pair.before)) return message;
    if (now != nullptr)
      if (auto message = read(after_, *now, pair.after)) return message;
    auto one = report::compared(pair, before_.head, after_.head);
    if (!one) return no_report(one.error().is_later ? after_ : before_, lang_);
    (*one).own_days = own_days(was, now);
    add(*one);
    return std::nullopt;
  }

  void add(const ComparedCase& one) {
    const bool is_first = totals_.cases == totals_.same;
    totals_.add(one);
    write([&](const auto& format, const auto& options, Buffer& out) { format.each(one, is_first, options, out); });
  }

  Index before_, after_;
  std::vector<Report<report::CompareFormat>>& reports_;
  const World& world_;
  Lang lang_;
  report::ComparedTotals totals_;
};

}  // namespace

int compare(const Invocation& invocation, World& world) {
  auto settings = settings_of(invocation, world);
  if (!settings) return refuse(settings.error().message, invocation, world);
  std::vector<Input> inputs(invocation.paths.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) inputs[i].path = invocation.paths[i];
  if (const auto refused = refused_output(invocation, inputs, world)) return refuse(*refused, invocation, world);
  std::vector<Index> both;
  for (const std::string& path : invocation.paths) {
    auto index = index_of(path, world);
    if (!index) return refuse(not_read(index.error(), invocation.lang), invocation, world);
    if (!index->is_report) return refuse(no_report(*index, invocation.lang), invocation, world);
    both.push_back(std::move(*index));
  }
  for (Report<report::CompareFormat>& report : (*settings).reports)
    report.options.as_of = both[1].head.as_of.value_or(report.options.as_of);
  Comparison comparison(std::move(both[0]), std::move(both[1]), *settings, world, invocation.lang);
  if (const auto message = comparison.run()) return refuse(*message, invocation, world);
  int exit_code = comparison.is_worse() ? found : in_order;
  for (Report<report::CompareFormat>& report : (*settings).reports) exit_code = finish(report.output, invocation, world, exit_code);
  return exit_code;
}

}  // namespace poortwachter::app
