import { lastDayOf } from './calendar.ts';

const ZONE = /(?:Z|[+-]\d{2}:\d{2})$/;

/** Whether a date tells an hour without saying in which zone. */
export function lacksZone(date: string): boolean {
  return date.includes('T') && !ZONE.test(date);
}

/**
 * An ISO date as a page states it: a day stays a day; an hour without zone is taken as Paris time, in summer
 * from the last Sunday of March at 2 h to the last Sunday of October at 3 h (directive 2000/84/CE).
 */
export function isoDate(date: string): string {
  if (!lacksZone(date)) return date;
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  const hour = Number(date.slice(11, 13));
  const at = (month * 100 + day) * 100 + hour;
  const isSummer =
    at >= 30000 + lastSunday(year, 3) * 100 + 2 && at < 100000 + lastSunday(year, 10) * 100 + 3;
  return `${date}${isSummer ? '+02:00' : '+01:00'}`;
}

/** The day of the last Sunday of a month (1 to 12). */
function lastSunday(year: number, month: number): number {
  const last = lastDayOf(year, month);
  return last - new Date(Date.UTC(year, month - 1, last)).getUTCDay();
}
