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

/** The entries of a pack set by id. Those of lists are made when first asked for. */
export class EntryIndex {
  readonly #makers: ReadonlyMap<string, () => EntryRecord>;
  readonly #made = new Map<string, EntryRecord>();

  constructor(makers: ReadonlyMap<string, () => EntryRecord>) {
    this.#makers = makers;
  }

  #record(id: string): EntryRecord | undefined {
    let record = this.#made.get(id);
    if (!record) {
      record = this.#makers.get(id)?.();
      if (record) this.#made.set(id, record);
    }
    return record;
  }

  has(id: string): boolean {
    return this.#makers.has(id);
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
    return [...this.#makers.keys()].flatMap((id) => this.get(id) ?? []);
  }
}
