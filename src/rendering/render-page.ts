import { load, type CheerioAPI } from 'cheerio/slim';
import type { Article, Block, Section, Seo } from '../core/article.ts';
import type { SourceMeta } from '../core/document.ts';
import { isStatement, type Statement } from '../core/statement.ts';
import type { Labels } from '../packs/schema.ts';
import { markInline, type InlineMark, type MarkState } from './mark-inline.ts';
import { scriptSafeJson, structuredData, type NamedThing } from './structured-data.ts';
import { STYLESHEET } from './stylesheet.ts';

/** What a page is made of. */
export interface PageContent {
  readonly article: Article;
  readonly seo: Seo;
  readonly meta: SourceMeta;
  readonly words: { readonly body: number; readonly added: number };
  readonly labels: Labels;
  readonly things: readonly NamedThing[];
  readonly acronyms: readonly {
    readonly form: string;
    readonly title: string;
    readonly language: string | undefined;
  }[];
  readonly speakers: readonly string[];
  /** Word that a fact defines, by rule id. */
  readonly definedTerms: ReadonlyMap<string, string>;
  /** Tool and packs with version and hash, and the hash of the input. */
  readonly generator: string;
  readonly sourceHash: string;
}

const parse = ($: CheerioAPI, html: string) => $(html);
type Tree = ReturnType<typeof parse>;
type Child = Tree | string;
type Make = (tag: string, attributes: Record<string, string | undefined>, ...children: Child[]) => Tree;

const PARSE = { xml: { xmlMode: false, decodeEntities: true, encodeEntities: 'utf8' } } as const;

/** The whole page: head, article, sources, notice. */
export function renderPage(content: PageContent): string {
  const $ = load('<!doctype html><html lang="fr"><head></head><body></body></html>', PARSE);
  const make = maker($);
  const head = $('head');
  for (const child of headOf(content, make)) head.append('\n', child);
  head.append('\n');
  $('body').append(
    '\n',
    make('a', { class: 'evitement', href: '#contenu' }, content.labels.skip),
    '\n',
    make('main', { id: 'contenu' }, '\n', articleOf(content, make), '\n'),
    '\n',
  );
  return `${$.html().replace('<!doctype html>', '<!doctype html>\n')}\n`;
}

/** The article alone, for a publishing tool that owns the head. */
export function renderFragment(content: PageContent): string {
  const $ = load('', PARSE);
  $.root().append(articleOf(content, maker($)));
  return `${$.html()}\n`;
}

function maker($: CheerioAPI): Make {
  return (tag, attributes, ...children) => {
    const element = parse($, `<${tag}></${tag}>`);
    for (const [name, value] of Object.entries(attributes))
      if (value !== undefined) element.attr(name, value);
    for (const child of children) {
      if (typeof child !== 'string') element.append(child);
      else if (child !== '') element.append(parse($, '<i></i>').text(child).contents());
    }
    return element;
  };
}

function headOf({ seo, meta, article, words, things, generator }: PageContent, make: Make): Tree[] {
  const named = (name: string, content: string | undefined) =>
    content === undefined ? [] : [make('meta', { name, content })];
  const property = (name: string, content: string | undefined) =>
    content === undefined ? [] : [make('meta', { property: name, content })];
  const image = absolute(meta.image, meta.siteUrl);
  return [
    make('meta', { charset: 'utf-8' }),
    ...named('viewport', 'width=device-width, initial-scale=1'),
    make('title', {}, seo.metaTitle),
    ...named('description', seo.metaDescription),
    ...named('keywords', seo.keyphrases.join(', ')),
    ...named('author', meta.author),
    ...named('robots', 'max-image-preview:large'),
    ...named('generator', generator),
    ...(meta.canonical ? [make('link', { rel: 'canonical', href: meta.canonical })] : []),
    ...property('og:type', 'article'),
    ...property('og:locale', 'fr_FR'),
    ...property('og:title', article.title.text),
    ...property('og:description', seo.metaDescription),
    ...property('og:url', meta.canonical),
    ...property('og:site_name', meta.publisher),
    ...property('og:image', image),
    ...property('og:image:alt', image === undefined ? undefined : meta.imageAlt),
    ...property('article:published_time', meta.date),
    ...property('article:author', meta.author),
    ...named('twitter:card', image === undefined ? 'summary' : 'summary_large_image'),
    make('style', {}, STYLESHEET),
    make(
      'script',
      { type: 'application/ld+json' },
      scriptSafeJson(
        structuredData(article, seo, image === undefined ? meta : { ...meta, image }, words, things),
      ),
    ),
  ];
}

