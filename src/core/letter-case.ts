/** Fewer letters than this may be an acronym, a name or a label: they tell nothing of how a text is written. */
const ENOUGH_LETTERS = 20;
/** A shouted text may hold a unit or an ordinal in small letters: « 20 km », « 1er ». */
const CAPITALS = 0.9;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** Whether a text is written in capitals throughout, as old wire copy and some press releases are. */
export function isAllCaps(text: string, enough = ENOUGH_LETTERS): boolean {
  // Most texts soon show that they are not: their plain small letters alone are too many.
  const mostSmall = text.length - CAPITALS * text.length;
  let small = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= SMALL_A && code <= SMALL_Z && ++small > mostSmall) return false;
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= enough && capitals >= CAPITALS * letters;
}

const OPENS_SENTENCE = /(?:^|[.!?…]\s)[^\p{L}\p{N}]*$/u;

/**
 * A text in capitals as it would be written in small letters, each at its old place: sentences keep their
 * capital, names lose theirs. For reading only, never for output.
 */
export function inSmallLetters(text: string): string {
  let written = '';
  for (const letter of text) {
    const small = letter.toLowerCase();
    const opens = letter !== small && OPENS_SENTENCE.test(written.slice(-6));
    written += opens || small.length !== letter.length ? letter : small;
  }
  return written;
}
