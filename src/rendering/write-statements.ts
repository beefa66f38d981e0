import { isStatement, type Statement } from '../core/statement.ts';
import { make, type Child, type Tree } from './element.ts';
import { markInline, type InlineMark, type MarkState } from './mark-inline.ts';
import type { PageContent } from './page-content.ts';

/** Statements as text and inline elements; refuses what no rule, source or author stands behind. */
export function writeStatements(
  statements: readonly Statement[],
  content: PageContent,
  state: MarkState,
): Child[] {
  state.inQuote = false;
  return statements.flatMap((statement, i): Child[] => {
    if (!isStatement(statement))
      throw new Error('Only statements made by quote, fromRule, fromContext or fromArticle can be rendered.');
    const { text, origin } = statement;
    const term = origin.kind === 'context' ? (content.definedTerms.get(origin.rule) ?? null) : null;
    const body = markInline(text, state, i === 0 ? term : null, content.links.get(statement));
    return [...(i > 0 ? [' '] : []), ...nest(text, 0, text.length, body)];
  });
}

/** The text from `start` to `end` with its marks, those inside a quotation nested in it. */
function nest(text: string, start: number, end: number, marks: readonly InlineMark[]): Child[] {
  const children: Child[] = [];
  let at = start;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || mark.start < at || mark.end > end) continue;
    children.push(text.slice(at, mark.start));
    const inner: InlineMark[] = [];
    while (marks[i + 1] && (marks[i + 1] as InlineMark).end <= mark.end) inner.push(marks[++i] as InlineMark);
    children.push(element(mark, nest(text, mark.start, mark.end, inner)));
    at = mark.end;
  }
  children.push(text.slice(at, end));
  return children;
}

function element(mark: InlineMark, children: readonly Child[]): Tree {
  switch (mark.kind) {
    case 'quote':
      return make('q', {}, ...children);
    case 'link':
      return make('a', { href: mark.href }, ...children);
    case 'cite':
      return make('cite', {}, ...(mark.href ? [make('a', { href: mark.href }, ...children)] : children));
    case 'dfn':
      return make('dfn', {}, ...children);
    case 'abbr':
      return make('abbr', { title: mark.title, lang: mark.language }, ...children);
    case 'time':
      return make('time', { datetime: mark.datetime }, ...children);
  }
}
