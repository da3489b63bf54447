#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace poortwachter::report {

using Json = nlohmann::ordered_json;

inline Json reference(std::string_view name) { return {{"$ref", "#/$defs/" + std::string(name)}}; }
inline Json typed(std::string_view type) { return {{"type", type}}; }
inline Json nullable(Json schema) { return {{"anyOf", Json::array({std::move(schema), typed("null")})}}; }
inline Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

using Member = std::pair<std::string_view, Json>;

// Within version 1 keys may be added, none removed: every named key is required, others are allowed.
inline Json object(std::initializer_list<Member> members) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const auto& [key, schema] : members) {
    properties[std::string(key)] = schema;
    required.push_back(key);
  }
  return {{"type", "object"}, {"properties", properties}, {"required", required}};
}

/// The levels of risk.
Json levels();
/// Something to do.
Json action();
/// What schemas name by reference.
Json definitions();

}  // namespace poortwachter::report
