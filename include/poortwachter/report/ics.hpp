#pragma once

#include "poortwachter/report/report.hpp"

namespace poortwachter::report {

/// The open steps of one case as an iCalendar file (RFC 5545): one event of a whole day each, with two alarms.
void timeline_ics(const Checked& checked, const Options& options, Buffer& out);

}  // namespace poortwachter::report
