import type { Source } from '../core/article.ts';
import type { SourceMeta } from '../core/document.ts';
import { capitalise } from '../core/french-text.ts';
import type { Labels } from '../packs/schema.ts';
import { frenchDate, partialDate } from './french-date.ts';

/** The line of the list of sources that names a work, as text. */
export function sourceLine({ publisher, title, date }: Pick<Source, 'publisher' | 'title' | 'date'>): string {
  return `${publisher}, ${title}, ${partialDate(date)}`;
}

/** The signature under the title, as text; empty where nothing is known. */
export function signatureLine(
  { author, date, reviewer }: Pick<SourceMeta, 'author' | 'date' | 'reviewer'>,
  labels: Labels,
): string {
  const parts = [
    ...(author ? [`${labels.by} ${author}`] : []),
    ...(date ? [`${author ? labels.published : capitalise(labels.published)} ${frenchDate(date)}`] : []),
    ...(reviewer ? [`${labels.reviewedBy} ${reviewer}`] : []),
  ];
  return parts.join(', ');
}
