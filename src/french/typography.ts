import { NBSP, NNBSP } from '../core/french-text.ts';
import type { TextEdit } from '../core/statement.ts';

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

const SPACE = '[ \u00A0\u202F\u2009]';

/**
 * How French sets a sentence (Lexique des règles typographiques en usage à l’Imprimerie nationale), as named
 * edits. Each is idempotent and looks at one sentence only, so that it can be replayed.
 */
export const TYPOGRAPHIC_EDITS: readonly TextEdit[] = [
  edit('spaces', (text) => text.replace(/[ \t\r\n\f\v]+/g, ' ')),
  edit('apostrophes', (text) => text.replace(/(?<=\p{L})'(?=[\p{L}\p{N}«"“]|\s?[«"“])/gu, '’')),
  edit('guillemets', (text) => {
    const straight = text
      .replace(/(^|[\s(’[\u00A0\u202F])"(?=\S)/gu, '$1«')
      .replace(/(?<=[^\s\d])"(?!\p{L})/gu, '»');
    return /[«»]/.test(text) ? straight : straight.replaceAll('“', '«').replaceAll('”', '»');
  }),
  edit('ellipses', (text) => text.replace(/\.{3,}/g, '…')),
  edit('no-break-spaces', (text) =>
    text
      .replace(new RegExp(`«${SPACE}*`, 'gu'), `«${NBSP}`)
      .replace(new RegExp(`${SPACE}*»`, 'gu'), `${NBSP}»`)
      .replace(new RegExp(`(?<=[\\p{L}\\p{N}»)…%])${SPACE}*([;!?]+)(?=[\\s»).,…]|$)`, 'gu'), `${NNBSP}$1`)
      .replace(new RegExp(`(?<=[\\p{L}\\p{N}»)…%])${SPACE}*:(?=\\s|$)`, 'gu'), `${NBSP}:`)
      .replace(new RegExp(`(?<=\\d)${SPACE}?(?=[%€£$‰](?!\\p{L}))`, 'gu'), NBSP)
      .replace(
        new RegExp(
          `(?<=\\d)${SPACE}(?=(?:km|kg|cm|mm|m|g|t|ha|MW|GW|kWh|°C|h|min|s|millions?|milliards?|billions?|euros?|dollars?)(?![\\p{L}\\p{N}]))`,
          'gu',
        ),
        NBSP,
      )
      .replace(new RegExp(`(?<=\\d${SPACE}h)${SPACE}(?=\\d)`, 'gu'), NBSP)
      .replace(
        new RegExp(
          `(?<![\\p{L}\\p{N}])(MM?\\.|Mmes?|Mlles?|Drs?|Mes?|n°|p\\.|art\\.)${SPACE}(?=[\\p{Lu}\\d])`,
          'gu',
        ),
        `$1${NBSP}`,
      ),
  ),
  edit('thousands', (text) =>
    text.replace(/(?<![\d,.])\d{1,3}(?:[ \u00A0\u2009]\d{3})+(?![\d])/gu, (number) =>
      number.replace(/[ \u00A0\u2009]/g, NNBSP),
    ),
  ),
];
