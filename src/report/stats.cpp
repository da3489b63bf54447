#include "poortwachter/report/gathered.hpp"

#include "poortwachter/finding/rule.hpp"
#include "report/buffer.hpp"
#include "report/document/words.hpp"

namespace poortwachter::report {

void Stats::add(const Checked& checked) {
  for (const Finding& finding : findings_of(checked)) {
    auto& [rule, count] = by_rule_[finding.rule->code];
    rule = finding.rule;
    ++count;
  }
  if (!checked.evaluated()) {
    ++unreadable_;
    return;
  }
  ++by_level_[static_cast<std::size_t>(checked.judgement->risk.level)];
}

void Stats::add(const Stats& other) {
  for (const auto& [code, found] : other.by_rule_) {
    auto& [rule, count] = by_rule_[code];
    rule = found.first;
    count += found.second;
  }
  for (std::size_t i = 0; i < level_count; ++i) by_level_[i] += other.by_level_[i];
  unreadable_ += other.unreadable_;
}

static void row(int count, std::string_view text, Buffer& out) { fmt::format_to(fmt::appender(out), "{:>7}  {}\n", count, text); }

void Stats::write(Lang lang, Buffer& out) const {
  fmt::format_to(fmt::appender(out), "{}:\n", text::ui("stats.rules", lang));
  for (const auto& [code, found] : by_rule_) row(found.second, fmt::format("{} {}", code, found.first->slug), out);
  if (by_rule_.empty()) row(0, text::ui("stats.nothing", lang), out);
  fmt::format_to(fmt::appender(out), "{}:\n", text::ui("stats.risk", lang));
  for (std::size_t i = 0; i < level_count; ++i)
    row(by_level_[i], word("level.", name(static_cast<judgement::Level>(i)), lang), out);
  if (unreadable_ > 0) row(unreadable_, text::ui("stats.unreadable", lang), out);
  append(out, "\n");
}

}  // namespace poortwachter::report
