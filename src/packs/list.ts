import type { Noun } from '../core/analysis.ts';
import { NNBSP } from '../core/french-text.ts';
import { fillTemplate } from '../core/name-forms.ts';
import { parsePattern, PatternError } from '../core/pattern.ts';
import { parseTemplate, TemplateError, type Template } from '../core/template.ts';
import { sentenceFault } from './check-sentence.ts';
import { EntryFile, type Entry, type Fact, type List } from './schema.ts';

type Row = List['rows'][number];

/** What a row says of its entry without the entry being made: enough to find its names. */
export interface RowHead {
  readonly id: string;
  readonly names: readonly string[];
}

/** Reads the rows of a list: their heads at once, their entries with all facts only when asked. */
export interface ListReader {
  readonly head: (row: Row) => RowHead;
  /** Patterns of which the article must hold one. */
  readonly confirm: (row: Row) => readonly string[];
  readonly entry: (row: Row) => Entry;
}

/** Where and why a list cannot be used. */
export interface ListFault {
  readonly keys: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** A part that is made of itself, with the way that leads from it back to it. */
class CycleError extends Error {
  readonly part: string;

  constructor(way: readonly string[]) {
    super(way.join(' → '));
    this.part = way.at(-1) ?? '';
  }
}

export function readList(list: List): ListReader {
  const cell = (row: Row, column: string) => row[list.columns.indexOf(column)] ?? null;
  const [id, name, aliases, confirm] = ['id', 'name', 'aliases', 'confirm'].map((column) =>
    list.columns.indexOf(column),
  ) as [number, number, number, number];
  const confirmOf = (row: Row): readonly string[] => {
    const given = row[confirm];
    return typeof given === 'string' ? (list.confirms[given] ?? []) : Array.isArray(given) ? given : [];
  };
  const namesOf = (row: Row): string[] => {
    const others = row[aliases];
    return Array.isArray(others) ? [String(row[name]), ...others] : [String(row[name])];
  };
  // A list whose names no article bears never reads its templates.
  let templates: readonly (readonly Template[])[] | undefined;

  return {
    head: (row) => ({ id: String(row[id]), names: namesOf(row) }),
    confirm: confirmOf,
    entry: (row) => {
      templates ??= list.facts.map((fact) => fact.text.map((text) => parseTemplate(withParts(text, list))));
      const field = <K extends keyof Entry>(key: K, otherwise: Entry[K]) =>
        (cell(row, key) ?? (list.defaults as Partial<Entry>)[key] ?? otherwise) as Entry[K];
      const noun = field('noun', undefined);
      const since = field('since', undefined);
      const entry: Entry = {
        id: field('id', ''),
        type: list.type,
        name: field('name', ''),
        aliases: namesOf(row).slice(1),
        match: 'form',
        gender: field('gender', 'masculine'),
        number: field('number', 'singular'),
        article: field('article', 'none'),
        aspiratedH: field('aspiratedH', false),
        confirm: [...confirmOf(row)],
        sameAs: [],
        facts: [],
        sources: [],
        ...(noun === undefined ? {} : { noun }),
        ...(since === undefined ? {} : { since }),
      };
      const nouns = new Map<string, Noun>([['name', entry]]);
      for (const column of list.columns) {
        const value = cell(row, column);
        if (value !== null && column !== 'name') nouns.set(column, plain(textOf(value)));
      }
      return { ...entry, facts: factsOf(list, entry.id, nouns, templates) };
    },
  };
}

/** The facts of which every slot is filled; an empty `until` is none. */
function factsOf(
  list: List,
  id: string,
  nouns: ReadonlyMap<string, Noun>,
  templates: readonly (readonly Template[])[],
): Fact[] {
  const date = (given: string | undefined) =>
    given?.startsWith('{') ? nouns.get(given.slice(1, -1))?.name : given;
  return list.facts.flatMap((fact, i): Fact[] => {
    const text = (templates[i] ?? []).map((template) => fillTemplate(template, nouns));
    const since = date(fact.since);
    const until = date(fact.until);
    if (text.includes(null) || (fact.since !== undefined && since === undefined)) return [];
    return [
      {
        id: `${id}/${fact.id}`,
        kind: fact.kind,
        text: text.filter((sentence) => sentence !== null),
        source: fact.source,
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? {} : { until }),
        reviewed: fact.reviewed,
        needs: [],
        when: fact.when,
      },
    ];
  });
}

const plain = (name: string): Noun => ({
  name,
  gender: null,
  number: 'singular',
  article: 'none',
  aspiratedH: false,
});

