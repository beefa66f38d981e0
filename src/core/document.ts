import type { Span } from './span.ts';

/** What the user states about an article, in front matter or options. Nothing here is ever invented. */
export interface SourceMeta {
  readonly title?: string;
  /** ISO 8601 day (`2023-12-15`) or date-time with zone (`2023-12-15T18:00:00+01:00`). */
  readonly date?: string;
  /** When the article was last changed, written as {@link date}. */
  readonly updated?: string;
  /** A name, or several, one each. */
  readonly author?: string | readonly string[];
  /** Addresses of the authors' pages, in the order of the authors. */
  readonly authorUrl?: string | readonly string[];
  readonly keyphrase?: string;
  /** Address of the site, absolute (`https://exemple.fr`). */
  readonly siteUrl?: string;
  readonly canonical?: string;
  readonly image?: string;
  readonly imageAlt?: string;
  readonly imageCaption?: string;
  readonly imageCredit?: string;
  /** Pixels, as digits. */
  readonly imageWidth?: string;
  readonly imageHeight?: string;
  readonly publisher?: string;
  /** Address of the publisher's logo. */
  readonly logo?: string;
  readonly favicon?: string;
  /** Address of the site's RSS or Atom feed. */
  readonly feed?: string;
  /** Name of the section of the site, for the breadcrumb. */
  readonly section?: string;
  readonly sectionUrl?: string;
  readonly reviewer?: string;
  /** schema.org type of the article, one of {@link ARTICLE_TYPES}. */
  readonly type?: string;
  /** Address of a page for each name or term that should lead to one at its first mention. */
  readonly links?: Readonly<Record<string, string>>;
}

/** schema.org types of article that a user may ask for; the first by default. */
export const ARTICLE_TYPES = [
  'NewsArticle',
  'Article',
  'AnalysisNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReportageNewsArticle',
] as const;

/** Fields of which there may be several values. */
export const LIST_FIELDS: ReadonlySet<string> = new Set(['author', 'authorUrl']);

/** The authors with their pages, in the order given. */
export function authorsOf(meta: SourceMeta): { readonly name: string; readonly url?: string }[] {
  const urls = [meta.authorUrl ?? []].flat();
  return [meta.author ?? []].flat().map((name, i) => {
    const url = urls[i];
    return url ? { name, url } : { name };
  });
}

/** « Anne Martin, Paul Petit et Zoé Roy » */
export function listOf(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}` : (names[0] ?? '');
}

/** An address made absolute with the site's, or undefined where it cannot be. */
export function absoluteAddress(
  address: string | undefined,
  siteUrl: string | undefined,
): string | undefined {
  if (address === undefined || /^https?:/i.test(address)) return address;
  return siteUrl === undefined ? undefined : new URL(address, siteUrl).href;
}

/** The names of the fields of {@link SourceMeta}, in page order. */
export const META_FIELDS = [
  'title',
  'date',
  'updated',
  'author',
  'authorUrl',
  'keyphrase',
  'siteUrl',
  'canonical',
  'image',
  'imageAlt',
  'imageCaption',
  'imageCredit',
  'imageWidth',
  'imageHeight',
  'publisher',
  'logo',
  'favicon',
  'feed',
  'section',
  'sectionUrl',
  'reviewer',
  'type',
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
