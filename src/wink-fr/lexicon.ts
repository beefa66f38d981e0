import { createWordGraph } from './word-graph.ts';

/** One reading of a form in the lexicon: the Lefff's category and features, and the lemma. */
export interface Analysis {
  readonly category: string;
  readonly features: string;
  readonly lemma: string;
}

/** What the built model holds of the lexicon. */
export interface LexiconData {
  readonly edges: Uint8Array;
  readonly alphabet: string;
  /** One line a class: `category:features|letters to cut|letters to add`, readings parted by `;`. */
  readonly classes: string;
  /** For each class, its set of categories as the tagger knows it, and the finer one with gender and number. */
  readonly coarse: Uint8Array;
  readonly fine: Uint16Array;
  /** Endings of four and three letters that nearly always mean one coarse class: ending, then the class as a letter. */
  readonly endings: string;
  /** Usual tags: one letter a class, then after a space words that differ, each followed by its tag's letter. */
  readonly usual: string;
}

export interface Lexicon {
  /** The class of a form: as written, else in lower case, else with oe for œ and a straight apostrophe; or -1. */
  readonly find: (form: string) => number;
  /** The class of exactly this form, or -1. */
  readonly findExact: (form: string) => number;
  readonly coarseOf: (classId: number) => number;
  readonly fineOf: (classId: number) => number;
  /** The lemma of the first reading of a form in lower case, or the form. */
  readonly firstLemma: (lower: string) => string;
  /** The tag that a form (in lower case, digits as 0), or else its coarse class, has most often. */
  readonly usualTag: (plain: string, coarse: number) => number;
  /** The coarse class that a form outside the lexicon suggests, by its last part after a hyphen or by its ending. */
  readonly guess: (lower: string) => number;
  /** Whether all readings of a class are adverbs. */
  readonly isAdverb: (classId: number) => boolean;
  /** Whether a class has a past participle among its readings. */
  readonly isParticiple: (classId: number) => boolean;
  /** All readings of a form, in the order of the lexicon; empty when it is unknown. */
  readonly analyse: (form: string) => readonly Analysis[];
}

interface Reading {
  readonly category: string;
  readonly features: string;
  readonly cut: number;
  readonly add: string;
}

const KNOWN = 1;
const ADVERB = 2;
const PARTICIPLE = 4;

/** Opens the lexicon of a model. */
export function createLexicon(data: LexiconData): Lexicon {
  const graph = createWordGraph(data.edges, data.alphabet);
  let lines: string[] | undefined;
  let usual: ReturnType<typeof readUsual> | undefined;
  let endings: ReadonlyMap<string, number> | undefined;
  const kinds: number[] = [];
  const readings = new Map<number, readonly Reading[]>();

  const readingsOf = (classId: number): readonly Reading[] => {
    const known = readings.get(classId);
    if (known) return known;
    lines ??= data.classes.split('\n');
    const parsed = (lines[classId] ?? '').split(';').map((part) => {
      const [tag = '', cut = '0', add = ''] = part.split('|');
      const colon = tag.indexOf(':');
      return { category: tag.slice(0, colon), features: tag.slice(colon + 1), cut: Number(cut), add };
    });
    readings.set(classId, parsed);
    return parsed;
  };

  const kindOf = (classId: number): number => {
    if (classId < 0) return 0;
    let kind = kinds[classId];
    if (kind === undefined) {
      const all = readingsOf(classId);
      kind =
        KNOWN |
        (all.every(({ category }) => /^(?:adv|advneg|clneg)$/.test(category)) ? ADVERB : 0) |
        (all.some(({ features }) => features.startsWith('K')) ? PARTICIPLE : 0);
      kinds[classId] = kind;
    }
    return kind;
  };

  const apply = (form: string, classId: number): Analysis[] =>
    readingsOf(classId).map(({ category, features, cut, add }) => ({
      category,
      features,
      lemma: form.slice(0, form.length - cut) + add,
    }));

  /** The spelling of a form that the lexicon knows, with its class. */
  const locate = (form: string): { form: string; classId: number } | undefined => {
    for (const spelling of spellings(form)) {
      const classId = graph.classOf(spelling);
      if (classId >= 0) return { form: spelling, classId };
    }
    return undefined;
  };

  return {
    find: (form) => locate(form)?.classId ?? -1,
    findExact: graph.classOf,
    coarseOf: (classId) => (classId < 0 ? 0 : (data.coarse[classId] as number)),
    fineOf: (classId) => (classId < 0 ? 0 : (data.fine[classId] as number)),
    firstLemma: (lower) => {
      const place = locate(lower);
      if (!place) return lower;
      const [reading] = readingsOf(place.classId);
      return reading ? place.form.slice(0, place.form.length - reading.cut) + reading.add : lower;
    },
    usualTag: (plain, coarse) => {
      usual ??= readUsual(data.usual);
      return usual.words.get(plain) ?? usual.classes.charCodeAt(coarse % 512) - 0x41;
    },
    guess: (lower) => {
      const hyphen = lower.lastIndexOf('-');
      if (hyphen > 0) {
        const part = graph.classOf(lower.slice(hyphen + 1));
        if (part >= 0) return data.coarse[part] as number;
      }
      if (lower.length < 6) return 0;
      endings ??= readEndings(data.endings);
      return endings.get(lower.slice(-4)) ?? endings.get(lower.slice(-3)) ?? 0;
    },
    isAdverb: (classId) => (kindOf(classId) & ADVERB) !== 0,
    isParticiple: (classId) => (kindOf(classId) & PARTICIPLE) !== 0,
    analyse: (form) => {
      const found: Analysis[] = [];
      const lower = form.toLowerCase();
      if (lower !== form) {
        const exact = graph.classOf(form);
        if (exact >= 0) found.push(...apply(form, exact));
      }
      const place = locate(lower) ?? (lower === form ? undefined : locate(withAccent(form, lower)));
      if (place) {
        const ligature = /[œæ]/u.test(lower);
        for (const analysis of apply(place.form, place.classId)) {
          found.push(
            ligature
              ? { ...analysis, lemma: analysis.lemma.replace(/oe/u, 'œ').replace(/ae/u, 'æ') }
              : analysis,
          );
        }
      }
      return found;
    },
  };
}

function readEndings(text: string): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const entry of text.split(' '))
    map.set(entry.slice(0, -1), entry.charCodeAt(entry.length - 1) - 0x100);
  return map;
}

function readUsual(text: string): { classes: string; words: ReadonlyMap<string, number> } {
  const [classes = '', ...entries] = text.split(' ');
  const words = new Map<string, number>();
  for (const entry of entries) words.set(entry.slice(0, -1), entry.charCodeAt(entry.length - 1) - 0x41);
  return { classes, words };
}

/** A form in lower case with the accent that a first capital E or A may have lost. */
function withAccent(form: string, lower: string): string {
  if (form.startsWith('E')) return `é${lower.slice(1)}`;
  return form.startsWith('A') ? `â${lower.slice(1)}` : lower;
}

/** The spellings under which the lexicon may hold a form, in the order in which to look. */
function* spellings(form: string): Generator<string> {
  yield form;
  const lower = form.toLowerCase();
  if (lower !== form) yield lower;
  const plain = lower
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .replaceAll('\u00ad', '');
  if (plain !== lower) yield plain;
  const composed = plain.normalize('NFC');
  if (composed !== plain) yield composed;
}
