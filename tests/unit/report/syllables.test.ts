import { countSyllables, syllablesOf } from '../../../src/report/syllables.ts';

/** Words with their syllables as said in standard French, mute endings left out. */
const WORDS: Readonly<Record<number, string>> = {
  0: 'l d …',
  1: 'le les temps monde table cent vent fait qui que peut œuvre ils elle grandes parlent aiment ferment',
  2: 'naïf moment vraiment poète chanter heureux payer accent content argent souvent parent annoncent idée',
  3: 'président différent document création excellent théâtral parlement',
  4: 'utilisable gouvernement identité équivalent',
  5: 'utilisateur immédiatement',
};

test.each(
  Object.entries(WORDS).flatMap(([n, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, Number(n)] as const),
  ),
)('%s: %i', (word, count) => expect(countSyllables(word)).toBe(count));

test('a text counts its words; elided ones have none', () => {
  expect(syllablesOf('L’API d’OpenAI, c’est-à-dire rien.')).toBe(
    countSyllables('API') + countSyllables('OpenAI') + 1 + 1 + 1 + 1,
  );
  expect(syllablesOf('…')).toBe(0);
});
