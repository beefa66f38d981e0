import type { Analysis, Sentence, Token } from '../core/analysis.ts';
import { findDates, type DateMention, type DateTense } from '../core/find-dates.ts';
import { listOf, positionOf } from '../core/document.ts';
import type { Issue } from '../core/issue.ts';
import { firstWhere } from '../core/search.ts';
import { morphologyOf } from '../wink-fr/index.ts';

/** Participles that make a past with « être »; of others it makes a passive: « est attendu vendredi ». */
const MOVED =
  /^(?:mort|né|arrivé|parti|venu|devenu|revenu|allé|entré|sorti|tombé|décédé|monté|descendu|resté|rentré|intervenu|survenu|parvenu|retourné)e?s?$/u;

/** The dates of an article; a bare weekday looks forth or back as the nearest finite verb does. */
export function readDates(text: string, sentences: readonly Sentence[], published?: string): DateMention[] {
  return findDates(text, published, (offset) => {
    const sentence = sentences[firstWhere(sentences, (one) => one.span.end > offset)];
    return sentence ? tenseNear(sentence.tokens, offset) : 'present';
  });
}

function tenseNear(tokens: readonly Token[], offset: number): DateTense {
  const at = firstWhere(tokens, (token) => token.start >= offset);
  for (let by = 1; by < tokens.length; by++)
    for (const i of [at - by, at + by]) {
      const token = tokens[i];
      if (token?.isFinite) return tenseOf(tokens, i);
    }
  return 'present';
}

function tenseOf(tokens: readonly Token[], at: number): DateTense {
  const token = tokens[at];
  if (!token || token.isConditional) return 'present';
  const readings = morphologyOf(token.form, token.upos).filter(({ verbForm }) => verbForm === 'Fin');
  const has = (tense: string) => readings.some((reading) => reading.tense === tense);
  if (has('Fut')) return 'future';
  if (has('Imp') || has('Past')) return 'past';
  const next = tokens.slice(at + 1, at + 4).find(({ upos }) => upos === 'VERB' || upos === 'AUX');
  if (!next || next.isFinite || /(?:er|ir|re|ant)$/u.test(next.form)) return 'present';
  if (token.lemma === 'avoir') return 'past';
  const isReflexive = /^s[’']$/u.test(tokens[at - 1]?.form ?? '');
  return token.lemma === 'être' && (isReflexive || MOVED.test(next.form)) ? 'past' : 'present';
}

/** What an undated article leaves open: its relative dates and days without year, outside guillemets. */
export function relativeDateIssues({ document, dates, quotations }: Analysis): Issue[] {
  if (document.meta.date !== undefined) return [];
  const open = dates.filter(
    ({ kind, span }) =>
      kind !== 'absolute' &&
      !quotations.some((one) => one.span.start <= span.start && span.end <= one.span.end),
  );
  if (open.length === 0) return [];
  const places = open.map(({ span }) => {
    const { line, column } = positionOf(document, span.start);
    return `«\u00A0${document.text.slice(span.start, span.end)}\u00A0» (${line}:${column})`;
  });
  return [
    {
      code: 'date/relative',
      severity: 'info',
      message: `L’article n’a pas de date\u00A0: rien ne dit quel jour désigne ${listOf(places)}.`,
      fix: 'donnez la date de l’article avec --date ou dans l’en-tête, ou écrivez les dates entières',
    },
  ];
}
