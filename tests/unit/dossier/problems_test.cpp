#include <doctest/doctest.h>

#include <set>

#include "poortwachter/text/text.hpp"
#include "unit/dossier/reading.hpp"

using namespace poortwachter;
using namespace poortwachter::dossier;

TEST_CASE("a file with four faults tells all four, in order") {
  const Reading reading(
      "first_sick_day: 6-1-2025\nemployer: {size: many}\nfirst_sikc_day: 2025-01-06\neerste_ziektedag: 2025-01-06\n");
  CHECK(reading.problems() ==
        "E004:date_nearest 1:17-1:25 /first_sick_day key=first_sick_day value=6-1-2025 nearest=2025-01-06\n"
        "E004:number 2:18-2:22 /employer/size key=size value=many\n"
        "E002:nearest 3:1-3:15  key=first_sikc_day nearest=first_sick_day\n"
        "E005:two_spellings 4:1-4:17 /first_sick_day key=eerste_ziektedag other=first_sick_day (first 1:1-1:15 /first_sick_day)\n");
}

TEST_CASE("E002: the nearest key is one of the same mapping, in either spelling") {
  CHECK(problems_of("spoor2: {intake: 2026-01-05}") == "E002 2:10-2:16 /spoor2 key=intake\n");
  CHECK(problems_of("spoor2: {intake_no: 2026-01-05}") == "E002:nearest 2:10-2:19 /spoor2 key=intake_no nearest=intake_on\n");
  CHECK(problems_of("werknemr: {kenmerk: a}") == "E002:nearest 2:1-2:9  key=werknemr nearest=werknemer\n");
  CHECK(problems_of("diagnosis: none") == "E002 2:1-2:10  key=diagnosis\n");
  CHECK(problems_of("work: [{from: 2025-02-01, sort: own}]") == "E002:nearest 2:27-2:31 /work/0 key=sort nearest=soort\n");
}

TEST_CASE("E002: a long key is told in forty code points") {
  const std::string key(60, 'x');
  CHECK(problems_of(key + ": 1") == "E002 2:1-2:61  key=" + key.substr(0, 40) + "…\n");
}

TEST_CASE("E003: a required key that is absent or empty is told at its mapping or its key") {
  CHECK(Reading("as_of: 2025-03-01\n").problems() == "E003 1:1-1:6 /first_sick_day key=first_sick_day twin=eerste_ziektedag\n");
  CHECK(Reading("case: a\nfirst_sick_day: ~\n").problems() ==
        "E003:empty_day 2:1-2:15 /first_sick_day key=first_sick_day twin=eerste_ziektedag\n");
  CHECK(Reading("case: a\nfirst_sick_day: ''\n").problems() ==
        "E003:empty_day 2:17-2:19 /first_sick_day key=first_sick_day twin=eerste_ziektedag\n");
  CHECK(problems_of("accepted:\n  - rule: P102") == "E003 3:5-3:9 /accepted/0/reason key=reason twin=reden\n");
  CHECK(problems_of("good_grounds: [{from: 2025-03-01}]") == "E003 2:17-2:21 /good_grounds/0/reason key=reason twin=reden\n");
}

TEST_CASE("E003: a required text that is blank is told at the text") {
  CHECK(problems_of("accepted: [{rule: P102, reason: \"\"}]") == "E003:empty 2:33-2:35 /accepted/0/reason key=reason twin=reden\n");
  CHECK(problems_of("good_grounds: [{from: 2025-03-01, reden: ' '}]") ==
        "E003:empty 2:42-2:45 /good_grounds/0/reason key=reason twin=reden written=reden\n");
  CHECK(problems_of("case: ''\nemployer: {name: ' '}") == "");
}

