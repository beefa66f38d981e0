import type { Article, Seo } from '../../../src/core/article.ts';
import type { SourceMeta } from '../../../src/core/document.ts';
import { fromRule } from '../../../src/core/statement.ts';
import type { Subject } from '../../../src/packs/schema.ts';
import { scriptSafeJson, structuredData, type NamedThing } from '../../../src/rendering/structured-data.ts';

const article: Article = {
  title: fromRule('Un titre', 'title/given', []),
  keyPoints: [],
  chapo: [],
  sections: [
    { id: 's', heading: fromRule('Une suite', 'r', []), topic: null, blocks: [], sections: [] },
    { id: 't', heading: null, topic: null, blocks: [], sections: [] },
  ],
  sources: [],
};
const seo: Seo = {
  focusKeyphrase: 'titre',
  keyphrases: ['titre', 'suite'],
  slug: 'titre',
  metaTitle: 'Un titre',
  metaDescription: 'Une description.',
};
const SITE = { siteUrl: 'https://exemple.fr', canonical: 'https://exemple.fr/a' };

interface Graph {
  readonly '@context': string;
  readonly '@graph': readonly Record<string, unknown>[];
}
const graphOf = (
  meta: SourceMeta = {},
  {
    added = 0,
    things = [],
    given = article,
    subjects = [],
  }: { added?: number; things?: NamedThing[]; given?: Article; subjects?: Subject[][] } = {},
) =>
  structuredData({
    article: given,
    seo,
    meta,
    words: { body: 700, added },
    things,
    subjects,
    minutes: 4,
  }) as Graph;
const newsOf = (...of: Parameters<typeof graphOf>) => graphOf(...of)['@graph'][0] ?? {};

test('the page is a NewsArticle in French', () => {
  expect(graphOf()['@context']).toBe('https://schema.org');
  expect(newsOf()).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Un titre',
    description: 'Une description.',
    inLanguage: 'fr',
    wordCount: 700,
    keywords: ['titre', 'suite'],
  });
});

test.each([
  'datePublished',
  'author',
  'publisher',
  'image',
  'url',
  'mainEntityOfPage',
  'about',
  'mentions',
  'citation',
])('%s is not said where it is not known', (field) => expect(newsOf()).not.toHaveProperty(field));

test('what is known is said', () => {
  const meta = {
    ...SITE,
    date: '2023-12-15',
    author: 'Anne',
    publisher: 'Exemple',
    image: 'https://exemple.fr/a.jpg',
  };
  expect(newsOf(meta)).toMatchObject({
    datePublished: '2023-12-15',
    author: [{ '@type': 'Person', name: 'Anne' }],
    publisher: { name: 'Exemple', url: 'https://exemple.fr' },
    image: [{ '@type': 'ImageObject', url: 'https://exemple.fr/a.jpg' }],
    url: 'https://exemple.fr/a',
  });
});

test('there is a breadcrumb where the site and the address are known', () => {
  expect(graphOf(SITE)['@graph'].map((one) => one['@type'])).toEqual(['NewsArticle', 'BreadcrumbList']);
  expect(graphOf({ siteUrl: SITE.siteUrl })['@graph']).toHaveLength(1);
  expect(graphOf({ canonical: SITE.canonical })['@graph']).toHaveLength(1);
});

test('the first thing is what the page is about, the others are mentions', () => {
  const thing = (name: string, type: string, sameAs: string[] = []): NamedThing => ({ name, type, sameAs });
  const things = [
    thing('OpenAI', 'organisation', ['https://www.wikidata.org/wiki/Q1']),
    thing('RGPD', 'law'),
    thing('X', 'autre'),
  ];
  expect(newsOf({}, { things })).toMatchObject({
    about: [{ '@type': 'Organization', name: 'OpenAI', sameAs: ['https://www.wikidata.org/wiki/Q1'] }],
    mentions: [
      { '@type': 'Legislation', name: 'RGPD' },
      { '@type': 'Thing', name: 'X' },
    ],
  });
});

