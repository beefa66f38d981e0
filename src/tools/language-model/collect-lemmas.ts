import { TAGS } from '../../wink-fr/features.ts';
import { createLemmatizer } from '../../wink-fr/lemmatizer.ts';
import type { Lexicon } from '../../wink-fr/lexicon.ts';
import type { GoldSentence } from './read-conllu.ts';

/** Lemmas that the treebank gives and the lexicon would not. */
export function collectLemmas(treebank: readonly GoldSentence[], lexicon: Lexicon): string {
  const counts = new Map<string, Map<string, number>>();
  for (const { tokens } of treebank) {
    for (const { form, upos, lemma } of tokens) {
      if (
        upos === 'PROPN' ||
        upos === 'PRON' ||
        upos === 'PUNCT' ||
        upos === 'X' ||
        upos === 'SYM' ||
        (upos === 'NUM' && /\d/.test(form))
      )
        continue;
      const key = `${form.toLowerCase().replaceAll('’', "'")}/${upos}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1);
      counts.set(key, lemmas);
    }
  }
  const plain = createLemmatizer(lexicon, new Map());
  const lines: string[] = [];
  for (const [key, lemmas] of counts) {
    const slash = key.lastIndexOf('/');
    const form = key.slice(0, slash);
    const tag = TAGS.indexOf(key.slice(slash + 1) as (typeof TAGS)[number]);
    const [best] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [string, number];
    const usual = plain(form, tag);
    // A capital only tells how one sentence was written; a digit in a word is a slip of the treebank.
    if (usual.toLowerCase() === best.toLowerCase() || (/\d/.test(best) && !/\d/.test(form))) continue;
    // What the treebank says once does not outweigh the lexicon.
    const known = usual !== form || lexicon.analyse(form).length > 0;
    if (lemmas.get(best) === 1 && (known || best !== best.toLowerCase())) continue;
    lines.push(`${key}\t${best}`);
  }
  return lines.sort().join('\n');
}
