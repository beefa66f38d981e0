/** Bad input, whatever its source: escaped, refused or reported by name. */
import { load } from 'cheerio';
import { arialWidth } from '../../src/core/arial-width.ts';
import type { RestructureOptions } from '../../src/options.ts';
import { InputError } from '../../src/reading/input-error.ts';
import { createRestructurer } from '../../src/restructure.ts';
import { ARTICLES } from '../support/fixture-articles.ts';
import { shippedPacks } from '../support/pack-sources.ts';
import { thrown } from '../support/thrown.ts';

const TEXT = ARTICLES['cnil-clearview'] ?? '';
const packs = shippedPacks();
const made = (options: RestructureOptions) => {
  const result = createRestructurer({ packs, options }).restructure(TEXT);
  if (!result.ok) throw new Error('refused');
  return { $: load(result.html), codes: result.report.issues.map(({ code }) => code), ...result };
};
const refusal = (options: RestructureOptions) => {
  const error = thrown(() => made(options));
  if (!(error instanceof InputError)) throw error;
  return error.code;
};
const SITE = { siteUrl: 'https://exemple.fr', canonical: 'https://exemple.fr/a' };
const NASTY = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<!-- x',
  'a\u2028b',
  "' onload='x",
  '&lt;b&gt;',
  '{{article}}',
  '$&',
];

describe.each(NASTY)('%j', (nasty) => {
  const { $, html } = made({
    ...SITE,
    title: `CNIL ${nasty}`,
    author: [nasty, 'Anne'],
    publisher: nasty,
    reviewer: nasty,
    section: nasty,
    image: '/a.jpg',
    imageAlt: nasty,
    imageCaption: nasty,
    imageCredit: nasty,
    links: { [`CNIL ${nasty}`]: '/x' },
  });

  test('adds no element and no attribute that acts', () => {
    expect($('script')).toHaveLength(1);
    expect($('img')).toHaveLength(1);
    expect($('iframe, object')).toHaveLength(0);
    const acting = $('*')
      .toArray()
      .flatMap((element) => Object.keys($(element).attr() ?? {}));
    expect(acting.filter((name) => /^on/i.test(name))).toEqual([]);
  });

  test('is shown as it is, and said as it is in the structured data', () => {
    const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();
    expect(squeeze($('figcaption').text())).toContain(squeeze(nasty));
    expect($('img').attr('alt')).toBe(nasty);
    const data = JSON.parse($('script').text()) as {
      '@graph': { author: { name: string }[]; publisher: { name: string } }[];
    };
    expect(data['@graph'][0]?.author.map(({ name }) => name)).toEqual([nasty, 'Anne']);
    expect(data['@graph'][0]?.publisher.name).toBe(nasty);
    expect(html).not.toMatch(/\u2028(?=[^<]*<\/script>)/u);
  });
});

describe.each([
  'javascript:alert(1)',
  'JAVASCRIPT:x',
  'data:text/html,x',
  'vbscript:x',
  '//exemple.fr',
  'https://a b',
])('the address %j', (address) => {
  test.each(['image', 'logo', 'favicon', 'feed', 'sectionUrl', 'authorUrl', 'canonical', 'siteUrl'] as const)(
    'is refused as %s',
    (field) => expect(refusal({ [field]: address })).toBe('input/address'),
  );
  test('is refused as a link and as the page of one author among others', () => {
    expect(refusal({ links: { CNIL: address } })).toBe('input/address');
    expect(refusal({ author: ['A', 'B'], authorUrl: ['/a', address] })).toBe('input/address');
  });
});

test('relative addresses without that of the site are reported and kept out of the structured data', () => {
  const { $, codes } = made({
    image: '/a.jpg',
    imageAlt: 'CNIL',
    logo: '/l.png',
    publisher: 'P',
    author: 'A',
    authorUrl: '/a',
  });
  expect(codes).toContain('address/relative');
  expect($('img').attr('src')).toBe('/a.jpg');
  expect($('meta[property="og:image"]')).toHaveLength(0);
  expect($('script').text()).not.toMatch(/a\.jpg|l\.png|"url":"\/a"/);
});

