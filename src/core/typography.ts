import { NBSP, NNBSP } from './french-text.ts';
import type { TextEdit } from './statement.ts';

/** What must stay as it is: addresses of pages and people. */
const PROTECTED = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gu;

/** Applies `change` around addresses, never inside one. */
function outsideAddresses(text: string, change: (part: string) => string): string {
  if (!/:\/\/|www\.|@/.test(text)) return change(text);
  let result = '';
  let last = 0;
  for (const match of text.matchAll(PROTECTED)) {
    result += change(text.slice(last, match.index)) + match[0];
    last = match.index + match[0].length;
  }
  return result + change(text.slice(last));
}

const edit = (id: string, change: (text: string) => string): TextEdit => ({
  id: `typography/${id}`,
  apply: (text) => outsideAddresses(text, change),
});

/**
 * Straight and English quotation marks as guillemets, or as “ ” inside guillemets. A
 * mark opens after a space or an opening sign, closes what is open, and after a digit stays (inches) when
 * nothing is open.
 */
function straightToGuillemets(text: string): string {
  if (!/["“”]/.test(text)) return text;
  const hasGuillemets = /[«»]/.test(text);
  let depth = 0;
  let closing: string | null = null;
  const straight = text.replace(/[«»"]/g, (mark, at: number) => {
    if (mark !== '"') {
      depth = Math.max(0, depth + (mark === '«' ? 1 : -1));
      return mark;
    }
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    if (closing !== null && /[\s\p{P}]/u.test(after)) {
      const mate = closing;
      closing = null;
      return mate;
    }
    if (closing === null && /[\s(’[«]/u.test(before) && /[^\s"]/u.test(after)) {
      closing = depth > 0 ? '”' : '»';
      return depth > 0 ? '“' : '«';
    }
    const closesSentenceBefore = closing === null && /[^\s\d]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
    return closesSentenceBefore ? '»' : mark;
  });
  return hasGuillemets ? straight : straight.replaceAll('“', '«').replaceAll('”', '»');
}

const SPACE = '[ \u00A0\u202F\u2009]';

/** What some rule below looks for; most sentences have none of it. */
const ASKS_FOR_NO_BREAK = /[«»;!?:%€£$‰\d]|n°|M[.mle]|Dr|p\.|art\./u;
/** After these a sign is set off even where the copy has no space at all. */
const SET_OFF = '(?<=[\\p{L}\\p{N}»)…%”€])';
const UNITS =
  'km|kg|cm|mm|m|g|t|ha|MW|GW|kWh|°C|h|min|s|millions?|milliards?|billions?|euros?|dollars?|livres?|yuans?|secondes?|minutes?|heures?|jours?|semaines?|mois|ans?';
const NO_BREAK_SPACES: readonly (readonly [RegExp, string])[] = (
  [
    [`«${SPACE}*`, `«${NBSP}`],
    [`${SPACE}*»`, `${NBSP}»`],
    [`(?:${SPACE}+|${SET_OFF})([;!?]+)(?=[\\s»).,…”]|$)`, `${NNBSP}$1`],
    [`(?:${SPACE}+|${SET_OFF}):(?=\\s|$)`, `${NBSP}:`],
    [`(?<=\\d)${SPACE}?(?=[%€£$‰](?!\\p{L}))`, NBSP],
    [`(?<=\\d)${SPACE}(?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, NBSP],
    [`(?<=\\d${SPACE}h)${SPACE}(?=\\d)`, NBSP],
    [
      `(?<![\\p{L}\\p{N}])(MM?\\.|Mmes?|Mlles?|Drs?|Mes?|n°|p\\.|art\\.)${SPACE}(?=[\\p{Lu}\\d])`,
      `$1${NBSP}`,
    ],
  ] as const
).map(([where, what]) => [new RegExp(where, 'gu'), what]);

/**
 * How French sets a sentence (Lexique des règles typographiques en usage à l’Imprimerie nationale), as named
 * edits. Each is idempotent and looks at one sentence only, so that it can be replayed.
 */
export const TYPOGRAPHIC_EDITS: readonly TextEdit[] = [
  edit('spaces', (text) => text.replace(/[ \t\r\n\f\v]+/g, ' ')),
  edit('apostrophes', (text) =>
    !text.includes("'") ? text : text.replace(/(?<=\p{L})'(?=[\p{L}\p{N}«"“]|\s?[«"“])/gu, '’'),
  ),
  edit('guillemets', straightToGuillemets),
  edit('ellipses', (text) => text.replace(/\.{3,}/g, '…')),
  edit('no-break-spaces', (text) =>
    !ASKS_FOR_NO_BREAK.test(text)
      ? text
      : NO_BREAK_SPACES.reduce((current, [where, what]) => current.replace(where, what), text),
  ),
  edit('thousands', (text) =>
    text.replace(/(?<![\d,.])\d{1,3}(?:[ \u00A0\u2009]\d{3})+(?![\d])/gu, (number) =>
      number.replace(/[ \u00A0\u2009]/g, NNBSP),
    ),
  ),
];
