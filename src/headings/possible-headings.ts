import type { Analysis } from '../core/analysis.ts';
import { applyEdits, type TextEdit } from '../core/statement.ts';
import type { Packs } from '../packs/compile.ts';
import { compress } from './compress.ts';
import { applyHeading } from './write-headings.ts';

/**
 * Every title and heading that the rules can give for some section of an article, whatever its cuts: the title
 * given, all topic rules at all sentences, all compressions. What an audit holds the headings of a page against.
 */
export function possibleHeadings(
  { document, sentences }: Analysis,
  packs: Packs,
  edits: readonly TextEdit[],
): { text: string; rule: string }[] {
  const found: { text: string; rule: string }[] = [];
  const add = (text: string, rule: string) => found.push({ text: applyEdits(text, edits), rule });
  if (document.meta.title !== undefined) add(document.meta.title, 'title/given');
  const [opening] = sentences;
  if (opening)
    add(document.text.slice(opening.span.start, opening.span.end).replace(/[.…]$/u, ''), 'title/opening');
  for (const sentence of sentences) {
    for (const { text, attribution } of compress(sentence, document.text, packs))
      add(attribution === null ? text : `${text}, selon ${attribution}`, 'headings/compression');
    for (const topic of packs.topics.values())
      for (const rule of topic.headings)
        for (const { text } of applyHeading(rule, sentence, packs)) add(text, rule.id);
  }
  return found;
}
