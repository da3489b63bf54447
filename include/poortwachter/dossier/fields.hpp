#pragma once

#include "poortwachter/dossier/dossier.hpp"
#include "poortwachter/dossier/key.hpp"

namespace poortwachter::dossier {

// `fields(visitor, section)` for every section of sections.def; key.hpp says what a visitor offers.
// clang-format off
#define SECTION(S) template <class V, Like<S> D> void fields(V& v, D& d) {
#define KEY(key, other, ...) Key{.canonical = key, .twin = other __VA_OPT__(,) __VA_ARGS__}
#define FACT(T, name, ...) v(KEY(#name, __VA_ARGS__), d.name);
#define FACT_NAMED(T, name, ...) v(KEY(__VA_ARGS__), d.name);
#define NUMBER(name, other, ...) v(KEY(#name, other), d.name, Range{__VA_ARGS__});
#define LIST(T, name, ...) v(KEY(#name, __VA_ARGS__), d.name);
#define PART(S, name, ...) v(KEY(#name, __VA_ARGS__), d.name);
#define PERIOD(from_role) period_fields(v, d.period, from_role);
#define DOCUMENT_DAY(name, ...) v.shorthand(KEY(#name, __VA_ARGS__), d.name);
#define DAY_OR_PERIOD(name, ...) v.day_or_period(KEY(#name, __VA_ARGS__), d.day, d.period);
#define END }
// clang-format on
#include "poortwachter/dossier/sections.def"
#undef KEY

}  // namespace poortwachter::dossier
