import { createDocument } from '../../../src/core/document.ts';
import { checkText } from '../../../src/reading/check-text.ts';

const codes = (text: string, most = 1000) =>
  checkText(createDocument(text), most).map(({ code, line, column }) => [code, line, column]);

test.each(['', '   ', '\n\n', '…', '« – »', '\u00A0'])(
  'a text without letter or digit (%j) is empty',
  (text) => {
    expect(codes(text)).toEqual([['input/empty', undefined, undefined]]);
  },
);

test('a text is too long above the most characters, not at it', () => {
  expect(codes('a'.repeat(10), 10)).toEqual([]);
  expect(codes('a'.repeat(11), 10)).toEqual([['input/too-long', undefined, undefined]]);
});

test.each([
  ['NUL', '\0', 'U+0000'],
  ['a control character', '\u0007', 'U+0007'],
  ['a form feed', '\f', 'U+000C'],
  ['delete', '\u007F', 'U+007F'],
  ['a C1 control character', '\u0085', 'U+0085'],
  ['a lone high surrogate', '\uD83D', 'U+D83D'],
  ['a lone low surrogate', '\uDE00', 'U+DE00'],
  ['a noncharacter', '\uFFFE', 'U+FFFE'],
  ['a noncharacter of the Arabic block', '\uFDD0', 'U+FDD0'],
])('%s is refused at its place', (_, c, name) => {
  const [issue] = checkText(createDocument(`Un mot.\nDeux ${c} mots.`), 1000);
  expect(issue).toMatchObject({
    code: 'input/unprintable',
    severity: 'error',
    line: 2,
    column: 6,
    span: { start: 13, end: 14 },
  });
  expect(issue?.message).toContain(name);
});

test('a noncharacter beyond the basic plane is refused', () => {
  expect(codes('Un \u{1FFFE} mot')).toEqual([['input/unprintable', 1, 4]]);
});

test.each([
  ['tabs and line ends', 'a\tb\nc\r\nd\re'],
  ['emoji', 'a 😀'],
  ['composed and combining accents', 'é e\u0301'],
  ['no-break and zero-width spaces', 'a\u00A0b\u202Fc\u200Bd'],
  ['soft hyphens', 'a\u00ADb'],
  ['right-to-left marks', 'a\u200Fb'],
  ['other scripts', 'a 日本 русский'],
  ['replacement characters', 'a \uFFFD'],
])('%s are fine', (_, text) => {
  expect(codes(text)).toEqual([]);
});
