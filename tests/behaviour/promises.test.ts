import { allConnectives, connect } from '../../src/expansion/connect.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { bodyStatements } from '../../src/core/article.ts';
import { countWords } from '../../src/core/french-text.ts';
import { SPELLING_EDITS, TYPOGRAPHIC_EDITS } from '../../src/core/typography.ts';
import { createAnalyser } from '../../src/analysis/analyse.ts';
import { createRestructurer, loadPacks, readText } from '../../src/index.ts';
import { readLayout } from '../../src/reading/read-layout.ts';
import { factsOf } from '../support/pack-sources.ts';

const folder = new URL('../../fixtures/articles/', import.meta.url);
const packs = loadPacks();
const restructurer = createRestructurer({ packs });
const analyse = createAnalyser(packs);
const articles = readdirSync(folder)
  .sort()
  .map((slug) => {
    const document = readText(readFileSync(new URL(`${slug}/source.txt`, folder), 'utf8'));
    const result = restructurer.restructure(document);
    if (!result.ok) throw new Error(slug);
    return { slug, document, ...result };
  });
const edits = new Map(
  [...SPELLING_EDITS, ...TYPOGRAPHIC_EDITS, ...packs.corrections.map((one) => one.edit)].map((one) => [
    one.id,
    one,
  ]),
);

