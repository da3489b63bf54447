#include "app/output/output.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include "app/command_line/values.hpp"
#include "app/command_line/words.hpp"
#include "app/output/terminal.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::app {

void say(World& world, std::string_view name, std::string_view message) {
  const std::string prefix = fmt::format("{}: ", name);
  const std::string text = report::safe(message);
  const bool reads_along = world.err.terminal;
  world.err.write(reads_along ? report::folded(prefix, text, terminal_columns(world)) : prefix + text + '\n');
}

void Output::write(std::string_view bytes) {
  if (!path_.empty()) {
    if (!bytes.empty() && begun()) failure_ = file_->write(bytes);
    return;
  }
  if (broken_ || bytes.empty() || world_->out.write(bytes)) return;
  broken_ = true;
  const int error = world_->out.error_number ? world_->out.error_number() : EIO;
  if (error != EPIPE) failure_ = Failure{{}, error};
}

bool Output::begun() {
  if (failure_ || file_) return !failure_;
  auto file = world_->new_file(path_);
  if (file)
    file_ = std::move(*file);
  else
    failure_ = file.error();
  return !failure_;
}

std::optional<Failure> Output::close() {
  if (!path_.empty() && begun()) failure_ = file_->finish();
  file_.reset();
  return failure_;
}

// "a.html" without a format: which one its name has, and who writes that.
static std::string output_meant(const std::string& text, std::span<const std::string_view> formats, Lang lang) {
  static constexpr std::pair<std::string_view, std::string_view> endings[] = {
      {".html", "html"}, {".htm", "html"},    {".json", "json"}, {".jsonl", "jsonl"}, {".sarif", "sarif"},
      {".csv", "csv"},   {".md", "markdown"}, {".ics", "ics"},   {".xml", "junit"},   {".txt", "text"}};
  const auto* const known = std::ranges::find_if(endings, [&](const auto& ending) { return text.ends_with(ending.first); });
  if (known == std::end(endings)) return {};
  if (std::ranges::find(formats, known->second) == formats.end()) return format_of_others(known->second, lang);
  return phrase("cli.meant", {{"word", std::string(known->second) + '=' + text}}, lang);
}

std::vector<OutputFile> output_files(std::span<const std::string> texts, std::span<const std::string_view> formats, Lang lang,
                                     Values& values) {
  std::vector<OutputFile> files;
  for (const std::string& text : texts) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals + 1 == text.size()) {
      values.refuse(phrase("cli.output_shape", {{"text", text}}, lang) + output_meant(text, formats, lang));
      return files;
    }
    const std::string path = text.substr(equals + 1);
    const bool twice = std::ranges::find(files, path, &OutputFile::path) != files.end();
    if (path == "-" || twice) values.refuse(phrase(twice ? "cli.output_twice" : "cli.output_dash", {{"path", path}}, lang));
    files.push_back({values.choice("--output", text.substr(0, equals), formats, 0), path});
  }
  return files;
}

std::string not_written(const Failure& failure, Lang lang) {
  const std::string why = reason(failure, lang);
  if (failure.path.empty()) return phrase("cli.stdout_failed", {{"reason", why}}, lang);
  return phrase("cli.output_failed", {{"path", failure.path}, {"reason", why}}, lang);
}

}  // namespace poortwachter::app
