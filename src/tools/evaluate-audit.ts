/**
 * Figures of the audit over the articles of an evaluation folder (default ../shared/eval) and our fixtures: how
 * many built pages are clean, and how many of 500 tampered ones, drawn the same each time, are caught.
 * `node dist/tools/evaluate-audit.js [--eval DIR] [--mutations N] [--show]`; `--show` prints what was not named for what it is.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAuditor, createRestructurer, loadPacks, measureSimilarity, readAddedText } from '../index.ts';
import { drawer, MUTATIONS, mutatePage, NAMED_BY, reformatPage } from './audit-evaluation/mutate-page.ts';

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
  return result.ok ? [{ ...source, html: result.html, article: result.article }] : [];
});
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

const alike = measureSimilarity(
  pages.filter(({ set }) => set === 'evaluation').map(({ name, html }) => readAddedText(name, html)),
);
row('added sentences shared by two pages, mean', percent(alike.meanShared, 1));
row('four-grams of added text on several pages', percent(alike.repeatedFourGrams, 1));
