import { fold } from './french-text.ts';

/** The words of a short text that say something: longer than two letters and not among `generic`. */
export function contentWords(text: string, generic: ReadonlySet<string>): Set<string> {
  return new Set(
    fold(text)
      .split(/[^\p{L}\p{N}-]+/u)
      .filter((word) => word.length > 2 && !generic.has(word)),
  );
}

/** The share of the smaller set that the other holds too: 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size;
}
