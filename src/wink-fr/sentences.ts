/** One token as the sentence splitter sees it. */
export interface SplitToken {
  readonly form: string;
  /** Whether spacing or the start of the text comes before. */
  readonly spaced: boolean;
  /** Line breaks among the white space before. */
  readonly breaks: number;
}

const FINAL = /^(?:[.!?…]|\.{2,}|…+|!{2,}|\?{2,})$/u;
const CLOSING = /^(?:[»”"')\]]|’)$/u;
const OPENING = /^(?:[«“"'([]|[-–—•*])$/u;
const CAPITAL = /^[A-ZÀ-ÖØ-ÞĀŒŠŽ\d]/u;
const LIST_MARKER = /^(?:[-–—•*·▪◦‣]|\d{1,3}[.)])$/u;

/** Says after which tokens a sentence ends: `ends[i]` is 1 when token `i` is the last of its sentence. */
export function sentenceEnds(tokens: readonly SplitToken[]): Uint8Array {
  const ends = new Uint8Array(tokens.length);
  let openQuotes = 0;
  let straight = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as SplitToken;
    const next = tokens[i + 1];
    if (token.form === '«') openQuotes += 1;
    else if (token.form === '»') openQuotes = Math.max(0, openQuotes - 1);
    else if (token.form === '"') straight = !straight;
    if (next === undefined) {
      ends[i] = 1;
      continue;
    }
    if (next.breaks > 1 || (next.breaks === 1 && LIST_MARKER.test(next.form))) {
      ends[i] = 1;
      openQuotes = 0;
      straight = false;
      continue;
    }
    if (!FINAL.test(token.form)) continue;
    // Closing marks stay with the sentence that they close.
    let last = i;
    let open = straight;
    while (last + 1 < tokens.length) {
      const mark = tokens[last + 1] as SplitToken;
      if (FINAL.test(mark.form) && !mark.spaced) last += 1;
      else if (mark.form === '"' && open) {
        open = false;
        last += 1;
      } else if (mark.form !== '"' && CLOSING.test(mark.form)) last += 1;
      else break;
    }
    const after = tokens[last + 1];
    if (after === undefined) continue;
    const following = OPENING.test(after.form) ? (tokens[last + 2]?.form ?? '') : after.form;
    if (after.spaced && (CAPITAL.test(following) || (OPENING.test(after.form) && CAPITAL.test(following)))) {
      ends[last] = 1;
    }
  }
  return ends;
}
