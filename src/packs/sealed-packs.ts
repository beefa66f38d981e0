import type { Patterned, PatternTable } from '../core/pattern.ts';
import { tablePacks, type ContentFile, type PackIndex, type PackSettings } from './pack-index.ts';
import type { FactWords, Pack } from './parse.ts';
import type { Entry, Fact } from './schema.ts';
import { SealedMap, sealMap, SealedRows, sealRows, toText, type TextReader } from './sealed-text.ts';

/** Content lemmas of each sentence of a fact on an entry, or of a topic. */
export type LemmasOf = (fact: Fact, entry: Entry | null) => readonly (readonly string[])[];

/** Parts of the index, each a stretch of its text. */
type Parts = Readonly<Record<string, readonly [from: number, to: number]>>;

/** What is read of sealed packs at once. */
interface Start {
  readonly settings: PackSettings;
  /** Patterns without a word and without an entry, of each table. */
  readonly others: Readonly<Record<'terms' | 'keywords' | 'headings', readonly number[]>>;
  readonly packs: readonly SealedPack[];
  readonly parts: Parts;
}

/** A pack with its files left out: their numbers are told by how many there are. */
type SealedPack = Omit<Pack, 'topics' | 'entries' | 'lists'> &
  Readonly<Record<'topics' | 'entries' | 'lists', number>>;

/** Letters of each of the two lengths that sealed packs begin with: that of the start and that of the index. */
const LENGTH = 10;

const TABLES = ['terms', 'keywords', 'headings'] as const;

/**
 * Packs as they are shipped, sorted and written as one text that is read in place (see sealed-text.ts): the start,
 * the index, then the files, each read when something first asks for it. Facts come with their content lemmas, so
 * that no article waits until they are tagged.
 */
export function sealPacks(packs: readonly Pack[], lemmasOf: LemmasOf): string {
  const index = tablePacks(packs);
  const words = (facts: readonly Fact[], entry: Entry | null): FactWords =>
    Object.fromEntries(facts.map((fact) => [fact.id, lemmasOf(fact, entry)]));
  const files = sealRows(
    packs.flatMap(({ topics, entries, lists }) => [
      ...topics.map((file) => ({ ...file, words: words(file.value.context, null) })),
      ...entries.map((file) => ({ ...file, words: words(file.value.facts, file.value) })),
      // What the rows of a list tell is written when they are read.
      ...lists,
    ]),
  );
  const rules = sealRows(index.rules);
  const texts: Record<string, string> = {
    files: files.places,
    entries: sealMap(index.entries),
    sources: sealMap(index.sources),
    names: sealMap(index.names.byWord),
    camel: sealMap(index.names.camel),
    rules: rules.places,
    rulesBody: rules.body,
  };
  for (const name of TABLES) {
    const { patterns, byWord, byEntry } = index[name];
    const rows = sealRows(patterns);
    texts[name] = rows.places;
    texts[`${name}Body`] = rows.body;
    texts[`${name}Words`] = sealMap(byWord);
    texts[`${name}Entries`] = sealMap(byEntry);
  }
  let at = 0;
  const start: Start = {
    settings: index.settings,
    others: {
      terms: index.terms.others,
      keywords: index.keywords.others,
      headings: index.headings.others,
    },
    packs: packs.map((pack) => ({
      ...pack,
      topics: pack.topics.length,
      entries: pack.entries.length,
      lists: pack.lists.length,
    })),
    parts: Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, [at, (at += text.length)] as const]),
    ),
  };
  const startText = toText(start);
  const lengths = [startText.length, at].map((length) => String(length).padStart(LENGTH)).join('');
  return [lengths, startText, ...Object.values(texts), files.body].join('');
}

/** Packs that were sealed: their index, and themselves as they were parsed, for checks. */
export interface OpenedPacks {
  readonly index: PackIndex;
  readonly packs: () => readonly Pack[];
}

/** The packs of the text written by {@link sealPacks}; nothing but its start is read at once. */
export function openPacks(read: TextReader): OpenedPacks {
  const lengths = read(0, 2 * LENGTH);
  const indexFrom = 2 * LENGTH + Number(lengths.slice(0, LENGTH));
  const bodyFrom = indexFrom + Number(lengths.slice(LENGTH));
  const { settings, others, packs, parts } = JSON.parse(read(2 * LENGTH, indexFrom)) as Start;
  const text = read(indexFrom, bodyFrom);
  const part = (name: string) => text.slice(...(parts[name] ?? [0, 0]));
  const map = <V>(name: string) => new SealedMap<V>(part(name));
  const rows = <V>(name: string) => {
    const body = part(`${name}Body`);
    return new SealedRows<V>(part(name), (from, to) => body.slice(from, to));
  };
  const table = <V>(name: (typeof TABLES)[number]): PatternTable<V> => ({
    patterns: rows<Patterned<V>>(name),
    byWord: map(`${name}Words`),
    byEntry: map(`${name}Entries`),
    others: others[name],
  });
  const files = new SealedRows<ContentFile>(part('files'), (from, to) =>
    read(bodyFrom + from, bodyFrom + to),
  );
  return {
    index: {
      settings,
      files,
      entries: map('entries'),
      sources: map('sources'),
      names: { byWord: map('names'), camel: map('camel') },
      terms: table('terms'),
      keywords: table('keywords'),
      rules: rows('rules'),
      headings: table('headings'),
    },
    packs: () => {
      let number = 0;
      const take = <T>(count: number) => Array.from({ length: count }, () => files.at(number++) as T);
      return packs.map(({ topics, entries, lists, ...pack }) => ({
        ...pack,
        topics: take(topics),
        entries: take(entries),
        lists: take(lists),
      }));
    },
  };
}