TEST_CASE("E004: dates say what is wrong with them") {
  CHECK(problems_of("probleemanalyse: 2026-02-31") ==
        "E004:date_no_day 2:18-2:28 /probleemanalyse key=probleemanalyse value=2026-02-31 days=28d last=2026-02-28\n");
  CHECK(problems_of("spoor2: {intake_on: 2026-13-01}") ==
        "E004:date_no_month 2:21-2:31 /spoor2/intake_on key=intake_on value=2026-13-01\n");
  CHECK(problems_of("spoor2: {intake_on: 1989-12-31}") ==
        "E004:date_range 2:21-2:31 /spoor2/intake_on key=intake_on value=1989-12-31 first=1990-01-01 last=2099-12-31\n");
  CHECK(problems_of("as_of: 9/3/2026") == "E004:date_nearest 2:8-2:16 /as_of key=as_of value=9/3/2026 nearest=2026-03-09\n");
  CHECK(problems_of("as_of: ' '") == "E004:date 2:8-2:11 /as_of key=as_of value= \n");
  CHECK(problems_of("evaluations: [2025-02-30]") ==
        "E004:date_no_day 2:15-2:25 /evaluations/0 key=evaluations value=2025-02-30 days=28d last=2025-02-28\n");
  CHECK(problems_of("as_of: 1990-01-01") == "");
  CHECK(problems_of("employee: {birth_date: 1958-07-01}") == "");
  CHECK(problems_of("employee: {birth_date: 1899-12-31}").ends_with("first=1900-01-01 last=2099-12-31\n"));
  CHECK(problems_of("as_of: 2099-12-31") == "");
}

TEST_CASE("E004: a slip in unknown or not done is told with the word") {
  CHECK(problems_of("probleemanalyse: unkown") ==
        "E004:date_word 2:18-2:24 /probleemanalyse key=probleemanalyse value=unkown nearest=unknown\n");
  CHECK(problems_of("evaluations: [Niet_gedaan]") ==
        "E004:date_word 2:15-2:26 /evaluations/0 key=evaluations value=Niet_gedaan nearest=niet_gedaan\n");
  CHECK(Reading("first_sick_day: unkown\n").problems() ==
        "E004:date_required 1:17-1:23 /first_sick_day key=first_sick_day value=unkown\n");
}

TEST_CASE("E006: a control character that an escape brings into a text is refused at the text") {
  CHECK(problems_of("case: \"a\\x1bb\"") == "E006:control_character 2:7-2:15 /case detail=U+001B\n");
  CHECK(problems_of("employer: {name: \"\\u0085\"}") == "E006:control_character 2:18-2:26 /employer/name detail=U+0085\n");
  CHECK(problems_of("case: \"a\\0\"") == "E006:control_character 2:7-2:12 /case detail=U+0000\n");
  CHECK(problems_of("plan_van_aanpak: {employer_view: \"\\x7f\"}") ==
        "E006:control_character 2:34-2:40 /plan_van_aanpak/employer_view detail=U+007F\n");
  CHECK(problems_of("case: \"a\\tb\\nc \\u00a0\"") == "");
}

TEST_CASE("E004: the first sick day cannot be unknown or not done") {
  CHECK(Reading("first_sick_day: onbekend\n").problems() ==
        "E004:day_required 1:17-1:25 /first_sick_day key=first_sick_day value=onbekend\n");
  CHECK(Reading("first_sick_day: not_done\n").problems() ==
        "E004:day_required 1:17-1:25 /first_sick_day key=first_sick_day value=not_done\n");
}

