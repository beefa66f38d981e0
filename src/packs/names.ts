import type { Lookup } from '../core/lookup.ts';

/** A name as it may stand in a text, and the entries that bear it; several where the name is ambiguous. */
type Alias = readonly [text: string, ids: readonly string[]];

/** Names by their first word, the longest first, and those of one word with capitals inside, in small letters. */
export interface NameTable {
  readonly byWord: Lookup<readonly Alias[]>;
  readonly camel: Lookup<readonly string[]>;
}

const WORD = /[\p{L}\p{N}]/u;
const FIRST_WORD = /^[\p{L}\p{N}]+/u;

/** A spelling with a capital inside (ByteDance) is the same name in any case. */
const CAMEL_CASE = /^\p{Lu}[\p{L}\p{N}]*\p{Ll}\p{Lu}[\p{L}\p{N}]*$/u;

/** Whether a name is of the kind whose capitals translators get wrong: one word with capitals inside. */
export function isCamelCase(name: string): boolean {
  return !name.includes(' ') && CAMEL_CASE.test(name);
}

/** Addresses of pages and people: what stands in them is no mention. */
const ADDRESS = /(?:[a-z]+:\/\/|www\.)\S+|\S+@\S+\.\S+/giu;

/** What {@link level} would change. */
const UNLEVEL = /[\u00A0\u202F\u2009\t\n']/;

/** Spaces and apostrophes of all kinds compare as one; lengths stay the same. */
function level(text: string): string {
  if (!UNLEVEL.test(text)) return text;
  return text.replace(/[\u00A0\u202F\u2009\t\n]/g, ' ').replaceAll("'", '’');
}

/** Sorts the names and other spellings of entries. */
export function tableNames(
  entries: Iterable<{ readonly id: string; readonly names: readonly string[] }>,
): NameTable {
  const byWord = new Map<string, [text: string, ids: string[]][]>();
  const camel = new Map<string, string[]>();
  for (const { id, names } of entries) {
    for (const name of names) {
      const text = level(name);
      const first = FIRST_WORD.exec(text)?.[0];
      if (!first) continue;
      const list = byWord.get(first) ?? [];
      const same = list.find(([other]) => other === text);
      if (same) same[1].push(id);
      else list.push([text, [id]]);
      byWord.set(first, list);
      if (isCamelCase(name)) camel.set(name.toLowerCase(), [id]);
    }
  }
  for (const list of byWord.values()) list.sort(([a], [b]) => b.length - a.length);
  return { byWord, camel };
}

/** Finds the names of lexicon entries in a text, the longest at each place. */
export class NameIndex {
  readonly #table: NameTable;

  constructor(table: NameTable) {
    this.#table = table;
  }

  /** Every name found, left to right, none inside another, with the ids of all entries that bear it. */
  find(text: string): { start: number; end: number; ids: readonly string[] }[] {
    const levelled = level(text);
    const found: { start: number; end: number; ids: readonly string[] }[] = [];
    const addresses = /[@/]|www\./.test(text) ? [...text.matchAll(ADDRESS)] : [];
    const words = /[\p{L}\p{N}]+/gu;
    for (let word = words.exec(levelled); word; word = words.exec(levelled)) {
      const start = word.index;
      if (/[@#]/.test(levelled[start - 1] ?? '')) continue;
      if (addresses.some(({ index, 0: address }) => index <= start && start < index + address.length))
        continue;
      const [
        name = word[0],
        ids = /^\p{Lu}/u.test(word[0]) ? this.#table.camel.get(word[0].toLowerCase()) : undefined,
      ] =
        this.#table.byWord
          .get(word[0])
          ?.find(
            ([candidate]) =>
              levelled.startsWith(candidate, start) && !WORD.test(levelled[start + candidate.length] ?? ''),
          ) ?? [];
      if (!ids) continue;
      const end = start + name.length;
      found.push({ start, end, ids });
      words.lastIndex = end;
    }
    return found;
  }
}
