#include "app/check_one.hpp"

#include <algorithm>

#include "poortwachter/dossier/read.hpp"
#include "poortwachter/law/table.hpp"
#include "poortwachter/rules/judgement.hpp"

namespace poortwachter::app {

std::string stem_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return std::string(dot == 0 ? name : name.substr(0, dot));
}

static void check_document(const source::Document& document, const AsOf& as_of, report::Checked& checked) {
  dossier::Read read = dossier::read(document);
  const std::optional<Date> own = read.dossier.as_of.given() ? std::optional(read.dossier.as_of.value) : std::nullopt;
  checked.as_of = as_of.flag ? *as_of.flag : own.value_or(as_of.today);
  if (read.problems.empty()) checked.judgement = rules::judge(read.dossier, document, law::table(), checked.as_of);
  checked.written = std::move(read.dossier);
  checked.problems = std::move(read.problems);
  checked.ordinal = document.ordinal;
}

std::vector<report::Checked> check_one(const std::string& path, std::string_view bytes, Layout layout, const AsOf& as_of,
                                       std::uint32_t first_line) {
  const std::vector<source::Document> documents = documents_of(bytes, layout, first_line);
  std::vector<report::Checked> out;
  // A checked case is large: it stays where it is made.
  out.reserve(documents.size());
  std::uint32_t line = first_line;
  std::size_t counted = 0;
  for (const source::Document& document : documents) {
    report::Checked& checked = out.emplace_back();
    check_document(document, as_of, checked);
    line += static_cast<std::uint32_t>(std::ranges::count(bytes.substr(counted, document.first_byte - counted), '\n'));
    counted = document.first_byte;
    checked.first_line = line;
    checked.bytes = bytes.substr(document.first_byte, document.last_byte - document.first_byte);
    checked.path = path;
    const bool named = checked.written.reference.given() && !checked.written.reference.value.empty();
    checked.reference = named ? checked.written.reference.value : stem_of(path);
  }
  return out;
}

}  // namespace poortwachter::app
