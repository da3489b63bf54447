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

static void name_case(report::Checked& checked, const std::string& path, std::string otherwise) {
  checked.path = source::masked(path);
  const bool named = checked.written.reference.given() && !checked.written.reference.value.empty();
  checked.reference = named ? checked.written.reference.value : std::move(otherwise);
}

void check_each(const std::string& path, std::string_view bytes, Layout layout, const AsOf& as_of, std::uint32_t first_line,
                const TakeCase& take, const Prepare& prepare) {
  std::uint32_t line = first_line;
  std::size_t counted = 0;
  each_document(bytes, layout, first_line, [&](source::Document& document) {
    report::Checked checked;
    if (prepare) prepare(document, checked);
    check_document(document, path, as_of, checked);
    line += line_ends(bytes.substr(counted, document.first_byte - counted));
    counted = document.first_byte;
    checked.first_line = line;
    checked.bytes = bytes.substr(document.first_byte, document.last_byte - document.first_byte);
    name_case(checked, path, stem_of(path));
    take(checked);
  });
}

static source::Document document_of(const TablePart& part, const Block& block) {
  const source::Row& row = part.rows.rows[block.first];
  if (block.apart_from == 0 && !block.too_large)
    return source::tree_of(part.rows, block.first, block.count, part.bytes, part.table->columns.plan);
  source::Document document;
  document.ordinal = row.line;
  document.first_byte = row.begin;
  document.last_byte = row.end;
  const source::Span place = source::place_of(row, *part.rows.cell(row, part.table->columns.plan.reference), part.bytes);
  if (block.too_large)
    document.problems = {{.kind = source::ProblemKind::too_large, .span = place, .detail = std::to_string(source::Limits{}.bytes)}};
  else
    document.problems = {{.kind = source::ProblemKind::rows_apart, .span = place, .detail = std::to_string(block.apart_from)}};
  return document;
}

static void check_block(const std::string& path, const TablePart& part, const Block& block, const AsOf& as_of, const TakeCase& take,
                        const Prepare& prepare) {
  const source::Row& row = part.rows.rows[block.first];
  source::Document document = document_of(part, block);
  report::Checked checked;
  if (prepare) prepare(document, checked);
  check_document(document, path, as_of, checked);
  checked.first_line = row.line;
  checked.bytes = part.bytes.substr(document.first_byte, document.last_byte - document.first_byte);
  const std::string_view reference = part.rows.value(row, part.table->columns.plan.reference);
  name_case(checked, path, reference.empty() ? stem_of(path) + '-' + std::to_string(row.line) : std::string(reference));
  take(checked);
}

static void check_headings(const std::string& path, const Table& table, const AsOf& as_of, const TakeCase& take) {
  source::Document document;
  document.problems = table.problems;
  report::Checked checked;
  checked.problems = table.problems.empty() ? table.columns.problems : dossier::read_into(checked.written, document);
  checked.written.file = name_of(path);
  checked.written.paths.emplace_back();
  checked.as_of = as_of.general();
  checked.first_line = table.line;
  checked.bytes = table.heading;
  name_case(checked, path, stem_of(path));
  take(checked);
}

void check_part(const std::string& path, const TablePart& part, const AsOf& as_of, const TakeCase& take, const Prepare& prepare) {
  if (!part.table->is_readable()) return check_headings(path, *part.table, as_of, take);
  for (const Block& block : part.blocks) check_block(path, part, block, as_of, take, prepare);
}

static std::vector<report::Checked> check_table(const std::string& path, std::string_view bytes, const AsOf& as_of,
                                                const Prepare& prepare) {
  std::vector<report::Checked> out;
  const TableOptions plain;
  TableReader reader(
      [rest = bytes](std::span<char> buffer) mutable -> Result<std::size_t, Failure> {
        const std::size_t size = rest.copy(buffer.data(), buffer.size());
        rest.remove_prefix(size);
        return size;
      },
      plain);
  for (auto part = reader.next(); part && *part; part = reader.next())
    check_part(
        path, **part, as_of, [&](report::Checked& checked) { out.push_back(std::move(checked)); }, prepare);
  return out;
}

std::vector<report::Checked> check_one(const std::string& path, std::string_view bytes, Layout layout, const AsOf& as_of,
                                       std::uint32_t first_line, const Prepare& prepare) {
  if (layout == Layout::table) return check_table(path, bytes, as_of, prepare);
  std::vector<report::Checked> out;
  check_each(
      path, bytes, layout, as_of, first_line, [&](report::Checked& checked) { out.push_back(std::move(checked)); }, prepare);
  return out;
}

}  // namespace poortwachter::app
