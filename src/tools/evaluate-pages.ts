/**
 * Figures of independent judges on the pages of an evaluation folder's articles and of the bundled one, against
 * their targets: `npm run evaluate:pages -- [--eval DIR] [--judges DIR] [--out DIR] [--only yoast,vnu]`. Pages are
 * built with author, date, site, publisher, image and two links; for Yoast also bare, and as their added text
 * alone. Says so and stops where articles or judges are absent.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bodyStatements } from '../core/article.ts';
import { createRestructurer, loadPacks, type RestructureOptions } from '../index.ts';

const option = (name: string, fallback: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? (process.argv[at + 1] ?? fallback) : fallback;
};
const folder = resolve(option('eval', '../shared/eval'), 'text');
const judges = resolve(option('judges', '../shared/judges'), 'run.sh');
const out = resolve(option('out', 'out/evaluate-pages'));
const only = option('only', 'yoast,vnu,structured,french,axe,lighthouse').split(',');
const seed = fileURLToPath(new URL('../../fixtures/articles/bytedance-openai/source.txt', import.meta.url));

const BARE: RestructureOptions = { author: ['Camille Martin'], siteUrl: 'https://www.exemple.fr' };
const SEED_DATE = '2023-12-16';

interface Page {
  readonly name: string;
  readonly source: string;
}

/** What the judges write, as far as it is read here. */
interface Verdicts {
  readonly yoast: {
    readonly seo: { readonly score: number; readonly assessments: readonly Assessment[] };
    readonly readability: { readonly assessments: readonly Assessment[] };
    readonly numbers: {
      readonly sentences: number;
      readonly sentencesOver20WordsPct: number;
      readonly transitionPct: number;
      readonly passivePct: number;
    };
  };
  readonly vnu: {
    readonly files: Readonly<Record<string, { readonly errors: number; readonly warnings: number }>>;
  };
  readonly axe: { readonly violations: readonly unknown[] };
  readonly structured: {
    readonly parseErrors: readonly unknown[];
    readonly adobe: readonly { readonly severity: string }[];
    readonly schemaDtsTypeErrors: readonly unknown[];
    readonly googleChecklist: { readonly errors: readonly unknown[] };
  };
  readonly french: { readonly trueGrammarIntroduced: number; readonly typographyErrors: number };
  readonly lighthouse: { readonly scores: Readonly<Record<string, number>> };
}
interface Assessment {
  readonly id: string;
  readonly rating: string;
}

/** Checks of Yoast's readability that depend on how the page is cut and joined, not on the author's sentences. */
const STRUCTURAL = ['subheadingsTooLong', 'textParagraphTooLong', 'sentenceBeginnings'];

/** Verdicts that this run has asked for. */
const seen = new Set<string>();

if (!existsSync(folder)) console.log(`Skipped: there are no articles at ${folder}.`);
else if (!existsSync(judges)) console.log(`Skipped: there are no judges at ${judges}.`);
else evaluate();

function evaluate(): void {
  const pages = buildPages();
  row('pages', String(pages.length), '');
  if (only.includes('yoast')) yoastFigures(pages);
  const each = <J extends keyof Verdicts>(
    judge: J,
    label: string,
    faults: (verdict: Verdicts[J]) => number,
  ) => {
    if (!only.includes(judge)) return;
    const verdicts = pages.flatMap((page) => read(judge, 'full', page) ?? []);
    const clean = verdicts.filter((verdict) => faults(verdict) === 0).length;
    const all = verdicts.reduce((sum, verdict) => sum + faults(verdict), 0);
    row(label, `${clean} pages without, ${all} in all`, `${pages.length} pages`, clean === pages.length);
  };
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  each('vnu', 'Nu checker: errors and warnings', ({ files }) =>
    sum(Object.values(files).map(({ errors, warnings }) => errors + warnings)),
  );
  each('axe', 'axe: violations', ({ violations }) => violations.length);
  each(
    'structured',
    'structured data: errors',
    ({ parseErrors, adobe, schemaDtsTypeErrors, googleChecklist }) =>
      parseErrors.length +
      adobe.filter(({ severity }) => severity === 'ERROR').length +
      schemaDtsTypeErrors.length +
      googleChecklist.errors.length,
  );
  each('french', 'French: grammar errors introduced', ({ trueGrammarIntroduced }) => trueGrammarIntroduced);
  each('french', 'French: typography errors, inherited too', ({ typographyErrors }) => typographyErrors);
  for (const category of ['seo', 'accessibility'])
    each('lighthouse', `Lighthouse: points lost, ${category}`, ({ scores }) => 100 - (scores[category] ?? 0));
  row('pages and verdicts', out, '');
}

