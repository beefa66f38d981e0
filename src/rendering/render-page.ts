import { load } from 'cheerio/slim';
import { maker } from './element.ts';
import { articleOf } from './page-article.ts';
import type { PageContent } from './page-content.ts';
import { headOf } from './page-head.ts';

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
