import { bodyStatements } from '../core/article.ts';
import { absoluteAddress } from '../core/document.ts';
import { countWords } from '../core/french-text.ts';
import type { Review } from '../core/review.ts';
import { isAdded, type Statement } from '../core/statement.ts';
import { metadataChecks } from './metadata-checks.ts';
import { readabilityOf } from './readability.ts';
import { readingChecks } from './reading-checks.ts';
import { flatSections, type Reviewed } from './reviewed.ts';
import { searchChecks } from './search-checks.ts';
import { structureChecks } from './structure-checks.ts';
import { truthChecks } from './truth-checks.ts';
import { warningsOf } from './warnings.ts';

/** Everything an editor should know of a page before publishing it. Pure, and only made when asked for. */
export function reviewPage(page: Reviewed): Review {
  const { article, seo, meta } = page;
  const statements = bodyStatements(article);
  const textsOf = (kind: 'source' | 'context') =>
    statements.flatMap(({ text, origin }) => (origin.kind === kind ? [text] : []));
  const added = textsOf('context');
  const readability = {
    page: readabilityOf(statements.map(({ text }) => text)),
    source: readabilityOf(textsOf('source')),
    added: added.length > 0 ? readabilityOf(added) : null,
  };
  return {
    checks: [
      ...searchChecks(page),
      ...structureChecks(page),
      ...readingChecks(page, readability.page),
      ...metadataChecks(page),
      ...truthChecks(page),
    ],
    warnings: warningsOf(page),
    readability,
    sections: flatSections(article.sections).map(({ heading, level, statements: own }) => ({
      heading,
      level,
      source: wordsFrom(own, false),
      added: wordsFrom(own, true),
    })),
    preview: {
      title: seo.metaTitle,
      headline: article.title.text,
      description: seo.metaDescription,
      address: meta.canonical ?? null,
      site: meta.publisher ?? null,
      image: absoluteAddress(meta.image, meta.siteUrl) ?? null,
      imageAlt: meta.imageAlt ?? null,
      date: meta.date ?? null,
    },
  };
}

function wordsFrom(statements: readonly Statement[], wantsAdded: boolean): number {
  return statements.reduce(
    (sum, { text, origin }) => sum + (isAdded(origin) === wantsAdded ? countWords(text) : 0),
    0,
  );
}
