import { frenchDate } from '../core/french-date.ts';
import { htmlOf, type Tree } from './element.ts';
import { authorsOf, listOf } from '../core/document.ts';
import { isoDate } from '../core/iso-date.ts';
import { articleOf, partsOf, type ArticleParts } from './page-article.ts';
import type { PageContent } from './page-content.ts';
import { jsonLdOf, metadataOf, styleOf } from './page-head.ts';

/** A part of the page as HTML, by the name of its slot. */
const HTML_SLOTS: Readonly<
  Record<string, (content: PageContent, parts: ArticleParts) => readonly (Tree | null)[]>
> = {
  metadata: (content) => metadataOf(content),
  style: (content) => [styleOf(content)],
  'json-ld': (content) => [jsonLdOf(content)],
  article: (content, parts) => [articleOf(content, parts)],
  header: (_, { header }) => [header],
  signature: (_, { signature }) => [signature],
  figure: (_, { figure }) => [figure],
  'key-points': (_, { keyPoints }) => [keyPoints],
  chapo: (_, { chapo }) => [chapo],
  contents: (_, { contents }) => [contents],
  sections: (_, { sections }) => sections,
  sources: (_, { sources }) => [sources],
  notice: (_, { notice }) => [notice],
};

/** Plain text, escaped for text and for quoted attributes; empty where it is not known. */
const TEXT_SLOTS: Readonly<Record<string, (content: PageContent) => string | undefined>> = {
  title: ({ article }) => article.title.text,
  'meta-title': ({ seo }) => seo.metaTitle,
  description: ({ seo }) => seo.metaDescription,
  keyphrase: ({ seo }) => seo.focusKeyphrase,
  keywords: ({ seo }) => seo.keyphrases.join(', '),
  slug: ({ seo }) => seo.slug,
  author: ({ meta }) => listOf(authorsOf(meta).map(({ name }) => name)),
  date: ({ meta }) => meta.date && isoDate(meta.date),
  'date-text': ({ meta }) => meta.date && frenchDate(meta.date),
  updated: ({ meta }) => meta.updated && isoDate(meta.updated),
  'updated-text': ({ meta }) => meta.updated && frenchDate(meta.updated),
  publisher: ({ meta }) => meta.publisher,
  'section-name': ({ meta }) => meta.section,
  words: ({ words }) => String(words.body),
  minutes: ({ minutes }) => String(minutes),
  generator: ({ generator }) => generator,
};

/** Addresses, checked when they were given: they alone may stand where a page leads or loads from. */
const ADDRESS_SLOTS: Readonly<Record<string, (content: PageContent) => string | undefined>> = {
  canonical: ({ meta }) => meta.canonical,
  image: ({ meta }) => meta.image,
  'site-url': ({ meta }) => meta.siteUrl,
  logo: ({ meta }) => meta.logo,
};

/** The names of all slots. */
export const SLOTS: readonly string[] = [
  ...Object.keys(HTML_SLOTS),
  ...Object.keys(TEXT_SLOTS),
  ...Object.keys(ADDRESS_SLOTS),
];

/** What a template must show, each by one of some slots: the text, the notice on what was added. */
const NEEDED: readonly (readonly string[])[] = [
  ['article', 'sections'],
  ['article', 'header', 'title'],
  ['article', 'chapo'],
  ['article', 'key-points'],
  ['article', 'sources'],
  ['article', 'notice'],
];

/** Something wrong with a template. */
export interface TemplateFault {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly place: { readonly line: number; readonly column: number };
}

/** A template cut at its slots. */
export interface PageTemplate {
  /** Text and slot names by turns, text first. */
  readonly pieces: readonly string[];
}

/** Cuts a template at its slots and checks that each can be filled safely where it stands. */
export function parsePageTemplate(html: string): {
  template: PageTemplate;
  faults: readonly TemplateFault[];
} {
  const faults: TemplateFault[] = [];
  const pieces: string[] = [];
  const seen = new Set<string>();
  let last = 0;
  for (const match of html.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/gu)) {
    const name = match[1] ?? '';
    const fault = slotFault(name, contextAt(html, match.index));
    if (fault) faults.push({ ...fault, place: placeIn(html, match.index) });
    pieces.push(html.slice(last, match.index), name);
    seen.add(name);
    last = match.index + match[0].length;
  }
  pieces.push(html.slice(last));
  for (const names of NEEDED)
    if (!names.some((name) => seen.has(name)))
      faults.push({
        code: 'template/missing-slot',
        message: `Le gabarit ne montre nulle part ${names.map((name) => `{{${name}}}`).join(' ni ')}.`,
        fix: `ajoutez {{${names.at(-1) ?? ''}}}, ou {{article}} qui contient tout`,
        place: { line: 1, column: 1 },
      });
  return { template: { pieces }, faults };
}

