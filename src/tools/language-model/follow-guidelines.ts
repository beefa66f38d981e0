import type { GoldSentence } from './read-conllu.ts';

const RANGE = /^\d+[-–]\d+$/;
const ROMAN = /^(?=[IVXLC]{2})(?:X[CL]|L?X{0,4})(?:I[XV]|V?I{0,4})$/;

/**
 * Cardinal numbers in digits or Roman numerals are `NUM` whatever their place, say the guidelines of UD French (« NUM »).
 * Sequoia wavers: « 1990-1991 » is a noun or a number there, « XIII » an adjective, a noun or a number.
 */
export function followGuidelines(treebank: readonly GoldSentence[]): GoldSentence[] {
  return treebank.map(({ text, tokens }) => ({
    text,
    tokens: tokens.map((token) =>
      (token.upos === 'NOUN' || token.upos === 'ADJ') && (RANGE.test(token.form) || ROMAN.test(token.form))
        ? { ...token, upos: 'NUM' }
        : token,
    ),
  }));
}
