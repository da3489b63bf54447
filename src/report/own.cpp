#include "poortwachter/report/own.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "poortwachter/base/byte_order_mark.hpp"
#include "poortwachter/dossier/fields.hpp"
#include "report/marks.hpp"

namespace poortwachter::report {

namespace {

using Json = nlohmann::json;

// The keys of a case file that stand in no section, in both spellings.
class TopKeys {
 public:
  template <class... Rest>
  void operator()(const dossier::Key& key, Rest&&...) {
    keys_.push_back(key.canonical);
    if (!key.twin.empty()) keys_.push_back(key.twin);
  }
  template <class... Rest>
  void shorthand(const dossier::Key& key, Rest&&...) {
    (*this)(key);
  }
  template <class... Rest>
  void day_or_period(const dossier::Key& key, Rest&&...) {
    (*this)(key);
  }

  bool has(std::string_view key) const { return std::ranges::find(keys_, key) != keys_.end(); }

 private:
  std::vector<std::string_view> keys_;
};

// What the first object of a text tells, as far as it is there.
class FirstObject : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return is_object(); }
  bool boolean(bool) override { return is_object(); }
  bool number_integer(std::int64_t) override { return is_object(); }
  bool number_unsigned(std::uint64_t) override { return is_object(); }
  bool number_float(double, const std::string&) override { return is_object(); }
  bool binary(Json::binary_t&) override { return is_object(); }
  bool string(std::string& text) override {
    static const std::vector<std::string> of_report = {"tool", "name"}, of_sarif = {"runs", "", "tool", "driver", "name"};
    if (text == "poortwachter" && (path_ == of_report || path_ == of_sarif)) names_tool = true;
    return is_object();
  }
  bool start_object(std::size_t) override {
    path_.emplace_back();
    return true;
  }
  bool key(std::string& name) override {
    path_.back() = name;
    if (path_.size() == 1) keys.push_back(name);
    return true;
  }
  bool end_object() override {
    path_.pop_back();
    return true;
  }
  bool start_array(std::size_t) override {
    path_.emplace_back();
    return path_.size() > 1;
  }
  bool end_array() override { return end_object(); }
  bool parse_error(std::size_t at, const std::string&, const Json::exception&) override {
    broken_at = at;
    return false;
  }

  bool has(std::string_view key) const { return std::ranges::find(keys, key) != keys.end(); }

  std::vector<std::string> keys;
  bool names_tool = false;
  std::size_t broken_at = std::string::npos;

 private:
  bool is_object() const { return !path_.empty(); }

  std::vector<std::string> path_;  // of the value that is read
};

}  // namespace

static FirstObject first_object(std::string_view beginning) {
  FirstObject object;
  Json::sax_parse(beginning.begin(), beginning.end(), &object, Json::input_format_t::json, false);
  return object;
}

static const TopKeys& top_keys() {
  static const TopKeys keys = [] {
    TopKeys out;
    const Dossier nothing;
    dossier::fields(out, nothing);
    return out;
  }();
  return keys;
}

Own own_json(std::string_view beginning) {
  const FirstObject object = first_object(beginning);
  if (object.has("schema_version") || object.names_tool) return Own::report;
  // One that is broken is told to be: only what breaks off at the end was cut short here.
  const bool broken = object.broken_at < beginning.size();
  const bool of_a_case = std::ranges::any_of(object.keys, [](const std::string& key) { return top_keys().has(key); });
  return object.has("$schema") && !of_a_case && !broken ? Own::schema : Own::none;
}

static bool is_own_json(std::string_view beginning) {
  static constexpr std::array<std::string_view, 5> of_a_line = {"schema_version", "path", "case", "document", "status"};
  const FirstObject object = first_object(beginning);
  const std::span<const std::string> first(object.keys.begin(), std::min(object.keys.size(), of_a_line.size()));
  return object.names_tool || std::ranges::equal(first, of_a_line);
}

static std::string_view first_lines(std::string_view text, int count) {
  std::size_t end = 0;
  for (int line = 0; line < count && end < text.size(); ++line) end = std::min(text.find('\n', end), text.size() - 1) + 1;
  return text.substr(0, end);
}

static bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// For Dutch Excel semicolons stand between them.
static bool has_own_headings(std::string_view beginning) {
  std::string line(first_lines(beginning, 1));
  std::ranges::replace(line, ';', ',');
  return std::ranges::find(csv_headers, line) != csv_headers.end();
}

bool is_own_output(std::string_view beginning) {
  beginning.remove_prefix(byte_order_mark_of(beginning));
  if (beginning.starts_with('{')) return is_own_json(beginning);
  if (beginning.starts_with(junit_mark)) return has(first_lines(beginning, 3), junit_suite_mark);
  if (beginning.starts_with("BEGIN:VCALENDAR\r\n")) return has(first_lines(beginning, 4), ics_mark);
  if (beginning.starts_with("<!DOCTYPE html>\n")) return has(first_lines(beginning, 12), html_mark);
  return beginning.starts_with(markdown_mark) || has_own_headings(beginning);
}

}  // namespace poortwachter::report
