import { createDocument } from '../../src/core/document.ts';
import { quote } from '../../src/core/statement.ts';
import { SPELLING_EDITS, TYPOGRAPHIC_EDITS } from '../../src/core/typography.ts';
import { anyText, fc, frenchText } from '../support/fast-check.ts';

const text = fc.oneof({ weight: 3, arbitrary: frenchText }, { weight: 1, arbitrary: anyText });
const wording = (given: string) => given.replace(/\.{3,}/g, '…').replace(/[\s'’"“”«»–-]/gu, '');
const byId = new Map(TYPOGRAPHIC_EDITS.map((edit) => [edit.id, edit]));

test.each([...SPELLING_EDITS, ...TYPOGRAPHIC_EDITS].map((edit) => [edit.id, edit] as const))(
  '%s finds nothing more to do in what it has set',
  (_, edit) => {
    fc.assert(
      fc.property(text, (given) => {
        const once = edit.apply(given);
        expect(edit.apply(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  },
);

test('no typographic edit changes the wording of any text', () => {
  fc.assert(
    fc.property(text, (given) => {
      for (const edit of TYPOGRAPHIC_EDITS) expect(wording(edit.apply(given))).toBe(wording(given));
    }),
    { numRuns: 1500 },
  );
});

test('the named edits, replayed on the span, give the text of any quotation', () => {
  fc.assert(
    fc.property(text, text, text, (before, given, after) => {
      const document = createDocument(before + given + after);
      const span = { start: before.length, end: before.length + given.length };
      const statement = quote(document, span, TYPOGRAPHIC_EDITS);
      const replayed = statement.origin.edits.reduce(
        (current, id) => byId.get(id)?.apply(current) ?? '',
        document.text.slice(statement.origin.span.start, statement.origin.span.end),
      );
      expect(replayed).toBe(statement.text);
    }),
    { numRuns: 1500 },
  );
});

test('guillemets that are balanced, or straight quotes in pairs, never come out unbalanced', () => {
  const words = fc.constantFrom('oui', 'en 2023', 'l’API', '20 %', 'déjà dit');
  const pairs = fc.constantFrom(['« ', ' »'], ['«', '»'], ['"', '"'], ['“', '”']);
  const parts = fc.array(
    fc.oneof(
      words,
      fc.tuple(pairs, words).map(([[open, close], inside]) => `${open}${inside}${close}`),
    ),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(parts, (list) => {
      const result = TYPOGRAPHIC_EDITS.reduce(
        (current, edit) => edit.apply(current),
        `Il dit ${list.join(', ')}.`,
      );
      expect(result.split('«').length).toBe(result.split('»').length);
      expect(result.split('“').length).toBe(result.split('”').length);
      expect(result.split('"').length % 2).toBe(1);
    }),
    { numRuns: 1000 },
  );
});