/** A cell as it stands in a sentence: numbers with their thousands apart. */
function textOf(value: NonNullable<Row[number]>): string {
  if (typeof value === 'number')
    return String(value)
      .replace(/\B(?=(\d{3})+$)/g, NNBSP)
      .replace('.', ',');
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** A text in which parts stand for their slots, however deep. */
function withParts(text: string, { parts }: List, within: readonly string[] = []): string {
  return text.replace(/\{([a-z]+)\}/g, (slot, name: string) => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined) return slot;
    if (within.includes(name)) throw new CycleError([...within, name]);
    return withParts(part, { parts } as List, [...within, name]);
  });
}

/** Every fault of a list in itself: templates, cells, and each sentence that its rows make. */
export function listFaults(list: List): ListFault[] {
  const faults = [...templateFaults(list), ...confirmFaults(list)];
  if (faults.length > 0) return faults;
  const reader = readList(list);
  list.rows.forEach((row, r) => {
    const entry = reader.entry(row);
    const result = EntryFile.safeParse(entry);
    for (const issue of result.error?.issues ?? []) {
      const column = list.columns.indexOf(String(issue.path[0]));
      faults.push({
        keys: column < 0 ? ['rows', r] : ['rows', r, column],
        code: 'pack/invalid-value',
        message: `The row makes no entry: "${issue.path.map(String).join('.')}" does not fit: ${issue.message}.`,
        fix: 'write a value of that kind',
      });
    }
    if (!result.success) return;
    for (const fact of entry.facts)
      for (const sentence of fact.text) {
        const fault = sentenceFault(sentence);
        if (fault) faults.push({ keys: ['rows', r], ...fault });
      }
  });
  return faults;
}

/** What is wrong with the patterns that must confirm names. Packs that are ready were checked: they read none. */
function confirmFaults(list: List): ListFault[] {
  const faults: ListFault[] = [];
  const check = (texts: readonly string[], keys: readonly PropertyKey[]) =>
    texts.forEach((text, i) => {
      try {
        parsePattern(text);
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        faults.push({
          keys: [...keys, i],
          code: 'pack/bad-pattern',
          message: `The pattern "${text}" cannot be read: ${error.message}.`,
          fix: 'correct the pattern',
        });
      }
    });
  for (const [name, texts] of Object.entries(list.confirms)) check(texts, ['confirms', name]);
  const column = list.columns.indexOf('confirm');
  list.rows.forEach((row, r) => {
    const cell = row[column];
    if (Array.isArray(cell)) check(cell, ['rows', r, column]);
    if (typeof cell !== 'string' || Object.hasOwn(list.confirms, cell)) return;
    faults.push({
      keys: ['rows', r, column],
      code: 'pack/invalid-value',
      message: `No patterns are named "${cell}" under "confirms".`,
      fix: 'name patterns of the list, or write them out as an array',
    });
  });
  return faults;
}

/** What is wrong with the texts of a list before any row fills them. */
function templateFaults(list: List): ListFault[] {
  const faults: ListFault[] = [];
  const check = (text: string, keys: readonly PropertyKey[], within: readonly string[]) => {
    try {
      for (const slot of parseTemplate(withParts(text, list, within)).slots)
        if (!list.columns.includes(slot))
          faults.push({
            keys,
            code: 'pack/unknown-slot',
            message: `The slot "${slot}" is neither a column nor a part of the list.`,
            fix: 'add the column, or correct the slot',
          });
    } catch (error) {
      // Told of the parts that are on the round, not of those that lead to it.
      if (error instanceof CycleError) {
        if (error.part !== within[0]) return;
        faults.push({
          keys,
          code: 'pack/cyclic-template',
          message: `A part stands inside itself: ${error.message}.`,
          fix: 'leave the part out of its own text',
        });
      } else if (error instanceof TemplateError)
        faults.push({
          keys,
          code: 'pack/bad-template',
          message: `The text cannot be read: ${error.message}.`,
          fix: 'correct the slot',
        });
      else throw error;
    }
  };
  for (const [name, part] of Object.entries(list.parts)) check(part, ['parts', name], [name]);
  // A fact that names a faulty part has no fault of its own.
  if (faults.length > 0) return faults;
  list.facts.forEach((fact, i) => {
    fact.text.forEach((text, k) => check(text, ['facts', i, 'text', k], []));
    for (const key of ['since', 'until'] as const)
      if (fact[key]?.startsWith('{')) check(fact[key], ['facts', i, key], []);
  });
  return faults;
}
