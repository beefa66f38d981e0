import { firstWhere } from '../core/search.ts';
import { comparisonKey } from './comparison-key.ts';
import type { ContextSentence, Expectation } from './expectation.ts';
import { readWords, type Word } from './wording.ts';
import type { Passage } from './read-page.ts';

/** A sentence that may stand on the page: one of the author's, by index, or one of context. */
export type Known =
  | { readonly kind: 'source'; readonly key: string; readonly indexes: readonly number[] }
  | { readonly kind: 'context'; readonly key: string; readonly sentence: ContextSentence };

/** A sentence of the page and what it equals, typography left aside; null where it equals nothing known. */
export interface FoundSentence {
  readonly passage: Passage;
  readonly text: string;
  readonly known: Known | null;
}

/** Finds the known sentence that a key goes on with at an offset. */
export class KnownSentences {
  static readonly #prefix = 6;
  readonly #byPrefix = new Map<string, Known[]>();
  readonly #byKey = new Map<string, Known>();
  readonly #context: readonly ContextSentence[];
  #contextWords: { readonly sentence: ContextSentence; readonly words: readonly Word[] }[] | undefined;

  constructor({ sentences, context }: Pick<Expectation, 'sentences' | 'context'>) {
    this.#context = context;
    const bySource = new Map<string, number[]>();
    sentences.forEach(({ forms }, index) => {
      for (const key of new Set(forms.map(({ text }) => comparisonKey(text).key)))
        bySource.set(key, [...(bySource.get(key) ?? []), index]);
    });
    for (const [key, indexes] of bySource) this.#add({ kind: 'source', key, indexes });
    // The author's own sentence comes before a fact in the same words, a fact that may stand here before others.
    for (const sentence of context) this.#addContext(sentence);
    for (const list of this.#byPrefix.values()) list.sort((a, b) => b.key.length - a.key.length);
  }

  #addContext(sentence: ContextSentence): void {
    const { key } = sentence;
    const other = this.#byKey.get(key);
    if (!other) this.#add({ kind: 'context', key, sentence });
    else if (other.kind === 'context' && other.sentence.refusal() !== null && sentence.refusal() === null) {
      const list = this.#byPrefix.get(key.slice(0, KnownSentences.#prefix)) ?? [];
      list[list.indexOf(other)] = { kind: 'context', key, sentence };
      this.#byKey.set(key, { kind: 'context', key, sentence });
    }
  }

  #add(known: Known): void {
    if (known.key === '') return;
    const prefix = known.key.slice(0, KnownSentences.#prefix);
    const list = this.#byPrefix.get(prefix) ?? [];
    list.push(known);
    this.#byPrefix.set(prefix, list);
    this.#byKey.set(known.key, known);
  }

  /** The sentences of context with their words, read when first asked for. */
  get contextWords() {
    return (this.#contextWords ??= this.#context.map((sentence) => ({
      sentence,
      words: readWords(sentence.text),
    })));
  }

  /** What a whole key equals. */
  equal(key: string): Known | null {
    return this.#byKey.get(key) ?? null;
  }

  /** The longest known sentence at `at` that ends where a sentence can end. */
  startingAt(key: string, at: number, canEnd: (end: number) => boolean): Known | null {
    for (let length = KnownSentences.#prefix; length > 0; length--) {
      const list = this.#byPrefix.get(key.slice(at, at + length)) ?? [];
      const known = list.find((one) => key.startsWith(one.key, at) && canEnd(at + one.key.length));
      if (known) return known;
    }
    return null;
  }
}

const TERMINAL = /[.!?…"):;]$/u;

/**
 * The sentences of a passage: known ones wherever they stand whole, what is left cut as the source is cut. A
 * known sentence counts where it begins after the end of another and ends at a full stop, at the end of the
 * passage or where the language model ends a sentence.
 */
export function findSentences(
  passage: Passage,
  known: KnownSentences,
  split: Expectation['split'],
): FoundSentence[] {
  const { key, at, text } = comparisonKey(passage.text);
  const whole = known.equal(key);
  if (whole) return [{ passage, text, known: whole }];
  const ends = split(text).map((span) => firstWhere(at, (offset) => offset >= span.end));
  const isEnd = new Set(ends);
  const canEnd = (end: number) =>
    end >= key.length ||
    isEnd.has(end) ||
    (TERMINAL.test(key.slice(0, end)) && /^[\s"]/u.test(key.slice(end))) ||
    (key[end - 1] === '"' && TERMINAL.test(key.slice(0, end)));
  const canBegin = (offset: number) => /[.!?…"):;]\s?$/u.test(key.slice(Math.max(0, offset - 2), offset));
  const found: FoundSentence[] = [];
  const push = (from: number, to: number, one: Known | null) => {
    const shown = text.slice(at[from], at[to]).trim();
    if (/[\p{L}\p{N}]/u.test(shown) || one) found.push({ passage, text: shown, known: one });
  };
  let position = 0;
  while (position < key.length) {
    if (key[position] === ' ') {
      position++;
      continue;
    }
    const one = known.startingAt(key, position, canEnd);
    if (one) {
      push(position, position + one.key.length, one);
      position += one.key.length;
      continue;
    }
    const end = ends.find((offset) => offset > position) ?? key.length;
    // A known sentence may go on inside what the model takes for one sentence.
    let next = position + 1;
    while (next < end && !(canBegin(next) && key[next] !== ' ' && known.startingAt(key, next, canEnd)))
      next++;
    push(position, next, null);
    position = next;
  }
  return found;
}
