import type { LexiconData } from './lexicon.ts';
import type { Weights } from './tagger.ts';

/** The parts of a built model. */
export interface ModelData {
  readonly lexicon: LexiconData;
  readonly weights: Uint8Array;
  readonly lemmas: string;
}

/** Parts of a model: edges, coarse classes, fine classes, weights, texts. Their lengths come first, four bytes each. */
export const PARTS = 5;

/** Opens a model. */
export function openModel(bytes: Uint8Array): ModelData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let at = PARTS * 4;
  for (let i = 0; i < PARTS; i += 1) {
    const length = view.getUint32(i * 4);
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  const [edges, coarse, fineBytes, weights, texts] = parts as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const [alphabet, classes, endings, usual, lemmas] = JSON.parse(new TextDecoder().decode(texts)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const fine = new Uint16Array(fineBytes.length / 2);
  for (let i = 0; i < fine.length; i += 1) {
    fine[i] = ((fineBytes[2 * i] as number) << 8) | (fineBytes[2 * i + 1] as number);
  }
  return { lexicon: { edges, alphabet, classes, coarse, fine, endings, usual }, weights, lemmas };
}

/** Features of 24 bits share a bucket with those whose first 15 bits are the same: some three of them have weights. */
export const BUCKET_BITS = 9;
export const BUCKETS = 1 << (24 - BUCKET_BITS);
/** Bytes of a place in the table of buckets. */
export const PLACE_BYTES = 3;

/**
 * Reads the weights where they stand: first the place where each bucket of features begins and the last ends, three
 * bytes each, then the buckets. A bucket holds for each feature its distance from the one before (from the first of
 * the bucket), then pairs of a tag (with bit 7 set on the last pair) and a score. Distances are numbers of one or two
 * bytes, and so are scores, which are zigzag.
 */
export function createWeights(bytes: Uint8Array): Weights {
  const placeOf = (bucket: number): number => {
    const at = bucket * PLACE_BYTES;
    return ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
  };
  return {
    add: (wanted, scores) => {
      const bucket = wanted >>> BUCKET_BITS;
      const end = placeOf(bucket + 1);
      let at = placeOf(bucket);
      let feature = bucket << BUCKET_BITS;
      while (at < end) {
        const step = bytes[at++] as number;
        feature += step < 0x80 ? step : ((step & 0x7f) << 8) | (bytes[at++] as number);
        if (feature > wanted) return;
        let tag: number;
        if (feature < wanted) {
          do {
            tag = bytes[at] as number;
            at += (bytes[at + 1] as number) < 0x80 ? 2 : 3;
          } while (tag < 0x80);
          continue;
        }
        do {
          tag = bytes[at] as number;
          let score = bytes[at + 1] as number;
          at += 2;
          if (score >= 0x80) score = ((score & 0x7f) << 8) | (bytes[at++] as number);
          const index = tag & 0x7f;
          scores[index] = (scores[index] as number) + ((score >> 1) ^ -(score & 1));
        } while (tag < 0x80);
        return;
      }
    },
  };
}
