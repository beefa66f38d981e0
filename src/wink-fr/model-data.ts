import type { LexiconData } from './lexicon.ts';
import type { Weights } from './tagger.ts';

const { imul } = Math;

/** The parts of a built model. */
export interface ModelData {
  readonly lexicon: LexiconData;
  readonly weights: Uint8Array;
  readonly lemmas: string;
}

/** A model as its module holds it: bytes written as letters, and texts as they are. */
export interface PackedModel {
  readonly bytes: string;
  readonly texts: readonly string[];
}

/** Parts that are bytes: edges, coarse classes, fine classes, weights. */
const PARTS = 4;

/** Order in which bytes take the 256 letters of the packed text: frequent bytes take letters that cost one byte. */
export const LETTERS: readonly number[] = (() => {
  const plain: number[] = [];
  const costly: number[] = [];
  for (let code = 0; code < 256; code += 1) {
    (code >= 0x20 && code < 0x7f && code !== 0x22 && code !== 0x5c ? plain : costly).push(code);
  }
  return [...plain, ...costly];
})();

/** Reads packed bytes: 256 letters that give the order of bytes, then one letter a byte. */
export function unpackBytes(packed: string): Uint8Array {
  const byteOf = new Uint8Array(256);
  for (let i = 0; i < 256; i += 1) byteOf[LETTERS[i] as number] = packed.charCodeAt(i);
  const length = packed.length - 256;
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i += 1) bytes[i] = byteOf[packed.charCodeAt(i + 256)] as number;
  return bytes;
}

/** Opens a model. */
export function openModel(packed: PackedModel): ModelData {
  const bytes = unpackBytes(packed.bytes);
  const view = new DataView(bytes.buffer);
  const parts: Uint8Array[] = [];
  let at = PARTS * 4;
  for (let i = 0; i < PARTS; i += 1) {
    const length = view.getUint32(i * 4);
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  const [edges, coarse, fineBytes, weights] = parts as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const [alphabet = '', classes = '', endings = '', usual = '', lemmas = ''] = packed.texts;
  const fine = new Uint16Array(fineBytes.length / 2);
  for (let i = 0; i < fine.length; i += 1) {
    fine[i] = ((fineBytes[2 * i] as number) << 8) | (fineBytes[2 * i + 1] as number);
  }
  return { lexicon: { edges, alphabet, classes, coarse, fine, endings, usual }, weights, lemmas };
}

/**
 * Reads the weights: for each feature its distance from the last one, then pairs of a tag (with bit 7 set on the last
 * pair) and a score. Scores are zigzag numbers of one or two bytes.
 */
export function createWeights(bytes: Uint8Array): Weights {
  let count = 0;
  for (let i = 0; i < 4; i += 1) count = count * 256 + (bytes[i] as number);
  let size = 1;
  while (size < count * 2) size *= 2;
  // Pairs (feature, place of its row), side by side so that one look brings both; -1 marks a free pair.
  const table = new Int32Array(size * 2).fill(-1);
  let at = 4;
  let feature = 0;
  for (let i = 0; i < count; i += 1) {
    let step = 0;
    let byte: number;
    do {
      byte = bytes[at++] as number;
      step = step * 128 + (byte & 0x7f);
    } while (byte & 0x80);
    feature += step;
    let slot = slotOf(feature) & (size - 1);
    while (table[slot * 2] !== -1) slot = (slot + 1) & (size - 1);
    table[slot * 2] = feature;
    table[slot * 2 + 1] = at;
    let last: boolean;
    do {
      last = (bytes[at] as number) >= 0x80;
      at += (bytes[at + 1] as number) >= 0x80 ? 3 : 2;
    } while (!last);
  }
  return {
    add: (wanted, scores) => {
      let slot = slotOf(wanted) & (size - 1);
      for (;;) {
        const key = table[slot * 2] as number;
        if (key === wanted) break;
        if (key === -1) return;
        slot = (slot + 1) & (size - 1);
      }
      let place = table[slot * 2 + 1] as number;
      let tag: number;
      do {
        tag = bytes[place] as number;
        let score = bytes[place + 1] as number;
        place += 2;
        if (score >= 0x80) score = ((score & 0x7f) << 8) | (bytes[place++] as number);
        const index = tag & 0x7f;
        scores[index] = (scores[index] as number) + ((score >> 1) ^ -(score & 1));
      } while (tag < 0x80);
    },
  };
}

const slotOf = (feature: number): number => imul(feature, 0x9e3779b1) >>> 4;
