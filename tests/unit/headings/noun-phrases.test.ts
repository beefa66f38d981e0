import { headingPhrases } from '../../../src/headings/noun-phrases.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

function phrases(text: string) {
  const [sentence] = analysed(text).sentences;
  return sentence ? headingPhrases(sentence, text, shippedPacks()) : [];
}

test('a noun with its complement is a phrase, an event is known as one', () => {
  expect(phrases('La fermeture du pont inquiète les riverains.')).toContainEqual(
    expect.objectContaining({ text: 'La fermeture du pont', isEvent: true }),
  );
});

test('the article that a contraction hides is written', () => {
  const texts = phrases('Les riverains parlent du lancement du chantier.').map(({ text }) => text);
  expect(texts).toContain('Le lancement du chantier');
});

test('what the sentence denies is no phrase', () => {
  expect(phrases('La ville n’a pas décidé la fermeture du pont.').map(({ text }) => text)).not.toContain(
    'La fermeture du pont',
  );
});
