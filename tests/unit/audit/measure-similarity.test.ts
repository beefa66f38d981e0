import { measureSimilarity, readAddedText } from '../../../src/audit/measure-similarity.ts';

const page = (name: string, ...added: string[]) =>
  readAddedText(
    name,
    `<p>Le corps de l’auteur.</p>${added.map((text) => `<p class="contexte">${text}<a href="#s"></a></p>`).join('')}`,
  );
const CNIL = 'La CNIL veille à la protection des données personnelles en France.';
const API = 'Une API permet à deux logiciels de communiquer et d’échanger des données.';

test('added text is what the page marks as context, sentence by sentence', () => {
  expect(page('a', `${CNIL} ${API}`).sentences).toEqual([CNIL, API]);
  expect(
    readAddedText('b', '<ul class="contexte"><li>Un fait.</li><li>Un autre.</li></ul>').sentences,
  ).toEqual(['Un fait.', 'Un autre.']);
});

test('shared sentences are counted over pairs of pages with added text', () => {
  const report = measureSimilarity([
    page('a', CNIL, API),
    page('b', CNIL),
    page('c', 'Tout autre chose se dit ici.'),
    page('d'),
  ]);
  expect(report).toMatchObject({ pages: 4, pagesWithAdded: 3, addedSentences: 4 });
  // Pairs: a-b share one sentence of three, twice counted; a-c and b-c none.
  expect(report.meanShared).toBeCloseTo(2 / 3 / 3);
  expect(report.mostAlike).toEqual({ pages: ['a', 'b'], shared: 2 / 3 });
  expect(report.mostRepeated).toEqual([{ sentence: CNIL, pages: 2 }]);
  expect(report.repeatedFourGrams).toBeGreaterThan(0.4);
});

test('pages that share nothing, and no pages at all, measure zero', () => {
  expect(measureSimilarity([page('a', CNIL), page('b', API)])).toMatchObject({
    meanShared: 0,
    repeatedFourGrams: 0,
    mostRepeated: [],
  });
  expect(measureSimilarity([])).toMatchObject({ pages: 0, meanShared: 0, mostAlike: null });
});