function yoastFigures(pages: readonly Page[]): void {
  const verdictsOf = (set: string) => pages.flatMap((page) => read('yoast', set, page) ?? []);
  const full = verdictsOf('full');
  const scores = full.map(({ seo }) => seo.score);
  const good = scores.filter((score) => score >= 95).length;
  row('Yoast SEO: pages of 95 or more', share(good, pages.length), '90 %', good >= 0.9 * pages.length);
  row('Yoast SEO: lowest page', String(Math.min(...scores)), '85', Math.min(...scores) >= 85);
  const bare = verdictsOf('bare').map(({ seo }) => seo.score);
  row('Yoast SEO: lowest, no image or link', String(Math.min(...bare)), '80', Math.min(...bare) >= 80);
  const faults = new Map<string, number>();
  for (const { seo, readability } of full)
    for (const { id, rating } of [...seo.assessments, ...readability.assessments])
      if (rating !== 'good') faults.set(id, (faults.get(id) ?? 0) + 1);
  for (const [id, count] of [...faults].sort(([, a], [, b]) => b - a))
    row(`  not green: ${id}`, `${count} pages`, STRUCTURAL.includes(id) ? '0' : '');
  const added = verdictsOf('added').map(({ numbers }) => numbers);
  const sentences = added.reduce((total, one) => total + one.sentences, 0);
  const mean = (of: 'sentencesOver20WordsPct' | 'transitionPct' | 'passivePct') =>
    added.reduce((total, one) => total + one[of] * one.sentences, 0) / (sentences || 1);
  const [long, tied, passive] = [mean('sentencesOver20WordsPct'), mean('transitionPct'), mean('passivePct')];
  row('added text: sentences over 20 words', `${long.toFixed(1)} %`, 'at most 10 %', long <= 10);
  row('added text: with transition word', `${tied.toFixed(1)} %`, '35 %', tied >= 35);
  row('added text: passive', `${passive.toFixed(1)} %`, 'at most 10 %', passive <= 10);
}

/** Writes the pages of every article: full, bare, and the added text alone. */
function buildPages(): Page[] {
  for (const set of ['full', 'bare', 'added', 'verdicts']) mkdirSync(join(out, set), { recursive: true });
  const packs = loadPacks();
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
  return [...sources, seed].flatMap((source) => {
    const text = readFileSync(source, 'utf8');
    const name = source === seed ? 'seed' : basename(source, '.md');
    const make = (options: RestructureOptions) =>
      createRestructurer({
        packs,
        options: { ...BARE, ...(source === seed ? { date: SEED_DATE } : {}), ...options },
      }).restructure(text);
    const bare = make({});
    if (!bare.ok) return [];
    const { article, seo } = bare;
    const words = bodyStatements(article).flatMap((one) => one.text.match(/\p{L}{6,}/gu) ?? []);
    const [inside = '', outside = ''] = [...new Set(words)].filter(
      (word) => !seo.focusKeyphrase.toLowerCase().includes(word.toLowerCase()),
    );
    const full = make({
      publisher: 'Exemple',
      image: 'https://www.exemple.fr/image.jpg',
      imageAlt: `Illustration : ${seo.focusKeyphrase}`,
      imageWidth: '1600',
      imageHeight: '900',
      links: { [inside]: 'https://www.exemple.fr/dossier', [outside]: 'https://www.exemple.org/' },
    });
    if (!full.ok) return [];
    const added = bodyStatements(article).filter(({ origin }) => origin.kind === 'context');
    const head = `<title>${name}</title><meta name="keywords" content="contexte">`;
    const body = added.map((one) => `<p>${one.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
    writeFileSync(join(out, 'full', `${name}.html`), full.html);
    writeFileSync(join(out, 'bare', `${name}.html`), bare.html);
    writeFileSync(
      join(out, 'added', `${name}.html`),
      `<!doctype html><html lang="fr"><head>${head}</head><body><article>${body.join('')}</article></body></html>`,
    );
    return [{ name, source }];
  });
}

/** What a judge says of a page of a set; null, and told, where it did not run. */
function read<J extends keyof Verdicts>(judge: J, set: string, { name, source }: Page): Verdicts[J] | null {
  const to = join(out, 'verdicts', set);
  const file = join(to, `${name}.${judge}.json`);
  const ran = seen.has(file);
  if (!ran) {
    seen.add(file);
    spawnSync('bash', [judges, '--only', judge, '--source', source, join(out, set, `${name}.html`)], {
      env: { ...process.env, JUDGES_OUT: to },
    });
  }
  try {
    const told = readFileSync(file, 'utf8').trimEnd();
    return JSON.parse(told.slice(0, told.lastIndexOf('\n'))) as Verdicts[J];
  } catch {
    if (!ran) console.log(`${judge} did not run on ${set}/${name}.`);
    return null;
  }
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / (whole || 1)).toFixed(1)} %)`;
}

function row(label: string, value: string, target: string, isMet?: boolean): void {
  const verdict = isMet === undefined ? '' : isMet ? ' met' : ' MISSED';
  console.log(`${label.padEnd(44)}${value.padEnd(34)}${target}${verdict}`.trimEnd());
}
