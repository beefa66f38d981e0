import { viewWord } from './features.ts';
import type { Language } from './language.ts';
import type { ScoredWord } from './tagger.ts';

/** Kinds of token that `its.type` names. */
export const TOKEN_TYPES = [
  'unk', 'word', 'number', 'url', 'email', 'mention', 'hashtag', 'emoji', 'ordinal', 'punctuation', 'symbol', 'tabCRLF',
] as const; // prettier-ignore
export type TokenType = (typeof TOKEN_TYPES)[number];

/** What is known of one form, whatever its context: shared by all the tokens of a run. */
export interface Lexeme {
  readonly text: string;
  readonly normal: string;
  readonly type: TokenType;
  /** Computed when the tagger first meets the form. */
  scored: ScoredWord | undefined;
  /** Lemma of the form under each tag, computed when first asked. */
  readonly lemmas: (string | undefined)[];
}

const NUMBER = /^[-+−]?\d[\d'.,/: \u00a0\u202f\u2009-]*$/u;
const ORDINAL =
  /^(?:\d+(?:er|re|ère|ers|res|ères|e|es|ème|èmes|nd|nde|nds|ndes)|(?![LC]e)[IVXLC]+(?:er|re|e|es|ème|èmes))$/u;
const EMOJI = /^[\u2600-\u27bf\u2b00-\u2bff\u{1f000}-\u{1faff}]/u;
const WORD =
  /[A-Za-zªµºÀ-ÖØ-öø-ʯ\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefc]|[\u{10000}-\u{1efff}\u{20000}-\u{3ffff}]/u;

/** The kind of a token, told from its form alone. */
export function typeOf(text: string): TokenType {
  const first = text.charCodeAt(0);
  if (/^[\t\n\v\f\r\u0085\u1680\u180e\u2000\u2001\u2006-\u2008\u2028\u2029\u3000\ufeff]/u.test(text))
    return 'tabCRLF';
  if (first >= 48 && first <= 57 && NUMBER.test(text)) return 'number';
  if (text.length > 1) {
    if (NUMBER.test(text)) return 'number';
    if (ORDINAL.test(text)) return 'ordinal';
    if (/^(?:https?|ftp):\/\/|^www\./iu.test(text)) return 'url';
    if (first === 64) return 'mention';
    if (first === 35) return 'hashtag';
    if (text.includes('@')) return 'email';
  }
  if (EMOJI.test(text)) return 'emoji';
  if (WORD.test(text)) return 'word';
  return /^(?:[.,;:!?…«»“”"'’‘()[\]{}‐‑–—-]+)$/u.test(text) ? 'punctuation' : 'symbol';
}

/** Describes a form. */
export function createLexeme(text: string): Lexeme {
  return { text, normal: text.toLowerCase(), type: typeOf(text), scored: undefined, lemmas: [] };
}

/** The tagger's scores of a form. */
export function scoredWord(lexeme: Lexeme, language: Language): ScoredWord {
  lexeme.scored ??= language.score(viewWord(lexeme.text, language.lexicon));
  return lexeme.scored;
}

/** The lemma of a form under a tag. */
export function lemmaOf(lexeme: Lexeme, tag: number, language: Language): string {
  const known = lexeme.lemmas[tag];
  if (known !== undefined) return known;
  const lemma = language.lemmatize(lexeme.text, tag);
  lexeme.lemmas[tag] = lemma;
  return lemma;
}
