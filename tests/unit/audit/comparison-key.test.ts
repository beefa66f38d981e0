import { comparisonKey } from '../../../src/audit/comparison-key.ts';

const key = (text: string) => comparisonKey(text).key;

test.each([
  ['« Oui », dit-il.', '"Oui", dit-il.'],
  ['« Oui », dit-il.', '“ Oui ”, dit-il.'],
  ["L'État a 20 000 agents : 5 %.", 'L’État a 20 000 agents : 5 %.'],
  ['Attends... quoi ?', 'Attends… quoi ?'],
  ['E\u0301te\u0301', 'Été'],
  ['Rendez\u00ADvous porte\u2011parole', 'Rendezvous porte-parole'],
  ['deux\n  lignes', 'deux lignes'],
])('%j and %j differ by typography alone', (a, b) => {
  expect(key(a)).toBe(key(b));
});

test.each([
  ['Il a dit oui.', 'Il a dit Oui.'],
  ['20 000 agents', '20 001 agents'],
  ['en 2023 15 élus', 'en 2023 16 élus'],
  ['Il ne vient pas.', 'Il vient.'],
  ['Il a dit « oui ».', 'Il a dit oui.'],
  ['porte-parole', 'porte parole'],
  ['3,5', '35'],
])('%j and %j differ by more', (a, b) => {
  expect(key(a)).not.toBe(key(b));
});

test('each character of a key knows its place in the text', () => {
  const { key: made, at, text } = comparisonKey('  Il dit : « Non ! » Puis il part. ');
  expect(at).toHaveLength(made.length + 1);
  const start = made.indexOf('Puis');
  expect(text.slice(at[start], at[made.length])).toBe('Puis il part.');
});
