import type { CompiledFact } from '../packs/entry-index.ts';
import { fold } from '../core/french-text.ts';
import type { SentenceReader } from './analyse.ts';

/**
 * Reads the sentences of facts into content lemmas, each fact once. The name of the thing is left out: that
 * the article names it does not make the fact told.
 */
export function createFactReader(
  read: SentenceReader,
): (fact: CompiledFact) => readonly ReadonlySet<string>[] {
  const known = new Map<CompiledFact, readonly ReadonlySet<string>[]>();
  return (compiled) => {
    const before = known.get(compiled);
    if (before) return before;
    const names = [compiled.entry?.name ?? '', ...(compiled.entry?.aliases ?? [])].flatMap((name) =>
      fold(name).split(/[\s’-]+/u),
    );
    const lemmas = compiled.fact.text.map((text) => {
      const span = { start: 0, end: text.length };
      const set = new Set<string>();
      for (const sentence of read(text, [{ kind: 'paragraph', span }]))
        for (const lemma of sentence.contentLemmas) if (!names.includes(lemma)) set.add(lemma);
      return set;
    });
    known.set(compiled, lemmas);
    return lemmas;
  };
}