TEST_CASE("E004: a word outside an enumeration names the words, and the nearest") {
  CHECK(problems_of("completeness: half") ==
        "E004:word 2:15-2:19 /completeness key=completeness value=half expected=complete, partial\n");
  CHECK(problems_of("completeness: volledg") ==
        "E004:word_nearest 2:15-2:22 /completeness key=completeness value=volledg nearest=volledig "
        "expected=complete, partial\n");
  CHECK(problems_of("safety_net: unknown") ==
        "E004:word 2:13-2:20 /safety_net key=safety_net value=unknown "
        "expected=none, pregnancy, organ_donation, no_risk\n");
  CHECK(problems_of("spoor2: {activities: [{kind: coachng}]}") ==
        "E004:catalogue_nearest 2:30-2:37 /spoor2/activities/0/kind key=kind value=coachng nearest=coaching\n");
  CHECK(problems_of("volledigheid: half").ends_with(" expected=volledig, gedeeltelijk written=volledigheid\n"));
  CHECK(problems_of("spoor2: {activities: [{soort: intake}]}").ends_with(" nearest=intakegesprek written=soort\n"));
  CHECK(problems_of("spoor2: {activities: [{soort: begeleiding}]}").starts_with("E004:catalogue 2:31-2:42 "));
  CHECK(problems_of("spoor2: {activities: [{soort: intakeg}]}").ends_with(" nearest=intakegesprek written=soort\n"));
  CHECK(problems_of("eerstejaarsevaluatie: {spoor2_besluit: starten}").starts_with("E004:word_nearest 2:40-2:47 "));
  CHECK(problems_of("spoor2: {activities: [{kind: dancing}]}") ==
        "E004:catalogue 2:30-2:37 /spoor2/activities/0/kind key=kind value=dancing\n");
  CHECK(problems_of("reintegratieverslag: {missing: [a, m]}").starts_with("E004:word 2:36-2:37 /reintegratieverslag/missing/1 "));
}

TEST_CASE("E004: yes-no, tri, money and numbers name what they take") {
  CHECK(problems_of("employee: {domestic: maybe}") == "E004:yes_no 2:22-2:27 /employee/domestic key=domestic value=maybe\n");
  CHECK(problems_of("employee: {domestic: unknown}") == "E004:yes_no 2:22-2:29 /employee/domestic key=domestic value=unknown\n");
  CHECK(problems_of("spoor2: {extra_guidance: 1}") == "E004:tri 2:26-2:27 /spoor2/extra_guidance key=extra_guidance value=1\n");
  CHECK(problems_of("employee: {gross_monthly_wage: much}") ==
        "E004:money 2:32-2:36 /employee/gross_monthly_wage key=gross_monthly_wage value=much\n");
  CHECK(problems_of("employee:\n  gross_monthly_wage: 3.150,50") ==
        "E004:money_nearest 3:23-3:31 /employee/gross_monthly_wage key=gross_monthly_wage value=3.150,50 nearest=3150.50\n");
  CHECK(problems_of("employee:\n  hours_per_week: 36,5") ==
        "E004:number_nearest 3:19-3:23 /employee/hours_per_week key=hours_per_week value=36,5 nearest=36.5\n");
  CHECK(problems_of("employer: {size: 10.5}") == "E004:number_whole 2:18-2:22 /employer/size key=size value=10.5\n");
  CHECK(problems_of("loonsanctie: {weeks: 0}") ==
        "E004:number_range 2:22-2:23 /loonsanctie/weeks key=weeks value=0 least=1 most=104\n");
  CHECK(problems_of("loonsanctie: {weeks: 104}") == "");
  CHECK(problems_of("employee: {continued_pay: {year1: 69.9}}") ==
        "E004:number_range 2:35-2:39 /employee/continued_pay/year1 key=year1 value=69.9 least=70 most=100\n");
}

TEST_CASE("E004: a value of another shape is told at its key or its value") {
  CHECK(problems_of("as_of: [2025-03-01]") == "E004:single_value 2:1-2:6 /as_of key=as_of nearest=as_of: 2025-03-01\n");
  CHECK(problems_of("employee: jansen") == "E004:mapping 2:1-2:9 /employee key=employee\n");
  CHECK(problems_of("probleemanalyse: [2025-03-01]") == "E004:no_list 2:18-2:19 /probleemanalyse key=probleemanalyse\n");
  CHECK(problems_of("evaluations: 2025-03-01") ==
        "E004:list_value 2:14-2:24 /evaluations key=evaluations nearest=evaluations: [2025-03-01]\n");
  CHECK(problems_of("work: {from: 2025-03-01}") ==
        "E004:list_dash 2:8-2:12 /work key=work value=from nearest=- from: 2025-03-01\n");
  CHECK(problems_of("work: [2025-03-01]") == "E004:mapping 2:8-2:18 /work/0 key=work\n");
  CHECK(problems_of("spoor2: {activities: [{on: [2025-03-01]}]}") ==
        "E004:day_or_period 2:24-2:26 /spoor2/activities/0/on key=on\n");
}

