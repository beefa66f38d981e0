import { align } from '../../../src/audit/align.ts';
import type { SourceSentence } from '../../../src/audit/expectation.ts';
import { findSentences, KnownSentences } from '../../../src/audit/find-sentences.ts';

const SENTENCES = [
  'Le vote a eu lieu lundi à Lyon.',
  'Elle dort.',
  'La ville compte 500 000 habitants.',
  'Il a dit « non ».',
  'Elle dort.',
];
const expected = SENTENCES.map((text, i): SourceSentence => ({
  kind: 'sentence',
  span: { start: i, end: i + 1 },
  forms: [{ text, edits: [] }],
  beginsQuoted: false,
  names: new Set(),
}));
const known = new KnownSentences({ sentences: expected, context: [] });
/** Cuts after each full stop. */
const split = (text: string) =>
  [...text.matchAll(/[^.]+\.(?: »)?/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
const find = (text: string) => findSentences({ level: null, text, line: 1 }, known, split);

function aligned(...texts: string[]) {
  const { same, altered, doubled, reordered, lost } = align(find(texts.join(' ')), expected, () => false);
  return {
    same: [...same.values()],
    altered: [...altered.values()].map(({ index }) => index),
    doubled: [...doubled.keys()],
    reordered: [...reordered],
    lost,
  };
}
const NONE = { altered: [], doubled: [], reordered: [], lost: [] };

test('sentences in order are all the same, also one that comes twice', () => {
  expect(aligned(...SENTENCES)).toEqual({ ...NONE, same: [0, 1, 2, 3, 4] });
});

test('a repeated sentence is doubled, a missing one lost', () => {
  const [a = '', b = '', , d = '', e = ''] = SENTENCES;
  expect(aligned(a, a, b, d, e)).toEqual({ ...NONE, same: [0, 1, 3, 4], doubled: [1], lost: [2] });
});

test('as few sentences as possible are said to have moved', () => {
  const [a = '', b = '', c = '', d = '', e = ''] = SENTENCES;
  expect(aligned(c, a, b, d, e)).toMatchObject({ reordered: [0], lost: [] });
});

test('a sentence with most of its words is altered, another is not', () => {
  const [a = '', b = '', , d = '', e = ''] = SENTENCES;
  expect(aligned(a, b, 'La ville compte 600 000 habitants.', d, e)).toEqual({
    ...NONE,
    same: [0, 1, 3, 4],
    altered: [2],
  });
  expect(aligned(a, b, 'On ignore tout du reste.', d, e)).toMatchObject({ altered: [], lost: [2] });
});

test('known sentences are found inside what is cut otherwise', () => {
  expect(
    findSentences(
      { level: null, text: `${SENTENCES[0]} Rien à voir ! ${SENTENCES[2]}`, line: 1 },
      known,
      (text) => [{ start: 0, end: text.length }],
    ).map(({ text, known: one }) => [text, one !== null]),
  ).toEqual([
    [SENTENCES[0], true],
    ['Rien à voir !', false],
    [SENTENCES[2], true],
  ]);
});

test('a known sentence that goes on is not itself', () => {
  expect(find('Elle dort. Elle dort bien.').map(({ known: one }) => one !== null)).toEqual([true, false]);
});
