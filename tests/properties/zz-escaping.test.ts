import { load } from 'cheerio';
import { bodyStatements, type Result } from '../../src/core/article.ts';
import { createDocument, type SourceMeta } from '../../src/core/document.ts';
import { InputError } from '../../src/reading/input-error.ts';
import { createRestructurer } from '../../src/restructure.ts';
import { anyText, fc } from '../support/zz-fc.ts';
import { shippedPacks } from '../support/pack-sources.ts';

const restructurer = createRestructurer({ packs: shippedPacks(), options: { minWords: 0 } });
const LEAD =
  'OpenAI a suspendu vendredi le compte de la société chinoise ByteDance, soupçonnée d’avoir utilisé ses modèles pour former les siens, a rapporté la presse américaine.';
const BODY =
  'La société a nié tout acte répréhensible dans un communiqué. Elle affirme que ses ingénieurs respectent les conditions d’utilisation du service.';
const ARTICLE = `${LEAD}\n${BODY}`;
const META = { date: '2023-12-15', siteUrl: 'https://exemple.fr', canonical: 'https://exemple.fr/a' };

/** The result, or null where the input is refused with an explanation. */
function restructure(text: string, meta: SourceMeta): Extract<Result, { ok: true }> | null {
  try {
    const result = restructurer.restructure(createDocument(text, meta));
    if (result.ok) return result;
    expect(result.report.issues.map(({ severity }) => severity)).toContain('error');
    return null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** A text as an HTML parser hands its line ends over. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n');
const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();
/** The elements of a page that no article text may add to, with their number. */
const skeleton = (html: string) => {
  const $ = load(html);
  return [
    'html',
    'head',
    'body',
    'title',
    'script',
    'style',
    'main',
    'article',
    'h1',
    'iframe',
    'svg',
    'img',
    'link',
    'object',
  ].map((tag) => `${tag} ${$(tag).length}`);
};
const plain = skeleton(restructure(ARTICLE, { ...META, title: 'Titre', author: 'Anne' })?.html ?? '');
const withImage = skeleton(
  restructure(ARTICLE, { ...META, title: 'Titre', image: '/a.jpg', imageAlt: 'Photo' })?.html ?? '',
);

test('the plain page has one of each', () => {
  expect(plain).toEqual(expect.arrayContaining(['script 1', 'h1 1', 'article 1', 'title 1', 'img 0']));
});

test('any title is shown as text', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      const result = restructure(ARTICLE, { ...META, title, author: 'Anne' });
      if (!result) return;
      const $ = load(result.html);
      expect(skeleton(result.html)).toEqual(plain);
      expect(squeeze($('h1').text())).toBe(squeeze(result.article.title.text));
      expect(squeeze($('title').text())).toBe(squeeze(result.seo.metaTitle));
      expect($('meta[property="og:title"]').attr('content')).toBe(lines(result.article.title.text));
      const data = JSON.parse($('script').text()) as { '@graph': { headline: string }[] };
      expect(data['@graph'][0]?.headline).toBe(result.article.title.text);
    }),
    { numRuns: 150 },
  );
});

test('a title without letters is no title: the page still has one', () => {
  for (const title of ['', '   ', '\u00A0', '…']) {
    const result = restructure(ARTICLE, { ...META, title });
    expect(result === null || /\p{L}/u.test(load(result.html)('h1').text())).toBe(true);
  }
});

test('any author, publisher and reviewer are shown as text', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (author, publisher, reviewer) => {
      const result = restructure(ARTICLE, { ...META, title: 'Titre', author, publisher, reviewer });
      if (!result) return;
      const $ = load(result.html);
      expect(skeleton(result.html)).toEqual(plain);
      if (author) {
        expect(squeeze($('.signature').text())).toContain(squeeze(author));
        expect($('meta[name="author"]').attr('content')).toBe(lines(author));
      }
      if (publisher) expect($('meta[property="og:site_name"]').attr('content')).toBe(lines(publisher));
      if (reviewer) expect(squeeze($('.signature').text())).toContain(squeeze(reviewer));
    }),
    { numRuns: 100 },
  );
});

test('any image and its description stay in their attributes', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.constantFrom('/a".jpg', "/a'.jpg", '/a<b>.jpg', '/x')),
      anyText,
      (image, imageAlt) => {
        const result = restructure(ARTICLE, { ...META, title: 'Titre', image, imageAlt });
        if (!result || !result.html.includes('<img')) return;
        const $ = load(result.html);
        expect(skeleton(result.html)).toEqual(withImage);
        expect($('img').attr('src')).toBe(lines(image));
        expect($('img').attr('alt')).toBe(lines(imageAlt));
        expect(Object.keys($('img').attr() ?? {}).filter((name) => /^on/i.test(name))).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

test('any keyphrase is shown as text', () => {
  fc.assert(
    fc.property(anyText, (keyphrase) => {
      const result = restructure(ARTICLE, { ...META, title: 'Titre', author: 'Anne', keyphrase });
      if (result) expect(skeleton(result.html)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test('any text in the body is shown as text, all of it', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, two) => {
      const text = `${LEAD}\n${one}\n${BODY} ${two} La société a nié.\n`;
      const result = restructure(text, { ...META, title: 'Titre', author: 'Anne' });
      if (!result) return;
      const $ = load(result.html);
      expect(skeleton(result.html)).toEqual(plain);
      const shown = squeeze($('article').text());
      for (const statement of bodyStatements(result.article))
        expect(shown).toContain(squeeze(statement.text));
    }),
    { numRuns: 120 },
  );
});
