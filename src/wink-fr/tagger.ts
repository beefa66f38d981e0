import {
  EDGE,
  pairFeatures,
  TAGS,
  tagFeatures,
  tagPairFeature,
  wordFeatures,
  type WordView,
} from './features.ts';

/** Weights of features: `add` adds the scores that a feature gives to each tag. */
export interface Weights {
  readonly add: (feature: number, scores: Int32Array | Float64Array) => void;
}

const COUNT = TAGS.length;
/** Number of the tag "none", before the first word. */
const NONE = COUNT;
const WIDTH = 5;

/** A word with the scores that it gives alone, seen from two words before to two words after. */
export interface ScoredWord {
  readonly view: WordView;
  readonly scores: readonly (Int32Array | Float64Array)[];
}

/** Sums the features of one word once, so that tagging only adds vectors. */
export function scoreWord(
  view: WordView,
  weights: Weights,
  vector: () => Int32Array | Float64Array,
): ScoredWord {
  const scores = [-2, -1, 0, 1, 2].map((at) => {
    const sum = vector();
    const features: number[] = [];
    wordFeatures(view, at, features);
    for (const feature of features) weights.add(feature, sum);
    return sum;
  });
  return { view, scores };
}

/** Finds the best sequence of tags for one sentence: exact search over the best tags of each word. */
export function createTagger(
  weights: Weights,
  vector: () => Int32Array | Float64Array,
): (words: readonly ScoredWord[]) => Uint8Array {
  const edge = scoreWord(EDGE, weights, vector);
  const pairScores: (Int32Array | Float64Array)[] = [];
  for (let a = 0; a <= COUNT; a += 1) {
    for (let b = 0; b <= COUNT; b += 1) {
      const sum = vector();
      weights.add(tagPairFeature(a, b), sum);
      pairScores.push(sum);
    }
  }
  const emission = vector();
  const features: number[] = [];

  return (words) => {
    const n = words.length;
    const views = words.map((word) => word.view);
    // States are pairs (tag before, tag here); `beam` holds those of the previous word.
    const candidates: number[][] = [];
    let before: number[] = [NONE];
    let before2: number[] = [NONE];
    let scores: number[] = [0];
    const backs: Int32Array[] = [];
    for (let i = 0; i < n; i += 1) {
      emission.fill(0);
      for (let at = -2; at <= 2; at += 1) {
        const row = (words[i + at] ?? edge).scores[at + 2] as Int32Array;
        for (let t = 0; t < COUNT; t += 1) emission[t] = (emission[t] as number) + (row[t] as number);
      }
      features.length = 0;
      pairFeatures(views, i, features);
      for (const feature of features) weights.add(feature, emission);
      const here = bestTags(emission);
      const next: number[] = new Array<number>(before.length * here.length).fill(-Infinity);
      const back = new Int32Array(before.length * here.length);
      for (let b = 0; b < before.length; b += 1) {
        const tagScores = vector();
        features.length = 0;
        tagFeatures(before[b] as number, views[i] as WordView, views[i + 1] ?? EDGE, features);
        for (const feature of features) weights.add(feature, tagScores);
        for (let a = 0; a < before2.length; a += 1) {
          const base = scores[a * before.length + b] as number;
          const pairs = pairScores[
            (before2[a] as number) * (COUNT + 1) + (before[b] as number)
          ] as Int32Array;
          for (let h = 0; h < here.length; h += 1) {
            const tag = here[h] as number;
            const score =
              base + (pairs[tag] as number) + (tagScores[tag] as number) + (emission[tag] as number);
            const state = b * here.length + h;
            if (score > (next[state] as number)) {
              next[state] = score;
              back[state] = a;
            }
          }
        }
      }
      backs.push(back);
      candidates.push(here);
      before2 = before;
      before = here;
      scores = next;
    }
    const tags = new Uint8Array(n);
    if (n === 0) return tags;
    let best = 0;
    for (let s = 1; s < scores.length; s += 1) if ((scores[s] as number) > (scores[best] as number)) best = s;
    for (let i = n - 1; i >= 0; i -= 1) {
      const here = candidates[i] as number[];
      const b = Math.floor(best / here.length);
      tags[i] = here[best % here.length] as number;
      const a = (backs[i] as Int32Array)[best] as number;
      best = a * (i > 0 ? (candidates[i - 1] as number[]).length : 1) + b;
    }
    return tags;
  };
}

function bestTags(scores: Int32Array | Float64Array): number[] {
  const best: number[] = [];
  for (let t = 0; t < COUNT; t += 1) {
    let at = best.length;
    while (at > 0 && (scores[t] as number) > (scores[best[at - 1] as number] as number)) at -= 1;
    if (at >= WIDTH) continue;
    best.splice(at, 0, t);
    if (best.length > WIDTH) best.pop();
  }
  return best;
}
