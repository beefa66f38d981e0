import type { Lexicon } from './lexicon.ts';

/** Universal Dependencies tags, in the order of the model's numbers. */
export const TAGS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ',
  'SYM', 'VERB', 'X',
] as const; // prettier-ignore

/** What the tagger sees of one form. */
export interface WordView {
  /** Hash of the form in lower case, digits as 0. */
  readonly word: number;
  readonly coarse: number;
  readonly fine: number;
  /** 0 no capital, 1 first letter, 2 all letters, 3 inside; 4 with digits; 5 no letter nor digit. */
  readonly shape: number;
  /** Whether the lexicon holds the form as a proper noun. */
  readonly name: number;
  readonly endings: readonly number[];
  readonly beginning: number;
  /** 1 when a hyphen stands inside. */
  readonly hyphen: number;
}

const BITS = 24;

/** Folds numbers into a feature of 24 bits; multiplications wrap as 32-bit integers on every engine. */
export function fold(kind: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(a + 0x7f4a7c15, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39) ^ Math.imul(c + 0x27d4eb2f, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h ^= h >>> 15;
  return h >>> (32 - BITS);
}

function hashText(text: string, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Describes a form. Long forms are described by their ends. */
export function viewWord(form: string, lexicon: Lexicon): WordView {
  const clipped = form.length > 60 ? form.slice(0, 30) + form.slice(-30) : form;
  const lower = clipped.toLowerCase().replaceAll('’', "'");
  const plain = lower.replace(/\d/g, '0');
  const n = plain.length;
  const upper = clipped.toUpperCase();
  let shape = 0;
  if (/\d/.test(clipped)) shape = 4;
  else if (lower === upper.toLowerCase() && clipped.toLowerCase() === upper) shape = 5;
  else if (clipped === upper && n > 1) shape = 2;
  else if (clipped.charAt(0) !== lower.charAt(0))
    shape = clipped.slice(1) === lower.slice(1) ? 1 : clipped.includes('-') ? 1 : 3;
  else if (clipped.toLowerCase() !== clipped) shape = 3;
  const classId = lexicon.find(lower);
  const exact = shape === 1 || shape === 2 || shape === 3 ? lexicon.findExact(clipped) : -1;
  return {
    word: hashText(plain, 0, n),
    coarse: lexicon.coarseOf(classId),
    fine: lexicon.fineOf(classId),
    shape,
    name: exact >= 0 ? 1 : 0,
    endings: [2, 3, 4, 5].map((size) => (n > size ? hashText(plain, n - size, n) : 0)),
    beginning: n > 4 ? hashText(plain, 0, 3) : 0,
    hyphen: n > 1 && plain.includes('-', 1) ? 1 : 0,
  };
}

/** The view that stands before the first and after the last token. */
export const EDGE: WordView = {
  word: 1,
  coarse: 255,
  fine: 65535,
  shape: 6,
  name: 0,
  endings: [0, 0, 0, 0],
  beginning: 0,
  hyphen: 0,
};

/** Features of one word seen at distance `at` (-2 to 2) from the word to tag. */
export function wordFeatures(view: WordView, at: number, out: number[]): void {
  const base = (at + 2) * 16;
  out.push(
    fold(base, view.word),
    fold(base + 1, view.coarse),
    fold(base + 2, view.coarse, view.shape, view.name),
  );
  if (at < -1 || at > 1) return;
  out.push(fold(base + 3, view.fine), fold(base + 4, view.endings[1] as number));
  if (at !== 0) return;
  out.push(
    fold(base + 5, view.endings[0] as number),
    fold(base + 6, view.endings[2] as number),
    fold(base + 7, view.endings[3] as number),
    fold(base + 8, view.beginning),
    fold(base + 9, view.shape, view.hyphen),
    fold(base + 10, view.endings[1] as number, view.coarse),
    fold(base + 11, view.endings[0] as number, view.shape),
  );
}

/** Features of two or three neighbouring words together; `first` is 1 on the first word of a sentence. */
export function pairFeatures(views: readonly WordView[], i: number, out: number[]): void {
  const before2 = views[i - 2] ?? EDGE;
  const before = views[i - 1] ?? EDGE;
  const here = views[i] ?? EDGE;
  const after = views[i + 1] ?? EDGE;
  const after2 = views[i + 2] ?? EDGE;
  const first = i === 0 || before.shape === 5 ? 1 : 0;
  out.push(
    fold(100, before.coarse, here.coarse),
    fold(101, here.coarse, after.coarse),
    fold(102, before.word, here.coarse),
    fold(103, here.coarse, after.word),
    fold(104, before.coarse, after.coarse),
    fold(105, before.fine, here.fine),
    fold(106, here.fine, after.fine),
    fold(107, before2.coarse, before.coarse),
    fold(108, after.coarse, after2.coarse),
    fold(109, here.word, after.coarse),
    fold(110, before.coarse, here.word),
    fold(111, here.shape, first, here.coarse),
    fold(112, here.coarse, after.coarse, after2.coarse),
    fold(113, before.shape, here.shape, after.shape),
  );
}

/** Features of the tag before, with what it stands before. */
export function tagFeatures(tag: number, here: WordView, after: WordView, out: number[]): void {
  out.push(
    fold(120, tag),
    fold(121, tag, here.coarse),
    fold(122, tag, here.word),
    fold(123, tag, after.coarse),
    fold(124, tag, here.fine),
  );
}

/** The feature of the two tags before. */
export function tagPairFeature(before2: number, before: number): number {
  return fold(125, before2, before);
}
