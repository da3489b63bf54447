#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "app/command_line/choices.hpp"
#include "app/command_line/invocation.hpp"
#include "app/command_line/values.hpp"
#include "app/command_line/words.hpp"
#include "app/output/output.hpp"
#include "app/output/print.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::app {

/// One form of what a command says, and where it goes. A format is a row of the command's own table, with a `name`.
template <class Format>
struct Report {
  const Format* format;
  report::Options options;
  Output output;
};

template <class Format>
std::vector<std::string_view> names_of(std::span<const Format> formats) {
  std::vector<std::string_view> names;
  for (const Format& format : formats) names.push_back(format.name);
  return names;
}

/// The reports that --format and --output ask for; the first one goes to standard output. In a file there is no colour, no drawing
/// beyond ASCII, and 80 columns unless --width says otherwise.
template <class Format>
std::vector<Report<Format>> reports_of(std::span<const Format> formats, std::size_t usual, const report::Options& on_screen,
                                       const Invocation& invocation, World& world, Values& values) {
  const std::vector<std::string_view> names = names_of(formats);
  std::vector<Report<Format>> reports;
  report::Options first = on_screen;
  if (invocation.csv_for) {
    values.choice("--csv-for", invocation.csv_for, choices::csv_for, 0);
    first.csv_for = report::CsvFor::excel_nl;
  }
  reports.push_back({&formats[values.choice("--format", invocation.format, names, usual)], first, Output(world)});
  report::Options in_file = first;
  in_file.color = in_file.unicode = in_file.links = false;
  in_file.folds = invocation.width.has_value();
  if (!invocation.width) in_file.width = 80;
  for (OutputFile& file : output_files(invocation.outputs, names, invocation.lang, values))
    reports.push_back({&formats[file.format], in_file, Output(world, std::move(file.path))});
  const auto is_table = [](const Report<Format>& report) { return report.format->name == "csv"; };
  if (invocation.csv_for && std::ranges::none_of(reports, is_table)) values.refuse(phrase("cli.csv_for_what", {}, invocation.lang));
  return reports;
}

/// Writes each report of a subject and puts it in its place. The exit code, or that of an output that did not arrive.
template <class Format, class Subject>
int write_each(std::span<Report<Format>> reports, const Subject& subject, const Invocation& invocation, World& world,
               int exit_code) {
  for (Report<Format>& report : reports) {
    report::Buffer buffer;
    report.format->write(subject, report.options, buffer);
    report.output.write({buffer.data(), buffer.size()});
    exit_code = finish(report.output, invocation, world, exit_code);
  }
  return exit_code;
}

}  // namespace poortwachter::app
