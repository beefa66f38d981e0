import type { Unit } from './units.ts';

/** Words read on either side of a place where a section might begin. */
const WINDOW = 120;

/**
 * How alike the text before and after each unit is, against the rest of the article: 0 is usual, −1 one standard
 * deviation below. The cosine of the two windows of {@link WINDOW} words; a word weighs log(1 + count) and the
 * less the more units hold it (Hearst 1997 compares windows likewise, without that weight).
 */
export function similarities(units: readonly Unit[]): number[] {
  const holders = new Map<number, number>();
  for (const { terms } of units)
    for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const weightOf = (term: number, count: number) =>
    Math.log(1 + count) * Math.log((units.length + 1) / (holders.get(term) ?? 1));
  const windowFrom = (at: number, step: 1 | -1) => {
    const counts = new Map<number, number>();
    for (let i = at, words = 0; i >= 0 && i < units.length && words < WINDOW; i += step) {
      const unit = units[i];
      if (!unit) break;
      for (const [term, count] of unit.terms) counts.set(term, (counts.get(term) ?? 0) + count);
      words += unit.words;
    }
    return counts;
  };
  const raw = units.map((_, at) => {
    if (at === 0) return 0;
    const before = windowFrom(at - 1, -1);
    const after = windowFrom(at, 1);
    let dot = 0;
    let left = 0;
    let right = 0;
    for (const [term, count] of before) {
      const weight = weightOf(term, count);
      left += weight * weight;
      const other = after.get(term);
      if (other !== undefined) dot += weight * weightOf(term, other);
    }
    for (const [term, count] of after) right += weightOf(term, count) ** 2;
    return left > 0 && right > 0 ? dot / Math.sqrt(left * right) : 0;
  });
  // Sentences of one paragraph are more alike than its neighbours: they do not set the standard.
  const gaps = raw.filter((_, at) => at > 0 && units[at]?.opensParagraph);
  const mean = gaps.reduce((sum, value) => sum + value, 0) / (gaps.length || 1);
  const variance = gaps.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (gaps.length || 1);
  const deviation = Math.sqrt(variance) || 1;
  return raw.map((value, at) => (at === 0 ? 0 : (value - mean) / deviation));
}
