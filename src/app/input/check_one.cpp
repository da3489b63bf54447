#include "app/input/check_one.hpp"

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/judgement/judgement.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/source/bsn.hpp"

namespace poortwachter::app {

static std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string stem_of(std::string_view path) {
  const std::string_view name = name_of(path);
  const std::size_t dot = name.rfind('.');
  return std::string(dot == 0 ? name : name.substr(0, dot));
}

static void check_document(const source::Document& document, std::string_view path, const AsOf& as_of, report::Checked& checked) {
  checked.problems = dossier::read_into(checked.written, document);
  checked.written.file = name_of(path);
  const auto& own = checked.written.as_of;
  checked.as_of = as_of.flag ? *as_of.flag : own.given() ? own.value : as_of.today;
  if (checked.problems.empty())
    judgement::judge_into(checked.judgement.emplace(), checked.written, document, law::table(), checked.as_of);
  checked.ordinal = document.ordinal;
}

static std::uint32_t line_ends(std::string_view bytes) {
  std::uint32_t count = 0;
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) ++count;
  return count;
}

void check_each(const std::string& path, std::string_view bytes, Layout layout, const AsOf& as_of, std::uint32_t first_line,
                const TakeCase& take) {
  std::uint32_t line = first_line;
  std::size_t counted = 0;
  each_document(bytes, layout, first_line, [&](const source::Document& document) {
    report::Checked checked;
    check_document(document, path, as_of, checked);
    line += line_ends(bytes.substr(counted, document.first_byte - counted));
    counted = document.first_byte;
    checked.first_line = line;
    checked.bytes = bytes.substr(document.first_byte, document.last_byte - document.first_byte);
    checked.path = source::masked(path);
    const bool named = checked.written.reference.given() && !checked.written.reference.value.empty();
    checked.reference = named ? checked.written.reference.value : stem_of(path);
    take(checked);
  });
}

std::vector<report::Checked> check_one(const std::string& path, std::string_view bytes, Layout layout, const AsOf& as_of,
                                       std::uint32_t first_line) {
  std::vector<report::Checked> out;
  check_each(path, bytes, layout, as_of, first_line, [&](report::Checked& checked) { out.push_back(std::move(checked)); });
  return out;
}

}  // namespace poortwachter::app
