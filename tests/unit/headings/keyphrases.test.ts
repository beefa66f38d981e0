import { focusKeyphrase, rankKeyphrases } from '../../../src/headings/keyphrases.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

const ranked = (text: string, title?: string) =>
  rankKeyphrases(analysed(text, title === undefined ? {} : { title }), shippedPacks());
const TEXT = 'La digue protège la ville. La digue date de 1910. Un berger a vu la digue céder.';

test('a phrase that comes back is before one that comes once', () => {
  const texts = ranked(TEXT).map(({ text }) => text);
  expect(texts.indexOf('digue')).toBe(0);
  expect(texts.indexOf('berger')).toBeGreaterThan(0);
});

test('a phrase of the title is worth more', () => {
  const score = (title?: string) => ranked(TEXT, title).find(({ text }) => text === 'berger')?.score ?? 0;
  expect(score('Un berger inquiet')).toBeGreaterThan(score());
});

test('words of a text in capitals are ranked in small letters', () => {
  const text = 'LA DIGUE PROTÈGE LA VILLE. LA DIGUE DATE DE LONGTEMPS.';
  expect(ranked(text)[0]?.text).toBe('digue');
});

test('a keyphrase that is given is the focus', () => {
  expect(focusKeyphrase(ranked(TEXT), 'vieille digue')).toBe('vieille digue');
});

test('no keyphrase at all leaves an empty focus', () => expect(focusKeyphrase([], undefined)).toBe(''));
