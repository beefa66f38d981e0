import type { Result, Section } from '../core/article.ts';
import { countWords } from '../core/french-text.ts';
import type { Issue } from '../core/issue.ts';
import { isAdded } from '../core/statement.ts';

const LABELS = { error: 'erreur', warning: 'avertissement', info: 'note' } as const;

/** A number of things: « 1 phrase », « 3 phrases ». */
export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n > 1 ? many : one}`;

/** An issue on two lines: place, code and message, then how to mend it. */
export function formatIssue(issue: Issue, file: string): string {
  const place = issue.line === undefined ? file : `${file}:${issue.line}:${issue.column ?? 1}`;
  return `${place} ${LABELS[issue.severity]} ${issue.code}\n  ${issue.message} → ${issue.fix}`;
}

/** What was made of an article, in a few lines for a terminal. */
export function formatSummary(
  result: Extract<Result, { ok: true }>,
  file: string,
  page: string | null,
): string {
  const { article, seo, report } = result;
  const words = (section: Section) =>
    section.blocks
      .flatMap((block) => block.statements)
      .reduce(
        (sum, { text, origin }) => {
          const n = countWords(text);
          return isAdded(origin) ? { ...sum, added: sum.added + n } : { ...sum, source: sum.source + n };
        },
        { source: 0, added: 0 },
      );
  const lines = [
    `Titre      ${article.title.text}`,
    `Requête    ${seo.focusKeyphrase}`,
    `Mots       ${report.words.body} (source ${report.words.source}, contexte ${report.words.added})`,
    'Intertitres',
    ...article.sections.map((section) => {
      const { source, added } = words(section);
      return `  ${section.heading?.text ?? '(sans intertitre)'} — ${source + added} mots${added > 0 ? `, dont ${added} de contexte` : ''}`;
    }),
    ...report.issues.map((issue) => formatIssue(issue, file)),
    ...(page === null ? [] : [`Page       ${page}`]),
  ];
  return `${lines.join('\n')}\n`;
}