test('image, authors, publisher, dates and reviewer are said as far as they are known', () => {
  const meta = {
    ...SITE,
    date: '2023-12-15T18:00',
    updated: '2023-12-16',
    author: ['Anne', 'Paul'],
    authorUrl: ['/anne'],
    publisher: 'Exemple',
    logo: '/logo.png',
    image: '/a.jpg',
    imageWidth: '1200',
    imageHeight: '675',
    imageCaption: 'Légende',
    imageCredit: 'A. P.',
    imageAlt: 'Alt',
    reviewer: 'Zoé',
    type: 'AnalysisNewsArticle',
  };
  expect(newsOf(meta)).toMatchObject({
    '@type': 'AnalysisNewsArticle',
    datePublished: '2023-12-15T18:00+01:00',
    dateModified: '2023-12-16',
    author: [
      { '@type': 'Person', name: 'Anne', url: 'https://exemple.fr/anne' },
      { '@type': 'Person', name: 'Paul' },
    ],
    publisher: { logo: { '@type': 'ImageObject', url: 'https://exemple.fr/logo.png' } },
    image: [
      {
        '@type': 'ImageObject',
        url: 'https://exemple.fr/a.jpg',
        width: { '@type': 'QuantitativeValue', value: 1200, unitCode: 'E37' },
        height: { '@type': 'QuantitativeValue', value: 675, unitCode: 'E37' },
        caption: 'Légende',
        creditText: 'A. P.',
        description: 'Alt',
      },
    ],
    mainEntityOfPage: { reviewedBy: { '@type': 'Person', name: 'Zoé' } },
    timeRequired: 'PT4M',
  });
});

test('the section of the site stands in the breadcrumb', () => {
  const [, crumbs] = graphOf({ ...SITE, section: 'Technologies', sectionUrl: '/technologies' })['@graph'];
  expect(crumbs?.['itemListElement']).toMatchObject([
    { position: 1, name: 'Accueil' },
    { position: 2, name: 'Technologies', item: 'https://exemple.fr/technologies' },
    { position: 3, name: 'Un titre' },
  ]);
});

test('the Media Topics of the sections are what the page is about, each once, three at most', () => {
  const subject = (code: string, name: string): Subject => ({ code, name });
  const broad = subject('04000000', 'économie');
  const subjects = [
    [subject('20000170', 'entreprise'), broad],
    [subject('20000170', 'entreprise'), broad],
    [subject('20000222', 'inflation'), broad],
    [],
    [subject('20000223', 'emploi')],
    [subject('20000224', 'impôt')],
  ];
  const news = newsOf({}, { subjects });
  expect(news['articleSection']).toEqual(['entreprise', 'inflation', 'emploi']);
  expect(news['about']).toMatchObject([
    {
      '@type': 'DefinedTerm',
      '@id': 'http://cv.iptc.org/newscodes/mediatopic/20000170',
      name: 'entreprise',
      termCode: '20000170',
      inDefinedTermSet: 'http://cv.iptc.org/newscodes/mediatopic/',
    },
    { name: 'inflation' },
    { name: 'emploi' },
  ]);
  expect(newsOf({ section: 'Technologies' }, { subjects })['articleSection']).toEqual(['Technologies']);
});

test('sources are cited', () => {
  const source = { id: 's', title: 'Statuts', publisher: 'Acme', date: '1950' };
  expect(newsOf({}, { given: { ...article, sources: [source] } })['citation']).toEqual([
    {
      '@type': 'CreativeWork',
      name: 'Statuts',
      publisher: { '@type': 'Organization', name: 'Acme' },
      datePublished: '1950',
    },
  ]);
});

test.each([
  [0, 'AlgorithmicallyEnhanced'],
  [12, 'DataDriven'],
])('with %i added words the digital source type is %s', (added, type) => {
  const value = String(newsOf({}, { added })['digitalSourceType']);
  expect(value).toContain(type);
  expect(value).not.toMatch(/trained/i);
});

describe('scriptSafeJson', () => {
  const NASTY = [
    '</script><script>alert(1)</script>',
    '<!--',
    ']]>',
    '\u2028\u2029',
    '&lt;',
    '"\\',
    '\uD83D',
  ];
  test.each(NASTY)('gives %j back when parsed', (text) => {
    expect(JSON.parse(scriptSafeJson({ text }))).toEqual({ text });
  });
  test.each(NASTY)('holds nothing of %j that could leave the script element', (text) => {
    expect(scriptSafeJson({ text, [text]: 1 })).not.toMatch(/[<>&\u2028\u2029]/u);
  });
});
