import { arialWidth } from '../../../src/core/arial-width.ts';

test('nothing is nothing wide', () => expect(arialWidth('')).toBe(0));

test('a digit is 556 thousandths of the size wide', () => {
  expect(arialWidth('0')).toBeCloseTo(11.12);
  expect(arialWidth('0', 1000)).toBe(556);
});

test('letters differ: i is narrow, M is wide', () => {
  expect(arialWidth('i', 1000)).toBe(222);
  expect(arialWidth('M', 1000)).toBe(833);
});

test('widths add up', () => {
  expect(arialWidth('La CNIL')).toBeCloseTo(arialWidth('La ') + arialWidth('CNIL'));
});

test.each(['ée', 'ÀA', 'çc', 'ÎI', 'ŸY', 'ùu'])(
  'of %s the accented letter is as wide as the bare one',
  (pair) => {
    const [accented = '', bare = ''] = pair;
    expect(arialWidth(accented)).toBe(arialWidth(bare));
  },
);

test('an accent may be composed or not', () => {
  expect(arialWidth('e\u0301')).toBe(arialWidth('é'));
});

test.each(['’', 'œ', '«', '»', '…', '–', '€', '\u00A0', '\u202F', '°'])(
  '%j, which French titles use, has a width of its own',
  (c) => {
    expect(arialWidth(c, 1000)).not.toBe(arialWidth('漢', 1000));
  },
);

test('an unknown character counts as a wide one', () => {
  expect(arialWidth('漢', 1000)).toBe(arialWidth('M', 1000));
  expect(arialWidth('😀', 1000)).toBe(arialWidth('M', 1000));
});
