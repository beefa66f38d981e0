import { createDocument } from '../../src/core/document.ts';
import { fromContext, quote } from '../../src/core/statement.ts';
import { cutParagraph } from '../../src/cut-paragraph.ts';

const TEXT = 'Un deux trois. Quatre cinq six. Sept huit neuf. Dix onze douze.';
const document = createDocument(TEXT);
const statements = [...TEXT.matchAll(/[^.]+\./gu)].map((match) => {
  const start = match.index + (match[0].startsWith(' ') ? 1 : 0);
  return quote(document, { start, end: match.index + match[0].length }, []);
});
const cut = (most: number, quotations: readonly { start: number; end: number }[] = []) =>
  cutParagraph({ kind: 'paragraph', statements }, quotations, most).map((block) =>
    block.statements.map(({ text }) => text.split(' ')[0]).join(' '),
  );

test('a paragraph that is short enough stays whole', () => expect(cut(12)).toEqual(['Un Quatre Sept Dix']));

test('a longer one is cut in the middle, again where its parts are too long', () => {
  expect(cut(11)).toEqual(['Un Quatre', 'Sept Dix']);
  expect(cut(5)).toEqual(['Un', 'Quatre', 'Sept', 'Dix']);
});

test('nothing cuts a quotation or a sentence', () => {
  expect(cut(11, [{ start: 16, end: 40 }])).toEqual(['Un', 'Quatre Sept Dix']);
  expect(cut(1, [{ start: 0, end: TEXT.length }])).toEqual(['Un Quatre Sept Dix']);
  expect(cut(1)).toHaveLength(4);
});

test('lists and quotations stay whole', () => {
  const list = { kind: 'list', statements: [fromContext('Un deux.', 'r', 's', [])] } as const;
  expect(cutParagraph(list, [], 1)).toEqual([list]);
});
