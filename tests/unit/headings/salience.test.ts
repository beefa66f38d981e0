import { saliences } from '../../../src/headings/salience.ts';
import { sentenceOf } from '../../support/sentence.ts';

test('a lemma of one section weighs more than one of all', () => {
  const [first] = saliences([[sentenceOf('digue ville')], [sentenceOf('pain ville')]]);
  expect(first?.coverage(['digue'])).toBeGreaterThan(first?.coverage(['ville']) ?? 1);
});

test('all telling lemmas cover the whole, none covers nothing', () => {
  const [only] = saliences([[sentenceOf('digue ville')]]);
  expect(only?.coverage(['digue', 'ville'])).toBe(1);
  expect(only?.coverage([])).toBe(0);
});

test('a lemma given twice counts once', () => {
  const [only] = saliences([[sentenceOf('digue ville')]]);
  expect(only?.coverage(['digue', 'digue'])).toBe(only?.coverage(['digue']));
});
