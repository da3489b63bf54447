#include "app/check_formats.hpp"

#include <array>

#include "poortwachter/report/github.hpp"
#include "poortwachter/report/junit.hpp"
#include "poortwachter/report/markdown.hpp"
#include "poortwachter/report/sarif.hpp"

namespace poortwachter::app {

static constexpr std::array formats = {
    Format{.name = "text", .each = report::text_case, .closing = report::text_closing, .stats_inside = true, .for_people = true},
    Format{.name = "concise",
           .each = report::concise_case,
           .closing = report::text_closing,
           .closing_aside = true,
           .for_people = true},
    Format{.name = "json",
           .opening = report::json_opening,
           .each = report::json_case,
           .closing = report::json_closing,
           .between = ","},
    Format{.name = "jsonl", .each = report::json_line},
    Format{.name = "sarif",
           .opening = report::sarif_opening,
           .each = report::sarif_case,
           .closing = report::sarif_closing,
           .between = ","},
    Format{.name = "junit",
           .opening = report::junit_opening,
           .each = report::junit_case,
           .closing = report::junit_closing,
           .in_order = true},
    Format{.name = "github", .each = report::github_case, .closing = report::text_closing, .closing_aside = true},
    Format{.name = "markdown", .each = report::markdown_case, .closing = report::text_closing, .for_people = true},
};

std::span<const Format> check_formats() { return formats; }

}  // namespace poortwachter::app
