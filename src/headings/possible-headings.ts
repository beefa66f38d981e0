import type { Analysis } from '../core/analysis.ts';
import { applyEdits, type TextEdit } from '../core/statement.ts';
import type { Packs } from '../packs/index-packs.ts';
import { compress } from './compress.ts';
import { findRuleHeadings } from './find-rule-headings.ts';
import { saliences } from './salience.ts';
import { candidatesOf } from './write-headings.ts';

/**
 * Every title and heading that the rules can give for some section of an article, whatever its cuts: the title
 * given, all topic rules at all sentences, what is made of the sentences themselves. What an audit holds the
 * headings of a page against.
 */
export function possibleHeadings(
  analysis: Analysis,
  focus: string,
  packs: Packs,
  edits: readonly TextEdit[],
  restructures = false,
): { text: string; rule: string }[] {
  const { document, sentences } = analysis;
  const found: { text: string; rule: string }[] = [];
  const add = (text: string, rule: string) => found.push({ text: applyEdits(text, edits), rule });
  if (document.meta.title !== undefined) add(document.meta.title, 'title/given');
  const [opening] = sentences;
  if (opening)
    add(document.text.slice(opening.span.start, opening.span.end).replace(/[.…]$/u, ''), 'title/opening');
  if (restructures)
    for (const { kind, span } of analysis.paragraphs)
      if (kind === 'heading') add(document.text.slice(span.start, span.end), 'headings/author');
  for (const sentence of sentences)
    for (const { text, attribution } of compress(sentence, document.text, packs))
      add(attribution === null ? text : `${text}, selon ${attribution}`, 'title/compression');
  for (const { text, rule } of findRuleHeadings(analysis, packs)) add(text, rule.id);
  // The whole article as one section: the candidates of any section are among its own.
  const article = {
    id: '',
    topic: null,
    sentences,
    givenHeading: null,
    formerHeading: null,
    isSure: false,
    isAlone: true,
    isAny: true,
  };
  const [salience] = saliences([sentences]);
  if (salience)
    for (const { text, rule } of candidatesOf(article, salience, [], analysis, focus, packs, edits))
      found.push({ text, rule });
  return found;
}
