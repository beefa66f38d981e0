import { compareIds } from '../core/choose.ts';
import { countWords } from '../core/french-text.ts';
import { parsePattern, PatternError, PatternIndex, type Pattern } from '../core/pattern.ts';
import { parseTemplate, TemplateError, type Template } from '../core/template.ts';
import { compileCorrections, type CompiledCorrection } from './corrections.ts';
import { NameIndex } from './names.ts';
import type { PackIssue } from './pack-error.ts';
import type { InFile, Locate, Pack } from './parse.ts';
import type { Cues, Entry, Fact, Labels, Source, Structure, Subject, Typography } from './schema.ts';

/** A fact that can be offered: who tells it and what must be in the article. */
export interface CompiledFact {
  readonly fact: Fact;
  /** Entry that must be named, null for a topic's context. */
  readonly entry: Entry | null;
  /** Topic whose section calls for it, null for an entry's fact. */
  readonly topic: string | null;
  readonly when: readonly Pattern[];
  readonly words: number;
}

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
  readonly entries: ReadonlyMap<string, Entry>;
  readonly names: NameIndex;
  /** What the article must hold for an ambiguous name to stand for an entry, by its id. */
  readonly confirms: ReadonlyMap<string, readonly Pattern[]>;
  readonly terms: PatternIndex<Entry>;
  readonly topics: ReadonlyMap<string, CompiledTopic>;
  readonly keywords: PatternIndex<{ readonly topic: string; readonly weight: number }>;
  readonly facts: readonly CompiledFact[];
  readonly corrections: readonly CompiledCorrection[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly cues: Cues;
  /** Phrases that turn to another matter. */
  readonly turns: readonly Pattern[];
  readonly structure: Structure;
  readonly labels: Labels;
  /** House styles of typography, those of later packs first. */
  readonly typography: Typography | null;
  /** The packs as parsed, for running their examples. */
  readonly packs: readonly Pack[];
}

/** A pack and the way to find places in its files. */
export interface PlacedPack {
  readonly pack: Pack;
  readonly locate: Locate;
}

