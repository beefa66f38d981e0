import { compareIds } from '../core/choose.ts';
import { countWords } from '../core/french-text.ts';
import { LazyPattern, PatternIndex, type Pattern } from '../core/pattern.ts';
import { parseTemplate, type Template } from '../core/template.ts';
import { compileCorrections, type CompiledCorrection } from './corrections.ts';
import { EntryIndex, type CompiledFact, type EntryRecord } from './entry-index.ts';
import { readList } from './list.ts';
import { NameIndex } from './names.ts';
import type { InFile, Pack } from './parse.ts';
import type {
  Cues,
  Derivations,
  Entry,
  Fact,
  HeadingRule,
  Labels,
  Source,
  Structure,
  Subject,
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
  /** Its Media Topic and the broader ones, narrowest first. */
  readonly subjects: readonly Subject[];
  readonly headings: readonly CompiledHeading[];
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
  readonly terms: PatternIndex<Entry>;
  readonly topics: ReadonlyMap<string, CompiledTopic>;
  readonly keywords: PatternIndex<{ readonly topic: string; readonly weight: number }>;
  /** The heading rules of all topics, by their patterns. */
  readonly headings: PatternIndex<CompiledHeading>;
  /** The context that topics bring; facts on entries are reached through {@link Packs.entries}. */
  readonly topicFacts: readonly CompiledFact[];
  readonly corrections: readonly CompiledCorrection[];
  readonly sources: ReadonlyMap<string, Source>;
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

/** Whether an entry is found by the lemmas of its words rather than by its exact form. */
export function isMatchedByLemma(entry: Entry): boolean {
  return (entry.match ?? (entry.type === 'term' ? 'lemma' : 'form')) === 'lemma';
}

/**
 * Indexes packs that were checked together. Patterns, templates, facts and the rows of lists are read when an
 * article first asks for them, so that large packs cost little at start.
 */
export function indexPacks(packs: readonly Pack[]): Packs {
  const overridden = new Set(packs.flatMap((pack) => pack.manifest.overrides));
  const kept = <T>(pack: Pack, items: readonly T[], idOf: (item: T) => string) =>
    items.filter((item) => pack.manifest.overrides.includes(idOf(item)) || !overridden.has(idOf(item)));
  const valuesOf = <T extends { id: string }>(list: (pack: Pack) => readonly InFile<T>[]) =>
    packs.flatMap((pack) => kept(pack, list(pack), ({ value }) => value.id).map(({ value }) => value));

  const entries = valuesOf((pack) => pack.entries);
  const topicFiles = valuesOf((pack) => pack.topics);
  const lists = packs.flatMap((pack) =>
    pack.lists.map(({ value: list }) => {
      const reader = readList(list);
      const rows = list.rows.map((row) => ({ row, head: reader.head(row) }));
      return { list, reader, rows: kept(pack, rows, ({ head }) => head.id) };
    }),
  );

  const records = new Map<string, () => EntryRecord>();
  const named: { id: string; names: readonly string[] }[] = [];
  const terms: [Pattern, Entry][] = [];
  for (const entry of entries) {
    const names = [entry.name, ...entry.aliases];
    if (isMatchedByLemma(entry))
      for (const name of names) terms.push([new LazyPattern(wordsOf(name)), entry]);
    else named.push({ id: entry.id, names });
    records.set(entry.id, () => ({
      entry,
      facts: entry.facts.map((fact) => compileFact(fact, entry, null)),
      confirm: lazily(entry.confirm),
    }));
  }
  for (const { list, reader, rows } of lists) {
    const whens = new Map(list.facts.map((fact) => [fact.id, lazily(fact.when)]));
    for (const { row, head } of rows) {
      named.push({ id: head.id, names: head.names });
      records.set(head.id, () => {
        const entry = reader.entry(row);
        const facts = entry.facts.map((fact) => ({
          ...compileFact(fact, entry, null),
          when: whens.get(fact.id.slice(entry.id.length + 1)) ?? [],
        }));
        return { entry, facts, confirm: lazily(head.confirm) };
      });
    }
  }

  const subjects = new Map(packs.flatMap((pack) => pack.subjects?.value ?? []).map((one) => [one.code, one]));
  const lineOf = (code: string | undefined): Subject[] => {
    const subject = code === undefined ? undefined : subjects.get(code);
    return subject ? [subject, ...lineOf(subject.parent)] : [];
  };
  const topics = new Map(
    topicFiles.map((topic): [string, CompiledTopic] => [
      topic.id,
      {
        id: topic.id,
        label: topic.label,
        subjects: lineOf(/^\d{8}(?=-)/.exec(topic.id)?.[0]),
        headings: topic.headings.map((rule) => new LazyHeading(rule, topic.id)),
      },
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
      topicFiles.flatMap((topic) =>
        topic.keywords.map(
          ({ phrase, weight }) => [new LazyPattern(phrase), { topic: topic.id, weight }] as const,
        ),
      ),
    ),
    headings: new PatternIndex(headings.flatMap((rule) => rule.when.map((one) => [one, rule] as const))),
    topicFacts: topicFiles.flatMap((topic) => topic.context.map((fact) => compileFact(fact, null, topic.id))),
    corrections: compileCorrections(
      packs.flatMap((pack) =>
        kept(
          pack,
          pack.corrections.flatMap(({ value }) => value),
          ({ id }) => id,
        ),
      ),
      [
        ...entries,
        ...lists.flatMap(({ list, rows }) =>
          rows.map(({ head }) => ({ id: head.id, type: list.type, name: head.names[0] ?? '' })),
        ),
      ],
    ),
    sources: new Map(
      [...entries, ...topicFiles, ...lists.map(({ list }) => list)].flatMap(({ sources }) =>
        sources.map((source) => [source.id, source] as const),
      ),
    ),
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

function compileFact(fact: Fact, entry: Entry | null, topic: string | null): CompiledFact {
  let words: number | undefined;
  return {
    fact,
    entry,
    topic,
    when: lazily(fact.when),
    get words() {
      return (words ??= fact.text.reduce((sum, sentence) => sum + countWords(sentence), 0));
    },
  };
}

/** A heading rule whose template is read when a sentence first asks for it. */
class LazyHeading implements CompiledHeading {
  readonly id: string;
  readonly topic: string;
  readonly when: readonly Pattern[];
  readonly mayBe: ReadonlySet<'negated' | 'conditional'>;
  readonly #text: string;
  #template: Template | undefined;

  constructor(rule: HeadingRule, topic: string) {
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
