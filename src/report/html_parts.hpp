#pragma once

#include "report/html_writer.hpp"
#include "report/judgement_words.hpp"

namespace poortwachter::report {

/// How the page writes its dates.
inline Wording page_wording(const Html& html) { return {.lang = html.lang(), .long_dates = true}; }

/// Opens a section with its heading; the heading and the section share an id.
inline void open_section(Html& html, const std::string& id, std::string_view heading) {
  html.open("section", {{"aria-labelledby", id}});
  html.element("h2", html.ui(heading), {{"id", id}});
}
inline void open_section(Html& html, const std::string& id) { open_section(html, id, "html.h." + id); }

/// Something wide, which scrolls in itself on a narrow screen and can be reached by keyboard.
inline void open_scroll(Html& html, std::string_view label) {
  html.open("section", {{"class", "scroll"}, {"tabindex", "0"}, {"aria-label", std::string(label)}});
}

/// The timeline as a drawing, with what its marks mean.
void html_timeline(const Checked& checked, const Options& options, Html& html);
/// The findings by urgency.
void html_findings(const Checked& checked, Html& html);
/// Spoor 2 in numbers; nothing when it has not started.
void html_trajectory(const Checked& checked, Html& html);
/// What a sanction would cost, factor by factor; nothing without an estimate.
void html_cost(const judgement::Judgement& judgement, Html& html);
/// What was not assessed.
void html_not_assessed(const judgement::Judgement& judgement, Html& html);
/// Every step with its day and the sum behind it, folded.
void html_computed(const Checked& checked, Html& html);

}  // namespace poortwachter::report
