import type { CompiledFact } from '../packs/entry-index.ts';
import { fold } from '../core/french-text.ts';
import type { SentenceReader } from './analyse.ts';

type ReadableFact = Pick<CompiledFact, 'fact' | 'entry' | 'lemmas'>;

/**
 * The content lemmas of each sentence of facts: those that their pack was sealed with, else read, each fact once.
 * The name of the thing is left out: that the article names it does not make the fact told.
 */
export function createFactReader(
  read: SentenceReader,
): (fact: ReadableFact) => readonly ReadonlySet<string>[] {
  const known = new Map<ReadableFact, readonly ReadonlySet<string>[]>();
  return (compiled) => {
    const before = known.get(compiled);
    if (before) return before;
    const lemmas = compiled.lemmas?.map((list) => new Set(list)) ?? lemmasOf(compiled, read);
    known.set(compiled, lemmas);
    return lemmas;
  };
}

function lemmasOf({ fact, entry }: ReadableFact, read: SentenceReader): Set<string>[] {
  const names = [entry?.name ?? '', ...(entry?.aliases ?? [])].flatMap((name) =>
    fold(name).split(/[\s’-]+/u),
  );
  return fact.text.map((text) => {
    const span = { start: 0, end: text.length };
    const set = new Set<string>();
    for (const sentence of read(text, [{ kind: 'paragraph', span }]))
      for (const lemma of sentence.contentLemmas) if (!names.includes(lemma)) set.add(lemma);
    return set;
  });
}
