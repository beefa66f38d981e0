import { htmlOf, make } from './element.ts';
import { articleOf } from './page-article.ts';
import type { PageContent } from './page-content.ts';
import { headOf } from './page-head.ts';

/** The whole page: head, article, sources, notice. */
export function renderPage(content: PageContent): string {
  const page = make(
    'html',
    { lang: 'fr' },
    make('head', {}, ...headOf(content).flatMap((element) => ['\n', element]), '\n'),
    '\n',
    make(
      'body',
      {},
      '\n',
      make('a', { class: 'evitement', href: '#contenu' }, content.labels.skip),
      '\n',
      make('main', { id: 'contenu' }, '\n', articleOf(content), '\n'),
      '\n',
    ),
  );
  return `<!doctype html>\n${htmlOf(page)}\n`;
}

/** The article alone, for a publishing tool that owns the head. */
export function renderFragment(content: PageContent): string {
  return `${htmlOf(articleOf(content))}\n`;
}
