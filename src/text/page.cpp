#include <algorithm>
#include <memory>
#include <mutex>

#include "poortwachter/text/text.hpp"
#include "text/embedded.hpp"
#include "text/lines.hpp"
#include "text/sections.hpp"

namespace poortwachter::text {

namespace {

// The pages of one language. Headings are found when the language is first used; what stands under a heading is read
// when its rule is first asked for, since most runs need few rules.
class Shelf {
 public:
  explicit Shelf(std::string_view folder);

  const Page* find(std::string_view code);
  std::span<const Page> all();

 private:
  void read(std::size_t index);

  std::vector<Page> pages_;               // by code, in the order of the families
  std::vector<int> ranks_;                // of the page with the same index
  std::vector<std::string_view> bodies_;  // of the page with the same index
  std::unique_ptr<std::once_flag[]> is_read_;
};

struct Heading {
  std::string_view code, slug, body;
};

}  // namespace

static constexpr std::string_view families = "PSRLDE";

static constexpr int no_rank = -1;

// Where "P102" stands among all codes that there can be.
static int rank_of(std::string_view code) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (code.size() != 4 || !is_digit(code[1]) || !is_digit(code[2]) || !is_digit(code[3])) return no_rank;
  const auto family = families.find(code.front());
  if (family == std::string_view::npos) return no_rank;
  return static_cast<int>(family) * 1000 + (code[1] - '0') * 100 + (code[2] - '0') * 10 + (code[3] - '0');
}

// "# P102 probleemanalyse-te-laat"; any other heading of that level belongs to no rule.
static bool is_rule_heading(std::string_view line) {
  return line.size() >= 7 && line.starts_with("# ") && line[6] == ' ' && rank_of(line.substr(2, 4)) != no_rank;
}

static void add_headings(std::string_view text, std::vector<Heading>& headings) {
  std::size_t at = text.starts_with("# ") ? 0 : text.find("\n# ");
  while (at != std::string_view::npos) {
    const std::size_t begin = text[at] == '\n' ? at + 1 : at;
    const std::size_t next = text.find("\n# ", begin);
    std::string_view body = text.substr(begin, next == std::string_view::npos ? next : next - begin + 1);
    const std::string_view line = take_line(body);
    if (is_rule_heading(line)) headings.push_back({line.substr(2, 4), trimmed(line.substr(7)), body});
    at = next;
  }
}

Shelf::Shelf(std::string_view folder) {
  std::vector<Heading> headings;
  for (const Embedded& page : embedded())
    if (page.folder == folder) add_headings(page.text, headings);
  std::stable_sort(headings.begin(), headings.end(),
                   [](const Heading& a, const Heading& b) { return rank_of(a.code) < rank_of(b.code); });
  for (const Heading& heading : headings) {
    Page& page = pages_.emplace_back();
    page.code = heading.code;
    page.slug = heading.slug;
    bodies_.push_back(heading.body);
    ranks_.push_back(rank_of(heading.code));
  }
  is_read_ = std::make_unique<std::once_flag[]>(pages_.size());
}

// "[variant] text" or "text", behind the mark of the line.
static Page::Message message_of(std::string_view line) {
  line = trimmed(line.substr(1));
  const std::size_t close = line.starts_with('[') ? line.find(']') : std::string_view::npos;
  if (close == std::string_view::npos) return {.variant = {}, .template_text = line};
  return {.variant = line.substr(1, close - 1), .template_text = trimmed(line.substr(close + 1))};
}

// "closed" or "closed variant" is what is said of a shortcoming that lies behind.
static void add_action(Page::Message message, Page& page) {
  constexpr std::string_view closed = "closed";
  if (!message.variant.starts_with(closed)) return page.actions.push_back(message);
  message.variant = trimmed(message.variant.substr(closed.size()));
  page.records.push_back(message);
}

static void read_marked_line(std::string_view line, Page& page) {
  if (line.starts_with("> ")) page.messages.push_back(message_of(line));
  if (line.starts_with("! ")) add_action(message_of(line), page);
  if (line.starts_with("^ ")) page.labels.push_back(message_of(line));
  if (line.starts_with("~ ")) page.phrases.push_back(message_of(line));
  if (line.starts_with("+ ")) page.ahead.push_back(message_of(line));
}

void Shelf::read(std::size_t index) {
  Page& page = pages_[index];
  std::string_view rest = bodies_[index];
  while (!rest.empty() && !rest.starts_with("## ")) read_marked_line(take_line(rest), page);
  page.sections = sections_of(rest);
}

const Page* Shelf::find(std::string_view code) {
  const int rank = rank_of(code);
  const auto at = std::lower_bound(ranks_.begin(), ranks_.end(), rank);
  if (at == ranks_.end() || *at != rank) return nullptr;
  const auto index = static_cast<std::size_t>(at - ranks_.begin());
  std::call_once(is_read_[index], [&] { read(index); });
  return &pages_[index];
}

std::span<const Page> Shelf::all() {
  for (std::size_t index = 0; index < pages_.size(); ++index) {
    std::call_once(is_read_[index], [&] { read(index); });
  }
  return pages_;
}

static Shelf& shelf(Lang lang) {
  if (lang == Lang::nl) {
    static Shelf dutch("nl");
    return dutch;
  }
  static Shelf english("en");
  return english;
}

const Page* page(std::string_view code, Lang lang) { return shelf(lang).find(code); }

std::span<const Page> pages(Lang lang) { return shelf(lang).all(); }

static const Page::Message* named(std::span<const Page::Message> messages, std::string_view variant) {
  const auto at = std::ranges::find(messages, variant, &Page::Message::variant);
  return at == messages.end() ? nullptr : &*at;
}

// The words of the variant go before the plain ones, and of each those for an own-risk carrier before those for everybody.
static std::string_view of_variant(std::span<const Page::Message> messages, std::string_view variant, bool of_benefit) {
  constexpr std::string_view carrier = "carrier";
  if (of_benefit && !variant.empty()) {
    const auto is_carriers = [&](const Page::Message& message) {
      return message.variant.starts_with(carrier) && trimmed(message.variant.substr(carrier.size())) == variant;
    };
    if (const auto at = std::ranges::find_if(messages, is_carriers); at != messages.end()) return at->template_text;
  }
  const Page::Message* message = variant.empty() ? nullptr : named(messages, variant);
  if (message == nullptr && of_benefit) message = named(messages, carrier);
  if (message == nullptr) message = named(messages, {});
  return message == nullptr ? std::string_view{} : message->template_text;
}

std::string_view Page::message(std::string_view variant, bool of_benefit) const {
  return of_variant(messages, variant, of_benefit);
}
std::string_view Page::action(std::string_view variant, bool of_benefit) const { return of_variant(actions, variant, of_benefit); }
std::string_view Page::record(std::string_view variant, bool of_benefit) const { return of_variant(records, variant, of_benefit); }
std::string_view Page::label(std::string_view variant, bool of_benefit) const { return of_variant(labels, variant, of_benefit); }
std::string_view Page::phrase(std::string_view variant, bool of_benefit) const { return of_variant(phrases, variant, of_benefit); }
std::string_view Page::coming(std::string_view variant) const { return of_variant(ahead, variant, false); }

}  // namespace poortwachter::text
