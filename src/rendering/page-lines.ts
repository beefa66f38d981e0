import type { Source } from '../core/article.ts';
import { authorsOf, listOf, type SourceMeta } from '../core/document.ts';
import { capitalise } from '../core/french-text.ts';
import type { Labels } from '../packs/schema.ts';
import { frenchDate, partialDate } from '../core/french-date.ts';

/** The line of the list of sources that names a work, as text. */
export function sourceLine({ publisher, title, date }: Pick<Source, 'publisher' | 'title' | 'date'>): string {
  return `${publisher}, ${title}, ${partialDate(date)}`;
}

/** The signature under the title, as text; empty where nothing is known. */
export function signatureLine(meta: SourceMeta, labels: Labels): string {
  const authors = authorsOf(meta).map(({ name }) => name);
  const line = [
    ...(authors.length > 0 ? [`${labels.by} ${listOf(authors)}`] : []),
    ...(meta.date ? [`${labels.published} ${frenchDate(meta.date)}`] : []),
    ...(meta.updated ? [`${labels.updated} ${frenchDate(meta.updated)}`] : []),
    ...(meta.reviewer ? [`${labels.reviewedBy} ${meta.reviewer}`] : []),
  ].join(', ');
  return capitalise(line);
}

/** The lines about the image and the reading time that a page may show. */
export function smallLines({ imageAlt, imageCaption, imageCredit }: SourceMeta, labels: Labels): string[] {
  const credit = imageCredit && labels.imageCredit.replace('{credit}', () => imageCredit);
  return [
    imageAlt ?? '',
    [imageCaption, credit].filter(Boolean).join(' '),
    ...Array.from({ length: 240 }, (_, i) => labels.readingTime.replace('{minutes}', String(i + 1))),
  ].filter((text) => text !== '');
}
