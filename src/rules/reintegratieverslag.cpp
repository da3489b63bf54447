#include <algorithm>
#include <string>
#include <vector>

#include "rules/registry.hpp"
#include "rules/steps.hpp"

namespace poortwachter::rules {

using dossier::RivPart;

static constexpr std::string_view topic = "reintegratieverslag";

namespace {

// A part of the report that another field of the file shows to be absent.
struct Part {
  RivPart part;
  Tri absent;
  Place place;
  std::string_view field;
};

}  // namespace

// After the WIA application UWV has the report before it.
static Finding weighed(Finding finding, const Case& c) {
  if (c.timeline.at(Step::wia_aanvraag).done_on) finding.risk = Risk::near_certain;
  return finding;
}

static Outcome check_absent(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::reintegratieverslag);
  if (step.state == State::unknown) return not_assessed(rule, "reintegratieverslag");
  if (step.state != State::missed) return nothing();
  Finding finding = weighed(found(rule, step.place, {{"due", *step.due}, {"days_late", step.days_late}}), c);
  finding = counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from");
  return one(entered_later(std::move(finding), c.written.reintegratieverslag.on, c.as_of));
}

constinit const Rule reintegratieverslag_ontbreekt{
    .code = "R301",
    .slug = "reintegratieverslag-ontbreekt",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::administrative,
    .risk = Risk::high,
    .repairable = true,
    .outlives_duty = true,
    .row = "reintegratieverslag",
    .sources = {&cite::wia_25_3, &cite::wia_25_4, &cite::wia_25_8},
    .numbers = {Parameter::reintegratieverslag_before_end},
    .arguments = {"due", "days_late"},
    .check = check_absent,
};

static Outcome check_late(const Rule& rule, const Case& c) {
  const auto& step = c.timeline.at(Step::reintegratieverslag);
  if (step.state != State::late) return nothing();
  Finding finding = found(rule, step.place, {{"date", *step.done_on}, {"due", *step.due}, {"days_late", step.days_late}});
  return one(counted_from(std::move(finding), c.dossier.first_sick_day.place, "counts_from"));
}

constinit const Rule reintegratieverslag_te_laat{
    .code = "R302",
    .slug = "reintegratieverslag-te-laat",
    .topic = topic,
    .severity = Severity::warning,
    .kind = Kind::procedural,
    .risk = Risk::low,
    .closes = Closes::at_once,
    .row = "reintegratieverslag",
    .sources = {&cite::wia_25_3, &cite::wia_25_4},
    .numbers = {Parameter::reintegratieverslag_before_end},
    .arguments = {"date", "due", "days_late"},
    .check = check_late,
};

static Tri absent(const Dossier& dossier, const dossier::Fact<Date>& on) {
  if (on.given()) return Tri::no;
  return dossier.missing(on) ? Tri::yes : Tri::unknown;
}

// Where it is recorded that there is no usable capacity, there is no plan to put into the report.
static Tri plan_absent(const Case& c) {
  const auto& plan = c.timeline.at(Step::plan_van_aanpak);
  const Tri absent_from_file = absent(c.dossier, c.dossier.plan_van_aanpak.on);
  if (absent_from_file != Tri::yes) return absent_from_file;
  if (!plan.due) return Tri::no;
  return no_usable_capacity_since(c, *plan.due) == Tri::yes ? Tri::no : Tri::yes;
}

// The opinion on suitable work stands in the AD report or in the current assessment.
static Tri work_opinion_absent(const Dossier& dossier) {
  const Tri report = absent(dossier, dossier.ad_report.on);
  const Tri assessment = absent(dossier, dossier.actueel_oordeel.on);
  if (report == Tri::no || assessment == Tri::no) return Tri::no;
  return report == Tri::yes && assessment == Tri::yes ? Tri::yes : Tri::unknown;
}

static std::vector<Part> parts_in_file(const Case& c) {
  const auto& report = c.timeline.at(Step::reintegratieverslag);
  const auto& d = c.dossier;
  if (!report_is_due(c) || duties_ended(c.timeline, *report.due)) return {};
  const Tri assessment = absent(d, d.actueel_oordeel.on);
  return {{RivPart::f, absent(d, d.probleemanalyse.on), d.probleemanalyse.here.place, "probleemanalyse"},
          {RivPart::g, plan_absent(c), d.plan_van_aanpak.here.place, "plan_van_aanpak"},
          {RivPart::h, absent(d, d.eerstejaarsevaluatie.on), d.eerstejaarsevaluatie.here.place, "eerstejaarsevaluatie"},
          {RivPart::i, assessment, d.actueel_oordeel.here.place, "actueel_oordeel"},
          {RivPart::j, assessment, d.actueel_oordeel.here.place, "actueel_oordeel"},
          {RivPart::k, work_opinion_absent(d), d.actueel_oordeel.here.place, "actueel_oordeel"},
          {RivPart::l, absent(d, d.oordeel_werknemer.on), d.oordeel_werknemer.here.place, "oordeel_werknemer"}};
}

