import type { Block, Section } from '../core/article.ts';
import { authorsOf } from '../core/document.ts';
import { capitalise, NBSP } from '../core/french-text.ts';
import { isoDate } from '../core/iso-date.ts';
import type { Statement } from '../core/statement.ts';
import { make, type Child, type Tree } from './element.ts';
import { frenchDate, partialDate } from '../core/french-date.ts';
import type { MarkState } from './mark-inline.ts';
import type { PageContent } from './page-content.ts';
import { writeStatements } from './write-statements.ts';

/** The parts of an article, in page order; those that it lacks are left out. */
export interface ArticleParts {
  readonly header: Tree;
  readonly figure: Tree | null;
  readonly keyPoints: Tree | null;
  readonly chapo: Tree | null;
  readonly signature: Tree;
  readonly contents: Tree | null;
  readonly sections: readonly Tree[];
  readonly sources: Tree | null;
  readonly notice: Tree;
}

/** Writes every part; names are explained and linked at their first mention in page order. */
export function partsOf(content: PageContent): ArticleParts {
  const { article, labels, words } = content;
  const state: MarkState = {
    speakers: new Set(content.speakers),
    sites: new Map(content.sites),
    acronyms: new Map(content.acronyms.map(({ form, title, language }) => [form, { title, language }])),
    inQuote: false,
  };
  const numbers = new Map(article.sources.map((source, i) => [source.id, i + 1]));
  const write = (statements: readonly Statement[]) => writeStatements(statements, content, state);
  return {
    header: make('header', {}, '\n', make('h1', {}, ...write([article.title])), '\n'),
    signature: make('div', {}, '\n', ...signatureOf(content).flatMap((line) => [line, '\n'])),
    figure: figureOf(content),
    keyPoints:
      article.keyPoints.length === 0
        ? null
        : make(
            'section',
            { class: 'essentiel', 'aria-labelledby': 'l-essentiel' },
            make('h2', { id: 'l-essentiel' }, labels.keyPoints),
            make('ul', {}, ...article.keyPoints.map((point) => make('li', {}, ...write([point])))),
          ),
    chapo: article.chapo.length === 0 ? null : make('p', { class: 'chapo' }, ...write(article.chapo)),
    contents: contentsOf(content),
    sections: article.sections.map((section) => sectionOf(section, 2, write, numbers, content)),
    sources: sourcesOf(content),
    notice: make('p', { class: 'avis' }, words.added > 0 ? labels.notice : labels.noticeStructureOnly),
  };
}

/** The `<article>`: header, key points, chapô, contents, sections, sources, notice. */
export function articleOf(content: PageContent, parts: ArticleParts = partsOf(content)): Tree {
  const { header, figure, keyPoints, chapo, signature, contents, sections, sources, notice } = parts;
  const footer = [sources, notice].filter((part) => part !== null);
  // The signature stands after the lead: what comes first on a page should be the news.
  const children = [header, figure, keyPoints, chapo, signature, contents, ...sections].filter(
    (part) => part !== null,
  );
  children.push(make('footer', {}, '\n', ...footer.flatMap((part) => [part, '\n'])));
  return make(
    'article',
    { 'data-source-sha256': content.sourceHash },
    '\n',
    ...children.flatMap((part) => [part, '\n']),
  );
}

/** « Par Anne Martin, publié le 18 décembre 2023, relu par Paul Petit », « 4 min de lecture » */
function signatureOf({ meta, labels, minutes }: PageContent): Tree[] {
  const parts: Child[][] = [];
  const authors = authorsOf(meta);
  if (authors.length > 0)
    parts.push([
      `${labels.by} `,
      ...authors.flatMap(({ name, url }, i): Child[] => [
        ...(i > 0 ? [i === authors.length - 1 ? ' et ' : ', '] : []),
        url ? make('a', { href: url, rel: 'author' }, name) : name,
      ]),
    ]);
  const dated = (label: string, date: string) => [
    `${label} `,
    make('time', { datetime: isoDate(date) }, frenchDate(date)),
  ];
  if (meta.date) parts.push(dated(labels.published, meta.date));
  if (meta.updated) parts.push(dated(labels.updated, meta.updated));
  if (meta.reviewer) parts.push([`${labels.reviewedBy} ${meta.reviewer}`]);
  const [first] = parts;
  if (first && typeof first[0] === 'string') first[0] = capitalise(first[0]);
  const reading = labels.readingTime.replace('{minutes}', String(minutes));
  const line = parts.flatMap((part, i) => [...(i > 0 ? [', '] : []), ...part]);
  return [
    ...(line.length > 0 ? [make('div', { class: 'signature' }, ...line)] : []),
    make('div', { class: 'signature' }, reading),
  ];
}

