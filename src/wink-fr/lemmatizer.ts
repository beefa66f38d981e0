import { plainSigns, TAGS } from './features.ts';
import type { Analysis, Lexicon } from './lexicon.ts';

/** Which Lefff categories may stand under a Universal Dependencies tag. */
const CATEGORIES: Readonly<Record<string, RegExp>> = {
  ADJ: /^adj$/,
  ADP: /^prep$/,
  ADV: /^adv/,
  AUX: /^(?:v|aux.*)$/,
  CCONJ: /^coo$/,
  DET: /^det$/,
  INTJ: /^pres$/,
  NOUN: /^nc$/,
  PRON: /^(?:pro|cl.*|prel|pri|ce|ilimp)$/,
  SCONJ: /^(?:csu|que)$/,
  VERB: /^v$/,
};

/** Personal pronouns take the strong form of their person, as UD French has them since version 2.16. */
const PRONOUNS: ReadonlyMap<string, string> = new Map(
  (
    "je:moi j':moi me:moi m':moi moi:moi tu:toi te:toi t':toi toi:toi il:lui elle:lui lui:lui le:lui la:lui l':lui " +
    "ils:eux elles:eux eux:eux les:eux leur:eux se:soi s':soi soi:soi nous:nous vous:vous on:on l'on:on y:y en:en " +
    "ce:ce c':ce ça:ça cela:cela ceci:ceci celui:celui celle:celui ceux:celui celles:celui qui:qui que:que qu':que"
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const FIRST = /^1(?:er|re|ère|ers|res|ères)$/u;

/** The masculine singular of a past participle. */
function participleLemma(form: string, readings: readonly Analysis[]): string {
  const features = readings.map((reading) => reading.features);
  if (features.some((feature) => /^K(?:ms|m)?$/.test(feature))) return form;
  if (features.includes('Kfs') || features.includes('Kmp')) return form.slice(0, -1);
  return features.includes('Kfp') ? form.slice(0, -2) : form;
}

const isParticiple = (analysis: Analysis): boolean =>
  analysis.category === 'adj' && analysis.features.startsWith('K');

/** The readings of a form that a tag allows, best first. */
export function readingsUnder(analyses: readonly Analysis[], upos: string): readonly Analysis[] {
  const wanted = CATEGORIES[upos];
  if (!wanted) return [];
  const fit = analyses.filter((analysis) => wanted.test(analysis.category));
  if (upos !== 'ADJ') return fit;
  const plain = fit.filter((analysis) => !isParticiple(analysis));
  return plain.length > 0 ? plain : fit;
}

/** Makes the lemmatizer: `overrides` maps "form/TAG" to the lemma that the treebank gives. */
export function createLemmatizer(
  lexicon: Lexicon,
  overrides: ReadonlyMap<string, string>,
): (form: string, tag: number) => string {
  return (form, tag) => {
    const upos = TAGS[tag] ?? 'X';
    const plain = plainSigns(form);
    const lower = plain.toLowerCase();
    const given = overrides.get(`${lower}/${upos}`);
    if (given !== undefined) return given;
    if (upos === 'PROPN' || upos === 'X' || upos === 'SYM' || upos === 'PUNCT') return plain;
    if (upos === 'NUM') return lower;
    if (upos === 'PRON') {
      const pronoun = PRONOUNS.get(lower.replace(/^-(?:t[-'])?/u, ''));
      if (pronoun !== undefined) return pronoun;
    }
    if (upos === 'ADJ' && FIRST.test(lower)) return '1er';
    const readings = readingsUnder(lexicon.analyse(plain), upos);
    const [best] = readings;
    if (best && upos === 'ADJ' && isParticiple(best)) return participleLemma(lower, readings);
    if (best) return best.lemma;
    if (upos === 'NOUN' || upos === 'ADJ') {
      if (/[^su]s$/u.test(lower)) return lower.slice(0, -1);
      if (/eaux$/u.test(lower)) return lower.slice(0, -1);
      return lower;
    }
    return lower;
  };
}
