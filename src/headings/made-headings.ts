import type { Analysis, Sentence } from '../core/analysis.ts';
import { covers, type Span } from '../core/span.ts';
import type { Packs } from '../packs/index-packs.ts';
import { clauseHeadings } from './clause-headings.ts';
import { eventHeadings } from './event-headings.ts';
import { namedAgain } from './named-again.ts';
import { calledHeadings, nominalHeadings } from './nominal-headings.ts';
import { headingPhrases } from './noun-phrases.ts';
import { quotationHeadings } from './quotation-headings.ts';

/** An intertitre made from the words of one sentence. */
export interface MadeHeading {
  readonly text: string;
  readonly evidence: readonly Span[];
  readonly form: 'clause' | 'participle' | 'attribute' | 'event' | 'nominal' | 'phrase' | 'quotation';
  /** Whether it keeps its capital behind « X : ». */
  readonly keepsCapital: boolean;
  /** Whether it says the whole sentence over again. */
  readonly isWhole: boolean;
}

/** All intertitres that a sentence gives by itself; its main clause none where somebody else says it. */
export function madeHeadings(sentence: Sentence, analysis: Analysis, packs: Packs): readonly MadeHeading[] {
  const before = known.get(sentence);
  if (before) return before;
  const made = makeHeadings(sentence, analysis, packs);
  known.set(sentence, made);
  return made;
}

const CONCEDES = /^(?:cependant|toutefois|néanmoins|pourtant|certes)$/u;

/** Segmentation and headings ask for the same sentences; a sentence belongs to one analysis only. */
const known = new WeakMap<Sentence, readonly MadeHeading[]>();

function makeHeadings(sentence: Sentence, analysis: Analysis, packs: Packs): readonly MadeHeading[] {
  const { quotations, reports, document } = analysis;
  const { text } = document;
  const isSpoken =
    quotations.some(({ span }) => covers(span, sentence.span)) ||
    reports.some((report) => report.sentence === sentence.index);
  const isFree = (spans: readonly Span[]) =>
    !quotations.some(({ span }) => spans.some((one) => span.start < one.end && one.start < span.end));
  // « Le reportage a néanmoins le mérite … » grants something that the section does not turn about.
  if (sentence.tokens.some((token) => CONCEDES.test(token.keys[0] ?? '') && isFree([token]))) return [];
  const own = isSpoken
    ? []
    : [
        ...clauseHeadings(namedAgain(sentence, analysis) ?? sentence, text, packs).map(
          ({ opensWithName, ...one }) => ({
            ...one,
            keepsCapital: opensWithName,
          }),
        ),
        ...eventHeadings(sentence, text, packs).map((one) => ({
          ...one,
          form: 'event' as const,
          keepsCapital: false,
          isWhole: false,
        })),
        ...nominalHeadings(sentence, text).map((one) => ({
          ...one,
          form: 'nominal' as const,
          keepsCapital: false,
          isWhole: false,
        })),
      ];
  const phrases = headingPhrases(sentence, text, packs)
    .filter(({ span }) => isFree([span]))
    .map((one) => ({
      text: one.text,
      evidence: [one.span],
      form: 'phrase' as const,
      keepsCapital: false,
      isWhole: false,
    }));
  const quoted = quotationHeadings(sentence, analysis).map((one) => ({
    text: one.text,
    evidence: [one.span],
    form: 'quotation' as const,
    keepsCapital: true,
    isWhole: false,
  }));
  const called = calledHeadings(sentence, text).map((one) => ({
    ...one,
    form: 'attribute' as const,
    keepsCapital: !/^(?:L[ea’']|Les|Une?|Des) ?/u.test(one.text),
    isWhole: false,
  }));
  return [...own, ...phrases, ...quoted, ...called];
}
