import { compareIds } from '../core/choose.ts';
import { countWords } from '../core/french-text.ts';
import { LazyPattern, PatternIndex, type Pattern } from '../core/pattern.ts';
import { parseTemplate, type Template } from '../core/template.ts';
import { compileCorrections, type CompiledCorrection } from './corrections.ts';
import { EntryIndex, type CompiledFact, type EntryRecord } from './entry-index.ts';
import type { EntryHead, TopicHead } from './heads.ts';
import { readList, type ListReader } from './list.ts';
import { NameIndex } from './names.ts';
import type { FactWords, HeadedFile, InFile, Pack } from './parse.ts';
import { SourceIndex } from './source-index.ts';
import type {
  Cues,
  Derivations,
  Entry,
  Fact,
  Labels,
  Structure,
  Subject,
  Topic,
  Typography,
} from './schema.ts';

export interface CompiledHeading {
  readonly id: string;
  readonly topic: string;
  readonly when: readonly Pattern[];
  readonly template: Template;
  readonly mayBe: ReadonlySet<'negated' | 'conditional'>;
}

export interface CompiledTopic {
  readonly id: string;
  readonly label: string;
  /** What its context explains, with its article: « les accidents aériens ». */
  readonly matter: string;
  /** Its Media Topic and the broader ones, narrowest first. */
  readonly subjects: readonly Subject[];
  readonly headings: readonly CompiledHeading[];
  /** The context that it brings. */
  readonly context: readonly CompiledFact[];
}

/** A class of cue by which an article leaves something open. */
export interface CompiledOpenQuestion {
  readonly id: string;
  readonly when: readonly Pattern[];
  readonly unless: readonly Pattern[];
  readonly tense: 'conditional' | 'future' | null;
  readonly text: string;
  /** Its text where one of its class stands before. */
  readonly again: string;
  /** Whether its text tells a date that the article announces. */
  readonly isDated: boolean;
}

/** How a page tells what is drawn from the article, patterns read. */
export type CompiledDerivations = Omit<Derivations, 'open'> & {
  readonly open: readonly CompiledOpenQuestion[];
};

/** Valid packs, indexed and frozen: what the pipeline reads. */
export interface Packs {
  /** Identity, version and hash of each pack, packs by id. */
  readonly versions: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  readonly entries: EntryIndex;
  readonly names: NameIndex;
  readonly terms: PatternIndex<EntryHead>;
  readonly topics: ReadonlyMap<string, CompiledTopic>;
  readonly keywords: PatternIndex<{ readonly topic: string; readonly weight: number }>;
  /** The heading rules of all topics, by their patterns. */
  readonly headings: PatternIndex<CompiledHeading>;
  readonly corrections: readonly CompiledCorrection[];
  readonly sources: SourceIndex;
  readonly cues: Cues;
  /** Phrases that turn to another matter. */
  readonly turns: readonly Pattern[];
  readonly structure: Structure;
  readonly labels: Labels;
  readonly derivations: CompiledDerivations;
  /** House styles of typography, a later pack's over those of the same name. */
  readonly typography: Typography | null;
  /** The packs as parsed, for running their examples. */
  readonly packs: readonly Pack[];
}

/**
 * Indexes packs that were checked together. Patterns, templates, facts and the rows of lists are read when an
 * article first asks for them, so that large packs cost little at start.
 */
