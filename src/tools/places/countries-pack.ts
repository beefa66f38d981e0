import {
  COUNTRIES,
  DISPUTED_BORDERS,
  EURO,
  EUROPEAN_UNION,
  NATO,
  OTHER_NEIGHBOURS,
  UNSURE_AREA,
} from './countries.ts';
import type { Noun } from '../../core/analysis.ts';
import { withArticle, withDe } from '../../core/name-forms.ts';
import { slug } from './slug.ts';
import type { Value } from './write-yaml.ts';

/** What is read of the package world-countries. */
export type CountryData = readonly {
  readonly cca2: string;
  readonly cca3: string;
  readonly area: number;
  readonly landlocked: boolean;
  readonly borders: readonly string[];
}[];

type File = { readonly [key: string]: Value };

const REVIEWED = '2026-11-23';
/** The facts of a country hold from here at least: borders that changed later have their own day below. */
const SINCE = '2000-01-01';
/** The last change of name, existence or borders of countries, for those that name them as neighbours. */
const CHANGED: Readonly<Record<string, string>> = {
  MK: '2019-02-12',
  SZ: '2018-04-19',
  XK: '2008-02-17',
  ME: '2006-06-03',
  RS: '2006-06-03',
  SD: '2011-07-09',
  SS: '2011-07-09',
  TL: '2002-05-20',
};
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
/** Longest list of neighbours that a sentence of twenty words can hold. */
const MOST_NEIGHBOURS = 7;
const MOST_WORDS = 20;

const SOURCES: readonly Value[] = [
  {
    id: 'world-countries-5',
    title: 'World countries 5.1.0 (ODbL)',
    publisher: 'Mohammed Le Doze et contributeurs',
    date: '2025',
    url: 'https://github.com/mledoze/countries',
  },
  {
    id: 'arrete-pays-capitales-1993',
    title: 'Arrêté du 4 novembre 1993 relatif à la terminologie des noms d’États et de capitales',
    publisher: 'République française',
    date: '1994-01-25',
  },
  { id: 'onu-etats-membres', title: 'États Membres', publisher: 'Nations unies', date: '2011-07-14' },
  {
    id: 'ue-pays-membres',
    title: 'Traités d’adhésion à l’Union européenne',
    publisher: 'Union européenne',
    date: '2013-07-01',
  },
  { id: 'otan-pays-membres', title: 'Pays membres de l’OTAN', publisher: 'OTAN', date: '2024-03-07' },
  {
    id: 'euro-pays-membres',
    title: 'Pays de la zone euro',
    publisher: 'Commission européenne',
    date: '2026-01-01',
  },
];

interface Country {
  readonly code: string;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly isFeminine: boolean;
  readonly isPlural: boolean;
  readonly hasAspiratedH: boolean;
  readonly isDefinite: boolean;
  readonly region: string;
  readonly capital: string;
  readonly unitedNations: string;
  readonly independence: string;
  readonly since: string;
  readonly confirm: readonly string[];
}

function readCountries(): Country[] {
  const split = (text: string | undefined) => (text ? text.split(';') : []);
  return COUNTRIES.trim()
    .split('\n')
    .map((line) => {
      // The last field holds patterns, which have bars of their own.
      const [
        code = '',
        id = '',
        name = '',
        aliases,
        kind = '',
        article,
        region = '',
        capital = '',
        un = '',
        free = '',
        since,
        ...confirm
      ] = line.split('|');
      return {
        code,
        id,
        name,
        aliases: split(aliases),
        isFeminine: kind.startsWith('f'),
        isPlural: kind.includes('p'),
        hasAspiratedH: kind.endsWith('*'),
        isDefinite: article === 'd',
        region,
        capital,
        unitedNations: un,
        independence: free,
        since: since === undefined || since === '' ? SINCE : since,
        confirm: split(confirm.join('|')),
      };
    });
}

const nounOf = ({ name, isDefinite, isPlural, isFeminine, hasAspiratedH }: Country): Noun => ({
  name,
  gender: isFeminine ? 'feminine' : 'masculine',
  number: isPlural ? 'plural' : 'singular',
  article: isDefinite ? 'definite' : 'none',
  aspiratedH: hasAspiratedH,
});

