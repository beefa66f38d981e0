import { canJoin, joinUntitled } from '../../../src/segmentation/join-untitled.ts';
import type { TopicSegment } from '../../../src/segmentation/segment.ts';

const segment = (index: number): TopicSegment => ({
  id: `section-${index}`,
  level: 2,
  topic: null,
  sentences: [index],
  evidence: [],
  givenHeading: null,
  formerHeading: null,
  reason: '',
});
const words = [100, 250, 40, 60];
const wordsOf = ({ sentences }: TopicSegment) => sentences.reduce((sum, i) => sum + (words[i] ?? 0), 0);
const joined = (...headings: (string | null)[]) => {
  const { segments, headings: kept } = joinUntitled(
    headings.map((_, i) => segment(i)),
    headings,
    wordsOf,
    300,
  );
  return segments.map(({ sentences }, i) => `${sentences.join('+')} ${kept[i] ?? '–'}`);
};

test('a segment without heading joins the one before', () =>
  expect(joined('a', 'b', null, 'd')).toEqual(['0 a', '1+2 b', '3 d']));

test('where the one before would outgrow a section, it joins the one after', () => {
  words[2] = 60;
  expect(joined('a', 'b', null, 'd')).toEqual(['0 a', '1 b', '2+3 d']);
  words[2] = 40;
});

test('the first may stay bare', () => expect(joined(null, 'b', 'c')).toEqual(['0 –', '1 b', '2 c']));

test('what no neighbour can take in must have a heading', () => {
  const all = words.map((_, i) => segment(i));
  expect(canJoin(all, 1, wordsOf, 300)).toBe(false);
  expect(canJoin(all, 2, wordsOf, 300)).toBe(true);
  expect(canJoin(all, 0, wordsOf, 300)).toBe(true);
});
