/** Words that complete « ne » (or stand for the whole negation). */
const PARTNERS: ReadonlySet<string> = new Set(
  'pas plus jamais rien personne aucun aucune aucuns aucunes guère point nul nulle nullement aucunement ni goutte'.split(
    ' ',
  ),
);
/** After these verbs « ne » negates alone: « il ne peut », « elle ne cesse ». */
const ALONE = /^(?:peu[txv]|pu|pouv|sa[iv]|sach|su[ts]?$|os[ae]|cess)/;
const NE: ReadonlySet<string> = new Set(['ne', "n'", 'n’']);
const THAT: ReadonlySet<string> = new Set(['que', "qu'", 'qu’']);
/** Negate what follows without « ne ». */
const PRIVATIVE: ReadonlySet<string> = new Set([
  'sans',
  'non',
  'ni',
  'aucun',
  'aucune',
  'nul',
  'nulle',
  'pas',
]);
/** Ends the reach of a negation: punctuation, or a word that opens a new clause. */
const END = /^(?:[,;:.!?…»”()[\]"]|\.{2,}|…+|mais|car|donc|or|puisque|puisqu['’]|tandis|parce)$/;

/** Marks the words that a negation covers, in one sentence of forms in lower case: 1 for each covered word. */
export function negatedWords(words: readonly string[]): Uint8Array {
  const marks = new Uint8Array(words.length);
  const cover = (from: number): void => {
    for (let i = from; i < words.length && !END.test(words[i] as string); i += 1) marks[i] = 1;
  };
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as string;
    if (NE.has(word)) {
      if (negates(words, i)) cover(i + 1);
    } else if (PRIVATIVE.has(word) && marks[i] === 0) cover(i + 1);
  }
  return marks;
}

/** Whether the « ne » at `at` negates: it has a partner, or a verb that needs none; « ne … que » restricts. */
function negates(words: readonly string[], at: number): boolean {
  if (ALONE.test(words[at + 1] ?? '')) return true;
  for (let i = at + 1; i < words.length && i < at + 8; i += 1) {
    const word = words[i] as string;
    if (PARTNERS.has(word)) return true;
    if (THAT.has(word)) return false;
    if (END.test(word)) break;
  }
  for (let i = at - 1; i >= 0 && i > at - 8; i -= 1) {
    const word = words[i] as string;
    if (word === 'personne' || word === 'rien' || word === 'jamais' || /^(?:aucune?|nulle?|ni)$/.test(word))
      return true;
    if (END.test(word)) break;
  }
  return false;
}
