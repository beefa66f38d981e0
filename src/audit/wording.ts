import { fold } from '../core/french-text.ts';
import { comparisonKey } from './comparison-key.ts';

/** A word or sign of a sentence. */
export interface Word {
  /** What is compared: typography left out. */
  readonly key: string;
  readonly form: string;
  /** Whether it stands in a quotation, or is a quotation mark. */
  readonly isQuoted: boolean;
  /** Whether it opens the sentence. */
  readonly isFirst: boolean;
}

/** The words and signs of a sentence; `beginsQuoted` where a quotation is open from the sentence before. */
export function readWords(text: string, beginsQuoted = false): Word[] {
  const clean = text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF\u200C\u200D]/g, '')
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/gu, '')
    .replace(/\.{3,}/g, '…');
  let depth = beginsQuoted ? 1 : 0;
  let isStraightOpen = false;
  let opened = false;
  return [...clean.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,]\d+)*|\S/gu)].map(([form]): Word => {
    const isMark = /["«»“”„]/.test(form);
    if (/[«“„]/.test(form)) depth++;
    const isQuoted = isMark || depth > 0 || isStraightOpen;
    if (/[»”]/.test(form)) depth = Math.max(0, depth - 1);
    if (form === '"') isStraightOpen = !isStraightOpen;
    const isFirst = !opened && /[\p{L}\p{N}]/u.test(form);
    opened ||= isFirst;
    return { key: comparisonKey(form).key, form, isQuoted, isFirst };
  });
}

/** The words of a text, folded, each once: what tells whether something is named anywhere. */
export function wordsOf(text: string): Set<string> {
  return new Set(fold(text).match(/\p{N}[\p{L}\p{N}]*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*/gu) ?? []);
}

/** What one passage lost and got at a place. */
export interface Change {
  readonly from: readonly Word[];
  readonly to: readonly Word[];
}

/** The differences between two runs of words, left to right, and the share that they have in common (0 to 1). */
export function compareWords(
  source: readonly Word[],
  page: readonly Word[],
): { changes: Change[]; similarity: number } {
  const width = page.length + 1;
  const common = new Uint16Array((source.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = source.length - 1; i >= 0; i--)
    for (let j = page.length - 1; j >= 0; j--)
      common[i * width + j] =
        source[i]?.key === page[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: { from: Word[]; to: Word[] }[] = [];
  let open: { from: Word[]; to: Word[] } | null = null;
  const change = () => {
    if (!open) changes.push((open = { from: [], to: [] }));
    return open;
  };
  let i = 0;
  let j = 0;
  while (i < source.length || j < page.length) {
    const a = source[i];
    const b = page[j];
    if (a && b && a.key === b.key) {
      open = null;
      i++;
      j++;
    } else if (a && (!b || at(i + 1, j) >= at(i, j + 1))) {
      change().from.push(a);
      i++;
    } else if (b) {
      change().to.push(b);
      j++;
    }
  }
  return { changes, similarity: (2 * at(0, 0)) / (source.length + page.length || 1) };
}

/** An upper bound of {@link compareWords}’ similarity that ignores order: cheap. */
export function sharedWords(a: readonly Word[], b: readonly Word[]): number {
  const counts = new Map<string, number>();
  for (const { key } of a) counts.set(key, (counts.get(key) ?? 0) + 1);
  let shared = 0;
  for (const { key } of b) {
    const left = counts.get(key) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(key, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length || 1);
}

/** What of a sentence a change touches. */
export type Touched = 'quotation' | 'number' | 'name' | 'negation';

const NUMBER_WORD =
  /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|mille|millions?|milliards?|billions?|(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?|milliers?)$/u;

/** Whether a word is a number, in digits or letters. */
export function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || NUMBER_WORD.test(fold(word));
}

/** Whether some changes touch quoted words, numbers, names or negations. `names` are words of known names. */
export function touchedBy(
  changes: readonly Change[],
  names: ReadonlySet<string>,
  negations: readonly string[],
): Set<Touched> {
  const denying = new Set(negations.map((word) => fold(word).replace(/’$/u, '')));
  const touched = new Set<Touched>();
  for (const { from, to } of changes)
    for (const word of [...from, ...to]) {
      if (word.isQuoted) touched.add('quotation');
      if (isNumber(word.form)) touched.add('number');
      else if (/^\p{Lu}/u.test(word.form) && (!word.isFirst || names.has(fold(word.form))))
        touched.add('name');
      if (denying.has(fold(word.form))) touched.add('negation');
    }
  return touched;
}
