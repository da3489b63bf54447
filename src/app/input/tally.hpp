#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/command_line/invocation.hpp"
#include "app/input/table.hpp"

namespace poortwachter::app {

/// What is told of a table beside its dossiers. Several threads may add to it; what it says does not depend on their order.
class TableTally {
 public:
  TableTally(std::string path, std::shared_ptr<const Table> table) : path_(std::move(path)), table_(std::move(table)) {}

  void add(const TablePart& part);

  /// One line each: the columns that are left out and the headings of the map that are not there; with `columns` also which column
  /// became which key, how many cells say something, and the first and the last day of them.
  std::vector<std::string> told(bool columns, Lang lang) const;

 private:
  struct Column {
    std::size_t filled = 0;
    std::string first, last;  // days as they are written in a case file
  };

  void add(const source::Rows& rows, const source::Row& row);
  std::string column_told(std::size_t column, Lang lang) const;

  std::string path_;
  std::shared_ptr<const Table> table_;
  std::mutex mutex_;
  std::vector<Column> columns_;
};

/// Says it of all tables on standard error.
void say_tables(const std::vector<std::shared_ptr<TableTally>>& tables, const Invocation& invocation, World& world);

}  // namespace poortwachter::app
