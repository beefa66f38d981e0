import type { Sentence } from './analysis.ts';
import { wordSet } from './word-set.ts';

/** The words by which French denies. */
export interface AssertionCues {
  readonly negations: readonly string[];
}

const OPENERS: ReadonlySet<string> = new Set(['si', 's’']);

/**
 * What the tokens `from`…`to` of a sentence are not plainly asserted by: a negation that the caller's pattern
 * does not name itself, a verb in the conditional (a pattern names verbs by their lemma), an opening « si », a
 * question.
 */
export function doubtsOf(
  sentence: Sentence,
  from: number,
  to: number,
  named: readonly number[],
  cues: AssertionCues,
): Set<'negated' | 'conditional'> {
  const doubts = new Set<'negated' | 'conditional'>();
  const negations = wordSet(cues.negations);
  const own = new Set(named);
  for (let i = Math.max(0, from - 2); i < Math.min(sentence.tokens.length, to + 2); i++) {
    const form = sentence.tokens[i]?.keys[0] ?? '';
    const isOwn = own.has(i);
    if (negations.has(form) && !isOwn) doubts.add('negated');
    if (sentence.tokens[i]?.isConditional) doubts.add('conditional');
  }
  const first = sentence.tokens.find((token) => token.upos !== 'PUNCT');
  if (first && OPENERS.has(first.keys[0] ?? '')) doubts.add('conditional');
  if (sentence.tokens.at(-1)?.form === '?' || sentence.tokens.at(-2)?.form === '?') doubts.add('conditional');
  return doubts;
}
