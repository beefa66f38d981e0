import { load } from 'cheerio';
import { bodyStatements, type Article } from '../../src/core/article.ts';
import { createDocument, type SourceDocument } from '../../src/core/document.ts';
import type { Statement } from '../../src/core/statement.ts';
import { TYPOGRAPHIC_EDITS } from '../../src/core/typography.ts';
import { readText } from '../../src/reading/read-text.ts';
import { createRestructurer } from '../../src/restructure.ts';
import { fc } from '../support/fast-check.ts';
import { ARTICLES, fixtureSentences } from '../support/fixture-articles.ts';
import { shippedPacks } from '../support/pack-sources.ts';

const restructurer = createRestructurer({ packs: shippedPacks() });
const sentences = fixtureSentences();
const byId = new Map(TYPOGRAPHIC_EDITS.map((edit) => [edit.id, edit]));
const squeeze = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The statements that are the author's, in page order, intertitres of the author among them. */
function sourceStatements(article: Article): Statement[] {
  return [
    article.title,
    ...bodyStatements({ ...article, sections: [] }),
    ...article.sections.flatMap((section) => [
      ...(section.heading ? [section.heading] : []),
      ...bodyStatements({ keyPoints: [], chapo: [], sections: [section] }),
    ]),
  ].filter(({ origin }) => origin.kind === 'source');
}

/** Checks that the page holds every sentence of a document once, in order, as the author wrote it. */
function expectFaithful(document: SourceDocument): void {
  const result = restructurer.restructure(document);
  if (!result.ok) throw new Error(JSON.stringify(result.report.issues));
  const statements = sourceStatements(result.article);
  const shown = squeeze(load(result.html)('article').text());
  let at = 0;
  let left = '';
  let page = 0;
  for (const { text, origin } of statements) {
    if (origin.kind !== 'source') continue;
    expect(origin.span.start).toBeGreaterThanOrEqual(at);
    left += document.text.slice(at, origin.span.start);
    at = origin.span.end;
    const given = document.text.slice(origin.span.start, origin.span.end);
    expect(origin.edits.reduce((current, id) => byId.get(id)?.apply(current) ?? '', given)).toBe(text);
    const found = shown.indexOf(squeeze(text), page);
    expect(found).toBeGreaterThanOrEqual(page);
    page = found + squeeze(text).length;
  }
  left += document.text.slice(at);
  // Nothing is left out but white space and the marks of lists and headings.
  expect(left.replace(/^[ \t]*(?:#+|[-*•–])(?=[ \t])/gmu, '').trim()).toBe('');
}

test('there are sentences enough to draw from', () => {
  expect(sentences.length).toBeGreaterThan(40);
});

test.each(Object.keys(ARTICLES))('every sentence of %s is shown once, in order', (name) => {
  expectFaithful(readText(ARTICLES[name] ?? ''));
});

test('every sentence of an article put together from sentences is shown once, in order', () => {
  const joints = fc.constantFrom(' ', ' ', '\n', '\n\n', '\n- ', '\n## Une suite\n', '\r\n');
  const article = fc
    .tuple(
      fc.shuffledSubarray(sentences, { minLength: 3, maxLength: 25 }),
      fc.array(joints, { minLength: 25, maxLength: 25 }),
      fc.constantFrom('', 'Un titre sans point\n', '# Un titre\n\n', '- '),
    )
    .map(
      ([list, ends, start]) => start + list.map((one, i) => (i > 0 ? (ends[i] ?? ' ') : '') + one).join(''),
    );
  fc.assert(
    fc.property(article, (text) => expectFaithful(createDocument(text, { date: '2024-03-01' }))),
    { numRuns: 40 },
  );
});

test('context never stands in a block of the author', () => {
  for (const source of Object.values(ARTICLES)) {
    const result = restructurer.restructure(source);
    if (!result.ok) throw new Error('A shipped article was refused.');
    for (const section of result.article.sections)
      for (const block of section.blocks)
        expect(new Set(block.statements.map(({ origin }) => origin.kind)).size).toBe(1);
  }
});