/** The template with its slots filled. */
export function fillPageTemplate({ pieces }: PageTemplate, content: PageContent): string {
  const parts = partsOf(content);
  return pieces
    .map((piece, i) => {
      if (i % 2 === 0) return piece;
      const html = HTML_SLOTS[piece];
      if (html)
        return html(content, parts)
          .flatMap((tree) => (tree ? [htmlOf(tree)] : []))
          .join('\n');
      return escape((TEXT_SLOTS[piece] ?? ADDRESS_SLOTS[piece])?.(content) ?? '');
    })
    .join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** Where a slot stands: in text, in the text of an element that holds no other, in an attribute, elsewhere. */
type Context =
  | { readonly kind: 'text' | 'raw' | 'comment' | 'tag' }
  | { readonly kind: 'plain-text' }
  | { readonly kind: 'attribute'; readonly name: string };

/** Attributes that lead or load, and those that are code. */
const ADDRESS_ATTRIBUTES = /^(?:href|src|srcset|action|formaction|data|poster|cite|ping|xlink:href)$/;
const CODE_ATTRIBUTES = /^(?:on.*|style|srcdoc)$/;

function slotFault(name: string, context: Context): Omit<TemplateFault, 'place'> | null {
  const unsafe = (message: string, fix: string) => ({ code: 'template/unsafe-slot', message, fix });
  const isHtml = Object.hasOwn(HTML_SLOTS, name);
  const isAddress = Object.hasOwn(ADDRESS_SLOTS, name);
  if (!isHtml && !isAddress && !Object.hasOwn(TEXT_SLOTS, name))
    return {
      code: 'template/unknown-slot',
      message: `« {{${name}}} » n’est le nom d’aucun emplacement.`,
      fix: `choisissez ${SLOTS.join(', ')}`,
    };
  switch (context.kind) {
    case 'text':
      return null;
    case 'plain-text':
      return isHtml
        ? unsafe(`« {{${name}}} » est du HTML : il ne tient pas dans cet élément.`, 'employez {{meta-title}}')
        : null;
    case 'attribute':
      if (isHtml)
        return unsafe(
          `« {{${name}}} » est du HTML : il ne tient pas dans un attribut.`,
          'sortez-le de la balise',
        );
      if (CODE_ATTRIBUTES.test(context.name))
        return unsafe(
          `« {{${name}}} » ne peut pas devenir du code (${context.name}).`,
          'sortez-le de l’attribut',
        );
      return ADDRESS_ATTRIBUTES.test(context.name) && !isAddress && name !== 'slug'
        ? unsafe(
            `« {{${name}}} » n’est pas une adresse (${context.name}).`,
            'employez {{canonical}} ou {{slug}}',
          )
        : null;
    default:
      return unsafe(
        `« {{${name}}} » ne peut pas être rempli à cet endroit (script, style, commentaire ou balise sans guillemets).`,
        'placez-le dans le texte ou dans un attribut entre guillemets',
      );
  }
}

/** The context of an offset, read from the start as an HTML parser would. */
function contextAt(html: string, offset: number): Context {
  let at = 0;
  while (at < offset) {
    const open = html.indexOf('<', at);
    if (open < 0 || open >= offset) return { kind: 'text' };
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      if (close < 0 || close >= offset) return { kind: 'comment' };
      at = close + 3;
      continue;
    }
    const tag = /<\/?([a-z][^\s/>]*)/iy;
    tag.lastIndex = open;
    const element = tag.exec(html)?.[1]?.toLowerCase();
    if (element === undefined) {
      at = open + 1;
      continue;
    }
    const inside = /\s*(?:([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s"'>]+))?)?|[/"'=])/iy;
    inside.lastIndex = tag.lastIndex;
    let end = tag.lastIndex;
    for (let match = inside.exec(html); match; match = inside.exec(html)) {
      if (inside.lastIndex > offset) {
        const isQuoted = match[2] !== undefined || match[3] !== undefined;
        return isQuoted ? { kind: 'attribute', name: (match[1] ?? '').toLowerCase() } : { kind: 'tag' };
      }
      end = inside.lastIndex;
    }
    const close = html.indexOf('>', end);
    if (close < 0 || close >= offset) return { kind: 'tag' };
    at = close + 1;
    if (html[open + 1] === '/' || !/^(?:script|style|title|textarea)$/.test(element)) continue;
    const closing = new RegExp(`</${element}[\\s/>]`, 'gi');
    closing.lastIndex = at;
    const stop = closing.exec(html)?.index ?? html.length;
    if (offset < stop) return { kind: element === 'script' || element === 'style' ? 'raw' : 'plain-text' };
    at = stop;
  }
  return { kind: 'text' };
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
