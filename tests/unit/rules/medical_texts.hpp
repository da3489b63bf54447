#pragma once

#include <string_view>
#include <vector>

/// What is seen in files of sick leave and does not belong there: illnesses, complaints, treatments and medicines.
inline constexpr std::string_view medical_texts =
    R"(depressie|depressies|depressief|depressieve klachten|een zware depressie|winterdepressie|postnatale depressie|antidepressiva|
antidepressivum|depression|tumor|tumoren|hersentumor|darmtumoren|tumors|brain tumour|tumours|kanker|longkanker|borstkanker|
darmkanker|huidkanker|prostaatkanker|baarmoederhalskanker|slokdarmkanker|cancer|breast cancer|carcinoom|melanoom|melanomen|
lymfoom|lymfeklierkanker|leukemie|leukemia|metastasen|uitzaaiingen|uitzaaiing in de lever|sarcoom|chemo|chemokuren|
chemotherapie|chemotherapy|bestraling|bestralingen|bestraald|radiotherapie|immunotherapie|hormoontherapie|
stamceltransplantatie|borstamputatie|mastectomie|mastectomy|hysterectomie|epilepsie|epileptisch|epileptische aanvallen|
epileptic|epilepsy|beroerte|beroertes|herseninfarct|hersenbloeding|hersenbloedingen|hersenletsel|niet-aangeboren hersenletsel|
hersenschudding|hersenschuddingen|hersenkneuzing|hersenvliesontsteking|TIA|CVA|brain injury|brain damage|concussion|dementie|
beginnende dementie|dementerend|dementia|Alzheimer|Parkinson|multiple sclerose|multiple sclerosis|migraine|migraineaanvallen|
clusterhoofdpijn|hoofdpijnklachten|headaches|burn-out|burn out|burnout|overspannen|overspannenheid|overspanning|surmenage|
stressklachten|spanningsklachten|psychische klachten|psychische problemen|angststoornis|angststoornissen|angstklachten|
paniekaanval|paniekaanvallen|panic attacks|paniekstoornis|dwangstoornis|persoonlijkheidsstoornis|borderline|bipolaire stoornis|
bipolair|bipolar disorder|manisch|manisch-depressief|psychose|psychoses|psychotisch|psychotic|schizofrenie|schizofreen|
schizophrenia|PTSS|PTSD|posttraumatisch|posttraumatische stressstoornis|getraumatiseerd|ADHD|autisme|autistisch|
autisme-spectrumstoornis|Asperger|anorexia|boulimie|eetstoornis|eating disorder|slaapstoornis|slapeloosheid|insomnia|
slaapapneu|alcoholverslaving|alcoholist|alcoholisme|alcoholprobleem|drugsverslaving|verslaafd|gokverslaving|addiction|
afkickkliniek|ontwenningsverschijnselen|zelfmoordpoging|suïcidaal|suicidal|hallucinaties|paranoïde|EMDR|
cognitieve gedragstherapie|psychotherapie|psychotherapeut|psychiater|psychiatrische opname|psychiatric treatment|long covid|
long-covid|longcovid|post-covid|Long COVID klachten|longontsteking|longembolie|COPD|astma|astmatisch|asthmatic|bronchitis|
pneumonia|tuberculose|sarcoïdose|hartaanval|hartinfarct|hartfalen|hartritmestoornissen|hartoperatie|hartkloppingen|
hartklachten|heart attack|heart failure|hoge bloeddruk|hypertensie|trombose|trombosebeen|pacemaker|boezemfibrilleren|
angina pectoris|hernia|hernia's|nekhernia|rughernia|slipped disc|ischias|sciatica|rugklachten|rugpijn|back pain|nekklachten|
schouderklachten|frozen shoulder|knieoperatie|heupoperatie|heupfractuur|fracturen|gebroken been|gebroken pols|broken ankle|
enkelbreuk|meniscus|kruisband|artrose|artritis|arthritis|reuma|reumatoïde artritis|reumatisch|rheumatoid|fibromyalgie|
osteoporose|jicht|Bechterew|RSI|tenniselleboog|carpaletunnelsyndroom|peesontsteking|slijmbeursontsteking|whiplash|tinnitus|
slechthorend|slechtziend|diabetes|diabetisch|diabetici|suikerziekte|insuline|schildklieraandoening|ziekte van Crohn|
colitis ulcerosa|prikkelbaredarmsyndroom|maagzweer|galstenen|blindedarmontsteking|nierfalen|nierdialyse|niertransplantatie|
kidney failure|leverziekte|levercirrose|hepatitis|alvleesklierontsteking|endometriose|miskraam|miskramen|overgangsklachten|
menopause|HIV|Lyme|Pfeiffer|gordelroos|griep|influenza|eczeem|psoriasis|allergieën|chronische pijn|
chronisch vermoeidheidssyndroom|chronic fatigue|fysiotherapie|fysiotherapeut|physiotherapy|revalidatie|revalideren|geopereerd|
surgery|chirurg|oncoloog|neuroloog|cardioloog|medicatie|pijnmedicatie|medicijnen|pijnstillers|painkillers|slaappillen|
antibiotica|oxazepam|sertraline|citalopram|methylfenidaat|ritalin|morfine|oxycodon|prednison|methotrexaat|gediagnosticeerd|
fluoxetine|lorazepam|tramadol|paracetamol|duizeligheid|misselijk|koorts|ziekenhuisopname|mental breakdown|self-harm)";

