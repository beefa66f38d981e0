import {
  EDGE,
  pairFeatures,
  TAGS,
  tagFeatures,
  tagPairFeature,
  wordFeatures,
  type WordView,
} from '../../wink-fr/features.ts';
import { createTagger, scoreWord, type Weights } from '../../wink-fr/tagger.ts';

const COUNT = TAGS.length;

export interface TrainingSentence {
  readonly views: readonly WordView[];
  readonly tags: Uint8Array;
}

/** Averaged weights of a structured perceptron: feature -> score of each tag. */
export type TrainedWeights = Map<number, Float64Array>;

/** Trains the tagger; the same sentences in the same order give the same weights. */
export function trainTagger(
  sentences: readonly TrainingSentence[],
  epochs: number,
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
  const vector = (): Float64Array => new Float64Array(COUNT);
  const order = sentences.map((_, index) => index);
  let seed = 12345;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
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
    tagFeatures(before, views[i] as WordView, views[i + 1] ?? EDGE, features);
    features.push(tagPairFeature(before2, before));
    for (const feature of features) change(feature, tag, by);
  };
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = random(i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let errors = 0;
    for (const index of order) {
      const { views, tags: gold } = sentences[index] as TrainingSentence;
      const tagger = createTagger(weights, vector);
      const guess = tagger(views.map((view) => scoreWord(view, weights, vector)));
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
