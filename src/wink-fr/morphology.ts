import { TAGS } from './features.ts';
import { french } from './language.ts';
import type { Analysis } from './lexicon.ts';

/** What the lexicon knows of a form under one reading; Universal Dependencies names. */
export interface Morphology {
  readonly lemma: string;
  readonly upos: string;
  readonly gender?: 'masculine' | 'feminine';
  readonly number?: 'singular' | 'plural';
  readonly tense?: 'Pres' | 'Imp' | 'Fut' | 'Past';
  readonly person?: 1 | 2 | 3;
  readonly verbForm?: 'Fin' | 'Inf' | 'Part';
  readonly mood?: 'Ind' | 'Sub' | 'Imp' | 'Cnd';
}

const UPOS_OF: readonly (readonly [RegExp, string])[] = [
  [/^v$/, 'VERB'],
  [/^aux/, 'AUX'],
  [/^nc$/, 'NOUN'],
  [/^np$/, 'PROPN'],
  [/^adj$/, 'ADJ'],
  [/^adv/, 'ADV'],
  [/^prep$/, 'ADP'],
  [/^det$/, 'DET'],
  [/^coo$/, 'CCONJ'],
  [/^(?:csu|que|que_restr)$/, 'SCONJ'],
  [/^pres$/, 'INTJ'],
];

type VerbPart = Pick<Morphology, 'tense' | 'mood' | 'verbForm'>;
const VERB_PARTS: Readonly<Record<string, VerbPart>> = {
  P: { tense: 'Pres', mood: 'Ind', verbForm: 'Fin' },
  I: { tense: 'Imp', mood: 'Ind', verbForm: 'Fin' },
  F: { tense: 'Fut', mood: 'Ind', verbForm: 'Fin' },
  J: { tense: 'Past', mood: 'Ind', verbForm: 'Fin' },
  C: { tense: 'Pres', mood: 'Cnd', verbForm: 'Fin' },
  S: { tense: 'Pres', mood: 'Sub', verbForm: 'Fin' },
  T: { tense: 'Imp', mood: 'Sub', verbForm: 'Fin' },
  Y: { tense: 'Pres', mood: 'Imp', verbForm: 'Fin' },
  W: { verbForm: 'Inf' },
  G: { tense: 'Pres', verbForm: 'Part' },
  K: { tense: 'Past', verbForm: 'Part' },
};

/** The masculine singular of a past participle, which is its lemma as an adjective. */
function masculineSingular(form: string, ending: string): string {
  if (ending === 'fp') return form.slice(0, -2);
  return ending === 'fs' || (ending === 'mp' && form.endsWith('s') && !/[^éiu]s$/u.test(form))
    ? form.slice(0, -1)
    : form;
}

function read({ category, features, lemma }: Analysis, form: string): Morphology[] {
  const upos = UPOS_OF.find(([pattern]) => pattern.test(category))?.[1] ?? 'PRON';
  const match = /^([A-Z]*)([123]*)([mf]?)([sp]?)/.exec(features) ?? [];
  const [, letters = '', persons = '', gender = '', number = ''] = match;
  const adjective = category === 'adj' && letters === 'K';
  const shared = {
    lemma: adjective ? masculineSingular(form.toLowerCase(), gender + number) : lemma,
    ...(gender === '' ? {} : { gender: gender === 'm' ? ('masculine' as const) : ('feminine' as const) }),
    ...(number === '' ? {} : { number: number === 's' ? ('singular' as const) : ('plural' as const) }),
  };
  const parts: VerbPart[] =
    letters === '' || adjective ? [{}] : [...letters].map((letter) => VERB_PARTS[letter] ?? {});
  const readings: Morphology[] = [];
  for (const part of parts) {
    for (const person of persons === '' ? [''] : [...persons]) {
      readings.push({
        ...shared,
        upos,
        ...part,
        ...(person === '' ? {} : { person: Number(person) as 1 | 2 | 3 }),
      });
    }
  }
  return readings;
}

/**
 * What the lexicon knows of a form, in the lexicon's order; empty when it is unknown. With `upos`, only the readings
 * that this tag allows: VERB and AUX allow the same verbs, PROPN only names.
 */
export function morphologyOf(form: string, upos?: string): readonly Morphology[] {
  const wanted = upos === undefined || !TAGS.includes(upos as (typeof TAGS)[number]) ? undefined : upos;
  const seen = new Set<string>();
  return french()
    .lexicon.analyse(form)
    .flatMap((analysis) => read(analysis, form))
    .map((reading) => (wanted === 'AUX' && reading.upos === 'VERB' ? { ...reading, upos: 'AUX' } : reading))
    .filter((reading) => {
      if (wanted !== undefined && reading.upos !== wanted) return false;
      const key = JSON.stringify(reading);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
