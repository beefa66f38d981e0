import { choose } from '../core/choose.ts';
import { contentWords } from '../core/content-words.ts';
import { fold, uncapitalise } from '../core/french-text.ts';
import { wordSet } from '../core/word-set.ts';
import type { Cues } from '../packs/schema.ts';

/** Words that open a sentence and have their capital from it alone. */
const OPENS =
  /^(?:l[ea]s?|l’|une?|des|du|de|d’|ils?|elles?|on|ce|cette|cet|ces|son|sa|ses|leurs?|en|dans|depuis|pour|par|chaque|aux?|à|plusieurs|certaine?s?|selon|sous|sur|lors|pendant|après|avant|avec|sans|entre|chez|deux|trois|quatre|cinq|six|dix)(?=[\s’]|$|(?<=’))/iu;

/** A sentence behind a connective: « Par ailleurs, la CNIL … »; null where its first word may be a name. */
export function connect(text: string, connective: string): string | null {
  return OPENS.test(text) ? `${connective}, ${uncapitalise(text)}` : null;
}

/** The connectives of a pack, by what they say of two facts on one thing. */
export type Connectives = Pick<Cues, 'connectives' | 'genericWords'>;

/** Every connective that may open a fact. */
export function allConnectives({ connectives: { further, aside, later } }: Connectives): string[] {
  return [...further, ...aside, ...later];
}

/**
 * The connective for a fact after another on the same thing, varied by the place and none that either holds
 * already: it follows in time where it opens with a date later than all of those before, goes further where
 * both are about the same, and else turns to another side. None claims a cause or a contrast, for which nobody
 * compared the facts.
 */
export function connectiveFor(
  cues: Connectives,
  before: readonly string[],
  text: readonly string[],
  site: string,
): string | undefined {
  const { further, aside, later } = cues.connectives;
  const fitting = isLater(before, text) ? later : shareWords(before, text, cues) ? further : aside;
  const told = fold([...before, ...text].join(' '));
  return choose(
    fitting.filter((one) => !told.includes(fold(one))),
    (one) => one,
    site,
  );
}

/** Letters of a word that says something, as nearly all shorter ones do not, and words that make one matter. */
const SAYS_SOMETHING = 5;
const ONE_MATTER = 2;

function shareWords(
  before: readonly string[],
  text: readonly string[],
  { genericWords }: Connectives,
): boolean {
  const generic = wordSet(genericWords);
  const wordsOf = (sentences: readonly string[]) =>
    [...contentWords(sentences.join(' '), generic)].filter((word) => word.length >= SAYS_SOMETHING);
  const told = new Set(wordsOf(before));
  return wordsOf(text).filter((word) => told.has(word)).length >= ONE_MATTER;
}

/** « En 2019, … », « En juin 2019, … », « Le 3 juin 2019, … »: what happened, and when. */
const OPENS_DATED = /^(?:En|Le)\s(?:\p{L}+\s|\d{1,2}(?:er)?\s\p{L}+\s)?(\d{4})(?!\d)/u;

function isLater(before: readonly string[], [first = '']: readonly string[]): boolean {
  const year = Number(OPENS_DATED.exec(first)?.[1] ?? 0);
  const years = before.flatMap((text) => text.match(/(?<!\d)[12]\d{3}(?!\d)/gu) ?? []).map(Number);
  return years.length > 0 && years.every((one) => one < year);
}

/** Whether a sentence opens with a connective of its own. */
export function isConnected(text: string): boolean {
  return /^[\p{L}’ ]{2,24},\s/u.test(text);
}
