#include "poortwachter/report/formats.hpp"

#include <algorithm>

#include "app/command_line/choices.hpp"
#include "app/commands/commands.hpp"
#include "app/input/map_in_order.hpp"
#include "app/input/pieces.hpp"
#include "app/output/exit_code.hpp"
#include "app/output/print.hpp"
#include "app/output/reports.hpp"
#include "app/output/terminal.hpp"

namespace poortwachter::app {

using report::Agenda;
using report::Buffer;
using report::Checked;

namespace {

struct Settings {
  Reading reading;
  Days within;
  std::optional<Risk> only_risk;
  std::vector<Report<report::AgendaFormat>> reports;  // the first one goes to standard output

  bool any_calendar() const {
    return std::ranges::any_of(reports, [](const auto& report) { return report.format->name == "ics"; });
  }
};

// A piece of an input after the work of a thread: what is open in it, and what could not be read.
struct Done {
  Agenda agenda;
  std::string problems;
  std::optional<Failure> failure;
};

}  // namespace

static constexpr std::size_t text_format = 0, list_format = 1;

static report::Options options_of(const Invocation& invocation, const Appearance& look, const Settings& settings) {
  report::Options options = on_screen(invocation, look);
  options.as_of = settings.reading.as_of.general();
  options.defaults = settings.reading.defaults;
  return options;
}

static Result<Settings, UsageError> settings_of(const Invocation& invocation, World& world) {
  Settings out;
  Values values(invocation.lang);
  const Appearance look = appearance(invocation, world, values);
  out.reading = reading_of(invocation, world, values);
  out.within = Days{values.number("--within", invocation.within, 0, 3650, 30)};
  const std::size_t risk = values.choice("--only-risk", invocation.only_risk, choices::risk_at, 0);
  if (invocation.only_risk) out.only_risk = static_cast<Risk>(risk + 1);
  out.reports = reports_of(report::agenda_formats(), look.accessible ? list_format : text_format, options_of(invocation, look, out),
                           invocation, world, values);
  if (values.error()) return *values.error();
  return out;
}

static Agenda empty_agenda(const Settings& settings, Lang lang) {
  Agenda agenda;
  agenda.as_of = settings.reading.as_of.general();
  agenda.within = settings.within;
  agenda.lang = lang;
  agenda.only_risk = settings.only_risk;
  agenda.for_calendar = settings.any_calendar();
  return agenda;
}

// Only what is open is kept of a case, so that memory does not grow with what stands in the dossiers.
static Done work_on(const Piece& piece, const Settings& settings, Lang lang, const World& world) {
  Done done{.agenda = empty_agenda(settings, lang), .problems = {}, .failure = {}};
  Buffer problems;
  done.failure = each_case(piece, settings.reading, world, [&](const Checked& checked) {
    done.agenda.add(checked);
    if (!checked.evaluated()) report::concise_case(checked, settings.reports.front().options, problems);
  });
  done.problems = {problems.data(), problems.size()};
  return done;
}

static Agenda agenda_of(std::span<const Input> inputs, const Settings& settings, const Invocation& invocation, World& world) {
  Agenda agenda = empty_agenda(settings, invocation.lang);
  Pieces pieces(inputs, settings.reading, world);
  const auto work = [&](const Piece& piece) { return work_on(piece, settings, invocation.lang, world); };
  map_each_in_order([&] { return pieces.next(); }, pieces.workers(), work,
                    [&](Done done) {
                      if (!done.problems.empty()) world.err.write(done.problems);
                      if (done.failure) say(world, invocation.name, not_read(*done.failure, invocation.lang));
                      agenda.add(std::move(done.agenda));
                      return true;
                    });
  say_tables(pieces.tables(), invocation, world);
  agenda.sort();
  return agenda;
}

static int write_reports(const Agenda& agenda, Settings& settings, const Invocation& invocation, World& world) {
  const int exit_code = agenda.unreadable > 0 ? not_evaluated : in_order;
  return write_each(std::span(settings.reports), agenda, invocation, world, exit_code);
}

int agenda(const Invocation& invocation, World& world) {
  auto settings = settings_of(invocation, world);
  if (!settings) return refuse(settings.error().message, invocation, world);
  const auto inputs = inputs_of(invocation, world);
  if (!inputs) return usage;
  return write_reports(agenda_of(*inputs, *settings, invocation, world), *settings, invocation, world);
}

}  // namespace poortwachter::app
