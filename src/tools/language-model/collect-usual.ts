import { TAGS, viewWord } from '../../wink-fr/features.ts';
import type { Lexicon } from '../../wink-fr/lexicon.ts';
import type { GoldSentence } from './read-conllu.ts';

const LETTER_OF_TAG = (tag: number): string => String.fromCharCode(0x41 + tag);
/** Times that a form must come before its own usual tag counts. */
const ENOUGH = 3;

/** The usual tag of each class (with and without a capital) and of the forms that differ from their class. */
export function collectUsual(treebank: readonly GoldSentence[], lexicon: Lexicon): string {
  const noun = TAGS.indexOf('NOUN');
  const byClass: number[][] = Array.from({ length: 512 }, () => new Array<number>(TAGS.length).fill(0));
  const byWord = new Map<string, number[]>();
  const classOfWord = new Map<string, number>();
  for (const { tokens } of treebank) {
    for (const { form, upos } of tokens) {
      const tag = TAGS.indexOf(upos as (typeof TAGS)[number]);
      const view = viewWord(form, lexicon);
      const cell = view.coarse + (view.shape > 0 && view.shape < 4 ? 256 : 0);
      const plain = form.toLowerCase().replaceAll('’', "'").replace(/\d/g, '0');
      const row = byClass[cell] as number[];
      row[tag] = (row[tag] as number) + 1;
      const word = byWord.get(plain) ?? new Array<number>(TAGS.length).fill(0);
      word[tag] = (word[tag] as number) + 1;
      byWord.set(plain, word);
      if (cell < 256 || !classOfWord.has(plain)) classOfWord.set(plain, cell);
    }
  }
  const best = (counts: readonly number[]): number => {
    let top = noun;
    counts.forEach((count, tag) => {
      if (count > (counts[top] as number)) top = tag;
    });
    return top;
  };
  const classes = byClass.map((counts) => LETTER_OF_TAG(best(counts))).join('');
  const words: string[] = [];
  for (const [plain, counts] of byWord) {
    if (plain.includes(' ') || counts.reduce((sum, count) => sum + count, 0) < ENOUGH) continue;
    const tag = LETTER_OF_TAG(best(counts));
    const cell = classOfWord.get(plain) as number;
    if (tag !== classes[cell] || tag !== classes[(cell + 256) % 512]) words.push(plain + tag);
  }
  return [classes, ...words.sort()].join(' ');
}
