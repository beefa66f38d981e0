import { load } from 'cheerio';
import type { BuiltPage } from '../../../src/core/built-page.ts';
import { NEWS_MOST, SITEMAP_MOST, writeSitemaps } from '../../../src/rendering/sitemap.ts';

const built = (path: string, more: Partial<BuiltPage> = {}): BuiltPage => ({
  path,
  canonical: `https://exemple.fr/${path.replace('.html', '')}`,
  title: `Titre ${path}`,
  language: 'fr',
  publisher: 'Exemple',
  published: '2023-12-15T18:00:00+01:00',
  updated: null,
  isHidden: false,
  ...more,
});
const read = (pages: readonly BuiltPage[], site: string | null = null) => {
  const { sitemap, news, counts, issues } = writeSitemaps(pages, site);
  const locs = (xml: string) =>
    load(xml, { xml: true })('loc')
      .toArray()
      .map((loc) => load(loc, { xml: true }).text());
  return {
    sitemap: locs(sitemap),
    news: locs(news),
    counts,
    codes: issues.map(({ code }) => code),
    xml: { sitemap, news },
  };
};

test('every page has its entry, sorted, with the day it was last changed', () => {
  const { xml } = read([built('b.html', { updated: '2023-12-16' }), built('a.html')]);
  expect(xml.sitemap).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '<url><loc>https://exemple.fr/a</loc><lastmod>2023-12-15T18:00:00+01:00</lastmod></url>\n' +
      '<url><loc>https://exemple.fr/b</loc><lastmod>2023-12-16</lastmod></url>\n</urlset>\n',
  );
});

test('the news sitemap holds the two days before the newest page, newest first', () => {
  const { news } = read([
    built('old.html', { published: '2023-12-13T17:59:59+01:00' }),
    built('edge.html', { published: '2023-12-13T18:00:00+01:00' }),
    built('new.html'),
    built('undated.html', { published: null }),
    built('wrong.html', { published: 'hier' }),
  ]);
  expect(news).toEqual(['https://exemple.fr/new', 'https://exemple.fr/edge']);
});

test('a news entry names publication, language, date and title, escaped', () => {
  const { xml } = read([
    built('a.html', { title: '« A » & <b>\u0000"', publisher: 'L’Écho & Cie', language: 'fr-CA' }),
  ]);
  expect(xml.news).toContain('<news:name>L’Écho &#38; Cie</news:name><news:language>fr</news:language>');
  expect(xml.news).toContain('<news:publication_date>2023-12-15T18:00:00+01:00</news:publication_date>');
  expect(xml.news).toContain('<news:title>« A » &#38; &#60;b&#62;&#34;</news:title>');
});

test('what keeps a page out is told', () => {
  const { codes, sitemap, news } = read([
    built('none.html', { canonical: null }),
    built('bad.html', { canonical: 'javascript:alert(1)' }),
    built('a.html', { publisher: null }),
    built('copy.html', { canonical: 'https://exemple.fr/a' }),
    built('hidden.html', { isHidden: true }),
  ]);
  expect(codes).toEqual([
    'sitemap/no-address',
    'sitemap/no-address',
    'sitemap/duplicate',
    'sitemap/news-incomplete',
  ]);
  expect(sitemap).toEqual(['https://exemple.fr/a']);
  expect(news).toEqual([]);
});

test('a site gives addresses to pages without one, and keeps other sites out', () => {
  const { sitemap, codes } = read(
    [
      built('é t/index.html', { canonical: null }),
      built('x.html', { canonical: null }),
      built('y.html', { canonical: 'https://autre.fr/y' }),
    ],
    'https://exemple.fr/blog',
  );
  expect(sitemap).toEqual(['https://exemple.fr/blog/%C3%A9%20t/', 'https://exemple.fr/blog/x.html']);
  expect(codes).toEqual(['sitemap/other-site']);
});

test('beyond the limits, the first pages and the newest articles stay, and the error says so', () => {
  const many = Array.from({ length: SITEMAP_MOST + 1 }, (_, i) =>
    built(`${String(i).padStart(6, '0')}.html`),
  );
  const { counts, codes } = read(many);
  expect(counts).toEqual({ pages: SITEMAP_MOST, news: NEWS_MOST });
  expect(codes).toEqual(['sitemap/too-many', 'sitemap/news-too-many']);
});

test('no page gives two empty maps', () => expect(read([]).counts).toEqual({ pages: 0, news: 0 }));
