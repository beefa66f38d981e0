import { fold } from '../core/french-text.ts';

/** Words and phrases that tie a sentence to what stands before, or one clause to another. */
const TRANSITIONS = [
  'ainsi', 'alors', 'aussi', 'autrement dit', 'au contraire', 'auparavant', 'bien que',
  'car', 'cependant', 'c’est pourquoi', 'd’abord', 'd’ailleurs', 'dans ce cadre', 'de ce fait', 'de même',
  'de plus', 'dès lors', 'donc', 'en conséquence', 'en effet', 'en fait', 'en outre',
  'en particulier', 'en raison de', 'en revanche', 'en réalité', 'enfin', 'ensuite', 'également', 'entre-temps',
  'grâce à', 'lorsque', 'lorsqu’', 'mais', 'malgré', 'même si', 'néanmoins', 'notamment', 'ou encore', 'par ailleurs',
  'par conséquent', 'par exemple', 'parce que', 'pour autant', 'pourtant', 'pour sa part', 'premièrement',
  'puis', 'puisque', 'quant à', 'si bien que', 'sinon', 'surtout', 'tandis que', 'toutefois',
  'tout d’abord', 'à cause de', 'afin de', 'afin d’', 'alors que', 'à savoir', 'de son côté',
]; // prettier-ignore
const TRANSITION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...TRANSITIONS]
    .sort((a, b) => b.length - a.length)
    .map((one) => (one.endsWith('’') ? one : `${one}(?![\\p{L}\\p{N}])`))
    .join('|')
    .replaceAll(' ', '\\s+')})`,
  'u',
);

export function hasTransition(sentence: string): boolean {
  return TRANSITION.test(fold(sentence));
}

const BE =
  '(?:est|sont|était|étaient|sera|seront|serait|seraient|fut|furent|soit|soient|être|été|étant|suis|sommes)';
/** Verbs that take « être » without being passive, and participles that are adjectives or nouns. */
const NOT_PASSIVE =
  /^(?:all|arriv|n|rest|entr|rentr|mont|tomb|retourn|pass|décéd)ée?s?$|^(?:ven|deven|reven|parven|interven|surven|parti|sorti|descend|mort)(?:ue?s?|e?s?|te?s?)$|^(?:situé|âgé|basé|connu|absolu|aujourd|midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|ainsi|aussi|ici|parmi|demi|ennemi|ami|du|plus|dû|vu|tenu)e?s?$/u;
const PASSIVE = new RegExp(
  `(?<![\\p{L}’])${BE}\\s+(?:(?:pas|plus|jamais|ainsi|aussi|déjà|encore|souvent|également|bien|toujours|désormais|alors)\\s+)?((?:\\p{L}+(?:é|i|u|û)(?:e|s|es)?)|(?:\\p{L}*(?:fait|mis|pris|dit|écrit|inscrit|ouvert|offert|soumis|construit|produit|conduit|réduit|interdit|transmis|compris|permis|promis|admis|craint|joint|peint|atteint|contraint)(?:e|s|es)?))(?!\\p{L})`,
  'gu',
);

/** Whether a sentence has « être » and a past participle that is no compound past. */
export function isPassive(sentence: string): boolean {
  for (const match of fold(sentence)
    .replace(/\u00A0|\u202F/g, ' ')
    .matchAll(PASSIVE))
    if (!NOT_PASSIVE.test(match[1] ?? '')) return true;
  return false;
}

/** The longest run of sentences that begin alike: the first word, or the first two after an article. */
export function longestSameBeginning(sentences: readonly string[]): number {
  let run = 0;
  let longest = 0;
  let before = '';
  for (const sentence of sentences) {
    const [first = '', second = ''] = fold(sentence).match(/[\p{L}\p{N}]+’?/gu) ?? [];
    const key = /^(?:les?|la|l’|une?|des|ce|cet|cette|ces|\d+)$/u.test(first) ? `${first} ${second}` : first;
    run = key !== '' && key === before ? run + 1 : 1;
    before = key;
    longest = Math.max(longest, run);
  }
  return longest;
}
