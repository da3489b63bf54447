#include <algorithm>
#include <memory>
#include <mutex>

#include "poortwachter/text/text.hpp"
#include "text/embedded.hpp"
#include "text/lines.hpp"
#include "text/sections.hpp"

namespace poortwachter::text {

namespace {

// The pages of one language. What stands under a heading is read when its rule is first asked for, since most runs need few rules.
class Shelf {
 public:
  explicit Shelf(Lang lang)
      : rules_(rules_by_code(lang)),
        pages_(rules_.places.size()),
        is_read_(std::make_unique<std::once_flag[]>(rules_.places.size())) {}

  const Page* find(std::string_view code);
  std::vector<Page> all();

 private:
  const Page& at(std::size_t number);

  Index rules_;
  std::vector<std::unique_ptr<const Page>> pages_;  // as their places in the index
  std::unique_ptr<std::once_flag[]> is_read_;       // of the page with the same number
};

}  // namespace

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

static Page page_of(const Keyed& rule) {
  Page page;
  std::string_view rest = rule.text;
  page.code = rule.key;
  page.slug = trimmed(take_line(rest));
  while (!rest.empty() && !rest.starts_with("## ")) read_marked_line(take_line(rest), page);
  page.sections = sections_of(rest);
  return page;
}

const Page& Shelf::at(std::size_t number) {
  std::call_once(is_read_[number], [&] { pages_[number] = std::make_unique<const Page>(page_of(rules_.at(number))); });
  return *pages_[number];
}

const Page* Shelf::find(std::string_view code) {
  const std::optional<std::size_t> number = rules_.find(code);
  return number ? &at(*number) : nullptr;
}

std::vector<Page> Shelf::all() {
  std::vector<Page> pages;
  for (std::size_t number = 0; number < pages_.size(); ++number) pages.push_back(at(number));
  constexpr std::string_view families = "PSRLDE";
  std::ranges::sort(pages, {}, [&](const Page& page) { return std::pair(families.find(page.code.front()), page.code); });
  return pages;
}

static Shelf& shelf(Lang lang) {
  if (lang == Lang::nl) {
    static Shelf dutch(Lang::nl);
    return dutch;
  }
  static Shelf english(Lang::en);
  return english;
}

const Page* page(std::string_view code, Lang lang) { return shelf(lang).find(code); }

std::vector<Page> pages(Lang lang) { return shelf(lang).all(); }

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
