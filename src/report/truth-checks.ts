import { bodyStatements } from '../core/article.ts';
import type { Check } from '../core/review.ts';
import { checkOf, good, type Reviewed } from './reviewed.ts';

/** What the tool promises: the author's sentences once each and in order, context with its source. */
export function truthChecks({ article }: Reviewed): Check[] {
  const statements = bodyStatements(article);
  const starts = statements.flatMap(({ origin }) => (origin.kind === 'source' ? [origin.span.start] : []));
  const inOrder = starts.every((start, i) => i === 0 || start > (starts[i - 1] ?? 0));
  const sources = new Set(article.sources.map(({ id }) => id));
  const added = statements.flatMap(({ origin }) => (origin.kind === 'context' ? [origin] : []));
  const unsourced = added.filter(({ source }) => !sources.has(source)).length;
  return [
    checkOf('truth', {
      id: 'source-order',
      label: 'Phrases de l’auteur',
      value: `${starts.length}, ${inOrder ? 'dans leur ordre' : 'en désordre'}`,
      target: 'une fois chacune, dans leur ordre',
      verdict: good(inOrder),
      fix: 'signalez ce défaut de l’outil',
      mender: 'tool',
    }),
    checkOf('truth', {
      id: 'context-sourced',
      label: 'Phrases de contexte',
      value: `${added.length}, dont ${unsourced} sans source`,
      target: '0 sans source',
      verdict: good(unsourced === 0),
      fix: 'signalez ce défaut de l’outil',
      mender: 'tool',
    }),
  ];
}