/** A day as a sentence tells it: « le 1er janvier 2007 », and « en » a lone year. */
function day(date: string): string {
  const [year = '', month, dayOfMonth] = date.split('-');
  if (month === undefined) return year;
  const number = dayOfMonth === '01' ? '1er' : String(Number(dayOfMonth));
  return `le ${number} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** Two figures of a number, the rest zeros: what packages say of areas differs in the third. */
function roundArea(area: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(area)) - 1);
  return Math.round(area / unit) * unit;
}

const isAfter = (a: string, b: string) => (a > b ? a : b);
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`;

/** The list of countries. */
export function countryList(data: CountryData): File {
  const countries = readCountries();
  const byCode = new Map(countries.map((country) => [country.code, country]));
  const codeOf = new Map(data.map(({ cca2, cca3 }) => [cca3, cca2]));
  const rows = countries.map((country): Value => {
    const found = data.find(({ cca2 }) => cca2 === country.code);
    if (!found) throw new Error(`world-countries has no ${country.code}.`);
    const codes = found.borders.map((border) => codeOf.get(border) ?? border);
    const neighbours = codes
      .map((code) => {
        const other = byCode.get(code);
        return other ? withArticle(nounOf(other)) : OTHER_NEIGHBOURS[code];
      })
      .filter((name) => name !== undefined)
      .sort((a, b) => (bare(a) < bare(b) ? -1 : 1));
    const isWhole = neighbours.length === codes.length && !DISPUTED_BORDERS.has(country.code);
    const text = listed(neighbours);
    const fits =
      isWhole &&
      neighbours.length > 1 &&
      neighbours.length <= MOST_NEIGHBOURS &&
      text.split(' ').length + 5 <= MOST_WORDS;
    const bordersSince = codes.reduce(
      (latest, code) => isAfter(latest, CHANGED[code] ?? SINCE),
      country.since,
    );
    const union = EUROPEAN_UNION[country.code];
    const nato = NATO[country.code];
    const euro = EURO[country.code];
    const isFounder = union === '1958-01-01';
    const isOfUnion = union !== undefined && union >= '1993-11-01';
    return [
      country.id,
      country.name,
      country.aliases.length > 0 ? country.aliases : null,
      country.isFeminine ? 'feminine' : 'masculine',
      country.isPlural ? 'plural' : 'singular',
      country.isDefinite ? 'definite' : 'none',
      country.hasAspiratedH ? true : null,
      country.confirm.length > 0 ? country.confirm : null,
      country.since,
      country.region,
      country.capital || null,
      country.capital ? null : country.region,
      UNSURE_AREA.has(country.code) ? null : roundArea(found.area),
      bordersSince,
      fits ? text : null,
      isWhole && neighbours.length === 1 ? text : null,
      found.landlocked || null,
      country.independence ? country.independence : null,
      country.independence
        ? isAfter(country.since === SINCE ? '' : country.since, year(country.independence))
        : null,
      country.unitedNations || null,
      country.unitedNations
        ? isAfter(country.since === SINCE ? '' : country.since, country.unitedNations)
        : null,
      isFounder ? '1993-11-01' : null,
      union !== undefined && !isFounder && !isOfUnion ? union.slice(0, 4) : null,
      union !== undefined && !isFounder && !isOfUnion ? '1993-11-01' : null,
      isOfUnion ? day(union) : null,
      isOfUnion ? union : null,
      nato === undefined ? null : day(nato),
      nato ?? null,
      euro === undefined ? null : day(euro),
      euro ?? null,
    ].map((value) => value ?? null);
  });
  return {
    id: 'pays',
    defaults: { noun: 'pays' },
    type: 'place',
    columns:
      'id name aliases gender number article aspiratedH confirm depuis region capitale zone superficie frontieres voisins voisin enclave independance libre onu ondepuis fondateur communautes codepuis union uedepuis alliance otdepuis monnaie eudepuis'.split(
        ' ',
      ),
    parts: {
      est: '{name|Le} {name|est/est/sont/sont}',
      leur: '{name|Sa/Sa/Leur/Leur}',
    },
    facts: [
      fact(
        'situation',
        'profile',
        ['{est} un pays {region}.', '{leur} capitale est {capitale}.'],
        'arrete-pays-capitales-1993',
        '{depuis}',
      ),
      fact('zone', 'profile', ['{est} un pays {zone}.'], 'arrete-pays-capitales-1993', '{depuis}'),
      fact(
        'superficie',
        'scale',
        ['{name|Le} {name|s’étend/s’étend/s’étendent/s’étendent} sur environ {superficie} km².'],
        'world-countries-5',
        '{depuis}',
        LAND_WORDS,
      ),
      fact(
        'voisins',
        'geography',
        ['{name|Le} {name|a/a/ont/ont} pour voisins {voisins}.'],
        'world-countries-5',
        '{frontieres}',
        BORDER_WORDS,
      ),
      fact(
        'voisin',
        'geography',
        ['{name|Le} {name|a/a/ont/ont} une seule frontière terrestre, avec {voisin}.'],
        'world-countries-5',
        '{frontieres}',
        BORDER_WORDS,
      ),
      fact(
        'independance',
        'history',
        ['{est} {name|indépendant/indépendante/indépendants/indépendantes} {independance}.'],
        'onu-etats-membres',
        '{libre}',
      ),
      fact(
        'nations-unies',
        'background',
        ['{name|Le} {name|fait/fait/font/font} partie des Nations unies depuis {onu}.'],
        'onu-etats-membres',
        '{ondepuis}',
        ['nation uni', '=ONU', 'casque bleu'],
      ),
      fact(
        'fondateur-ue',
        'background',
        [
          '{name|Le} {name|compte/compte/comptent/comptent} parmi les six fondateurs des Communautés européennes, devenues l’Union européenne.',
        ],
        'ue-pays-membres',
        '{fondateur}',
        UNION_WORDS,
      ),
      fact(
        'communautes-europeennes',
        'background',
        [
          '{name|Le} {name|a/a/ont/ont} rejoint en {communautes} les Communautés européennes, devenues l’Union européenne.',
        ],
        'ue-pays-membres',
        '{codepuis}',
        UNION_WORDS,
      ),
      fact(
        'union-europeenne',
        'background',
        ['{est} membre de l’Union européenne depuis {union}.'],
        'ue-pays-membres',
        '{uedepuis}',
        UNION_WORDS,
      ),
      fact(
        'otan',
        'background',
        ['{est} membre de l’Otan depuis {alliance}.'],
        'otan-pays-membres',
        '{otdepuis}',
        ['=Otan|=OTAN', 'alliance atlantique'],
      ),
      fact(
        'euro',
        'background',
        ['{name|Le} {name|utilise/utilise/utilisent/utilisent} l’euro depuis {monnaie}.'],
        'euro-pays-membres',
        '{eudepuis}',
        ['zone euro', 'monnaie unique', 'banque central européen', '=BCE'],
      ),
    ],
    sources: SOURCES,
    rows,
  };
}

/** What tells that a capital is meant where its name is also a town of France, a first name, another capital. */
const DOUBTFUL_CAPITALS: Readonly<Record<string, readonly string[]>> = {
  Castries: ['caraïbes|antilles', '=Sainte-Lucie'],
  Georgetown: ['=Guyana', 'guyanien'],
  Kingston: ['=Jamaïque', 'jamaïcain'],
  'Port-Louis': ['=Maurice', 'mauricien'],
  'San José': ['=Costa =Rica', 'costaricien'],
  Santiago: ['=Chili', 'chilien'],
  Sofia: ['=Bulgarie', 'bulgare'],
  Tripoli: ['=Libye', 'libyen'],
  Vienne: ['=Autriche', 'autrichien'],
};
/** Capitals named like their country, an ordinary word or many other places. */
const UNTOLD_CAPITALS: ReadonlySet<string> = new Set(
  'Bruxelles;Koweït;Luxembourg;Malé;Nassau;Praia;Roseau;Saint-Georges;Saint John’s;Victoria'.split(';'),
);
const CAPITAL_ALIASES: Readonly<Record<string, readonly string[]>> = {
  Kiev: ['Kyiv'],
  Bogota: ['Bogotá'],
  Brasilia: ['Brasília'],
  Chisinau: ['Chișinău'],
  Erevan: ['Érévan'],
  Katmandou: ['Kathmandou'],
  'Abou Dhabi': ['Abou Dabi', 'Abu Dhabi'],
  Dacca: ['Dhaka'],
  Douchanbé: ['Douchambé'],
  Santiago: ['Santiago du Chili'],
  'Addis-Abeba': ['Addis Abeba'],
  Reykjavik: ['Reykjavík'],
  'N’Djamena': ['Ndjamena', 'N’Djaména'],
  Djouba: ['Juba'],
};

/** The list of capitals, told by their countries. */
export function capitalList(): File {
  const rows = readCountries()
    .filter(({ capital }) => capital !== '' && !UNTOLD_CAPITALS.has(capital))
    .map((country): Value => {
      const { capital: name } = country;
      const confirm = DOUBTFUL_CAPITALS[name] ?? [];
      return [
        slug(name),
        name,
        CAPITAL_ALIASES[name] ?? null,
        /^La |es?$/.test(name) ? 'feminine' : 'masculine',
        /^L[ae] /.test(name) ? 'included' : 'none',
        confirm.length > 0 ? confirm : null,
        withDe(nounOf(country)),
        country.region,
        country.since,
      ];
    });
  return {
    id: 'capitales',
    defaults: { noun: 'ville étrangère' },
    type: 'place',
    columns: ['id', 'name', 'aliases', 'gender', 'article', 'confirm', 'pays', 'region', 'depuis'],
    facts: [
      fact(
        'situation',
        'profile',
        ['{name|Le} est la capitale {pays}, pays {region}.'],
        'arrete-pays-capitales-1993',
        '{depuis}',
      ),
    ],
    rows,
  };
}

/** What calls for the area of a country, and for its neighbours. */
const LAND_WORDS = [
  'superficie|étendue|territoire|kilomètre|hectare|désert|forêt|archipel|typhon|cyclone|séisme',
];
const BORDER_WORDS = ['frontière|frontalier|voisin|limitrophe|réfugié|migrant|douane|rebelle|djihadiste'];
const UNION_WORDS = [
  'union européen',
  '=UE',
  'commission européen',
  'parlement européen',
  'conseil européen',
];

const bare = (name: string) =>
  name
    .replace(/^(?:l[ae] |les |l’)/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
const year = (independence: string) => independence.slice(-4);

function fact(
  id: string,
  kind: string,
  text: readonly string[],
  source: string,
  since: string,
  when?: readonly string[],
) {
  return { id, kind, text, source, since, reviewed: REVIEWED, ...(when ? { when } : {}) };
}
