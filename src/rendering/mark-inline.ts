import { lastDayOf } from '../core/calendar.ts';
import { MONTHS } from '../core/french-date.ts';
import type { LinkMark } from './place-links.ts';

/** A stretch of a statement's text that carries meaning of its own. */
export type InlineMark =
  | LinkMark
  | { readonly kind: 'quote'; readonly start: number; readonly end: number }
  | { readonly kind: 'cite'; readonly start: number; readonly end: number; readonly href?: string }
  | { readonly kind: 'dfn'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'abbr';
      readonly start: number;
      readonly end: number;
      readonly title: string;
      readonly language: string | undefined;
    }
  | { readonly kind: 'time'; readonly start: number; readonly end: number; readonly datetime: string };

/** What is known about the words of a page. Names are marked once each, so the sets shrink as marks are made. */
export interface MarkState {
  /** Names of people and bodies that the article quotes. */
  readonly speakers: ReadonlySet<string>;
  /** Addresses of speakers that are media, each used once. */
  readonly sites: Map<string, string>;
  /** Acronyms still to be explained. */
  readonly acronyms: Map<string, { readonly title: string; readonly language: string | undefined }>;
  /** Whether a quotation is open from the statement before. */
  inQuote: boolean;
}

const FULL_DATE = new RegExp(
  `(?<![\\p{L}\\d])(1er|\\d{1,2})\\s(${MONTHS.join('|')})\\s(\\d{4})(?!\\d)`,
  'gu',
);
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The marks of one statement, left to right: quotations, `links`, and inside or outside them speakers, acronyms
 * at their first use, full dates, and `term` where the statement defines it. Only quotations and links hold
 * other marks.
 */
export function markInline(
  text: string,
  state: MarkState,
  term: string | null,
  links: readonly LinkMark[] = [],
): InlineMark[] {
  const marks: InlineMark[] = [...quotesOf(text, state), ...links];
  const free = (start: number, end: number) =>
    !marks.some((mark) =>
      mark.kind === 'quote' || (mark.kind === 'link' && mark.start <= start && end <= mark.end)
        ? (start < mark.start && mark.start < end) || (start < mark.end && mark.end < end)
        : start < mark.end && mark.start < end,
    );
  const inQuote = (at: number) =>
    marks.some((mark) => mark.kind === 'quote' && mark.start <= at && at < mark.end);
  for (const match of text.matchAll(FULL_DATE)) {
    const [whole, day = '', month = '', year = ''] = match;
    const number = day === '1er' ? 1 : Number(day);
    if (number < 1 || number > lastDayOf(Number(year), MONTHS.indexOf(month) + 1)) continue;
    const two = (n: number) => String(n).padStart(2, '0');
    if (!free(match.index, match.index + whole.length)) continue;
    marks.push({
      kind: 'time',
      start: match.index,
      end: match.index + whole.length,
      datetime: `${year}-${two(MONTHS.indexOf(month) + 1)}-${two(number)}`,
    });
  }
  if (term !== null) {
    const at = indexOfWord(text, term);
    if (at >= 0 && free(at, at + term.length)) marks.push({ kind: 'dfn', start: at, end: at + term.length });
  }
  for (const speaker of state.speakers) {
    const at = indexOfWord(text, speaker);
    if (
      at >= 0 &&
      !inQuote(at) &&
      marks.some((mark) => mark.kind === 'quote') &&
      free(at, at + speaker.length)
    ) {
      const href = links.some((link) => link.start < at + speaker.length && at < link.end)
        ? undefined
        : state.sites.get(speaker);
      state.sites.delete(speaker);
      marks.push({ kind: 'cite', start: at, end: at + speaker.length, ...(href ? { href } : {}) });
    }
  }
  for (const [acronym, { title, language }] of state.acronyms) {
    const at = indexOfWord(text, acronym);
    if (at < 0 || !free(at, at + acronym.length)) continue;
    marks.push({ kind: 'abbr', start: at, end: at + acronym.length, title, language });
    state.acronyms.delete(acronym);
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The words between guillemets; a quotation may stay open from one statement to the next. */
function quotesOf(text: string, state: MarkState): InlineMark[] {
  const marks: InlineMark[] = [];
  let start = state.inQuote ? 0 : -1;
  const push = (end: number) => {
    const inner = text.slice(start, end);
    const from = start + inner.length - inner.trimStart().length;
    const to = start + inner.trimEnd().length;
    if (to > from) marks.push({ kind: 'quote', start: from, end: to });
  };
  let depth = start < 0 ? 0 : 1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '«') {
      if (depth++ === 0) start = i + 1;
    } else if (text[i] === '»' && depth > 0 && --depth === 0) {
      push(i);
      start = -1;
    }
  }
  state.inQuote = start >= 0;
  if (start >= 0) push(text.length);
  return marks;
}

function indexOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + word.length] ?? '')) return at;
  return -1;
}
