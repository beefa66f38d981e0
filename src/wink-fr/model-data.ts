import type { LexiconData } from './lexicon.ts';
import { TAGS } from './features.ts';
import type { Weights } from './tagger.ts';

const { imul } = Math;

/** The parts of a built model. */
export interface ModelData {
  readonly lexicon: LexiconData;
  readonly weights: Uint8Array;
  readonly lemmas: string;
}

const SECTIONS = 9;

/** Order in which bytes take the 256 letters of the packed text: frequent bytes take letters that cost one byte. */
export const LETTERS: readonly number[] = (() => {
  const plain: number[] = [];
  const costly: number[] = [];
  for (let code = 0; code < 256; code += 1) {
    (code >= 0x20 && code < 0x7f && code !== 0x22 && code !== 0x5c ? plain : costly).push(code);
  }
  return [...plain, ...costly];
})();

/** Reads the packed text: 256 letters that give the order of bytes, then one letter a byte. */
export function unpackBytes(packed: string): Uint8Array {
  const byteOf = new Uint8Array(256);
  for (let i = 0; i < 256; i += 1) byteOf[LETTERS[i] as number] = packed.charCodeAt(i);
  const bytes = new Uint8Array(packed.length - 256);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = byteOf[packed.charCodeAt(i + 256)] as number;
  return bytes;
}

/** Opens the bytes of a model. */
export function openModel(bytes: Uint8Array): ModelData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let at = SECTIONS * 4;
  for (let i = 0; i < SECTIONS; i += 1) {
    const length = view.getUint32(i * 4);
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  const text = (index: number): string => new TextDecoder().decode(parts[index] as Uint8Array);
  const fineBytes = parts[4] as Uint8Array;
  const fine = new Uint16Array(fineBytes.length / 2);
  for (let i = 0; i < fine.length; i += 1)
    fine[i] = ((fineBytes[2 * i] as number) << 8) | (fineBytes[2 * i + 1] as number);
  return {
    lexicon: {
      edges: parts[0] as Uint8Array,
      alphabet: text(1),
      classes: text(2),
      coarse: parts[3] as Uint8Array,
      fine,
      endings: text(7),
      usual: text(8),
    },
    weights: parts[5] as Uint8Array,
    lemmas: text(6),
  };
}

/** Joins the parts of a model into bytes. */
export function joinModel(data: ModelData): Uint8Array {
  const encoder = new TextEncoder();
  const fine = new Uint8Array(data.lexicon.fine.length * 2);
  data.lexicon.fine.forEach((value, i) => {
    fine[2 * i] = value >> 8;
    fine[2 * i + 1] = value & 0xff;
  });
  const parts = [
    data.lexicon.edges,
    encoder.encode(data.lexicon.alphabet),
    encoder.encode(data.lexicon.classes),
    data.lexicon.coarse,
    fine,
    data.weights,
    encoder.encode(data.lemmas),
    encoder.encode(data.lexicon.endings),
    encoder.encode(data.lexicon.usual),
  ];
  const bytes = new Uint8Array(SECTIONS * 4 + parts.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(bytes.buffer);
  let at = SECTIONS * 4;
  parts.forEach((part, i) => {
    view.setUint32(i * 4, part.length);
    bytes.set(part, at);
    at += part.length;
  });
  return bytes;
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
  const keys = new Int32Array(size).fill(-1);
  const places = new Int32Array(size);
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
    while (keys[slot] !== -1) slot = (slot + 1) & (size - 1);
    keys[slot] = feature;
    places[slot] = at;
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
        const key = keys[slot] as number;
        if (key === wanted) break;
        if (key === -1) return;
        slot = (slot + 1) & (size - 1);
      }
      let place = places[slot] as number;
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

/** Packs weights that are whole numbers from -16383 to 16383. */
export function packWeights(rows: ReadonlyMap<number, ArrayLike<number>>): Uint8Array {
  const out: number[] = [0, 0, 0, 0];
  let last = 0;
  let count = 0;
  for (const feature of [...rows.keys()].sort((a, b) => a - b)) {
    const row = rows.get(feature) as ArrayLike<number>;
    const tags: number[] = [];
    for (let t = 0; t < TAGS.length; t += 1) if (row[t]) tags.push(t);
    if (tags.length === 0) continue;
    const step = feature - last;
    last = feature;
    if (step >= 1 << 21) out.push(0x80 | (step >> 21));
    if (step >= 1 << 14) out.push(0x80 | ((step >> 14) & 0x7f));
    if (step >= 1 << 7) out.push(0x80 | ((step >> 7) & 0x7f));
    out.push(step & 0x7f);
    tags.forEach((tag, i) => {
      const score = row[tag] as number;
      const zigzag = (score << 1) ^ (score >> 31);
      out.push(i === tags.length - 1 ? tag | 0x80 : tag);
      if (zigzag < 0x80) out.push(zigzag);
      else out.push(0x80 | (zigzag >> 8), zigzag & 0xff);
    });
    count += 1;
  }
  for (let i = 0; i < 4; i += 1) out[i] = (count >> (24 - 8 * i)) & 0xff;
  return Uint8Array.from(out);
}
