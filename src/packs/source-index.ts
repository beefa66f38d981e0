import type { Lookup } from '../core/lookup.ts';
import type { InFile } from './parse.ts';
import type { Source } from './schema.ts';

type SourcedFile = InFile<{ readonly sources: readonly Source[] }>;

/** The file that each source stands in, by its id, as a number. Of two that give it, the later one counts. */
export function tableSources(
  files: readonly { readonly number: number; readonly value: SourcedFile['value'] }[],
): Map<string, number> {
  return new Map(files.flatMap(({ number, value }) => value.sources.map(({ id }) => [id, number])));
}

/** The sources of a pack set by id. A file is read when one of its sources is first asked for. */
export class SourceIndex {
  readonly #numbers: Lookup<number>;
  readonly #fileAt: (number: number) => SourcedFile;

  constructor(numbers: Lookup<number>, fileAt: (number: number) => SourcedFile) {
    this.#numbers = numbers;
    this.#fileAt = fileAt;
  }

  has(id: string): boolean {
    return this.#numbers.get(id) !== undefined;
  }

  get(id: string): Source | undefined {
    const number = this.#numbers.get(id);
    if (number === undefined) return undefined;
    return this.#fileAt(number).value.sources.findLast((source) => source.id === id);
  }

  /** Every source: for checks and audits, not for the pipeline. */
  values(): Source[] {
    return [...this.#numbers.keys()].flatMap((id) => this.get(id) ?? []);
  }
}
