import { createDocument, placeOf, positionOf } from '../../../src/core/document.ts';

test.each([
  ['line feeds', 'un\ndeux\n\ntrois'],
  ['carriage returns with line feeds', 'un\r\ndeux\r\n\r\ntrois'],
  ['carriage returns', 'un\rdeux\r\rtrois'],
])('%s end lines', (_, text) => {
  const document = createDocument(text);
  expect(document.lineStarts).toHaveLength(4);
  expect(positionOf(document, text.indexOf('un'))).toEqual({ line: 1, column: 1 });
  expect(positionOf(document, text.indexOf('eux'))).toEqual({ line: 2, column: 2 });
  expect(positionOf(document, text.indexOf('trois'))).toEqual({ line: 4, column: 1 });
});

test('a line end belongs to the line that it ends', () => {
  expect(positionOf(createDocument('ab\r\nc'), 3)).toEqual({ line: 1, column: 4 });
  expect(positionOf(createDocument('ab\nc'), 2)).toEqual({ line: 1, column: 3 });
});

test('the end of the text has a position', () => {
  expect(positionOf(createDocument('ab\ncd'), 5)).toEqual({ line: 2, column: 3 });
  expect(positionOf(createDocument(''), 0)).toEqual({ line: 1, column: 1 });
});

test('a final line end opens an empty line', () => {
  expect(positionOf(createDocument('ab\n'), 3)).toEqual({ line: 2, column: 1 });
});

test('lines are counted from the line on which the body begins', () => {
  expect(positionOf(createDocument('a\nb', {}, { firstLine: 5 }), 2)).toEqual({ line: 6, column: 1 });
});

test('columns count UTF-16 units', () => {
  expect(positionOf(createDocument('😀é'), 3)).toEqual({ line: 1, column: 4 });
});

test('a place is a span with the position of its start', () => {
  const span = { start: 3, end: 5 };
  expect(placeOf(createDocument('a\nbcde'), span)).toEqual({ span, line: 2, column: 2 });
});

test('the text is kept character for character', () => {
  const text = 'e\u0301 \u00A0\r\n\t«';
  expect(createDocument(text).text).toBe(text);
});
