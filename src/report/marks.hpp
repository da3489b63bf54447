#pragma once

#include <array>
#include <string_view>

namespace poortwachter::report {

/// What this program writes on top of a file, and knows its files by again.
inline constexpr std::string_view junit_mark = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
inline constexpr std::string_view junit_suite_mark = "package=\"poortwachter\"";
inline constexpr std::string_view ics_mark = "PRODID:-//poortwachter//";
inline constexpr std::string_view html_mark = "<meta name=\"generator\" content=\"poortwachter\">\n";
inline constexpr std::string_view markdown_mark = "<!-- poortwachter -->\n\n";

/// The headings of each table in CSV. They are the same in every language.
inline constexpr std::string_view agenda_csv_header =
    "\"date\",\"days_left\",\"status\",\"step\",\"step_name\",\"who\",\"dossier\",\"risk\",\"path\",\"as_of\",\"kind\",\"ref\","
    "\"by\","
    "\"overdue_days\",\"action\"\r\n";
inline constexpr std::string_view overview_csv_header =
    "\"risk\",\"dossier\",\"week\",\"first\",\"by\",\"days_left\",\"overdue_days\",\"who\",\"reason\",\"cost\",\"status\",\"path\","
    "\"document\",\"as_of\"\r\n";
inline constexpr std::string_view stats_csv_header =
    "\"employer\",\"step\",\"met\",\"late\",\"missed\",\"due\",\"unknown\",\"not_applicable\",\"share\"\r\n";
inline constexpr std::string_view check_csv_header =
    "\"dossier\",\"risk_level\",\"code\",\"name\",\"severity\",\"risk\",\"open\",\"suspended\",\"accepted\",\"compared\","
    "\"message\","
    "\"do\",\"by\",\"who\",\"law\",\"path\",\"document\",\"line\",\"column\",\"as_of\"\r\n";
inline constexpr std::array csv_headers = {agenda_csv_header, overview_csv_header, stats_csv_header, check_csv_header};

}  // namespace poortwachter::report
