import { writeLetterRanges } from '../../../src/tools/letter-ranges.ts';

const LAST_CYRILLIC = 0x52f;
const evaluate = <T>(program: string) => new Function(`return ${writeLetterRanges(program)}`)() as T;

test.each(['L', 'N'])('the ranges of \\p{%s} are its characters, up to the Cyrillic letters', (property) => {
  const given = new RegExp(`^\\p{${property}}$`, 'u');
  const written = evaluate<RegExp>(`/^\\p{${property}}$/u`);
  const all = Array.from({ length: LAST_CYRILLIC + 1 }, (_, code) => String.fromCodePoint(code));
  expect(written.source).not.toContain('p{');
  expect(all.filter((one) => given.test(one) !== written.test(one))).toEqual([]);
});

test('letters of any script are letters', () => {
  expect(
    'العربية 中文 हिन्दी ไทย 한국어 ქართული'
      .split(' ')
      .every((word) => evaluate<RegExp>('/^\\p{L}+$/u').test(word)),
  ).toBe(true);
});

test('classes stay one class, in literals, strings and templates', () => {
  expect(evaluate<RegExp>('/[^\\]\\p{L}’]+/u').exec('à l’été]1')?.[0]).toBe(' ');
  expect(evaluate<RegExp>("new RegExp('^[\\\\p{L}-]+$', 'u')").test('porte-clés')).toBe(true);
  const made = evaluate<RegExp>('new RegExp(`^(?:${"un"}|[\\\\p{L}${"_"}\\\\p{N}]+)(?![\\\\p{L}])$`, "u")');
  expect([made.test('un_deux2'), made.test('un deux')]).toEqual([true, false]);
});

test('what is no regular expression stays as it is', () => {
  expect(writeLetterRanges('const a = "p{L}"; // \\p{L}')).toBe('const a = "p{L}"; // \\p{L}');
});
