import type { FactWords, HeadedFile, Pack } from './parse.ts';
import type { Entry, Fact } from './schema.ts';

/** Content lemmas of each sentence of a fact on an entry, or of a topic. */
export type LemmasOf = (fact: Fact, entry: Entry | null) => readonly (readonly string[])[];

/**
 * Packs as they are shipped: a line of JSON with everything that is needed at once, then a line for each topic, entry
 * and list, which is read when something first asks for it. Facts come with their content lemmas, so that no
 * article waits until they are tagged.
 */
export function sealPacks(packs: readonly Pack[], lemmasOf: LemmasOf): string {
  const lines: string[] = [];
  const seal = <T, H>(
    { path, head, value }: HeadedFile<T, H>,
    facts: readonly Fact[],
    entry: Entry | null,
  ) => {
    const words: FactWords = Object.fromEntries(facts.map((fact) => [fact.id, lemmasOf(fact, entry)]));
    lines.push(JSON.stringify({ value, words }));
    return { path, head };
  };
  const first = packs.map((pack) => ({
    ...pack,
    topics: pack.topics.map((file) => seal(file, file.value.context, null)),
    entries: pack.entries.map((file) => seal(file, file.value.facts, file.value)),
    // What the rows of a list tell is written when they are read.
    lists: pack.lists.map((file) => seal(file, [], null)),
  }));
  return [JSON.stringify(first), ...lines].join('\n');
}

/** The packs of the lines written by {@link sealPacks}, each read when first asked for. */
export function openPacks(lineAt: (index: number) => string): Pack[] {
  let at = 1;
  const open = <T, H>({ path, head }: Sealed<H>): HeadedFile<T, H> =>
    new OpenedFile<T, H>(path, head, lineAt, at++);
  return (JSON.parse(lineAt(0)) as Pack[]).map((pack) => ({
    ...pack,
    topics: pack.topics.map(open) as Pack['topics'],
    entries: pack.entries.map(open) as Pack['entries'],
    lists: pack.lists.map(open) as Pack['lists'],
  }));
}

interface Sealed<H> {
  readonly path: string;
  readonly head: H;
}

/** A file whose line is read when first asked for. */
class OpenedFile<T, H> implements HeadedFile<T, H> {
  readonly path: string;
  readonly head: H;
  readonly #lineAt: (index: number) => string;
  readonly #line: number;
  #read: { readonly value: T; readonly words?: FactWords } | undefined;

  constructor(path: string, head: H, lineAt: (index: number) => string, line: number) {
    this.path = path;
    this.head = head;
    this.#lineAt = lineAt;
    this.#line = line;
  }

  get #content() {
    return (this.#read ??= JSON.parse(this.#lineAt(this.#line)) as {
      readonly value: T;
      readonly words?: FactWords;
    });
  }
  get value(): T {
    return this.#content.value;
  }
  get words(): FactWords | undefined {
    return this.#content.words;
  }
}
