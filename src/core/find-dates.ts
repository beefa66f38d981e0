import { lastDayOf } from './calendar.ts';
import { MONTHS } from './french-date.ts';
import type { Span } from './span.ts';

/** How the words around a date place it: a weekday in a sentence in the future is the next one. */
export type DateTense = 'past' | 'present' | 'future';

/** A date in a text. */
export interface DateMention {
  readonly span: Span;
  /** `absolute`: with its year · `partial`: a day or month without year · `relative`: told from the day of publication. */
  readonly kind: 'absolute' | 'partial' | 'relative';
  /** ISO 8601 year, month or day; null where nothing tells it: no date of publication, or a vague word. */
  readonly date: string | null;
}

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const MONTH = `(?:${MONTHS.join('|')})`;
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
const S = '[ \\u00A0\\u202F]';
const YEAR = '(?:1[5-9]|20)\\d\\d';

/** Days and months with or without year, years after « en », and words told from the day of publication. */
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:` +
    [
      `(?:${WEEKDAY}${S})?(?<day>1er|[12]?\\d|3[01])${S}(?<dayMonth>${MONTH})(?:${S}(?:(?<dayYear>${YEAR})|(?<daySide>dernier|prochain)))?`,
      `(?<=(?:^|[^\\p{L}])(?:en|d[eè]s|depuis|fin|début|mi[- ]|mois de|mois d[’'])${S}?)(?<month>${MONTH})(?:${S}(?:(?<monthYear>${YEAR})|(?<monthSide>dernier|prochain)))?`,
      `(?<looseMonth>${MONTH})${S}(?<looseYear>${YEAR})`,
      `(?<=(?:^|[^\\p{L}])(?:en|depuis|d[eè]s|fin|début)${S})(?<year>${YEAR})`,
      `(?<evening>${WEEKDAY})(?=${S}à${S}${WEEKDAY})`,
      `(?<ago>avant-hier|hier|après-demain|demain|aujourd[’']hui|ce${S}(?:matin|soir|jour)|cet${S}après-midi|cette${S}nuit)`,
      `(?<period>ce${S}mois(?:-ci)?|cette${S}année|(?:le${S}mois|l[’']an|l[’']année)${S}(?:derni(?:er|ère)|prochaine?))`,
      `(?<!(?:^|[^\\p{L}])(?:chaque|les?|du|au|des|un)${S})(?<weekday>${WEEKDAY})(?:${S}(?:matin|soir|après-midi))?(?!${S}(?:dernier|prochain|et${S}))`,
      `(?<sideday>${WEEKDAY})${S}(?<weekSide>dernier|prochain)`,
      `(?<plainday>${WEEKDAY})(?=${S}et${S})`,
      `(?<vague>cette${S}semaine|la${S}semaine${S}(?:dernière|prochaine)|(?:le${S}trimestre|l[’']été|l[’']hiver)${S}(?:derni(?:er|ère)|prochaine?)|récemment|actuellement)`,
    ].join('|') +
    `)(?![\\p{L}\\p{N}])`,
  'giu',
);

const AGO: Readonly<Record<string, number>> = { 'avant-hier': -2, hier: -1, demain: 1, 'après-demain': 2 };

/**
 * The dates of a stretch of text, left to right, relative ones told from `published` (ISO day or date-time).
 * `tenseAt` says how the words around an offset place a bare weekday: the one before by default. Pure.
 */
export function findDates(
  text: string,
  published?: string,
  tenseAt: (offset: number) => DateTense = () => 'past',
): DateMention[] {
  const base = published === undefined ? null : dayNumber(published.slice(0, 10));
  return [...text.matchAll(DATE)].map((match): DateMention => {
    const groups = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].length };
    const month = monthOf(groups['dayMonth'] ?? groups['month'] ?? groups['looseMonth']);
    const day = groups['day'] === undefined ? null : Number.parseInt(groups['day'], 10);
    const year = groups['dayYear'] ?? groups['monthYear'] ?? groups['looseYear'] ?? groups['year'];
    if (year !== undefined) return { span, kind: 'absolute', date: dateOf(Number(year), month, day) };
    if (month !== null) {
      const side = (groups['daySide'] ?? groups['monthSide'])?.toLowerCase();
      return { span, kind: 'partial', date: base === null ? null : nearestYear(base, month, day, side) };
    }
    const date = base === null ? null : relativeDate(groups, base, () => tenseAt(span.start));
    return { span, kind: 'relative', date };
  });
}

function relativeDate(
  groups: Readonly<Record<string, string | undefined>>,
  base: number,
  tense: () => DateTense,
): string | null {
  const ago = groups['ago']?.toLowerCase();
  if (ago !== undefined) return isoDay(base + (AGO[ago] ?? 0));
  const period = groups['period']?.toLowerCase();
  if (period !== undefined) {
    const by = /derni/u.test(period) ? -1 : /prochain/u.test(period) ? 1 : 0;
    const today = new Date(base * DAY);
    const year = today.getUTCFullYear();
    if (!period.includes('mois')) return dateOf(year + by, null, null);
    const months = year * 12 + today.getUTCMonth() + by;
    return dateOf(Math.floor(months / 12), (months % 12) + 1, null);
  }
  const evening = groups['evening']?.toLowerCase();
  if (evening !== undefined) {
    // « la nuit de vendredi à samedi »: the eve of the last Saturday.
    const morning = (WEEKDAYS.indexOf(evening) + 1) % 7;
    return tense() === 'past' ? isoDay(base - ((weekdayOf(base) - morning + 7) % 7) - 1) : null;
  }
  const side = groups['weekSide']?.toLowerCase();
  const weekday = WEEKDAYS.indexOf(
    (groups['weekday'] ?? groups['sideday'] ?? groups['plainday'] ?? '').toLowerCase(),
  );
  if (weekday < 0) return null;
  const since = (weekdayOf(base) - weekday + 7) % 7;
  if (side === 'dernier') return isoDay(base - (since || 7));
  if (side === 'prochain') return isoDay(base + 7 - since);
  if (since === 0) return isoDay(base);
  switch (tense()) {
    case 'past':
      return isoDay(base - since);
    case 'future':
      return isoDay(base + 7 - since);
    case 'present':
      return null;
  }
}

/** The year that brings a day or month nearest to the day of publication, on the side that is asked for. */
function nearestYear(base: number, month: number, day: number | null, side?: string): string | null {
  const year = new Date(base * DAY).getUTCFullYear();
  const distance = (candidate: number) => Date.UTC(candidate, month - 1, day ?? 15) / DAY - base;
  const fits = [year - 1, year, year + 1].filter((candidate) =>
    side === 'dernier' ? distance(candidate) < 0 : side === 'prochain' ? distance(candidate) > 0 : true,
  );
  const nearest = fits.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)) || a - b)[0];
  return nearest === undefined ? null : dateOf(nearest, month, day);
}

/** Milliseconds of a day. */
const DAY = 86_400_000;

function dayNumber(iso: string): number | null {
  const time = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

function weekdayOf(days: number): number {
  return new Date(days * DAY).getUTCDay();
}

function isoDay(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

/** An ISO year, month or day; null for a day that the month has not. */
function dateOf(year: number, month: number | null, day: number | null): string | null {
  if (month === null) return String(year);
  if (day !== null && (day < 1 || day > lastDayOf(year, month))) return null;
  const parts = [month, day].flatMap((part) => (part === null ? [] : String(part).padStart(2, '0')));
  return [String(year), ...parts].join('-');
}

function monthOf(name: string | undefined): number | null {
  return name === undefined ? null : MONTHS.indexOf(name.toLowerCase()) + 1;
}
