import { bodyStatements, type Article } from '../../core/article.ts';
import { fold } from '../../core/french-text.ts';

/** How much a page repeats itself, counted over its body. */
export interface Repetition {
  readonly sentences: number;
  /** Sentences like another: of all, and of the author's own among themselves. */
  readonly alike: number;
  readonly alikeInSource: number;
  readonly fourGrams: number;
  /** Occurrences of runs of four words that stand more than once. */
  readonly repeatedFourGrams: number;
}

/** Two sentences whose content words are the same in a larger part than this are near duplicates (Jaccard). */
const ALIKE = 0.6;
const LEAST_WORDS = 3;

export function repetitionOf(article: Article): Repetition {
  const statements = bodyStatements(article);
  const words = statements.map(({ text }) => wordsOf(text));
  const sets = words.map((list) => new Set(list.filter((word) => word.length > 3)));
  const isSource = statements.map(({ origin }) => origin.kind !== 'context');
  const likeOf = (i: number, among: (j: number) => boolean) =>
    sets.some((other, j) => j !== i && among(j) && jaccard(sets[i] ?? new Set(), other) > ALIKE);
  const grams = new Map<string, number>();
  for (const list of words)
    for (let i = 0; i + 4 <= list.length; i++) {
      const gram = list.slice(i, i + 4).join(' ');
      grams.set(gram, (grams.get(gram) ?? 0) + 1);
    }
  const counts = [...grams.values()];
  return {
    sentences: statements.length,
    alike: statements.filter((_, i) => likeOf(i, () => true)).length,
    alikeInSource: statements.filter((_, i) => isSource[i] && likeOf(i, (j) => isSource[j] === true)).length,
    fourGrams: counts.reduce((sum, count) => sum + count, 0),
    repeatedFourGrams: counts.filter((count) => count > 1).reduce((sum, count) => sum + count, 0),
  };
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size < LEAST_WORDS || b.size < LEAST_WORDS) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared);
}
