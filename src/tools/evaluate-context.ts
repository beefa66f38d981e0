/**
 * Figures of the context and its audit over the articles of an evaluation folder (default ../shared/eval) and our
 * fixtures: pages at the word target, how much pages repeat themselves and each other, how many pages the audit
 * finds clean, and how many of 500 tampered ones, drawn the same each time, it catches.
 * `npm run evaluate:context -- [--eval DIR] [--out DIR] [--mutations N] [--show]`; `--out` writes the pages and, for
 * each, a sheet of its added sentences for reading; `--show` prints what was not named for what it is.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAuditor, createRestructurer, loadPacks, measureSimilarity, readAddedText } from '../index.ts';
import { drawer, MUTATIONS, mutatePage, NAMED_BY, reformatPage } from './context-evaluation/mutate-page.ts';
import { readingSheet } from './context-evaluation/reading-sheet.ts';
import { repetitionOf } from './context-evaluation/repetition.ts';
import { bodyStatements } from '../core/article.ts';
import { countWords } from '../core/french-text.ts';

const option = (name: string, fallback: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? (process.argv[at + 1] ?? fallback) : fallback;
};
const folder = `${option('eval', '../shared/eval')}/text`;
const mutations = Number(option('mutations', '500'));
const row = (label: string, value: string) => console.log(label.padEnd(44) + value);
const percent = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(1)} %`;

const fixtures = fileURLToPath(new URL('../../fixtures/articles/', import.meta.url));
const sources = [
  ...(existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ set: 'evaluation', name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
  ...readdirSync(fixtures)
    .sort()
    .map((name) => ({
      set: 'fixtures',
      name,
      text: readFileSync(`${fixtures}${name}/source.txt`, 'utf8'),
    })),
];
if (!existsSync(folder)) console.log(`There is no evaluation data at ${folder}: fixtures only.`);

const packs = loadPacks();
const restructurer = createRestructurer({ packs });
const auditor = createAuditor({ packs });
const pages = sources.flatMap((source) => {
  const result = restructurer.restructure(source.text);
  return result.ok
    ? [{ ...source, html: result.html, article: result.article, words: result.report.words }]
    : [];
});
const articles = pages.filter(({ set }) => set === 'evaluation');
if (articles.length > 0) printContext();
const out = option('out', '');
if (out !== '') writeOut(resolve(out));

for (const set of ['evaluation', 'fixtures']) {
  const own = pages.filter((page) => page.set === set);
  const faulty = own.filter((page) => !auditor.audit(page.html, page.text).isClean);
  if (own.length > 0) row(`audit, ${set}: clean pages`, `${own.length - faulty.length} of ${own.length}`);
  const reformatted = own.filter((page) => auditor.audit(reformatPage(page.html), page.text).isClean);
  if (own.length > 0) row(`audit, ${set}: clean once reformatted`, `${reformatted.length} of ${own.length}`);
  faulty.forEach((page) => {
    console.log(`  ${page.name}`);
    auditor
      .audit(page.html, page.text)
      .issues.forEach(({ code, message }) => console.log(`    ${code} ${message}`));
  });
}

// Page by page, so that the auditor reads each source once.
const counts = new Map(MUTATIONS.map((kind) => [kind, { made: 0, caught: 0, named: 0 }]));
const draw = drawer('evaluate-audit');
const drawn = Array.from({ length: mutations }, (_, n) => ({
  n,
  page: draw(pages.length),
  kind: MUTATIONS[n % MUTATIONS.length] ?? 'digit',
})).sort((a, b) => a.page - b.page || a.n - b.n);
for (const { n, page: first, kind } of drawn) {
  for (let step = 0; step < pages.length; step++) {
    const page = pages[(first + step) % pages.length];
    const mutated = page && mutatePage(page.html, page.article, kind, `${n}`);
    if (!mutated) continue;
    const count = counts.get(kind) ?? { made: 0, caught: 0, named: 0 };
    count.made++;
    const { isClean, issues } = auditor.audit(mutated.html, page.text);
    if (!isClean) count.caught++;
    if (issues.some(({ code }) => NAMED_BY[kind].test(code))) count.named++;
    else if (process.argv.includes('--show')) console.log(`  not named in ${page.name}: ${mutated.what}`);
    break;
  }
}
const sum = { made: 0, caught: 0, named: 0 };
for (const { made, caught, named } of counts.values()) {
  sum.made += made;
  sum.caught += caught;
  sum.named += named;
}
row('tampered pages caught', `${sum.caught} of ${sum.made} (${percent(sum.caught, sum.made)})`);
row('  and named for what they are', `${sum.named} of ${sum.made} (${percent(sum.named, sum.made)})`);
for (const [kind, { made, caught, named }] of counts)
  row(`  ${kind}`, `${caught} of ${made}, named ${named}`);

const alike = measureSimilarity(articles.map(({ name, html }) => readAddedText(name, html)));
row('added sentences shared by two pages, mean', percent(alike.meanShared, 1));
row('four-grams of added text on several pages', percent(alike.repeatedFourGrams, 1));

function printContext(): void {
  const missing = 'words/missing';
  const reached = articles.filter(({ words }) => words.body >= packs.structure.minWords.value).length;
  row(`pages of ${packs.structure.minWords.value} words or more`, `${reached} of ${articles.length}`);
  const told = articles.filter(({ text, words }) => {
    const { issues } = restructurer.restructure(text).report;
    return issues.some(({ code }) => code === missing) === words.body < packs.structure.minWords.value;
  }).length;
  row('pages whose report says so where words are missing', `${told} of ${articles.length}`);
  const longer = articles.filter(({ words }) => words.body > 1000 && words.source <= 1000).length;
  row('pages over 1,000 words whose source is not', `${longer}`);
  const all = articles.map(({ article }) => repetitionOf(article));
  const total = (of: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + of(one), 0);
  const sentences = total((one) => one.sentences);
  row(
    'near-duplicate sentences above the source’s own',
    percent(total((one) => one.alike) - total((one) => one.alikeInSource), sentences),
  );
  row(
    'repeated four-grams within a page',
    percent(
      total((one) => one.repeatedFourGrams),
      total((one) => one.fourGrams),
    ),
  );
  const added = articles.flatMap(({ article }) =>
    bodyStatements(article).filter(({ origin }) => origin.kind === 'context'),
  );
  row('added sentences', `${added.length}`);
  row(
    'added sentences of 20 words at most',
    percent(added.filter(({ text }) => countWords(text) <= 20).length, added.length),
  );
}

function writeOut(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, html, article } of articles) {
    const id = name.replace('.md', '');
    writeFileSync(`${folder}/${id}.html`, html);
    writeFileSync(`${folder}/${id}.md`, readingSheet(id, article));
  }
}
