#include "report/judgement_words.hpp"
#include "report/text_finding.hpp"
#include "report/words.hpp"
#include "report/wrap.hpp"

namespace poortwachter::report {

namespace {

// Lines with a word on the left and its text hanging beside it; an empty word continues the one above.
class Rows {
 public:
  Rows(const Options& options, Buffer& out) : options_(&options), out_(&out) {}

  void add(std::string_view key, std::string_view text) {
    const std::string_view head = key.empty() ? std::string_view{} : text::ui(key, options_->lang);
    hanging(fmt::format("  {:<{}}", head, column), text, options_->width, *out_);
  }
  // The first line beside the word, the others under it.
  void add_all(std::string_view key, const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
      add(key, line);
      key = "";
    }
  }

 private:
  static constexpr int column = 19;
  const Options* options_;
  Buffer* out_;
};

}  // namespace

static void add_risk(const judgement::Judgement& judgement, Lang lang, Rows& rows) {
  rows.add("case.risk", risk_line(judgement, lang));
  rows.add("", text::ui("sentence.indication", lang));
  if (may_come(judgement)) rows.add("", text::ui("sentence.base_rate", lang));
  const Point uwv = uwv_point(judgement, {lang});
  rows.add_all("case.cost", cost_lines(judgement, lang));
  rows.add_all(uwv.key, uwv.lines);
}

static void add_deadlines(const Checked& checked, const Options& options, Rows& rows) {
  const auto steps = coming(checked.judgement->timeline, checked.as_of);
  if (steps.empty()) return rows.add("case.next", nothing_coming(checked.judgement->timeline, checked.as_of, options.lang));
  rows.add("case.next", coming_line(*steps[0], checked.as_of, {options.lang}));
  for (std::size_t i = 1; i < steps.size(); ++i) {
    if (*steps[i]->day() - checked.as_of > Days{options.horizon}) break;
    rows.add("", coming_line(*steps[i], checked.as_of, {options.lang}));
  }
}

void text_judgement(const Checked& checked, const Options& options, Buffer& out) {
  const judgement::Judgement& judgement = *checked.judgement;
  Rows rows(options, out);
  if (!judgement.covered) {
    rows.add("label.attention", text::ui("case.not_covered", options.lang));
    return rows.add("", text::ui("sentence.indication", options.lang));
  }
  const Wording wording{options.lang};
  rows.add_all("case.waiting", wait_lines(judgement.timeline, wording));
  rows.add_all("case.spoor2", window_lines(judgement.timeline, wording));
  if (judgement.trajectory) rows.add_all("case.traject", trajectory_lines(*judgement.trajectory, wording));
  add_risk(judgement, options.lang, rows);
  add_deadlines(checked, options, rows);
  rows.add_all("case.not_assessed", not_assessed_lines(judgement, options.lang));
}

}  // namespace poortwachter::report
