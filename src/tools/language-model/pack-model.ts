import { TAGS } from '../../wink-fr/features.ts';
import { LETTERS, type ModelData } from '../../wink-fr/model-data.ts';

/** Writes a model as the module that `openModel` reads. The same model gives the same text. */
export function packModel({ lexicon, weights, lemmas }: ModelData): string {
  const fine = new Uint8Array(lexicon.fine.length * 2);
  lexicon.fine.forEach((value, i) => {
    fine[2 * i] = value >> 8;
    fine[2 * i + 1] = value & 0xff;
  });
  const parts = [lexicon.edges, lexicon.coarse, fine, weights];
  const bytes = new Uint8Array(parts.length * 4 + parts.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(bytes.buffer);
  let at = parts.length * 4;
  parts.forEach((part, i) => {
    view.setUint32(i * 4, part.length);
    bytes.set(part, at);
    at += part.length;
  });
  const texts = [lexicon.alphabet, lexicon.classes, lexicon.endings, lexicon.usual, lemmas];
  return (
    '// Built by npm run build:language-model from the Lefff and UD French Sequoia. Licence: LGPL-LR. See manifest.json.\n' +
    `export default {\nbytes: "${packBytes(bytes)}",\ntexts: [\n${texts.map(literal).join(',\n')},\n],\n};\n`
  );
}

/** A string literal without letters over U+00FF: one such letter would double the memory of the whole module. */
const literal = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u0100-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function packBytes(bytes: Uint8Array): string {
  const frequency = new Array<number>(256).fill(0);
  for (const byte of bytes) frequency[byte] = (frequency[byte] as number) + 1;
  const byRank = frequency
    .map((_, byte) => byte)
    .sort((a, b) => (frequency[b] as number) - (frequency[a] as number) || a - b);
  const letterOf: string[] = [];
  byRank.forEach((byte, rank) => (letterOf[byte] = String.fromCharCode(LETTERS[rank] as number)));
  let packed = byRank.map((byte) => String.fromCharCode(byte)).join('');
  for (const byte of bytes) packed += letterOf[byte] as string;
  return packed.replace(/[\\"\n\r\0]/g, (letter) => ESCAPES[letter] as string);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\x00',
};

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