/// What belongs there, or looks like the former.
inline constexpr std::string_view ordinary_texts =
    R"(rugzakje|rugzak|hartelijk|hartelijke groet|met hart en ziel|longlist|longread|hersenspinsel|brainstorm|
kankerfonds als werkgever|chemokar en heftruck|depressieloze maanden|burn-outpreventie training|cursus burn-outpreventie|
de zaak trekt aan|medische keuring|medisch advies|bedrijfsarts|arbodienst|huisarts|arbeidsdeskundige|
arbeidsdeskundig onderzoek|belastbaarheid|functionele mogelijkhedenlijst|FML|inzetbaarheidsprofiel|beperkingen|zittend werk|
tillen tot tien kilo|traplopen|beeldschermwerk|concentratie|aandacht verdelen|tempo|deadlines halen|conflicthantering|
samenwerken|werktijden|nachtdienst|ploegendienst|opbouw van uren|arbeidstherapeutisch|arbeidstherapie|op therapeutische basis|
loonwaarde|passend werk|eigen werk|ander werk|aangepast werk|herplaatsing|spoor 1|spoor 2|tweede spoor|eerste spoor|
re-integratie|re-integratiebureau|jobcoach|loopbaancoach|outplacement|sollicitatie|sollicitatiebrief|sollicitatiegesprek|cv|
curriculum vitae|motivatiebrief|netwerken|LinkedIn|vacature|open sollicitatie|proefplaatsing|detachering|stage|scholing|
omscholing|opleiding|cursus Excel|taalcursus|heftruckcertificaat|rijbewijs B|werkervaringsplaats|zoekprofiel|zoekrichting|
administratief|logistiek|magazijnmedewerker|receptionist|chauffeur|schoonmaker|telefonist|beveiliger|verkoopmedewerker|
winkelmedewerker|zorgmedewerker|helpende in de thuiszorg|klantenservice|planner|inkoper|monteur|lasser|timmerman|metselaar|
schilder|kok|bakker|slager|kapper|docent|conciërge|psychosociale arbeidsbelasting|psychologie van de arbeid|stressbestendig|
werkdruk|werkstress|angstvallig|paniekzaaierij|panieksituatie|trombone|microscopie|nostalgie|empathie|sympathiek|academie|
pandemie|epidemie op de arbeidsmarkt|coronamaatregelen|covid-regeling|inbreuk|contractbreuk|dambreuk|trendbreuk|operatie|
operationeel|operations manager|reorganisatie|bedrijfsbeëindiging|faillissement|overname|doorstart|vaststellingsovereenkomst|
ontslagvergunning|transitievergoeding|loondoorbetaling|loonsanctie|loonstop|loonopschorting|deskundigenoordeel|bezwaar|beroep|
klacht over de werkgever|klachtenregeling|klantklachten|hersteld gemeld|hersteldmelding|ziekmelding|verzuim|verzuimgesprek|
verzuimprotocol|frequent verzuim|ziektewet|ziekengeld|eigenrisicodrager|vangnet|no-riskpolis|zwangerschapsverlof|
bevallingsverlof|ouderschapsverlof|rouwverlof|vakantie|verlof zonder loon|onbetaald verlof|wachttijd|wachtlijst|
wachtlijst bij de gemeente|behandeling van de aanvraag|in behandeling genomen|onderzoek|onderzoeksvraag|beoordeling|
herbeoordeling|advies|plan van aanpak|bijstelling|eerstejaarsevaluatie|eindevaluatie|probleemanalyse|actueel oordeel|
re-integratieverslag|werkgever akkoord|werknemer akkoord|niet akkoord|geen bezwaar|te laat door vakantie|post niet ontvangen|
systeem lag eruit|casemanager ziek|ziekte van de casemanager|manier van werken|op zijn manier|manieren|herfst|april|maart|
august|kantoorstoel|zit-statafel|aangepast toetsenbord|tilhulp|hulpmiddelen|werkplekonderzoek|vervoer naar het werk|
stationsgebied|als dat lukt|als hij hersteld is|mits haalbaar|in overleg|zoals besproken|volgens afspraak|gesprek gevoerd|
telefonisch contact|huisbezoek|return to work|sick leave|sickness absence|occupational physician|company doctor|
capacity for work|functional limitations|suitable work|own work|adjusted duties|job application|cover letter|job coach|
career coach|retraining|vocational rehabilitation|work placement|trial placement|employer agrees|employee disagrees|
heartfelt thanks|long list|long term|longer hours|post office|post delivered|backlog|background|back office|back to work|
broken down by week|break a deadlock|stroke of luck|seizure of wages|visual aids|operations|operational|operation of the plant|
addressed|additional|stability|mobility|disability|manual handling|manager|management|medium term|mediation|meditatie|
medewerker|tumult|kantine|epiloog|diagonaal|diabolo|chef|chemicus)";

/// The texts of such a table: what stands between bars and ends of lines.
inline std::vector<std::string_view> texts_of(std::string_view table) {
  std::vector<std::string_view> out;
  while (!table.empty()) {
    const std::string_view text = table.substr(0, table.find('|'));
    table.remove_prefix(text.size() + (text.size() < table.size() ? 1 : 0));
    out.push_back(text.substr(text.starts_with('\n') ? 1 : 0));
  }
  return out;
}
