import type { Block, Section } from '../core/article.ts';
import type { Statement } from '../core/statement.ts';
import { make, type Child, type Tree } from './element.ts';
import { frenchDate, partialDate } from './french-date.ts';
import type { MarkState } from './mark-inline.ts';
import type { PageContent } from './page-content.ts';
import { writeStatements } from './write-statements.ts';

/** The `<article>`: header, key points, chapô, contents, sections, sources, notice. */
export function articleOf(content: PageContent): Tree {
  const { article, meta, labels, words } = content;
  const state: MarkState = {
    speakers: new Set(content.speakers),
    acronyms: new Map(content.acronyms.map(({ form, title, language }) => [form, { title, language }])),
    inQuote: false,
  };
  const numbers = new Map(article.sources.map((source, i) => [source.id, i + 1]));
  const write = (statements: readonly Statement[]) => writeStatements(statements, content, state);

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
  for (const section of article.sections) parts.push(sectionOf(section, 2, write, numbers, content));
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
