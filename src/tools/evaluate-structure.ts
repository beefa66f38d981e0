/**
 * Figures of the structure stage over the corpora of an evaluation folder (default ../shared/eval), by that
 * folder's own scorers: `npm run evaluate:structure -- [--eval DIR] [--out DIR]`. With `--out`, writes sections
 * and intertitres of each article for reading, and `sheet.md`, the sheet that readers fill in. Says so and stops where the data is absent.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createAnalyser } from '../analysis/analyse.ts';
import type { Paragraph } from '../core/analysis.ts';
import { createDocument } from '../core/document.ts';
import { createRestructurer, loadPacks } from '../index.ts';
import { findRuleHeadings } from '../headings/find-rule-headings.ts';
import { segment } from '../segmentation/segment.ts';
import { headingFigures, headingsForReading, readingSheet } from './structure-evaluation/heading-figures.ts';

const option = (name: string, fallback: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? (process.argv[at + 1] ?? fallback) : fallback;
};
const folder = resolve(option('eval', '../shared/eval'));
const out = option('out', '');
const split = option('split', 'dev');

interface SegmentedText {
  readonly id: string;
  readonly paragraphs: readonly { readonly text: string }[];
}
interface SegmentationScorer {
  loadGold(options: { set: string; split: string }): readonly SegmentedText[];
  scoreAll(docs: readonly SegmentedText[], predictions: Record<string, number[]>, options: object): unknown[];
  summary(rows: unknown[]): { pk: number; wd: number; f: number };
}
interface KeyphraseScorer {
  score(
    predictions: Record<string, readonly string[]>,
    options: { split: string; ats: number[] },
  ): { all: Record<string, number> };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const row = (label: string, value: string) => console.log(label.padEnd(44) + value);

if (!existsSync(folder)) console.log(`Skipped: there is no evaluation data at ${folder}.`);
else await evaluate();

async function evaluate(): Promise<void> {
  const packs = loadPacks();
  await evaluateSegmentation(packs);
  const restructurer = createRestructurer({ packs });
  const pages = readdirSync(`${folder}/text`)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(`${folder}/text/${name}`, 'utf8');
      const result = restructurer.restructure(text);
      return result.ok ? [{ id: name.replace('.md', ''), text, result }] : [];
    });
  try {
    const scorer = (await import(pathToFileURL(`${folder}/score-keyphrases.mjs`).href)) as KeyphraseScorer;
    const all = pages.map(({ id, result }) => [id, result.seo.keyphrases] as const);
    const focus = pages.map(({ id, result }) => [id, [result.seo.focusKeyphrase]] as const);
    const ranked = scorer.score(Object.fromEntries(all), { split, ats: [10] }).all;
    const first = scorer.score(Object.fromEntries(focus), { split, ats: [1] }).all;
    row(`keyphrases, ${split}: F@10`, percent(ranked['F@10'] ?? 0));
    row(`focus keyphrase is a reader's, ${split}`, percent(first['hit1'] ?? 0));
  } catch (error) {
    row('keyphrases', `skipped: ${String(error).split('\n')[0]} (npm ci --prefix ${folder}/tools)`);
  }
  for (const [label, value] of headingFigures(pages.map(({ result }) => result))) row(label, value);
  if (out === '') return;
  mkdirSync(out, { recursive: true });
  for (const { id, result } of pages) writeFileSync(`${out}/${id}.txt`, headingsForReading(result));
  writeFileSync(`${out}/sheet.md`, pages.map(({ id, result }) => readingSheet(id, result)).join(''));
  row('sections and intertitres for reading', out);
}

async function evaluateSegmentation(packs: ReturnType<typeof loadPacks>): Promise<void> {
  const scorer = (await import(pathToFileURL(`${folder}/score-segmentation.mjs`).href)) as SegmentationScorer;
  const analyse = createAnalyser(packs);
  for (const set of ['choi', 'real']) {
    const docs = scorer.loadGold({ set, split });
    const predictions = docs.map(({ id, paragraphs }): [string, number[]] => {
      let text = '';
      const layout = paragraphs.map((paragraph): Paragraph => {
        const start = text.length;
        text += paragraph.text;
        const span = { start, end: text.length };
        text += '\n\n';
        return { kind: 'paragraph', span };
      });
      const analysis = analyse(createDocument(text), layout);
      const titled = new Set(findRuleHeadings(analysis, packs).map(({ sentence }) => sentence));
      const opens = segment(analysis, 0, titled, packs)
        .filter(({ level }) => level === 2)
        .map(({ sentences }) => analysis.sentences[sentences[0] ?? 0])
        .flatMap((sentence) => {
          const before = sentence && analysis.sentences[sentence.index - 1];
          return before && before.paragraph !== sentence.paragraph ? [sentence.paragraph] : [];
        });
      return [id, opens];
    });
    const { f, pk, wd } = scorer.summary(scorer.scoreAll(docs, Object.fromEntries(predictions), {}));
    row(`${set} ${split}: boundary F1, Pk, WindowDiff`, [f, pk, wd].map(percent).join(', '));
  }
}
