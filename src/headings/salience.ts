import type { Sentence } from '../core/analysis.ts';

/** How much of what a section says each content lemma carries: its share of the weights, the highest first eight. */
export interface Salience {
  /** 0 to 1: the part of the section's weightiest lemmas that some words cover. */
  coverage(lemmas: Iterable<string>): number;
}

/** So many lemmas at most tell what a section is about. */
const TELLING = 8;

/** The salience of each section: lemmas that recur in it and are rare in the others weigh most. */
export function saliences(sections: readonly (readonly Sentence[])[]): Salience[] {
  const counts = sections.map((sentences) => {
    const own = new Map<string, number>();
    for (const sentence of sentences)
      for (const lemma of sentence.contentLemmas) own.set(lemma, (own.get(lemma) ?? 0) + 1);
    return own;
  });
  return counts.map((own): Salience => {
    const weights = new Map<string, number>();
    for (const [lemma, count] of own) {
      const holders = counts.filter((other) => other.has(lemma)).length;
      weights.set(lemma, count * (1 + Math.log(counts.length / holders)));
    }
    const total = [...weights.values()]
      .sort((a, b) => b - a)
      .slice(0, TELLING)
      .reduce((sum, weight) => sum + weight, 0);
    return {
      coverage: (lemmas) => {
        let sum = 0;
        for (const lemma of new Set(lemmas)) sum += weights.get(lemma) ?? 0;
        return total > 0 ? Math.min(1, sum / total) : 0;
      },
    };
  });
}
