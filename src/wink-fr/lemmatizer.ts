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

/** Titles: the treebank gives « monsieur » for all of them. */
const TITLES: ReadonlyMap<string, string> = new Map(
  'm.:monsieur mm.:monsieur mr:monsieur mr.:monsieur messieurs:monsieur mme:madame mmes:madame madame:madame mesdames:madame mlle:mademoiselle mlles:mademoiselle dr:docteur dr.:docteur pr:professeur pr.:professeur me:maître mgr:monseigneur mgr.:monseigneur'
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
    if (upos === 'NOUN') {
      const title = TITLES.get(lower);
      if (title !== undefined) return title;
    }
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
    // « quelles » and the like: the treebank and the lexicon do not draw the same line between these.
    if (upos === 'ADJ' || upos === 'DET' || upos === 'PRON') {
      const near = lexicon.analyse(plain).find(({ category }) => /^(?:det|pro|pri|adj)$/.test(category));
      if (near) return near.lemma;
    }
    // An acronym or a sign such as pH keeps its capitals.
    const acronym = plain.slice(1) !== lower.slice(1) && !plain.includes('-');
    if (acronym && (upos === 'NOUN' || upos === 'ADJ')) return plain;
    if (upos === 'NOUN') return singular(lower);
    if (upos === 'ADJ') return masculine(singular(lower));
    return upos === 'VERB' ? infinitive(lower) : lower;
  };
}

/** The singular of a noun or adjective that the lexicon lacks. */
function singular(word: string): string {
  if (/[^su]s$/u.test(word)) return word.slice(0, -1);
  return /eaux$/u.test(word) ? word.slice(0, -1) : word;
}

/** Endings of feminine adjectives with those of the masculine. */
const MASCULINE_ENDINGS: readonly (readonly [string, string])[] = [
  ['ienne', 'ien'],
  ['onne', 'on'],
  ['elle', 'el'],
  ['ive', 'if'],
  ['euse', 'eux'],
  ['trice', 'teur'],
  ['ée', 'é'],
  ['ale', 'al'],
  ['aise', 'ais'],
  ['oise', 'ois'],
  ['ante', 'ant'],
  ['ente', 'ent'],
  ['aine', 'ain'],
];

/** The masculine of an adjective in the singular that the lexicon lacks. */
function masculine(word: string): string {
  for (const [feminine, ending] of MASCULINE_ENDINGS) {
    if (word.length > feminine.length + 2 && word.endsWith(feminine)) {
      return word.slice(0, -feminine.length) + ending;
    }
  }
  return word;
}

/** Endings of verbs in -er, the only group that takes new verbs. */
const FIRST_GROUP =
  /^(.{3,}?)(?:er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)?|ée?s?|ai(?:s|t|ent)?|ant|as?|i?ons|i?ez|es?|ent|èrent|âmes|âtes|ât)$/u;

/** The infinitive of a verb that the lexicon lacks. */
function infinitive(word: string): string {
  const match = FIRST_GROUP.exec(word);
  return match ? `${match[1]}er` : word;
}
