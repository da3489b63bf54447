#pragma once

#include <fmt/format.h>

#ifdef POORTWACHTER_OWN_FMT
// What formats is compiled once, beside fmt's own source (src/fmt.cpp.in): every file that prints would take seconds to do so
// again. A library of fmt has it too, but not by the same name for every compiler.
FMT_BEGIN_NAMESPACE
namespace detail {
extern template void vformat_to(buffer<char>&, string_view, basic_format_args<FMT_BUFFER_CONTEXT(char)>, locale_ref);
}  // namespace detail
FMT_END_NAMESPACE
#endif
