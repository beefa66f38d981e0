import { joinPacks } from '../../../src/packs/join.ts';
import type { Packs } from '../../../src/packs/index-packs.ts';
import { PackError, type PackIssue } from '../../../src/packs/pack-error.ts';
import { parsePack } from '../../../src/packs/parse.ts';
import { packFiles, readyPacks } from '../../support/pack-sources.ts';

const VILLES = `id: villes
type: place
defaults: { gender: feminine, article: none, since: '1850' }
columns: [id, name, article, gender, aliases, confirm, lieu, habitants, depuis, fin]
parts:
  baie: au fond {lieu}
  ou: dans une anse, {baie}
confirms:
  mer: [marin, port de pêche]
facts:
  - id: situation
    kind: profile
    text: ['{name|Le} se trouve {ou}.', 'On va {name|à} par la mer, on revient {name|de} à pied.']
    source: atlas
    since: '{depuis}'
    until: '{fin}'
    reviewed: 2026-11-23
  - id: habitants
    kind: scale
    text: ['{name|Le} comptait {habitants} habitants en 1900.']
    source: atlas
    since: '1900'
    reviewed: 2026-11-23
    when: [habitant]
sources:
  - { id: atlas, title: Atlas, publisher: Exemple, date: '1900' }
rows:
  - [essaiville, Essaiville, ~, ~, [Essai-Ville], ~, de la baie, 1234567, '1860-02', ~]
  - [port-essai, Port-Essai, definite, masculine, ~, mer, du golfe, ~, '1861', '1900-01-01']
  - [mans-essai, Mans-Essai, definite, masculine, ~, ['=Mans ... sarthe'], du lac, 900, ~, ~]
`;

const packWith = (text: string) => parsePack(packFiles({ 'lists/villes.yaml': text }));

function load(text = VILLES): Packs {
  return joinPacks([packWith(text)], readyPacks());
}

function faults(text: string): readonly PackIssue[] {
  try {
    load(text);
    return [];
  } catch (error) {
    if (error instanceof PackError) return error.issues;
    throw error;
  }
}

const codes = (text: string) => faults(text).map(({ code, line, column }) => `${line}:${column} ${code}`);

test('a row is an entry of which the cells and the defaults of the list are the fields', () => {
  expect(load().entries.get('essaiville')).toMatchObject({
    type: 'place',
    name: 'Essaiville',
    aliases: ['Essai-Ville'],
    gender: 'feminine',
    number: 'singular',
    article: 'none',
    since: '1850',
  });
  expect(load().entries.get('port-essai')).toMatchObject({ gender: 'masculine', article: 'definite' });
});

test('facts are written with the grammar of the row, parts within parts, thousands apart', () => {
  const { entries } = load();
  expect(entries.factsOf('essaiville').map(({ fact }) => fact.text)).toEqual([
    [
      'Essaiville se trouve dans une anse, au fond de la baie.',
      'On va à Essaiville par la mer, on revient d’Essaiville à pied.',
    ],
    ['Essaiville comptait 1\u202f234\u202f567 habitants en 1900.'],
  ]);
  expect(entries.factsOf('port-essai').map(({ fact }) => fact.text)).toEqual([
    [
      'Le Port-Essai se trouve dans une anse, au fond du golfe.',
      'On va au Port-Essai par la mer, on revient du Port-Essai à pied.',
    ],
  ]);
});

test('a fact takes its dates from the row; without a cell to fill it there is none', () => {
  const { entries } = load();
  const [first] = entries.factsOf('essaiville');
  expect(first?.fact).toMatchObject({ id: 'essaiville/situation', since: '1860-02' });
  expect(first?.fact).not.toHaveProperty('until');
  expect(entries.factsOf('port-essai')[0]?.fact).toMatchObject({ since: '1861', until: '1900-01-01' });
  expect(entries.factsOf('mans-essai').map(({ fact }) => fact.id)).toEqual(['mans-essai/habitants']);
});

