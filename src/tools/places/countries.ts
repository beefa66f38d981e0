/**
 * What data packages lack or get wrong about countries: the name that the French press uses with its grammar,
 * where the country lies, its capital, since when it exists and belongs to what. One country a line:
 * code | id | name | other spellings | gender and number (m, f, mp, fp; * for an aspirated h) | article
 * (d definite, n none) | region after « un pays » | capital, nothing where two cities share the part or where
 * it moved lately | year of entry into the United Nations | independence, after « est indépendant » | first
 * day from which all of that holds (2000 unless told) | confirmation patterns, split by « ; »
 */
export const COUNTRIES = `
AF|afghanistan|Afghanistan||m|d|d’Asie centrale et méridionale|Kaboul|1946|||
ZA|afrique-du-sud|Afrique du Sud|République sud-africaine|f|d|d’Afrique australe||1945|||
AL|albanie|Albanie||f|d|des Balkans|Tirana|1955|||
DZ|algerie|Algérie||f|d|d’Afrique du Nord|Alger|1962|de la France depuis 1962||
DE|allemagne|Allemagne|République fédérale d’Allemagne;RFA|f|d|d’Europe centrale|Berlin|1973|||
AD|andorre|Andorre||f|n|des Pyrénées|Andorre-la-Vieille|1993|||
AO|angola|Angola||m|d|d’Afrique australe|Luanda|1976|du Portugal depuis 1975||
AG|antigua-et-barbuda|Antigua-et-Barbuda|Antigua et Barbuda|m|n|des Caraïbes|Saint John’s|1981|du Royaume-Uni depuis 1981||
SA|arabie-saoudite|Arabie saoudite|Arabie Saoudite|f|d|du Moyen-Orient|Riyad|1945|||
AR|argentine|Argentine||f|d|d’Amérique du Sud|Buenos Aires|1945|||
AM|armenie|Arménie||f|d|du Caucase|Erevan|1992|depuis 1991||
AU|australie|Australie||f|d|d’Océanie|Canberra|1945|||
AT|autriche|Autriche||f|d|d’Europe centrale|Vienne|1955|||
AZ|azerbaidjan|Azerbaïdjan||m|d|du Caucase|Bakou|1992|depuis 1991||
BS|bahamas|Bahamas||fp|d|insulaire de l’océan Atlantique|Nassau|1973|du Royaume-Uni depuis 1973||
BH|bahrein|Bahreïn|Bahrein|m|n|du golfe Persique|Manama|1971|du Royaume-Uni depuis 1971||
BD|bangladesh|Bangladesh||m|d|d’Asie du Sud|Dacca|1974|du Pakistan depuis 1971||
BB|barbade|Barbade||f|d|des Caraïbes|Bridgetown|1966|du Royaume-Uni depuis 1966||
BE|belgique|Belgique||f|d|d’Europe de l’Ouest|Bruxelles|1945|||
BZ|belize|Belize||m|d|d’Amérique centrale|Belmopan|1981|du Royaume-Uni depuis 1981||
BJ|benin|Bénin||m|d|d’Afrique de l’Ouest|Porto-Novo|1960|de la France depuis 1960||
BT|bhoutan|Bhoutan||m|d|de l’Himalaya|Thimphou|1971|||
BY|bielorussie|Biélorussie|Bélarus|f|d|d’Europe de l’Est|Minsk|1945|depuis 1991||
MM|birmanie|Birmanie|Myanmar|f|d|d’Asie du Sud-Est|Naypyidaw|1948|du Royaume-Uni depuis 1948|2006-03-27|
BO|bolivie|Bolivie||f|d|d’Amérique du Sud||1945|||
BA|bosnie-herzegovine|Bosnie-Herzégovine|Bosnie|f|d|des Balkans|Sarajevo|1992|depuis 1992||
BW|botswana|Botswana||m|d|d’Afrique australe|Gaborone|1966|du Royaume-Uni depuis 1966||
BR|bresil|Brésil||m|d|d’Amérique du Sud|Brasilia|1945|||
BN|brunei|Brunei||m|n|d’Asie du Sud-Est|Bandar Seri Begawan|1984|du Royaume-Uni depuis 1984||
BG|bulgarie|Bulgarie||f|d|des Balkans|Sofia|1955|||
BF|burkina-faso|Burkina Faso|Burkina|m|d|d’Afrique de l’Ouest|Ouagadougou|1960|de la France depuis 1960||
BI|burundi|Burundi||m|d|d’Afrique de l’Est||1962|de la Belgique depuis 1962||
KH|cambodge|Cambodge||m|d|d’Asie du Sud-Est|Phnom Penh|1955|de la France depuis 1953||
CM|cameroun|Cameroun||m|d|d’Afrique centrale|Yaoundé|1960|depuis 1960||
CA|canada|Canada||m|d|d’Amérique du Nord|Ottawa|1945|||
CV|cap-vert|Cap-Vert||m|d|insulaire de l’océan Atlantique|Praia|1975|du Portugal depuis 1975||
CF|centrafrique|Centrafrique|République centrafricaine|f|d|d’Afrique centrale|Bangui|1960|de la France depuis 1960||
CL|chili|Chili||m|d|d’Amérique du Sud|Santiago|1945|||
CY|chypre|Chypre||f|n|insulaire de la Méditerranée|Nicosie|1960|du Royaume-Uni depuis 1960||
CO|colombie|Colombie||f|d|d’Amérique du Sud|Bogota|1945|||
KM|comores|Comores||fp|d|insulaire de l’océan Indien|Moroni|1975|de la France depuis 1975||
CG|republique-du-congo|République du Congo|Congo-Brazzaville|f|d|d’Afrique centrale|Brazzaville|1960|de la France depuis 1960||
CD|republique-democratique-du-congo|République démocratique du Congo|RDC;RD Congo;Congo-Kinshasa|f|d|d’Afrique centrale|Kinshasa|1960|de la Belgique depuis 1960||
KP|coree-du-nord|Corée du Nord||f|d|d’Asie de l’Est|Pyongyang|1991|||
KR|coree-du-sud|Corée du Sud||f|d|d’Asie de l’Est|Séoul|1991|||
CR|costa-rica|Costa Rica||m|d|d’Amérique centrale|San José|1945|||
CI|cote-d-ivoire|Côte d’Ivoire|Côte-d’Ivoire|f|d|d’Afrique de l’Ouest|Yamoussoukro|1960|de la France depuis 1960||
HR|croatie|Croatie||f|d|d’Europe du Sud-Est|Zagreb|1992|depuis 1991||
CU|cuba|Cuba||f|n|insulaire des Caraïbes|La Havane|1945|||
DK|danemark|Danemark||m|d|d’Europe du Nord|Copenhague|1945|||
DJ|djibouti|Djibouti||m|n|de la Corne de l’Afrique||1977|de la France depuis 1977||
DM|dominique|Dominique||f|d|des Caraïbes|Roseau|1978|du Royaume-Uni depuis 1978||=Roseau;caraïbes|antilles|antillais
EG|egypte|Égypte|Egypte|f|d|d’Afrique du Nord|Le Caire|1945|||
AE|emirats-arabes-unis|Émirats arabes unis|Emirats arabes unis;Émirats Arabes Unis;Emirats Arabes Unis;EAU|mp|d|du golfe Persique|Abou Dhabi|1971|du Royaume-Uni depuis 1971||
EC|equateur|Équateur|Equateur|m|d|d’Amérique du Sud|Quito|1945|||équatorien;=Quito;=Guayaquil;président|amérique|sud-américain|pays
ER|erythree|Érythrée|Erythrée|f|d|de la Corne de l’Afrique|Asmara|1993|de l’Éthiopie depuis 1993||
ES|espagne|Espagne||f|d|d’Europe du Sud|Madrid|1955|||
EE|estonie|Estonie||f|d|balte d’Europe du Nord|Tallinn|1991|||
SZ|eswatini|Eswatini||m|d|d’Afrique australe||1968|du Royaume-Uni depuis 1968|2018-04-19|
ET|ethiopie|Éthiopie|Ethiopie|f|d|de la Corne de l’Afrique|Addis-Abeba|1945|||
FJ|fidji|Fidji||fp|d|insulaire d’Océanie|Suva|1970|du Royaume-Uni depuis 1970||
FI|finlande|Finlande||f|d|d’Europe du Nord|Helsinki|1955|de la Russie depuis 1917||
GA|gabon|Gabon||m|d|d’Afrique centrale|Libreville|1960|de la France depuis 1960||
GM|gambie|Gambie||f|d|d’Afrique de l’Ouest|Banjul|1965|du Royaume-Uni depuis 1965||
GE|georgie|Géorgie||f|d|du Caucase|Tbilissi|1992|depuis 1991||géorgien;=Tbilissi;caucase|caucasien;=Ossétie;=Abkhazie;=Russie|russe
GH|ghana|Ghana||m|d|d’Afrique de l’Ouest|Accra|1957|du Royaume-Uni depuis 1957||
GR|grece|Grèce||f|d|d’Europe du Sud|Athènes|1945|||
GD|grenade|Grenade||f|d|des Caraïbes|Saint-Georges|1974|du Royaume-Uni depuis 1974||caraïbes|antilles|antillais;=Caraïbes|=Antilles
GT|guatemala|Guatemala||m|d|d’Amérique centrale||1945|||
GN|guinee|Guinée|Guinée-Conakry|f|d|d’Afrique de l’Ouest|Conakry|1958|de la France depuis 1958||
GQ|guinee-equatoriale|Guinée équatoriale|Guinée Équatoriale|f|d|d’Afrique centrale||1968|de l’Espagne depuis 1968||
GW|guinee-bissau|Guinée-Bissau|Guinée-Bissao|f|d|d’Afrique de l’Ouest|Bissau|1974|||
GY|guyana|Guyana||m|d|d’Amérique du Sud|Georgetown|1966|du Royaume-Uni depuis 1966||
HT|haiti|Haïti||m|n|des Caraïbes|Port-au-Prince|1945|de la France depuis 1804||
HN|honduras|Honduras||m*|d|d’Amérique centrale|Tegucigalpa|1945|||
HU|hongrie|Hongrie||f*|d|d’Europe centrale|Budapest|1955|||
MU|ile-maurice|île Maurice|Île Maurice;Ile Maurice|f|d|insulaire de l’océan Indien|Port-Louis|1968|du Royaume-Uni depuis 1968||
MH|iles-marshall|îles Marshall|Îles Marshall;Iles Marshall|fp|d|insulaire d’Océanie|Majuro|1991|||
SB|iles-salomon|îles Salomon|Îles Salomon;Iles Salomon|fp|d|insulaire d’Océanie|Honiara|1978|du Royaume-Uni depuis 1978||
IN|inde|Inde||f|d|d’Asie du Sud|New Delhi|1945|du Royaume-Uni depuis 1947||
ID|indonesie|Indonésie||f|d|d’Asie du Sud-Est||1950|||
IQ|irak|Irak|Iraq|m|d|du Moyen-Orient|Bagdad|1945|||
IR|iran|Iran||m|d|du Moyen-Orient|Téhéran|1945|||
IS|islande|Islande||f|d|insulaire de l’Atlantique nord|Reykjavik|1946|||
IL|israel|Israël||m|n|du Proche-Orient||1949|||
IT|italie|Italie||f|d|d’Europe du Sud|Rome|1955|||
JM|jamaique|Jamaïque||f|d|des Caraïbes|Kingston|1962|du Royaume-Uni depuis 1962||
JP|japon|Japon||m|d|d’Asie de l’Est|Tokyo|1956|||
JO|jordanie|Jordanie||f|d|du Proche-Orient|Amman|1955|||
KZ|kazakhstan|Kazakhstan||m|d|d’Asie centrale||1992|depuis 1991||
KE|kenya|Kenya||m|d|d’Afrique de l’Est|Nairobi|1963|du Royaume-Uni depuis 1963||
KG|kirghizistan|Kirghizistan|Kirghizstan;Kirghizie|m|d|d’Asie centrale|Bichkek|1992|depuis 1991||
KI|kiribati|Kiribati||m|n|insulaire d’Océanie||1999|||
KW|koweit|Koweït|Koweit|m|d|du golfe Persique|Koweït|1963|||
LA|laos|Laos||m|d|d’Asie du Sud-Est|Vientiane|1955|||
LS|lesotho|Lesotho||m|d|d’Afrique australe|Maseru|1966|du Royaume-Uni depuis 1966||
LV|lettonie|Lettonie||f|d|balte d’Europe du Nord|Riga|1991|||
LB|liban|Liban||m|d|du Proche-Orient|Beyrouth|1945|||
LR|liberia|Liberia|Libéria|m|d|d’Afrique de l’Ouest|Monrovia|1945|||
LY|libye|Libye||f|d|d’Afrique du Nord|Tripoli|1955|||
LI|liechtenstein|Liechtenstein||m|d|des Alpes|Vaduz|1990|||
LT|lituanie|Lituanie||f|d|balte d’Europe du Nord|Vilnius|1991|||
LU|luxembourg|Luxembourg|grand-duché de Luxembourg|m|d|d’Europe de l’Ouest|Luxembourg|1945|||grand-duché;luxembourgeois;=Belgique|=Allemagne|=Pays-Bas;union européen
MK|macedoine-du-nord|Macédoine du Nord|Macédoine du nord|f|d|des Balkans|Skopje|1993||2019-02-12|
MG|madagascar|Madagascar||m|n|insulaire de l’océan Indien|Antananarivo|1960|de la France depuis 1960||
MY|malaisie|Malaisie||f|d|d’Asie du Sud-Est|Kuala Lumpur|1957|du Royaume-Uni depuis 1957||
MW|malawi|Malawi||m|d|d’Afrique australe|Lilongwe|1964|du Royaume-Uni depuis 1964||
MV|maldives|Maldives||fp|d|insulaire de l’océan Indien|Malé|1965|du Royaume-Uni depuis 1965||
ML|mali|Mali||m|d|d’Afrique de l’Ouest|Bamako|1960|de la France depuis 1960||
MT|malte|Malte||f|n|insulaire de la Méditerranée|La Valette|1964|du Royaume-Uni depuis 1964||
MA|maroc|Maroc||m|d|d’Afrique du Nord|Rabat|1956|depuis 1956||
MR|mauritanie|Mauritanie||f|d|d’Afrique de l’Ouest|Nouakchott|1961|de la France depuis 1960||
MX|mexique|Mexique||m|d|d’Amérique du Nord|Mexico|1945|||
FM|micronesie|Micronésie|États fédérés de Micronésie|f|d|insulaire d’Océanie|Palikir|1991|||
MD|moldavie|Moldavie||f|d|d’Europe de l’Est|Chisinau|1992|depuis 1991||
MC|monaco|Monaco|principauté de Monaco|m|n|du littoral méditerranéen||1993|||principauté;monégasque;prince
MN|mongolie|Mongolie||f|d|d’Asie de l’Est|Oulan-Bator|1961|||
ME|montenegro|Monténégro|Montenegro|m|d|des Balkans|Podgorica|2006|depuis 2006|2006-06-28|
MZ|mozambique|Mozambique||m|d|d’Afrique australe|Maputo|1975|du Portugal depuis 1975||
NA|namibie|Namibie||f|d|d’Afrique australe|Windhoek|1990|de l’Afrique du Sud depuis 1990||
NR|nauru|Nauru||f|n|insulaire d’Océanie||1999|||
NP|nepal|Népal||m|d|de l’Himalaya|Katmandou|1955|||
NI|nicaragua|Nicaragua||m|d|d’Amérique centrale|Managua|1945|||
NE|niger|Niger||m|d|d’Afrique de l’Ouest|Niamey|1960|de la France depuis 1960||=Niamey;nigérien;sahel|sahélien;=Agadez|=Arlit|=Diffa|=Tillabéri;=Mali|=Burkina|=Tchad
NG|nigeria|Nigeria|Nigéria|m|d|d’Afrique de l’Ouest|Abuja|1960|du Royaume-Uni depuis 1960||
NO|norvege|Norvège||f|d|d’Europe du Nord|Oslo|1945|||
NZ|nouvelle-zelande|Nouvelle-Zélande||f|d|d’Océanie|Wellington|1945|||
OM|oman|Oman|sultanat d’Oman|m|n|de la péninsule Arabique|Mascate|1971|||
UG|ouganda|Ouganda||m|d|d’Afrique de l’Est|Kampala|1962|du Royaume-Uni depuis 1962||
UZ|ouzbekistan|Ouzbékistan||m|d|d’Asie centrale|Tachkent|1992|depuis 1991||
PK|pakistan|Pakistan||m|d|d’Asie du Sud|Islamabad|1947|du Royaume-Uni depuis 1947||
PW|palaos|Palaos||fp|d|insulaire d’Océanie||1994|||
PA|panama|Panama||m|d|d’Amérique centrale||1945|||
PG|papouasie-nouvelle-guinee|Papouasie-Nouvelle-Guinée|Papouasie|f|d|d’Océanie|Port Moresby|1975|de l’Australie depuis 1975||
PY|paraguay|Paraguay||m|d|d’Amérique du Sud|Asuncion|1945|||
NL|pays-bas|Pays-Bas||mp|d|d’Europe de l’Ouest|Amsterdam|1945|||
PE|perou|Pérou||m|d|d’Amérique du Sud|Lima|1945|||
PH|philippines|Philippines||fp|d|insulaire d’Asie du Sud-Est|Manille|1945|||
PL|pologne|Pologne||f|d|d’Europe centrale|Varsovie|1945|||
PT|portugal|Portugal||m|d|d’Europe du Sud|Lisbonne|1955|||
QA|qatar|Qatar||m|d|du golfe Persique|Doha|1971|du Royaume-Uni depuis 1971||
DO|republique-dominicaine|République dominicaine|République Dominicaine|f|d|des Caraïbes|Saint-Domingue|1945|||
RO|roumanie|Roumanie||f|d|d’Europe du Sud-Est|Bucarest|1955|||
RU|russie|Russie|Fédération de Russie|f|d|d’Europe et d’Asie|Moscou||||
RW|rwanda|Rwanda||m|d|d’Afrique de l’Est|Kigali|1962|de la Belgique depuis 1962||
KN|saint-christophe-et-nieves|Saint-Christophe-et-Niévès|Saint-Kitts-et-Nevis|m|n|des Caraïbes|Basseterre|1983|du Royaume-Uni depuis 1983||
LC|sainte-lucie|Sainte-Lucie||f|n|des Caraïbes|Castries|1979|du Royaume-Uni depuis 1979||=Castries;caraïbes|antilles;=Caraïbes|=Antilles
SM|saint-marin|Saint-Marin||m|n|enclavé dans l’Italie||1992|||
VC|saint-vincent-et-les-grenadines|Saint-Vincent-et-les-Grenadines|Saint-Vincent et les Grenadines|m|n|des Caraïbes|Kingstown|1980|du Royaume-Uni depuis 1979||
SV|salvador|Salvador||m|d|d’Amérique centrale|San Salvador|1945|||salvadorien;=Bukele;=Honduras|=Guatemala|=Nicaragua;amérique central
WS|samoa|Samoa||fp|d|insulaire d’Océanie|Apia|1976|de la Nouvelle-Zélande depuis 1962||
ST|sao-tome-et-principe|Sao Tomé-et-Principe|Sao Tomé-et-Príncipe;São Tomé-et-Principe|m|n|insulaire d’Afrique centrale|Sao Tomé|1975|du Portugal depuis 1975||
SN|senegal|Sénégal||m|d|d’Afrique de l’Ouest|Dakar|1960|de la France depuis 1960||
RS|serbie|Serbie||f|d|des Balkans|Belgrade|2000|||
SC|seychelles|Seychelles||fp|d|insulaire de l’océan Indien|Victoria|1976|du Royaume-Uni depuis 1976||
SL|sierra-leone|Sierra Leone||f|d|d’Afrique de l’Ouest|Freetown|1961|du Royaume-Uni depuis 1961||
SG|singapour|Singapour||f|n|d’Asie du Sud-Est||1965|de la Malaisie depuis 1965||
SK|slovaquie|Slovaquie||f|d|d’Europe centrale|Bratislava|1993|depuis 1993||
SI|slovenie|Slovénie||f|d|d’Europe centrale|Ljubljana|1992|depuis 1991||
SO|somalie|Somalie||f|d|de la Corne de l’Afrique|Mogadiscio|1960|depuis 1960||
SD|soudan|Soudan||m|d|d’Afrique du Nord-Est|Khartoum|1956|depuis 1956||
SS|soudan-du-sud|Soudan du Sud|Sud-Soudan;Soudan du sud|m|d|d’Afrique de l’Est|Djouba|2011|du Soudan depuis 2011|2011-07-14|
LK|sri-lanka|Sri Lanka||m|d|insulaire d’Asie du Sud||1955|du Royaume-Uni depuis 1948||
SE|suede|Suède||f|d|d’Europe du Nord|Stockholm|1946|||
CH|suisse|Suisse||f|d|d’Europe centrale|Berne|2002|||
SR|suriname|Suriname|Surinam|m|d|d’Amérique du Sud|Paramaribo|1975|des Pays-Bas depuis 1975||
SY|syrie|Syrie||f|d|du Proche-Orient|Damas|1945|||
TJ|tadjikistan|Tadjikistan||m|d|d’Asie centrale|Douchanbé|1992|depuis 1991||
TZ|tanzanie|Tanzanie||f|d|d’Afrique de l’Est|Dodoma|1961|||
TD|tchad|Tchad||m|d|d’Afrique centrale|N’Djamena|1960|de la France depuis 1960||
CZ|republique-tcheque|République tchèque|Tchéquie|f|d|d’Europe centrale|Prague|1993|||
TH|thailande|Thaïlande||f|d|d’Asie du Sud-Est|Bangkok|1946|||
TL|timor-oriental|Timor oriental|Timor-Leste;Timor-Oriental|m|d|d’Asie du Sud-Est|Dili|2002|depuis 2002|2002-09-27|
TG|togo|Togo||m|d|d’Afrique de l’Ouest|Lomé|1960|depuis 1960||
TO|tonga|Tonga||fp|d|insulaire d’Océanie|Nuku’alofa|1999|||
TT|trinite-et-tobago|Trinité-et-Tobago|Trinidad et Tobago;Trinidad-et-Tobago|f|n|des Caraïbes|Port-d’Espagne|1962|du Royaume-Uni depuis 1962||
TN|tunisie|Tunisie||f|d|d’Afrique du Nord|Tunis|1956|de la France depuis 1956||
TM|turkmenistan|Turkménistan||m|d|d’Asie centrale|Achgabat|1992|depuis 1991||
TR|turquie|Turquie||f|d|d’Europe et d’Asie|Ankara|1945|||
TV|tuvalu|Tuvalu||m|n|insulaire d’Océanie|Funafuti|2000|du Royaume-Uni depuis 1978||
UA|ukraine|Ukraine||f|d|d’Europe de l’Est|Kiev|1945|depuis 1991||
UY|uruguay|Uruguay||m|d|d’Amérique du Sud|Montevideo|1945|||
VU|vanuatu|Vanuatu||m|d|insulaire d’Océanie|Port-Vila|1981|depuis 1980||
VE|venezuela|Venezuela|Vénézuéla|m|d|d’Amérique du Sud|Caracas|1945|||
VN|viet-nam|Viêt Nam|Vietnam;Viêtnam;Viet Nam|m|d|d’Asie du Sud-Est|Hanoï|1977|||
YE|yemen|Yémen||m|d|de la péninsule Arabique|||||
ZM|zambie|Zambie||f|d|d’Afrique australe|Lusaka|1964|du Royaume-Uni depuis 1964||
ZW|zimbabwe|Zimbabwe||m|d|d’Afrique australe|Harare|1980|du Royaume-Uni depuis 1980||
`;

