import { auditPage } from '../src/audit-page.ts';
import { readBytes, writeWhole } from '../src/cli/files.ts';
import { buildSitemaps } from '../src/cli/sitemap.ts';
import type { BuiltPage } from '../src/core/built-page.ts';
import { writeSitemaps } from '../src/rendering/sitemap.ts';
import type { RestructureOptions } from '../src/options.ts';
import { decode } from '../src/reading/decode.ts';
import { InputError } from '../src/reading/input-error.ts';
import { createRestructurer } from '../src/restructure.ts';
import { ROOT, shippedPacks } from './support/pack-sources.ts';
import { readSourceFiles } from './support/source-files.ts';
import { thrown } from './support/thrown.ts';

const ARTICLE =
  'OpenAI a suspendu vendredi le compte de la société chinoise ByteDance, soupçonnée d’avoir utilisé ses modèles pour former les siens. Bytedance a nié tout acte répréhensible dans un communiqué publié le même jour.';
const WITHOUT_HEADING = `${ARTICLE}\n\nElle dort.\n\n## Une suite\n\nLa société a démenti ces informations.\n`;
/** A fact about a thing that the articles here do not name. */
const STRAY =
  shippedPacks()
    .entries.factsOf('mistral-ai')
    .find(({ fact }) => fact.text.length === 1)?.fact.text[0] ?? '';
const ENGLISH =
  'The company said on Friday that it had suspended the account of its rival, which was using the service to train another model. It did not answer further questions about the matter.';

/** The codes in the report of a text. */
const reported =
  (text: string, options: RestructureOptions = {}) =>
  () =>
    createRestructurer({ packs: shippedPacks(), options })
      .restructure(text)
      .report.issues.map(({ code }) => code);

/** The code that an act is refused with. */
const refused = (act: () => unknown) => () => {
  const error = thrown(act);
  if (!(error instanceof InputError)) throw error;
  return [error.code];
};

/** A built page, and many complete ones. */
const page = (path: string, address: string): BuiltPage => ({
  path,
  canonical: `https://exemple.fr${address}`,
  title: null,
  language: 'fr',
  publisher: 'P',
  published: '2023-12-15',
  updated: null,
  isHidden: false,
});
const many = (n: number) => Array.from({ length: n }, (_, i) => ({ ...page(`${i}`, `/${i}`), title: 'T' }));
const sitemapped =
  (pages: readonly BuiltPage[], site: string | null = null) =>
  () =>
    writeSitemaps(pages, site).issues.map(({ code }) => code);

const REPORTER = `${ARTICLE} Le journaliste n’a pas cité ses sources, au nombre de 12.`;

/** The codes that the audit gives for the page of an article, changed. */
const audited =
  (change: (html: string) => string, source = REPORTER, options: RestructureOptions = {}) =>
  () => {
    const given = { date: '2023-12-18', ...options };
    const result = createRestructurer({ packs: shippedPacks(), options: { date: '2023-12-18' } }).restructure(
      source,
    );
    if (!result.ok) throw new Error('refused');
    const html = change(result.html);
    return auditPage({ html, source, packs: shippedPacks(), options: given }).issues.map(({ code }) => code);
  };
const swapped = (from: string | RegExp, to: string) => audited((html) => html.replace(from, to));

