#include <doctest/doctest.h>

#include <ostream>
#include <set>
#include <string>
#include <string_view>

#include "poortwachter/dossier/nearest.hpp"
#include "poortwachter/dossier/words.hpp"

using namespace poortwachter::dossier;

template <class E>
static void check_words(std::size_t size) {
  const auto all = words<E>();
  REQUIRE(all.size() == size);
  std::set<std::string_view> spellings;
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(static_cast<std::size_t>(all[i].value) == i);
    CHECK_FALSE(all[i].canonical.empty());
    CHECK(spellings.insert(all[i].canonical).second);
    if (all[i].twin != all[i].canonical) CHECK(spellings.insert(all[i].twin).second);
  }
}

TEST_CASE("every enumeration has its words in the order of its enumerators, each spelling once") {
  check_words<Completeness>(2);
  check_words<SafetyNet>(4);
  check_words<CapacityState>(4);
  check_words<AssessedBy>(2);
  check_words<Employment>(4);
  check_words<Spoor2Decision>(3);
  check_words<AdSubject>(5);
  check_words<WorkKind>(5);
  check_words<RivPart>(12);
  check_words<SanctionKind>(2);
  check_words<Party>(2);
  check_words<OpinionSubject>(4);
  check_words<OpinionOutcome>(3);
  check_words<MeasureKind>(5);
  check_words<ProspectBasis>(4);
  check_words<Adviser>(3);
  check_words<WaiverGround>(5);
  check_words<ProviderKind>(3);
  check_words<Channel>(5);
  check_words<ApplicationOutcome>(5);
  check_words<ReportKind>(3);
  check_words<PlacementKind>(5);
  check_words<EndReason>(5);
  check_words<SchemeKind>(7);
  check_words<SchemeOutcome>(3);
  check_words<ActivityKind>(39);
}

TEST_CASE("a word that has one spelling is its own twin") {
  CHECK(words<SafetyNet>()[3].twin == "no_risk");
  CHECK(words<Adviser>()[2].twin == "uwv");
  CHECK(words<RivPart>()[11].twin == "l");
}

TEST_CASE("the canonical word of a value is its first spelling") {
  CHECK(canonical(Spoor2Decision::not_applicable) == "not_applicable");
  CHECK(canonical(ActivityKind::aftercare) == "aftercare");
  CHECK(canonical(CapacityState::none) == "none");
}

TEST_CASE("activities have the phase and type of the catalogue") {
  CHECK(activity(ActivityKind::referral).phase == 1);
  CHECK(activity(ActivityKind::referral).type == ActivityType::none);
  CHECK(activity(ActivityKind::suitable_functions_named).type == ActivityType::mediation);
  CHECK(activity(ActivityKind::career_orientation).phase == 3);
  CHECK(activity(ActivityKind::career_orientation).type == ActivityType::development);
  CHECK(activity(ActivityKind::loss_processing).phase == 2);
  CHECK(activity(ActivityKind::loss_processing).type == ActivityType::coaching);
  CHECK(activity(ActivityKind::application_coaching).type == ActivityType::coaching);
  CHECK(activity(ActivityKind::contract_support).phase == 4);
  CHECK(activity(ActivityKind::contract_support).type == ActivityType::mediation);
  CHECK(activity(ActivityKind::aftercare).type == ActivityType::coaching);
  CHECK(activity(ActivityKind::employer_exchange).phase == 3);
  CHECK(activity(ActivityKind::employer_exchange).type == ActivityType::mediation);
}

static std::string_view nearest_of(std::string_view word) {
  static constexpr std::string_view known[] = {"on", "name", "first_sick_day", "probleemanalyse", "reports", "waiver"};
  return nearest(word, known);
}

TEST_CASE("a slip in a key finds the key that was meant") {
  CHECK(nearest_of("first_sikc_day") == "first_sick_day");
  CHECK(nearest_of("First-Sick-Day") == "first_sick_day");
  CHECK(nearest_of("probleemanalise") == "probleemanalyse");
  CHECK(nearest_of("raports") == "reports");
  CHECK(nearest_of("nam") == "name");
}

TEST_CASE("a word that resembles nothing gets no suggestion") {
  CHECK(nearest_of("var").empty());
  CHECK(nearest_of("op").empty());
  CHECK(nearest_of("diagnosis").empty());
  CHECK(nearest_of(std::string(1000, 'a')).empty());
}
