import type { Span } from '../../core/span.ts';
import { applyEdits } from '../../core/statement.ts';
import { SPELLING_EDITS, TYPOGRAPHIC_EDITS } from '../../core/typography.ts';

/** What can be drawn from the article itself, in the order in which a page shows it. */
export const DERIVED_KINDS = ['chronology', 'speakers', 'figures', 'open'] as const;
export type DerivedKind = (typeof DERIVED_KINDS)[number];

/** A sentence or an item of a list drawn from the article, with the rule and the words of the article behind it. */
export interface DerivedSentence {
  readonly text: string;
  readonly rule: string;
  readonly evidence: readonly Span[];
}

/** What one rule draws from the article: a sentence that leads to a list, or sentences alone. */
export interface Derivation {
  readonly kind: DerivedKind;
  readonly lead: DerivedSentence | null;
  readonly list: readonly DerivedSentence[];
  /** Sentences of a paragraph; empty where there is a list. */
  readonly sentences: readonly DerivedSentence[];
}

/** A derivation, or the reason in French why the article gives none. */
export type Derived =
  | { readonly kind: DerivedKind; readonly derivation: Derivation }
  | { readonly kind: DerivedKind; readonly derivation: null; readonly reason: string };

/** Words of the author as the page writes them. */
export function asWritten(words: string): string {
  return applyEdits(words.replace(/\s+/gu, ' ').trim(), [...SPELLING_EDITS, ...TYPOGRAPHIC_EDITS]);
}

const NUMBERS = [
  'zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize',
  'quatorze', 'quinze', 'seize',
]; // prettier-ignore

/** A small number in words, in digits from seventeen on; `feminine` makes « une » of one. */
export function inWords(count: number, feminine = false): string {
  return feminine && count === 1 ? 'une' : (NUMBERS[count] ?? String(count));
}
