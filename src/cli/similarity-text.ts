import type { SimilarityReport } from '../audit/measure-similarity.ts';
import { count } from './summary.ts';

const percent = (share: number) => `${(100 * share).toFixed(1).replace('.', ',')} %`;

/** How much added text the pages of a folder share, for a terminal. */
export function formatSimilarity(report: SimilarityReport): string {
  const { mostAlike, mostRepeated } = report;
  const lines = [
    `Pages                              ${report.pages}, dont ${report.pagesWithAdded} avec du contexte ajouté`,
    `Texte ajouté                       ${count(report.addedSentences, 'phrase')}, ${count(report.addedWords, 'mot')}`,
    `Phrases communes à deux pages      ${percent(report.meanShared)} en moyenne`,
    `Suites de quatre mots répétées     ${percent(report.repeatedFourGrams)}`,
    ...(mostAlike
      ? [
          `Les deux pages les plus proches    ${mostAlike.pages.join(' et ')} (${percent(mostAlike.shared)} de phrases communes)`,
        ]
      : []),
    ...(mostRepeated.length > 0 ? ['Phrases ajoutées les plus répétées'] : []),
    ...mostRepeated.map(({ sentence, pages }) => `  ${String(pages).padStart(3)} pages  ${sentence}`),
  ];
  return `${lines.join('\n')}\n`;
}
