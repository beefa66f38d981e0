import { isCamelCase, NameIndex, tableNames } from '../../../src/packs/names.ts';

const entry = (name: string, aliases: readonly string[] = []) => ({ id: name, names: [name, ...aliases] });

const index = new NameIndex(
  tableNames([
    entry('Le Monde'),
    entry('Le Monde diplomatique', ['Monde diplo']),
    entry('OpenAI', ['Open AI']),
    entry('ByteDance'),
    entry('Meta'),
    entry('Conseil d’État'),
    entry('GPT-4'),
    entry('GPT'),
  ]),
);

/** The texts found and the names that they stand for. */
const find = (text: string) =>
  index.find(text).map(({ start, end, ids }) => `${text.slice(start, end)} = ${ids.join(' ou ')}`);

test('names and aliases are found, left to right', () => {
  expect(find('Meta et Open AI, puis OpenAI.')).toEqual([
    'Meta = Meta',
    'Open AI = OpenAI',
    'OpenAI = OpenAI',
  ]);
});

test('the longest name at a place wins', () => {
  expect(find('Le Monde diplomatique cite Le Monde.')).toEqual([
    'Le Monde diplomatique = Le Monde diplomatique',
    'Le Monde = Le Monde',
  ]);
  expect(find('GPT-4 et GPT')).toEqual(['GPT-4 = GPT-4', 'GPT = GPT']);
});

test('a name inside a longer one is not found again', () => {
  expect(find('Monde diplo')).toEqual(['Monde diplo = Le Monde diplomatique']);
});

test.each(['Metamorphose', 'GPTs', 'SuperMeta', 'Métal', 'Meta2'])(
  'no name is found inside « %s »',
  (word) => {
    expect(find(word)).toEqual([]);
  },
);

test.each(['Bytedance', 'BYTEDANCE', 'ByteDANCE', 'Openai'])(
  'a name with capitals inside is found as %s',
  (word) => {
    expect(find(`Selon ${word}.`)).toHaveLength(1);
  },
);

test.each(['META', 'meta', 'le monde'])('a plain name is found as written only, not as %s', (word) => {
  expect(find(word)).toEqual([]);
});

test.each([
  'https://example.com/OpenAI',
  'https://OpenAI.com/blog',
  'https://www.OpenAI.com/blog',
  'www.OpenAI.com',
  'https://example.com/?q=OpenAI',
  'https://example.com/a-OpenAI-b',
  'contact@OpenAI.com',
  'jean.OpenAI@example.com',
])('no name is found in the address %s', (address) => {
  expect(find(`Voir ${address} ici.`)).toEqual([]);
});

test.each(['@OpenAI', '#OpenAI', '@ByteDance_FR'])('no name is found in the handle %s', (handle) => {
  expect(find(`Le compte ${handle} répond.`)).toEqual([]);
});

test('apostrophes and spaces of all kinds are alike', () => {
  expect(find("Le Conseil d'État et Le\u00A0Monde, Le\nMonde")).toEqual([
    "Conseil d'État = Conseil d’État",
    'Le\u00A0Monde = Le Monde',
    'Le\nMonde = Le Monde',
  ]);
});

test('names stand beside punctuation and after an elision', () => {
  expect(find('d’OpenAI, (Meta) « ByteDance »')).toHaveLength(3);
});

test.each([
  ['ByteDance', true],
  ['OpenAI', true],
  ['YouTube', true],
  ['Meta', false],
  ['CNIL', false],
  ['Le Monde', false],
  ['iPhone', false],
])('%s is camel case: %s', (name, is) => {
  expect(isCamelCase(name)).toBe(is);
});
