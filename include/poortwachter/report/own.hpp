#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace poortwachter::report {

/// How much of a file is enough to know it as this program's own.
inline constexpr std::size_t telling_bytes = 64 * 1024;

/// What JSON or JSON Lines in a folder of case files may be instead of a case file.
enum class Own : std::uint8_t { none, report, schema };

/// Told by its first object: a report has `schema_version` there, or is SARIF of this program; a schema has `$schema` and no key of
/// a case file, since one that misses its first sick day is a case file with a fault. `beginning` may break off anywhere.
Own own_json(std::string_view beginning);

/// Whether a file was written by this program in a format that can be told: JSON and SARIF by the tool, JSON Lines by the keys of a
/// line, JUnit by its suite, CSV by its headings, a calendar by its product, a page and Markdown by the mark that stands on top.
bool is_own_output(std::string_view beginning);

}  // namespace poortwachter::report
