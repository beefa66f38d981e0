/** A text as the audit compares it, with the place of each of its characters in the text that it is made of. */
export interface ComparisonKey {
  readonly key: string;
  /** For each character of `key`, and for its end, an offset into `text`. */
  readonly at: readonly number[];
  /** The text in NFC, without outer white space. */
  readonly text: string;
}

/**
 * What typography may change and wording may not: kinds of quotation marks, apostrophes, dashes and hyphens,
 * spaces around high punctuation and inside numbers, invisible characters.
 */
const FREE =
  /(?<invisible>[\u00AD\u200B\u2060\uFEFF\u200C\u200D]+)|\s*(?<set>["«»“”„;:!?%€$£‰…]|\.{3,})\s*|(?<=\d)\s(?=\d{3}(?!\d))|(?<space>\s+)|(?<apostrophe>[’ʼ‘])|(?<hyphen>[\u2010\u2011])|(?<dash>—)/gu;

/** The same key for two texts that differ by typography alone. */
export function comparisonKey(given: string): ComparisonKey {
  const text = given.normalize('NFC').trim();
  const at: number[] = [];
  let key = '';
  let last = 0;
  const copy = (end: number) => {
    for (let i = last; i < end; i++) at.push(i);
    key += text.slice(last, end);
  };
  for (const match of text.matchAll(FREE)) {
    copy(match.index);
    last = match.index + match[0].length;
    const { set, space, apostrophe, hyphen, dash } = match.groups ?? {};
    const written = set
      ? set.startsWith('..')
        ? '…'
        : /["«»“”„]/.test(set)
          ? '"'
          : set
      : space
        ? ' '
        : apostrophe
          ? "'"
          : hyphen
            ? '-'
            : dash
              ? '–'
              : '';
    if (written === '') continue;
    key += written;
    at.push(match.index + (set ? match[0].indexOf(set) : 0));
  }
  copy(text.length);
  at.push(text.length);
  return { key, at, text };
}

/** White space that a page may show otherwise: every run as one space. */
export function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n\f\v]+/g, ' ')
    .trim();
}
