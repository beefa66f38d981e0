import { compareWords, readWords, sharedWords, touchedBy } from '../../../src/audit/wording.ts';

const NEGATIONS = ['ne', 'n’', 'pas', 'jamais'];

function touched(source: string, page: string, names: readonly string[] = [], beginsQuoted = false) {
  const { changes } = compareWords(readWords(source, beginsQuoted), readWords(page, beginsQuoted));
  return [...touchedBy(changes, new Set(names), NEGATIONS)].sort();
}

test.each([
  ['number', 'Il a 3 ans.', 'Il a 4 ans.'],
  ['number', 'Il a trois ans.', 'Il a quatre ans.'],
  ['number', 'Une hausse de 3,5 %.', 'Une hausse de 3,6 %.'],
  ['name', 'Il a vu Paul Martin.', 'Il a vu Jean Martin.'],
  ['negation', 'Il n’a pas dormi.', 'Il a dormi.'],
  ['negation', 'Il dort.', 'Il ne dort jamais.'],
  ['quotation', 'Il dit : « Je viens demain. »', 'Il dit : « Je viens. »'],
  ['quotation', 'Il dit « oui ».', 'Il dit oui.'],
])('a change of %s: %j, %j', (what, source, page) => {
  expect(touched(source, page)).toEqual([what]);
});

test('other words changed touch nothing in particular', () => {
  expect(touched('Le vote est proche.', 'Le vote est lointain.')).toEqual([]);
});

test('a name that opens its sentence is known from the article', () => {
  expect(touched('Martin dort.', 'Dupont dort.', ['martin'])).toEqual(['name']);
  expect(touched('Hier il dort.', 'Demain il dort.')).toEqual([]);
});

test('a sentence inside a longer quotation is quoted from its first word', () => {
  expect(touched('Je viens demain. » Il part.', 'Je pars demain. » Il part.', [], true)).toEqual([
    'quotation',
  ]);
});

test('similarity is the share of words in common order', () => {
  const similarity = (a: string, b: string) => compareWords(readWords(a), readWords(b)).similarity;
  expect(similarity('un deux trois', 'un deux trois')).toBe(1);
  expect(similarity('un deux trois', 'quatre')).toBe(0);
  expect(similarity('un deux', 'deux un')).toBe(0.5);
  expect(sharedWords(readWords('un deux'), readWords('deux un'))).toBe(1);
});
