import { countWords } from '../core/french-text.ts';
import type { Rows } from '../core/lookup.ts';
import { LazyPattern, PatternIndex, type Pattern, type Patterned } from '../core/pattern.ts';
import { parseTemplate, type Template } from '../core/template.ts';
import { compileCorrections, type CompiledCorrection } from './corrections.ts';
import { EntryIndex, type CompiledFact, type EntryPlace, type EntryRecord } from './entry-index.ts';
import { readList, type ListReader } from './list.ts';
import { NameIndex } from './names.ts';
import type { ContentFile, IndexedHeading, PackIndex } from './pack-index.ts';
import type { FactFile, FactWords, Pack } from './parse.ts';
import { SourceIndex } from './source-index.ts';
import type {
  Cues,
  Derivations,
  Entry,
  Fact,
  Labels,
  List,
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
  readonly terms: PatternIndex<{ readonly id: string }>;
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
 * What the pipeline reads of a pack set that was checked together. Patterns, templates, facts and the rows of lists
 * are read when an article first asks for them, so that large packs cost little at start. `packs` gives the packs as
 * parsed, in the order of the index.
 */
export function openIndex(index: PackIndex, packs: () => readonly Pack[]): Packs {
  const { settings, files, rules, headings } = index;
  const fileAt = (number: number): ContentFile => {
    const file = files.at(number);
    if (!file) throw new RangeError(`There is no file ${number}.`);
    return file;
  };
  const { cues, derivations } = settings;
  const subjects = new Map(settings.subjects.map((one) => [one.code, one]));
  const lineOf = (code: string | undefined): Subject[] => {
    const subject = code === undefined ? undefined : subjects.get(code);
    return subject ? [subject, ...lineOf(subject.parent)] : [];
  };
  return Object.freeze({
    versions: settings.versions,
    entries: new EntryIndex(index.entries, entryMaker(fileAt)),
    names: new NameIndex(index.names),
    terms: new PatternIndex(index.terms),
    topics: new Map(
      settings.topics.map(({ id, label, file }): [string, CompiledTopic] => [
        id,
        new LazyTopic(id, label, () => fileAt(file) as FactFile<Topic>, lineOf(/^\d{8}(?=-)/.exec(id)?.[0])),
      ]),
    ),
    keywords: new PatternIndex(index.keywords),
    headings: new PatternIndex({ ...headings, patterns: new HeadingPatterns(headings.patterns, rules) }),
    corrections: compileCorrections(settings.corrections, settings.camelNames),
    sources: new SourceIndex(index.sources, fileAt),
    cues,
    turns: lazily(cues.turns),
    structure: settings.structure,
    labels: settings.labels,
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
    typography: settings.typography,
    get packs() {
      return packs();
    },
  });
}

/** Makes an entry of the file or the row that tells it; a list is made ready once for all its rows. */
function entryMaker(fileAt: (number: number) => ContentFile): (place: EntryPlace) => EntryRecord {
  const lists = new Map<number, ReadyList>();
  return ([number, row]) => {
    if (row === undefined) {
      const { value: entry, words } = fileAt(number) as FactFile<Entry>;
      return {
        entry,
        facts: entry.facts.map((fact) => compileFact(fact, entry, null, words)),
        confirm: lazily(entry.confirm),
      };
    }
    const { value: list } = fileAt(number) as FactFile<List>;
    const ready = lists.get(number) ?? {
      reader: readList(list),
      whens: new Map(list.facts.map((fact) => [fact.id, lazily(fact.when)])),
    };
    lists.set(number, ready);
    const entry = ready.reader.entry(list.rows[row] ?? []);
    const facts = entry.facts.map((fact) => ({
      ...compileFact(fact, entry, null),
      when: ready.whens.get(fact.id.slice(entry.id.length + 1)) ?? [],
    }));
    return { entry, facts, confirm: lazily(entry.confirm) };
  };
}

interface ReadyList {
  readonly reader: ListReader;
  readonly whens: ReadonlyMap<string, readonly Pattern[]>;
}

/** The patterns of heading rules, each with its rule made ready. */
class HeadingPatterns implements Rows<Patterned<CompiledHeading>> {
  readonly length: number;
  readonly #patterns: Rows<Patterned<number>>;
  readonly #rules: Rows<IndexedHeading>;
  readonly #ready = new Map<number, CompiledHeading>();

  constructor(patterns: Rows<Patterned<number>>, rules: Rows<IndexedHeading>) {
    this.length = patterns.length;
    this.#patterns = patterns;
    this.#rules = rules;
  }

  at(index: number): Patterned<CompiledHeading> | undefined {
    const [source, number] = this.#patterns.at(index) ?? [];
    if (source === undefined || number === undefined) return undefined;
    let rule = this.#ready.get(number);
    if (!rule) {
      const indexed = this.#rules.at(number);
      if (!indexed) return undefined;
      rule = new LazyHeading(indexed, indexed.topic);
      this.#ready.set(number, rule);
    }
    return [source, rule];
  }
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

/** A topic whose file is read when an article first speaks of it. */
class LazyTopic implements CompiledTopic {
  readonly id: string;
  readonly label: string;
  readonly subjects: readonly Subject[];
  readonly #file: () => FactFile<Topic>;
  #headings: readonly CompiledHeading[] | undefined;
  #context: readonly CompiledFact[] | undefined;

  constructor(id: string, label: string, file: () => FactFile<Topic>, subjects: readonly Subject[]) {
    this.id = id;
    this.label = label;
    this.subjects = subjects;
    this.#file = file;
  }

  get matter(): string {
    return this.#file().value.matter ?? this.label;
  }

  get headings(): readonly CompiledHeading[] {
    return (this.#headings ??= this.#file().value.headings.map((rule) => new LazyHeading(rule, this.id)));
  }

  get context(): readonly CompiledFact[] {
    const { value, words } = this.#file();
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

  constructor(rule: Omit<IndexedHeading, 'topic'>, topic: string) {
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
