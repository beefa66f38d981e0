import { readPageHead } from '../../../src/reading/read-page-head.ts';
import { createRestructurer } from '../../../src/restructure.ts';
import { ARTICLES } from '../../support/fixture-articles.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

test('a page built here tells all that a sitemap needs', () => {
  const options = {
    canonical: 'https://exemple.fr/a?b=1&c=2',
    date: '2023-12-15T18:00:00+01:00',
    updated: '2023-12-16T08:00:00+01:00',
    publisher: 'L’Écho & Cie',
    title: 'Un « titre » <b>',
  };
  const result = createRestructurer({ packs: shippedPacks(), options }).restructure(
    ARTICLES['cnil-clearview'] ?? '',
  );
  if (!result.ok) throw new Error('refused');
  expect(readPageHead(result.html, 'a.html')).toEqual({
    path: 'a.html',
    canonical: options.canonical,
    title: 'Un «\u00A0titre\u00A0» <b>',
    language: 'fr',
    publisher: options.publisher,
    published: options.date,
    updated: options.updated,
    isHidden: false,
  });
});

test('what a page does not say is null; robots may hide it', () => {
  expect(readPageHead('<title>T</title><meta name=robots content="NOINDEX, follow">', 'p')).toEqual({
    path: 'p', canonical: null, title: 'T', language: null, publisher: null, published: null, updated: null, isHidden: true,
  }); // prettier-ignore
});
