import type { Mention, Token } from './analysis.ts';
import { fold } from './french-text.ts';
import type { Span } from './span.ts';

/**
 * A phrase pattern: words separated by spaces, read over the tokens of one sentence.
 *
 * | element        | stands for                                                                        |
 * |----------------|-----------------------------------------------------------------------------------|
 * | `mot`          | a token with that lemma or form, in lower case                                    |
 * | `a\|b`         | one of several words                                                              |
 * | `mot?`         | the word or nothing                                                               |
 * | `=Bord`        | a token with exactly that form                                                    |
 * | `@tiktok`      | a mention of that entry                                                           |
 * | `{x:type,…}`   | a mention of one of the types, kept as slot `x`; without types, any actor         |
 * | `...`          | up to {@link MAX_GAP} tokens                                                      |
 * | `[` … `]`      | the part that the match stands for (the whole match when absent)                  |
 */
export interface Pattern {
  readonly source: string;
  readonly elements: readonly Element[];
  /** Names of the slots, in order. */
  readonly slots: readonly string[];
}

type Element =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'slot'; readonly name: string; readonly types: ReadonlySet<string> | null }
  | { readonly kind: 'gap' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' };

/** Types that an untyped slot does not take. */
const NOT_ACTORS: ReadonlySet<string> = new Set(['term', 'place', 'law', 'amount']);

/** The most tokens that `...` stands for. */
export const MAX_GAP = 14;

export class PatternError extends Error {}

const SLOT = /^\{([a-z]+)(?::([a-z-]+(?:,[a-z-]+)*))?\}$/;

/** Reads a pattern; throws {@link PatternError} with the reason where it is not one. */
export function parsePattern(source: string): Pattern {
  const elements: Element[] = [];
  const slots: string[] = [];
  const words = source.trim().split(/\s+/u);
  for (const word of words) {
    if (word === '...') elements.push({ kind: 'gap' });
    else if (word === '[') elements.push({ kind: 'open' });
    else if (word === ']') elements.push({ kind: 'close' });
    else if (word.startsWith('{')) {
      const slot = SLOT.exec(word);
      if (!slot?.[1]) throw new PatternError(`"${word}" is not a slot; write {name} or {name:type,type}`);
      elements.push({ kind: 'slot', name: slot[1], types: slot[2] ? new Set(slot[2].split(',')) : null });
      slots.push(slot[1]);
    } else if (word.startsWith('@')) elements.push({ kind: 'entry', id: word.slice(1) });
    else if (word.startsWith('=')) elements.push({ kind: 'form', form: word.slice(1) });
    else {
      const optional = word.endsWith('?');
      const alternatives = (optional ? word.slice(0, -1) : word).split('|');
      if (alternatives.some((alternative) => alternative === ''))
        throw new PatternError(`"${word}" has an empty alternative; remove the stray "|" or "?"`);
      elements.push({ kind: 'words', words: new Set(alternatives.map(fold)), optional });
    }
  }
  const solid = elements.filter((element) => element.kind !== 'open' && element.kind !== 'close');
  if (solid[0]?.kind === 'gap' || solid.at(-1)?.kind === 'gap')
    throw new PatternError('a pattern neither begins nor ends with "..."; remove it');
  if (!solid.some((element) => element.kind !== 'gap' && !(element.kind === 'words' && element.optional)))
    throw new PatternError('a pattern needs at least one word that must be there');
  const opens = elements.filter((element) => element.kind === 'open').length;
  if (opens > 1 || opens !== elements.filter((element) => element.kind === 'close').length)
    throw new PatternError('"[" and "]" come once each');
  return { source, elements, slots };
}

/** Where a pattern was found: its target span, the mentions in its slots, the tokens that it named. */
export interface Match {
  readonly span: Span;
  /** Indexes of the first token and of the one after the last, in the sentence. */
  readonly from: number;
  readonly to: number;
  readonly slots: ReadonlyMap<string, Mention>;
  /** Indexes of the tokens that the pattern names, gaps left out. */
  readonly named: readonly number[];
}

interface Readable {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

interface State {
  readonly named: readonly number[];
  readonly slots: readonly (readonly [string, Mention])[];
  readonly open: number;
  readonly close: number;
}

const START: State = { named: [], slots: [], open: -1, close: -1 };

/** All places where a pattern is found in a sentence, leftmost first, one for each starting token. */
export function findPattern(pattern: Pattern, sentence: Readable): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const match = matchPatternAt(pattern, sentence, at);
    if (match) matches.push(match);
  }
  return matches;
}

