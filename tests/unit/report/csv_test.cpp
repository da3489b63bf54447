#include <doctest/doctest.h>

#include "poortwachter/report/formats.hpp"
#include "report/csv/writer.hpp"
#include "samples.hpp"

using namespace samples;
using report::CsvFor;
using report::Lang;

static std::string findings(CsvFor reader) {
  const report::Options options{.lang = Lang::en, .as_of = "2025-03-01"_date, .csv_for = reader};
  report::Buffer out;
  report::check_csv_opening(options, out);
  report::check_csv(checked(), options, out);
  return fmt::to_string(out);
}

TEST_CASE("a finding is a row, with identifiers that are the same in every language") {
  const std::string text = findings(CsvFor::everyone);
  CHECK(text.starts_with("\"dossier\",\"risk_level\",\"code\","));
  const std::string row = text.substr(text.find("\r\n") + 2);
  CHECK_MESSAGE(row.starts_with(
                    "\"voorbeeld-1\",\"low\",\"P102\",\"probleemanalyse-te-laat\",\"warning\",\"low\",\"no\",\"no\",\"no\",\"\","),
                row);
  CHECK(row.ends_with("\",\"dossiers/a.yaml\",1,3,18,\"2025-03-01\"\r\n"));
}

TEST_CASE("for Dutch Excel: a mark in front, semicolons, the day first") {
  const std::string text = findings(CsvFor::excel_nl);
  CHECK(text.starts_with("\xEF\xBB\xBF\"dossier\";\"risk_level\";"));
  CHECK(text.ends_with(";\"dossiers/a.yaml\";1;3;18;01-03-2025\r\n"));
}

static std::string row_for(CsvFor reader) {
  report::Buffer out;
  report::CsvWriter csv(reader, out);
  csv.text("a;\"b\"");
  csv.amount(Cents{123456});
  csv.share(0.5);
  csv.day("2025-03-01"_date);
  csv.day(std::nullopt);
  csv.count(Days{-3});
  csv.number(std::nullopt);
  csv.text("=1+1");
  csv.end_row();
  return fmt::to_string(out);
}

TEST_CASE("numbers are numbers, text is text, and no text is a formula, for either reader") {
  CHECK(row_for(CsvFor::everyone) == "\"a;\"\"b\"\"\",1234.56,0.5000,\"2025-03-01\",\"\",-3,,\"'=1+1\"\r\n");
  CHECK(row_for(CsvFor::excel_nl) == "\"a;\"\"b\"\"\";1234,56;0,5000;01-03-2025;\"\";-3;;\"'=1+1\"\r\n");
}
