import { compareIds } from '../core/choose.ts';
import { parsePattern, PatternError, PatternIndex, type Pattern } from '../core/pattern.ts';
import { parseTemplate, TemplateError, type Template } from '../core/template.ts';
import { compileCorrections, type CompiledCorrection } from './corrections.ts';
import { NameIndex } from './names.ts';
import { PackError, type PackIssue } from './pack-error.ts';
import type { InFile, Locate, Pack } from './parse.ts';
import type { Cues, Entry, Fact, Labels, Source, Structure } from './schema.ts';

/** A fact that can be offered: who tells it and what must be in the article. */
export interface CompiledFact {
  readonly fact: Fact;
  /** Entry that must be named, null for a topic's context. */
  readonly entry: Entry | null;
  /** Topic whose section calls for it, null for an entry's fact. */
  readonly topic: string | null;
  readonly when: readonly Pattern[];
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
  readonly headings: readonly CompiledHeading[];
}

/** Valid packs, indexed and frozen: what the pipeline reads. */
export interface Packs {
  /** Identity, version and hash of each pack, sorted by id. */
  readonly versions: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly names: NameIndex;
  readonly terms: PatternIndex<Entry>;
  readonly topics: ReadonlyMap<string, CompiledTopic>;
  readonly keywords: PatternIndex<{ readonly topic: string; readonly weight: number }>;
  readonly facts: readonly CompiledFact[];
  readonly corrections: readonly CompiledCorrection[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly cues: Cues;
  readonly structure: Structure;
  readonly labels: Labels;
  /** The packs as parsed, for running their examples. */
  readonly packs: readonly Pack[];
}

/** Whether an entry is found by the lemmas of its words rather than by its exact form. */
export function isMatchedByLemma(entry: Entry): boolean {
  return (entry.match ?? (entry.type === 'term' ? 'lemma' : 'form')) === 'lemma';
}

/** Checks that packs fit together and indexes them; throws one {@link PackError} with all faults. */
export function compilePacks(packs: readonly Pack[], locate: Locate): Packs {
  const issues: PackIssue[] = [];
  const sorted = [...packs].sort((a, b) => compareIds(a.manifest.id, b.manifest.id));
  const overridden = new Set(sorted.flatMap((pack) => pack.manifest.overrides));
  const kept = <T extends { id: string }>(list: (pack: Pack) => readonly InFile<T>[]) =>
    sorted.flatMap((pack) =>
      list(pack).filter(
        ({ value }) => pack.manifest.overrides.includes(value.id) || !overridden.has(value.id),
      ),
    );
  const entryFiles = kept((pack) => pack.entries);
  const topicFiles = kept((pack) => pack.topics);
  const correctionFiles = sorted.flatMap((pack) => pack.corrections);

  const report = (path: string, keys: readonly PropertyKey[], code: string, message: string, fix: string) =>
    issues.push({ path, ...locate(path, keys), code, message, fix });

  const seen = new Map<string, string>();
  const unique = (id: string, path: string, keys: readonly PropertyKey[]) => {
    const first = seen.get(id);
    if (first !== undefined)
      report(
        path,
        keys,
        'pack/duplicate-id',
        `The id "${id}" is taken by ${first}.`,
        'choose another id, or declare it under "overrides" of pack.yaml',
      );
    else seen.set(id, path);
  };
  const pattern = (text: string, path: string, keys: readonly PropertyKey[]): Pattern | null => {
    try {
      const parsed = parsePattern(text);
      for (const element of parsed.elements)
        if (element.kind === 'entry' && !entryIds.has(element.id))
          report(
            path,
            keys,
            'pack/unknown-entry',
            `The pattern names "@${element.id}", which no entry has as id.`,
            'correct the id or add the entry',
          );
      return parsed;
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      report(
        path,
        keys,
        'pack/bad-pattern',
        `The pattern "${text}" cannot be read: ${error.message}.`,
        'correct the pattern',
      );
      return null;
    }
  };
  const patterns = (texts: readonly string[], path: string, keys: readonly PropertyKey[]) =>
    texts.map((text, i) => pattern(text, path, [...keys, i])).filter((parsed) => parsed !== null);

  const entryIds = new Set(entryFiles.map(({ value }) => value.id));
  const sources = new Map<string, Source>();
  for (const { path, value } of [...entryFiles, ...topicFiles])
    value.sources.forEach((source, i) => {
      unique(`source ${source.id}`, path, ['sources', i, 'id']);
      sources.set(source.id, source);
    });

  const facts: CompiledFact[] = [];
  const addFacts = (
    list: readonly Fact[],
    path: string,
    key: string,
    entry: Entry | null,
    topic: string | null,
  ) =>
    list.forEach((fact, i) => {
      const at = [key, i];
      unique(fact.id, path, [...at, 'id']);
      if (!sources.has(fact.source))
        report(
          path,
          [...at, 'source'],
          'pack/unknown-source',
          `The source "${fact.source}" is defined nowhere.`,
          'add it under "sources" or correct the id',
        );
      fact.needs.forEach((id, k) => {
        if (!entryIds.has(id))
          report(
            path,
            [...at, 'needs', k],
            'pack/unknown-entry',
            `No entry has the id "${id}".`,
            'correct the id or add the entry',
          );
      });
      fact.text.forEach((sentence, k) => {
        const fault = sentenceFault(sentence);
        if (fault) report(path, [...at, 'text', k], fault.code, fault.message, fault.fix);
      });
      facts.push({ fact, entry, topic, when: patterns(fact.when, path, [...at, 'when']) });
    });

  const names: Entry[] = [];
  const terms: [Pattern, Entry][] = [];
  for (const { path, value: entry } of entryFiles) {
    unique(entry.id, path, ['id']);
    if (!path.endsWith(`entities/${entry.type}/${entry.id}.yaml`))
      report(
        path,
        ['id'],
        'pack/misplaced-entry',
        `The entry "${entry.id}" of type ${entry.type} stands in ${path}.`,
        `move it to entities/${entry.type}/${entry.id}.yaml`,
      );
    if (isMatchedByLemma(entry))
      [entry.name, ...entry.aliases].forEach((alias, i) => {
        const parsed = pattern(wordsOf(alias), path, i ? ['aliases', i - 1] : ['name']);
        if (parsed) terms.push([parsed, entry]);
      });
    else names.push(entry);
    addFacts(entry.facts, path, 'facts', entry, null);
  }

  const topics = new Map<string, CompiledTopic>();
  const keywords: [Pattern, { topic: string; weight: number }][] = [];
  for (const { path, value: topic } of topicFiles) {
    unique(`topic ${topic.id}`, path, ['id']);
    topic.keywords.forEach(({ phrase, weight }, i) => {
      const parsed = pattern(phrase, path, ['keywords', i, 'phrase']);
      if (parsed) keywords.push([parsed, { topic: topic.id, weight }]);
    });
    const headings: CompiledHeading[] = [];
    topic.headings.forEach((rule, i) => {
      unique(rule.id, path, ['headings', i, 'id']);
      const when = patterns(rule.when, path, ['headings', i, 'when']);
      try {
        const template = parseTemplate(rule.text);
        for (const slot of template.slots)
          if (when.some((parsed) => !parsed.slots.includes(slot)))
            report(
              path,
              ['headings', i, 'text'],
              'pack/unknown-slot',
              `The slot "${slot}" is not filled by every pattern of "when".`,
              'name it in each pattern or leave it out of the text',
            );
        headings.push({ id: rule.id, when, template, mayBe: new Set(rule.mayBe) });
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        report(
          path,
          ['headings', i, 'text'],
          'pack/bad-template',
          `The text cannot be read: ${error.message}.`,
          'correct the slot',
        );
      }
    });
    topics.set(topic.id, { id: topic.id, label: topic.label, headings });
    addFacts(topic.context, path, 'context', null, topic.id);
  }

  for (const { path, value } of correctionFiles)
    value.forEach((correction, i) => {
      unique(correction.id, path, ['corrections', i, 'id']);
      if (correction.kind === 'phrase')
        correction.mentions.forEach((id, k) => {
          if (!entryIds.has(id))
            report(
              path,
              ['corrections', i, 'mentions', k],
              'pack/unknown-entry',
              `No entry has the id "${id}".`,
              'correct the id or add the entry',
            );
        });
    });

  const only = <T>(what: string, list: (pack: Pack) => InFile<T> | null): T | undefined => {
    const files = sorted.flatMap((pack) => list(pack) ?? []);
    if (files.length === 0)
      report(what, [], 'pack/missing-file', `No pack has a ${what}.`, `add ${what} to one of the packs`);
    return files.at(-1)?.value;
  };
  const cues = only('cues.yaml', (pack) => pack.cues);
  const structure = only('structure.yaml', (pack) => pack.structure);
  const labels = only('labels.yaml', (pack) => pack.labels);
  if (issues.length > 0 || !cues || !structure || !labels) throw new PackError(issues);

  const entries = entryFiles.map(({ value }) => value);
  return Object.freeze({
    versions: sorted.map(({ manifest, hash }) => ({ id: manifest.id, version: manifest.version, hash })),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    names: new NameIndex(names),
    terms: new PatternIndex(terms),
    topics,
    keywords: new PatternIndex(keywords),
    facts,
    corrections: compileCorrections(
      correctionFiles.flatMap(({ value }) => value),
      entries,
    ),
    sources,
    cues,
    structure,
    labels,
    packs: sorted,
  });
}

/** A term as pattern words: tokens end after an apostrophe, as Universal Dependencies cuts them. */
function wordsOf(alias: string): string {
  return alias.replace(/['’]/g, '’ ').trim();
}

/** Words that make a sentence untrue with time. */
const VOLATILE =
  /(?<!\p{L})(actuellement|récemment|aujourd’hui|désormais|bientôt|dernièrement|à ce jour|ces derniers (?:mois|jours|temps)|cette année)(?!\p{L})/iu;
/** Longest sentence of context, in words (PRODUCT: added sentences are short). */
const MAX_SENTENCE_WORDS = 20;

function sentenceFault(sentence: string): { code: string; message: string; fix: string } | null {
  const words = sentence.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
  if (words > MAX_SENTENCE_WORDS)
    return {
      code: 'pack/long-sentence',
      message: `The sentence has ${words} words: "${sentence}".`,
      fix: `cut it to ${MAX_SENTENCE_WORDS} words or split it`,
    };
  const volatile = VOLATILE.exec(sentence)?.[1];
  if (volatile)
    return {
      code: 'pack/volatile-word',
      message: `"${volatile}" makes the sentence untrue with time.`,
      fix: 'name the date instead',
    };
  if (!/[.!?»…]$/u.test(sentence) || !/^[\p{Lu}\p{N}«]/u.test(sentence))
    return {
      code: 'pack/not-a-sentence',
      message: `"${sentence}" is not a full sentence.`,
      fix: 'begin with a capital and end with a full stop',
    };
  if (/['"]| [:;!?»%]|« /u.test(sentence))
    return {
      code: 'pack/typography',
      message: `"${sentence}" is not set as French is.`,
      fix: 'use ’ and « », U+00A0 before ":" "%" "»" and after "«", U+202F before ";" "!" "?"',
    };
  return null;
}
