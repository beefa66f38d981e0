import type { Article, Seo } from '../core/article.ts';
import { absoluteAddress, authorsOf, type SourceMeta } from '../core/document.ts';
import { isoDate } from '../core/iso-date.ts';
import type { Subject } from '../packs/schema.ts';

/** A thing the article names, for `about` and `mentions`. */
export interface NamedThing {
  readonly name: string;
  readonly type: string;
  readonly sameAs: readonly string[];
}

/** A node of schema.org: the properties that we say, by their names (no package of types is among our tools). */
type Node = Readonly<Record<string, unknown>> & { readonly '@type': string };

/** schema.org types of lexicon entries. */
const SCHEMA_TYPES: Readonly<Record<string, string>> = {
  organisation: 'Organization',
  institution: 'GovernmentOrganization',
  media: 'NewsMediaOrganization',
  person: 'Person',
  place: 'Place',
  product: 'Thing',
  law: 'Legislation',
  event: 'Event',
  term: 'DefinedTerm',
};

/** The scheme of the IPTC Media Topics. */
export const MEDIA_TOPICS = 'http://cv.iptc.org/newscodes/mediatopic/';

/** Subjects that a page states: more would blur what it is about. */
const SUBJECTS_MOST = 3;

/** What structured data is made of. */
export interface DataContent {
  readonly article: Article;
  readonly seo: Seo;
  readonly meta: SourceMeta;
  readonly words: { readonly body: number; readonly added: number };
  readonly things: readonly NamedThing[];
  readonly subjects: readonly (readonly Subject[])[];
  readonly minutes: number;
}

/** JSON-LD of the page: the article and, where the site is known, BreadcrumbList. Only what is known is said. */
export function structuredData(content: DataContent): object {
  const { article, seo, meta, words, things, minutes } = content;
  const absolute = (address: string | undefined) => absoluteAddress(address, meta.siteUrl);
  const [first, ...mentions] = things.map((thing) =>
    node(SCHEMA_TYPES[thing.type] ?? 'Thing', {
      name: thing.name,
      ...(thing.sameAs.length > 0 ? { sameAs: thing.sameAs } : {}),
    }),
  );
  const subjects = mainSubjects(content.subjects);
  const about = [...subjects.map(definedTerm), ...(first ? [first] : [])];
  const url = meta.canonical;
  const sections = meta.section ? [meta.section] : subjects.map((subject) => subject.name);
  const news = node(meta.type ?? 'NewsArticle', {
    ...(url ? { '@id': `${url}#article`, url, mainEntityOfPage: webPage(url, meta) } : {}),
    headline: article.title.text,
    description: seo.metaDescription,
    inLanguage: 'fr',
    ...(meta.date ? { datePublished: isoDate(meta.date) } : {}),
    ...(meta.updated ? { dateModified: isoDate(meta.updated) } : {}),
    ...(meta.author ? { author: authorsOf(meta).map((author) => person(author, absolute)) } : {}),
    ...(meta.publisher ? { publisher: publisher(meta.publisher, meta, absolute) } : {}),
    ...(absolute(meta.image) ? { image: [imageObject(meta, absolute)] } : {}),
    ...(sections.length > 0 ? { articleSection: sections } : {}),
    keywords: seo.keyphrases,
    wordCount: words.body,
    timeRequired: `PT${minutes}M`,
    ...(about.length > 0 ? { about } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(article.sources.length > 0 ? { citation: article.sources.map(citation) } : {}),
    digitalSourceType:
      words.added > 0
        ? 'https://schema.org/DataDrivenMediaDigitalSource'
        : 'https://schema.org/AlgorithmicallyEnhancedDigitalSource',
  });
  const crumbs =
    meta.siteUrl && url ? [breadcrumb(article.title.text, meta.siteUrl, url, meta, absolute)] : [];
  return { '@context': 'https://schema.org', '@graph': [news, ...crumbs] };
}

type Absolute = (address: string | undefined) => string | undefined;

function node(type: string, properties: Readonly<Record<string, unknown>>): Node {
  return { '@type': type, ...properties };
}

/** The narrowest subject of each section's line, most sections first, each once. */
export function mainSubjects(lines: readonly (readonly Subject[])[]): Subject[] {
  return [
    ...new Map(lines.flatMap(([narrowest]) => (narrowest ? [[narrowest.code, narrowest]] : []))).values(),
  ].slice(0, SUBJECTS_MOST);
}

function definedTerm({ code, name }: Subject): Node {
  return node('DefinedTerm', {
    '@id': `${MEDIA_TOPICS}${code}`,
    name,
    termCode: code,
    inDefinedTermSet: MEDIA_TOPICS,
  });
}

function webPage(url: string, { reviewer }: SourceMeta): Node {
  return node('WebPage', {
    '@id': url,
    ...(reviewer ? { reviewedBy: node('Person', { name: reviewer }) } : {}),
  });
}

function person({ name, url }: { name: string; url?: string }, absolute: Absolute): Node {
  const page = absolute(url);
  return node('Person', { name, ...(page ? { url: page } : {}) });
}

function publisher(name: string, { siteUrl, logo }: SourceMeta, absolute: Absolute): Node {
  const image = absolute(logo);
  return node('NewsMediaOrganization', {
    name,
    ...(siteUrl ? { url: siteUrl } : {}),
    ...(image ? { logo: node('ImageObject', { url: image }) } : {}),
  });
}

function imageObject(meta: SourceMeta, absolute: Absolute): Node {
  const pixels = (value: string | undefined) =>
    node('QuantitativeValue', { value: Number(value), unitCode: 'E37' });
  return node('ImageObject', {
    url: absolute(meta.image),
    ...(meta.imageWidth ? { width: pixels(meta.imageWidth) } : {}),
    ...(meta.imageHeight ? { height: pixels(meta.imageHeight) } : {}),
    ...(meta.imageCaption ? { caption: meta.imageCaption } : {}),
    ...(meta.imageCredit ? { creditText: meta.imageCredit } : {}),
    ...(meta.imageAlt ? { description: meta.imageAlt } : {}),
  });
}

function citation(source: Article['sources'][number]): Node {
  return node('CreativeWork', {
    name: source.title,
    publisher: node('Organization', { name: source.publisher }),
    datePublished: source.date,
    ...(source.url ? { url: source.url } : {}),
  });
}

function breadcrumb(title: string, site: string, url: string, meta: SourceMeta, absolute: Absolute): Node {
  const section = absolute(meta.sectionUrl);
  const steps = [
    { name: 'Accueil', item: site },
    ...(meta.section && section ? [{ name: meta.section, item: section }] : []),
    { name: title, item: url },
  ];
  return node('BreadcrumbList', {
    itemListElement: steps.map((step, i) => node('ListItem', { position: i + 1, ...step })),
  });
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