/** Names of neighbours that have no line above, with their article. */
export const OTHER_NEIGHBOURS: Readonly<Record<string, string>> = {
  CN: 'la Chine',
  XK: 'le Kosovo',
  FR: 'la France',
  GB: 'le Royaume-Uni',
  IE: 'l’Irlande',
  US: 'les États-Unis',
  VA: 'le Vatican',
};

/** Countries whose land borders or area depend on whom one asks, or on the parts that one counts. */
export const DISPUTED_BORDERS: ReadonlySet<string> = new Set(
  'CA LK DZ MA MR IL EG JO SY RS XK ES DK BR SR RU UA PK IN CY GE AZ AM SO SD SS KG'.split(' '),
);
export const UNSURE_AREA: ReadonlySet<string> = new Set(
  'MA IL RS XK NO DK PK IN BH SG UA RU GE AZ AM CY SO SD SS SY MC FM EC SA EG VN ID MZ GR MN EE ER'.split(
    ' ',
  ),
);

/** First day of membership of the European Union, or of the Communities that became it. */
export const EUROPEAN_UNION: Readonly<Record<string, string>> = {
  ...same('DE BE IT LU NL', '1958-01-01'),
  ...same('DK', '1973-01-01'),
  ...same('GR', '1981-01-01'),
  ...same('ES PT', '1986-01-01'),
  ...same('AT FI SE', '1995-01-01'),
  ...same('CY EE HU LV LT MT PL CZ SK SI', '2004-05-01'),
  ...same('BG RO', '2007-01-01'),
  ...same('HR', '2013-07-01'),
};

