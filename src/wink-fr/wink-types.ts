import { TAGS } from './features.ts';

/** The part of wink-nlp's cache that a document's readers call. */
export interface Cache {
  readonly value: (id: number) => string;
  readonly normal: (id: number) => number;
  readonly property: (id: number, property: string) => string | number;
  readonly posOf: (id: number) => number;
  readonly valueOf: (property: string, id: number) => string;
  readonly mappedSpelling: (id: number) => number;
  readonly lookup: (text: string) => number[] | null;
  readonly [method: string]: unknown;
}

/** wink-nlp's raw document: four numbers a token (form, spaces before, tag, flags). */
export interface RawDocument {
  cache: Cache;
  readonly tokens: number[];
  readonly sentences: number[][];
  numOfTokens: number;
  numOfSentences: number;
  document: number[];
  readonly nonBreakingSpaces: Record<number, string>;
}

/** Numbers a token takes in `RawDocument.tokens`. */
export const TOKEN_SIZE = 4;
/** Tags as wink-nlp numbers them: tag `t` of the tagger is `t + 1`; white space comes last. */
export const POS_NAMES: readonly string[] = ['UNK', ...TAGS, 'SPACE'];
export const SPACE_POS = POS_NAMES.length - 1;
/** Bits below the tag in a token's third number. */
export const TAG_SHIFT = 20;
/** Value of a token's spacing when it holds other spaces than U+0020. */
export const OTHER_SPACING = 65535;
/** Set in a token's fourth number when a negation covers it. */
export const NEGATION_FLAG = 2 ** 31;
