#include "app/command_line/paths.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/command_line/commands.hpp"
#include "app/command_line/flags.hpp"

namespace poortwachter::app {

namespace {

// Writes the value of a flag anew, from where a path begins in it.
class Rewriter {
 public:
  Rewriter(const Value& value, const World& world) : is_output_(value.kind == Value::Kind::output), world_(&world) {}

  void operator()(std::string& text) const {
    const std::size_t equals = is_output_ ? text.find('=') : std::string::npos;
    const std::size_t begin = equals == std::string::npos ? 0 : equals + 1;
    if (is_output_ && begin == 0) return;
    text = text.substr(0, begin) + world_->as_path(text.substr(begin));
  }
  void operator()(Text& text) const {
    if (text) (*this)(*text);
  }
  void operator()(List& texts) const { std::ranges::for_each(texts, *this); }
  void operator()(Switch&) const {}

 private:
  bool is_output_;
  const World* world_;
};

}  // namespace

static List files_of(const List& words, const World& world) {
  List out;
  for (const std::string& word : words) {
    const std::string path = world.as_path(word);
    if (world.files_matching)
      std::ranges::move(world.files_matching(path), std::back_inserter(out));
    else
      out.push_back(path);
  }
  return out;
}

Invocation with_paths(Invocation invocation, const World& world) {
  if (!world.as_path) return invocation;
  for (const Flag& flag : all_flags()) {
    if (flag.value.kind != Value::Kind::file && flag.value.kind != Value::Kind::output) continue;
    std::visit([&](auto member) { Rewriter(flag.value, world)(invocation.*member); }, flag.member);
  }
  const CommandRow* row = row_of(invocation.command);
  if (row == nullptr || row->arguments.value.kind != Value::Kind::file || invocation.paths.empty()) return invocation;
  // Behind the path of what-if stand facts.
  if (invocation.command == Command::what_if)
    invocation.paths.front() = world.as_path(invocation.paths.front());
  else
    invocation.paths = files_of(invocation.paths, world);
  return invocation;
}

}  // namespace poortwachter::app