/** Whether a pattern is found anywhere in a sentence. */
export function hasPattern(pattern: Pattern, sentence: Readable): boolean {
  for (let at = 0; at < sentence.tokens.length; at++) if (matchPatternAt(pattern, sentence, at)) return true;
  return false;
}

/** The match of a pattern that begins at token `at`, gaps as short as they can be. */
export function matchPatternAt(pattern: Pattern, sentence: Readable, at: number): Match | null {
  const { tokens, mentions } = sentence;

  const step = (element: number, token: number, state: State): [number, State] | null => {
    const current = pattern.elements[element];
    if (!current) return [token, state];
    switch (current.kind) {
      case 'open':
        return step(element + 1, token, { ...state, open: token });
      case 'close':
        return step(element + 1, token, { ...state, close: token });
      case 'gap':
        for (let skip = 0; skip <= MAX_GAP && token + skip < tokens.length; skip++) {
          const found = step(element + 1, token + skip, state);
          if (found) return found;
        }
        return null;
      case 'words': {
        const here = tokens[token];
        if (here?.keys.some((key) => current.words.has(key))) {
          const found = step(element + 1, token + 1, { ...state, named: [...state.named, token] });
          if (found) return found;
        }
        return current.optional ? step(element + 1, token, state) : null;
      }
      case 'form':
        return tokens[token]?.form === current.form
          ? step(element + 1, token + 1, { ...state, named: [...state.named, token] })
          : null;
      case 'entry':
      case 'slot':
        for (const mention of mentions) {
          if (mention.from !== token) continue;
          const fits =
            current.kind === 'entry'
              ? mention.id === current.id
              : current.types
                ? current.types.has(mention.type)
                : !NOT_ACTORS.has(mention.type);
          if (!fits) continue;
          const named = [...state.named];
          for (let i = mention.from; i < mention.to; i++) named.push(i);
          const slots =
            current.kind === 'slot' ? ([...state.slots, [current.name, mention]] as const) : state.slots;
          const found = step(element + 1, mention.to, { ...state, named, slots });
          if (found) return found;
        }
        return null;
    }
  };

  const found = step(0, at, START);
  if (!found) return null;
  const [end, state] = found;
  if (end === at) return null;
  const first = state.open >= 0 ? state.open : at;
  const last = state.close >= 0 ? state.close : end;
  const open = tokens[first];
  const close = tokens[last - 1];
  if (!open || !close) return null;
  return {
    span: { start: open.start, end: close.end },
    from: at,
    to: end,
    slots: new Map(state.slots),
    named: state.named,
  };
}

/** A set of patterns, found by the word that they begin with: time grows with the text, not with the packs. */
export class PatternIndex<T> {
  readonly #byWord = new Map<string, { pattern: Pattern; value: T }[]>();
  readonly #anywhere: { pattern: Pattern; value: T }[] = [];

  constructor(entries: Iterable<readonly [Pattern, T]>) {
    for (const [pattern, value] of entries) {
      const item = { pattern, value };
      const first = pattern.elements.find((element) => element.kind !== 'open');
      if (first?.kind !== 'words' || first.optional) {
        this.#anywhere.push(item);
        continue;
      }
      for (const word of first.words) {
        const list = this.#byWord.get(word);
        if (list) list.push(item);
        else this.#byWord.set(word, [item]);
      }
    }
  }

  /** Every match of every pattern in a sentence, by starting token. */
  find(sentence: Readable): { match: Match; value: T }[] {
    const found: { match: Match; value: T }[] = [];
    sentence.tokens.forEach((token, at) => {
      const tried = new Set<object>();
      const attempt = (item: { pattern: Pattern; value: T }) => {
        if (tried.has(item)) return;
        tried.add(item);
        const match = matchPatternAt(item.pattern, sentence, at);
        if (match) found.push({ match, value: item.value });
      };
      for (const key of token.keys) this.#byWord.get(key)?.forEach(attempt);
      this.#anywhere.forEach(attempt);
    });
    return found;
  }
}
