import { contentWords, overlap } from '../../../src/core/content-words.ts';

describe('contentWords', () => {
  test('leaves out short and generic words', () => {
    expect([...contentWords('Le prix de la fois, en or', new Set(['fois']))]).toEqual(['prix']);
  });
  test('cuts at apostrophes and keeps hyphens', () => {
    expect([...contentWords("L'enquête d’États-Unis", new Set())]).toEqual(['enquête', 'états-unis']);
  });
});

describe('overlap', () => {
  const set = (text: string) => new Set(text.split(' ').filter(Boolean));
  test.each([
    ['a b', 'a b', 1],
    ['a', 'a b c d', 1],
    ['a b', 'b c d', 0.5],
    ['a b', 'c d', 0],
    ['', 'a b', 0],
    ['', '', 0],
  ])('of {%s} and {%s} is %d, both ways', (a, b, share) => {
    expect(overlap(set(a), set(b))).toBe(share);
    expect(overlap(set(b), set(a))).toBe(share);
  });
});
