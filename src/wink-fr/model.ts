import type { Model } from 'wink-nlp';
import { customSymbol, patternAutomaton } from './custom-entities.ts';
import { ownLexemes, propertyOf, taggedId } from './document.ts';
import { entityAutomaton, symbolOf } from './entities.ts';
import { TAGS } from './features.ts';
import { french } from './language.ts';
import { createLexemeTable, PACK_SIZE, type LexemeTable } from './lexeme-table.ts';
import { scoredWord, TOKEN_TYPES, typeOf, type Lexeme } from './lexemes.ts';
import { negatedWords } from './negation.ts';
import { readabilityStats, stem } from './readability.ts';
import { sentenceEnds, type SplitToken } from './sentences.ts';
import { TOKEN_FLAGS, TOKEN_SOURCE } from './token-pattern.ts';
import {
  NEGATION_FLAG,
  OTHER_SPACING,
  POS_NAMES,
  SPACE_POS,
  TAG_SHIFT,
  TOKEN_SIZE,
  type Cache,
  type RawDocument,
} from './wink-types.ts';

/** What one wink instance keeps: the forms it knows, and those of the document at hand. */
interface Instance {
  readonly table: LexemeTable;
  document: RawDocument | undefined;
  lexemes: Lexeme[];
}

const EMPTY_MACHINE = JSON.stringify([100, 0, { 0: {} }, {}, {}, {}]);
/** Never matches. */
const NOTHING: readonly [string, string] = ['(?!)', ''];

// wink calls core(), then sbd(), ner(), negation(), sa(), pos() and metaCER() in a row for each instance.
let instance: Instance | undefined;

function current(): Instance {
  if (!instance) throw new Error('wink-fr: core() must be called first');
  return instance;
}

/** wink's core model: how to tokenize, and what each form is. */
function core(): unknown {
  french();
  const table = createLexemeTable();
  instance = { table, document: undefined, lexemes: [] };
  const tcat = Object.fromEntries(TOKEN_TYPES.map((name, index) => [name, index]));
  const computed = (property: string): { list: string[] } => ({
    list: new Proxy([], {
      get: (_, key) =>
        typeof key === 'string' ? propertyOf(table.list[Number(key)] ?? '', property) : undefined,
    }),
  });
  const fromId = [1, -1, 0, 0, 0, 1];
  return {
    packing: {
      size: PACK_SIZE,
      efSize: 0,
      efList: [],
      config: {},
      // [number, mask, shift, is not listed, is extracted, is read from a list]
      layout: {
        normal: [0, 1, 0, 1, 0, 0],
        isContraction: [0, 0, 0, 1, 0, 0],
        isSpellingMapped: [0, 0, 0, 1, 0, 0],
        isSLemma: [0, 0, 0, 1, 0, 0],
        lemma: [1, -1, 0, 1, 0, 0],
        pos: [0, 0, 0, 1, 0, 0],
        tokenType: fromId,
        lutCase: fromId,
        isStopWord: fromId,
        isAbbrev: fromId,
        shape: fromId,
        prefix: fromId,
        suffix: fromId,
      },
    },
    lexicon: table.packed,
    xpansions: [],
    features: {
      lexeme: { hash: table.hash, list: table.list, intrinsicSize: Infinity, index: 0 },
      pos: { list: POS_NAMES },
      posClusters: { list: [] },
      tokenType: {
        list: new Proxy([], {
          get: (_, key) => (typeof key === 'string' ? typeOf(table.list[Number(key)] ?? '') : undefined),
        }),
      },
      lutCase: computed('lutCase'),
      isStopWord: computed('isStopWord'),
      isAbbrev: computed('isAbbrev'),
      shape: computed('shape'),
      prefix: computed('prefix'),
      suffix: computed('suffix'),
    },
    tcat: { hash: tcat, list: TOKEN_TYPES },
    pos: { hash: Object.fromEntries(POS_NAMES.map((name, index) => [name, index])), list: POS_NAMES },
    preserve: { prefix: {}, suffix: {} },
    trex: {
      ltc: [],
      rtc: [],
      helpers: {
        splitter: [TOKEN_SOURCE, TOKEN_FLAGS],
        anyWithRP: NOTHING,
        anyWithLP: NOTHING,
        LPanyRP: NOTHING,
        Emoji: NOTHING,
      },
    },
  };
}

/** Spacing inside a number: one no-break or thin space. */
const INNER_SPACE = /^[\u00a0\u2009\u202f]$/u;
const HEAD = /^[-+−]?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})*$/u;
const TAIL = /^\d{3}(?: \d{3})*(?:[.,]\d+)*$/u;

/** Joins numbers that no-break spaces part (« 10 000 »): wink-nlp always cuts at such a space. */
function joinNumbers(state: Instance, document: RawDocument, lexemes: Lexeme[]): Lexeme[] {
  const { tokens, nonBreakingSpaces } = document;
  const joins = (i: number, head: string): boolean =>
    tokens[i * TOKEN_SIZE + 1] === OTHER_SPACING &&
    INNER_SPACE.test(nonBreakingSpaces[i] ?? '') &&
    TAIL.test((lexemes[i] as Lexeme).text) &&
    HEAD.test(head);
  const joined: Lexeme[] = [];
  for (let i = 0; i < lexemes.length; i += 1) {
    const previous = joined.at(-1);
    if (previous && joins(i, previous.text)) {
      const text = previous.text + (nonBreakingSpaces[i] as string) + (lexemes[i] as Lexeme).text;
      joined[joined.length - 1] = state.table.lexemeFor(text);
      continue;
    }
    const to = joined.length;
    if (to !== i) {
      tokens[to * TOKEN_SIZE + 1] = tokens[i * TOKEN_SIZE + 1] as number;
      const space = nonBreakingSpaces[i];
      if (space !== undefined) nonBreakingSpaces[to] = space;
    }
    joined.push(lexemes[i] as Lexeme);
  }
  tokens.length = joined.length * TOKEN_SIZE;
  document.numOfTokens = joined.length;
  document.document = [0, joined.length - 1, 0, 0];
  return joined;
}

