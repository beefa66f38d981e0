import { createLexeme, type Lexeme } from './lexemes.ts';

/** Forms that the table keeps between documents before it starts again. */
const KEPT = 20000;
/** Characters that those forms may take together. */
const KEPT_CHARACTERS = 400000;
/** Numbers that one form takes in wink's lexicon: where its normal form stands, and its own number. */
export const PACK_SIZE = 2;
/** What wink looks up first: the unknown word, and the line break that its automata skip. */
const FIRST = ['$%^oov^%$', '\n'];

/**
 * The forms that wink-nlp's cache knows. wink keeps every unknown word for ever; here a form is entered when wink
 * first looks it up, so that wink finds no unknown word, and the table is emptied between documents once it is full.
 */
export interface LexemeTable {
  /** `hash[text]` is the number of a form, entered on the way. */
  readonly hash: Readonly<Record<string, number>>;
  /** Text of each number. */
  readonly list: string[];
  /** wink's lexicon: `PACK_SIZE` numbers a form. */
  readonly packed: number[];
  readonly lexemeAt: (id: number) => Lexeme;
  readonly lexemeFor: (text: string) => Lexeme;
  /** Says that no document needs the numbers any more. */
  readonly release: () => void;
}

/** Makes an empty table. */
export function createLexemeTable(): LexemeTable {
  const list: string[] = [];
  const packed: number[] = [];
  const lexemes: (Lexeme | undefined)[] = [];
  const ids = new Map<string, number>();
  let released = false;
  let characters = 0;

  const push = (text: string, hasNormal: number): number => {
    const id = list.push(text) - 1;
    packed.push(hasNormal, id);
    lexemes.push(undefined);
    characters += text.length;
    return id;
  };
  const enter = (text: string): number => {
    const normal = text.toLowerCase();
    const id = push(text, normal === text ? 0 : 1);
    // The normal form stands right after, since wink counts its place from the form's.
    if (normal !== text) push(normal, 0);
    ids.set(text, id);
    return id;
  };
  const empty = (): void => {
    list.length = 0;
    packed.length = 0;
    lexemes.length = 0;
    ids.clear();
    characters = 0;
    for (const text of FIRST) enter(text);
  };
  const find = (text: string): number => {
    if (released) {
      released = false;
      if (list.length > KEPT || characters > KEPT_CHARACTERS) empty();
    }
    return ids.get(text) ?? enter(text);
  };
  const lexemeAt = (id: number): Lexeme => (lexemes[id] ??= createLexeme(list[id] as string));
  empty();
  return {
    hash: new Proxy({}, { get: (_, text) => (typeof text === 'string' ? find(text) : undefined) }),
    list,
    packed,
    lexemeAt,
    lexemeFor: (text) => lexemeAt(ids.get(text) ?? enter(text)),
    release: () => {
      released = true;
    },
  };
}
