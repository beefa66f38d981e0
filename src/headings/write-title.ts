import type { Analysis, Sentence } from '../core/analysis.ts';
import { arialWidth } from '../core/arial-width.ts';
import { fold } from '../core/french-text.ts';
import { applyEdits, fromRule, quote, type Statement, type TextEdit } from '../core/statement.ts';
import type { Packs } from '../packs/index-packs.ts';
import { compress } from './compress.ts';

/**
 * The title: the one given, the text's own first line, or the first key point or opening sentence cut down to
 * what a search result shows. The last resort is the opening sentence itself.
 */
export function writeTitle(
  analysis: Analysis,
  focus: string,
  packs: Packs,
  edits: readonly TextEdit[],
): Statement {
  const { document, paragraphs, sentences } = analysis;
  if (document.meta.title !== undefined)
    return fromRule(applyEdits(document.meta.title, edits), 'title/given', []);
  const own = paragraphs.find((paragraph) => paragraph.kind === 'title');
  if (own) return quote(document, own.span, edits);
  const shortest = shortTitles(analysis, focus, packs, edits)[0];
  if (shortest) return fromRule(shortest.text, shortest.rule, shortest.evidence);
  const first = sentences[0];
  const text = first ? applyEdits(document.text.slice(first.span.start, first.span.end), edits) : '';
  return fromRule(text.replace(/[.…]$/u, ''), 'title/opening', first ? [first.span] : []);
}

/** A title that begins with the keyphrase may come from one sentence further on, no more: the news comes first. */
const LEADING = 1.5;
const worth = ({ rank, leads }: { rank: number; leads: boolean }) => rank - (leads ? LEADING : 0);

/** Titles made of the opening sentences, best first: near the beginning, with the keyphrase first, the fullest. */
function shortTitles(analysis: Analysis, focus: string, packs: Packs, edits: readonly TextEdit[]) {
  const width = packs.structure.titleMaxPixels.value;
  return openings(analysis)
    .flatMap((sentence, rank) =>
      compress(sentence, analysis.document.text, packs).map((short, step) => ({
        text: applyEdits(
          short.attribution === null ? short.text : `${short.text}, selon ${short.attribution}`,
          edits,
        ),
        rule: 'title/compression',
        evidence: short.evidence,
        rank,
        step,
      })),
    )
    .filter(({ text }) => arialWidth(text) <= width)
    .map((candidate) => ({ ...candidate, leads: leadsWith(candidate.text, focus) }))
    .sort((a, b) => worth(a) - worth(b) || a.rank - b.rank || a.step - b.step);
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