export function indexPacks(packs: readonly Pack[]): Packs {
  const overridden = new Set(packs.flatMap((pack) => pack.manifest.overrides));
  const kept = <T>(pack: Pack, items: readonly T[], idOf: (item: T) => string) =>
    items.filter((item) => pack.manifest.overrides.includes(idOf(item)) || !overridden.has(idOf(item)));
  const filesOf = <T, H extends { id: string }>(list: (pack: Pack) => readonly HeadedFile<T, H>[]) =>
    packs.flatMap((pack) => kept(pack, list(pack), ({ head }) => head.id));

  const entryFiles = filesOf((pack) => pack.entries);
  const topicFiles = filesOf((pack) => pack.topics);
  const lists = packs.flatMap((pack) =>
    pack.lists.map((file) => ({
      file,
      rows: kept(
        pack,
        file.head.rows.map((head, row) => ({ head, row })),
        ({ head }) => head.id,
      ),
    })),
  );

  const records = new Map<string, () => EntryRecord>();
  const named: { id: string; names: readonly string[] }[] = [];
  const terms: [Pattern, EntryHead][] = [];
  for (const file of entryFiles) {
    const { head } = file;
    const { id, names } = head;
    if (head.isMatchedByLemma) for (const name of names) terms.push([new LazyPattern(wordsOf(name)), head]);
    else named.push({ id, names });
    records.set(id, () => {
      const { value: entry, words } = file;
      return {
        entry,
        facts: entry.facts.map((fact) => compileFact(fact, entry, null, words)),
        confirm: lazily(entry.confirm),
      };
    });
  }
  for (const { file, rows } of lists) {
    let read: { reader: ListReader; whens: ReadonlyMap<string, readonly Pattern[]> } | undefined;
    for (const { head, row } of rows) {
      named.push({ id: head.id, names: head.names });
      records.set(head.id, () => {
        const list = file.value;
        const { reader, whens } = (read ??= {
          reader: readList(list),
          whens: new Map(list.facts.map((fact) => [fact.id, lazily(fact.when)])),
        });
        const entry = reader.entry(list.rows[row] ?? []);
        const facts = entry.facts.map((fact) => ({
          ...compileFact(fact, entry, null),
          when: whens.get(fact.id.slice(entry.id.length + 1)) ?? [],
        }));
        return { entry, facts, confirm: lazily(entry.confirm) };
      });
    }
  }

  const subjects = new Map(packs.flatMap((pack) => pack.subjects?.value ?? []).map((one) => [one.code, one]));
  const lineOf = (code: string | undefined): Subject[] => {
    const subject = code === undefined ? undefined : subjects.get(code);
    return subject ? [subject, ...lineOf(subject.parent)] : [];
  };
  const topics = new Map(
    topicFiles.map((file): [string, CompiledTopic] => [
      file.head.id,
      new LazyTopic(file, lineOf(/^\d{8}(?=-)/.exec(file.head.id)?.[0])),
    ]),
  );
  const headings = [...topics.values()].flatMap((topic) => topic.headings);
  const last = <T>(file: (pack: Pack) => InFile<T> | null): T => {
    const value = packs.flatMap((pack) => file(pack) ?? []).at(-1)?.value;
    if (value === undefined)
      throw new TypeError('The packs were not checked: a file that all need is missing.');
    return value;
  };
  const cues = last((pack) => pack.cues);
  const derivations = last((pack) => pack.derivations);

  return Object.freeze({
    versions: packs
      .map(({ manifest, hash }) => ({ id: manifest.id, version: manifest.version, hash }))
      .sort((a, b) => compareIds(a.id, b.id)),
    entries: new EntryIndex(records),
    names: new NameIndex(named),
    terms: new PatternIndex(terms),
    topics,
    keywords: new PatternIndex(
      topicFiles.flatMap(({ head: { id, keywords } }) =>
        keywords.map(({ phrase, weight }) => [new LazyPattern(phrase), { topic: id, weight }] as const),
      ),
    ),
    headings: new PatternIndex(headings.flatMap((rule) => rule.when.map((one) => [one, rule] as const))),
    corrections: compileCorrections(
      packs.flatMap((pack) =>
        kept(
          pack,
          pack.corrections.flatMap(({ value }) => value),
          ({ id }) => id,
        ),
      ),
      [
        ...entryFiles.map(({ head }) => head),
        ...lists.flatMap(({ file, rows }) => rows.map(({ head }) => ({ ...head, type: file.head.type }))),
      ].map(({ id, type, names: [name = ''] }) => ({ id, type, name })),
    ),
    sources: new SourceIndex([...entryFiles, ...topicFiles, ...lists.map(({ file }) => file)]),
    cues,
    turns: lazily(cues.turns),
    structure: last((pack) => pack.structure),
    labels: last((pack) => pack.labels),
    derivations: {
      ...derivations,
      open: derivations.open.map(({ id, when, unless, tense, text, again }) => ({
        id,
        when: lazily(when),
        unless: lazily(unless),
        tense: tense ?? null,
        text,
        again,
        isDated: text.includes('{date}'),
      })),
    },
    typography: typographyOf(packs),
    packs,
  });
}

function lazily(sources: readonly string[]): readonly Pattern[] {
  return sources.map((source) => new LazyPattern(source));
}

function compileFact(
  fact: Fact,
  entry: Entry | null,
  topic: string | null,
  lemmas?: FactWords,
): CompiledFact {
  let words: number | undefined;
  return {
    fact,
    entry,
    topic,
    when: lazily(fact.when),
    lemmas: lemmas?.[fact.id] ?? null,
    get words() {
      return (words ??= fact.text.reduce((sum, sentence) => sum + countWords(sentence), 0));
    },
  };
}

/** A topic whose context is read when an article first speaks of it. */
class LazyTopic implements CompiledTopic {
  readonly id: string;
  readonly label: string;
  readonly subjects: readonly Subject[];
  readonly headings: readonly CompiledHeading[];
  readonly #file: HeadedFile<Topic, TopicHead>;
  #context: readonly CompiledFact[] | undefined;

  constructor(file: HeadedFile<Topic, TopicHead>, subjects: readonly Subject[]) {
    const { id, label, headings } = file.head;
    this.id = id;
    this.label = label;
    this.subjects = subjects;
    this.headings = headings.map((rule) => new LazyHeading(rule, id));
    this.#file = file;
  }

  get matter(): string {
    return this.#file.value.matter ?? this.label;
  }

  get context(): readonly CompiledFact[] {
    const { value, words } = this.#file;
    return (this.#context ??= value.context.map((fact) => compileFact(fact, null, this.id, words)));
  }
}

/** A heading rule whose template is read when a sentence first asks for it. */
class LazyHeading implements CompiledHeading {
  readonly id: string;
  readonly topic: string;
  readonly when: readonly Pattern[];
  readonly mayBe: ReadonlySet<'negated' | 'conditional'>;
  readonly #text: string;
  #template: Template | undefined;

  constructor(rule: TopicHead['headings'][number], topic: string) {
    this.id = rule.id;
    this.topic = topic;
    this.when = lazily(rule.when);
    this.mayBe = new Set(rule.mayBe);
    this.#text = rule.text;
  }

  get template(): Template {
    return (this.#template ??= parseTemplate(this.#text));
  }
}

/** A term as pattern words: tokens end after an apostrophe, as Universal Dependencies cuts them. */
export function wordsOf(alias: string): string {
  return alias.replace(/['’]/g, '’ ').trim();
}

/** The house styles of all packs, a later pack's over those of the same name; its default wins too. */
function typographyOf(packs: readonly Pack[]): Typography | null {
  return packs.reduce<Typography | null>((joined, { typography }) => {
    if (!typography) return joined;
    const { default: name, styles } = typography.value;
    return { default: name, styles: { ...joined?.styles, ...styles } };
  }, null);
}