static std::vector<RivPart> missing_parts(const Case& c, const std::vector<Part>& in_file) {
  std::vector<RivPart> missing;
  for (const auto& part : c.dossier.reintegratieverslag.missing)
    if (part.given()) missing.push_back(*part);
  for (const auto& part : in_file)
    if (part.absent == Tri::yes) missing.push_back(part.part);
  std::ranges::sort(missing);
  missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
  return missing;
}

// The letters of Regeling procesgang art. 6 lid 1.
static std::string letters(const std::vector<RivPart>& parts) {
  std::string text;
  for (const RivPart part : parts) {
    if (!text.empty()) text.append(1, ',').append(1, ' ');
    text += dossier::canonical(part);
  }
  return text;
}

static Outcome unknown_part(const Rule& rule, const Case& c, const std::vector<Part>& in_file) {
  for (const auto& part : in_file)
    if (part.absent == Tri::unknown) return not_assessed(rule, part.field);
  const auto& report = c.dossier.reintegratieverslag;
  if (c.timeline.at(Step::reintegratieverslag).state == State::unknown) return not_assessed(rule, "reintegratieverslag");
  if (report.on.given() && c.dossier.unknown(report.missing.known)) return not_assessed(rule, "reintegratieverslag.missing");
  return nothing();
}

// What is absent stands nowhere: all of it is shown in one place.
static void show_too(Finding& finding, const Place& place) {
  const auto is_there = [&](const Related& related) { return related.place.span == place.span; };
  if (finding.place.span == place.span || std::ranges::any_of(finding.related, is_there)) return;
  finding.related.push_back({place, "here"});
}

static Outcome check_parts(const Rule& rule, const Case& c) {
  const auto& report = c.dossier.reintegratieverslag;
  if (!c.timeline.at(Step::reintegratieverslag).applies()) return nothing();
  const auto in_file = parts_in_file(c);
  const auto missing = missing_parts(c, in_file);
  if (missing.empty()) return unknown_part(rule, c, in_file);
  Finding finding = found(rule, report.missing.place, {{"parts", letters(missing)}, {"count", static_cast<int>(missing.size())}});
  // The opinion on the process is the employee's own.
  if (missing == std::vector{RivPart::l}) {
    finding.who = {Actor::employee};
    finding.variant = "employee";
  }
  std::string_view last;
  for (const auto& part : in_file) {
    if (part.absent != Tri::yes || part.field == last) continue;
    // What the report itself does not name stands where the first absent document would.
    if (report.missing.empty() && last.empty()) {
      finding.place = part.place;
    } else {
      show_too(finding, part.place);
    }
    last = part.field;
  }
  return one(weighed(std::move(finding), c));
}

constinit const Rule reintegratieverslag_onvolledig{
    .code = "R303",
    .slug = "reintegratieverslag-onvolledig",
    .topic = topic,
    .severity = Severity::error,
    .kind = Kind::administrative,
    .risk = Risk::high,
    .repairable = true,
    .outlives_duty = true,
    .row = "reintegratieverslag",
    .sources = {&cite::regeling_6_1, &cite::wia_25_8, &cite::beleid_riv_3},
    .arguments = {"parts", "count"},
    .check = check_parts,
};

static Outcome check_copy(const Rule& rule, const Case& c) {
  const auto& report = c.dossier.reintegratieverslag;
  if (c.timeline.at(Step::reintegratieverslag).state == State::unknown) return not_assessed(rule, "reintegratieverslag");
  if (!report.on.given()) return nothing();
  if (c.dossier.unknown(report.copy_to_employee_on)) return not_assessed(rule, "reintegratieverslag.copy_to_employee_on");
  if (!c.dossier.missing(report.copy_to_employee_on)) return nothing();
  Finding finding = found(rule, report.copy_to_employee_on.place, {{"date", *report.on}});
  return one(entered_later(std::move(finding), c.written.reintegratieverslag.copy_to_employee_on, c.as_of));
}

constinit const Rule afschrift_werknemer_ontbreekt{
    .code = "R304",
    .slug = "afschrift-werknemer-ontbreekt",
    .topic = topic,
    .severity = Severity::note,
    .kind = Kind::administrative,
    .risk = Risk::low,
    .repairable = true,
    .outlives_duty = true,
    .row = "reintegratieverslag",
    .sources = {&cite::wia_25_3},
    .numbers = {Parameter::reintegratieverslag_before_end},
    .arguments = {"date"},
    .check = check_copy,
};

}  // namespace poortwachter::rules
