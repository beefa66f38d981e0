import type { Article, Section, Seo } from './core/article.ts';
import { assertNever } from './core/issue.ts';
import { fromArticle, fromContext, fromRule, type Statement } from './core/statement.ts';
import type { Labels } from './packs/schema.ts';

/** What a page says, of which the author's sentences are set already. */
interface Written {
  readonly article: Article;
  readonly seo: Seo;
  readonly labels: Labels;
}

/** The words of rules, lexicons and labels in the house style; as they are where the style is theirs. */
export function setInStyle(
  { article, seo, labels }: Written,
  set: ((text: string) => string) | null,
): Written {
  if (set === null) return { article, seo, labels };
  const statement = (one: Statement): Statement => {
    const { text, origin } = one;
    switch (origin.kind) {
      case 'source':
        return one;
      case 'rule':
        return fromRule(set(text), origin.rule, origin.evidence);
      case 'context':
        return fromContext(set(text), origin.rule, origin.source, origin.evidence);
      case 'derived':
        return fromArticle(set(text), origin.rule, origin.evidence);
      default:
        return assertNever(origin);
    }
  };
  const section = (one: Section): Section => ({
    ...one,
    heading: one.heading && statement(one.heading),
    blocks: one.blocks.map((block) => ({ ...block, statements: block.statements.map(statement) })),
    sections: one.sections.map(section),
  });
  return {
    article: {
      ...article,
      title: statement(article.title),
      sections: article.sections.map(section),
      sources: article.sources.map((source) => ({ ...source, title: set(source.title) })),
    },
    seo: { ...seo, metaTitle: set(seo.metaTitle), metaDescription: set(seo.metaDescription) },
    labels: Object.fromEntries(Object.entries(labels).map(([name, text]) => [name, set(text)])) as Labels,
  };
}
