import fc from 'fast-check';
import winkNLP from 'wink-nlp';
import { createFrenchReader, frenchModel } from '../../src/wink-fr/index.ts';

const read = createFrenchReader();

/** Pieces of French and of trouble, put together in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."L’homme qu'il aujourd’hui -t-il donne-le-moi États-Unis « » \" ' ( ) . ! ? … ... ; : , - – 10 000 3,5 % 1er XXIe 12h30 n°5 M. etc. J.-C. U.S. https://a.fr/b?c=d. a@b.fr @moi #ça cœur Æthelred".split(
      ' ',
    ),
  ),
  fc.constantFrom(
    ' ',
    '  ',
    '\u00a0',
    '\u202f',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u2009',
    '\u3000',
    '\ufeff',
    '\u200b',
    '\u0000',
  ),
  fc.constantFrom(
    '\ud800',
    '\udc00',
    '👩‍👩‍👧',
    '🇫🇷',
    '✌🏽',
    'שלום',
    'مرحبا',
    'e\u0301',
    '\u00ad',
    '\u2028',
    '中文',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('createFrenchReader on any text', () => {
  it('gives tokens in order whose places hold their forms, with nothing but white space between', () => {
    fc.assert(
      fc.property(text, (source) => {
        let at = 0;
        for (const sentence of read(source)) {
          expect(sentence.start).toBe(sentence.tokens[0]?.start);
          expect(sentence.end).toBe(sentence.tokens.at(-1)?.end);
          for (const token of sentence.tokens) {
            expect(token.form).not.toBe('');
            expect(source.slice(token.start, token.end)).toBe(token.form);
            expect(source.slice(at, token.start)).toMatch(/^[\s\u180e\u0085]*$/u);
            at = token.end;
          }
        }
        expect(source.slice(at)).toMatch(/^[\s\u180e\u0085]*$/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('never cuts a pair of surrogates', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { tokens } of read(source)) {
          for (const { start } of tokens) {
            const before = source.charCodeAt(start - 1);
            const here = source.charCodeAt(start);
            expect(before >= 0xd800 && before < 0xdc00 && here >= 0xdc00 && here < 0xe000).toBe(false);
          }
        }
      }),
    );
  });

  it('lets wink-nlp rebuild the text', () => {
    const nlp = winkNLP(frenchModel, ['sbd']);
    fc.assert(
      fc.property(text, (source) => {
        // wink-nlp trims a document.
        expect(nlp.readDoc(source).out()).toBe(source.trim());
      }),
    );
  });
});

describe('one document and the next', () => {
  /** A word that no lexicon holds. */
  const novelWord = (seed: number): string =>
    [...String(seed * 7919)].map((digit) => 'blumtarvozi'.slice(Number(digit), Number(digit) + 2)).join('');
  const documents = Array.from({ length: 300 }, (_, d) => {
    const words = Array.from({ length: 80 }, (__, w) => novelWord(d * 80 + w));
    return `Le ${words.slice(0, 40).join(' ')} de Paris. « Il ${words.slice(40).join(', ')} », dit-elle en ${1900 + (d % 120)}.`;
  });

  it('gives the same analysis in any order, on an instance that has read anything', () => {
    const expected = new Map<number, string>();
    for (const index of [0, 1, 57, 199, 299]) {
      expected.set(index, JSON.stringify(createFrenchReader()(documents[index] as string)));
    }
    const reader = createFrenchReader();
    const order = documents.map((_, index) => (index * 149) % documents.length);
    const seen = new Map<number, string>();
    for (const index of order) seen.set(index, JSON.stringify(reader(documents[index] as string)));
    for (const index of order.toReversed()) {
      expect(JSON.stringify(reader(documents[index] as string))).toBe(seen.get(index));
    }
    for (const [index, analysis] of expected) expect(seen.get(index)).toBe(analysis);
  });

  it('keeps a document readable after hundreds of others', () => {
    const nlp = winkNLP(frenchModel, ['sbd', 'pos', 'ner', 'negation']);
    const { its } = nlp;
    const first = documents[0] as string;
    const held = nlp.readDoc(first);
    const facts = (): string =>
      JSON.stringify(
        [its.value, its.normal, its.pos, its.lemma, its.type, its.shape, its.stopWordFlag].map((property) =>
          (held.tokens() as unknown as { out: (property: unknown) => unknown }).out(property),
        ),
      );
    const before = facts();
    for (const source of documents) nlp.readDoc(source);
    expect(facts()).toBe(before);
    expect(held.out()).toBe(first);
  });
});
