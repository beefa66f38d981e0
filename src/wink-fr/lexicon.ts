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
}

export interface Lexicon {
  /** The class of a form: as written, else in lower case, else with œ for oe and an accent on a first capital; or -1. */
  readonly find: (form: string) => number;
  /** The class of exactly this form, or -1. */
  readonly findExact: (form: string) => number;
  readonly coarseOf: (classId: number) => number;
  readonly fineOf: (classId: number) => number;
  /** All readings of a form, in the order of the lexicon; empty when it is unknown. */
  readonly analyse: (form: string) => readonly Analysis[];
}

interface Reading {
  readonly category: string;
  readonly features: string;
  readonly cut: number;
  readonly add: string;
}

/** Opens the lexicon of a model. */
export function createLexicon(data: LexiconData): Lexicon {
  const graph = createWordGraph(data.edges, data.alphabet);
  let lines: string[] | undefined;
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
    analyse: (form) => {
      const found: Analysis[] = [];
      const lower = form.toLowerCase();
      if (lower !== form) {
        const exact = graph.classOf(form);
        if (exact >= 0) found.push(...apply(form, exact));
      }
      const place = locate(lower) ?? (lower === form ? undefined : locate(form));
      if (place && place.form !== form) {
        const ligature = /[œæ]/u.test(lower);
        for (const analysis of apply(place.form, place.classId)) {
          found.push(
            ligature
              ? { ...analysis, lemma: analysis.lemma.replace(/oe/u, 'œ').replace(/ae/u, 'æ') }
              : analysis,
          );
        }
      } else if (place && found.length === 0) found.push(...apply(place.form, place.classId));
      return found;
    },
  };
}

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
  if (form.startsWith('E')) yield `é${lower.slice(1)}`;
  else if (form.startsWith('A')) yield `â${lower.slice(1)}`;
  const composed = plain.normalize('NFC');
  if (composed !== plain) yield composed;
}
