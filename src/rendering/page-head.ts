import { make, type Tree } from './element.ts';
import type { PageContent } from './page-content.ts';
import { scriptSafeJson, structuredData } from './structured-data.ts';
import { STYLESHEET } from './stylesheet.ts';

/** What the head of a page holds; only what is known is said. */
export function headOf({ seo, meta, article, words, things, generator }: PageContent): Tree[] {
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
