import type { HeadedFile } from './parse.ts';
import type { Source } from './schema.ts';

type SourcedFile = HeadedFile<
  { readonly sources: readonly Source[] },
  { readonly sources: readonly string[] }
>;

/** The sources of a pack set by id. A file is read when one of its sources is first asked for. */
export class SourceIndex {
  readonly #files = new Map<string, SourcedFile>();

  /** Of two files that give a source the same id, the later one counts. */
  constructor(files: readonly SourcedFile[]) {
    for (const file of files) for (const id of file.head.sources) this.#files.set(id, file);
  }

  has(id: string): boolean {
    return this.#files.has(id);
  }

  get(id: string): Source | undefined {
    return this.#files.get(id)?.value.sources.findLast((source) => source.id === id);
  }

  /** Every source: for checks and audits, not for the pipeline. */
  values(): Source[] {
    return [...this.#files.keys()].flatMap((id) => this.get(id) ?? []);
  }
}
