import { isQuantity, type Mention, type Token } from './analysis.ts';
import { fold } from './french-text.ts';
import type { Lookup, Rows } from './lookup.ts';
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
 * | `@tiktok`      | a mention of that entry, with or without its article                              |
 * | `{x:type,…}`   | a mention of one of the types, kept as slot `x`; without types, any actor         |
 * | `...`          | up to {@link MAX_GAP} tokens                                                      |
 * | `[` … `]`      | the part that the match stands for (the whole match when absent)                  |
 */
export interface Pattern {
  readonly source: string;
  readonly elements: readonly Element[];
  /** The element that a match begins with. */
  readonly first: Element;
  /** For each word that must be there, the keys of which a token has one. */
  readonly needs: readonly (readonly string[])[];
  /** Names of the slots, in order. */
  readonly slots: readonly string[];
}

type Element =
  | {
      readonly kind: 'words';
      /** Lemmas, forms or singulars, folded. */
      readonly words: ReadonlySet<string>;
      /** Forms as they are written. */
      readonly forms: ReadonlySet<string>;
      /** The keys of which a token has one wherever the element stands. */
      readonly keys: readonly string[];
      readonly optional: boolean;
    }
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'slot'; readonly name: string; readonly types: ReadonlySet<string> | null }
  | { readonly kind: 'gap' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' };

/** Types that an untyped slot does not take. */
const NOT_ACTORS: ReadonlySet<string> = new Set(['term', 'place', 'law', 'event']);

/** The article of a name, which stands before it without being named by the pattern. */
const ARTICLE = /^(?:l[ea’']|les)$/iu;

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
    else {
      const optional = word.endsWith('?');
      const alternatives = (optional ? word.slice(0, -1) : word).split('|');
      if (alternatives.some((alternative) => alternative === '' || alternative === '='))
        throw new PatternError(`"${word}" has an empty alternative; remove the stray "|" or "?"`);
      const isForm = (alternative: string) => alternative.startsWith('=');
      const words = new Set(alternatives.filter((one) => !isForm(one)).map(fold));
      const forms = new Set(alternatives.filter(isForm).map((one) => one.slice(1)));
      elements.push({ kind: 'words', words, forms, keys: [...words, ...[...forms].map(fold)], optional });
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
  const open = elements.findIndex((element) => element.kind === 'open');
  const close = elements.findIndex((element) => element.kind === 'close');
  if (opens === 1 && close < open + 2) throw new PatternError('"[" opens and "]" closes around some words');
  if (words.includes('@')) throw new PatternError('"@" stands right before an id');
  const first = elements.find((element) => element.kind !== 'open');
  if (!first) throw new PatternError('the pattern is empty');
  const needs = elements.flatMap((element) =>
    element.kind === 'words' && !element.optional ? [element.keys] : [],
  );
  return { source, elements, first, needs, slots };
}

/** A pattern that is read when first looked for; the text must be one that {@link parsePattern} accepts. */
export class LazyPattern implements Pattern {
  readonly source: string;
  #parsed: Pattern | undefined;
  #needs: Pattern['needs'] | undefined;

  constructor(source: string) {
    this.source = source;
  }

  get #pattern(): Pattern {
    return (this.#parsed ??= parsePattern(this.source));
  }
  get elements(): readonly Element[] {
    return this.#pattern.elements;
  }
  get first(): Element {
    return this.#pattern.first;
  }
  /** Read by itself: most patterns ask for words that a text lacks, and are never looked at any closer. */
  get needs(): readonly (readonly string[])[] {
    return (this.#needs ??= demandsOf(this.source).words);
  }
  get slots(): readonly string[] {
    return this.#pattern.slots;
  }
}

/** What a pattern asks of a sentence, from its text alone: for each element one of some words, or an entry. */
interface Demands {
  readonly words: readonly (readonly string[])[];
  readonly entry: string | null;
}

function demandsOf(source: string): Demands {
  let entry: string | null = null;
  const words: string[][] = [];
  for (const word of source.trim().split(/\s+/u)) {
    if (word.startsWith('@')) entry = word.slice(1);
    if (NO_WORD.has(word.charAt(0)) || word.endsWith('?')) continue;
    const alternatives = fold(word).split('|');
    words.push(
      word.includes('=')
        ? alternatives.map((one) => (one.startsWith('=') ? one.slice(1) : one))
        : alternatives,
    );
  }
  return { words, entry };
}

/** Words of so many letters stand in every text: « et », « les ». */
const COMMON = 3;

/**
 * The words by which a pattern is looked for: those that the fewest patterns of a set ask for (« avoir » stands in
 * hundreds), and of these the longest, since long words are rare; short ones only where there are no others.
 */
function anchorOf(words: Demands['words'], asked: ReadonlyMap<string, number>): readonly string[] {
  if (words.length < 2) return words[0] ?? [];
  let best: readonly string[] = [];
  let fewest = Infinity;
  let longest = 0;
  for (const alternatives of words) {
    const shortest = alternatives.reduce((least, { length }) => Math.min(least, length), Infinity);
    const count =
      shortest > COMMON ? alternatives.reduce((sum, word) => sum + (asked.get(word) ?? 0), 0) : asked.size;
    if (count > fewest || (count === fewest && shortest <= longest)) continue;
    [best, fewest, longest] = [alternatives, count, shortest];
  }
  return best;
}

/** First characters of the elements that are no words. */
const NO_WORD: ReadonlySet<string> = new Set(['.', '{', '@', '[', ']']);

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

/** What patterns are found in: a sentence, or what they need of one. */
interface Readable {
  readonly tokens: readonly Token[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
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
  const found: Match[] = [];
  if (!mayHold(pattern, sentence)) return found;
  for (const at of startsOf(pattern, sentence)) {
    const match = matchPatternAt(pattern, sentence, at);
    if (match) found.push(match);
  }
  return found;
}

/** « l’entraîneur de Jean Dupont a gagné », « dans un entretien à Jean Dupont »: a complement is no subject. */
const OF = /^(?:de|d[’']|du|des)$/iu;
/** Who speaks for somebody: « le porte-parole d’OpenAI a nié » tells what OpenAI says. */
const SPEAKS_FOR = /^(?:porte-parole|direction|gouvernement|présidence)$/iu;

function isComplement({ tokens }: Readable, { type, from }: Mention): boolean {
  if (isQuantity(type)) return false;
  const before = ARTICLE.test(tokens[from - 1]?.form ?? '') ? from - 2 : from - 1;
  const word = tokens[before];
  if (!word || (word.upos !== 'ADP' && !OF.test(word.form))) return false;
  return !(OF.test(word.form) && SPEAKS_FOR.test(tokens[before - 1]?.form ?? ''));
}

/** Whether a text has every word that a pattern asks for, in whatever order: where not, there is no match. */
export function mayHold(pattern: Pattern, { positions }: Pick<Readable, 'positions'>): boolean {
  return pattern.needs.every((words) => words.some((word) => positions.has(word)));
}

/** The tokens at which a pattern can begin, in order. */
function startsOf(pattern: Pattern, sentence: Readable): readonly number[] {
  const first = pattern.first;
  switch (first.kind) {
    case 'words': {
      if (first.optional) break;
      const { keys } = first;
      const starts = keys.flatMap((word) => sentence.positions.get(word) ?? []);
      return starts.length > 1 && keys.length > 1 ? [...new Set(starts)].sort((a, b) => a - b) : starts;
    }
    case 'entry':
      return sentence.mentions.filter((mention) => fits(first, mention)).map((mention) => mention.from);
    case 'slot':
      return sentence.mentions
        .filter((mention) => fits(first, mention) && !isComplement(sentence, mention))
        .map((mention) => mention.from);
    default:
  }
  return sentence.tokens.map((_, i) => i);
}

function fits(element: Extract<Element, { kind: 'entry' | 'slot' }>, mention: Mention): boolean {
  if (element.kind === 'entry') return mention.id === element.id;
  return element.types
    ? element.types.has(mention.type)
    : !NOT_ACTORS.has(mention.type) && !isQuantity(mention.type);
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
        if (here && (current.forms.has(here.form) || here.keys.some((key) => current.words.has(key)))) {
          const found = step(element + 1, token + 1, { ...state, named: [...state.named, token] });
          if (found) return found;
        }
        return current.optional ? step(element + 1, token, state) : null;
      }
      case 'entry':
      case 'slot': {
        const article = ARTICLE.test(tokens[token]?.form ?? '') ? token + 1 : token;
        for (const mention of mentions) {
          if ((mention.from !== token && mention.from !== article) || !fits(current, mention)) continue;
          const named = [...state.named];
          for (let i = mention.from; i < mention.to; i++) named.push(i);
          const slots =
            current.kind === 'slot' ? ([...state.slots, [current.name, mention]] as const) : state.slots;
          const found = step(element + 1, mention.to, { ...state, named, slots });
          if (found) return found;
        }
        return null;
      }
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

/** By which key of its first token a pattern was found: the form comes before the lemma, and what is no word last. */
function rankOf({ first }: Pattern, { from }: Match, { tokens }: Readable): number {
  const keys = tokens[from]?.keys ?? [];
  const rank = first.kind === 'words' && !first.optional ? keys.findIndex((key) => first.words.has(key)) : -1;
  return rank < 0 ? keys.length : rank;
}

/** A pattern as it is written, with what it stands for. */
export type Patterned<V> = readonly [source: string, value: V];

/** Patterns with, for each thing that a sentence may hold, the numbers of those to look for then. */
export interface PatternTable<V> {
  readonly patterns: Rows<Patterned<V>>;
  readonly byWord: Lookup<readonly number[]>;
  /** Patterns without a word that must be there. */
  readonly byEntry: Lookup<readonly number[]>;
  readonly others: readonly number[];
}

/** Sorts patterns by the rarest thing that they hold: the words that the fewest of them ask for, or an entry. */
export function tablePatterns<V>(patterns: readonly Patterned<V>[]): PatternTable<V> {
  const byWord = new Map<string, number[]>();
  const byEntry = new Map<string, number[]>();
  const others: number[] = [];
  const add = (map: Map<string, number[]>, key: string, number: number) => {
    const list = map.get(key);
    if (list) list.push(number);
    else map.set(key, [number]);
  };
  const demands = patterns.map(([source]) => demandsOf(source));
  const asked = new Map<string, number>();
  for (const { words } of demands)
    for (const word of words.flat()) asked.set(word, (asked.get(word) ?? 0) + 1);
  demands.forEach(({ words, entry }, number) => {
    for (const word of anchorOf(words, asked)) add(byWord, word, number);
    if (words.length > 0) return;
    if (entry === null) others.push(number);
    else add(byEntry, entry, number);
  });
  return { patterns, byWord, byEntry, others };
}

interface Item<T> {
  readonly pattern: Pattern;
  readonly value: T;
  /** Its place among the patterns given. */
  readonly order: number;
}

/** A set of patterns, each read when first looked for: time grows with the text, not with the packs. */
export class PatternIndex<T> {
  readonly #table: PatternTable<T>;
  readonly #items = new Map<number, Item<T>>();

  constructor(table: PatternTable<T>) {
    this.#table = table;
  }

  #item(order: number): Item<T> {
    const known = this.#items.get(order);
    if (known) return known;
    const row = this.#table.patterns.at(order);
    if (!row) throw new RangeError(`There is no pattern ${order}.`);
    const item = { pattern: parsePattern(row[0]), value: row[1], order };
    this.#items.set(order, item);
    return item;
  }

  /** Every match of every pattern in a sentence, leftmost first. */
  find(sentence: Readable): { match: Match; value: T }[] {
    const orders = new Set(this.#table.others);
    const take = (list: readonly number[] | undefined) => {
      if (list) for (const order of list) orders.add(order);
    };
    for (const word of sentence.positions.keys()) take(this.#table.byWord.get(word));
    for (const { id } of sentence.mentions) take(this.#table.byEntry.get(id));
    const found: { match: Match; value: T; order: number; rank: number }[] = [];
    for (const order of orders) {
      const { pattern, value } = this.#item(order);
      for (const match of findPattern(pattern, sentence))
        found.push({ match, value, order, rank: rankOf(pattern, match, sentence) });
    }
    return found.sort((a, b) => a.match.from - b.match.from || a.rank - b.rank || a.order - b.order);
  }
}
