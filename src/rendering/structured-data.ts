import type { Article, Seo } from '../core/article.ts';
import type { SourceMeta } from '../core/document.ts';

/** A thing the article names, for `about` and `mentions`. */
export interface NamedThing {
  readonly name: string;
  readonly type: string;
  readonly sameAs: readonly string[];
}

/** schema.org types of lexicon entries. */
const SCHEMA_TYPES: Readonly<Record<string, string>> = {
  organisation: 'Organization',
  institution: 'GovernmentOrganization',
  media: 'NewsMediaOrganization',
  person: 'Person',
  place: 'Place',
  product: 'Thing',
  law: 'Legislation',
  term: 'DefinedTerm',
};

/** JSON-LD of the page: NewsArticle and, where the site is known, BreadcrumbList. Only what is known is said. */
export function structuredData(
  article: Article,
  seo: Seo,
  meta: SourceMeta,
  words: { readonly body: number; readonly added: number },
  things: readonly NamedThing[],
): object {
  const [about, ...mentions] = things.map((thing) => ({
    '@type': SCHEMA_TYPES[thing.type] ?? 'Thing',
    name: thing.name,
    ...(thing.sameAs.length > 0 ? { sameAs: thing.sameAs } : {}),
  }));
  const url = meta.canonical;
  const newsArticle = {
    '@type': 'NewsArticle',
    ...(url ? { '@id': `${url}#article`, url, mainEntityOfPage: { '@type': 'WebPage', '@id': url } } : {}),
    headline: article.title.text,
    description: seo.metaDescription,
    inLanguage: 'fr',
    ...(meta.date ? { datePublished: meta.date } : {}),
    ...(meta.author ? { author: [{ '@type': 'Person', name: meta.author }] } : {}),
    ...(meta.publisher
      ? {
          publisher: {
            '@type': 'NewsMediaOrganization',
            name: meta.publisher,
            ...(meta.siteUrl ? { url: meta.siteUrl } : {}),
          },
        }
      : {}),
    ...(meta.image ? { image: [meta.image] } : {}),
    keywords: seo.keyphrases,
    wordCount: words.body,
    ...(about ? { about: [about] } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(article.sources.length > 0
      ? {
          citation: article.sources.map((source) => ({
            '@type': 'CreativeWork',
            name: source.title,
            publisher: { '@type': 'Organization', name: source.publisher },
            datePublished: source.date,
            ...(source.url ? { url: source.url } : {}),
          })),
        }
      : {}),
    digitalSourceType:
      words.added > 0
        ? 'https://schema.org/DataDrivenMediaDigitalSource'
        : 'https://schema.org/AlgorithmicallyEnhancedDigitalSource',
  };
  const breadcrumb =
    meta.siteUrl && url
      ? [
          {
            '@type': 'BreadcrumbList',
            itemListElement: [
              { '@type': 'ListItem', position: 1, name: 'Accueil', item: meta.siteUrl },
              { '@type': 'ListItem', position: 2, name: article.title.text, item: url },
            ],
          },
        ]
      : [];
  return { '@context': 'https://schema.org', '@graph': [newsArticle, ...breadcrumb] };
}

/** JSON that a script element can hold: no `</script>`, no line separators of JavaScript. */
export function scriptSafeJson(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
