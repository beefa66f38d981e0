import { countWords } from '../core/french-text.ts';
import { applyEdits } from '../core/statement.ts';
import { TYPOGRAPHIC_EDITS } from '../core/typography.ts';

/** Words that make a sentence untrue with time. */
const VOLATILE =
  /(?<!\p{L})(actuellement|récemment|aujourd’hui|désormais|bientôt|dernièrement|à ce jour|ces derniers (?:mois|jours|temps)|cette année)(?!\p{L})/iu;
/** Longest sentence of context, in words (PRODUCT: added sentences are short). */
const MAX_SENTENCE_WORDS = 20;

/** What makes a sentence unfit to be added to a page, or null. */
export function sentenceFault(sentence: string): { code: string; message: string; fix: string } | null {
  const words = countWords(sentence);
  if (words > MAX_SENTENCE_WORDS)
    return {
      code: 'pack/long-sentence',
      message: `The sentence has ${words} words: "${sentence}".`,
      fix: `cut it to ${MAX_SENTENCE_WORDS} words or split it`,
    };
  const volatile = VOLATILE.exec(sentence)?.[1];
  if (volatile)
    return {
      code: 'pack/volatile-word',
      message: `"${volatile}" makes the sentence untrue with time.`,
      fix: 'name the date instead',
    };
  if (!/[.!?»…]$/u.test(sentence) || !/^[\p{Lu}\p{N}«]/u.test(sentence))
    return {
      code: 'pack/not-a-sentence',
      message: `"${sentence}" is not a full sentence.`,
      fix: 'begin with a capital and end with a full stop',
    };
  const set = applyEdits(sentence, TYPOGRAPHIC_EDITS);
  if (set !== sentence)
    return {
      code: 'pack/typography',
      message: `"${sentence}" is not set as French is.`,
      fix: `write "${set}", no-break spaces included`,
    };
  return null;
}
