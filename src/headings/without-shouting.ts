import type { Analysis } from '../core/analysis.ts';
import { capitalise, fold } from '../core/french-text.ts';

const known = new WeakMap<Analysis, ReadonlySet<string>>();

/** The words that an article also writes in small letters, folded: how they are spelt is certain. */
export function smallWords(analysis: Analysis): ReadonlySet<string> {
  const before = known.get(analysis);
  if (before) return before;
  const words = new Set(
    (analysis.document.text.match(/\p{L}+/gu) ?? []).filter((word) => fold(word) === word),
  );
  known.set(analysis, words);
  return words;
}

const SHOUTED = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu;

/**
 * Words from a sentence in capitals as an intertitre, in sentence case where the article itself writes each
 * of them in small letters too; null where it does not: accents and names would be guessed. Words of `names`
 * may have their capitals.
 */
export function withoutShouting(
  text: string,
  small: ReadonlySet<string>,
  names: ReadonlySet<string>,
): string | null {
  if ((text.match(SHOUTED) ?? []).every((word) => names.has(word))) return text;
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.every((word) => small.has(fold(word))) ? capitalise(text.toLowerCase()) : null;
}
