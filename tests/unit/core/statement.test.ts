import { createDocument } from '../../../src/core/document.ts';
import { fromContext, fromRule, isStatement, quote, type TextEdit } from '../../../src/core/statement.ts';

const upper: TextEdit = { id: 'upper', apply: (text) => text.toUpperCase() };
const dots: TextEdit = { id: 'dots', apply: (text) => text.replaceAll('...', '…') };
const stars: TextEdit = { id: 'stars', apply: (text) => text.replaceAll('…', '*') };
const document = createDocument('Avant. Il hésite... Après.');
const span = { start: 7, end: 19 };

test('a quotation is the text of its span', () => {
  expect(quote(document, span, []).text).toBe('Il hésite...');
});

test('a quotation names only the edits that changed it', () => {
  const { text, origin } = quote(document, { start: 0, end: 6 }, [dots, upper]);
  expect(text).toBe('AVANT.');
  expect(origin).toEqual({ kind: 'source', span: { start: 0, end: 6 }, edits: ['upper'] });
});

test('replaying the named edits in order on the span gives the text', () => {
  const edits = [dots, upper, stars];
  const { text, origin } = quote(document, span, edits);
  const byId = new Map(edits.map((edit) => [edit.id, edit]));
  const replayed = origin.edits.reduce(
    (current, id) => byId.get(id)?.apply(current) ?? '',
    document.text.slice(origin.span.start, origin.span.end),
  );
  expect(origin.edits).toEqual(['dots', 'upper', 'stars']);
  expect(text).toBe('IL HÉSITE*');
  expect(replayed).toBe(text);
});

test('a heading tells its rule and its evidence', () => {
  expect(fromRule('Titre', 'denial/tout', [span]).origin).toEqual({
    kind: 'rule',
    rule: 'denial/tout',
    evidence: [span],
  });
});

test('context tells its rule, its source and its evidence', () => {
  expect(fromContext('Un fait.', 'openai/api', 'openai-api-2020', [span]).origin).toEqual({
    kind: 'context',
    rule: 'openai/api',
    source: 'openai-api-2020',
    evidence: [span],
  });
});

test('only quote, fromRule and fromContext make statements', () => {
  expect(isStatement(quote(document, span, []))).toBe(true);
  expect(isStatement(fromRule('Titre', 'r', []))).toBe(true);
  expect(isStatement(fromContext('Un fait.', 'r', 's', []))).toBe(true);
});

test.each([
  ['an object that looks like one', { text: 'x', origin: { kind: 'rule', rule: 'r', evidence: [] } }],
  ['a copy with another text', { ...fromRule('Titre', 'r', []), text: 'Autre' }],
  ['one that went through JSON', JSON.parse(JSON.stringify(fromRule('Titre', 'r', []))) as unknown],
  ['null', null],
  ['a string', 'Titre'],
])('%s is no statement', (_, value) => {
  expect(isStatement(value)).toBe(false);
});

test('a statement cannot be changed', () => {
  const statement = fromRule('Titre', 'r', []) as { text: string };
  expect(() => {
    statement.text = 'Autre';
  }).toThrow(TypeError);
});
