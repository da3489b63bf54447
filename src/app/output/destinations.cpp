#include "app/output/destinations.hpp"

#include <algorithm>
#include <cerrno>
#include <unordered_map>

#include "app/command_line/words.hpp"
#include "app/input/bounded.hpp"
#include "app/output/output.hpp"
#include "poortwachter/report/own.hpp"

namespace poortwachter::app {

namespace {

// The files of a run by what they are: what is said of one that is to be written over, and under which name it was met.
class Known {
 public:
  explicit Known(const World& world) : world_(&world) {}

  void add(const std::string& path, std::string_view told) {
    if (const auto word = identity(path)) files_.try_emplace(*word, File{told, path});
  }

  std::optional<std::string> refused(const std::string& path, Lang lang) {
    const auto word = identity(path);
    if (!word) return std::nullopt;
    const auto [known, is_new] = files_.try_emplace(*word, File{"cli.output_same", path});
    if (is_new) return std::nullopt;
    return phrase(known->second.told, {{"path", path}, {"other", known->second.path}}, lang);
  }

  std::optional<std::string> identity(const std::string& path) const { return world_->identity ? world_->identity(path) : path; }

 private:
  struct File {
    std::string_view told;
    std::string path;
  };

  const World* world_;
  std::unordered_map<std::string, File> files_;
};

}  // namespace

// What is there already. A device or a pipe has no identity.
static std::optional<std::string> refused_here(const std::string& path, const Known& known, const World& world, Lang lang) {
  const auto kind = world.path_kind ? world.path_kind(path) : Failure{path, ENOENT};
  if (!kind) return std::nullopt;
  if (*kind == PathKind::directory) return not_written({path, EISDIR}, lang);
  if (!known.identity(path)) return std::nullopt;
  const auto bytes = beginning_of(path, report::telling_bytes, world);
  if (bytes && (bytes->empty() || report::is_own_output(*bytes))) return std::nullopt;
  return phrase("cli.output_foreign", {{"path", path}}, lang);
}

std::optional<std::string> refused_output(const Invocation& invocation, std::span<const Input> inputs, const World& world) {
  if (invocation.outputs.empty()) return std::nullopt;
  Known known(world);
  for (const Input& input : inputs)
    if (!input.standard_input) known.add(input.path, "cli.output_is_input");
  for (const std::string& output : invocation.outputs) {
    const std::string path = output.substr(std::min(output.find('=') + 1, output.size()));
    if (auto why = known.refused(path, invocation.lang)) return why;
    if (auto why = refused_here(path, known, world, invocation.lang)) return why;
  }
  return std::nullopt;
}

}  // namespace poortwachter::app