/** For each code, what raises it. */
const RAISED: Readonly<Record<string, () => readonly string[]>> = {
  'address/relative': reported(ARTICLE, { image: '/a.jpg' }),
  'audit/altered': swapped('cité ses sources', 'cité ses lectures'),
  'audit/context-not-valid': audited((html) => html, REPORTER, { asOf: '1970-01-01' }),
  'audit/context-without-trigger': swapped('</article>', `<p>${STRAY}</p></article>`),
  'audit/doubled': swapped(
    'Le journaliste',
    `Le journaliste n’a pas cité ses sources, au nombre de 12. Le journaliste`,
  ),
  'audit/lost': swapped('Le journaliste n’a pas cité ses sources, au nombre de 12.', ''),
  'audit/name-changed': swapped(/Bytedance/g, 'Kolovrat'),
  'audit/negation-changed': swapped('n’a pas cité', 'a cité'),
  'audit/notice-missing': swapped(/<p class="avis">.*<\/p>/, ''),
  'audit/number-changed': swapped('au nombre de 12', 'au nombre de 13'),
  'audit/quotation-changed': audited(
    (html) => html.replace('jamais', 'toujours'),
    `${ARTICLE} « Nous n’avons jamais triché », a dit la société.`,
  ),
  'audit/reordered': audited((html) =>
    html
      .replace(' Le journaliste n’a pas cité ses sources, au nombre de 12.', '')
      .replace(
        /(?<=<p[^>]*>)OpenAI a suspendu/,
        'Le journaliste n’a pas cité ses sources, au nombre de 12. OpenAI a suspendu',
      ),
  ),
  'audit/source-missing': swapped(/<li id="source-.*?<\/li>/, ''),
  'audit/unknown-heading': swapped('</article>', '<h2>Un scandale retentissant</h2></article>'),
  'audit/unknown-sentence': swapped('</article>', '<p>Il pleut sur Brest.</p></article>'),
  'copy/traduction/casse-des-noms:bytedance': reported(`${ARTICLE} ByteDance se tait.`),
  'date/missing': reported(ARTICLE),
  'date/order': reported(ARTICLE, { date: '2023-12-15', updated: '2023-12-14' }),
  'date/relative': reported(ARTICLE),
  'date/zone-missing': reported(ARTICLE, { date: '2023-12-15T18:00' }),
  'heading/dropped': reported(`${ARTICLE}\n\nElle dort.\n\n## Une suite\n`),
  'heading/duplicate': reported(`${ARTICLE}\n\n## Une suite\n\nElle dort.\n\n## Une suite\n\nElle veille.\n`),
  'heading/missing': reported(WITHOUT_HEADING),
  'headline/too-long': reported(ARTICLE, { title: 'Long '.repeat(30) }),
  'image/alt-missing': reported(ARTICLE, { image: '/a.jpg' }),
  'input/address': refused(reported(ARTICLE, { canonical: '/a' })),
  'input/binary': refused(() => decode(new TextEncoder().encode('%PDF-1.7'))),
  'input/date': refused(reported(ARTICLE, { date: 'hier' })),
  'input/empty': reported('…'),
  'input/encoding': refused(() => decode(Uint8Array.of(0xff, 0xfe, 0x41, 0))),
  'input/front-matter': refused(reported('---\ntitle: [a]\n---\n')),
  'input/option': refused(reported(ARTICLE, { minWords: -1 })),
  'input/too-long': reported(ARTICLE, { maxCharacters: 10 }),
  'input/unprintable': reported(`${ARTICLE}\0`),
  'input/unreadable': refused(() => readBytes(`${ROOT}absent.txt`)),
  'language/not-french': reported(ENGLISH),
  'language/unsure': reported('La CNIL a réagi.'),
  'link/keyphrase': reported(ARTICLE, { keyphrase: 'OpenAI', links: { OpenAI: '/a' } }),
  'link/unused': reported(ARTICLE, { links: { absent: '/a' } }),
  'output/unwritable': refused(() => writeWhole(`${ROOT}package.json/page.html`, '')),
  'seo/description-length': reported('La CNIL a réagi.'),
  'seo/title-keyphrase': reported(ARTICLE, { title: 'Un compte suspendu', keyphrase: 'zèbre' }),
  'seo/title-width': reported('Elle a réagi.', { title: `Elle ${'réagit '.repeat(20)}` }),
  'sitemap/duplicate': sitemapped([page('a', '/a'), page('b', '/a')]),
  'sitemap/news-incomplete': sitemapped([page('a', '/a')]),
  'sitemap/news-too-many': sitemapped(many(1001)),
  'sitemap/no-address': sitemapped([{ ...page('a', '/a'), canonical: null }]),
  'sitemap/no-page': refused(() =>
    buildSitemaps(
      { name: 'sitemap', directory: `${ROOT}rules`, siteUrl: null },
      { out: () => undefined, err: () => undefined },
    ),
  ),
  'sitemap/other-site': sitemapped([page('a', '/a')], 'https://autre.fr'),
  'sitemap/too-many': sitemapped(many(50_001)),
  'template/missing-slot': refused(reported(ARTICLE, { template: '{{sections}}' })),
  'template/unknown-slot': refused(reported(ARTICLE, { template: '{{nom}}' })),
  'template/unsafe-slot': refused(reported(ARTICLE, { template: '<p {{title}}>{{article}}' })),
  'text/all-caps': reported(`${ARTICLE}\n\n${ARTICLE.toUpperCase()}`),
  'text/no-punctuation': reported(
    'la société a suspendu le compte de sa rivale et ne dit pas pourquoi '.repeat(6),
  ),
  'words/missing': reported(ARTICLE, { minWords: 100_000 }),
};

test.each(Object.entries(RAISED))('%s can be raised', (code, act) => {
  expect(act()).toContain(code);
});

test('every code that the sources know is raised here, and no other', () => {
  // Rule ids look like codes; the codes of packs have fixtures of their own.
  const others = /^(?:title|headings|derived|pack)\//;
  const codes = new Set(
    readSourceFiles()
      .filter(({ path }) => !path.startsWith('tools/'))
      .flatMap(({ code }) => [...code.matchAll(/(?<!from )(['"`])([a-z]+\/[a-z]+(?:-[a-z]+)*)\1/g)])
      .map(([, , code = '']) => code)
      .filter((code) => !others.test(code)),
  );
  const raised = Object.keys(RAISED).filter((code) => !code.startsWith('copy/'));
  expect(raised).toEqual([...codes].sort());
});