test.each([{}, { imageAlt: '' }, { imageAlt: ' \u00A0 ' }])(
  'an image with the description %j is reported',
  (alt) => {
    const { $, codes } = made({ image: '/a.jpg', ...alt });
    expect(codes).toContain('image/alt-missing');
    expect($('img').attr('alt')?.trim()).toBe('');
  },
);

test.each(['/chemin', 'exemple.fr', '../a', '?a=1'])(
  '%j is no address of the site or the page',
  (address) => {
    expect(refusal({ siteUrl: address })).toBe('input/address');
    expect(refusal({ canonical: address })).toBe('input/address');
  },
);

test('a link may be relative, and its characters stay in its attribute', () => {
  const { $ } = made({ ...SITE, links: { amende: '/a"onclick="b' } });
  expect($('a[onclick]')).toHaveLength(0);
  expect(
    $('a')
      .toArray()
      .map((one) => $(one).attr('href')),
  ).toContain('/a"onclick="b');
});

test.each(NASTY)('the keyphrase %j is said and adds nothing', (keyphrase) => {
  const { $, seo } = made({ ...SITE, keyphrase });
  expect($('script')).toHaveLength(1);
  expect($('img')).toHaveLength(0);
  expect($('title').text()).toBe(seo.metaTitle);
  expect(seo.slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test('an hour without zone is reported and stated as Paris time', () => {
  const { $, codes } = made({ date: '2023-07-14T10:00' });
  expect(codes).toContain('date/zone-missing');
  expect($('meta[property="article:published_time"]').attr('content')).toBe('2023-07-14T10:00+02:00');
  expect($('.signature time').attr('datetime')).toBe('2023-07-14T10:00+02:00');
  expect($('script').text()).toContain('"datePublished":"2023-07-14T10:00+02:00"');
});

test('a change without zone is reported too', () =>
  expect(made({ date: '2023-07-14', updated: '2023-07-15T10:00' }).codes).toContain('date/zone-missing'));

test.each(['2023-02-30', '14/07/2023', 'hier', '2023-07-14T25:00+02:00'])('the date %j is refused', (date) =>
  expect(refusal({ date })).toBe('input/date'),
);

test('a change before the publication is reported', () =>
  expect(made({ date: '2023-07-14', updated: '2023-07-13' }).codes).toContain('date/order'));

test('a title of 300 characters is kept and reported', () => {
  const { $, codes, seo } = made({ title: 'CNIL '.repeat(60).trim() });
  expect($('h1').text()).toHaveLength(299);
  expect(codes).toEqual(expect.arrayContaining(['headline/too-long', 'seo/title-width']));
  expect(seo.metaTitle).toMatch(/^CNIL .*…$/u);
  expect(arialWidth(seo.metaTitle)).toBeLessThanOrEqual(600);
});

test.each([
  [{ imageWidth: '12px' }, 'imageWidth'],
  [{ imageHeight: '0' }, 'imageHeight'],
  [{ type: 'Recipe' }, 'type'],
  [{ links: ['a'] as unknown as Record<string, string> }, 'links'],
  [{ links: { '': '/a' } }, 'links'],
  [{ links: { a: 3 as unknown as string } }, 'links'],
  [{ css: 'p{}</style><script>' }, 'css'],
  [{ author: [3 as unknown as string] }, 'author'],
])('%j is refused by name', (options, name) => {
  const error = thrown(() => made(options)) as InputError;
  expect(error.code).toBe('input/option');
  expect(error.message).toContain(name);
});

test('CSS comes after the page’s own', () => {
  const style = made({ css: 'p{color:red}' }).$('style').text();
  expect(style.endsWith('\np{color:red}')).toBe(true);
  expect(style.length).toBeGreaterThan(1000);
});
