import type { Analysis, Sentence } from '../core/analysis.ts';
import { fold } from '../core/french-text.ts';
import { leansOnEarlier } from '../core/leans-on-earlier.ts';
import { applyEdits, fromRule, quote, type Statement, type TextEdit } from '../core/statement.ts';
import type { Span } from '../core/span.ts';
import type { Packs } from '../packs/index-packs.ts';
import { compress } from './compress.ts';
import { holds } from './write-headings.ts';

/**
 * The title: the one given, the text's own first line, or what the key points and the first paragraph give. The last
 * resort is the opening sentence itself.
 */
export function writeTitle(
  analysis: Analysis,
  focus: string,
  keyphrases: readonly string[],
  packs: Packs,
  edits: readonly TextEdit[],
): Statement {
  const { document, paragraphs, sentences } = analysis;
  if (document.meta.title !== undefined)
    return fromRule(applyEdits(document.meta.title, edits), 'title/given', []);
  const own = paragraphs.find((paragraph) => paragraph.kind === 'title');
  if (own) return quote(document, own.span, edits);
  const [best] = madeTitles(analysis, focus, keyphrases, packs, edits);
  if (best) return fromRule(best.text, best.rule, best.evidence);
  const first = sentences[0];
  const text = first ? applyEdits(document.text.slice(first.span.start, first.span.end), edits) : '';
  return fromRule(text.replace(/[.…]$/u, ''), 'title/opening', first ? [first.span] : []);
}

/** A title made of an opening sentence. */
export interface MadeTitle {
  readonly text: string;
  readonly rule: string;
  readonly evidence: readonly Span[];
  /** Its place among the opening sentences. */
  readonly rank: number;
  readonly score: number;
}

/** Characters of a title: structured data take 110 (Google, Article: headline), and short ones leave out the news. */
const MOST_CHARACTERS = 110;
const LEAST_CHARACTERS = 50;
const USUAL_CHARACTERS = 90;
/** What each character beyond or short of these costs. */
const SHORT_COST = 0.06;
const LONG_COST = 0.03;
/** The news stands in the first sentence: what each one further on costs. */
const RANK_COST = 1.2;
/** A sentence as it stands is less of a title than one cut down to what it says. */
const WHOLE_COST = 0.6;
/** What the keyphrase is worth, at the beginning or further on, and each of the next best phrases. */
const LEADS = 0.9;
const HOLDS = 0.5;
const OTHER_PHRASE = 0.35;
const COUNTED_PHRASES = 6;

/** Titles made of the key points and the sentences of the first paragraph, best first. */
export function madeTitles(
  analysis: Analysis,
  focus: string,
  keyphrases: readonly string[],
  packs: Packs,
  edits: readonly TextEdit[],
): MadeTitle[] {
  const { text: source } = analysis.document;
  const phrases = keyphrases.filter((phrase) => phrase !== focus).slice(0, COUNTED_PHRASES);
  return openings(analysis)
    .flatMap((sentence, rank) => {
      const { start, end } = sentence.span;
      const whole = source.slice(start, end).replace(/[.…]$/u, '');
      const made = compress(sentence, source, packs).map((short) => ({
        text: short.attribution === null ? short.text : `${short.text}, selon ${short.attribution}`,
        rule: 'title/compression',
        evidence: short.evidence,
      }));
      // Further on a sentence leans on those before it, unless it was found to stand alone.
      const isOwn =
        rank === 0 && !leansOnEarlier(sentence.tokens) && !made.some(({ text }) => text === whole);
      const opening = { text: whole, rule: 'title/opening', evidence: [sentence.span] };
      return [...made, ...(isOwn ? [opening] : [])].map((one) => ({
        ...one,
        text: applyEdits(one.text, edits),
        rank,
      }));
    })
    .filter(({ text }) => text.length <= MOST_CHARACTERS)
    .map(({ text, rule, evidence, rank }, order) => ({
      text,
      rule,
      evidence,
      rank,
      order,
      score:
        (leadsWith(text, focus) ? LEADS : holds(text, focus) ? HOLDS : 0) +
        OTHER_PHRASE * phrases.filter((phrase) => holds(text, phrase)).length -
        RANK_COST * rank -
        (rule === 'title/opening' ? WHOLE_COST : 0) -
        SHORT_COST * Math.max(0, LEAST_CHARACTERS - text.length) -
        LONG_COST * Math.max(0, text.length - USUAL_CHARACTERS),
    }))
    .sort((a, b) => b.score - a.score || a.order - b.order);
}

/** Whether a title begins with the keyphrase; an article may stand before it. */
export function leadsWith(title: string, focus: string): boolean {
  return fold(title)
    .replace(/^(?:les? |la |l’)/u, '')
    .startsWith(fold(focus).replace(/^(?:les? |la |l’)/u, ''));
}

/** The text's own title, key points, then the sentences of the first paragraph. */
function openings({ sentences, paragraphs }: Analysis): Sentence[] {
  const kindOf = (sentence: Sentence) => paragraphs[sentence.paragraph]?.kind;
  const lead = paragraphs.findIndex((paragraph) => paragraph.kind === 'paragraph');
  return [
    ...sentences.filter((sentence) => kindOf(sentence) === 'title'),
    ...sentences.filter((sentence) => kindOf(sentence) === 'key-point'),
    ...sentences.filter((sentence) => sentence.paragraph === lead),
  ];
}
