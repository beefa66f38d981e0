import type { Mention, Noun, Sentence, Token } from '../../src/core/analysis.ts';
import { fold } from '../../src/core/french-text.ts';

/** Parts of speech that carry content. */
const CONTENT = /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/;

/**
 * A sentence from words separated by spaces, each `form`, `form/lemma` or `form/lemma/UPOS`. Tokens are keyed
 * by folded form and lemma; there is one space between them.
 */
export function sentenceOf(words: string, mentions: readonly Mention[] = []): Sentence {
  let at = 0;
  const tokens = words.split(' ').map((word): Token => {
    const [form = '', lemma = form, upos = /^\P{L}+$/u.test(form) ? 'PUNCT' : 'NOUN'] = word.split('/');
    const start = at;
    at += form.length + 1;
    return {
      form,
      lemma,
      upos,
      isStopWord: false,
      isFinite: /^(?:VERB|AUX)$/.test(upos),
      isConditional: /r(?:ais|ait|aient)$/u.test(form),
      keys: [...new Set([fold(form), fold(lemma)])],
      start,
      end: start + form.length,
    };
  });
  const positions = new Map<string, number[]>();
  tokens.forEach(({ keys }, i) =>
    keys.forEach((key) => positions.set(key, [...(positions.get(key) ?? []), i])),
  );
  return {
    id: 's1',
    index: 0,
    span: { start: 0, end: at - 1 },
    tokens,
    paragraph: 0,
    words: tokens.length,
    positions,
    contentLemmas: new Set(tokens.filter(({ upos }) => CONTENT.test(upos)).map(({ lemma }) => fold(lemma))),
    mentions,
  };
}

/** A noun, by default a feminine singular name without article. */
export function nounOf(name: string, grammar: Partial<Noun> = {}): Noun {
  return { name, gender: 'feminine', number: 'singular', article: 'none', aspiratedH: false, ...grammar };
}

/** A mention of the tokens `from`…`to` of the only sentence. */
export function mentionOf(id: string, type: string, from: number, to: number, name = id): Mention {
  return { id, type, noun: nounOf(name), span: { start: from, end: to }, sentence: 0, from, to };
}
