import { TAGS } from '../../wink-fr/features.ts';
import { BUCKET_BITS, BUCKETS, PARTS, PLACE_BYTES, type ModelData } from '../../wink-fr/model-data.ts';

/** Writes a model as the bytes that `openModel` reads. The same model gives the same bytes. */
export function packModel({ lexicon, weights, lemmas }: ModelData): Uint8Array {
  const fine = new Uint8Array(lexicon.fine.length * 2);
  lexicon.fine.forEach((value, i) => {
    fine[2 * i] = value >> 8;
    fine[2 * i + 1] = value & 0xff;
  });
  const texts = [lexicon.alphabet, lexicon.classes, lexicon.endings, lexicon.usual, lemmas];
  const parts = [
    lexicon.edges,
    lexicon.coarse,
    fine,
    weights,
    new TextEncoder().encode(JSON.stringify(texts)),
  ];
  const bytes = new Uint8Array(PARTS * 4 + parts.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(bytes.buffer);
  let at = PARTS * 4;
  parts.forEach((part, i) => {
    view.setUint32(i * 4, part.length);
    bytes.set(part, at);
    at += part.length;
  });
  return bytes;
}

/** Packs weights that are whole numbers from -16383 to 16383, as `createWeights` reads them. */
export function packWeights(rows: ReadonlyMap<number, ArrayLike<number>>): Uint8Array {
  const out: number[] = [];
  const places: number[] = [];
  const push = (number: number) => {
    if (number < 0x80) out.push(number);
    else out.push(0x80 | (number >> 8), number & 0xff);
  };
  const body = (BUCKETS + 1) * PLACE_BYTES;
  let last = 0;
  for (const feature of [...rows.keys()].sort((a, b) => a - b)) {
    const row = rows.get(feature) as ArrayLike<number>;
    const tags: number[] = [];
    for (let t = 0; t < TAGS.length; t += 1) if (row[t]) tags.push(t);
    if (tags.length === 0) continue;
    const bucket = feature >>> BUCKET_BITS;
    while (places.length <= bucket) {
      last = places.length << BUCKET_BITS;
      places.push(body + out.length);
    }
    push(feature - last);
    last = feature;
    tags.forEach((tag, i) => {
      const score = row[tag] as number;
      out.push(i === tags.length - 1 ? tag | 0x80 : tag);
      push((score << 1) ^ (score >> 31));
    });
  }
  while (places.length <= BUCKETS) places.push(body + out.length);
  return Uint8Array.from([
    ...places.flatMap((place) => [place >> 16, (place >> 8) & 0xff, place & 0xff]),
    ...out,
  ]);
}
