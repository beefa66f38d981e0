import { withoutShouting } from '../../../src/headings/without-shouting.ts';

const NONE: ReadonlySet<string> = new Set();

test('words that the article writes in small letters too are put in sentence case', () => {
  expect(withoutShouting('LA DIGUE TIENT', new Set(['la', 'digue', 'tient']), NONE)).toBe('La digue tient');
});

test('one word of which the spelling is not certain leaves the whole out', () => {
  expect(withoutShouting('LA DIGUE TIENT', new Set(['la', 'tient']), NONE)).toBeNull();
});

test('a name of the lexicons keeps its capitals', () => {
  expect(withoutShouting('La CNIL réagit', NONE, new Set(['CNIL']))).toBe('La CNIL réagit');
});