/** First day in the Atlantic Alliance. */
export const NATO: Readonly<Record<string, string>> = {
  ...same('BE CA DK IS IT LU NL NO PT', '1949'),
  ...same('GR TR', '1952'),
  ...same('DE', '1955'),
  ...same('ES', '1982'),
  ...same('HU PL CZ', '1999-03-12'),
  ...same('BG EE LV LT RO SK SI', '2004-03-29'),
  ...same('AL HR', '2009-04-01'),
  ...same('ME', '2017-06-05'),
  ...same('MK', '2020-03-27'),
  ...same('FI', '2023-04-04'),
  ...same('SE', '2024-03-07'),
};

/** First day of the euro. */
export const EURO: Readonly<Record<string, string>> = {
  ...same('DE AT BE ES FI IT LU NL PT', '1999-01-01'),
  ...same('GR', '2001-01-01'),
  ...same('SI', '2007-01-01'),
  ...same('CY MT', '2008-01-01'),
  ...same('SK', '2009-01-01'),
  ...same('EE', '2011-01-01'),
  ...same('LV', '2014-01-01'),
  ...same('LT', '2015-01-01'),
  ...same('HR', '2023-01-01'),
  ...same('BG', '2026-01-01'),
};

function same(codes: string, date: string): Record<string, string> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, date]));
}
