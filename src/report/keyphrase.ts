import { fold } from '../core/french-text.ts';

/** French words that say nothing alone. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'a au aux avec c ce ces cette d dans de des du elle en et il ils elles j l la le les leur leurs m mais n ne ou où par pas pour qu que qui s sa se ses son sous sur t un une y'.split(
    ' ',
  ),
);

/** The words of a text in lower case, function words left out. */
export function contentWordsOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(word));
}

/** How often a text holds all content words of the keyphrase: as often as the rarest of them. */
export function occurrences(text: string, words: readonly string[]): number {
  if (words.length === 0) return 0;
  const found = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return Math.min(...words.map((word) => found.filter((one) => one === word).length));
}

/** The share of the keyphrase's content words that a text holds: 0 to 1. */
export function shareHeld(text: string, words: readonly string[]): number {
  if (words.length === 0) return 0;
  const found = new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.filter((word) => found.has(word)).length / words.length;
}

/** Whether a title begins with the keyphrase, function words before it left out. */
export function beginsWith(title: string, keyphrase: string): boolean {
  const at = fold(title).indexOf(fold(keyphrase));
  return at >= 0 && contentWordsOf(title.slice(0, at)).length === 0;
}
