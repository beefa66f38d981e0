import { topicEvidence } from '../../../src/core/topic-evidence.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

function evidence(text: string) {
  const [sentence] = analysed(text).sentences;
  if (!sentence) throw new Error('no sentence');
  return topicEvidence(sentence, shippedPacks().keywords).get('20000636-sanction');
}

test('the keywords of a topic speak for it, at their place', () => {
  const text = 'L’autorité a infligé une amende au groupe.';
  const found = evidence(text);
  expect(found?.spans.some(({ start, end }) => text.slice(start, end).includes('amende'))).toBe(true);
});

test('a sentence without keywords speaks for no topic', () =>
  expect(evidence('Le chat dort sur le toit.')).toBeUndefined());

test('a keyword said twice in a sentence counts once', () => {
  expect(evidence('Une amende suit une amende.')?.score).toBe(evidence('Une amende suit une saison.')?.score);
});