test('patterns of facts and names are compiled', () => {
  const { entries } = load();
  expect(entries.factsOf('essaiville')[1]?.when.map(({ source }) => source)).toEqual(['habitant']);
  expect(entries.confirmOf('port-essai').map(({ source }) => source)).toEqual(['marin', 'port de pêche']);
  expect(entries.confirmOf('mans-essai').map(({ source }) => source)).toEqual(['=Mans ... sarthe']);
  expect(entries.confirmOf('essaiville')).toEqual([]);
});

test('an entry is made when it is first asked for, once', () => {
  const packs = load();
  expect(packs.names.find('À Essai-Ville.')).toEqual([{ start: 2, end: 13, ids: ['essaiville'] }]);
  expect(packs.entries.get('essaiville')).toBe(packs.entries.get('essaiville'));
  expect(packs.entries.factsOf('essaiville')[0]?.entry).toBe(packs.entries.get('essaiville'));
});

test('a list kept as JSON gives the same entries', () => {
  const { pack } = packWith(VILLES);
  const kept = JSON.parse(JSON.stringify(pack)) as NonNullable<typeof pack>;
  const packs = joinPacks([], [...readyPacks(), kept]);
  expect(packs.entries.get('mans-essai')).toEqual(load().entries.get('mans-essai'));
});

describe('a list is refused', () => {
  test('where a slot is neither a column nor a part', () => {
    expect(codes(VILLES.replace('par la mer', 'par {route}'))).toEqual(['13:41 pack/unknown-slot']);
    expect(codes(VILLES.replace("'{depuis}'", "'{debut}'"))).toEqual(['15:12 pack/unknown-slot']);
  });
  test('where a part stands inside itself, told where the round is', () => {
    expect(codes(VILLES.replace('au fond {lieu}', 'au fond {baie}'))).toEqual(['6:9 pack/cyclic-template']);
    expect(codes(VILLES.replace('au fond {lieu}', 'au fond {ou}'))).toEqual([
      '6:9 pack/cyclic-template',
      '7:7 pack/cyclic-template',
    ]);
  });
  test('where a row has too few or too many values', () => {
    expect(codes(VILLES.replace(", '1860-02', ~]", ']'))).toEqual(['28:5 pack/invalid-value']);
    expect(codes(VILLES.replace(", '1860-02', ~]", ", '1860-02', ~, ~]"))).toEqual([
      '28:5 pack/invalid-value',
    ]);
  });
  test('where a cell does not fit its field', () => {
    expect(codes(VILLES.replace('definite, masculine, ~, mer', 'defini, masculine, ~, mer'))).toEqual([
      '29:30 pack/invalid-value',
    ]);
    expect(codes(VILLES.replace('~, mer,', '~, lac,'))).toEqual(['29:54 pack/invalid-value']);
    expect(codes(VILLES.replace("'1861'", "'vers 1861'"))).toEqual(['29:5 pack/invalid-value']);
  });
  test('where a text cannot be read', () => {
    expect(codes(VILLES.replace('{name|à}', '{Name}'))).toEqual(['13:41 pack/bad-template']);
    expect(codes(VILLES.replace('[marin, port de pêche]', '["marin|"]'))).toEqual(['9:9 pack/bad-pattern']);
  });
  test('where a row makes a sentence that is not fit to be added', () => {
    expect(codes(VILLES.replace('de la baie', 'de la baie actuellement'))).toEqual([
      '28:5 pack/volatile-word',
    ]);
  });
  test('where an id or a name is taken', () => {
    expect(codes(VILLES.replace('[port-essai', '[essaiville'))).toEqual(['29:6 pack/duplicate-id']);
    expect(codes(VILLES.replace('Port-Essai', 'Essai-Ville'))).toEqual(['29:18 pack/ambiguous-name']);
    expect(codes(VILLES.replace('id: habitants', 'id: situation'))).toEqual(['18:9 pack/duplicate-id']);
  });
  test('where a source is unknown', () => {
    expect(codes(VILLES.replace('{ id: atlas,', '{ id: carte,'))).toEqual([
      '14:13 pack/unknown-source',
      '21:13 pack/unknown-source',
    ]);
  });
});
