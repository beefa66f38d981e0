import { bodyStatements } from '../core/article.ts';
import { listOf, positionOf } from '../core/document.ts';
import { countWords } from '../core/french-text.ts';
import type { Check, Readability } from '../core/review.ts';
import { easeInWords } from './readability.ts';
import { checkOf, frenchNumber, good, percent, type CheckSource, type Reviewed } from './reviewed.ts';
import { hasTransition, isPassive, longestSameBeginning } from './style.ts';

/** A sentence longer than this is long (yoastseo 3.6.0, SentenceLengthInText, French). */
const LONG_SENTENCE = 20;

/** How the page reads; what the lexicons added is judged by itself too. */
export function readingChecks(page: Reviewed, ease: Readability): Check[] {
  const statements = bodyStatements(page.article);
  const all = statements.map(({ text }) => text);
  const added = statements.flatMap(({ text, origin }) => (origin.kind === 'context' ? [text] : []));
  const shareOf = (texts: readonly string[], holds: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
  const long = shareOf(all, (text) => countWords(text) > LONG_SENTENCE);
  const tied = shareOf(all, hasTransition);
  const addedTied = shareOf(added, hasTransition);
  const passive = shareOf(all, isPassive);
  const addedPassive = shareOf(added, isPassive);
  const addedLongest = Math.max(0, ...added.map(countWords));
  const alike = longestSameBeginning(all);
  const linesOf = (holds: (text: string) => boolean): string | null => {
    const lines = statements.flatMap(({ text, origin }) =>
      origin.kind === 'source' && holds(text) ? [positionOf(page.document, origin.span.start).line] : [],
    );
    const unique = [...new Set(lines)];
    return unique.length === 0
      ? null
      : `${unique.length > 1 ? 'lignes' : 'ligne'} ${listOf(unique.map(String))}`;
  };
  const checks: CheckSource[] = [
    {
      id: 'ease',
      label: 'Facilité de lecture (Flesch, Kandel et Moles 1958)',
      value: `${frenchNumber(ease.ease)} : ${easeInWords(ease.ease)}`,
      target: 'sans seuil',
      verdict: 'info',
      fix: '',
      mender: 'newsroom',
    },
    {
      id: 'sentence-length',
      label: `Phrases de plus de ${LONG_SENTENCE} mots`,
      value: percent(long),
      target: 'au plus 25 %',
      verdict: good(long <= 0.25, long <= 0.3 ? 'fair' : 'bad'),
      fix: 'coupez les phrases les plus longues',
      mender: 'newsroom',
      where: linesOf((text) => countWords(text) > LONG_SENTENCE),
    },
    {
      id: 'added-sentence-length',
      label: 'Phrase de contexte la plus longue',
      value: `${addedLongest} mots`,
      target: `au plus ${LONG_SENTENCE} mots`,
      verdict: good(addedLongest <= LONG_SENTENCE),
      fix: 'coupez la phrase dans le lexique',
      mender: 'tool',
    },
    {
      id: 'transitions',
      label: 'Phrases avec un mot de liaison',
      value: percent(tied),
      target: 'au moins 30 %',
      verdict: good(tied >= 0.3, tied >= 0.2 ? 'fair' : 'bad'),
      fix: 'liez les phrases : « cependant », « en effet », « par ailleurs »',
      mender: 'newsroom',
    },
    {
      id: 'added-transitions',
      label: 'Mots de liaison dans le contexte',
      value: percent(addedTied),
      target: 'sans seuil',
      verdict: 'info',
      fix: '',
      mender: 'tool',
    },
    {
      id: 'passive',
      label: 'Phrases au passif',
      value: percent(passive),
      target: 'au plus 10 %',
      verdict: good(passive <= 0.1, passive <= 0.15 ? 'fair' : 'bad'),
      fix: 'dites qui agit',
      mender: 'newsroom',
      where: linesOf(isPassive),
    },
    {
      id: 'added-passive',
      label: 'Passif dans le contexte',
      value: percent(addedPassive),
      target: 'au plus 10 %',
      verdict: good(addedPassive <= 0.1, 'fair'),
      fix: 'tournez les phrases à l’actif dans le lexique',
      mender: 'tool',
    },
    {
      id: 'beginnings',
      label: 'Phrases de suite qui commencent pareil',
      value: alike,
      target: 'au plus 2',
      verdict: good(alike <= 2, 'fair'),
      fix: 'variez le début des phrases',
      mender: 'newsroom',
    },
  ];
  return checks.map((check) => checkOf('reading', check));
}
