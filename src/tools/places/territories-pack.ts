import { slug } from './slug.ts';
import type { Value } from './write-yaml.ts';
import {
  DOUBTFUL_TOWNS,
  FORMER_REGIONS,
  HISTORY,
  LEFT_OUT,
  OVERSEAS,
  REGION_WORDS,
  REGIONS,
  SURE_TOWNS,
  TOWN_ALIASES,
} from './territories.ts';

/** The files of @etalab/decoupage-administratif that are read. */
export interface TerritoryData {
  readonly communes: readonly Commune[];
  readonly departements: readonly Department[];
  readonly regions: readonly { readonly code: string; readonly chefLieu: string }[];
  readonly arrondissements: readonly { readonly chefLieu: string }[];
  readonly epci: readonly { readonly code: string; readonly membres: readonly { readonly code: string }[] }[];
}

/** What tells readers of packs that a place is in France. */
const FRENCH = { noun: 'territoire français' };

interface Commune {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement?: string;
  readonly population?: number;
}

interface Department {
  readonly code: string;
  readonly nom: string;
  readonly region: string;
  readonly chefLieu: string;
  /** How « de » and the name join: 0 de, 1 d’, 2 du, 3 de la, 4 des, 5 de l’. */
  readonly typeLiaison: number;
}

type Row = readonly Value[];
type File = { readonly [key: string]: Value };

const REVIEWED = '2026-11-23';
/** Communes with fewer inhabitants are rarely named without their département. */
const LEAST_POPULATION = 5000;
/** A homonym this many times smaller is not what an article means. */
const HOMONYM_RATIO = 20;
/** Towns of this size are known to readers by their name alone. */
const KNOWN_TOWN = 100_000;
/** Code of the intercommunality that took the place of the département of Rhône around Lyon in 2015. */
const LYON = '200046977';
/** From this day the populations of 2023 are the legal ones. */
const POPULATION_SINCE = '2026-01-01';
const JOINS = ['de ', 'd’', 'du ', 'de la ', 'des ', 'de l’'];

const SOURCES: readonly Value[] = [
  {
    id: 'insee-cog-2026',
    title: 'Code officiel géographique au 1er janvier 2026',
    publisher: 'Insee',
    date: '2026-01-01',
    url: 'https://www.insee.fr/fr/information/2560452',
  },
  {
    id: 'insee-populations-2023',
    title: 'Populations de référence 2023',
    publisher: 'Insee',
    date: '2025-12-18',
    url: 'https://www.insee.fr/fr/statistiques/8680726?sommaire=8681011',
  },
  {
    id: 'loi-2015-29',
    title: 'Loi n° 2015-29 relative à la délimitation des régions',
    publisher: 'République française',
    date: '2015-01-16',
  },
  {
    id: 'loi-82-213',
    title: 'Loi n° 82-213 relative aux droits et libertés des communes, des départements et des régions',
    publisher: 'République française',
    date: '1982-03-02',
  },
];

const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

/** A name as French is set. */
const set = (name: string) => name.replaceAll("'", '’');

