import { choose } from '../core/choose.ts';
import { uncapitalise } from '../core/french-text.ts';

/** Words that open a sentence and have their capital from it alone. */
const OPENS =
  /^(?:l[ea]s?|l’|une?|des|du|de|d’|ils?|elles?|on|ce|cette|cet|ces|son|sa|ses|leurs?|en|dans|depuis|pour|par|chaque|aux?|à|plusieurs|certaine?s?|selon|sous|sur|lors|pendant|après|avant|avec|sans|entre|chez|deux|trois|quatre|cinq|six|dix)(?=[\s’]|$|(?<=’))/iu;

/** A sentence behind a connective: « Par ailleurs, la CNIL … »; null where its first word may be a name. */
export function connect(text: string, connective: string): string | null {
  return OPENS.test(text) ? `${connective}, ${uncapitalise(text)}` : null;
}

/** The connective for a place in the page, varied by the place. */
export function connectiveFor(connectives: readonly string[], site: string): string | undefined {
  return choose(connectives, (one) => one, site);
}

/** Whether a sentence opens with a connective of its own. */
export function isConnected(text: string): boolean {
  return /^[\p{L}’ ]{2,24},\s/u.test(text);
}
