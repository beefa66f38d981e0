import type { Analysis } from '../core/analysis.ts';
import { done, type Outcome } from '../core/issue.ts';
import type { Packs } from '../packs/index-packs.ts';
import type { Fact } from '../packs/schema.ts';

/**
 * The moment at which facts must hold. `day`: the article's date or `asOf`. `not-before`: the article has no
 * date, but names things that did not exist before that day; what was true then and has no known end is told.
 * `unknown`: nothing dates the article; only timeless facts are told.
 */
export type Moment =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'not-before'; readonly day: string; readonly because: string }
  | { readonly kind: 'unknown' };

/** The first day of a year, month or day. */
const firstDay = (date: string) =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
/** The last day of a year, month or day (31 for any month: only the order of days matters). */
const lastDay = (date: string) =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

/** When an article stands: its own date or `asOf`, else what the things that it names tell. */
export function momentOf(analysis: Analysis, asOf: string | undefined, packs: Packs): Outcome<Moment> {
  const day = (asOf ?? analysis.document.meta.date)?.slice(0, 10);
  if (day !== undefined) return done({ kind: 'day', day });
  let latest = { day: '', because: '' };
  for (const mention of analysis.mentions) {
    const since = packs.entries.get(mention.id)?.since;
    if (since !== undefined && firstDay(since) > latest.day)
      latest = { day: firstDay(since), because: mention.noun.name };
  }
  const isKnown = latest.day !== '';
  return done(isKnown ? { kind: 'not-before', ...latest } : { kind: 'unknown' }, [
    {
      code: 'date/missing',
      severity: 'warning',
      message: isKnown
        ? `L’article n’a pas de date. Il nomme « ${latest.because} », qui date du ${latest.day} : aucun fait postérieur n’est ajouté.`
        : 'L’article n’a pas de date : seules des définitions intemporelles sont ajoutées.',
      fix: 'donnez la date de l’article avec --date ou dans l’en-tête',
    },
  ]);
}

/** Whether all that a fact tells is true at a moment. */
export function holdsAt(fact: Pick<Fact, 'since' | 'until'>, moment: Moment): boolean {
  switch (moment.kind) {
    case 'day':
      return (
        (fact.since === undefined || lastDay(fact.since) <= moment.day) &&
        (fact.until === undefined || firstDay(fact.until) > moment.day)
      );
    case 'not-before':
      return fact.until === undefined && (fact.since === undefined || lastDay(fact.since) <= moment.day);
    case 'unknown':
      return fact.since === undefined && fact.until === undefined;
  }
}
