import { compareIds } from '../core/choose.ts';
import type { Lookup, Rows } from '../core/lookup.ts';
import { tablePatterns, type Patterned, type PatternTable } from '../core/pattern.ts';
import type { EntryPlace } from './entry-index.ts';
import { readList } from './list.ts';
import { isCamelCase, tableNames, type NameTable } from './names.ts';
import type { FactFile, InFile, Pack } from './parse.ts';
import { tableSources } from './source-index.ts';
import type {
  Correction,
  Cues,
  Derivations,
  Entry,
  HeadingRule,
  Labels,
  List,
  Structure,
  Subject,
  Topic,
  Typography,
} from './schema.ts';

/** A file that topics, entries or rows of lists stand in. */
export type ContentFile = FactFile<Topic> | FactFile<Entry> | FactFile<List>;

/** A heading rule as it is looked for in a text. */
export type IndexedHeading = Pick<HeadingRule, 'id' | 'when' | 'text' | 'mayBe'> & { readonly topic: string };

/** What packs say that is needed for every article. */
export interface PackSettings {
  /** Identity, version and hash of each pack, packs by id. */
  readonly versions: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  readonly topics: readonly { readonly id: string; readonly label: string; readonly file: number }[];
  readonly subjects: readonly Subject[];
  readonly corrections: readonly Correction[];
  /** Entries whose names have capitals inside: those that corrections of capitals are about. */
  readonly camelNames: readonly Pick<Entry, 'id' | 'type' | 'name'>[];
  readonly cues: Cues;
  readonly structure: Structure;
  readonly labels: Labels;
  readonly derivations: Derivations;
  readonly typography: Typography | null;
}

/**
 * Packs sorted by what is looked up in them, as plain data: the whole of a pack set that was checked together. It is
 * held in maps and arrays as it is made, or read where it stands in a sealed text.
 */
export interface PackIndex {
  readonly settings: PackSettings;
  readonly files: Rows<ContentFile>;
  readonly entries: Lookup<EntryPlace>;
  readonly sources: Lookup<number>;
  readonly names: NameTable;
  /** Names that are found by their lemmas, with the id of the entry. */
  readonly terms: PatternTable<{ readonly id: string }>;
  readonly keywords: PatternTable<{ readonly topic: string; readonly weight: number }>;
  readonly rules: Rows<IndexedHeading>;
  /** The patterns of heading rules, with the number of the rule. */
  readonly headings: PatternTable<number>;
}

/** The files of packs with contents, in the order of their numbers in the index. */
export function contentFiles(packs: readonly Pack[]): ContentFile[] {
  return packs.flatMap(({ topics, entries, lists }) => [...topics, ...entries, ...lists]);
}

/** Sorts packs that were checked together, a later pack over those before it. */
export function tablePacks(packs: readonly Pack[]): PackIndex {
  const files = contentFiles(packs);
  const numbers = new Map(files.map((file, number) => [file, number]));
  const overridden = new Set(packs.flatMap((pack) => pack.manifest.overrides));
  const kept = <T>(pack: Pack, items: readonly T[], idOf: (item: T) => string) =>
    items.filter((item) => pack.manifest.overrides.includes(idOf(item)) || !overridden.has(idOf(item)));
  const keptFiles = <T extends { readonly id: string }>(list: (pack: Pack) => readonly FactFile<T>[]) =>
    packs.flatMap((pack) =>
      kept(
        pack,
        list(pack).map((file) => ({
          number: numbers.get(file as unknown as ContentFile) ?? -1,
          value: file.value,
        })),
        ({ value }) => value.id,
      ),
    );
  const topics = keptFiles((pack) => pack.topics);
  const entries = keptFiles((pack) => pack.entries);
  const lists = packs.flatMap((pack) =>
    pack.lists.map((file) => {
      const { head } = readList(file.value);
      const rows = file.value.rows.map((row, index) => ({ ...head(row), index }));
      return { number: numbers.get(file) ?? -1, value: file.value, rows: kept(pack, rows, ({ id }) => id) };
    }),
  );

  const places = new Map<string, EntryPlace>();
  const named: { id: string; type: Entry['type']; names: readonly string[] }[] = [];
  const terms: Patterned<{ id: string }>[] = [];
  for (const { number, value: entry } of entries) {
    const { id, type, name, aliases } = entry;
    places.set(id, [number]);
    if (isMatchedByLemma(entry)) for (const one of [name, ...aliases]) terms.push([wordsOf(one), { id }]);
    else named.push({ id, type, names: [name, ...aliases] });
  }
  for (const { number, value, rows } of lists)
    for (const { id, names, index } of rows) {
      places.set(id, [number, index]);
      named.push({ id, type: value.type, names });
    }

  const rules = topics.flatMap(({ value }) =>
    value.headings.map(({ id, when, text, mayBe }) => ({ id, topic: value.id, when, text, mayBe })),
  );
  const all = <T>(file: (pack: Pack) => InFile<T> | null): T[] =>
    packs.flatMap((pack) => file(pack)?.value ?? []);
  const last = <T>(file: (pack: Pack) => InFile<T> | null): T => {
    const value = all(file).at(-1);
    if (value === undefined)
      throw new TypeError('The packs were not checked: a file that all need is missing.');
    return value;
  };
  return {
    settings: {
      versions: packs
        .map(({ manifest, hash }) => ({ id: manifest.id, version: manifest.version, hash }))
        .sort((a, b) => compareIds(a.id, b.id)),
      topics: topics.map(({ number, value: { id, label } }) => ({ id, label, file: number })),
      subjects: packs.flatMap((pack) => pack.subjects?.value ?? []),
      corrections: packs.flatMap((pack) =>
        kept(
          pack,
          pack.corrections.flatMap(({ value }) => value),
          ({ id }) => id,
        ),
      ),
      camelNames: [
        ...entries.map(({ value: { id, type, name } }) => ({ id, type, name })),
        ...lists.flatMap(({ value: { type }, rows }) =>
          rows.map(({ id, names: [name = ''] }) => ({ id, type, name })),
        ),
      ].filter(({ name }) => isCamelCase(name)),
      cues: last((pack) => pack.cues),
      structure: last((pack) => pack.structure),
      labels: last((pack) => pack.labels),
      derivations: last((pack) => pack.derivations),
      typography: all((pack) => pack.typography).reduce<Typography | null>(joinTypography, null),
    },
    files,
    entries: places,
    sources: tableSources([...entries, ...topics, ...lists]),
    names: tableNames(named),
    terms: tablePatterns(terms),
    keywords: tablePatterns(
      topics.flatMap(({ value: { id, keywords } }) =>
        keywords.map(({ phrase, weight }) => [phrase, { topic: id, weight }] as const),
      ),
    ),
    rules,
    headings: tablePatterns(
      rules.flatMap(({ when }, rule) => when.map((pattern) => [pattern, rule] as const)),
    ),
  };
}

/** Whether an entry is found by the lemmas of its words rather than by its exact form. */
export function isMatchedByLemma({ match, type }: Entry): boolean {
  return (match ?? (type === 'term' ? 'lemma' : 'form')) === 'lemma';
}

/** A term as pattern words: tokens end after an apostrophe, as Universal Dependencies cuts them. */
export function wordsOf(alias: string): string {
  return alias.replace(/['’]/g, '’ ').trim();
}

/** House styles, a later pack's over those of the same name; its default wins too. */
function joinTypography(joined: Typography | null, { default: name, styles }: Typography): Typography {
  return { default: name, styles: { ...joined?.styles, ...styles } };
}
