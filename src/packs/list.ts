import type { Noun } from '../core/analysis.ts';
import { NNBSP } from '../core/french-text.ts';
import { fillTemplate } from '../core/name-forms.ts';
import { parseTemplate, type Template } from '../core/template.ts';
import type { Entry, Fact, List } from './schema.ts';

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

/** A part that is made of itself, with the way that leads from it back to it. */
export class CycleError extends Error {
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
export function withParts(text: string, { parts }: List, within: readonly string[] = []): string {
  return text.replace(/\{([a-z]+)\}/g, (slot, name: string) => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined) return slot;
    if (within.includes(name)) throw new CycleError([...within, name]);
    return withParts(part, { parts } as List, [...within, name]);
  });
}