TEST_CASE("E004: a value of another shape is told with what was meant") {
  CHECK(problems_of("work: 2025-03-01") == "E004:list 2:1-2:5 /work key=work\n");
  CHECK(problems_of("work: {}") == "E004:list 2:1-2:5 /work key=work\n");
  CHECK(problems_of("evaluations:\n  -2025-04-14\n  -2025-05-26") == "E001:dash_space 3:3-3:4 /evaluations nearest=- 2025-04-14\n");
  CHECK(problems_of("as_of: {a: 1, b: 2}") == "E004:single 2:1-2:6 /as_of key=as_of\n");
  CHECK(problems_of("capacity: [{reviews: [[2025-03-03]]}]").starts_with("E004:single_value 2:23-2:24 /capacity/0/reviews/0 "));
}

TEST_CASE("E001: a known key without its colon or its space is told where the file is YAML all the same") {
  CHECK(problems_of("as_of 2025-03-01") == "E001:missing_colon 2:1-2:6  key=as_of nearest=as_of: 2025-03-01\n");
  CHECK(problems_of("as_of = 2025-03-01") == "E001:missing_colon 2:1-2:6  key=as_of nearest=as_of: 2025-03-01\n");
  CHECK(problems_of("spoor2:\n  intake_on:2026-01-05") ==
        "E001:missing_space 3:3-3:13 /spoor2 key=intake_on nearest=intake_on: 2026-01-05\n");
  CHECK(problems_of("probleemanalyse:\n  on 2025-02-14") ==
        "E001:missing_colon 3:3-3:5 /probleemanalyse key=on nearest=on: 2025-02-14\n");
  CHECK(problems_of("evaluations:\n  \u2022 2025-04-14").starts_with("E001:bullet 3:3-3:4 "));
  CHECK(Reading("first_sick_day:2025-01-06\n").problems() ==
        "E001:missing_space 1:1-1:16  key=first_sick_day nearest=first_sick_day: 2025-01-06\n");
  CHECK(problems_of("as_of: something 2025") == "E004:date 2:8-2:22 /as_of key=as_of value=something 2025\n");
}

TEST_CASE("E004: a dash alone is no entry without its space") {
  CHECK(problems_of("evaluations: '-'") == "E004:list_value 2:14-2:17 /evaluations key=evaluations nearest=evaluations: [-]\n");
}

TEST_CASE("E001: a line that ought to be a key, of a file that is no YAML") {
  CHECK(Reading("as_of: 2025-03-01\ncase a\nwork: []\n").problems() == "E001:missing_colon 2:1-2:5  key=case nearest=case: a\n");
  CHECK(Reading("as_of: 2025-03-01\nremember this\nwork: []\n").problems() == "E001:no_key 2:1-2:14 \n");
  CHECK(Reading("as_of: 2025-03-01\ncaseA b\nwork: []\n").problems() == "E001:no_key 2:1-2:8 \n");
  CHECK(Reading("probleemanalyse: 2025-02-14\n  deviation_reason: x\n").problems() ==
        "E001:keys_below_value 2:3-2:19  key=deviation_reason other=probleemanalyse nearest=on: 2025-02-14 "
        "(beside 1:1-1:16 )\n");
  CHECK(Reading("case: a\n as_of: 2025-03-01\n").problems() == "E001:misplaced 2:2-2:7  key=as_of other=case (beside 1:1-1:5 )\n");
  CHECK(Reading("spoor2:\nintake_on: 2026-01-05\n  plan: 2026-01-26\n").problems() ==
        "E001:above 2:1-2:10  key=intake_on other=plan (beside 3:3-3:7 )\n");
  CHECK(Reading(" case: a\nas_of: 2025-03-01\n").problems() == "E001:above 1:2-1:6  key=case other=as_of (beside 2:1-2:6 )\n");
  CHECK(Reading("evaluations:\n  - 2025-04-14\n  -2025-05-26\n  - 2025-07-07\n").problems() ==
        "E001:dash_space 3:3-3:4  nearest=- 2025-05-26\n");
  CHECK(Reading("case: a: 'b'\n").problems() == "E001:colon_in_text 1:8-1:9  key=case nearest=case: \"a: 'b'\"\n");
  CHECK(Reading("case: @a\nas_of: x\n").problems() == "E001:first_character 1:7-1:8  detail=@ nearest=\"@a\"\n");
}

