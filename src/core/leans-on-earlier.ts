import type { Token } from './analysis.ts';

const POINTS_BACK =
  /^(?:il|elle|ils|elles|on|nous|vous|je|j’|tu|ce|c’|cela|ça|ceci|celui(?:-ci)?|celle(?:-ci)?|ceux(?:-ci)?|celles(?:-ci)?|ces|cet|cette|y|en|lui|qui|dont|mais|et|ou|or|car|donc|ni|puis|ses?|son|sa|leurs?|même|aussi|tout|une? autre|d’autres|l’un|pourtant|toutefois|ainsi)$/u;

/** Whether a sentence opens with a word that points back: a pronoun, a demonstrative, a conjunction. */
export function leansOnEarlier(tokens: readonly Token[]): boolean {
  const first = tokens.find((token) => token.upos !== 'PUNCT');
  return first === undefined || POINTS_BACK.test(first.keys[0] ?? '');
}
