import fc from 'fast-check';
import { buildWordGraph } from '../../../src/tools/language-model/build-word-graph.ts';
import { createWordGraph } from '../../../src/wink-fr/word-graph.ts';

describe('the word graph', () => {
  it('gives back the number of each word and of no other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 's', '-'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), word, (words, other) => {
        const entries = new Map(words.map((text, index) => [text, index % 7]));
        const { edges, alphabet } = buildWordGraph(entries);
        const graph = createWordGraph(edges, alphabet);
        for (const [text, number] of entries) expect(graph.classOf(text)).toBe(number);
        expect(graph.classOf(other)).toBe(entries.get(other) ?? -1);
        expect(graph.classOf('')).toBe(-1);
        expect(graph.classOf('中')).toBe(-1);
      }),
    );
  });
});
