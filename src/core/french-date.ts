/** The months as French writes them in dates. */
export const MONTHS = [
  'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre',
]; // prettier-ignore

/** « 1er août 2024 » for an ISO date; the day as written, whatever the zone. */
export function frenchDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${Number(day) === 1 ? '1er' : Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** A date as precise as it is known: day, month and year, month and year, or year. */
export function partialDate(date: string): string {
  if (date.length === 10) return frenchDate(date);
  const [year = '', month] = date.split('-');
  return month ? `${MONTHS[Number(month) - 1] ?? ''} ${year}` : year;
}
