#pragma once

#include <string>
#include <string_view>

namespace poortwachter::report {

/// Text as it is to be read in Markdown, safe: nothing in it is markup, HTML, a link or the name of somebody to notify.
std::string plain_in_markdown(std::string_view text);

}  // namespace poortwachter::report
