import { createFrenchReader } from '../../../src/wink-fr/index.ts';

const read = createFrenchReader();
const lemmas = (text: string): string[] =>
  read(text).flatMap(({ tokens }) => tokens.map(({ lemma }) => lemma));

describe('lemmas', () => {
  it.each([
    ['Les yeux des chevaux', ['le', 'œil', 'de', 'cheval']],
    ['aux sœurs et aux œuvres', ['à', 'sœur', 'et', 'à', 'œuvre']],
    ['Elles étaient arrivées.', ['eux', 'être', 'arriver', '.']],
    ['Il n’y a qu’un dé.', ['lui', 'ne', 'y', 'avoir', 'que', 'un', 'dé', '.']],
    ['La ministre rencontre une autrice.', ['le', 'ministre', 'rencontrer', 'un', 'auteur', '.']],
    ['dit-elle', ['dire', 'lui']],
  ])('of %p', (text, expected) => {
    expect(lemmas(text)).toEqual(expected);
  });

  it('keep the capital of names', () => {
    expect(lemmas('Paris et Emmanuel Macron')).toEqual(['Paris', 'et', 'Emmanuel', 'Macron']);
  });
});
