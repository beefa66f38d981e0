import { headingPhrases } from '../../../src/headings/noun-phrases.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

function phrases(text: string) {
  const [sentence] = analysed(text).sentences;
  return sentence ? headingPhrases(sentence, text, shippedPacks()) : [];
}

test('an event with its complement is a phrase', () => {
  expect(phrases('La fermeture du pont dérange les riverains.')).toContainEqual(
    expect.objectContaining({ text: 'La fermeture du pont' }),
  );
});

test('what only a preposition brings in is no phrase', () => {
  expect(phrases('Les riverains parlent du lancement du chantier.')).toEqual([]);
});

test('what the sentence denies is no phrase', () => {
  expect(phrases('La ville n’a pas décidé la fermeture du pont.').map(({ text }) => text)).not.toContain(
    'La fermeture du pont',
  );
});