/** An address made absolute with the site's, where it can be. */
function absolute(address: string | undefined, siteUrl: string | undefined): string | undefined {
  if (address === undefined || /^https?:/.test(address)) return address;
  return siteUrl === undefined ? undefined : new URL(address, siteUrl).href;
}

const MONTHS = [
  'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre',
]; // prettier-ignore

/** « 1er août 2024 » for an ISO date; the day as written, whatever the zone. */
function frenchDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${Number(day) === 1 ? '1er' : Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

function articleOf(content: PageContent, make: Make): Tree {
  const { article, meta, labels, words } = content;
  const state: MarkState = {
    speakers: new Set(content.speakers),
    acronyms: new Map(content.acronyms.map(({ form, title, language }) => [form, { title, language }])),
    inQuote: false,
  };
  const numbers = new Map(article.sources.map((source, i) => [source.id, i + 1]));
  const write = (statements: readonly Statement[]) => writeStatements(statements, content, state, make);

  const signature: Child[] = [];
  if (meta.author) signature.push(`${labels.by} ${meta.author}`);
  if (meta.date)
    signature.push(
      signature.length
        ? `, ${labels.published} `
        : `${labels.published.charAt(0).toUpperCase()}${labels.published.slice(1)} `,
      make('time', { datetime: meta.date }, frenchDate(meta.date)),
    );
  if (meta.reviewer) signature.push(`${signature.length ? ', ' : ''}${labels.reviewedBy} ${meta.reviewer}`);

  const parts: Child[] = [
    make(
      'header',
      {},
      '\n',
      make('h1', {}, ...write([article.title])),
      ...(signature.length ? ['\n', make('p', { class: 'signature' }, ...signature)] : []),
      '\n',
    ),
  ];
  if (meta.image) parts.push(make('figure', {}, make('img', { src: meta.image, alt: meta.imageAlt ?? '' })));
  if (article.keyPoints.length > 0)
    parts.push(
      make(
        'section',
        { class: 'essentiel', 'aria-labelledby': 'l-essentiel' },
        make('h2', { id: 'l-essentiel' }, labels.keyPoints),
        make('ul', {}, ...article.keyPoints.map((point) => make('li', {}, ...write([point])))),
      ),
    );
  if (article.chapo.length > 0) parts.push(make('p', { class: 'chapo' }, ...write(article.chapo)));
  const entries = article.sections.flatMap((section) =>
    section.heading ? [{ id: section.id, text: section.heading.text }] : [],
  );
  if (entries.length > 1)
    parts.push(
      make(
        'nav',
        { class: 'sommaire', 'aria-labelledby': 'sommaire' },
        make('h2', { id: 'sommaire' }, labels.contents),
        make('ol', {}, ...entries.map(({ id, text }) => make('li', {}, make('a', { href: `#${id}` }, text)))),
      ),
    );
  for (const section of article.sections) parts.push(sectionOf(section, 2, write, numbers, content, make));
  const notice = words.added > 0 ? labels.notice : labels.noticeStructureOnly;
  const footer: Child[] = [make('p', { class: 'avis' }, notice)];
  if (article.sources.length > 0)
    footer.unshift(
      make(
        'section',
        { class: 'sources', 'aria-labelledby': 'sources' },
        make('h2', { id: 'sources' }, labels.sources),
        make(
          'ol',
          {},
          ...article.sources.map((source) => {
            const title = make('cite', source.url ? {} : { id: anchorOf(source.id) }, source.title);
            return make(
              'li',
              source.url ? { id: anchorOf(source.id) } : {},
              `${source.publisher}, `,
              source.url ? make('a', { href: source.url, rel: 'external' }, title) : title,
              `, ${dateOf(source.date)}`,
            );
          }),
        ),
      ),
      '\n',
    );
  parts.push(make('footer', {}, '\n', ...footer, '\n'));
  return make(
    'article',
    { 'data-source-sha256': content.sourceHash },
    '\n',
    ...parts.flatMap((part) => [part, '\n']),
  );
}

function dateOf(date: string): string {
  if (date.length === 10) return frenchDate(date);
  const [year = '', month] = date.split('-');
  return month ? `${MONTHS[Number(month) - 1] ?? ''} ${year}` : year;
}

function anchorOf(sourceId: string): string {
  return `source-${sourceId.replace(/[^a-z0-9-]/g, '-')}`;
}

function sectionOf(
  section: Section,
  level: number,
  write: (statements: readonly Statement[]) => Child[],
  numbers: ReadonlyMap<string, number>,
  content: PageContent,
  make: Make,
): Tree {
  const parts: Child[] = [];
  if (section.heading) parts.push(make(`h${level}`, { id: section.id }, ...write([section.heading])));
  for (const block of section.blocks) parts.push(blockOf(block, write, numbers, content, make));
  for (const inner of section.sections)
    parts.push(sectionOf(inner, level + 1, write, numbers, content, make));
  return make(
    'section',
    section.heading ? { 'aria-labelledby': section.id } : {},
    '\n',
    ...parts.flatMap((part) => [part, '\n']),
  );
}

function blockOf(
  block: Block,
  write: (statements: readonly Statement[]) => Child[],
  numbers: ReadonlyMap<string, number>,
  content: PageContent,
  make: Make,
): Tree {
  const origin = block.statements[0]?.origin;
  switch (block.kind) {
    case 'list':
      return make('ul', {}, ...block.statements.map((statement) => make('li', {}, ...write([statement]))));
    case 'quote':
      return make('blockquote', {}, make('p', {}, ...write(block.statements)));
    case 'paragraph': {
      if (origin?.kind !== 'context') return make('p', {}, ...write(block.statements));
      const number = numbers.get(origin.source) ?? 0;
      const source = content.article.sources[number - 1];
      return make(
        'p',
        { class: 'contexte', 'data-regle': origin.rule },
        ...write(block.statements),
        make('a', {
          href: `#${anchorOf(origin.source)}`,
          'data-rang': String(number),
          'aria-label': `${content.labels.context}, source ${number} : ${source?.title ?? ''}`,
        }),
      );
    }
  }
}

function writeStatements(
  statements: readonly Statement[],
  content: PageContent,
  state: MarkState,
  make: Make,
): Child[] {
  state.inQuote = false;
  return statements.flatMap((statement, i): Child[] => {
    if (!isStatement(statement))
      throw new Error('Only statements made by quote, fromRule or fromContext can be rendered.');
    const { text, origin } = statement;
    const term = origin.kind === 'context' ? (content.definedTerms.get(origin.rule) ?? null) : null;
    const body = markInline(text, state, i === 0 ? term : null);
    return [...(i > 0 ? [' '] : []), ...nest(text, 0, text.length, body, make)];
  });
}

/** The text from `start` to `end` with its marks, those inside a quotation nested in it. */
function nest(text: string, start: number, end: number, marks: readonly InlineMark[], make: Make): Child[] {
  const children: Child[] = [];
  let at = start;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || mark.start < at) continue;
    children.push(text.slice(at, mark.start));
    const inner: InlineMark[] = [];
    while (marks[i + 1] && (marks[i + 1] as InlineMark).end <= mark.end) inner.push(marks[++i] as InlineMark);
    children.push(element(mark, nest(text, mark.start, mark.end, inner, make), make));
    at = mark.end;
  }
  children.push(text.slice(at, end));
  return children;
}

function element(mark: InlineMark, children: readonly Child[], make: Make): Tree {
  switch (mark.kind) {
    case 'quote':
      return make('q', {}, ...children);
    case 'cite':
      return make('cite', {}, ...children);
    case 'dfn':
      return make('dfn', {}, ...children);
    case 'abbr':
      return make('abbr', { title: mark.title, lang: undefined }, ...children);
    case 'time':
      return make('time', { datetime: mark.datetime }, ...children);
  }
}
