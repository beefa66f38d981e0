import { FOREIGN_CLASS, isPlace, specialClass } from './special-words.ts';
import type { Lexicon } from './lexicon.ts';

const { imul } = Math;

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
  /** The class that the ending or the last part of the form suggests. */
  readonly guess: number;
  readonly fine: number;
  /** 0 no capital, 1 first letter (« ByteDance » too), 2 all letters, 3 inside only; 4 with digits; 5 no letter nor digit. */
  readonly shape: number;
  /** Whether the lexicon holds the form as a proper noun. */
  readonly name: number;
  readonly endings: readonly number[];
  readonly beginning: number;
  /** 1 when a hyphen stands inside, 2 when a capital follows it. */
  readonly hyphen: number;
  /** Hash of the first lemma that the lexicon gives, or of the form. */
  readonly lemma: number;
  /** The tag that the form, or else its class, has most often. */
  readonly usual: number;
  /** 1 when the form may be a past participle. */
  readonly participle: number;
  /** 1 for adverbs and quotation marks, which stand between words that go together. */
  readonly light: number;
}

const BITS = 24;

/** Folds numbers into a feature of 24 bits; multiplications wrap as 32-bit integers on every engine. */
export function fold(kind: number, a: number, b = 0, c = 0, d = 0): number {
  let h = imul(kind + 1, 0x9e3779b1) ^ imul(a + 0x7f4a7c15, 0x85ebca6b);
  h = imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ imul(b + 0x165667b1, 0xc2b2ae35);
  h = imul(h ^ (h >>> 13), 0x297a2d39) ^ imul(c + 0x27d4eb2f, 0x9e3779b1);
  h = imul(h ^ (h >>> 16), 0x21f0aaad) ^ imul(d + 0x1b56c4e9, 0x7feb352d);
  h ^= h >>> 15;
  return h >>> (32 - BITS);
}

function hashText(text: string, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i += 1) h = imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** A form that was written with a capital, with the accent that capitals often lose (Etat, A). */
function accented(lower: string, lexicon: Lexicon): string {
  if (!lower.startsWith('e') || lexicon.find(lower) >= 0) return lower;
  const restored = `é${lower.slice(1)}`;
  return lexicon.find(restored) >= 0 ? restored : lower;
}

/** A form with the straight apostrophe, plain spaces and no soft hyphen. */
export function plainSigns(form: string): string {
  return /[^\w]/.test(form)
    ? form
        .replace(/[’ʼ]/g, "'")
        .replace(/[\u00a0\u2009\u202f]/g, ' ')
        .replaceAll('\u00ad', '')
    : form;
}

