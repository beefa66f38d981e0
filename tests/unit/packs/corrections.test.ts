import { compileCorrections } from '../../../src/packs/corrections.ts';
import type { Correction, Entry } from '../../../src/packs/schema.ts';

const examples = { match: [{ text: 'a', corrected: 'b' }], skip: ['c'] };
const entry = (name: string, type: Entry['type']): Entry => ({
  id: name.toLowerCase(),
  type,
  name,
  aliases: [],
  gender: 'feminine',
  number: 'singular',
  article: 'none',
  confirm: [],
  aspiratedH: false,
  sameAs: [],
  facts: [],
  sources: [],
});
const entries = [
  entry('ByteDance', 'organisation'),
  entry('YouTube', 'product'),
  entry('Meta', 'organisation'),
];

const phrase = (find: string, replace: string, before: string[] = []): Correction => ({
  id: 'essai/phrase',
  kind: 'phrase',
  mentions: ['the-verge'],
  before,
  find,
  replace,
  examples,
});
const letterCase: Correction = { id: 'essai/casse', kind: 'letter-case', types: ['organisation'], examples };

/** The text after every edit of a correction. */
const apply = (correction: Correction, text: string) =>
  compileCorrections([correction], entries).reduce((current, { edit }) => edit.apply(current), text);

describe('a phrase', () => {
  test('is replaced everywhere', () =>
    expect(apply(phrase('Le Bord', 'The Verge'), 'Le Bord cite Le Bord.')).toBe('The Verge cite The Verge.'));
  test('is replaced as a whole word only', () => {
    expect(apply(phrase('Bord', 'Verge'), 'Bords, Abord, ÉBord, Bord2')).toBe('Bords, Abord, ÉBord, Bord2');
  });
  test('is replaced in its own case only', () =>
    expect(apply(phrase('Le Bord', 'The Verge'), 'le bord, LE BORD')).toBe('le bord, LE BORD'));
  test('is found across a no-break space', () =>
    expect(apply(phrase('Le Bord', 'The Verge'), 'Le\u00A0Bord')).toBe('The Verge'));
  test('may need one of some words just before', () => {
    const correction = phrase('Le Bord', 'The Verge', ['selon', 'dans un entretien à']);
    expect(apply(correction, 'selon Le Bord')).toBe('selon The Verge');
    expect(apply(correction, 'dans un entretien à Le Bord')).toBe('dans un entretien à The Verge');
    expect(apply(correction, 'vu Le Bord')).toBe('vu Le Bord');
    expect(apply(correction, 'deselon Le Bord')).toBe('deselon Le Bord');
  });
  test('may hold signs that mean something to a regular expression', () =>
    expect(apply(phrase('A+ (B)', 'C'), 'voir A+ (B).')).toBe('voir C.'));
  test('is replaced by the letter, also by dollar signs', () =>
    expect(apply(phrase('dix', "$& $1 $'"), 'dix')).toBe("$& $1 $'"));
});

describe('the letter case of names', () => {
  test.each(['Bytedance', 'BYTEDANCE', 'bytedance'])('is mended in %s', (name) =>
    expect(apply(letterCase, `Selon ${name}.`)).toBe('Selon ByteDance.'),
  );
  test('is left where it is right', () => expect(apply(letterCase, 'ByteDance nie.')).toBe('ByteDance nie.'));
  test('is mended for the given types only', () =>
    expect(apply(letterCase, 'Youtube nie.')).toBe('Youtube nie.'));
  test('is left for names without capitals inside', () => expect(apply(letterCase, 'META')).toBe('META'));
  test.each([
    'bytedance.com',
    'www.bytedance.com',
    'https://example.com/bytedance',
    'jean@bytedance.com',
    '@bytedance',
    '#bytedance',
    'bytedance_fr',
    'mi-bytedance',
    'bytedances',
  ])('is left in %s', (text) => expect(apply(letterCase, text)).toBe(text));
  test('is mended at the end of a sentence', () =>
    expect(apply(letterCase, 'Il nie Bytedance.')).toBe('Il nie ByteDance.'));
});

describe('find', () => {
  const [compiled] = compileCorrections([phrase('Le Bord', 'The Verge')], entries);
  test('gives each place and what it should read', () =>
    expect(compiled?.find('a Le Bord, Le\nBord')).toEqual([
      { start: 2, end: 9, replacement: 'The Verge' },
      { start: 11, end: 18, replacement: 'The Verge' },
    ]));
  test('gives the places that the edit changes', () =>
    expect(compiled?.edit.apply('a Le Bord, Le\nBord')).toBe('a The Verge, The Verge'));
});

test('each name with capitals inside gets an edit and asks for its entry', () => {
  expect(
    compileCorrections([{ ...letterCase, types: ['organisation', 'product'] }], entries).map(
      ({ rule, mentions, edit }) => [rule, edit.id, mentions],
    ),
  ).toEqual([
    ['essai/casse', 'essai/casse:bytedance', ['bytedance']],
    ['essai/casse', 'essai/casse:youtube', ['youtube']],
  ]);
});
