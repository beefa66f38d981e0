import {
  EDGE,
  pairFeatures,
  tagAroundFeature,
  TAGS,
  tagFeatures,
  tagPairFeature,
  wordFeatures,
  type WordView,
} from '../../wink-fr/features.ts';
import { createTagger, scoreWord, type Weights } from '../../wink-fr/tagger.ts';

const COUNT = TAGS.length;
const PROPN = TAGS.indexOf('PROPN');

export interface TrainingSentence {
  readonly views: readonly WordView[];
  readonly tags: Uint8Array;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Score that every wrong tag is given in training, so that the right one must win by as much. */
  readonly margin: number;
  /** A form seen `n` times is hidden with probability `wordDropout / (wordDropout + n)`. */
  readonly wordDropout: number;
  /** Share of tokens whose readings in the lexicon are hidden. */
  readonly lexiconDropout: number;
  /** Share of proper nouns that are made unknown words with a capital. */
  readonly nameDropout: number;
}

/** Averaged weights of a structured perceptron: feature -> score of each tag. */
export type TrainedWeights = Map<number, Float64Array>;

/** Trains the tagger; the same sentences in the same order give the same weights. */
export function trainTagger(
  sentences: readonly TrainingSentence[],
  { epochs, seed: firstSeed, margin, wordDropout, lexiconDropout, nameDropout }: TrainingOptions,
  report: (epoch: number, weights: () => TrainedWeights, errors: number) => void,
): TrainedWeights {
  const rows = new Map<number, number>();
  let now = new Float64Array(COUNT * 1024);
  let sum = new Float64Array(COUNT * 1024);
  let clock = 0;
  const weights: Weights = {
    add: (feature, scores) => {
      const row = rows.get(feature);
      if (row === undefined) return;
      for (let t = 0; t < COUNT; t += 1) scores[t] = (scores[t] as number) + (now[row + t] as number);
    },
  };
  const change = (feature: number, tag: number, by: number): void => {
    let row = rows.get(feature);
    if (row === undefined) {
      row = rows.size * COUNT;
      rows.set(feature, row);
      if (row + COUNT > now.length) {
        const wider = new Float64Array(now.length * 2);
        wider.set(now);
        now = wider;
        const widerSum = new Float64Array(sum.length * 2);
        widerSum.set(sum);
        sum = widerSum;
      }
    }
    now[row + tag] = (now[row + tag] as number) + by;
    sum[row + tag] = (sum[row + tag] as number) + by * clock;
  };
  const averaged = (): TrainedWeights => {
    const result: TrainedWeights = new Map();
    for (const [feature, row] of rows) {
      const values = new Float64Array(COUNT);
      for (let t = 0; t < COUNT; t += 1)
        values[t] = (now[row + t] as number) - (sum[row + t] as number) / (clock + 1);
      result.set(feature, values);
    }
    return result;
  };
  const order = sentences.map((_, index) => index);
  let seed = firstSeed;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  const counts = new Map<number, number>();
  for (const { views } of sentences)
    for (const view of views) counts.set(view.word, (counts.get(view.word) ?? 0) + 1);
  const chance = (probability: number): boolean => random(1 << 20) < probability * (1 << 20);
  const blur = (view: WordView, tag: number): WordView => {
    let result = view;
    if (tag === PROPN && view.shape === 1 && chance(nameDropout)) {
      return {
        ...EDGE,
        shape: 1,
        guess: view.guess,
        coarse: 0,
        fine: 0,
        usual: PROPN,
        word: 0,
        lemma: 0,
        hyphen: view.hyphen,
        endings: view.endings,
      };
    }
    if (chance(wordDropout / (wordDropout + (counts.get(view.word) ?? 0)))) result = { ...result, word: 0 };
    if (view.coarse !== 0 && view.shape === 0 && chance(lexiconDropout))
      result = { ...result, coarse: view.guess, fine: 0, name: 0 };
    return result;
  };
  const features: number[] = [];
  const credit = (
    views: readonly WordView[],
    tags: Uint8Array,
    i: number,
    by: number,
    emission: boolean,
  ): void => {
    const tag = tags[i] as number;
    const before = i > 0 ? (tags[i - 1] as number) : COUNT;
    const before2 = i > 1 ? (tags[i - 2] as number) : COUNT;
    features.length = 0;
    if (emission) {
      for (let at = -2; at <= 2; at += 1) wordFeatures(views[i + at] ?? EDGE, at, features);
      pairFeatures(views, i, features);
    }
    tagFeatures(before, views[i] as WordView, features);
    features.push(tagAroundFeature(before, views[i + 1] ?? EDGE), tagPairFeature(before2, before));
    for (const feature of features) change(feature, tag, by);
  };
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = random(i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let errors = 0;
    for (const index of order) {
      const { views: clear, tags: gold } = sentences[index] as TrainingSentence;
      const views = clear.map((view, i) => blur(view, gold[i] as number));
      const tagger = createTagger(weights, Infinity, Infinity, Infinity);
      const words = views.map((view, i) => {
        const word = scoreWord(view, weights);
        const own = word.scores[2] as number[];
        own[gold[i] as number] = (own[gold[i] as number] as number) - margin;
        return word;
      });
      const guess = tagger(words);
      for (let i = 0; i < gold.length; i += 1) {
        const wrong = guess[i] !== gold[i];
        if (wrong) errors += 1;
        if (!wrong && (i === 0 || guess[i - 1] === gold[i - 1]) && (i < 2 || guess[i - 2] === gold[i - 2]))
          continue;
        credit(views, gold, i, 1, wrong);
        credit(views, guess, i, -1, wrong);
      }
      clock += 1;
    }
    report(epoch, averaged, errors);
  }
  return averaged();
}

/** Trains several taggers, on each set of sentences in turn and in other orders; gives the mean of their weights. */
export function trainTaggers(
  sets: readonly (readonly TrainingSentence[])[],
  count: number,
  options: TrainingOptions,
  log: (line: string) => void,
): TrainedWeights {
  const mean: TrainedWeights = new Map();
  for (let k = 0; k < count; k += 1) {
    const sentences = sets[k % sets.length] as readonly TrainingSentence[];
    const trained = trainTagger(
      sentences,
      { ...options, seed: options.seed + k * 7919 },
      (epoch, _, errors) => {
        if (epoch === options.epochs) log(`tagger ${k + 1} of ${count}: ${errors} errors in the last pass`);
      },
    );
    for (const [feature, row] of trained) {
      const sum = mean.get(feature) ?? new Float64Array(COUNT);
      for (let t = 0; t < COUNT; t += 1) sum[t] = (sum[t] as number) + (row[t] as number) / count;
      mean.set(feature, sum);
    }
  }
  return mean;
}
