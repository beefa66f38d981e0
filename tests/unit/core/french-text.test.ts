import { capitalise, countWords, fold, NBSP, NNBSP } from '../../../src/core/french-text.ts';

describe('countWords', () => {
  test.each([
    ['', 0],
    ['   \n\t ', 0],
    ['mot', 1],
    ['L’API d’OpenAI', 2],
    ['a-t-il dit', 2],
    ['« oui »', 1],
    [`«${NBSP}oui${NBSP}»${NNBSP}!`, 1],
    ['un – deux — … : ;', 2],
    ['20 %', 1],
    [`10${NNBSP}000 euros`, 3],
    ['deux\nlignes', 2],
    ['élan Œuvre 日本', 3],
  ])('%j counts %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe('fold', () => {
  test('lower-cases, also accented capitals', () => expect(fold('ÉTATS-UNIS')).toBe('états-unis'));
  test('writes one apostrophe for both', () => expect(fold("L'API")).toBe(fold('L’API')));
  test('composes accents', () => expect(fold('e\u0301te\u0301')).toBe('été'));
  test('keeps accents', () => expect(fold('été')).not.toBe('ete'));
});

describe('capitalise', () => {
  test.each([
    ['état', 'État'],
    ['l’API', 'L’API'],
    ['OpenAI', 'OpenAI'],
    ['2 euros', '2 euros'],
    ['𐐨bc', '𐐀bc'],
  ])('%j becomes %j', (text, result) => {
    expect(capitalise(text)).toBe(result);
  });

  test('nothing stays nothing', () => expect(capitalise('')).toBe(''));
});
