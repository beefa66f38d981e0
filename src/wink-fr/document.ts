import type { Language } from './language.ts';
import { lemmaOf, type Lexeme } from './lexemes.ts';
import { isStopWord } from './stop-words.ts';
import { POS_NAMES, TOKEN_SIZE, type RawDocument } from './wink-types.ts';

/** Letter case as `its.case` numbers it: other, lower, upper, title. */
export function caseOf(text: string): number {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (lower === upper) return 0;
  if (text === lower) return 1;
  if (text === upper && text.length > 1) return 2;
  return text.charAt(0) !== lower.charAt(0) && text.slice(1) === lower.slice(1) ? 3 : text === upper ? 2 : 0;
}

const shapeOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[A-Z]{4,}/g, 'XXXX')
    .replace(/[A-Z]/g, 'X')
    .replace(/[a-z]{4,}/g, 'xxxx')
    .replace(/[a-z]/g, 'x')
    .replace(/\d{4,}/g, 'dddd')
    .replace(/\d/g, 'd');

/** A property of a form, as wink's `its` functions ask for it. */
export function propertyOf(text: string, property: string): string | number {
  switch (property) {
    case 'lutCase':
      return caseOf(text);
    case 'isStopWord':
      return isStopWord(text.toLowerCase()) ? 1 : 0;
    case 'isAbbrev':
      return /^[A-Za-zÀ-ÖØ-öø-ɏ].*\.$/u.test(text) ? 1 : 0;
    case 'shape':
      return shapeOf(text);
    case 'prefix':
      return text.slice(0, 2);
    case 'suffix':
      return text.slice(-3);
    default:
      return 0;
  }
}

/** Views of a lexeme that a document's ids tell apart: `id = number of the lexeme * VIEWS + view`. */
const VIEWS = 64;
const NORMAL = 1;
const TAGGED = 2;
const LEMMA = 32;

/** The id of a lexeme read under a tag, which is what gives its lemma. */
export const taggedId = (id: number, tag: number): number => id + TAGGED + tag;

/**
 * Moves a document out of the table of forms that all documents share: its tokens then number the document's own
 * lexemes. The shared table can be emptied without changing a document that someone still holds.
 */
export function ownLexemes(document: RawDocument, lexemes: readonly Lexeme[], language: Language): void {
  const { tokens } = document;
  const ids = new Map<Lexeme, number>();
  const own: Lexeme[] = [];
  for (let i = 0; i < lexemes.length; i += 1) {
    const lexeme = lexemes[i] as Lexeme;
    let id = ids.get(lexeme);
    if (id === undefined) {
      id = (own.push(lexeme) - 1) * VIEWS;
      ids.set(lexeme, id);
    }
    tokens[i * TOKEN_SIZE] = id;
  }
  const value = (id: number): string => {
    const lexeme = own[Math.floor(id / VIEWS)] as Lexeme;
    const view = id % VIEWS;
    if (view === NORMAL) return lexeme.normal;
    return view < LEMMA ? lexeme.text : lemmaOf(lexeme, view - LEMMA, language);
  };
  document.cache = {
    ...document.cache,
    value,
    normal: (id) => (id % VIEWS === NORMAL || id % VIEWS >= LEMMA ? id : id - (id % VIEWS) + NORMAL),
    mappedSpelling: (id) => id,
    property: (id, property) => {
      const view = id % VIEWS;
      if (property === 'isSLemma') return view >= TAGGED && view < LEMMA ? 1 : 0;
      if (property === 'lemma') return id - TAGGED + LEMMA;
      if (property === 'tokenType') return (own[Math.floor(id / VIEWS)] as Lexeme).type;
      return propertyOf(value(id), property);
    },
    posOf: () => 0,
    valueOf: (property, id) => (property === 'pos' ? (POS_NAMES[id] ?? 'UNK') : ''),
  };
}
