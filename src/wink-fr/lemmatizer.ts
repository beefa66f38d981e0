import { TAGS } from './features.ts';
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
    const lower = form.toLowerCase().replaceAll('’', "'").replaceAll('\u00ad', '');
    const given = overrides.get(`${lower}/${upos}`);
    if (given !== undefined) return given;
    if (upos === 'PROPN' || upos === 'X' || upos === 'SYM' || upos === 'PUNCT')
      return form.replaceAll('\u00ad', '');
    if (upos === 'NUM') return lower;
    const analyses = lexicon.analyse(form);
    const [best] = readingsUnder(analyses, upos);
    if (best) return best.lemma;
    if (upos === 'NOUN' || upos === 'ADJ') {
      if (/[^su]s$/u.test(lower)) return lower.slice(0, -1);
      if (/eaux$/u.test(lower)) return lower.slice(0, -1);
      return lower;
    }
    return lower;
  };
}