/** Describes a form. Long forms are described by their ends. */
export function viewWord(form: string, lexicon: Lexicon): WordView {
  const clipped = plainSigns(form.length > 60 ? form.slice(0, 30) + form.slice(-30) : form);
  const lower = clipped.toLowerCase();
  const plain = lower.replace(/\d/g, '0');
  const n = plain.length;
  const upper = clipped.toUpperCase();
  let shape = 0;
  if (/\d/.test(clipped)) shape = 4;
  else if (lower === upper.toLowerCase() && clipped.toLowerCase() === upper) shape = 5;
  else if (clipped === upper && n > 1) shape = 2;
  else if (clipped.charAt(0) !== lower.charAt(0)) shape = 1;
  else if (clipped.toLowerCase() !== clipped) shape = 3;
  const special = specialClass(clipped, lower);
  const classId =
    special > 0 ? -1 : lexicon.find(shape === 1 || shape === 2 ? accented(lower, lexicon) : lower);
  const exact = shape === 1 || shape === 2 || shape === 3 ? lexicon.findExact(clipped) : -1;
  const capital = shape > 0 && shape < 4;
  const guess = special > 0 ? special : lexicon.guess(plain);
  const coarse = special > 0 ? special : classId < 0 ? (capital ? 0 : guess) : lexicon.coarseOf(classId);
  const lemma = classId < 0 ? plain : lexicon.firstLemma(lower);
  return {
    word: hashText(plain, 0, n),
    lemma: hashText(lemma, 0, lemma.length),
    usual: lexicon.usualTag(plain, shape > 0 && shape < 4 ? coarse + 256 : coarse),
    coarse,
    guess,
    fine: lexicon.fineOf(classId),
    shape,
    name: shape > 0 && isPlace(clipped) ? 2 : exact >= 0 ? 1 : 0,
    endings: [2, 3, 4, 5].map((size) => (n > size ? hashText(plain, n - size, n) : 0)),
    beginning: n > 4 ? hashText(plain, 0, 3) : 0,
    hyphen: n > 1 && plain.includes('-', 1) ? (/-[A-ZÀ-ÖØ-Þ]/u.test(clipped) ? 2 : 1) : 0,
    participle: lexicon.isParticiple(classId) ? 1 : 0,
    light: lexicon.isAdverb(classId) || /^[«»"“”]$/u.test(clipped) ? 1 : 0,
  };
}

/** The view that stands before the first and after the last token. */
export const EDGE: WordView = {
  word: 1,
  coarse: 255,
  guess: 255,
  fine: 65535,
  shape: 6,
  name: 0,
  endings: [0, 0, 0, 0],
  beginning: 0,
  hyphen: 0,
  lemma: 1,
  usual: 31,
  participle: 0,
  light: 0,
};

/** The feature of a word's capitals, and of whether it is a known name. */
export function shapeFeature(shape: number, name: number): number {
  return fold(47, shape, name);
}

/** The feature of a word's class in the lexicon. */
export function coarseFeature(coarse: number): number {
  return fold(33, coarse);
}

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
    fold(base + 12, view.lemma),
    fold(base + 14, view.guess, view.shape),
    shapeFeature(view.shape, view.name),
    fold(base + 13, view.usual, view.fine),
    fold(base + 11, view.endings[0] as number, view.shape),
  );
}

const AUX = TAGS.indexOf('AUX');
const VERB = TAGS.indexOf('VERB');
const ADV = TAGS.indexOf('ADV');
const PRON = TAGS.indexOf('PRON');
const ADJ = TAGS.indexOf('ADJ');
const DET = TAGS.indexOf('DET');
const SCONJ = TAGS.indexOf('SCONJ');
const wordOf = (form: string): number => hashText(form, 0, form.length);
const THAT = wordOf('que');
const THAT_ELIDED = wordOf("qu'");
const NE = wordOf('ne');
const NE_ELIDED = wordOf("n'");

/** 1 when a past participle follows an auxiliary, with at most adverbs and pronouns between. */
function participleAhead(views: readonly WordView[], i: number): number {
  for (let j = i + 1; j < i + 5; j += 1) {
    const view = views[j];
    if (!view) return 0;
    if (view.participle === 1) return view.usual === VERB || view.usual === AUX ? 1 : 3;
    if (view.light === 0 && view.usual !== ADV && view.usual !== PRON) return view.usual === ADJ ? 4 : 0;
  }
  return 0;
}

/**
 * Whether a past participle comes within the seven words after an auxiliary, past whole phrases (« n'a, pour sa part,
 * jamais dit ») but not past another verb: 1 without, 2 with a determiner between, 0 when none comes.
 */
function participleBeyond(views: readonly WordView[], i: number): number {
  let found = 1;
  for (let j = i + 1; j < i + 8; j += 1) {
    const view = views[j];
    if (!view) return 0;
    if (view.participle === 1 && (view.usual === VERB || view.usual === AUX)) return found;
    if (view.usual === VERB || view.usual === AUX || view.usual === SCONJ) return 0;
    if (view.usual === DET) found = 2;
  }
  return 0;
}

