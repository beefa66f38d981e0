import {
  EDGE,
  pairFeatures,
  tagAroundFeature,
  TAGS,
  tagFeatures,
  tagPairFeature,
  wordFeatures,
  type WordView,
} from './features.ts';

/** Scores of the tags, one number a tag: whole numbers in the shipped model, fractions in training. */
export type Scores = number[];

/** Weights of features: `add` adds the scores that a feature gives to each tag. */
export interface Weights {
  readonly add: (feature: number, scores: Scores) => void;
}

const COUNT = TAGS.length;
/** Number of the tag "none", before the first word. */
const NONE = COUNT;
/** Most tags that the search keeps for one word. */
const WIDTH = 5;
/** Classes of words that `tagAroundFeature` may meet. */
const CLASSES = 256;

/** A word with the scores that it gives by itself, computed once however often the word comes. */
export interface ScoredWord {
  readonly view: WordView;
  /** Scores for the word at distance -2 to 2. */
  readonly scores: readonly Scores[];
  /** Scores for this word after each tag, computed when first asked. */
  readonly after: (Scores | undefined)[];
}

/** A zero for each tag. A literal is the fastest array to make, and there are several for each new word. */
const vector = (): Scores => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/** Sums the features of one word, so that tagging only adds vectors. */
export function scoreWord(view: WordView, weights: Weights): ScoredWord {
  const scores = [-2, -1, 0, 1, 2].map((at) => {
    const sum = vector();
    const features: number[] = [];
    wordFeatures(view, at, features);
    for (const feature of features) weights.add(feature, sum);
    return sum;
  });
  return { view, scores, after: [] };
}

/**
 * Finds the best sequence of tags for one sentence: exact second-order search (Viterbi) over the best tags of each
 * word. Tags that fall short of a word's best by more than `reach` are left out, and so are tags
 * whose best path falls short of the best path by more than `keep`. Where one tag leads by more than
 * `plain` before pairs of words are looked at, they are not.
 */
export function createTagger(
  weights: Weights,
  reach: number,
  keep: number,
  plain: number,
): (words: readonly ScoredWord[]) => Uint8Array {
  const edge = scoreWord(EDGE, weights);
  const pairScores: Scores[] = [];
  for (let a = 0; a <= COUNT; a += 1) {
    for (let b = 0; b <= COUNT; b += 1) {
      const sum = vector();
      weights.add(tagPairFeature(a, b), sum);
      pairScores.push(sum);
    }
  }
  const around: (Scores | undefined)[] = [];
  const emission = vector();
  const features: number[] = [];

  const scoresAfter = (word: ScoredWord, tag: number): Scores => {
    const sum = vector();
    features.length = 0;
    tagFeatures(tag, word.view, features);
    for (const feature of features) weights.add(feature, sum);
    word.after[tag] = sum;
    return sum;
  };
  const scoresAround = (tag: number, after: WordView): Scores => {
    const sum = vector();
    weights.add(tagAroundFeature(tag, after), sum);
    around[tag * CLASSES + after.coarse] = sum;
    return sum;
  };

  return (words) => {
    const n = words.length;
    const tags = new Uint8Array(n);
    if (n === 0) return tags;
    const views = words.map((word) => word.view);
    // A state is a pair (tag before, tag here): number `b * here.length + h`.
    const candidates: number[][] = [];
    const backs: number[][] = [];
    let before: number[] = [NONE];
    let before2: number[] = [NONE];
    let scores: number[] = [0];
    for (let i = 0; i < n; i += 1) {
      const word = words[i] as ScoredWord;
      const m2 = (words[i - 2] ?? edge).scores[0] as Scores;
      const m1 = (words[i - 1] ?? edge).scores[1] as Scores;
      const own = word.scores[2] as Scores;
      const p1 = (words[i + 1] ?? edge).scores[3] as Scores;
      const p2 = (words[i + 2] ?? edge).scores[4] as Scores;
      for (let t = 0; t < COUNT; t += 1) {
        emission[t] =
          (m2[t] as number) + (m1[t] as number) + (own[t] as number) + (p1[t] as number) + (p2[t] as number);
      }
      // Most words are plain: their neighbours one by one settle the tag, whatever they say together.
      let open = bestTags(emission, plain);
      if (open.length > 1) {
        features.length = 0;
        pairFeatures(views, i, features);
        for (let f = 0; f < features.length; f += 1) weights.add(features[f] as number, emission);
        open = bestTags(emission, reach);
      }
      const after = views[i + 1] ?? EDGE;
      const columns: number[] = [];
      const froms: number[] = [];
      let top = -Infinity;
      for (let b = 0; b < before.length; b += 1) {
        const tag = before[b] as number;
        const linked = word.after[tag] ?? scoresAfter(word, tag);
        const beyond = around[tag * CLASSES + after.coarse] ?? scoresAround(tag, after);
        for (let h = 0; h < open.length; h += 1) {
          const to = open[h] as number;
          let best = -Infinity;
          let from = 0;
          for (let a = 0; a < before2.length; a += 1) {
            const pair = pairScores[(before2[a] as number) * (COUNT + 1) + tag] as Scores;
            const score = (scores[a * before.length + b] as number) + (pair[to] as number);
            if (score > best) {
              best = score;
              from = a;
            }
          }
          best += (linked[to] as number) + (beyond[to] as number) + (emission[to] as number);
          if (best > top) top = best;
          columns.push(best);
          froms.push(from);
        }
      }
      // Tags that no path makes good are given up, which leaves one tag for most words.
      let here = open;
      const kept: number[] = [];
      for (let h = 0; h < open.length; h += 1) {
        for (let b = 0; b < before.length; b += 1) {
          if ((columns[b * open.length + h] as number) < top - keep) continue;
          kept.push(h);
          break;
        }
      }
      let next = columns;
      let back = froms;
      if (kept.length < open.length) {
        here = kept.map((h) => open[h] as number);
        next = [];
        back = [];
        for (let b = 0; b < before.length; b += 1) {
          for (const h of kept) {
            next.push(columns[b * open.length + h] as number);
            back.push(froms[b * open.length + h] as number);
          }
        }
      }
      backs.push(back);
      candidates.push(here);
      before2 = before;
      before = here;
      scores = next;
    }
    let best = 0;
    for (let s = 1; s < scores.length; s += 1) if ((scores[s] as number) > (scores[best] as number)) best = s;
    for (let i = n - 1; i >= 0; i -= 1) {
      const here = candidates[i] as number[];
      const h = best % here.length;
      tags[i] = here[h] as number;
      const b = (best - h) / here.length;
      const width = i > 0 ? (candidates[i - 1] as number[]).length : 1;
      best = ((backs[i] as number[])[best] as number) * width + b;
    }
    return tags;
  };
}

/** The best tags, best first. */
function bestTags(scores: Scores, reach: number): number[] {
  let top = 0;
  for (let t = 1; t < COUNT; t += 1) if ((scores[t] as number) > (scores[top] as number)) top = t;
  const floor = (scores[top] as number) - reach;
  const best: number[] = [top];
  for (let t = 0; t < COUNT; t += 1) {
    const score = scores[t] as number;
    if (t === top || score < floor) continue;
    let at = best.length;
    while (at > 1 && score > (scores[best[at - 1] as number] as number)) at -= 1;
    if (at >= WIDTH) continue;
    best.splice(at, 0, t);
    if (best.length > WIDTH) best.pop();
  }
  return best;
}
