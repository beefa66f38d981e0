import { compareIds } from '../core/choose.ts';
import { countWords } from '../core/french-text.ts';
import { parsePattern, PatternError, PatternIndex, type Pattern } from '../core/pattern.ts';
import { parseTemplate, TemplateError, type Template } from '../core/template.ts';
import { compileCorrections, type CompiledCorrection } from './corrections.ts';
import { EntryIndex, type CompiledFact, type EntryRecord } from './entry-index.ts';
import { readList } from './list.ts';
import { NameIndex } from './names.ts';
import type { PackIssue } from './pack-error.ts';
import type { InFile, Locate, Pack } from './parse.ts';
import type { Cues, Entry, Fact, Labels, Source, Structure, Subject } from './schema.ts';

export interface CompiledHeading {
  readonly id: string;
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

/** Valid packs, indexed and frozen: what the pipeline reads. */
export interface Packs {
  /** Identity, version and hash of each pack, packs by id. */
  readonly versions: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  readonly entries: EntryIndex;
  readonly names: NameIndex;
  readonly terms: PatternIndex<Entry>;
  readonly topics: ReadonlyMap<string, CompiledTopic>;
  readonly keywords: PatternIndex<{ readonly topic: string; readonly weight: number }>;
  /** The context that topics bring; facts on entries are reached through {@link Packs.entries}. */
  readonly topicFacts: readonly CompiledFact[];
  readonly corrections: readonly CompiledCorrection[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly cues: Cues;
  /** Phrases that turn to another matter. */
  readonly turns: readonly Pattern[];
  readonly structure: Structure;
  readonly labels: Labels;
  /** The packs as parsed, for running their examples. */
  readonly packs: readonly Pack[];
}

/** A pack and the way to find places in its files. */
export interface PlacedPack {
  readonly pack: Pack;
  readonly locate: Locate;
  /** Whether it was compiled before, when it was built: its patterns can be read, and are when first needed. */
  readonly isReady: boolean;
}

/** A file of a pack, for reporting places in it. */
interface FileOf {
  readonly path: string;
  readonly locate: Locate;
  readonly isReady: boolean;
}

/** The names of an entry and where they stand. */
interface NamedEntry {
  readonly id: string;
  readonly names: readonly string[];
  /** Whether the name alone tells that the entry is meant. */
  readonly isSure: boolean;
  readonly file: FileOf;
  /** The row of a list; 0 for a file. */
  readonly row: number;
  /** The place of a name by its number, the first being the name proper. */
  readonly placeOf: (index: number, row: number) => readonly PropertyKey[];
}

/** Whether an entry is found by the lemmas of its words rather than by its exact form. */
export function isMatchedByLemma(entry: Entry): boolean {
  return (entry.match ?? (entry.type === 'term' ? 'lemma' : 'form')) === 'lemma';
}

/** Checks that packs fit together and indexes them: the packs, or null with every fault. */
export function compilePacks(given: readonly PlacedPack[]): {
  packs: Packs | null;
  issues: readonly PackIssue[];
} {
  const packs = given.map(({ pack }) => pack);
  const issues: PackIssue[] = [];
  const report = (file: FileOf, keys: readonly PropertyKey[], code: string, message: string, fix: string) =>
    issues.push({ path: file.path, ...file.locate(file.path, keys), code, message, fix });
  const overridden = new Set(packs.flatMap((pack) => pack.manifest.overrides));
  const foreign = (pack: Pack) => new Set(packs.flatMap((other) => (other === pack ? [] : idsOf(other))));
  for (const { pack, locate, isReady } of given)
    pack.manifest.overrides.forEach((id, i) => {
      if (foreign(pack).has(id)) return;
      const path = `${pack.root}pack.yaml`;
      report(
        { path, locate, isReady },
        ['overrides', i],
        'pack/unknown-override',
        `No other pack has the id "${id}".`,
        'correct the id or remove the override',
      );
    });
  const isKept = (pack: Pack, id: string) => pack.manifest.overrides.includes(id) || !overridden.has(id);
  const kept = <T extends { id: string }>(list: (pack: Pack) => readonly InFile<T>[]) =>
    given.flatMap(({ pack, locate, isReady }) =>
      list(pack)
        .filter(({ value }) => isKept(pack, value.id))
        .map(({ path, value }) => ({ file: { path, locate, isReady }, value })),
    );
  const entryFiles = kept((pack) => pack.entries);
  const topicFiles = kept((pack) => pack.topics);
  const lists = given.flatMap(({ pack, locate, isReady }) =>
    pack.lists.map(({ path, value: list }) => {
      const reader = readList(list);
      const rows = list.rows.map((row, index) => ({ row, index, head: reader.head(row) }));
      return {
        file: { path, locate, isReady },
        list,
        reader,
        rows: rows.filter(({ head }) => isKept(pack, head.id)),
      };
    }),
  );
  const correctionFiles = given.flatMap(({ pack, locate, isReady }) =>
    pack.corrections.flatMap(({ path, value }) =>
      value.flatMap((correction, index) =>
        isKept(pack, correction.id) ? [{ file: { path, locate, isReady }, index, correction }] : [],
      ),
    ),
  );

  const seen = new Map<string, string>();
  const unique = (id: string, file: FileOf, keys: readonly PropertyKey[]) => {
    const first = seen.get(id);
    if (first !== undefined)
      report(
        file,
        keys,
        'pack/duplicate-id',
        `The id "${id}" is taken by ${first}.`,
        'choose another id, or declare it under "overrides" of pack.yaml',
      );
    else seen.set(id, file.path);
  };
  const pattern = (text: string, file: FileOf, keys: readonly PropertyKey[]): Pattern | null => {
    try {
      const parsed = parsePattern(text);
      for (const element of parsed.elements)
        if (element.kind === 'entry' && !entryIds.has(element.id))
          report(
            file,
            keys,
            'pack/unknown-entry',
            `The pattern names "@${element.id}", which no entry has as id.`,
            'correct the id or add the entry',
          );
      return parsed;
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      report(
        file,
        keys,
        'pack/bad-pattern',
        `The pattern "${text}" cannot be read: ${error.message}.`,
        'correct the pattern',
      );
      return null;
    }
  };
  const patterns = (texts: readonly string[], file: FileOf, keys: readonly PropertyKey[]) =>
    texts.map((text, i) => pattern(text, file, [...keys, i])).filter((parsed) => parsed !== null);

  /** Patterns that are checked now, or read when first asked for where they were checked before. */
  const patternsLater = (texts: readonly string[], file: FileOf, keys: readonly PropertyKey[]) => {
    // Another pack may have taken away an entry that a pattern names.
    const isSure = file.isReady && !texts.some((text) => text.includes('@'));
    let parsed = isSure ? undefined : patterns(texts, file, keys);
    return () => (parsed ??= texts.map(parsePattern));
  };

  const entryIds = new Set([
    ...entryFiles.map(({ value }) => value.id),
    ...lists.flatMap(({ rows }) => rows.map(({ head }) => head.id)),
  ]);
  const sources = new Map<string, Source>();
  const listFiles = lists.map(({ file, list }) => ({ file, value: list }));
  for (const { file, value } of [...entryFiles, ...topicFiles, ...listFiles])
    value.sources.forEach((source, i) => {
      unique(`source ${source.id}`, file, ['sources', i, 'id']);
      sources.set(source.id, source);
    });

  const hasSource = (id: string, file: FileOf, keys: readonly PropertyKey[]) => {
    if (!sources.has(id))
      report(
        file,
        keys,
        'pack/unknown-source',
        `The source "${id}" is defined nowhere.`,
        'add it under "sources" or correct the id',
      );
  };
  const compileFacts = (
    list: readonly Fact[],
    file: FileOf,
    key: string,
    entry: Entry | null,
    topic: string | null,
  ): CompiledFact[] =>
    list.map((fact, i) => {
      const at = [key, i];
      unique(fact.id, file, [...at, 'id']);
      hasSource(fact.source, file, [...at, 'source']);
      fact.needs.forEach((id, k) => {
        if (!entryIds.has(id))
          report(
            file,
            [...at, 'needs', k],
            'pack/unknown-entry',
            `No entry has the id "${id}".`,
            'correct the id or add the entry',
          );
      });
      return compiledFact(fact, entry, topic, patternsLater(fact.when, file, [...at, 'when']));
    });

  const records = new Map<string, () => EntryRecord>();
  const named: NamedEntry[] = [];
  const terms: [Pattern, Entry][] = [];
  for (const { file, value: entry } of entryFiles) {
    unique(entry.id, file, ['id']);
    if (!file.path.endsWith(`entities/${entry.type}/${entry.id}.yaml`))
      report(
        file,
        ['id'],
        'pack/misplaced-entry',
        `The entry "${entry.id}" of type ${entry.type} stands in ${file.path}.`,
        `move it to entities/${entry.type}/${entry.id}.yaml`,
      );
    const names = [entry.name, ...entry.aliases];
    const placeOf = (i: number) => (i ? ['aliases', i - 1] : ['name']);
    if (isMatchedByLemma(entry))
      names.forEach((alias, i) => {
        const parsed = pattern(wordsOf(alias), file, placeOf(i));
        if (parsed) terms.push([parsed, entry]);
      });
    else named.push({ id: entry.id, names, isSure: entry.confirm.length === 0, file, row: 0, placeOf });
    const facts = compileFacts(entry.facts, file, 'facts', entry, null);
    const confirm = patternsLater(entry.confirm, file, ['confirm']);
    records.set(entry.id, () => ({ entry, facts, confirm: confirm() }));
  }
  for (const { file, list, reader, rows } of lists) {
    unique(`list ${list.id}`, file, ['id']);
    const whens = new Map<string, () => readonly Pattern[]>();
    list.facts.forEach((fact, i) => {
      unique(`fact ${fact.id} of list ${list.id}`, file, ['facts', i, 'id']);
      hasSource(fact.source, file, ['facts', i, 'source']);
      whens.set(fact.id, patternsLater(fact.when, file, ['facts', i, 'when']));
    });
    const cellOf = (row: number, column: string) => ['rows', row, list.columns.indexOf(column)];
    const placeOf = (i: number, row: number) => cellOf(row, i ? 'aliases' : 'name');
    for (const { row, index, head } of rows) {
      // Thousands of rows are passed at every start: the place is told only where there is a fault.
      if (seen.has(head.id)) unique(head.id, file, cellOf(index, 'id'));
      else seen.set(head.id, file.path);
      const isSure = head.confirm.length === 0;
      named.push({ id: head.id, names: head.names, isSure, file, row: index, placeOf });
      records.set(head.id, () => {
        const entry = reader.entry(row);
        const facts = entry.facts.map((fact) =>
          compiledFact(fact, entry, null, whens.get(fact.id.slice(entry.id.length + 1)) ?? (() => [])),
        );
        return { entry, facts, confirm: head.confirm.map(parsePattern) };
      });
    }
  }
  const bearers = new Map<string, NamedEntry>();
  for (const bearer of named)
    bearer.names.forEach((name, i) => {
      const other = bearers.get(name);
      if (other === undefined || other.id === bearer.id) bearers.set(name, bearer);
      else if (bearer.isSure || other.isSure)
        report(
          bearer.file,
          bearer.placeOf(i, bearer.row),
          'pack/ambiguous-name',
          `The name "${name}" is also that of "${other.id}".`,
          'give both entries "confirm" patterns that tell them apart, or drop the name from one',
        );
    });

  const subjects = new Map<string, Subject>();
  for (const { pack, locate, isReady } of given)
    pack.subjects?.value.forEach((subject, i) => {
      const file = { path: pack.subjects?.path ?? '', locate, isReady };
      unique(`subject ${subject.code}`, file, ['subjects', i, 'code']);
      subjects.set(subject.code, subject);
    });
  const lineOf = (code: string | undefined, file: FileOf, keys: readonly PropertyKey[]): Subject[] => {
    const line: Subject[] = [];
    for (let at = code; at !== undefined; at = subjects.get(at)?.parent) {
      const subject = subjects.get(at);
      if (!subject || line.includes(subject)) {
        report(
          file,
          keys,
          'pack/unknown-subject',
          subject ? `The subject ${at} is its own ancestor.` : `No subjects.yaml has the code ${at}.`,
          'correct the code or add the subject',
        );
        break;
      }
      line.push(subject);
    }
    return line;
  };

  const topics = new Map<string, CompiledTopic>();
  const topicFacts: CompiledFact[] = [];
  const keywords: [Pattern, { topic: string; weight: number }][] = [];
  for (const { file, value: topic } of topicFiles) {
    unique(`topic ${topic.id}`, file, ['id']);
    topic.keywords.forEach(({ phrase, weight }, i) => {
      const parsed = pattern(phrase, file, ['keywords', i, 'phrase']);
      if (parsed) keywords.push([parsed, { topic: topic.id, weight }]);
    });
    const headings: CompiledHeading[] = [];
    topic.headings.forEach((rule, i) => {
      unique(rule.id, file, ['headings', i, 'id']);
      const when = patterns(rule.when, file, ['headings', i, 'when']);
      try {
        const template = parseTemplate(rule.text);
        for (const slot of template.slots)
          if (when.some((parsed) => !parsed.slots.includes(slot)))
            report(
              file,
              ['headings', i, 'text'],
              'pack/unknown-slot',
              `The slot "${slot}" is not filled by every pattern of "when".`,
              'name it in each pattern or leave it out of the text',
            );
        headings.push({ id: rule.id, when, template, mayBe: new Set(rule.mayBe) });
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        report(
          file,
          ['headings', i, 'text'],
          'pack/bad-template',
          `The text cannot be read: ${error.message}.`,
          'correct the slot',
        );
      }
    });
    const line = lineOf(/^\d{8}(?=-)/.exec(topic.id)?.[0], file, ['id']);
    topics.set(topic.id, { id: topic.id, label: topic.label, subjects: line, headings });
    topicFacts.push(...compileFacts(topic.context, file, 'context', null, topic.id));
  }

  for (const { file, index, correction } of correctionFiles) {
    unique(correction.id, file, ['corrections', index, 'id']);
    if (correction.kind !== 'phrase') continue;
    correction.mentions.forEach((id, i) => {
      if (!entryIds.has(id))
        report(
          file,
          ['corrections', index, 'mentions', i],
          'pack/unknown-entry',
          `No entry has the id "${id}".`,
          'correct the id or add the entry',
        );
    });
  }

  const only = <T>(what: string, list: (pack: Pack) => InFile<T> | null): T | undefined => {
    const files = packs.flatMap((pack) => list(pack) ?? []);
    if (files.length === 0)
      report(
        { path: what, locate: () => ({ line: 1, column: 1 }), isReady: false },
        [],
        'pack/missing-file',
        `No pack has a ${what}.`,
        `add ${what} to one of the packs`,
      );
    return files.at(-1)?.value;
  };
  const cues = only('cues.yaml', (pack) => pack.cues);
  const structure = only('structure.yaml', (pack) => pack.structure);
  const labels = only('labels.yaml', (pack) => pack.labels);
  const cuesFile = given.findLast(({ pack }) => pack.cues);
  const turns =
    cues && cuesFile
      ? patterns(cues.turns, { ...cuesFile, path: cuesFile.pack.cues?.path ?? '' }, ['turns'])
      : [];
  if (issues.length > 0 || !cues || !structure || !labels) return { packs: null, issues };

  const headsOfAll = [
    ...entryFiles.map(({ value }) => value),
    ...lists.flatMap(({ list, rows }) =>
      rows.map(({ head }) => ({ id: head.id, type: list.type, name: head.names[0] ?? '' })),
    ),
  ];
  const compiled: Packs = {
    versions: packs
      .map(({ manifest, hash }) => ({ id: manifest.id, version: manifest.version, hash }))
      .sort((a, b) => compareIds(a.id, b.id)),
    entries: new EntryIndex(records),
    names: new NameIndex(named),
    terms: new PatternIndex(terms),
    topics,
    keywords: new PatternIndex(keywords),
    topicFacts,
    corrections: compileCorrections(
      correctionFiles.map(({ correction }) => correction),
      headsOfAll,
    ),
    sources,
    cues,
    turns,
    structure,
    labels,
    packs,
  };
  return { packs: Object.freeze(compiled), issues };
}

/** The ids that a pack defines and another may override. */
function idsOf(pack: Pack): string[] {
  return [
    ...pack.entries.map(({ value }) => value.id),
    ...pack.topics.map(({ value }) => value.id),
    ...pack.lists.flatMap(({ value }) => value.rows.map((row) => String(row[value.columns.indexOf('id')]))),
    ...pack.corrections.flatMap(({ value }) => value.map((correction) => correction.id)),
  ];
}

/** A term as pattern words: tokens end after an apostrophe, as Universal Dependencies cuts them. */
function wordsOf(alias: string): string {
  return alias.replace(/['’]/g, '’ ').trim();
}

/** A fact of which patterns and words are read when an article first calls for it. */
function compiledFact(
  fact: Fact,
  entry: Entry | null,
  topic: string | null,
  when: () => readonly Pattern[],
): CompiledFact {
  return {
    fact,
    entry,
    topic,
    get when() {
      return when();
    },
    get words() {
      return fact.text.reduce((sum, sentence) => sum + countWords(sentence), 0);
    },
  };
}