/** How many foreign grammar words stand among the three before and the three after, at most 2. */
function foreignAround(views: readonly WordView[], i: number): number {
  let count = 0;
  for (let j = Math.max(0, i - 3); j <= i + 3 && count < 2; j += 1)
    if (j !== i && views[j]?.coarse === FOREIGN_CLASS) count += 1;
  return count;
}

/** 1 when « ne » stands among the seven words before. */
function neBefore(views: readonly WordView[], i: number): number {
  for (let j = i - 1; j >= 0 && j > i - 8; j -= 1) {
    const word = (views[j] as WordView).word;
    if (word === NE || word === NE_ELIDED) return 1;
  }
  return 0;
}

/** Features of two or three neighbouring words together; `first` is 1 on the first word of a sentence. */
export function pairFeatures(views: readonly WordView[], i: number, out: number[]): void {
  const before2 = views[i - 2] ?? EDGE;
  const before = views[i - 1] ?? EDGE;
  const here = views[i] ?? EDGE;
  const after = views[i + 1] ?? EDGE;
  const after2 = views[i + 2] ?? EDGE;
  let skip = i + 1;
  while (skip < i + 4 && (views[skip]?.light ?? 0) === 1) skip += 1;
  const beyond = views[skip] ?? EDGE;
  skip = i - 1;
  while (skip > i - 4 && (views[skip]?.light ?? 0) === 1) skip -= 1;
  const behind = views[skip] ?? EDGE;
  const first = i === 0 || before.shape === 5 ? 1 : 0;
  const ne = here.word === THAT || here.word === THAT_ELIDED ? neBefore(views, i) : 2;
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
    fold(133, before.usual, here.usual, after.usual),
    fold(134, after.usual, after2.usual),
    fold(135, before2.usual, before.usual),
    fold(136, here.word, after.usual, after2.usual),
    fold(137, here.coarse, after.usual, after2.usual),
    fold(138, before.usual, here.word, after.usual),
    fold(139, before2.usual, before.usual, here.word),
    fold(140, before.lemma, here.word),
    fold(141, before.usual, here.coarse, after.usual),
    fold(142, here.lemma, after.usual),
    fold(143, here.coarse, beyond.usual),
    fold(144, here.word, behind.usual, beyond.usual),
    fold(145, here.lemma, here.usual === AUX ? participleAhead(views, i) : 2),
    fold(146, here.word, ne),
    fold(150, here.word, ne, after.usual),
    fold(151, here.lemma, here.usual === AUX ? participleBeyond(views, i) : 3),
    fold(152, here.shape, here.coarse === 0 ? 1 : 0, foreignAround(views, i)),
    fold(114, here.word, beyond.coarse),
    fold(115, here.coarse, beyond.coarse),
    fold(116, here.word, behind.coarse),
    fold(117, here.coarse, behind.coarse, beyond.coarse),
    fold(118, before.fine, here.fine, after.fine),
    fold(119, before.word, here.word),
    fold(126, here.word, after.word),
    fold(127, before.coarse, here.coarse, after.coarse),
    fold(128, here.shape, here.endings[1] as number, first),
    fold(129, before.word, here.shape, here.name),
    fold(147, before.word, here.shape, after.shape, here.coarse === 0 ? 1 : 0),
    fold(148, before.usual, here.shape, after.shape, here.name),
    fold(149, here.shape, here.usual, after.word),
    fold(130, here.shape, here.name, here.coarse, first),
  );
}

/** Features of the tag before, with the word that it stands before. */
export function tagFeatures(tag: number, here: WordView, out: number[]): void {
  out.push(
    fold(120, tag),
    fold(121, tag, here.coarse),
    fold(122, tag, here.word),
    fold(124, tag, here.fine),
    fold(131, tag, here.shape, here.coarse, here.name),
  );
}

/** The feature of the tag before with the word after. */
export function tagAroundFeature(tag: number, after: WordView): number {
  return fold(123, tag, after.coarse);
}

/** The feature of the two tags before. */
export function tagPairFeature(before2: number, before: number): number {
  return fold(125, before2, before);
}
