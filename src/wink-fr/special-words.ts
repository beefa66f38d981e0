/**
 * Closed kinds of token that the lexicon does not tell apart and that the tagger must: each takes the place of the
 * lexicon's class. Numbers from 200 on are free, since the lexicon has fewer classes.
 */
const CARDINALS: ReadonlySet<string> = new Set(
  (
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante ' +
    'soixante septante octante huitante nonante cent cents mille vingts'
  ).split(' '),
);

/** Names that a capital makes proper nouns although the lexicon also knows a common noun of the same spelling. */
const PLACES: ReadonlySet<string> = new Set(
  (
    'Afghanistan Albanie Algérie Allemagne Andorre Angola Argentine Arménie Australie Autriche Azerbaïdjan Bahamas Bahreïn ' +
    'Bangladesh Barbade Belgique Belize Bénin Bhoutan Biélorussie Birmanie Bolivie Bosnie Botswana Brésil Brunei Bulgarie ' +
    'Burkina Burundi Cambodge Cameroun Canada Chili Chine Chypre Colombie Comores Congo Corée Croatie Cuba Danemark Djibouti ' +
    'Dominique Égypte Équateur Érythrée Espagne Estonie Eswatini États-Unis Éthiopie Fidji Finlande France Gabon Gambie Géorgie ' +
    'Ghana Grèce Grenade Guatemala Guinée Guyana Haïti Honduras Hongrie Inde Indonésie Irak Iran Irlande Islande Israël Italie ' +
    'Jamaïque Japon Jordanie Kazakhstan Kenya Kirghizistan Kiribati Kosovo Koweït Laos Lesotho Lettonie Liban Liberia Libye ' +
    'Liechtenstein Lituanie Luxembourg Macédoine Madagascar Malaisie Malawi Maldives Mali Malte Maroc Maurice Mauritanie ' +
    'Mexique Micronésie Moldavie Monaco Mongolie Monténégro Mozambique Namibie Népal Nicaragua Niger Nigeria Norvège Oman ' +
    'Ouganda Ouzbékistan Pakistan Palestine Panama Paraguay Pays-Bas Pérou Philippines Pologne Portugal Qatar Roumanie ' +
    'Royaume-Uni Russie Rwanda Salvador Samoa Sénégal Serbie Seychelles Singapour Slovaquie Slovénie Somalie Soudan Suède Suisse ' +
    'Suriname Syrie Tadjikistan Taïwan Tanzanie Tchad Tchéquie Thaïlande Timor Togo Tonga Trinité Tunisie Turkménistan Turquie ' +
    'Ukraine Uruguay Vanuatu Vatican Venezuela Vietnam Yémen Zambie Zimbabwe URSS Yougoslavie Tchécoslovaquie Bretagne ' +
    'Grande-Bretagne Angleterre Écosse Europe Asie Afrique Amérique Océanie Antarctique Arctique Atlantique Pacifique ' +
    'Méditerranée Manche Alpes Pyrénées Vosges Jura Himalaya Andes Sahara Sahel Sibérie Catalogne Bavière Flandre Wallonie ' +
    'Québec Ontario Californie Texas Floride Alsace Aquitaine Auvergne Bourgogne Champagne Corse Guadeloupe Guyane Limousin ' +
    'Lorraine Martinique Mayotte Normandie Picardie Provence Réunion Rhône Seine Loire Garonne Rhin Danube Nil Paris Lyon ' +
    'Marseille Toulouse Nice Nantes Lille Bordeaux Strasbourg Rennes Montpellier Londres Berlin Rome Madrid Bruxelles Genève ' +
    'Moscou Pékin Tokyo Washington Kiev Varsovie Vienne Athènes Lisbonne Dublin Oslo Stockholm Copenhague Alger Tunis Rabat ' +
    'Dakar Abidjan Bamako Le-Caire Beyrouth Damas Bagdad Téhéran Kaboul Jérusalem Gaza'
  ).split(' '),
);

/** Titles before a name. */
const TITLES: ReadonlySet<string> = new Set(
  'M. MM. Mr Mr. Mme Mmes Mlle Mlles Dr Dr. Pr Pr. Me Mgr Mgr.'.split(' '),
);

/** Grammar words of English and German, and Latin after « in » and « de »: no French words, they mark a foreign title. */
const FOREIGN: ReadonlySet<string> = new Set(
  (
    'the of and for with from at by to in into upon is are was be been being my your his her our their you we they it this ' +
    'that these not no all some und der das ein eine mit für auf vitro vivo situ facto'
  ).split(' '),
);

/** The class of foreign grammar words; « The » is not among them, since in French it opens a name (« The Guardian »). */
export const FOREIGN_CLASS = 217;

/** Whether a capitalised form is one of the best known places. */
export const isPlace = (form: string): boolean => PLACES.has(form);

/** The class of signs of money and degree. */
export const UNIT_SIGN_CLASS = 214;

const DIGITS = /^[-+−]?\d+(?:[.,' ]\d+)*$/;
const YEARS = /^(?:1\d{3}|20\d{2})[-/](?:\d{2}|\d{4})$/;
const SPAN = /^\d+[-–]\d+$/;
const RANGE = /^[-+−]?\d+(?:[-/:.,]\d+)+$/;
const ORDINAL = /^\d+(?:er|re|ère|ers|res|ères|e|es|ème|èmes|nd|nde|nds|ndes)$/;
const ROMAN = /^(?=[IVXLCDM]{2})M*(?:C[MD]|D?C{0,4})(?:X[CL]|L?X{0,4})(?:I[XV]|V?I{0,4})$/;
const ROMAN_ORDINAL = /^(?![LC]e)[IVXLC]+(?:er|re|e|es|ème)$/;
const UNIT_SIGN = /^[€£¥°]$/;
const SIGN = /^[$%‰§©®™=+×÷±<>≤≥~^|/\\*&@#_]$/;

/** The special class of a form, or 0. */
export function specialClass(form: string, lower: string): number {
  const first = form.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  if (digit || form.length > 1) {
    if (DIGITS.test(form)) return form.length === 4 && /^(?:1\d|20)/.test(form) ? 201 : 202;
    if (SPAN.test(form)) return 216;
    if (YEARS.test(form)) return 201;
    if (RANGE.test(form)) return 203;
    if (digit && ORDINAL.test(lower)) return 204;
    if (digit) return 205;
    if (ROMAN.test(form)) return 206;
    if (ROMAN_ORDINAL.test(form)) return 207;
  }
  if (TITLES.has(form)) return 215;
  if (FOREIGN.has(lower) && form !== 'The') return FOREIGN_CLASS;
  if (CARDINALS.has(lower)) return 208;
  if (
    lower.includes('-') &&
    lower.split('-').every((part) => CARDINALS.has(part) || part === 'et' || part === 'un' || part === 'une')
  )
    return 208;
  if (UNIT_SIGN.test(form)) return UNIT_SIGN_CLASS;
  if (SIGN.test(form)) return 209;
  if (first === 35 || first === 64) return 210;
  if (/^(?:https?:|www\.)/.test(lower) || (lower.includes('@') && lower.includes('.'))) return 211;
  if (first >= 0x370 && first < 0x1e00) return 212;
  if (first >= 0x2e80) return 213;
  return 0;
}
