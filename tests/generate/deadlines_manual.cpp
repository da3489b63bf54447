#include "generate/mdoc.hpp"
#include "poortwachter/text/text.hpp"
#include "poortwachter/timeline/timeline.hpp"
#include "report/document/deadline_words.hpp"

namespace poortwachter::generate {

using text::Chapter;
using text::Lang;

static void write_chapter(const Chapter& chapter, Manual& manual) {
  const std::string title(report::title_of(chapter, Lang::en));
  manual.macro("Ss", chapter.title.empty() ? std::string(chapter.key) + " - " + title : title);
  manual.macro("Bl", "-tag -width 4n");
  for (const auto& section : chapter.sections) {
    manual.macro("It", "Sy " + in_quotes(report::filled_in(section.heading, law::table(), Lang::en)));
    manual.text(report::filled_in(section.body, law::table(), Lang::en));
  }
  const std::vector<std::string> sources = report::sources_of(chapter, law::table(), Lang::en);
  if (!sources.empty()) manual.macro("It", "Sy " + in_quotes(text::ui("explain.sources", Lang::en)));
  for (std::size_t i = 0; i < sources.size(); ++i) manual.text(sources[i] + (i + 1 < sources.size() ? ";" : "."));
  manual.macro("El");
}

static void write_subject(std::string_view key, Manual& manual) {
  if (const Chapter* chapter = text::chapter(key, Lang::en)) write_chapter(*chapter, manual);
}

static void write_steps(Manual& manual) {
  manual.macro("Sh", "THE STEPS");
  manual.text("Every case has all of them, in this order.");
  for (std::size_t i = 0; i < timeline::step_count; ++i) write_subject(name(static_cast<timeline::Step>(i)), manual);
}

std::string deadlines_manual() {
  Manual manual;
  manual.begin("POORTWACHTER-DEADLINES 7", "poortwachter-deadlines", "the days of a case and how they are counted");
  manual.macro("Sh", "DESCRIPTION");
  manual.text(
      "Which days a case has, what each rests on, who has to act, and when it does not apply.\n"
      "A day of a case, with its sum, is shown by `poortwachter timeline`; one step of this page, in Dutch or English, by\n"
      "`poortwachter explain` with the name of the step; the numbers and their sources by `poortwachter explain --law`.");
  manual.macro("Sh", "HOW DAYS ARE COUNTED");
  for (const std::string_view key : {"counting", "reported"}) write_subject(key, manual);
  write_steps(manual);
  manual.macro("Sh", "SPOOR 2");
  for (const std::string_view key : {"spoor2_window", "prospect", "waiver"}) write_subject(key, manual);
  manual.macro("Sh", "PARTICULAR CASES");
  for (const std::string_view key : {"own_risk_carrier", "settled"}) write_subject(key, manual);
  manual.macro("Sh", "SEE ALSO");
  manual.macro("Xr", "poortwachter 1 ,");
  manual.macro("Xr", "poortwachter-dossier 5 ,");
  manual.macro("Xr", "poortwachter-rules 7");
  manual.macro("Sh", "CAVEATS");
  manual.text("This page tells how this program counts. It is not legal advice, and it is not the judgement of UWV.");
  return manual.bytes();
}

}  // namespace poortwachter::generate
