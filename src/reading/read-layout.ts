import type { Paragraph, ParagraphKind } from '../core/analysis.ts';
import type { SourceDocument } from '../core/document.ts';
import { countWords, fold } from '../core/french-text.ts';
import { lacksPunctuation, opensWithHour } from '../core/kinds-of-text.ts';
import type { Span } from '../core/span.ts';

const LIST_MARK = /^(?:[-*•–—‣◦]|\d{1,2}[.)])[ \t\u00A0]+(?=\S)/u;
const HEADING_MARK = /^(#{1,6})[ \t]+/u;
const TERMINAL = /[.!?…:;»"”)]\s*$/u;
/** A first line longer than this is an opening, not a title. */
const TITLE_MAX_WORDS = 22;

/**
 * The paragraphs of a body: a line each, or, in text wrapped by an editor, lines joined up to a blank line.
 * A list that opens the article gives its key points; a first line without full stop is its title; a short line
 * without full stop between two paragraphs is a subheading.
 */
export function readLayout(document: SourceDocument): Paragraph[] {
  const lines = linesOf(document);
  const wrapped = isWrapped(document.text, lines);
  const paragraphs: Paragraph[] = [];
  let open: { kind: ParagraphKind; start: number; end: number } | null = null;
  const close = () => {
    if (open) paragraphs.push({ kind: open.kind, span: { start: open.start, end: open.end } });
    open = null;
  };
  for (const line of lines) {
    if (line === null) {
      close();
      continue;
    }
    const text = document.text.slice(line.start, line.end);
    const heading = HEADING_MARK.exec(text);
    const item = LIST_MARK.exec(text);
    if (heading?.[1]) {
      close();
      paragraphs.push({
        kind: heading[1].length === 1 && paragraphs.length === 0 ? 'title' : 'heading',
        span: { start: line.start + heading[0].length, end: line.end },
      });
    } else if (item) {
      close();
      open = { kind: 'list-item', start: line.start + item[0].length, end: line.end };
      if (!wrapped) close();
    } else if (wrapped && open && !opensWithHour(text)) {
      open = { ...(open as { kind: ParagraphKind; start: number }), end: line.end };
    } else {
      close();
      open = { kind: 'paragraph', start: line.start, end: line.end };
      if (!wrapped) close();
    }
  }
  close();
  return markHeadings(document, markOpening(document, paragraphs));
}

/** The lines without their outer white space; null for a blank one. */
function linesOf(document: SourceDocument): (Span | null)[] {
  return document.lineStarts.map((lineStart, i) => {
    let start = lineStart;
    let end = document.lineStarts[i + 1] ?? document.text.length;
    while (start < end && /\s/u.test(document.text[start] ?? '')) start++;
    while (end > start && /\s/u.test(document.text[end - 1] ?? '')) end--;
    return start < end ? { start, end } : null;
  });
}

/** Whether lines are cut by width: most lines followed by another end in mid-sentence. */
function isWrapped(text: string, lines: readonly (Span | null)[]): boolean {
  let followed = 0;
  let cut = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!line || !next) return;
    if (LIST_MARK.test(text.slice(next.start, next.end))) return;
    followed++;
    if (!TERMINAL.test(text.slice(line.start, line.end))) cut++;
  });
  if (followed < 2 || cut * 2 <= followed) return false;
  return !(lacksPunctuation(text) && opensLines(text, lines));
}

/** Whether most lines open with a capital: without full stops, a line is then a sentence. */
function opensLines(text: string, lines: readonly (Span | null)[]): boolean {
  const written = lines.filter((line) => line !== null);
  const opened = written.filter(({ start }) => /\p{Lu}/u.test(text[start] ?? ''));
  const small = written.filter(({ start }) => /\p{Ll}/u.test(text[start] ?? ''));
  return opened.length * 4 > written.length * 3 && small.length * 4 < written.length;
}

/** Words and characters of a line that may be a subheading; the paragraph after it has more. */
const HEADING_MAX_WORDS = 12;
const HEADING_MAX_CHARACTERS = 90;
/** What begins a line of the trade that heads nothing: signature, dateline, pointer to other articles. */
const NO_HEADING = /^(?:Par|Avec|Propos recueillis|Lire|Voir|À lire|Photo|Crédit|Source)(?![\p{L}])/u;

/** Short lines without full stop, each once, between a paragraph that has ended and one that follows. */
function markHeadings(document: SourceDocument, paragraphs: Paragraph[]): Paragraph[] {
  const textOf = (one: Paragraph | undefined) =>
    one ? document.text.slice(one.span.start, one.span.end) : '';
  const lines = new Map<string, number>();
  for (const one of paragraphs) lines.set(textOf(one), (lines.get(textOf(one)) ?? 0) + 1);
  return paragraphs.map((one, i) => {
    const before = paragraphs[i - 1];
    const after = paragraphs[i + 1];
    if (one.kind !== 'paragraph' || after?.kind !== 'paragraph') return one;
    if (!/^(?:paragraph|list-item)$/.test(before?.kind ?? '')) return one;
    const text = textOf(one);
    const words = countWords(text);
    const isHeading =
      words > 1 &&
      words <= HEADING_MAX_WORDS &&
      text.length <= HEADING_MAX_CHARACTERS &&
      lines.get(text) === 1 &&
      /^(?:\p{Lu}|\d|« ?\p{Lu})/u.test(text) &&
      !/[.!?…:;,]\s*$/u.test(text) &&
      !/[\r\n]/.test(text) &&
      !NO_HEADING.test(text) &&
      !opensWithHour(text) &&
      TERMINAL.test(textOf(before)) &&
      TERMINAL.test(textOf(after)) &&
      countWords(textOf(after)) > HEADING_MAX_WORDS;
    return isHeading ? { ...one, kind: 'heading' } : one;
  });
}

function markOpening(document: SourceDocument, paragraphs: readonly Paragraph[]): Paragraph[] {
  const result = [...paragraphs];
  const first = result[0];
  if (first?.kind === 'paragraph' && result.length > 1) {
    const text = document.text.slice(first.span.start, first.span.end);
    const given = document.meta.title;
    const isTitle =
      !TERMINAL.test(text) &&
      countWords(text) <= TITLE_MAX_WORDS &&
      (given === undefined || fold(given) === fold(text));
    if (isTitle) result[0] = { ...first, kind: 'title' };
  }
  const start = result[0]?.kind === 'title' ? 1 : 0;
  // A list and nothing else is the body itself.
  if (result.slice(start).every(({ kind }) => kind === 'list-item')) return result;
  for (let i = start; result[i]?.kind === 'list-item'; i++)
    result[i] = { ...(result[i] as Paragraph), kind: 'key-point' };
  return result;
}
