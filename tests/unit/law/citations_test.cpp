#include "poortwachter/law/citation.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "doctest/doctest.h"
#include "poortwachter/law/table.hpp"

using namespace poortwachter;
using law::Basis;
using law::Parameter;

// Words of acts, regulations and policy rules as they were read in the published text, once more; "..." where words are left out.
static const std::map<std::string_view, std::string_view> published = {
    {"regeling_2_2", "binnen zes weken na de eerste dag van ongeschiktheid"},
    {"regeling_2_3", "onverwijld"},
    {"regeling_4_1", "binnen twee weken na het oordeel"},
    {"regeling_4_2b", "die evaluatie vindt periodiek, en in ieder geval aan het einde van het eerste ziektejaar plaats"},
    {"regeling_5",
     "Van de termijnen, bedoeld in artikel 2 en 4, kan door de werkgever en de werknemer gemotiveerd worden afgeweken."},
    {"wia_23_6",
     "Een verkorte wachttijd bedraagt ten minste 13 weken en ten hoogste 78 weken. Het einde van een verkorte wachttijd wordt niet "
     "eerder vastgesteld dan tien weken na de dag waarop de aanvraag daartoe is ingediend."},
    {"wia_25_3",
     "Uiterlijk dertien weken voor het verstrijken van de wachttijd stelt de werkgever ... in overleg met de verzekerde een "
     "reintegratieverslag op en verstrekt hiervan een afschrift aan de verzekerde."},
    {"wia_25_9", "ten hoogste 52 weken"},
    {"wia_25_10", "uiterlijk zes weken voor de afloop van de wachttijd"},
    {"wia_25_14",
     "zes weken nadat het UWV heeft vastgesteld dat de werkgever zijn tekortkoming ... heeft hersteld, maar niet later dan na 52 "
     "weken ... zoveel eerder als de beschikking later is afgegeven"},
    {"wia_64_2", "uiterlijk op de dag waarop de wachttijd 89 weken heeft geduurd"},
    {"wia_64_3", "De verzekerde doet zijn aanvraag uiterlijk elf weken voor afloop van de wachttijd"},
    {"wia_64_6_report", "voor de dag waarop de wachttijd 81 weken heeft geduurd"},
    {"zw_38_1", "uiterlijk op de eerste dag nadat de ongeschiktheid van die werknemer 42 weken heeft geduurd"},
    {"zw_38_2",
     "op de laatste dag van de dienstbetrekking ... tussen de eerste dag van de ongeschiktheid tot werken en de laatste dag ... "
     "ten minste zes weken is gelegen"},
    {"zw_38a_2", "uiterlijk op de vierde dag"},
    {"zw_38a_3", "uiterlijk op de eerste dag na zes weken gerekend vanaf die eerste werkdag"},
    {"bw_629_1",
     "voor een tijdvak van 104 weken recht op 70% ... maar de eerste 52 weken ten minste op het voor hem geldende wettelijke "
     "minimumloon"},
    {"bw_629_7", "onverwijld"},
    {"bw_629_10", "samengeteld indien zij elkaar met een onderbreking van minder dan vier weken opvolgen"},
    {"bw_658a_2", "zo tijdig mogelijk"},
    {"kader_3", "arbeid met een loonwaarde van tenminste 65% van het loon vóór de ziekte"},
    {"kader_8", "in de regel niet langer dan 6 weken"},
};

TEST_CASE("what stands between quotation marks is the text of the source, letter by letter") {
  std::size_t literal = 0;
  for (const law::Citation* source : law::citations()) {
    const auto words = published.find(source->id);
    CHECK_MESSAGE(source->literal() == (words != published.end()), source->id);
    if (words == published.end()) continue;
    CHECK_MESSAGE(source->quote == words->second, source->id);
    ++literal;
  }
  CHECK(literal == published.size());
}

TEST_CASE("only acts, ministerial regulations and policy rules are quoted") {
  for (const law::Citation* source : law::citations())
    if (source->literal()) CHECK_MESSAGE(source->basis <= Basis::policy_rule, source->id);
}

TEST_CASE("every source has its own identifier, by which it is found, and a name") {
  std::set<std::string_view> ids;
  for (const law::Citation* source : law::citations()) {
    CHECK_MESSAGE(ids.insert(source->id).second, source->id);
    CHECK_MESSAGE(law::find_citation(source->id) == source, source->id);
    CHECK_MESSAGE(!source->label.empty(), source->id);
  }
  CHECK(law::find_citation("wia_25_14") == &law::cite::wia_25_14);
  CHECK(law::find_citation("wia_25") == nullptr);
}

// "Onverwijld" is the regulation's and the days that this program gives for it are not; the window of the labour expert is that of
// providers, though the Werkwijzer speaks of the examination; the act names no first day to ask for early IVA.
TEST_CASE("a number is called by the kind of its source, save those that the source does not give") {
  const std::map<Parameter, Basis> different = {{Parameter::probleemanalyse_after_long_absence_known, Basis::own_measure},
                                                {Parameter::ad_onderzoek_from_after_first_sick_day, Basis::field_practice},
                                                {Parameter::ad_onderzoek_until_after_first_sick_day, Basis::field_practice},
                                                {Parameter::vervroegde_iva_from_after_first_sick_day, Basis::own_measure}};
  for (const law::Row& row : law::table().rows()) {
    const auto other = different.find(row.parameter);
    const Basis expected = other == different.end() ? row.source->basis : other->second;
    CHECK_MESSAGE(row.basis == expected, law::name(row.parameter));
  }
}

TEST_CASE("what the Werkwijzer says is UWV's practice, not a policy rule") {
  CHECK(law::cite::werkwijzer.basis == Basis::uwv_practice);
  CHECK(law::name(Basis::uwv_practice) == "uwv_practice");
  CHECK(law::name(Basis::own_measure) == "own_measure");
}