TEST_CASE("E002: a key of another place says where it belongs") {
  CHECK(problems_of("plan_van_aanpak:\nemployee_view: yes\ncasemanager: ja") ==
        "E002:below 3:1-3:14  key=employee_view other=plan_van_aanpak\n"
        "E002:below 4:1-4:12  key=casemanager other=plan_van_aanpak\n");
  CHECK(problems_of("onderbrekingen:\nhersteld_op: 2025-03-01") ==
        "E002:below_list 3:1-3:12  key=hersteld_op other=onderbrekingen\n");
  CHECK(problems_of("intake_op: 2026-01-05") == "E002:elsewhere 2:1-2:10  key=intake_op other=spoor2\n");
  CHECK(problems_of("werknemer: {eindevaluatie: 2026-01-05}") == "E002:top 2:13-2:26 /employee key=eindevaluatie\n");
  CHECK(problems_of("op: 2026-01-05") == "E002:many_homes 2:1-2:3  key=op\n");
}

TEST_CASE("E002: capitals and spaces are told as such") {
  CHECK(problems_of("As_of: 2025-03-01") == "E002:capitals 2:1-2:6  key=As_of nearest=as_of\n");
  CHECK(problems_of("As of: 2025-03-01") == "E002:spaces 2:1-2:6  key=As of nearest=as_of\n");
}

TEST_CASE("a required key that is written wrong is not missing as well") {
  CHECK(Reading("First_sick_day: 2025-01-06\n").problems() ==
        "E002:capitals 1:1-1:15  key=First_sick_day nearest=first_sick_day\n");
  // A key that resembles nothing says nothing of the one that is missing.
  CHECK(Reading("diagnosis: none\n").problems() ==
        "E003 1:1-1:10 /first_sick_day key=first_sick_day twin=eerste_ziektedag\nE002 1:1-1:10  key=diagnosis\n");
  CHECK(problems_of("accepted: [{rule: P102, reasn: x}, {rule: P102}]") ==
        "E002:nearest 2:25-2:30 /accepted/0 key=reasn nearest=reason\n"
        "E003 2:37-2:41 /accepted/1/reason key=reason twin=reden\n");
}

TEST_CASE("E004: an entry of a list may be unknown, but not nothing") {
  CHECK(problems_of("evaluations: [2025-03-31, ~]") == "E004:entry 2:27-2:28 /evaluations/1 key=evaluations\n");
  CHECK(problems_of("evaluations:\n  - 2025-03-31\n  -\n") == "E004:entry 4:3-4:4 /evaluations/1 key=evaluations\n");
  CHECK(problems_of("evaluations: ['']") == "E004:entry 2:15-2:17 /evaluations/0 key=evaluations\n");
  CHECK(problems_of("werkhervatting: [null]") == "E004:entry 2:18-2:22 /work/0 key=work written=werkhervatting\n");
  CHECK(problems_of("work: ['']") == "E004:entry 2:8-2:10 /work/0 key=work\n");
  CHECK(problems_of("capacity: [{reviews: [~]}]") == "E004:entry 2:23-2:24 /capacity/0/reviews/0 key=reviews\n");
  CHECK(problems_of("ad_report: {covers: ['']}") == "E004:entry 2:22-2:24 /ad_report/covers/0 key=covers\n");
  CHECK(problems_of("spoor2: {plan: {search_profile: {directions: [~]}}}") ==
        "E004:entry 2:47-2:48 /spoor2/plan/search_profile/directions/0 key=directions\n");
  CHECK(problems_of("evaluations: [unknown, onbekend]\nwork: [not_done]\ncapacity: [{reviews: [unknown]}]") == "");
  CHECK(problems_of("spoor2: {plan: {search_profile: {directions: ['', unknown]}}}") == "");
  CHECK(problems_of("ad_report: {covers: [unknown]}").starts_with("E004:word 2:22-2:29 /ad_report/covers/0 "));
}