describe.each(articles)('$slug', ({ document, article, report, seo, html }) => {
  const statements = bodyStatements(article);

  test('shows every sentence of the source once, in order', () => {
    const spans = statements.flatMap(({ origin }) => (origin.kind === 'source' ? [origin.span] : []));
    const sentences = analyse(document, readLayout(document)).sentences.map((sentence) => sentence.span);
    expect(spans).toEqual(sentences);
  });

  test('changes the author’s sentences by nothing but the edits that it names', () => {
    for (const { text, origin } of statements) {
      if (origin.kind !== 'source') continue;
      const replayed = origin.edits.reduce(
        (current, id) => edits.get(id)?.apply(current) ?? `no edit ${id}`,
        document.text.slice(origin.span.start, origin.span.end),
      );
      expect(text).toBe(replayed);
    }
  });

  test('adds only sentences of lexicon facts, word for word, with their source listed', () => {
    const facts = new Map(factsOf(packs).map(({ fact }) => [fact.id, fact]));
    for (const { text, origin } of statements) {
      if (origin.kind !== 'context') continue;
      const told = facts.get(origin.rule)?.text ?? [];
      const joined = allConnectives(packs.cues).flatMap((one) => connect(told[0] ?? '', one) ?? []);
      expect([...told, ...joined]).toContain(text);
      expect(facts.get(origin.rule)?.source).toBe(origin.source);
      expect(article.sources.map((source) => source.id)).toContain(origin.source);
    }
  });

  test('has a body of 700 to 900 words, counted as the report says', () => {
    const words = statements.reduce((sum, { text }) => sum + countWords(text), 0);
    expect(report.words.body).toBe(words);
    expect(words).toBeGreaterThanOrEqual(700);
    expect(words).toBeLessThanOrEqual(900);
  });

  test('gives every section an intertitre of its own, short and without full stop', () => {
    const headings = article.sections.map((section) => section.heading?.text ?? '');
    expect(new Set(headings).size).toBe(headings.length);
    for (const heading of headings) {
      expect(heading).toMatch(/^[\p{Lu}\p{N}«]/u);
      expect(heading.length).toBeLessThanOrEqual(70);
      expect(heading).not.toMatch(/[.…]$/u);
    }
  });

  test('keeps the limits of search signals', () => {
    expect(seo.metaDescription.length).toBeGreaterThanOrEqual(121);
    expect(seo.metaDescription.length).toBeLessThanOrEqual(156);
    expect(seo.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(seo.keyphrases.length).toBeGreaterThanOrEqual(10);
    expect(seo.keyphrases[0]).toBe(seo.focusKeyphrase);
    expect(html).toContain('<h1>');
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });
});

test('the seed article’s sections are recognisable: terms, leak, suspension, reactions, market', () => {
  const seed = articles.find(({ slug }) => slug === 'bytedance-openai');
  const headings = seed?.article.sections.map((section) => section.heading?.text ?? '') ?? [];
  expect(headings.length).toBeGreaterThanOrEqual(5);
  for (const matter of [/conditions de service/, /masquer|internes/, /suspend/, /nie|accord/, /marché/])
    expect(headings).toContainEqual(expect.stringMatching(matter));
});

test('a fact that is not yet true at the article’s date is not told', () => {
  const seed = readFileSync(new URL('bytedance-openai/source.txt', folder), 'utf8');
  const at = (asOf: string) => {
    const result = createRestructurer({ packs, options: { asOf, minWords: 2000 } }).restructure(seed);
    if (!result.ok) throw new Error('refused');
    return bodyStatements(result.article).flatMap(({ origin }) =>
      origin.kind === 'context' ? [origin.rule] : [],
    );
  };
  const facts = new Map(factsOf(packs).map(({ fact }) => [fact.id, fact]));
  const early = at('2019-01-01');
  const late = at('2023-12-18');
  for (const rule of early)
    expect(`${facts.get(rule)?.since ?? '0000'}`.slice(0, 10) <= '2019-01-01').toBe(true);
  expect(late.length).toBeGreaterThan(early.length);
});

test('when honest material runs out, the page is written and the shortfall is an error', () => {
  const result = restructurer.restructure(
    'Le conseil municipal a voté mardi la rénovation du gymnase. Les travaux commenceront au printemps et dureront six mois, a indiqué la mairie.\n\nLe coût du chantier n’a pas été précisé. Les associations sportives seront relogées dans le gymnase voisin pendant la durée des travaux.',
  );
  if (!result.ok) throw new Error('refused');
  expect(result.html).toContain('gymnase');
  expect(result.report.issues.map(({ code, severity }) => [code, severity])).toContainEqual([
    'words/missing',
    'error',
  ]);
});

test('a text that is not French is refused with the language that was detected', () => {
  const result = restructurer.restructure(
    'The company said on Friday that it had suspended the account while it investigates the matter. A spokesperson told reporters that customers must follow the usage policies, and that further steps could follow if they do not.',
  );
  expect(result.ok).toBe(false);
  expect(result.report.issues[0]).toMatchObject({ code: 'language/not-french', severity: 'error' });
  expect(result.report.issues[0]?.message).toContain('anglais');
});

test('a text too short to tell its language is restructured with a warning', () => {
  const result = restructurer.restructure('La CNIL a sanctionné l’entreprise.');
  expect(result.ok).toBe(true);
  expect(result.report.issues.map((issue) => issue.code)).toContain('language/unsure');
});

test('artefacts of translation are reported with place and correction, and made only when asked for', () => {
  const seed = readFileSync(new URL('bytedance-openai/source.txt', folder), 'utf8');
  const reported = restructurer
    .restructure(seed)
    .report.issues.find((issue) => issue.code.endsWith('au-bord'));
  expect(reported).toMatchObject({ severity: 'warning', replacement: 'à The Verge', line: 10 });
  expect(seed.slice(reported?.span?.start, reported?.span?.end)).toBe('au Bord');

  const result = createRestructurer({ packs, options: { applyCorrections: true } }).restructure(seed);
  if (!result.ok) throw new Error('refused');
  const corrected = bodyStatements(result.article).filter(({ text }) =>
    text.includes('une déclaration à The Verge'),
  );
  expect(corrected).toHaveLength(1);
  expect(corrected[0]?.origin).toMatchObject({ kind: 'source' });
  expect(JSON.stringify(corrected[0]?.origin)).toContain('traduction/the-verge-au-bord');
  expect(result.html).not.toContain('Bytedance');
});
