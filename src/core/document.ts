import type { Span } from './span.ts';

/** What the user states about an article, in front matter or options. Nothing here is ever invented. */
export interface SourceMeta {
  readonly title?: string;
  /** ISO 8601 day (`2023-12-15`) or date-time with zone (`2023-12-15T18:00:00+01:00`). */
  readonly date?: string;
  readonly author?: string;
  readonly keyphrase?: string;
  /** Address of the site, absolute (`https://exemple.fr`). */
  readonly siteUrl?: string;
  readonly canonical?: string;
  readonly image?: string;
  readonly imageAlt?: string;
  readonly publisher?: string;
  readonly reviewer?: string;
}

/** The names of the fields of {@link SourceMeta}, in page order. */
export const META_FIELDS = [
  'title',
  'date',
  'author',
  'keyphrase',
  'siteUrl',
  'canonical',
  'image',
  'imageAlt',
  'publisher',
  'reviewer',
] as const satisfies readonly (keyof SourceMeta)[];

/** An article as given: the body text, untouched, and what the user said about it. */
export interface SourceDocument {
  readonly id: string;
  /** The body: what follows the front matter, character for character. */
  readonly text: string;
  /** Offset at which each line of `text` begins. */
  readonly lineStarts: readonly number[];
  /** 1-based line of the file on which the body begins. */
  readonly firstLine: number;
  readonly meta: SourceMeta;
}

/** Makes a document; `firstLine` is the line of the file on which the body begins. */
export function createDocument(
  text: string,
  meta: SourceMeta = {},
  { id = 'article', firstLine = 1 }: { id?: string; firstLine?: number } = {},
): SourceDocument {
  const lineStarts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (c === 10 || c === 13) lineStarts.push(i + 1);
  }
  return { id, text, lineStarts, firstLine, meta };
}

/** The 1-based line and column, in the file as given, of an offset into the body. */
export function positionOf(document: SourceDocument, offset: number): { line: number; column: number } {
  let low = 0;
  let high = document.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((document.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: document.firstLine + low, column: offset - (document.lineStarts[low] ?? 0) + 1 };
}

/** A span with its position in the file, ready to be spread into an issue. */
export function placeOf(document: SourceDocument, span: Span): { span: Span; line: number; column: number } {
  return { span, ...positionOf(document, span.start) };
}
