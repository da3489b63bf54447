#include "poortwachter/law/citation.hpp"

namespace poortwachter::law::cite {

// Regeling procesgang eerste en tweede ziektejaar
constexpr std::string_view regeling = "BWBR0013540";
constinit const Citation regeling_2_2{"Regeling procesgang art. 2 lid 2", regeling,
                                      "binnen zes weken na de eerste dag van ongeschiktheid"};
constinit const Citation regeling_2_3{"Regeling procesgang art. 2 lid 3", regeling, "onverwijld"};
constinit const Citation regeling_4_1{"Regeling procesgang art. 4 lid 1", regeling, "binnen twee weken na het oordeel"};
constinit const Citation regeling_4_2a{
    "Regeling procesgang art. 4 lid 2 a", regeling,
    "activiteiten, doelen en termijnen, en sinds 1 juli 2023 de visie van werkgever en werknemer", false};
constinit const Citation regeling_4_2b{
    "Regeling procesgang art. 4 lid 2 b", regeling,
    "die evaluatie vindt periodiek, en in ieder geval aan het einde van het eerste ziektejaar plaats"};
constinit const Citation regeling_4_2c{"Regeling procesgang art. 4 lid 2 c", regeling,
                                       "het plan van aanpak wijst een casemanager aan", false};
constinit const Citation regeling_4_5{"Regeling procesgang art. 4 lid 5", regeling,
                                      "na een nieuw oordeel wordt het plan bijgesteld; lid 1 tot en met 3 gelden dan opnieuw",
                                      false};
constinit const Citation regeling_5{
    "Regeling procesgang art. 5", regeling,
    "Van de termijnen, bedoeld in artikel 2 en 4, kan door de werkgever en de werknemer gemotiveerd worden afgeweken."};
constinit const Citation regeling_6_1{"Regeling procesgang art. 6 lid 1", regeling,
                                      "het reintegratieverslag bevat de onderdelen a tot en met l", false};

// Wet werk en inkomen naar arbeidsvermogen
constexpr std::string_view wia = "BWBR0019057";
constinit const Citation wia_23_1{"WIA art. 23 lid 1", wia, "een wachttijd van 104 weken", false};
constinit const Citation wia_23_3{"WIA art. 23 lid 3", wia,
                                  "perioden worden samengeteld bij een onderbreking van minder dan vier weken", false};
constinit const Citation wia_23_6{
    "WIA art. 23 lid 6", wia,
    "Een verkorte wachttijd bedraagt ten minste 13 weken en ten hoogste 78 weken. Het einde van een verkorte wachttijd wordt "
    "niet eerder vastgesteld dan tien weken na de dag waarop de aanvraag daartoe is ingediend."};
constinit const Citation wia_25_2{"WIA art. 25 lid 2", wia, "het plan van aanpak wordt periodiek geevalueerd", false};
constinit const Citation wia_25_3{
    "WIA art. 25 lid 3", wia,
    "Uiterlijk dertien weken voor het verstrijken van de wachttijd stelt de werkgever ... in overleg met de verzekerde een "
    "reintegratieverslag op en verstrekt hiervan een afschrift aan de verzekerde."};
constinit const Citation wia_25_4{"WIA art. 25 lid 4", wia,
                                  "bij vrijwillige verlenging: dertien weken voor de afloop van het verlengde tijdvak", false};
constinit const Citation wia_25_8{"WIA art. 25 lid 8", wia, "UWV stelt een termijn om het verslag aan te vullen", false};
constinit const Citation wia_25_9{"WIA art. 25 lid 9", wia, "ten hoogste 52 weken"};
constinit const Citation wia_25_10{"WIA art. 25 lid 10", wia, "uiterlijk zes weken voor de afloop van de wachttijd"};
constinit const Citation wia_25_11{"WIA art. 25 lid 11", wia,
                                   "geen verlenging als de beschikking niet voor het einde van de wachttijd is gegeven", false};
constinit const Citation wia_25_13{"WIA art. 25 lid 13", wia, "UWV beslist binnen drie weken na ontvangst van de melding", false};
constinit const Citation wia_25_14{
    "WIA art. 25 lid 14", wia,
    "zes weken nadat het UWV heeft vastgesteld dat de werkgever zijn tekortkoming ... heeft hersteld, maar niet later dan na 52 "
    "weken; is een beschikking te laat, dan eindigt het tijdvak zoveel eerder als de beschikking later is afgegeven"};
constinit const Citation wia_64_2{"WIA art. 64 lid 2", wia, "uiterlijk op de dag waarop de wachttijd 89 weken heeft geduurd"};
constinit const Citation wia_64_3{"WIA art. 64 lid 3", wia,
                                  "De verzekerde doet zijn aanvraag uiterlijk elf weken voor afloop van de wachttijd"};
constinit const Citation wia_64_6{"WIA art. 64 lid 6", wia, "voor de dag waarop de wachttijd 81 weken heeft geduurd"};

// Ziektewet
constexpr std::string_view zw = "BWBR0001888";
constinit const Citation zw_38_1{"ZW art. 38 lid 1", zw,
                                 "uiterlijk op de eerste dag nadat de ongeschiktheid van die werknemer 42 weken heeft geduurd"};
constinit const Citation zw_38_2{"ZW art. 38 lid 2", zw,
                                 "op de laatste dag van de dienstbetrekking ... tussen de eerste dag van de ongeschiktheid tot "
                                 "werken en de laatste dag ... ten minste zes weken is gelegen"};
constinit const Citation zw_38_3{"ZW art. 38 lid 3", zw, "een boete van ten hoogste EUR 455", false};
constinit const Citation zw_38a_2{"ZW art. 38a lid 2", zw, "uiterlijk op de vierde dag"};
constinit const Citation zw_38a_3{"ZW art. 38a lid 3", zw,
                                  "uiterlijk op de eerste dag na zes weken gerekend vanaf die eerste werkdag"};
constinit const Citation zw_38a_8{"ZW art. 38a lid 8", zw, "een boete van ten hoogste EUR 455", false};
constinit const Citation zw_38aa{"ZW art. 38aa", zw, "zes weken na de laatste dag van de dienstbetrekking", false};
constinit const Citation zw_39a{"ZW art. 39a", zw, "UWV verhaalt het ziekengeld bij onvoldoende inspanningen", false};

constinit const Citation boetebesluit_2c{"Boetebesluit socialezekerheidswetten art. 2c", "BWBR0011708",
                                         "EUR 70, vanaf 7 dagen te laat EUR 230, vanaf 28 dagen of zonder melding EUR 455", false};
constinit const Citation boete_beleid_7{"Beleidsregel boete werkgevers ZW art. 7", "BWBR0039100",
                                        "geen boete bij een melding op de eerste werkdag na het einde van de dienstbetrekking",
                                        false};

// Burgerlijk Wetboek Boek 7
constexpr std::string_view bw = "BWBR0005290";
constinit const Citation bw_629_1{
    "BW 7:629 lid 1", bw,
    "voor een tijdvak van 104 weken recht op 70% ... maar de eerste 52 weken ten minste op het voor hem geldende wettelijke "
    "minimumloon"};
constinit const Citation bw_629_2{"BW 7:629 lid 2", bw,
                                  "zes weken voor huishoudelijk personeel op minder dan vier dagen en na de AOW-leeftijd", false};
constinit const Citation bw_629_7{"BW 7:629 lid 7", bw, "onverwijld"};
constinit const Citation bw_629_10{"BW 7:629 lid 10", bw,
                                   "samengeteld indien zij elkaar met een onderbreking van minder dan vier weken opvolgen"};
constinit const Citation bw_629_11{"BW 7:629 lid 11", bw,
                                   "het tijdvak wordt verlengd met de vertraging van de aanvraag, de vrijwillige verlenging en de "
                                   "verlenging door UWV",
                                   false};
constinit const Citation bw_658a_1{
    "BW 7:658a lid 1", bw,
    "staat vast dat de eigen arbeid niet meer kan worden verricht en is er geen andere passende arbeid, dan bevordert de werkgever "
    "passende arbeid bij een andere werkgever",
    false};
constinit const Citation bw_658a_3{"BW 7:658a lid 3", bw, "regelmatig geevalueerd en zo nodig bijgesteld", false};
constinit const Citation bw_660a{"BW 7:660a", bw, "de werknemer werkt mee aan redelijke voorschriften en het plan", false};
constinit const Citation bw_670_1{"BW 7:670 lid 1", bw, "opzegverbod, tenzij de ongeschiktheid ten minste twee jaren heeft geduurd",
                                  false};
constinit const Citation bw_670_11{"BW 7:670 lid 11", bw, "de twee jaren worden verlengd zoals het loontijdvak", false};

// Policy of UWV
constexpr std::string_view riv_beleid = "BWBR0015184";
constinit const Citation beleid_riv_2a{"Beleidsregels RIV art. 2a", riv_beleid, "verkort verslag bij minder dan tien weken", false};
constinit const Citation beleid_riv_3{"Beleidsregels RIV art. 3", riv_beleid, "veertien dagen om aan te vullen", false};
constexpr std::string_view kader = "BWBR0014375";
constinit const Citation kader_3{"Beoordelingskader poortwachter par. 3", kader,
                                 "een bevredigend resultaat gaat voor de weg erheen", false};
constinit const Citation kader_5{"Beoordelingskader poortwachter par. 5", kader,
                                 "bij de eerstejaarsevaluatie bezien partijen ook werk bij een andere werkgever", false};
constinit const Citation kader_6{"Beoordelingskader poortwachter par. 6", kader, "de werkgever houdt een vinger aan de pols",
                                 false};
constinit const Citation kader_7{"Beoordelingskader poortwachter par. 7.4", kader,
                                 "zonder benutbare mogelijkheden geen inspanningen, wel herbeoordeling", false};
constinit const Citation kader_8{"Beoordelingskader poortwachter par. 8", kader, "arbeidstherapeutisch werk duurt kort", false};
constinit const Citation kader_9{"Beoordelingskader poortwachter par. 9", kader,
                                 "eigen werk, ander werk, dan werk bij een andere werkgever; wat in redelijkheid te vergen is",
                                 false};
constinit const Citation kader_10{"Beoordelingskader poortwachter par. 10", kader, "deskundigenoordeel bij stagnatie", false};
constinit const Citation werkwijzer{"Werkwijzer Poortwachter", "",
                                    "spoor 2 start uiterlijk zes weken na de eerstejaarsevaluatie, tenzij binnen drie maanden "
                                    "concreet zicht bestaat op structurele hervatting in de eigen organisatie",
                                    false};
constinit const Citation werkwijzer_capacity{"Werkwijzer Poortwachter (belastbaarheid na de evaluatie)", "",
                                             "twee weken om het plan aan te passen en zes weken om te starten", false,
                                             "werkwijzer_capacity"};
constinit const Citation werkwijzer_aow{"Werkwijzer Poortwachter (AOW binnen een jaar)", "",
                                        "spoor 2 mag achterwege blijven als beiden instemmen", false, "werkwijzer_aow"};

// Practice
constinit const Citation uwv_42{"UWV, 42e-weeksmelding", "", "eerste werkdag na 42 weken", false};
constinit const Citation uwv_week_6{"UWV, stappenplan", "", "uiterlijk in week 6", false};
constinit const Citation uwv_week_8{"UWV, stappenplan", "", "uiterlijk in week 8", false};
constinit const Citation uwv_week_88{"UWV, WIA-brief", "", "UWV verzendt de brief in week 88", false};
constinit const Citation uwv_letters{"UWV, brieven over de loonsanctie", "", "UWV schrijft 'tot' en 'per' met de dag erna", false,
                                     "uwv_letters"};
constinit const Citation uwv_evaluatie{"UWV, eerstejaarsevaluatie", "", "evalueren in week 46 tot en met 52", false};
constinit const Citation provider_practice{"Praktijk van uitvoerders", "", "gebruik van uitvoerders, geen regel van UWV", false,
                                           "provider_practice"};
constinit const Citation judgement{"Praktijk, geen wettelijk getal", "", "ervaringsgetal; de wet vraagt een oordeel", false,
                                   "judgement"};
constinit const Citation wvp_base_rate{"UWV, toetsing van het re-integratieverslag (2018)", "",
                                       "ongeveer een op de tien getoetste verslagen leidt tot een loonsanctie", false,
                                       "wvp_base_rate"};
constinit const Citation employer_charges{"Praktijk, werkgeverslasten", "", "20 tot 30 procent boven het loon", false,
                                          "employer_charges"};
constinit const Citation month_days{"Praktijk, loonmaand", "", "een maand telt 21,75 dagen", false, "month_days"};
constinit const Citation case_file_version{"Dossierformaat, versie 1", "", "bereik van de wettabel", false, "case_file_version"};

// Other acts
constinit const Citation aow_7a{"AOW art. 7a", "BWBR0002221", "de AOW-leeftijd volgt uit de geboortedatum", false};
constinit const Citation termijnenwet_1{
    "Algemene termijnenwet art. 1", "BWBR0002448",
    "een termijn die op een zaterdag, zondag of algemeen erkende feestdag eindigt, wordt verlengd", false};
constinit const Citation wfsv_17{"Wfsv art. 17 lid 1", "BWBR0017745", "het maximumdagloon", false};
constinit const Citation suwi_32{"Wet SUWI art. 32", "BWBR0013060", "deskundigenoordeel van UWV", false};
constinit const Citation wml_15{"WML art. 15", "BWBR0002638", "vakantiebijslag van ten minste 8 procent", false};
constinit const Citation avg_9{"AVG art. 9", "", "gegevens over gezondheid", false};
constinit const Citation wabvpz{"UAVG art. 46", "BWBR0040940", "het BSN alleen waar een wet het voorschrijft", false};

}  // namespace poortwachter::law::cite
