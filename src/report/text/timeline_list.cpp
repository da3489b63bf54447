#include "poortwachter/report/formats.hpp"
#include "report/document/timeline.hpp"
#include "report/text/parts.hpp"

namespace poortwachter::report {

void timeline_list(const Checked& checked, const Options& options, Buffer& out) {
  for (const Block& block : timeline_document(checked, Medium::page, options))
    if (const auto* chart = std::get_if<TimelineChart>(&block.is)) write_rows(*chart, out);
}

}  // namespace poortwachter::report
