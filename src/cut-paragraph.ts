import type { Block } from './core/article.ts';
import { countWords } from './core/french-text.ts';
import type { Span } from './core/span.ts';
import type { Statement } from './core/statement.ts';

/**
 * A paragraph of more than `most` words as several, cut between two sentences as near to the middle as can be,
 * never inside one of the `quotations`; as it is where nothing can be cut.
 */
export function cutParagraph(block: Block, quotations: readonly Span[], most: number): Block[] {
  const { statements } = block;
  const words = wordsOf(statements);
  if (block.kind !== 'paragraph' || words <= most) return [block];
  const isInside = ({ origin }: Statement) =>
    origin.kind === 'source' &&
    quotations.some(({ start, end }) => start < origin.span.start && origin.span.start < end);
  const cuts = statements.flatMap((statement, i) =>
    i === 0 || isInside(statement) ? [] : [{ i, off: Math.abs(words / 2 - wordsOf(statements.slice(0, i))) }],
  );
  const [cut] = cuts.sort((a, b) => a.off - b.off || a.i - b.i);
  if (!cut) return [block];
  return [statements.slice(0, cut.i), statements.slice(cut.i)].flatMap((part) =>
    cutParagraph({ ...block, statements: part }, quotations, most),
  );
}

function wordsOf(statements: readonly Statement[]): number {
  return statements.reduce((sum, { text }) => sum + countWords(text), 0);
}
