#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <thread>

#include "poortwachter/text/text.hpp"

using namespace poortwachter;
using text::Lang;

static std::set<std::string> names_in(const std::vector<text::Page::Message>& messages) {
  std::set<std::string> names;
  for (const auto& message : messages) {
    for (const auto name : text::placeholders(message.template_text))
      names.insert(std::string(message.variant) + ":" + std::string(name));
  }
  return names;
}

static std::set<std::string_view> variants_of(const std::vector<text::Page::Message>& messages) {
  std::set<std::string_view> variants;
  for (const auto& message : messages) variants.insert(message.variant);
  return variants;
}

TEST_CASE("the page of P102 has its message, its label, its record and its sections") {
  const text::Page* page = text::page("P102", Lang::nl);
  REQUIRE(page != nullptr);
  CHECK(page->code == "P102");
  CHECK(page->slug == "probleemanalyse-te-laat");
  CHECK(page->message("") == "de probleemanalyse is van {date}; uiterlijk {due} ({days_late} te laat)");
  CHECK(page->label("") == "{days_late} na de uiterste dag");
  CHECK(page->record("").starts_with("leg vast waarom de probleemanalyse later kwam"));
  REQUIRE(page->sections.size() == 4);
  CHECK(page->sections[0].heading == "Wat de regel nagaat");
  CHECK(page->sections[0].body.starts_with("Of de probleemanalyse er op de uiterste dag was."));
  CHECK(page->sections[3].heading == "Wat te doen");
}

TEST_CASE("a variant without a message of its own has the plain one") {
  text::Page page;
  page.messages = {{.variant = "", .template_text = "plain"}, {.variant = "short", .template_text = "the short one"}};
  CHECK(page.message("short") == "the short one");
  CHECK(page.message("long") == "plain");
  CHECK(page.label("short").empty());
}

TEST_CASE("words for an own-risk carrier go before those for everybody, of the variant first") {
  text::Page page;
  page.messages = {{.variant = "", .template_text = "wage"},
                   {.variant = "short", .template_text = "short wage"},
                   {.variant = "long", .template_text = "long wage"},
                   {.variant = "carrier", .template_text = "benefit"},
                   {.variant = "carrier short", .template_text = "short benefit"}};
  CHECK(page.message("", true) == "benefit");
  CHECK(page.message("short", true) == "short benefit");
  CHECK(page.message("long", true) == "long wage");
  CHECK(page.message("other", true) == "benefit");
  CHECK(page.message("short", false) == "short wage");
  CHECK(page.message("other", false) == "wage");
}

TEST_CASE("what lies behind has a record of its own, and no action") {
  text::Page page;
  page.actions = {{.variant = "", .template_text = "do it"}};
  page.records = {{.variant = "", .template_text = "write it down"}, {.variant = "late", .template_text = "write down why"}};
  CHECK(page.action("late") == "do it");
  CHECK(page.record("late") == "write down why");
  CHECK(page.record("other") == "write it down");
}

TEST_CASE("an unknown code has no page") {
  CHECK(text::page("P999", Lang::nl) == nullptr);
  CHECK(text::page("", Lang::en) == nullptr);
  CHECK(text::page("probleemanalyse", Lang::nl) == nullptr);
  CHECK(text::page("p102", Lang::nl) == nullptr);
}

TEST_CASE("pages come by family and code") {
  constexpr std::string_view families = "PSRLDE";
  const auto rank = [&](const text::Page& page) { return std::to_string(families.find(page.code[0])) + std::string(page.code); };
  const auto pages = text::pages(Lang::nl);
  REQUIRE(pages.size() >= 2);
  for (std::size_t i = 1; i < pages.size(); ++i) CHECK(rank(pages[i - 1]) < rank(pages[i]));
}

TEST_CASE("every page has a twin in the other language with the same name, variants, placeholders and sections") {
  const auto dutch = text::pages(Lang::nl);
  const auto english = text::pages(Lang::en);
  CHECK(dutch.size() == english.size());
  for (const text::Page& page : dutch) {
    CAPTURE(page.code);
    const text::Page* twin = text::page(page.code, Lang::en);
    if (twin == nullptr) {
      FAIL_CHECK("no English page");
      continue;
    }
    CHECK(page.slug == twin->slug);
    using Page = text::Page;
    for (const auto lines : {&Page::messages, &Page::actions, &Page::records, &Page::labels, &Page::phrases, &Page::ahead}) {
      CHECK(variants_of(page.*lines) == variants_of(twin->*lines));
      CHECK(names_in(page.*lines) == names_in(twin->*lines));
    }
    CHECK(page.sections.size() == twin->sections.size());
  }
}

TEST_CASE("several threads may ask for pages at the same time") {
  std::vector<const text::Page*> seen(8);
  std::vector<std::thread> threads;
  for (auto& slot : seen) threads.emplace_back([&slot] { slot = text::page("P101", Lang::en); });
  for (auto& thread : threads) thread.join();
  REQUIRE(seen[0] != nullptr);
  for (const text::Page* page : seen) {
    CHECK(page == seen[0]);
    CHECK(page->messages.size() == 1);
  }
}
