import { covers, overlaps, textOf } from '../../../src/core/span.ts';

test('a span covers itself and what lies inside it, not what sticks out', () => {
  expect(covers({ start: 2, end: 5 }, { start: 2, end: 5 })).toBe(true);
  expect(covers({ start: 2, end: 5 }, { start: 4, end: 6 })).toBe(false);
});

test('spans that only touch do not overlap', () => {
  expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false);
  expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 3 })).toBe(true);
});

test('offsets count UTF-16 units', () => {
  expect(textOf('😀 été', { start: 3, end: 6 })).toBe('été');
});
