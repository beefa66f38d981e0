/** Words that French readers read in a minute, on average (Trauzettel-Klosinski & Dietz 2012, IReST). */
const WORDS_PER_MINUTE = 195;

/** The minutes that a text of so many words takes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
