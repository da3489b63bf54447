#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/input/documents.hpp"
#include "app/input/table.hpp"
#include "poortwachter/report/report.hpp"

namespace poortwachter::app {

/// On which day cases are judged: the flag's, else the file's own, else today.
struct AsOf {
  std::optional<Date> flag;
  Date today;

  Date general() const { return flag.value_or(today); }
};

/// Takes a judged case, which is gone when it returns unless it moves it away.
using TakeCase = std::function<void(report::Checked&)>;

/// Changes a document before it is read, and tells the case what came from elsewhere.
using Prepare = std::function<void(source::Document&, report::Checked&)>;

/// The whole way of one file, or of some lines of one, from bytes to judged cases. `path` is as printed; its stem names a case that
/// has no name of its own.
void check_each(const std::string& path, std::string_view bytes, Layout layout, const AsOf& as_of, std::uint32_t first_line,
                const TakeCase& take, const Prepare& prepare = {});

/// The same for some dossiers of a table. A table that cannot be read is one case that says why.
void check_part(const std::string& path, const TablePart& part, const AsOf& as_of, const TakeCase& take,
                const Prepare& prepare = {});

/// All cases of it together; of a table whose headings are key paths.
std::vector<report::Checked> check_one(const std::string& path, std::string_view bytes, Layout layout, const AsOf& as_of,
                                       std::uint32_t first_line = 1, const Prepare& prepare = {});

/// "a" of "dossiers/a.yaml".
std::string stem_of(std::string_view path);

}  // namespace poortwachter::app
