#pragma once

#include <string>
#include <vector>

#include "poortwachter/report/report.hpp"
#include "report/document/block.hpp"

namespace poortwachter::report {

/// The language of a text about a case, and how its dates are written.
struct Wording {
  Lang lang = Lang::nl;
  bool long_dates = false;  // "17 februari 2025" instead of "2025-02-17"

  std::string date(Date day) const;
};

/// How far the waiting period is.
std::vector<std::string> wait_lines(const Timeline& timeline, const Wording& wording);
/// The spoor 2 window in days: both readings, the advice, and what moved it; none where it does not apply.
std::vector<std::string> window_days(const Timeline& timeline, const Wording& wording);
/// Its state, then its days.
std::vector<std::string> window_lines(const Timeline& timeline, const Wording& wording);
/// The level of the sanction risk in a word; why there is none, or none to be told.
std::string_view level_word(const judgement::Judgement& judgement, Lang lang);
std::string risk_reason(const judgement::Judgement& judgement, Lang lang);
/// Why a row or the window does not apply. Of what ends the case on a day that is still to come, it is said that it will.
std::string row_reason(timeline::Reason reason, const Timeline& timeline, bool of_benefit, Lang lang);
/// The sanction risk as a fact of the case, by its name.
Fact risk_fact(const judgement::Judgement& judgement, std::vector<std::string> lines, Lang lang);
/// The sanction risk with the findings that carry it.
std::string risk_line(const judgement::Judgement& judgement, Lang lang);
/// UWV has given a sanction in time: from then on its own days count, and not until when UWV can decide. One of which no day is
/// left does not hide that UWV can give another.
bool is_imposed(const Timeline& timeline);
/// The last day of wage or sickness benefit in it: earlier where those ended before.
Date paid_in_sanction(const Timeline& timeline);
/// Whether a sanction that is imposed lengthens the wage: not when it was withdrawn before, or came so late that nothing remains.
bool has_days_left(const Timeline& timeline);
/// A sanction may still come, so that how often it comes says something.
bool may_come(const judgement::Judgement& judgement);
/// How often one comes, as context of the sanction risk.
std::string_view base_rate(const judgement::Judgement& judgement, Lang lang);
/// The wage is known, and a sanction may come or has not ended.
bool has_cost(const judgement::Judgement& judgement);
/// What a sanction costs, and the factors of that sum; a sanction that was given: a month of it.
std::vector<std::string> cost_lines(const judgement::Judgement& judgement, Lang lang);

/// A word and what is said behind it.
struct Point {
  std::string_view key;
  std::vector<std::string> lines;
};
/// The days of the sanction, or until when UWV can decide; no lines when it cannot.
Point uwv_point(const judgement::Judgement& judgement, const Wording& wording);

/// Why each rule that lacks a fact was not judged, by field, and what no date can show.
std::vector<std::string> not_assessed_lines(const Checked& checked, Lang lang);

/// Whole weeks, and the days of what is shorter.
std::string span(Days length, Lang lang);
std::string length_line(const judgement::TrajectoryOverview& overview, const Wording& wording);
/// How many activities of each type, or that it is not known.
std::string activities_words(const judgement::TrajectoryOverview& overview, Lang lang);
std::string report_line(const judgement::TrajectoryOverview& overview, const Wording& wording);
/// Parts of a trajectory: "trajectplan, einddoel".
std::string part_words(const std::vector<std::string_view>& parts, Lang lang);
/// How the trajectory is run, its phases, places and schemes, as far as the file tells: label and words.
struct Detail {
  std::string_view key;  // of the label
  std::string words;
};
std::vector<Detail> trajectory_details(const judgement::TrajectoryOverview& overview, const Wording& wording);
/// The overview in a few lines.
std::vector<std::string> trajectory_lines(const judgement::TrajectoryOverview& overview, const Wording& wording);

}  // namespace poortwachter::report
