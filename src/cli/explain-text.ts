import type { Result } from '../core/article.ts';
import type { SourceDocument } from '../core/document.ts';
import type { Span } from '../core/span.ts';
import type { Statement } from '../core/statement.ts';

/** Sentence by sentence, where it went and why; for headings and context the rule, its evidence, its source. */
export function formatExplanation(result: Extract<Result, { ok: true }>, document: SourceDocument): string {
  const { article, report } = result;
  const lines: string[] = [];
  const quoted = (spans: readonly Span[]) =>
    spans
      .map((span) => `« ${document.text.slice(span.start, span.end).replace(/\s+/gu, ' ')} »`)
      .join(', ') || 'aucun';
  const sourceOf = (id: string) => {
    const source = article.sources.find((one) => one.id === id);
    return source ? `${source.publisher}, ${source.title}, ${source.date}` : id;
  };
  const tell = (statement: Statement) => {
    const { origin, text } = statement;
    switch (origin.kind) {
      case 'source':
        lines.push(`  [source ${origin.span.start}-${origin.span.end}] ${text}`);
        if (origin.edits.length > 0) lines.push(`      corrections : ${origin.edits.join(', ')}`);
        break;
      case 'derived':
        lines.push(
          `  [tiré de l’article, ${origin.rule}] ${text}`,
          `      indices : ${quoted(origin.evidence)}`,
        );
        break;
      case 'rule':
        lines.push(`  [règle ${origin.rule}] ${text}`, `      indices : ${quoted(origin.evidence)}`);
        break;
      case 'context':
        lines.push(
          `  [contexte ${origin.rule}] ${text}`,
          `      indices : ${quoted(origin.evidence)}`,
          `      source : ${sourceOf(origin.source)}`,
        );
    }
  };
  lines.push('TITRE');
  tell(article.title);
  if (article.keyPoints.length > 0) lines.push('L’ESSENTIEL');
  article.keyPoints.forEach(tell);
  lines.push('CHAPÔ');
  article.chapo.forEach(tell);
  const cuts = report.decisions.filter((decision) => decision.kind === 'section');
  article.sections.forEach((section, i) => {
    const id = cuts[i]?.section ?? section.id;
    lines.push('', `SECTION ${i + 1} (${section.topic ?? 'sans sujet'})`);
    for (const decision of report.decisions)
      if (decision.kind === 'section' && decision.section === id)
        lines.push(`  ${decision.reason}`, `  mots-clés : ${quoted(decision.evidence)}`);
    if (section.heading) tell(section.heading);
    for (const decision of report.decisions)
      if (decision.kind === 'heading' && decision.section === id && !decision.taken)
        lines.push(`      écarté : « ${decision.text} » (${decision.rule}, ${decision.reason})`);
    section.blocks.flatMap((block) => block.statements).forEach(tell);
  });
  lines.push('', 'CONTEXTE PROPOSÉ');
  for (const decision of report.decisions)
    if (decision.kind === 'context')
      lines.push(`  ${decision.taken ? 'pris' : 'laissé'}  ${decision.rule} — ${decision.reason}`);
  return `${lines.join('\n')}\n`;
}
