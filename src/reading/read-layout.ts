import type { Paragraph, ParagraphKind } from '../core/analysis.ts';
import type { SourceDocument } from '../core/document.ts';
import { countWords, fold } from '../core/french-text.ts';
import type { Span } from '../core/span.ts';

const LIST_MARK = /^(?:[-*•–—‣◦]|\d{1,2}[.)])[ \t\u00A0]+(?=\S)/u;
const HEADING_MARK = /^(#{1,6})[ \t]+/u;
const TERMINAL = /[.!?…:;»"”)]\s*$/u;
/** A first line longer than this is an opening, not a title. */
const TITLE_MAX_WORDS = 22;

/**
 * The paragraphs of a body: a line each, or, in text wrapped by an editor, lines joined up to a blank line.
 * A list that opens the article gives its key points; a first line without full stop is its title.
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
    } else if (wrapped && open) {
      open = { ...(open as { kind: ParagraphKind; start: number }), end: line.end };
    } else {
      open = { kind: 'paragraph', start: line.start, end: line.end };
      if (!wrapped) close();
    }
  }
  close();
  return markOpening(document, paragraphs);
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
  return followed >= 2 && cut * 2 > followed;
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
  for (let i = start; result[i]?.kind === 'list-item'; i++)
    result[i] = { ...(result[i] as Paragraph), kind: 'key-point' };
  return result;
}