TEST_CASE("E004: an empty text is no mapping and no list") {
  CHECK(problems_of("employee: ''") == "E004:mapping 2:1-2:9 /employee key=employee\n");
  CHECK(problems_of("work: ''") == "E004:list 2:1-2:5 /work key=work\n");
}

TEST_CASE("E004: what init writes where a value has to come is none") {
  CHECK(problems_of("case: tekst") == "E004:placeholder 2:7-2:12 /case key=case value=tekst\n");
  CHECK(problems_of("employer: {naam: text}") == "E004:placeholder 2:18-2:22 /employer/name key=name value=text written=naam\n");
  CHECK(problems_of("plan_van_aanpak: {employer_view: ja | nee | onbekend}") ==
        "E004:placeholder 2:34-2:53 /plan_van_aanpak/employer_view key=employer_view value=ja | nee | onbekend\n");
  CHECK(problems_of("accepted: [{rule: P102, reason: tekst}]") ==
        "E004:placeholder 2:33-2:38 /accepted/0/reason key=reason value=tekst\n");
  CHECK(problems_of("probleemanalyse: JJJJ-MM-DD") ==
        "E004:placeholder 2:18-2:28 /probleemanalyse key=probleemanalyse value=JJJJ-MM-DD\n");
  CHECK(problems_of("spoor1: {task_inventory: yes | no | unknown}") ==
        "E004:placeholder 2:26-2:44 /spoor1/task_inventory key=task_inventory value=yes | no | unknown\n");
  CHECK(problems_of("employer: {name: 'text '}\ncase: een tekst") == "");
}

TEST_CASE("E004: words, signs and units that people write in place of a value") {
  CHECK(problems_of("probleemanalyse: '?'") == "E004:question 2:18-2:21 /probleemanalyse key=probleemanalyse value=?\n");
  CHECK(problems_of("probleemanalyse: nee") ==
        "E004:date_word 2:18-2:21 /probleemanalyse key=probleemanalyse value=nee nearest=niet_gedaan\n");
  CHECK(problems_of("probleemanalyse: Yes") == "E004:date_yes 2:18-2:21 /probleemanalyse key=probleemanalyse value=Yes\n");
  CHECK(problems_of("employee: {domestic: Ja}") ==
        "E004:yes_no_nearest 2:22-2:24 /employee/domestic key=domestic value=Ja nearest=ja\n");
  CHECK(problems_of("spoor2: {extra_guidance: Y}") ==
        "E004:tri_nearest 2:26-2:27 /spoor2/extra_guidance key=extra_guidance value=Y nearest=yes\n");
  CHECK(problems_of("spoor2: {extra_guidance: n}") == "E004:tri 2:26-2:27 /spoor2/extra_guidance key=extra_guidance value=n\n");
  CHECK(problems_of("employee:\n  gross_monthly_wage: \u20ac 3.150,50").ends_with(" nearest=3150.50\n"));
  CHECK(problems_of("employee:\n  gross_monthly_wage: 3.150").ends_with(" nearest=3150\n"));
  CHECK(problems_of("employee:\n  gross_monthly_wage: 3150,-").ends_with(" nearest=3150\n"));
  CHECK(problems_of("employee:\n  hours_per_week: 36 uur").ends_with(" nearest=36\n"));
  CHECK(problems_of("employee:\n  hours_per_week: 36 of 38") ==
        "E004:number 3:19-3:27 /employee/hours_per_week key=hours_per_week value=36 of 38\n");
}

