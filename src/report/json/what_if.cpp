#include "poortwachter/report/what_if.hpp"

#include "report/json/outline.hpp"
#include "report/json/parts.hpp"

namespace poortwachter::report {

static Json json_of(const std::vector<Supposition>& supposed) {
  Json list = Json::array();
  for (const Supposition& one : supposed)
    list.push_back({{"pointer", one.pointer},
                    {"value", one.value ? Json(safe(*one.value)) : Json(nullptr)},
                    {"before", one.before ? Json(safe(*one.before)) : Json(nullptr)}});
  return list;
}

void what_if_json(const WhatIf& asked, const Options& options, Buffer& out) {
  const Json before = json_of_case(asked.before, options);
  const Json after = asked.after ? json_of_case(*asked.after, options) : Json(nullptr);
  const Json one{
      {"path", asked.before.path},
      {"case", safe(asked.before.reference)},
      {"supposed", json_of(asked.supposed)},
      {"before", before},
      {"after", after},
      {"changes", asked.after ? json_changes(changes(outline_of(before), outline_of(after)), before, after) : Json(nullptr)}};
  const Json report{
      {"schema_version", 1}, {"tool", json_tool()}, {"as_of", calendar::iso(options.as_of)}, {"cases", Json::array({one})}};
  append(out, dumped(report, 2, is_odd(asked.before.path)));
  append(out, "\n");
}

}  // namespace poortwachter::report
