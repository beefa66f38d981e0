import type { Analysis } from './core/analysis.ts';
import { placeOf } from './core/document.ts';
import { fold } from './core/french-text.ts';
import type { Issue } from './core/issue.ts';
import type { Statement } from './core/statement.ts';

/**
 * What became of the author's own subheadings: those that head no section of the page, word for word, so that
 * nothing of the author's is lost silently, and those that the text has twice.
 */
export function checkHeadings(
  { document, paragraphs }: Analysis,
  headings: readonly (Statement | null)[],
  restructures: boolean,
): Issue[] {
  const kept = new Set(
    headings.flatMap((one) => (one?.origin.kind === 'source' ? [one.origin.span.start] : [])),
  );
  const seen = new Set<string>();
  return paragraphs.flatMap(({ kind, span }): Issue[] => {
    if (kind !== 'heading') return [];
    const text = document.text.slice(span.start, span.end);
    if (!kept.has(span.start))
      return [
        {
          code: 'heading/dropped',
          severity: restructures ? 'info' : 'warning',
          message: `L’intertitre de l’auteur « ${text} » n’est pas dans la page.`,
          fix: restructures
            ? 'reprenez-le à la main s’il dit mieux que celui de la page'
            : 'faites-le suivre d’au moins une phrase',
          ...placeOf(document, span),
        },
      ];
    if (seen.has(fold(text)))
      return [
        {
          code: 'heading/duplicate',
          severity: 'warning',
          message: `L’intertitre de l’auteur « ${text} » est deux fois dans la page.`,
          fix: 'distinguez les deux sections',
          ...placeOf(document, span),
        },
      ];
    seen.add(fold(text));
    return [];
  });
}