TEST_CASE("E004: a day with its weekday or a remark is told with the day") {
  CHECK(problems_of("as_of: maandag 3 maart 2025").ends_with(" nearest=2025-03-03\n"));
  CHECK(problems_of("as_of: ma. 3-3-2025").ends_with(" nearest=2025-03-03\n"));
  CHECK(problems_of("as_of: 2025-03-03,").ends_with(" nearest=2025-03-03\n"));
  CHECK(problems_of("as_of: 2025-03-03..2025-04-04") == "E004:date 2:8-2:30 /as_of key=as_of value=2025-03-03..2025-04-04\n");
  CHECK(problems_of("as_of: 2025-03-035") == "E004:date 2:8-2:19 /as_of key=as_of value=2025-03-035\n");
}

TEST_CASE("the placeholders are those of init in both languages") {
  std::set<std::string_view> written;
  for (const auto lang : {text::Lang::nl, text::Lang::en})
    for (const auto* key : {"init.date", "init.text", "init.tri", "init.yes_no"}) written.insert(text::ui(key, lang));
  CHECK(written == std::set<std::string_view>(placeholders.begin(), placeholders.end()));
}

TEST_CASE("E004: a document that is no mapping is told once") {
  CHECK(Reading("- first_sick_day: 2025-01-06\n").problems().starts_with("E004:root 1:1-"));
  CHECK(Reading("first_sick_day\n").problems().starts_with("E004:root 1:1-"));
  CHECK(Reading("- a\n").read.problems.size() == 1);
}

TEST_CASE("E005: the same spelling twice is told once, with both places") {
  const Reading reading("first_sick_day: 2025-01-06\ncase: a\nfirst_sick_day: 2025-01-07\n");
  CHECK(reading.problems() == "E005:duplicate_key 3:1-3:15  detail=first_sick_day (first 1:1-1:15 )\n");
}

TEST_CASE("E005: the second of two spellings is the later one, whichever comes first") {
  CHECK(problems_of("work: []\nwerkhervatting: []") ==
        "E005:two_spellings 3:1-3:15 /work key=werkhervatting other=work (first 2:1-2:5 /work)\n");
  CHECK(problems_of("werkhervatting: []\nwork: []") ==
        "E005:two_spellings 3:1-3:5 /work key=work other=werkhervatting (first 2:1-2:15 /work)\n");
}

TEST_CASE("problems of the source stop the reader where there is no tree, a key twice does not") {
  CHECK(Reading("").problems() == "E008:empty 1:1-1:1 \n");
  CHECK(Reading("# nothing\n").problems().starts_with("E008:only_comments 1:1-"));
  const Reading unclosed("case: [a\n");
  REQUIRE(unclosed.read.problems.size() == 1);
  CHECK(unclosed.read.problems[0].rule == &yaml_ongeldig);
  CHECK(unclosed.read.problems[0].variant == "unclosed_sequence");
  const Reading anchored("first_sick_day: &a 2025-01-06\n");
  CHECK(anchored.problems() == "E007:anchor 1:17-1:19  detail=&a\n");
  const Reading doubled("first_sick_day: 2025-01-06\nfirst_sick_day: 2025-01-06\nas_of: x\n");
  CHECK(doubled.read.problems.size() == 2);
}

TEST_CASE("an E finding has the severity of its rule and no risk") {
  const Reading reading("first_sick_day: 2026-02-31\n");
  REQUIRE(reading.read.problems.size() == 1);
  CHECK(reading.read.problems[0].severity == Severity::error);
  CHECK(reading.read.problems[0].risk == Risk::none);
}

static const Rule* const reading_rules[] = {&yaml_ongeldig,   &onbekende_sleutel, &verplichte_sleutel_ontbreekt, &ongeldige_waarde,
                                            &dubbele_sleutel, &codering_ongeldig, &grens_overschreden,           &leeg};

