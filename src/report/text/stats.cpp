#include "report/document/stats.hpp"
#include "poortwachter/report/gathered.hpp"
#include "report/text/render.hpp"

namespace poortwachter::report {

void write_stats(const Stats& stats, const Options& options, Buffer& out) {
  render_text(stats_document(stats, options.lang), options, out);
  out.push_back('\n');
}

}  // namespace poortwachter::report
