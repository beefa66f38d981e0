import type { Article, Section } from '../../core/article.ts';

/**
 * A sheet on which a reader judges each added sentence of a page: the author's text as it stands, added sentences
 * numbered in their sections with the rule behind them.
 */
export function readingSheet(id: string, article: Article): string {
  let n = 0;
  const lines = [`# ${id} ${article.title.text}`, '', ...article.chapo.map(({ text }) => text), ''];
  const write = ({ heading, blocks, sections }: Section) => {
    lines.push(`## ${heading?.text ?? '(sans intertitre)'}`, '');
    for (const { text, origin } of blocks.flatMap(({ statements }) => statements))
      lines.push(origin.kind === 'context' ? `- [${id}.${++n}] ${text} (${origin.rule})` : text);
    lines.push('');
    sections.forEach(write);
  };
  article.sections.forEach(write);
  return `${lines.join('\n')}\n`;
}