static std::set<std::string_view> variants_of(const std::vector<text::Page::Message>& messages) {
  std::set<std::string_view> variants;
  for (const auto& message : messages) variants.insert(message.variant);
  return variants;
}

TEST_CASE("the pages of the reading rules have the same variants in both languages") {
  for (const Rule* rule : reading_rules) {
    const auto* dutch = text::page(rule->code, text::Lang::nl);
    const auto* english = text::page(rule->code, text::Lang::en);
    REQUIRE(dutch != nullptr);
    REQUIRE(english != nullptr);
    CHECK(dutch->slug == rule->slug);
    CHECK(variants_of(dutch->messages) == variants_of(english->messages));
    CHECK(variants_of(dutch->actions) == variants_of(english->actions));
    CHECK(variants_of(dutch->labels) == variants_of(english->labels));
  }
}

TEST_CASE("every problem has words of its own, and arguments for all of them") {
  const char* faulty[] = {"as_of: 6-1-2025",
                          "as_of: 2025-13-01",
                          "as_of: 2025-02-30",
                          "as_of: 1980-01-01",
                          "as_of: [1]",
                          "as_of: x",
                          "employee: x",
                          "plan_van_aanpak: [x]",
                          "work: x",
                          "work: [~]",
                          "case: tekst",
                          "completeness: half",
                          "completeness: volledg",
                          "employer: {size: 1.5}",
                          "employer: {size: -1}",
                          "employer: {size: x}",
                          "foo: 1",
                          "as_off: 2025-03-01",
                          "accepted: [{rule: a}]",
                          "employee: {domestic: x}",
                          "eerste_ziektedag: 2025-01-06"};
  for (const auto* line : faulty) {
    const Reading reading("first_sick_day: 2025-01-06\n" + std::string(line) + "\n");
    REQUIRE(reading.read.problems.size() == 1);
    const Finding& finding = reading.read.problems.front();
    for (const auto lang : {text::Lang::nl, text::Lang::en}) {
      const auto* page = text::page(finding.rule->code, lang);
      REQUIRE(page != nullptr);
      CHECK_MESSAGE(variants_of(page->messages).count(finding.variant) == 1, line);
      for (const auto words : {page->message(finding.variant), page->action(finding.variant), page->label(finding.variant)}) {
        for (const auto name : text::placeholders(words)) {
          const auto is_it = [name](const Argument& argument) { return argument.name == name; };
          CHECK_MESSAGE(std::any_of(finding.arguments.begin(), finding.arguments.end(), is_it), line << " " << name);
        }
      }
    }
  }
}

TEST_CASE("a problem names its key as the file spells it, beside the canonical key") {
  CHECK(Reading("eerste_ziektedag: 2025-01-06\nwerkgever: x\n").problems() ==
        "E004:mapping 2:1-2:10 /employer key=employer written=werkgever\n");
  CHECK(problems_of("capacity: [{from: 2025-02-01, stand: half}]").ends_with(" written=stand\n"));
  CHECK(problems_of("evaluaties: [{on: 2025-03-03}, [2025-04-14]]") ==
        "E004:no_list 2:32-2:33 /evaluations/1 key=evaluations written=evaluaties\n");
  CHECK(problems_of("probleemanalyse: {on: 2025-02-14}\nplan_van_aanpak: {op: 2025-13-01}") ==
        "E004:date_no_month 3:23-3:33 /plan_van_aanpak/on key=on value=2025-13-01 written=op\n");
  CHECK(problems_of("problem_analysis: [a]").ends_with(" key=probleemanalyse written=problem_analysis\n"));
}

TEST_CASE("a key that is not there is named in the language of the file") {
  CHECK(Reading("werkgever: {naam: x}\n").problems().ends_with(" written=eerste_ziektedag\n"));
  CHECK(Reading("employer: {name: x}\n").problems().ends_with(" key=first_sick_day twin=eerste_ziektedag\n"));
  CHECK(Reading("eerste_ziektedag: 2025-01-06\ngeaccepteerd: [{regel: P102}]\n").problems().ends_with(" written=reden\n"));
}
