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

test('a lone noun gives way to a name of title and lead that scores nearly as much', () => {
  const text = 'Le départ a lieu dimanche. La Route du Rhum part de Saint-Malo.\nLe départ est à 13 heures.';
  expect(focusKeyphrase(ranked(text, 'Départ attendu pour la Route du Rhum'), undefined)).toBe(
    'Route du Rhum',
  );
  const absent =
    'Le départ a lieu dimanche. Le départ est à 13 heures.\nLa Route du Rhum part de Saint-Malo.';
  expect(focusKeyphrase(ranked(absent, 'Départ attendu pour la Route du Rhum'), undefined)).toBe('départ');
});
