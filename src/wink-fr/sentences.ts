/** One token as the sentence splitter sees it. */
export interface SplitToken {
  readonly form: string;
  /** Whether spacing or the start of the text comes before. */
  readonly spaced: boolean;
  /** Line breaks among the white space before. */
  readonly breaks: number;
}

const FINAL = /^(?:[.!?…]|\.{2,}|…+|!{2,}|\?{2,})$/u;
const CLOSING = /^[»”')\]’]$/u;
const OPENING = /^(?:[«“"'([‘]|[-–—•*])$/u;
const CAPITAL = /^[A-ZÀ-ÖØ-ÞĀŒŠŽ\d]/u;
const LOWER = /^[a-zà-öø-ÿœ]/u;
const BULLET = /^[-–—•*·▪◦‣]$/u;
const ITEM_NUMBER = /^\d{1,3}$/;
/** A final abbreviation or set of initials whose full stop also ends the sentence when a capital follows. */
const CLOSED_BY_STOP = /^(?:etc\.|(?:[A-ZÀ-ÖØ-Þ]\.){2,}|J\.-C\.)$/u;
/** Words that hardly ever carry a capital inside a sentence. */
const STARTERS: ReadonlySet<string> = new Set(
  (
    "Il Ils Elle Elles On Je J' J’ C' C’ Ce Cet Cette Ces Le La Les L' L’ Un Une Des Du Au Aux De D' D’ En Dans Pour " +
    'Par Sur Avec Sans Selon Après Avant Depuis Pendant Mais Et Ou Or Car Donc Si Quand Lorsque Comme Puis Ainsi Alors ' +
    "Aussi Son Sa Ses Leur Leurs Notre Nos Votre Vos Qui Que Qu' Qu’ Quel Quelle À A"
  ).split(' '),
);
/** Of these, the ones that open a sentence even after a word without a full stop (a title run into the text). */
const SUBJECTS: ReadonlySet<string> = new Set("Il Ils J' J’ C' C’ Cette Ces".split(' '));

/** A line shorter than this, before a capital, was not wrapped: it is a heading or a paragraph of its own. */
const SHORT_LINE = 50;

/**
 * Says after which tokens a sentence ends: `ends[i]` is 1 when token `i` is the last of its sentence.
 *
 * A final mark ends a sentence before a capital, a figure or an opening mark; closing marks stay with what they
 * close. A blank line and a list marker on a new line always end one; a single line break does so after a final
 * mark, and before a capital when the line before is short or the capital stands on a grammar word (« Le », « Il »).
 */
export function sentenceEnds(tokens: readonly SplitToken[]): Uint8Array {
  const ends = new Uint8Array(tokens.length);
  const count = tokens.length;
  let quoted = false;
  let line = 0;
  for (let i = 0; i < count; i += 1) {
    const token = tokens[i] as SplitToken;
    const next = tokens[i + 1];
    line = (token.breaks > 0 ? 0 : line) + token.form.length + (token.spaced ? 1 : 0);
    if (next === undefined) {
      ends[i] = 1;
      break;
    }
    if (token.form === '"') quoted = opensQuote(tokens, i, quoted);
    if (
      next.breaks > 1 ||
      (next.breaks === 1 &&
        (opensItem(tokens, i + 1) ||
          (CAPITAL.test(next.form) && (line < SHORT_LINE || STARTERS.has(next.form)))))
    ) {
      ends[i] = 1;
      quoted = false;
      continue;
    }
    if (token.form === ';') {
      if (STARTERS.has(next.form)) ends[i] = 1;
      continue;
    }
    // The full stop of « 1. » at the head of a line belongs to its item.
    if (
      token.form === '.' &&
      i > 0 &&
      (i === 1 || (tokens[i - 1] as SplitToken).breaks > 0) &&
      opensItem(tokens, i - 1)
    )
      continue;
    if (!FINAL.test(token.form)) {
      if (
        CLOSED_BY_STOP.test(token.form)
          ? STARTERS.has(next.form)
          : SUBJECTS.has(next.form) && /^[a-zà-öø-ÿœ)]/u.test(token.form)
      ) {
        ends[i] = 1;
      }
      continue;
    }
    let last = i;
    let open: boolean = quoted;
    while (last + 1 < count) {
      const mark = tokens[last + 1] as SplitToken;
      if (mark.breaks > 0) break;
      if (FINAL.test(mark.form) && !mark.spaced) last += 1;
      else if (mark.form === '"') {
        if (opensQuote(tokens, last + 1, open)) break;
        open = false;
        last += 1;
      } else if (CLOSING.test(mark.form)) last += 1;
      else break;
    }
    const start = i;
    // The marks that follow are dealt with: going over them again would take the square of their number.
    i = last;
    quoted = open;
    const after = tokens[last + 1];
    if (after === undefined) ends[last] = 1;
    if (after === undefined || !after.spaced) continue;
    if (after.breaks > 0) {
      ends[last] = 1;
      continue;
    }
    const word = OPENING.test(after.form) ? (tokens[last + 2]?.form ?? '') : after.form;
    if (CAPITAL.test(word)) ends[last] = 1;
    else if (
      last === start &&
      token.form === '.' &&
      LOWER.test(after.form) &&
      /[a-zß-öø-ÿœ]{3}$/u.test(tokens[start - 1]?.form ?? '')
    )
      ends[last] = 1;
  }
  return ends;
}

/** Whether a list item opens here: a bullet, or a number with a full stop or a bracket. */
function opensItem(tokens: readonly SplitToken[], i: number): boolean {
  const { form } = tokens[i] as SplitToken;
  if (BULLET.test(form)) return true;
  const mark = tokens[i + 1];
  return (
    ITEM_NUMBER.test(form) && mark !== undefined && !mark.spaced && (mark.form === '.' || mark.form === ')')
  );
}

/** Whether a straight quotation mark opens: its spacing tells, else it is the contrary of the mark before. */
function opensQuote(tokens: readonly SplitToken[], i: number, quoted: boolean): boolean {
  const spacedBefore = (tokens[i] as SplitToken).spaced;
  const spacedAfter = tokens[i + 1]?.spaced ?? true;
  if (spacedBefore !== spacedAfter) return spacedBefore;
  return !quoted;
}
