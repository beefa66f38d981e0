import type { AuditedSentence, AuditReport } from '../audit/audit.ts';
import { positionOf, type SourceDocument } from '../core/document.ts';
import { assertNever } from '../core/issue.ts';
import type { Packs } from '../packs/index-packs.ts';
import { sourceLine } from '../rendering/page-lines.ts';
import { count, formatIssue } from './summary.ts';

/** An audit for editors: each sentence with its origin, then the findings. */
export function formatAudit(
  { sentences, issues, counts }: AuditReport,
  document: SourceDocument,
  packs: Packs,
  files: { readonly page: string; readonly source: string },
): string {
  const lines = sentences.flatMap((sentence) => tell(sentence, document, packs));
  const { source, altered, context, derived, rule, label, unknown } = counts;
  lines.push(
    '',
    `${files.page} : ${count(sentences.length, 'phrase')} : ${source} de l’auteur, ${context} de contexte, ` +
      `${count(derived, 'tirée', 'tirées')} de l’article, ${count(rule, 'intertitre')} de règle, ${label} d’habillage, ${count(altered, 'modifiée')}, ${count(unknown, 'inconnue')}`,
    issues.length === 0 ? 'Aucun constat.' : count(issues.length, 'constat'),
    ...issues.map((issue) => {
      const line = sentences[issue.sentence ?? -1]?.line;
      const file = line === undefined ? (issue.span ? files.source : files.page) : files.page;
      return formatIssue(line === undefined ? issue : { ...issue, line, column: 1 }, file);
    }),
  );
  return `${lines.join('\n')}\n`;
}

function tell({ text, line, verdict }: AuditedSentence, document: SourceDocument, packs: Packs): string[] {
  const place = (offset: number) => {
    const at = positionOf(document, offset);
    return `${at.line}:${at.column}`;
  };
  const head = (origin: string) => `${String(line).padStart(4)}  [${origin}] ${text}`;
  switch (verdict.kind) {
    case 'source':
      return [
        head(`source ${place(verdict.span.start)}`),
        ...(verdict.edits.length > 0 ? [`        corrections : ${verdict.edits.join(', ')}`] : []),
      ];
    case 'altered':
      return [
        head(`MODIFIÉE, source ${place(verdict.span.start)}`),
        `        auteur : ${document.text.slice(verdict.span.start, verdict.span.end).replace(/\s+/gu, ' ')}`,
      ];
    case 'context': {
      const source = packs.sources.get(verdict.source);
      return [
        head(`contexte ${verdict.rule}`),
        `        source : ${source ? sourceLine(source) : verdict.source}`,
      ];
    }
    case 'derived':
      return [head(`tirée de l’article, ${verdict.rule}`)];
    case 'rule':
      return [head(`règle ${verdict.rule}`)];
    case 'label':
      return [head('habillage')];
    case 'unknown':
      return [
        head('INCONNUE'),
        ...(verdict.nearest === null ? [] : [`        ressemble à : ${verdict.nearest}`]),
      ];
    default:
      return assertNever(verdict);
  }
}