/** Other spellings of a name: as given, and without the accent on its first capital, as much of the press has it. */
function aliasesOf(name: string, given: readonly string[] = []): Value {
  const bare = name.replace(/^\p{Lu}/u, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
  const all = [...new Set([...given, ...(bare === name ? [] : [bare])])].filter((alias) => alias !== name);
  return all.length > 0 ? all : null;
}

/**
 * Patterns by which an article shows that it is about a département. A lone word is also a river, a point of
 * the compass or an ordinary word: it must stand as départements do, « dans le Nord », « en Isère », « (Lot) ».
 */
function departmentWords(nom: string): string[] {
  const name = set(nom);
  if (name.includes('-') || name.includes(' ')) return [name.toLowerCase()];
  if (SURE_DEPARTMENTS.has(name)) return [`=${name}`];
  return [
    `( =${name} )`,
    `dans le|la|l’|les =${name}`,
    `en =${name}`,
    `département|préfet|préfecture de le|la|l’|les? =${name}`,
  ];
}

const fact = (
  id: string,
  kind: string,
  text: readonly string[],
  source: string,
  since: string,
  more: File = {},
) => ({
  id,
  kind,
  text,
  source,
  since,
  ...more,
  reviewed: REVIEWED,
});

const population = (verb: string) =>
  fact(
    'population',
    'scale',
    [`{name|Le} ${verb} {population} habitants au 1er janvier 2023, selon l’Insee.`],
    'insee-populations-2023',
    POPULATION_SINCE,
  );

/** The pack of French territories: one list of regions, one of départements, one of communes for each département. */
export function territoryLists(
  data: TerritoryData,
  isCommonWord: (word: string) => boolean,
): Map<string, File> {
  const towns = data.communes.filter((commune) => commune.type === 'commune-actuelle');
  const named = new Map(towns.map((commune) => [commune.code, set(commune.nom)]));
  const regions = new Map(
    table(REGIONS).map(
      ([
        code = '',
        id = '',
        name = '',
        aliases = '',
        kind = '',
        article = '',
        where = '',
        since = '',
        joined = '',
      ]) => [code, { code, id, name, aliases, kind, article, where, since, joined }],
    ),
  );
  const former = new Map(
    table(FORMER_REGIONS).flatMap(([where = '', codes = '']) =>
      codes.split(' ').map((code) => [code, where]),
    ),
  );
  const inhabitants = (list: readonly Commune[]) =>
    list.reduce((sum, { population: count = 0 }) => sum + count, 0);
  const files = new Map<string, File>();

  const regionRows = [...regions.values()].map((region): Row => {
    const chefLieu = data.regions.find(({ code }) => code === region.code)?.chefLieu ?? '';
    const members = data.departements.filter((department) => department.region === region.code);
    const own = towns.filter((town) => members.some(({ code }) => code === town.departement));
    return [
      region.id,
      region.name,
      region.aliases ? region.aliases.split(';') : null,
      region.kind.startsWith('f') ? 'feminine' : 'masculine',
      region.kind.endsWith('p') ? 'plural' : 'singular',
      region.article,
      region.id === 'corse' ? 'La Corse' : `La région ${region.name}`,
      named.get(chefLieu) ?? null,
      region.since,
      region.joined || null,
      inhabitants(own),
    ];
  });
  files.set('regions', {
    id: 'regions',
    defaults: FRENCH,
    type: 'place',
    columns: [
      'id',
      'name',
      'aliases',
      'gender',
      'number',
      'article',
      'sujet',
      'cheflieu',
      'depuis',
      'reunis',
      'population',
    ],
    facts: [
      fact('chef-lieu', 'profile', ['{sujet} a pour chef-lieu {cheflieu}.'], 'insee-cog-2026', '{depuis}'),
      fact(
        'fusion',
        'history',
        [
          'La région {name} réunit, depuis le 1er janvier 2016, {reunis}.',
          'La loi du 16 janvier 2015 en a décidé ainsi.',
        ],
        'loi-2015-29',
        '{depuis}',
      ),
      fact(
        'population',
        'scale',
        ['{sujet} comptait {population} habitants au 1er janvier 2023, selon l’Insee.'],
        'insee-populations-2023',
        POPULATION_SINCE,
      ),
    ],
    sources: SOURCES,
    rows: regionRows,
  });

  const history = new Map(
    table(HISTORY).map(([code = '', since = '', text = '']) => [code, { since, text }]),
  );
  const inFrance = data.departements.filter(
    ({ code, region }) => regions.has(region) && code !== '75' && code !== '69',
  );
  files.set('departements', {
    id: 'departements',
    defaults: FRENCH,
    type: 'place',
    columns: [
      'id',
      'name',
      'aliases',
      'gender',
      'number',
      'article',
      'aspiratedH',
      'confirm',
      'region',
      'depuis',
      'avant',
      'cheflieu',
      'population',
      'communes',
      'origine',
      'histoire',
    ],
    facts: [
      fact(
        'situation',
        'profile',
        [
          '{name|Le} {name|est/est/sont/sont} un département français, {region}.',
          '{name|Son/Son/Leur/Leur} chef-lieu est {cheflieu}.',
        ],
        'insee-cog-2026',
        '{depuis}',
      ),
      fact(
        'situation-avant-2016',
        'profile',
        [
          '{name|Le} {name|est/est/sont/sont} un département français, {avant}.',
          '{name|Son/Son/Leur/Leur} chef-lieu est {cheflieu}.',
        ],
        'loi-82-213',
        '1990-03-08',
        { until: '2016-01-01' },
      ),
      fact('histoire', 'history', ['{histoire}'], 'insee-cog-2026', '{origine}'),
      fact(
        'population',
        'scale',
        [
          '{name|Le} {name|comptait/comptait/comptaient/comptaient} {population} habitants au 1er janvier 2023, selon l’Insee.',
          'Au 1er janvier 2026, ce département réunissait {communes} communes.',
        ],
        'insee-populations-2023',
        POPULATION_SINCE,
      ),
    ],
    rows: inFrance.map(({ code, nom, region, chefLieu, typeLiaison }): Row => {
      const name = set(nom);
      const own = towns.filter((town) => town.departement === code);
      const isPlural = typeLiaison === 4;
      // Wide names of one word are those of rivers, coasts or mountains first.
      const isSure = name.includes('-') || SURE_DEPARTMENTS.has(name);
      return [
        `${slug(name)}-${code.toLowerCase()}`,
        name,
        aliasesOf(name),
        genderOf(name, typeLiaison),
        isPlural ? 'plural' : 'singular',
        typeLiaison < 2 ? 'none' : 'definite',
        name.startsWith('Haut') || null,
        isSure
          ? null
          : [`département|départemental|préfet|préfecture de le|la|l’|les? =${name}`, `( =${name} )`],
        regions.get(region)?.where ?? null,
        regions.get(region)?.since ?? null,
        former.get(code) ?? null,
        named.get(chefLieu) ?? null,
        inhabitants(own),
        own.length,
        history.get(code)?.since ?? null,
        history.get(code)?.text ?? null,
      ];
    }),
  });

  const overseas = table(OVERSEAS);
  files.set('outre-mer', {
    id: 'outre-mer',
    defaults: FRENCH,
    type: 'place',
    columns: ['id', 'name', 'aliases', 'gender', 'article', 'nature', 'population'],
    facts: [
      fact('situation', 'profile', ['{name|Le} est {nature}.'], 'loi-82-213', '1982-12-31'),
      population('comptait'),
    ],
    rows: overseas.map(
      ([code = '', id = '', name = '', aliases = '', gender = '', article = '', , nature = '']): Row => [
        id,
        name,
        aliases ? aliases.split(';') : null,
        gender === 'f' ? 'feminine' : 'masculine',
        article,
        nature,
        // The packages give Mayotte the census of 2017.
        code === '976' ? null : inhabitants(towns.filter((town) => town.departement === code)),
      ],
    ),
  });

  const homonyms = new Map<string, Commune[]>();
  for (const town of towns) homonyms.set(town.nom, [...(homonyms.get(town.nom) ?? []), town]);
  const prefectures = new Set(data.departements.map(({ chefLieu }) => chefLieu));
  const subprefectures = new Set(data.arrondissements.map(({ chefLieu }) => chefLieu));
  const aroundLyon = new Set(data.epci.find(({ code }) => code === LYON)?.membres.map(({ code }) => code));

  /** Which patterns must confirm the name of a commune: none, those of its region, or of its département only. */
  const doubtOf = ({ code, nom, population: count = 0 }: Commune): 'region' | 'departement' | null => {
    const name = set(nom);
    const isShared = (homonyms.get(nom) ?? []).some(
      (other) => other.code !== code && (other.population ?? 0) * HOMONYM_RATIO >= count,
    );
    if (isShared || DOUBTFUL_TOWNS.has(name)) return 'departement';
    if (SURE_TOWNS.has(name) || count >= KNOWN_TOWN) return null;
    if (/^Sainte?-[^-’]+$/.test(name)) return 'departement';
    const word = /^(?:L[ea] |Les |L’)?([^ ’-]+)$/.exec(name)?.[1];
    if (word === undefined) return null;
    return isCommonWord(word.toLowerCase()) ? 'departement' : 'region';
  };

  const communesOf = (own: readonly Commune[]): Row[] =>
    own.map((town) => {
      const name = set(town.nom);
      const role = prefectures.has(town.code)
        ? 'la préfecture'
        : subprefectures.has(town.code) && !town.code.startsWith('97')
          ? 'une sous-préfecture'
          : 'une commune';
      return [
        `${slug(name)}-${(town.departement ?? '').toLowerCase()}`,
        name,
        aliasesOf(name, TOWN_ALIASES[name]),
        /^(?:La |Sainte-)|es?$/.test(name) && !/^Les? /.test(name) ? 'feminine' : 'masculine',
        /^(?:L[ae] |Les |L’)/.test(name) ? 'included' : 'none',
        doubtOf(town),
        role,
        town.population ?? null,
      ];
    });

  const columns = ['id', 'name', 'aliases', 'gender', 'article', 'confirm', 'role', 'population'];
  const large = towns
    .filter(({ nom, population: count = 0 }) => count >= LEAST_POPULATION && !LEFT_OUT.has(set(nom)))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const addCommunes = (id: string, own: readonly Commune[], confirms: File, facts: readonly Value[]) => {
    if (own.length > 0)
      files.set(id, { id, defaults: FRENCH, type: 'place', columns, confirms, facts, rows: communesOf(own) });
  };

  for (const { code, nom, region: regionCode, typeLiaison } of data.departements) {
    const region = regions.get(regionCode);
    if (!region) continue;
    const own = large.filter((town) => town.departement === code);
    const inMetropolis = own.filter((town) => aroundLyon.has(town.code));
    const department = `${JOINS[typeLiaison] ?? 'de '}${set(nom)}`;
    const before = former.get(code);
    const ownWords = departmentWords(nom);
    const confirms = {
      departement: ownWords,
      region: [...ownWords, ...(REGION_WORDS[regionCode] ?? [])],
    };
    const situation = (lieu: string, since: string) =>
      fact(
        'situation',
        'profile',
        [`{name|Le} est {role} ${lieu}, ${region.where}.`],
        'insee-cog-2026',
        since,
      );
    const earlier = before
      ? [
          fact(
            'situation-avant-2016',
            'profile',
            [`{name|Le} est {role} ${department}, ${before}.`],
            'loi-82-213',
            '1990-03-08',
            {
              until: code === '69' ? '2015-01-01' : '2016-01-01',
            },
          ),
        ]
      : [];
    const isCapital = code === '75';
    addCommunes(
      `communes-${code.toLowerCase()}`,
      own.filter((town) => !inMetropolis.includes(town)),
      confirms,
      // Every reader knows where Paris lies.
      isCapital
        ? [population('comptait')]
        : [situation(department, region.since), ...earlier, population('comptait')],
    );
    addCommunes(
      `communes-${code.toLowerCase()}m`,
      inMetropolis,
      { ...confirms, departement: [...confirms.departement, '=Lyon|lyonnais'] },
      [
        fact(
          'situation',
          'profile',
          [`{name|Le} appartient à la métropole de Lyon, ${region.where}.`],
          'insee-cog-2026',
          region.since,
        ),
        ...earlier,
        population('comptait'),
      ],
    );
  }
  for (const [code = '', , name = '', , , , lieu = ''] of overseas)
    addCommunes(
      `communes-${code}`,
      large.filter((town) => town.departement === code),
      { departement: overseasWords(name), region: overseasWords(name) },
      [
        fact(
          'situation',
          'profile',
          [`{name|Le} est {role} ${lieu}.`],
          'insee-cog-2026',
          code === '976' ? '2011-03-31' : '1982-12-31',
        ),
        ...(code === '976' ? [] : [population('comptait')]),
      ],
    );
  return files;
}

/** Départements of one word that is the name of nothing else. */
const SURE_DEPARTMENTS: ReadonlySet<string> = new Set(
  'Finistère Morbihan Yvelines Essonne Corrèze Vaucluse Vendée Lozère'.split(' '),
);

function genderOf(name: string, typeLiaison: number): 'masculine' | 'feminine' {
  if (typeLiaison === 2) return 'masculine';
  if (typeLiaison === 3) return 'feminine';
  return FEMININE.has(name) ? 'feminine' : 'masculine';
}

/** Départements that elide or are plural, and are feminine. */
const FEMININE: ReadonlySet<string> = new Set(
  set(
    "Ardèche Ariège Aube Aude Eure Essonne Isère Oise Orne Yonne Alpes-de-Haute-Provence Hautes-Alpes Alpes-Maritimes Ardennes Bouches-du-Rhône Côtes-d'Armor Landes Pyrénées-Atlantiques Hautes-Pyrénées Pyrénées-Orientales Yvelines Deux-Sèvres Vosges",
  ).split(' '),
);

const overseasWords = (name: string) =>
  ({
    Guadeloupe: ['=Guadeloupe|guadeloupéen'],
    Martinique: ['=Martinique|martiniquais'],
    Guyane: ['=Guyane|guyanais'],
    'La Réunion': ['=Réunion', 'réunionnais'],
    Mayotte: ['=Mayotte|mahorais'],
  })[name] ?? [];
