import { absoluteAddress, authorsOf } from '../core/document.ts';
import { isoDate } from '../core/iso-date.ts';
import { make, type Tree } from './element.ts';
import type { PageContent } from './page-content.ts';
import { mainSubjects, MEDIA_TOPICS, scriptSafeJson, structuredData } from './structured-data.ts';
import { STYLESHEET } from './stylesheet.ts';

/** What the head of a page holds; only what is known is said. */
export function headOf(content: PageContent): Tree[] {
  return [
    make('meta', { charset: 'utf-8' }),
    make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...metadataOf(content),
    styleOf(content),
    jsonLdOf(content),
  ];
}

/** Title, meta and link elements: what search engines and social networks read. */
export function metadataOf(content: PageContent): Tree[] {
  const { seo, meta, article, generator } = content;
  const named = (name: string, value: string | undefined) =>
    value === undefined ? [] : [make('meta', { name, content: value })];
  const property = (name: string, value: string | undefined) =>
    value === undefined ? [] : [make('meta', { property: name, content: value })];
  const link = (rel: string, href: string | undefined, more: Record<string, string> = {}) =>
    href === undefined ? [] : [make('link', { rel, ...more, href })];
  const authors = authorsOf(meta);
  const image = absoluteAddress(meta.image, meta.siteUrl);
  const ifImage = (value: string | undefined) => (image === undefined ? undefined : value);
  const subjects = mainSubjects(content.subjects);
  return [
    make('title', {}, seo.metaTitle),
    ...named('description', seo.metaDescription),
    ...named('keywords', seo.keyphrases.join(', ')),
    ...authors.flatMap(({ name }) => named('author', name)),
    ...named('robots', 'max-image-preview:large'),
    ...named('generator', generator),
    ...subjects.flatMap(({ code }) => named('dcterms.subject', `${MEDIA_TOPICS}${code}`)),
    ...link('canonical', meta.canonical),
    ...link('alternate', meta.canonical, { hreflang: 'fr' }),
    ...link('alternate', meta.feed, { type: 'application/rss+xml' }),
    ...link('icon', meta.favicon),
    ...property('og:type', 'article'),
    ...property('og:locale', 'fr_FR'),
    ...property('og:title', article.title.text),
    ...property('og:description', seo.metaDescription),
    ...property('og:url', meta.canonical),
    ...property('og:site_name', meta.publisher),
    ...property('og:image', image),
    ...property('og:image:width', ifImage(meta.imageWidth)),
    ...property('og:image:height', ifImage(meta.imageHeight)),
    ...property('og:image:alt', ifImage(meta.imageAlt)),
    ...property('article:published_time', meta.date && isoDate(meta.date)),
    ...property('article:modified_time', meta.updated && isoDate(meta.updated)),
    ...authors.flatMap(({ name, url }) =>
      property('article:author', absoluteAddress(url, meta.siteUrl) ?? name),
    ),
    ...property('article:section', meta.section ?? subjects[0]?.name),
    ...seo.keyphrases.slice(0, TAGS_MOST).flatMap((phrase) => property('article:tag', phrase)),
    ...named('twitter:card', image === undefined ? 'summary' : 'summary_large_image'),
    ...named('twitter:title', seo.metaTitle),
    ...named('twitter:description', seo.metaDescription),
    ...named('twitter:image', image),
    ...named('twitter:image:alt', ifImage(meta.imageAlt)),
  ];
}

/** Key phrases that are stated as tags. */
const TAGS_MOST = 5;

/** The page's style, then the user's. */
export function styleOf({ css }: PageContent): Tree {
  return make('style', {}, css ? `${STYLESHEET}\n${css.trim()}` : STYLESHEET);
}

export function jsonLdOf(content: PageContent): Tree {
  return make('script', { type: 'application/ld+json' }, scriptSafeJson(structuredData(content)));
}
