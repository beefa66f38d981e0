import { leansOnEarlier } from '../../../src/core/leans-on-earlier.ts';
import { sentenceOf } from '../../support/sentence.ts';

const leans = (words: string) => leansOnEarlier(sentenceOf(words).tokens);

test.each(['Elle a fui .', '« Cela suffit .', 'Mais la digue tient .', 'Ses voisins ont fui .'])(
  '« %s » needs what stands before it',
  (words) => expect(leans(words)).toBe(true),
);

test('a sentence that opens with a noun phrase does not', () =>
  expect(leans('La digue tient .')).toBe(false));

test('nothing at all leans on what stands before', () => expect(leansOnEarlier([])).toBe(true));
