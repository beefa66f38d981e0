/** The last day of a month (1 to 12) in the Gregorian calendar. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
