import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const { values } = parseArgs({
  options: { eval: { type: 'string', default: process.env['INTERTITRE_EVAL'] ?? '../shared/eval' } },
});
const scorer = path.join(values.eval, 'nlp/conllu-score.mjs');
if (!existsSync(scorer)) {
  console.log(
    `Skipped: no evaluation data at ${values.eval} (give its folder with --eval or INTERTITRE_EVAL).`,
  );
  process.exit(0);
}

interface Figures {
  readonly tokenF1: number;
  readonly sentF1: number;
  readonly uposF1: number;
  readonly lemmaF1: number;
  readonly lemmaContentAcc: number;
  readonly wordsPerSecWarm: number;
  readonly badOffsets: number;
}

const here = path.dirname(fileURLToPath(import.meta.url));

function run(args: readonly string[]): string {
  const result = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (result.status !== 0) throw new Error(`${args.join(' ')} failed:\n${result.stderr}`);
  return result.stdout;
}

const rows: string[][] = [
  [
    'set',
    'text',
    'tokens F1',
    'sentences F1',
    'UPOS F1',
    'lemma F1',
    'lemma, content words',
    'words/s warm',
    'wrong offsets',
  ],
];
for (const [name, file] of [
  ['Sequoia dev', 'fr_sequoia-ud-dev.conllu'],
  ['GSD dev', 'fr_gsd-ud-dev.conllu'],
] as const) {
  for (const typographic of [false, true]) {
    const args = [scorer, '--gold', path.join(values.eval, 'nlp/data', file)];
    args.push('--system', path.join(here, 'language-evaluation/adapter.js'), '--json');
    if (typographic) args.push('--typographic');
    const figures = JSON.parse(run(args)) as Figures;
    rows.push([
      name,
      typographic ? 'typographic' : 'plain',
      ...[figures.tokenF1, figures.sentF1, figures.uposF1, figures.lemmaF1, figures.lemmaContentAcc].map(
        (x) => x.toFixed(2),
      ),
      String(Math.round(figures.wordsPerSecWarm / 1000) * 1000),
      String(figures.badOffsets),
    ]);
  }
}
const table = (lines: readonly (readonly string[])[]): string =>
  lines
    .flatMap((cells, i) => {
      const line = `| ${cells.join(' | ')} |`;
      return i === 0 ? [line, `|${cells.map(() => '---').join('|')}|`] : [line];
    })
    .join('\n');
console.log(table(rows));

console.log(`\nOthers, raw text, on Sequoia test / GSD test (as measured or published before this model):\n`);
console.log(
  table([
    ['system', 'UPOS', 'lemma', 'sentences F1 (GSD)', 'words/s'],
    ['wink-nlp with its English model', '31 / 31', '65 / 66', '90.6', '265k'],
    ['fr-compromise 0.2.8', '81.0 / 80.9', '78 / 79', '91.1', '37k'],
    ['spaCy 3.8 sm · lg (Sequoia, as published)', '96.2 · 97.6', '90.8 · 91.4', '', '4k'],
    ['Stanza 1.5 (published)', '98.8 / 97.6', '98.5 / 98.2', '95.0', 'about 1k'],
  ]),
);

const model = readFileSync(path.join(here, '../../lexicons/wink-fr/model/model.bin'));
const loads = Array.from(
  { length: 5 },
  () =>
    JSON.parse(run([path.join(here, 'language-evaluation/measure-load.js')])) as {
      importMs: number;
      openMs: number;
      firstMs: number;
      rssMb: number;
    },
).sort((a, b) => a.importMs + a.openMs - b.importMs - b.openMs);
const load = loads[0];
if (load) {
  console.log(
    `\nModel: ${(model.length / 1e6).toFixed(2)} MB, ${(gzipSync(model, { level: 9 }).length / 1e6).toFixed(2)} MB gzipped. ` +
      `Best of 5 starts: import ${load.importMs.toFixed(0)} ms, reader ${load.openMs.toFixed(0)} ms, ` +
      `first sentence ${load.firstMs.toFixed(0)} ms; ${load.rssMb.toFixed(0)} MB resident.`,
  );
}
