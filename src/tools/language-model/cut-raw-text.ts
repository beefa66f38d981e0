import { sentenceEnds, type SplitToken } from '../../wink-fr/sentences.ts';
import { TOKEN_FLAGS, TOKEN_SOURCE } from '../../wink-fr/token-pattern.ts';
import type { GoldSentence } from './read-conllu.ts';

/** Sentences joined in one text, as they would come in a document. */
const BLOCK = 20;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
}

export interface RawSentence {
  readonly forms: readonly string[];
  readonly upos: readonly string[];
}

/**
 * The treebank as the shipped tokenizer and splitter cut it from raw text: the tagger then learns from the same
 * mistakes that it will meet. A token takes the tag of the gold token that holds its first letter.
 */
export function cutRawText(treebank: readonly GoldSentence[]): RawSentence[] {
  const splitter = new RegExp(TOKEN_SOURCE, TOKEN_FLAGS);
  const result: RawSentence[] = [];
  for (let from = 0; from < treebank.length; from += BLOCK) {
    let text = '';
    const places: Place[] = [];
    for (const sentence of treebank.slice(from, from + BLOCK)) {
      if (text !== '') text += ' ';
      let at = text.length;
      text += sentence.text;
      for (const token of sentence.tokens) {
        while (/\s/.test(text.charAt(at))) at += 1;
        places.push({ start: at, end: at + token.form.length, upos: token.upos });
        at += token.form.length;
      }
    }
    const tokens: (SplitToken & { upos: string })[] = [];
    let at = 0;
    let gold = 0;
    for (const form of text.split(splitter)) {
      if (form !== '' && form.trim() !== '') {
        while (gold + 1 < places.length && (places[gold] as Place).end <= at) gold += 1;
        const spaced = at === 0 || text[at - 1] === ' ';
        tokens.push({ form, spaced, breaks: 0, upos: (places[gold] as Place).upos });
      }
      at += form.length;
    }
    const ends = sentenceEnds(tokens);
    let start = 0;
    tokens.forEach((_, i) => {
      if (ends[i] !== 1) return;
      const own = tokens.slice(start, i + 1);
      result.push({ forms: own.map((token) => token.form), upos: own.map((token) => token.upos) });
      start = i + 1;
    });
  }
  return result;
}
