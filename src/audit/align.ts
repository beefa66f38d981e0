import type { Expectation } from './expectation.ts';
import type { FoundSentence } from './find-sentences.ts';
import { compareWords, readWords, sharedWords, type Change, type Word } from './wording.ts';

/** What became of the author's sentences on a page. Indexes are those of sentences found and expected. */
export interface Alignment {
  /** Sentence of the author that a sentence of the page is. */
  readonly same: ReadonlyMap<number, number>;
  /** Sentence of the author of which a sentence of the page is an altered form, with what changed. */
  readonly altered: ReadonlyMap<number, { readonly index: number; readonly changes: readonly Change[] }>;
  /** Sentences of the page that repeat one of the author's. */
  readonly doubled: ReadonlyMap<number, number>;
  /** Sentences of the page that stand before or after their turn. */
  readonly reordered: ReadonlySet<number>;
  /** Sentences of the author that the page does not show, not even altered. */
  readonly lost: readonly number[];
}

/** Two sentences that share a smaller part of their words than this are different sentences. */
export const ALIKE = 0.5;

/** Holds the sentences of a page against the author's; `isOther` are those of the page that are explained otherwise. */
export function align(
  found: readonly FoundSentence[],
  expected: Expectation['sentences'],
  isOther: (index: number) => boolean,
): Alignment {
  const same = new Map<number, number>();
  const doubled = new Map<number, number>();
  const shown = new Set<number>();
  let last = -1;
  found.forEach(({ known }, at) => {
    if (known?.kind !== 'source' || isOther(at)) return;
    const free = known.indexes.filter((index) => !shown.has(index));
    const index = free.find((one) => one > last) ?? free[0];
    if (index === undefined) {
      doubled.set(at, known.indexes[0] ?? 0);
      return;
    }
    shown.add(index);
    same.set(at, index);
    last = index;
  });

  const altered = new Map<number, { index: number; changes: readonly Change[] }>();
  const missing = expected.flatMap((_, index) => (shown.has(index) ? [] : [index]));
  const left = found.flatMap(({ known }, at) => (known || isOther(at) ? [] : [at]));
  const wordsOfPage = new Map(left.map((at) => [at, readWords(found[at]?.text ?? '')]));
  const pairs = missing
    .flatMap((index) => {
      const forms = (expected[index]?.forms ?? []).map(({ text }) =>
        readWords(text, expected[index]?.beginsQuoted),
      );
      return left.flatMap((at) => {
        const page = wordsOfPage.get(at) ?? [];
        return forms.flatMap((source) => {
          const one = likeness(source, page, ALIKE);
          return one === null ? [] : [{ index, at, ...one }];
        });
      });
    })
    .sort((a, b) => b.similarity - a.similarity || a.at - b.at || a.index - b.index);
  for (const { index, at, changes } of pairs) {
    if (shown.has(index) || altered.has(at)) continue;
    shown.add(index);
    altered.set(at, { index, changes: withQuotes(found[at]?.text, expected[index], changes) });
  }

  const order = [...same, ...[...altered].map(([at, { index }]) => [at, index] as const)].sort(
    (a, b) => a[0] - b[0],
  );
  return {
    same,
    altered,
    doubled,
    reordered: outOfOrder(order),
    lost: expected.flatMap((_, index) => (shown.has(index) ? [] : [index])),
  };
}

/** The changes and similarity of two sentences, or null where they are less alike than `least`. */
export function likeness(source: readonly Word[], page: readonly Word[], least: number) {
  if (sharedWords(source, page) < least) return null;
  const compared = compareWords(source, page);
  return compared.similarity < least ? null : compared;
}

/** The changes once more, with the page's sentence read as inside the quotation that the author's begins in. */
function withQuotes(
  text: string | undefined,
  sentence: Expectation['sentences'][number] | undefined,
  changes: readonly Change[],
): readonly Change[] {
  if (!sentence?.beginsQuoted || text === undefined) return changes;
  const page = readWords(text, true);
  const all = sentence.forms.map((form) => compareWords(readWords(form.text, true), page));
  return all.sort((a, b) => b.similarity - a.similarity)[0]?.changes ?? changes;
}

/** The sentences to move so that the others stand in order: those outside the longest rising run. */
function outOfOrder(order: readonly (readonly [number, number])[]): Set<number> {
  // best[i]: length of the longest rising run that ends at i; before[i]: the one before it in that run.
  const best: number[] = [];
  const before: number[] = [];
  order.forEach(([, index], i) => {
    best[i] = 1;
    before[i] = -1;
    for (let j = 0; j < i; j++)
      if ((order[j]?.[1] ?? 0) < index && (best[j] ?? 0) + 1 > (best[i] ?? 0)) {
        best[i] = (best[j] ?? 0) + 1;
        before[i] = j;
      }
  });
  const kept = new Set<number>();
  for (let i = best.indexOf(Math.max(0, ...best)); i >= 0; i = before[i] ?? -1) kept.add(order[i]?.[0] ?? -1);
  return new Set(order.flatMap(([at]) => (kept.has(at) ? [] : [at])));
}
