#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "poortwachter/report/report.hpp"
#include "report/document/timeline_rows.hpp"

namespace poortwachter::report {

/// For whom a document is made: somebody at a terminal, with the lines of the file; a text that is pasted elsewhere, such as
/// Markdown; a page to read from the top, with drawings.
enum class Medium : std::uint8_t { terminal, markup, page };

/// A heading; the first level is that of the whole.
struct Heading {
  std::string text;
  int level = 2;
};

/// An entry of a list, and where it can be read.
struct Item {
  std::string text;
  std::string link = {};
};

/// A word and what is said behind it. The key tells facts apart; people read the label.
struct Fact {
  std::string_view key;
  std::string label;
  std::vector<std::string> lines;
  std::vector<Item> links = {};  // words of its one line, in their order, that a medium can make links of
};

/// Facts below each other, with a line above them where no heading says what they are about.
struct Facts {
  std::vector<Fact> facts;
  std::string title = {};
};

/// Plain text, of the file too. The manner says how it weighs, for a medium with styles.
struct Paragraph {
  std::string text;
  std::string manner = {};
};

/// Paragraphs of a page of this program, in its own Markdown, below a few words where they need some.
struct Prose {
  std::string markdown;
  std::string lead = {};
};

/// Entries below each other: plain text, or Markdown of this program itself.
struct List {
  std::vector<Item> items;
  bool is_markdown = false;
};

/// A word (with its other spellings) and what it stands for, in lines; behind them what it takes.
struct Term {
  std::vector<std::string> names;
  std::vector<std::string> lines;
  std::string takes = {};
};

/// Terms below each other. Keywords are what somebody types.
struct Terms {
  std::vector<Term> terms;
  bool are_keywords = false;
  bool compact = false;
  int indent = 4;  // in columns, for a medium that counts them
};

/// Lines that stay as they are, such as a case file.
struct Code {
  std::string lines;
};

/// References to manuals: "poortwachter 1".
struct SeeAlso {
  std::vector<std::string> manuals;
};

struct TableCell {
  std::string text;
  std::string_view manner = {};  // "code", "number", "day"
};

struct TableRow {
  std::vector<TableCell> cells;
  std::string_view manner = {};
};

/// A column of a table. In a narrow terminal the columns that give way do so in their order, each down to its narrowest.
struct Column {
  std::string title;
  int least = 0;
  int gives_way = 0;  // 0: never
  int narrowest = 8;
  bool is_number = false;
};

/// A table; the first cell of a row names it.
struct Table {
  std::vector<Column> columns;
  std::vector<TableRow> rows;
  std::string caption = {};
  std::string manner = {};              // how it looks, for a medium with styles
  std::string scroll = {};              // what is said of a table too wide for a narrow screen; empty: it is not
  std::optional<Severity> weight = {};  // of the caption
  bool is_plain = false;                // a terminal shows it without titles: they say nothing new
  bool one_line = false;                // a terminal cuts off what does not fit, so that each row is one line
};

/// A place that a finding points at, and what is said there.
struct Spot {
  source::Span span;
  std::string text;
};

/// A finding in words.
struct FindingEntry {
  Severity severity = Severity::error;
  std::string severity_word;
  std::string_view code;
  std::string message;
  std::string path, identity;  // where it is; its code and name
  std::vector<Spot> spots;     // its own place first, then the related ones
  std::vector<Fact> notes;
  bool is_accepted = false;
  bool is_suspended = false;
  bool is_new = false;    // the earlier report had it not
  bool is_brief = false;  // told without the lines of the file
  /// Where else the same rule found the same, each with its own message.
  struct Repeat {
    source::Mark at;
    std::string message;
  };
  std::vector<Repeat> repeats = {};
};

/// Findings in the order in which they are told, and the text that they point into.
struct Findings {
  std::vector<FindingEntry> entries;
  std::string lead = {};  // how many there are, said above them
  std::string_view source = {};
  bool shows_source = false;  // the lines of a place stand below it
  std::uint32_t first_line = 1;
  std::vector<source::Span> hidden = {};  // what must not be seen in the text
};

/// The days of a case as a drawing. Its document outlives no case: the timeline stays with that.
struct TimelineChart {
  const Timeline* timeline = nullptr;
  Date as_of;
  std::vector<TimelineRow> rows;
  std::vector<std::vector<std::string>> headings;  // lines, each in parts that stay together
};

/// Numbers as bars beside a target.
struct BarChart {
  struct Bar {
    int count = 0;
    std::string_view manner;
  };
  std::vector<Bar> bars;
  int target = 0;
  std::string title, description;
};

struct Block;
using Document = std::vector<Block>;

/// A part with a heading of its own.
struct Section {
  std::string id, heading;
  Document body;
};

/// A part that is opened only when somebody wants it, for a medium that can.
struct Fold {
  std::string summary;
  Document body;
};

/// The smallest thing that a format knows how to write: what is said stands in blocks, and each format is one renderer of them.
struct Block {
  std::variant<Heading, Facts, Paragraph, Prose, List, Terms, Code, SeeAlso, Table, Findings, TimelineChart, BarChart, Section,
               Fold>
      is;
};

/// A fact by its key in ui.md.
inline Fact fact(std::string_view key, std::vector<std::string> lines, Lang lang) {
  return {.key = key, .label = std::string(text::ui(key, lang)), .lines = std::move(lines)};
}

}  // namespace poortwachter::report
