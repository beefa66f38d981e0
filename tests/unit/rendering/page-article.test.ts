import { load } from 'cheerio';
import type { Section } from '../../../src/core/article.ts';
import type { SourceMeta } from '../../../src/core/document.ts';
import { createDocument } from '../../../src/core/document.ts';
import { fromRule, quote } from '../../../src/core/statement.ts';
import type { PageContent } from '../../../src/rendering/page-content.ts';
import { renderFragment, renderPage } from '../../../src/rendering/render-page.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

const text = (words: string) => quote(createDocument(words), { start: 0, end: words.length }, []);
const section = (id: string, heading: string | null, sections: Section[] = []): Section => ({
  id,
  heading: heading === null ? null : fromRule(heading, 'r', []),
  topic: null,
  blocks: [{ kind: 'paragraph', statements: [text(`Le texte de ${id}.`)] }],
  sections,
});
const content = (sections: Section[], meta: SourceMeta = {}): PageContent => ({
  article: { title: fromRule('Un titre', 'r', []), keyPoints: [], chapo: [text('Le chapô.')], sections, sources: [] },
  seo: { focusKeyphrase: 'titre', keyphrases: ['titre'], slug: 'titre', metaTitle: 'Un titre', metaDescription: 'Oui.' },
  meta,
  words: { body: 700, added: 0 },
  labels: shippedPacks().labels,
  things: [],
  acronyms: [],
  speakers: [],
  definedTerms: new Map(),
  sites: new Map(),
  links: new Map(),
  subjects: [[{ code: '20000170', name: 'entreprise' }]],
  minutes: 4,
  generator: 'intertitre',
  sourceHash: 'abc',
}); // prettier-ignore

describe('sections and their parts', () => {
  const $ = load(
    renderPage(
      content([
        section('a', 'Une section', [section('b', 'Une partie'), section('c', 'Une autre')]),
        section('d', 'La suite'),
        section('e', null),
      ]),
    ),
  );

  test('are headed by h2 and h3, each in its place', () => {
    expect($('h2[id], h3[id]').toArray().map((h) => `${h.tagName} ${$(h).attr('id')}`)).toEqual([
      'h2 a', 'h3 b', 'h3 c', 'h2 d',
    ]); // prettier-ignore
    expect($('section[aria-labelledby="a"] > section[aria-labelledby="b"] > p').text()).toBe(
      'Le texte de b.',
    );
  });

  test('are listed in the contents, parts under their section', () => {
    const items = $('nav.sommaire > ol > li').toArray();
    expect(items.map((item) => $(item).children('a').text())).toEqual(['Une section', 'La suite']);
    expect(
      $(items[0])
        .find('ol a')
        .toArray()
        .map((a) => $(a).attr('href')),
    ).toEqual(['#b', '#c']);
    expect(
      $('nav a')
        .toArray()
        .every((a) => $($(a).attr('href') ?? '').length === 1),
    ).toBe(true);
  });

  test('without heading are no section', () => expect($('section:not([aria-labelledby])')).toHaveLength(0));
});

test('one part alone makes contents with its section; one section alone makes none', () => {
  expect(load(renderFragment(content([section('a', 'Seule')])))('nav')).toHaveLength(0);
});

test('the skip link leads to the content', () => {
  const $ = load(renderPage(content([])));
  expect($('body').children().first().attr('href')).toBe('#contenu');
  expect($('main#contenu')).toHaveLength(1);
});

describe('the head', () => {
  const headed = (meta: SourceMeta) => load(renderPage(content([], meta)));

  test('says only what is known', () => {
    const $ = headed({});
    const names = $('head meta')
      .toArray()
      .map((meta) => $(meta).attr('name') ?? $(meta).attr('property'));
    for (const name of [
      'author',
      'og:url',
      'og:image',
      'og:site_name',
      'article:published_time',
      'article:author',
    ])
      expect(names).not.toContain(name);
    expect($('link')).toHaveLength(0);
  });

  test('says all that is', () => {
    const $ = headed({
      siteUrl: 'https://exemple.fr', canonical: 'https://exemple.fr/a', image: 'a.jpg', imageAlt: 'Alt', imageWidth: '1200',
      author: ['Anne', 'Paul'], authorUrl: ['/anne'], updated: '2023-12-16', favicon: '/f.ico', feed: '/rss.xml', publisher: 'P',
    }); // prettier-ignore
    const property = (name: string) =>
      $(`meta[property="${name}"]`)
        .toArray()
        .map((meta) => $(meta).attr('content'));
    expect(property('og:image')).toEqual(['https://exemple.fr/a.jpg']);
    expect(property('og:image:width')).toEqual(['1200']);
    expect(property('article:author')).toEqual(['https://exemple.fr/anne', 'Paul']);
    expect(property('article:modified_time')).toEqual(['2023-12-16']);
    expect(property('article:section')).toEqual(['entreprise']);
    expect($('meta[name="dcterms.subject"]').attr('content')).toBe(
      'http://cv.iptc.org/newscodes/mediatopic/20000170',
    );
    expect($('meta[name="twitter:card"]').attr('content')).toBe('summary_large_image');
    expect($('link').toArray().map((link) => [$(link).attr('rel'), $(link).attr('href')])).toEqual([
      ['canonical', 'https://exemple.fr/a'], ['alternate', 'https://exemple.fr/a'], ['alternate', '/rss.xml'], ['icon', '/f.ico'],
    ]); // prettier-ignore
  });
});

test('the figure has caption and credit; the signature names authors, dates and reading time', () => {
  const $ = load(
    renderFragment(
      content([], {
        image: 'a.jpg', imageAlt: 'Alt', imageCaption: 'Légende.', imageCredit: 'A. $& P.', imageWidth: '10', imageHeight: '20',
        author: ['Anne', 'Paul', 'Zoé'], date: '2023-12-01', updated: '2023-12-02', reviewer: 'Luc',
      }),
    ),
  ); // prettier-ignore
  expect($('figcaption').text()).toBe('Légende. Crédit\u00A0: A. $& P.');
  expect([$('img').attr('width'), $('img').attr('height')]).toEqual(['10', '20']);
  expect($('.signature').text()).toBe(
    'Par Anne, Paul et Zoé, publié le 1er décembre 2023, mis à jour le 2 décembre 2023, relu par Luc4\u00A0min de lecture',
  );
});
