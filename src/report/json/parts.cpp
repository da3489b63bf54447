#include "report/json/parts.hpp"

#include <algorithm>

#include "poortwachter/law/digest.hpp"
#include "report/cells.hpp"

namespace poortwachter::report {

Json json_tool() {
  return {{"name", "poortwachter"},
          {"version", version()},
          {"law_table", calendar::iso(law::table().checked())},
          {"law_digest", fmt::format("v1:{:016x}", law::digest())}};
}

std::string dumped(const Json& json, int indent, bool is_ascii) {
  return json.dump(indent, ' ', is_ascii, Json::error_handler_t::replace);
}

bool is_odd(std::string_view path) { return visible(path) != path; }

void append_indented(std::string_view lines, std::size_t blanks, Buffer& out) {
  const std::string indent(blanks, ' ');
  for (bool is_first = true; !lines.empty(); is_first = false) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    if (!is_first) append(out, '\n' + indent);
    append(out, lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

void append_members(const Json& object, std::size_t blanks, Buffer& out) {
  bool is_first = true;
  for (const auto& [key, value] : object.items()) {
    append(out, fmt::format("{}\n{:{}}{}: ", is_first ? "" : ",", "", blanks, dumped(key, -1)));
    append_indented(dumped(value, 2), blanks, out);
    is_first = false;
  }
}

Json json_action(const ToldAction& action, Date as_of) {
  return {{"kind", judgement::name(action.kind)},
          {"ref", action.ref},
          {"step", text_or_null(action.step)},
          {"who", text_or_null(name(action.who))},
          {"by", date_or_null(action.by)},
          {"days_left", action.by ? Json((*action.by - as_of).value) : Json(nullptr)},
          {"overdue_days", action.overdue ? Json(action.overdue->value) : Json(nullptr)},
          {"risk", action.risk == Risk::none ? Json(nullptr) : Json(name(action.risk))},
          {"message", action.message},
          {"pointer", action.pointer}};
}

}  // namespace poortwachter::report