/** Takes the document out of the shared table, once. */
function own(state: Instance, document: RawDocument, join: boolean): Lexeme[] {
  if (state.document === document) return state.lexemes;
  let lexemes: Lexeme[] = [];
  for (let i = 0; i < document.tokens.length; i += TOKEN_SIZE) {
    lexemes.push(state.table.lexemeAt(document.tokens[i] as number));
  }
  if (join) lexemes = joinNumbers(state, document, lexemes);
  ownLexemes(document, lexemes, french());
  state.document = document;
  state.lexemes = lexemes;
  state.table.release();
  return lexemes;
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\u0085]/gu;

/** wink's sentence boundaries: set at once, its automaton finds nothing. */
function sbd(): unknown {
  const state = current();
  const setter = (_: unknown, document: RawDocument): void => {
    const lexemes = own(state, document, true);
    const words: SplitToken[] = [];
    const places: number[] = [];
    let breaks = 0;
    let blank = true;
    lexemes.forEach((lexeme, i) => {
      if (lexeme.type === 'tabCRLF') {
        breaks += lexeme.text.match(LINE_BREAK)?.length ?? 0;
        blank = true;
        return;
      }
      words.push({ form: lexeme.text, spaced: blank || document.tokens[i * TOKEN_SIZE + 1] !== 0, breaks });
      places.push(i);
      breaks = 0;
      blank = false;
    });
    const ends = sentenceEnds(words);
    let start = 0;
    for (let w = 0; w < words.length; w += 1) {
      if (ends[w] !== 1) continue;
      // White space after the last word of a sentence closes it.
      const last = w === words.length - 1 ? lexemes.length - 1 : (places[w + 1] as number) - 1;
      document.sentences.push([start, last, 0, 0]);
      start = last + 1;
    }
    if (words.length === 0) document.sentences.push([0, lexemes.length - 1, 0, 0]);
  };
  return { machines: [EMPTY_MACHINE], transformers: [undefined], setter };
}

/** wink's tags: the French tagger over each sentence. */
function pos(): unknown {
  const state = current();
  const setter = (document: RawDocument): void => {
    const language = french();
    const lexemes = own(state, document, false);
    const { tokens } = document;
    for (const sentence of document.sentences) {
      const places: number[] = [];
      for (let i = sentence[0] as number; i <= (sentence[1] as number); i += 1) {
        if ((lexemes[i] as Lexeme).type === 'tabCRLF') tokens[i * TOKEN_SIZE + 2] = SPACE_POS << TAG_SHIFT;
        else places.push(i);
      }
      const tags = language.tag(places.map((i) => scoredWord(lexemes[i] as Lexeme, language)));
      places.forEach((i, k) => {
        const tag = tags[k] as number;
        tokens[i * TOKEN_SIZE + 2] = (tag + 1) << TAG_SHIFT;
        tokens[i * TOKEN_SIZE] = taggedId(tokens[i * TOKEN_SIZE] as number, tag);
      });
    }
    state.document = undefined;
    state.lexemes = [];
  };
  return { machines: [], transformers: [], setter, updater: () => undefined };
}

/** Stands where joined numbers have left fewer tokens than wink counted. */
const NO_TOKEN = ' no token';

/** wink's entities: an automaton over kinds of words. */
function ner(): unknown {
  const state = current();
  const transform = (token: unknown, cache: Cache, _: unknown, index: number): unknown => {
    // With sentences in the pipe the document's own tokens count, since numbers may have been joined.
    if (state.document) {
      const lexeme = state.lexemes[index];
      return lexeme ? (symbolOf(lexeme.text) ?? NO_TOKEN) : NO_TOKEN;
    }
    return symbolOf(cache.value(token as number)) ?? NO_TOKEN;
  };
  return { machines: [entityAutomaton()], transformers: [transform] };
}

/** wink's negation: its automaton finds nothing, the marks are set sentence by sentence. */
function negation(): unknown {
  const setter = (_: unknown, document: RawDocument): void => {
    const { cache, tokens } = document;
    for (const sentence of document.sentences) {
      const [first = 0, last = -1] = sentence;
      const words: string[] = [];
      for (let i = first; i <= last; i += 1)
        words.push(cache.value(cache.normal(tokens[i * TOKEN_SIZE] as number)));
      const marks = negatedWords(words);
      marks.forEach((mark, i) => {
        if (mark === 0) return;
        tokens[(first + i) * TOKEN_SIZE + 3] = NEGATION_FLAG;
        sentence[2] = 1;
        document.document[2] = 1;
      });
    }
  };
  return { machines: [EMPTY_MACHINE], setter };
}

/** wink asks for a sentiment model; this one finds none. */
const sa = (): unknown => ({ machines: [EMPTY_MACHINE], setter: () => undefined });

/** wink's custom entities. */
const metaCER = (): unknown => ({ machines: patternAutomaton(), transformers: [customSymbol] });

/** The French model: `winkNLP(frenchModel, ['sbd', 'pos'])`. */
export const frenchModel: Model = {
  core,
  sbd,
  pos,
  ner,
  negation,
  sa,
  metaCER,
  featureFn: () => ({}),
  addons: {
    stem,
    lemmatize: (value: string, upos: string) =>
      french().lemmatize(value, TAGS.indexOf(upos as (typeof TAGS)[number])),
    readabilityStats,
    wordVectors: undefined,
  },
};