/** The user's image with its description, caption and credit. */
function figureOf({ meta, labels }: PageContent): Tree | null {
  if (!meta.image) return null;
  const image = make('img', {
    src: meta.image,
    alt: meta.imageAlt ?? '',
    width: meta.imageWidth,
    height: meta.imageHeight,
  });
  const { imageCaption: caption, imageCredit: credit } = meta;
  if (!caption && !credit) return make('figure', {}, image);
  const words: Child[] = caption ? [caption] : [];
  if (credit)
    words.push(
      ...(caption ? [' '] : []),
      make(
        'small',
        {},
        labels.imageCredit.replace('{credit}', () => credit),
      ),
    );
  return make('figure', {}, image, make('figcaption', {}, ...words));
}

/** The table of contents: intertitres, and under them those of their parts. */
function contentsOf({ article, labels }: PageContent): Tree | null {
  const listed = (sections: readonly Section[]): Tree[] =>
    sections.flatMap(({ id, heading, sections: inner }) => {
      const below = listed(inner);
      if (!heading) return below;
      return make(
        'li',
        {},
        make('a', { href: `#${id}` }, heading.text),
        ...(below.length > 0 ? [make('ol', {}, ...below)] : []),
      );
    });
  const entries = listed(article.sections);
  if (entries.length < 2) return null;
  return make(
    'nav',
    { class: 'sommaire', 'aria-labelledby': 'sommaire' },
    make('div', { class: 'intitule', id: 'sommaire' }, labels.contents),
    make('ol', {}, ...entries),
  );
}

function sourcesOf({ article, labels }: PageContent): Tree | null {
  if (article.sources.length === 0) return null;
  // A section asks for a heading, and headings are the article's own.
  return make(
    'div',
    { class: 'sources' },
    make('div', { class: 'intitule', id: 'sources' }, labels.sources),
    make(
      'ol',
      {},
      ...article.sources.map((source) => {
        const title = make('cite', {}, source.title);
        return make(
          'li',
          { id: anchorOf(source.id) },
          `${source.publisher}, `,
          source.url ? make('a', { href: source.url, rel: 'external' }, title) : title,
          `, ${partialDate(source.date)}`,
        );
      }),
    ),
  );
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
): Tree {
  const parts: Child[] = [];
  if (section.heading) parts.push(make(`h${level}`, { id: section.id }, ...write([section.heading])));
  for (const block of section.blocks) parts.push(blockOf(block, write, numbers, content));
  for (const inner of section.sections) parts.push(sectionOf(inner, level + 1, write, numbers, content));
  return make(
    section.heading ? 'section' : 'div',
    section.heading ? { 'aria-labelledby': section.id } : {},
    '\n',
    ...parts.flatMap((part) => [part, '\n']),
  );
}

/** What marks a block as added, and by which rule; nothing on the author’s own. */
function addedMarks({ statements: [first] }: Block): Record<string, string> {
  const origin = first?.origin;
  return origin?.kind === 'context' || origin?.kind === 'derived'
    ? { class: 'contexte', 'data-regle': origin.rule }
    : {};
}

function blockOf(
  block: Block,
  write: (statements: readonly Statement[]) => Child[],
  numbers: ReadonlyMap<string, number>,
  content: PageContent,
): Tree {
  const origin = block.statements[0]?.origin;
  switch (block.kind) {
    case 'list':
      return make(
        'ul',
        addedMarks(block),
        ...block.statements.map((statement) => make('li', {}, ...write([statement]))),
      );
    case 'quote':
      return make('blockquote', {}, make('p', {}, ...write(block.statements)));
    case 'paragraph': {
      if (origin?.kind !== 'context') return make('p', addedMarks(block), ...write(block.statements));
      const number = numbers.get(origin.source) ?? 0;
      const source = content.article.sources[number - 1];
      return make(
        'p',
        addedMarks(block),
        ...write(block.statements),
        make('a', {
          href: `#${anchorOf(origin.source)}`,
          'data-rang': String(number),
          'aria-label': `${content.labels.context}, source ${number}${NBSP}: ${source?.title ?? ''}`,
        }),
      );
    }
  }
}
