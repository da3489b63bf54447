#pragma once

#include "report/document/block.hpp"
#include "report/text/snippet.hpp"

namespace poortwachter::report {

/// A finding in rustc's layout, with the lines that it points at.
void write_finding(const FindingEntry& finding, const Findings& all, Lines& lines, const Options& options, Buffer& out);
/// A table in columns, each as wide as what stands in it as long as the width allows.
void write_table(const Table& table, const Options& options, Buffer& out);
/// A chart, exact in width; a list where there is no room for one.
void write_chart(const TimelineChart& chart, const Options& options, Buffer& out);
/// date, week, status, label; tab-separated.
void write_rows(const TimelineChart& chart, Buffer& out);

}  // namespace poortwachter::report
