import { bodyStatements } from '../core/article.ts';
import { placeOf } from '../core/document.ts';
import { partialDate } from '../core/french-date.ts';
import type { Warning } from '../core/review.ts';
import { covers, textOf } from '../core/span.ts';
import type { Reviewed } from './reviewed.ts';

/** What in the author's text an editor should look at: artefacts of translation, relative dates, bare quotations. */
export function warningsOf(page: Reviewed): Warning[] {
  const { document, quotations, dates, article, issues } = page;
  const text = document.text;
  const found: Warning[] = [];
  for (const { code, message, fix, span, line, column } of issues)
    if (code.startsWith('copy/') && span && line !== undefined && column !== undefined)
      found.push({ id: 'translation', message, fix, mender: 'newsroom', place: { span, line, column } });
  for (const { origin } of bodyStatements(article)) {
    if (origin.kind !== 'source') continue;
    for (const { span, kind, date } of dates) {
      if (kind !== 'relative' || !covers(origin.span, span)) continue;
      if (quotations.some((one) => covers(one.span, span))) continue;
      found.push({
        id: 'relative-date',
        message: `«\u00A0${textOf(text, span)}\u00A0» ne se comprend que le jour de la publication.`,
        fix:
          date === null
            ? 'ajoutez la date entière, ou vérifiez que la page est datée'
            : `ajoutez la date entière\u00A0: ${partialDate(date)}`,
        mender: 'newsroom',
        place: placeOf(document, span),
      });
    }
  }
  for (const { span, speaker } of quotations) {
    if (speaker !== null || text.slice(span.start, span.end).split(/\s+/u).length < LEAST_WORDS) continue;
    found.push({
      id: 'unsourced-quote',
      message: `Personne n’est nommé pour la citation ${shortened(text.slice(span.start, span.end))}.`,
      fix: 'dites qui parle, dans la phrase ou juste avant',
      mender: 'newsroom',
      place: placeOf(document, span),
    });
  }
  return found.sort((a, b) => (a.place?.span.start ?? 0) - (b.place?.span.start ?? 0));
}

/** Words between guillemets below this number are terms rather than quotations. */
const LEAST_WORDS = 6;

function shortened(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').replace(/^«\s*|\s*»$/gu, '');
  return `«\u00A0${flat.length > 60 ? `${flat.slice(0, flat.lastIndexOf(' ', 58))}…` : flat}\u00A0»`;
}