/** A file of a pack, for reporting places in it. */
interface FileOf {
  readonly path: string;
  readonly locate: Locate;
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
  for (const { pack, locate } of given)
    pack.manifest.overrides.forEach((id, i) => {
      if (foreign(pack).has(id)) return;
      const path = `${pack.root}pack.yaml`;
      report(
        { path, locate },
        ['overrides', i],
        'pack/unknown-override',
        `No other pack has the id "${id}".`,
        'correct the id or remove the override',
      );
    });
  const isKept = (pack: Pack, id: string) => pack.manifest.overrides.includes(id) || !overridden.has(id);
  const kept = <T extends { id: string }>(list: (pack: Pack) => readonly InFile<T>[]) =>
    given.flatMap(({ pack, locate }) =>
      list(pack)
        .filter(({ value }) => isKept(pack, value.id))
        .map(({ path, value }) => ({ file: { path, locate }, value })),
    );
  const entryFiles = kept((pack) => pack.entries);
  const topicFiles = kept((pack) => pack.topics);
  const correctionFiles = given.flatMap(({ pack, locate }) =>
    pack.corrections.flatMap(({ path, value }) =>
      value.flatMap((correction, index) =>
        isKept(pack, correction.id) ? [{ file: { path, locate }, index, correction }] : [],
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

  const entryIds = new Set(entryFiles.map(({ value }) => value.id));
  const sources = new Map<string, Source>();
  for (const { file, value } of [...entryFiles, ...topicFiles])
    value.sources.forEach((source, i) => {
      unique(`source ${source.id}`, file, ['sources', i, 'id']);
      sources.set(source.id, source);
    });

  const facts: CompiledFact[] = [];
  const addFacts = (
    list: readonly Fact[],
    file: FileOf,
    key: string,
    entry: Entry | null,
    topic: string | null,
  ) =>
    list.forEach((fact, i) => {
      const at = [key, i];
      unique(fact.id, file, [...at, 'id']);
      if (!sources.has(fact.source))
        report(
          file,
          [...at, 'source'],
          'pack/unknown-source',
          `The source "${fact.source}" is defined nowhere.`,
          'add it under "sources" or correct the id',
        );
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
      const words = fact.text.reduce((sum, sentence) => sum + countWords(sentence), 0);
      facts.push({ fact, entry, topic, when: patterns(fact.when, file, [...at, 'when']), words });
    });

  const confirms = new Map<string, readonly Pattern[]>();
  const names: Entry[] = [];
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
    if (isMatchedByLemma(entry))
      [entry.name, ...entry.aliases].forEach((alias, i) => {
        const parsed = pattern(wordsOf(alias), file, i ? ['aliases', i - 1] : ['name']);
        if (parsed) terms.push([parsed, entry]);
      });
    else names.push(entry);
    addFacts(entry.facts, file, 'facts', entry, null);
    if (entry.confirm.length > 0) confirms.set(entry.id, patterns(entry.confirm, file, ['confirm']));
  }
  const bearers = new Map<string, string>();
  for (const { file, value: entry } of entryFiles) {
    if (isMatchedByLemma(entry)) continue;
    [entry.name, ...entry.aliases].forEach((name, i) => {
      const other = bearers.get(name);
      if (other === undefined || other === entry.id) bearers.set(name, entry.id);
      else if (entry.confirm.length === 0 || !confirms.has(other))
        report(
          file,
          i ? ['aliases', i - 1] : ['name'],
          'pack/ambiguous-name',
          `The name "${name}" is also that of "${other}".`,
          'give both entries "confirm" patterns that tell them apart, or drop the name from one',
        );
    });
  }

  const subjects = new Map<string, Subject>();
  for (const { pack, locate } of given)
    pack.subjects?.value.forEach((subject, i) => {
      const file = { path: pack.subjects?.path ?? '', locate };
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
    addFacts(topic.context, file, 'context', null, topic.id);
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
        { path: what, locate: () => ({ line: 1, column: 1 }) },
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
      ? patterns(cues.turns, { path: cuesFile.pack.cues?.path ?? '', locate: cuesFile.locate }, ['turns'])
      : [];
  if (issues.length > 0 || !cues || !structure || !labels) return { packs: null, issues };

  const entries = entryFiles.map(({ value }) => value);
  const compiled: Packs = {
    versions: packs
      .map(({ manifest, hash }) => ({ id: manifest.id, version: manifest.version, hash }))
      .sort((a, b) => compareIds(a.id, b.id)),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    names: new NameIndex(names),
    confirms,
    terms: new PatternIndex(terms),
    topics,
    keywords: new PatternIndex(keywords),
    facts,
    corrections: compileCorrections(
      correctionFiles.map(({ correction }) => correction),
      entries,
    ),
    sources,
    cues,
    turns,
    structure,
    labels,
    typography: typographyOf(packs),
    packs,
  };
  return { packs: Object.freeze(compiled), issues };
}

/** The house styles of all packs, a later pack's over those of the same name; its default wins too. */
function typographyOf(packs: readonly Pack[]): Typography | null {
  return packs.reduce<Typography | null>((joined, { typography }) => {
    if (!typography) return joined;
    const { default: name, styles } = typography.value;
    return { default: name, styles: { ...joined?.styles, ...styles } };
  }, null);
}

/** The ids that a pack defines and another may override. */
function idsOf(pack: Pack): string[] {
  return [
    ...pack.entries.map(({ value }) => value.id),
    ...pack.topics.map(({ value }) => value.id),
    ...pack.corrections.flatMap(({ value }) => value.map((correction) => correction.id)),
  ];
}

/** A term as pattern words: tokens end after an apostrophe, as Universal Dependencies cuts them. */
function wordsOf(alias: string): string {
  return alias.replace(/['’]/g, '’ ').trim();
}
