import type { Analysis, Paragraph, Sentence } from '../core/analysis.ts';
import { fold } from '../core/french-text.ts';
import { findExchanges, type Exchanges } from '../core/kinds-of-text.ts';

/** What segmentation never takes apart: a paragraph, or one sentence of a long paragraph. */
export interface Unit {
  readonly sentences: readonly Sentence[];
  readonly words: number;
  /** Number of each content word, by its index in the vocabulary of the text. */
  readonly terms: ReadonlyMap<number, number>;
  /**
   * Whether a section may begin here: `forced` by a subheading, never inside a quotation, a list, an entry of a
   * live blog, or between a question and its answer.
   */
  readonly cut: 'free' | 'no' | 'forced';
  /** Whether the unit opens its paragraph. */
  readonly opensParagraph: boolean;
}

/** Paragraphs longer than this many words may be cut inside. */
const LONG_PARAGRAPH = 200;
/** Letters by which words of one family are taken for the same: électeur, électoral, élection. */
const FAMILY = 6;
const ACCENTS = /[\u0300-\u036F]/gu;

/** A list, or the answer to a question, that is longer than this many words may be cut between its parts. */
const LONG_RUN = 300;

/**
 * The units of the sentences from index `from`, and how many different content words they hold. Subheadings force
 * a cut unless `keepsHeadings` is false.
 */
export function readUnits(
  analysis: Analysis,
  from: number,
  keepsHeadings = true,
): { units: Unit[]; vocabulary: number } {
  const ids = new Map<string, number>();
  const { paragraphs, sentences } = analysis;
  const exchanges = findExchanges(analysis.document.text, paragraphs);
  const runs = longRuns(analysis, exchanges);
  const groups: Sentence[][] = [];
  for (const sentence of sentences) {
    const kind = paragraphs[sentence.paragraph]?.kind;
    if (sentence.index < from || kind === 'heading') continue;
    const open = groups.at(-1);
    const isSame = open?.[0]?.paragraph === sentence.paragraph;
    const isWhole = exchanges?.kind === 'live-blog' || !isLong(paragraphs[sentence.paragraph]);
    if (open && isSame && isWhole) open.push(sentence);
    else groups.push([sentence]);
  }
  const units = groups.map((group, i): Unit => {
    const first = group[0];
    const previous = groups[i - 1]?.at(-1);
    return {
      sentences: group,
      words: group.reduce((sum, one) => sum + one.words, 0),
      terms: termsOf(group, ids),
      cut: first && previous ? cutBefore(previous, first, analysis, exchanges, runs, keepsHeadings) : 'free',
      opensParagraph: previous === undefined || previous.paragraph !== first?.paragraph,
    };
  });
  return { units, vocabulary: ids.size };
}

/** Whether a paragraph may be cut inside; about six characters make a word. */
function isLong(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && paragraph.span.end - paragraph.span.start > LONG_PARAGRAPH * 6;
}

function cutBefore(
  previous: Sentence,
  sentence: Sentence,
  analysis: Analysis,
  exchanges: Exchanges | null,
  longRuns: ReadonlySet<number>,
  keepsHeadings: boolean,
): Unit['cut'] {
  const { paragraphs, quotations } = analysis;
  const between = paragraphs.slice(previous.paragraph + 1, sentence.paragraph);
  if (keepsHeadings && between.some((paragraph) => paragraph.kind === 'heading')) return 'forced';
  const { start } = sentence.span;
  const isQuoted = quotations.some(({ span }) => span.start < start && start < span.end);
  if (isQuoted) return 'no';
  const at = sentence.paragraph;
  const opens = previous.paragraph !== at;
  if (exchanges && at >= Math.min(...exchanges.openings)) {
    if (opens && exchanges.openings.has(at)) return 'free';
    const isAnswered = !exchanges.openings.has(previous.paragraph) && !isQuestion(previous);
    return exchanges.kind === 'interview' && longRuns.has(at) && isAnswered ? 'free' : 'no';
  }
  const isItem = paragraphs[at]?.kind === 'list-item';
  return (isItem && !(opens && longRuns.has(at))) || isQuestion(previous) ? 'no' : 'free';
}

/** The paragraphs of lists and exchanges of more than {@link LONG_RUN} words, by index. */
function longRuns({ paragraphs, sentences }: Analysis, exchanges: Exchanges | null): Set<number> {
  const words = new Map<number, number>();
  for (const one of sentences) words.set(one.paragraph, (words.get(one.paragraph) ?? 0) + one.words);
  const runs: number[][] = [];
  paragraphs.forEach(({ kind }, at) => {
    const isItem = kind === 'list-item';
    const goesOn = exchanges
      ? !exchanges.openings.has(at)
      : isItem && paragraphs[at - 1]?.kind === 'list-item';
    if (goesOn && runs.length > 0) runs.at(-1)?.push(at);
    else if (exchanges || isItem) runs.push([at]);
  });
  const lengthOf = (run: readonly number[]) => run.reduce((sum, at) => sum + (words.get(at) ?? 0), 0);
  return new Set(runs.filter((run) => lengthOf(run) > LONG_RUN).flat());
}

/** A paragraph that is one question belongs to its answer, as in an interview. */
function isQuestion(sentence: Sentence): boolean {
  return sentence.tokens.at(-1)?.form === '?';
}

/** Nouns, names, adjectives and numbers; verbs say too little about the matter of a text. */
const TELLING = /^(?:NOUN|PROPN|ADJ|NUM|X)$/;

function termsOf(sentences: readonly Sentence[], ids: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { tokens } of sentences)
    for (const token of tokens) {
      if (token.isStopWord || !TELLING.test(token.upos) || token.form.length < 2) continue;
      const word = fold(token.form);
      const isName = token.upos === 'PROPN' || token.upos === 'NUM';
      const term = isName ? word : word.normalize('NFD').replace(ACCENTS, '').slice(0, FAMILY);
      const id = ids.get(term) ?? ids.size;
      ids.set(term, id);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  return counts;
}
