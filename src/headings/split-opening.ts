import type { Analysis } from '../core/analysis.ts';

/** How the article opens: key points, then the lead that becomes the chapô; the body follows. */
export interface Opening {
  /** Indexes of sentences. */
  readonly keyPoints: readonly number[];
  readonly chapo: readonly number[];
  /** Index of the first sentence of the body. */
  readonly bodyFrom: number;
  /** Words of key points and chapô. */
  readonly words: number;
}

/** The chapô stays a chapô: further sentences of a long first paragraph open the body. */
const CHAPO_WORDS = 70;

/** Splits off what stands before the first section: the author's list and the first sentences after it. */
export function splitOpening({ sentences, paragraphs }: Analysis): Opening {
  const kindOf = (index: number) => paragraphs[sentences[index]?.paragraph ?? -1]?.kind;
  const keyPoints = sentences
    .filter((sentence) => kindOf(sentence.index) === 'key-point')
    .map((one) => one.index);
  const from = sentences.findIndex((sentence) => !/^(?:title|key-point)$/.test(kindOf(sentence.index) ?? ''));
  const chapo: number[] = [];
  let words = keyPoints.reduce((sum, index) => sum + (sentences[index]?.words ?? 0), 0);
  const first = from < 0 ? undefined : sentences[from];
  let inChapo = 0;
  for (let i = from; first && kindOf(from) === 'paragraph' && i < sentences.length; i++) {
    const sentence = sentences[i];
    if (!sentence || sentence.paragraph !== first.paragraph) break;
    if (chapo.length > 0 && inChapo + sentence.words > CHAPO_WORDS) break;
    chapo.push(i);
    inChapo += sentence.words;
  }
  words += inChapo;
  return { keyPoints, chapo, bodyFrom: from < 0 ? sentences.length : from + chapo.length, words };
}
