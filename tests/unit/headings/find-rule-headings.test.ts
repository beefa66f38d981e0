import { findRuleHeadings } from '../../../src/headings/find-rule-headings.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

const found = (text: string) => findRuleHeadings(analysed(text), shippedPacks());
const FINE = 'La CNIL a infligé une amende de 20 millions d’euros à OpenAI.';

test('a rule writes an intertitre from the sentence that it matches', () => {
  const headings = found(`Le chat dort sur le toit. ${FINE}`);
  expect(headings.length).toBeGreaterThan(0);
  expect(headings.every(({ sentence }) => sentence === 1)).toBe(true);
});

test('what the sentence denies gives no intertitre of the same words', () => {
  const denied = found('La CNIL n’a pas infligé d’amende à OpenAI.').map(({ text }) => text);
  for (const { text } of found(FINE)) expect(denied).not.toContain(text);
});
