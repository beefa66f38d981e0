import type { Lookup } from '../core/lookup.ts';
import type { Pattern } from '../core/pattern.ts';
import type { Entry, Fact } from './schema.ts';

/** A fact that can be offered: who tells it and what must be in the article. */
export interface CompiledFact {
  readonly fact: Fact;
  /** Entry that must be named, null for a topic's context. */
  readonly entry: Entry | null;
  /** Topic whose section calls for it, null for an entry's fact. */
  readonly topic: string | null;
  readonly when: readonly Pattern[];
  readonly words: number;
  /** Content lemmas of each sentence, where the pack was sealed with them. */
  readonly lemmas: readonly (readonly string[])[] | null;
}

/** An entry with all that the packs hold on it. */
export interface EntryRecord {
  readonly entry: Entry;
  readonly facts: readonly CompiledFact[];
  /** What the article must hold for its name to stand for it; nothing for a name that is sure. */
  readonly confirm: readonly Pattern[];
}

/** Where an entry is told: the number of its file, and of its row where that is a list. */
export type EntryPlace = readonly [file: number, row?: number];

/** The entries of a pack set by id, each made when first asked for. */
export class EntryIndex {
  readonly #places: Lookup<EntryPlace>;
  readonly #make: (place: EntryPlace) => EntryRecord;
  readonly #made = new Map<string, EntryRecord>();

  constructor(places: Lookup<EntryPlace>, make: (place: EntryPlace) => EntryRecord) {
    this.#places = places;
    this.#make = make;
  }

  #record(id: string): EntryRecord | undefined {
    const known = this.#made.get(id);
    if (known) return known;
    const place = this.#places.get(id);
    if (!place) return undefined;
    const record = this.#make(place);
    this.#made.set(id, record);
    return record;
  }

  has(id: string): boolean {
    return this.#places.get(id) !== undefined;
  }

  get(id: string): Entry | undefined {
    return this.#record(id)?.entry;
  }

  factsOf(id: string): readonly CompiledFact[] {
    return this.#record(id)?.facts ?? [];
  }

  confirmOf(id: string): readonly Pattern[] {
    return this.#record(id)?.confirm ?? [];
  }

  /** Every entry, made if it was not: for checks, not for the pipeline. */
  values(): Entry[] {
    return [...this.#places.keys()].flatMap((id) => this.get(id) ?? []);
  }
}
