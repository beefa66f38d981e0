import { NBSP, NNBSP } from './french-text.ts';
import type { TextEdit } from './statement.ts';

/** The space that a house sets at a place. */
export type Space = 'none' | 'narrow' | 'wide';

/** How a house sets French; `typography.yaml` holds such styles. */
export interface HouseStyle {
  /** Before « ; », « ! » and « ? ». */
  readonly beforeMarks: Space;
  readonly beforeColon: Space;
  readonly insideGuillemets: Space;
  /** Between a number and its unit, before « % », « € », « $ ». */
  readonly beforeUnits: Space;
  /** Between groups of three digits. */
  readonly thousands: Space;
  /** The marks of a quotation inside a quotation. */
  readonly innerQuotes: readonly [string, string];
}

/** Lexique des règles typographiques en usage à l’Imprimerie nationale: the style of the lexicons. */
export const IMPRIMERIE_NATIONALE: HouseStyle = {
  beforeMarks: 'narrow',
  beforeColon: 'wide',
  insideGuillemets: 'wide',
  beforeUnits: 'wide',
  thousands: 'narrow',
  innerQuotes: ['“', '”'],
};

const WRITTEN: Readonly<Record<Space, string>> = { none: '', narrow: NNBSP, wide: NBSP };

/** What must stay as it is: addresses of pages and people, code. */
const PROTECTED = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|`[^`]+`/gu;

/** Applies `change` around addresses and code, never inside one. */
function outsideAddresses(text: string, change: (part: string) => string): string {
  if (!/:\/\/|www\.|@|`/.test(text)) return change(text);
  let result = '';
  let last = 0;
  for (const match of text.matchAll(PROTECTED)) {
    result += change(text.slice(last, match.index)) + match[0];
    last = match.index + match[0].length;
  }
  return result + change(text.slice(last));
}

/** `asks` finds sentences that may need the edit: nearly all need none. */
const edit = (id: string, asks: RegExp, change: (text: string) => string): TextEdit => ({
  id: `typography/${id}`,
  apply: (text) => (asks.test(text) ? outsideAddresses(text, change) : text),
});

/** Quotations inside quotations: « … « … » … » gets the inner marks of the style. */
function setInnerQuotes(text: string, [open, close]: readonly [string, string]): string {
  const first = text.indexOf('«');
  if (first < 0 || (text.indexOf('«', first + 1) < 0 && !text.includes('“'))) return text;
  let depth = 0;
  let deepest = 0;
  for (const mark of text) {
    if (mark === '«') deepest = Math.max(deepest, ++depth);
    else if (mark === '»' && --depth < 0) return text;
  }
  if (depth !== 0) return text;
  let set = text;
  if (deepest === 2)
    set = text.replace(/«\s*|\s*»/gu, (mark) => {
      if (mark.startsWith('«')) return ++depth === 2 ? open : mark;
      return depth-- === 2 ? close : mark;
    });
  if (open === '“' || !set.includes('«')) return set;
  return set.split('“').length === set.split('”').length
    ? set.replaceAll('“', open).replaceAll('”', close)
    : set;
}

/** A hyphen between spaces is a dash, unless it stands between numbers. */
function setDashes(text: string): string {
  return text
    .replace(/(?<=[^\s\d] )--(?= [^\s\d])/gu, '–')
    .replace(/(?<=[\p{L}»)%”…] )-(?= [\p{L}«(“])/gu, '–');
}

/**
 * Straight and English quotation marks as guillemets, or as “ ” inside guillemets. A
 * mark opens after a space or an opening sign, closes what is open, and after a digit stays (inches) when
 * nothing is open.
 */
function straightToGuillemets(text: string): string {
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

/** What some rule below looks for. */
const ASKS_FOR_NO_BREAK = /[«»;!?:%€£$‰\d–]|n°|M[.mle]|Dr|p\.|art\./u;
/** After these a sign is set off even where the copy has no space at all. */
const SET_OFF = '(?<=[\\p{L}\\p{N}»)…%”€])';
const UNITS =
  '[kcm]?m[²³]?|kg|g|t|ha|MW|GW|kWh|°C|h|min|s|millions?|milliards?|billions?|euros?|dollars?|livres?|yuans?|secondes?|minutes?|heures?|jours?|semaines?|mois|ans?';

/** A replacement, and what a text must hold for it: nearly all sentences lack nearly all of these. */
interface NoBreakSpace {
  readonly asks: RegExp;
  readonly where: RegExp;
  readonly what: string;
}

function noBreakSpaces(style: HouseStyle): readonly NoBreakSpace[] {
  const inside = WRITTEN[style.insideGuillemets];
  const marks = WRITTEN[style.beforeMarks];
  const colon = WRITTEN[style.beforeColon];
  const unit = WRITTEN[style.beforeUnits];
  return (
    [
      [/«/, `«${SPACE}*`, `«${inside}`],
      [/»/, `${SPACE}*»`, `${inside}»`],
      [/[;!?]/, `(?:${SPACE}+|${SET_OFF})([;!?]+)(?=[\\s»).,…”]|$)`, `${marks}$1`],
      [/:/, `(?:${SPACE}+|${SET_OFF}):(?=\\s|$)`, `${colon}:`],
      [/[%€£$‰]/, `(?<=\\d)${SPACE}?(?=[%€£$‰](?!\\p{L}))`, unit],
      [/\d\s/, `(?<=\\d)${SPACE}(?=(?:${UNITS})(?![\\p{L}\\p{N}’']))`, unit === '' ? NBSP : unit],
      [/\d\sh\s/, `(?<=\\d${SPACE}h)${SPACE}(?=\\d)`, unit === '' ? NBSP : unit],
      [
        /M|Dr|n°|p\.|art\./,
        `(?<![\\p{L}\\p{N}])(MM?\\.|Mmes?|Mlles?|Drs?|Mes?|n°|p\\.|art\\.)${SPACE}(?=[\\p{Lu}\\d])`,
        `$1${NBSP}`,
      ],
    ] as const
  ).map(([asks, where, what]) => ({ asks, where: new RegExp(where, 'gu'), what }));
}

/**
 * How a house sets a sentence, as named edits that change marks and spaces only. Each is idempotent and looks
 * at one sentence only, so that it can be replayed. The edits of the default style have short names.
 */
export function typographicEdits(style: HouseStyle, name = ''): readonly TextEdit[] {
  const own = (id: string) => (name === '' ? id : `${name}/${id}`);
  const spaces = noBreakSpaces(style);
  const between = WRITTEN[style.thousands];
  return [
    edit('spaces', /[\t\r\n\f\v]| {2}| ,/, (text) =>
      text.replace(/[ \t\r\n\f\v]+/g, ' ').replace(/(?<=[\p{L}\p{N}»)]) ,(?= )/gu, ','),
    ),
    edit('apostrophes', /['‘]/, (text) => text.replace(/(?<=\p{L})['‘](?=[\p{L}\p{N}«"“]|\s?[«"“])/gu, '’')),
    edit('guillemets', /["“”]/, straightToGuillemets),
    edit(own('inner-quotes'), /«/, (text) => setInnerQuotes(text, style.innerQuotes)),
    edit('dashes', / --? /, setDashes),
    edit('ellipses', /\.{3}/, (text) => text.replace(/\.{3,}/g, '…')),
    edit(own('no-break-spaces'), ASKS_FOR_NO_BREAK, (text) =>
      spaces.reduce(
        (current, { asks, where, what }) => (asks.test(current) ? current.replace(where, what) : current),
        text,
      ),
    ),
    edit(own('thousands'), /\d[ \u00A0\u2009\u202F]\d/, (text) =>
      text.replace(/(?<![\d,.])\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?![\d])/gu, (number) =>
        number.replace(/[ \u00A0\u2009\u202F]/g, between),
      ),
    ),
  ];
}

export const TYPOGRAPHIC_EDITS: readonly TextEdit[] = typographicEdits(IMPRIMERIE_NATIONALE);

/** Applies `change` outside guillemets; a guillemet without its mate quotes to the end of the sentence. */
function outsideQuotes(text: string, change: (part: string) => string): string {
  if (!/[«»“”"]/.test(text)) return change(text);
  const parts = text.split(/(«[^»]*(?:»|$)|^[^«]*»|“[^”]*(?:”|$)|"[^"]*(?:"|$))/u);
  return parts.map((part, i) => (i % 2 === 1 ? part : change(part))).join('');
}

/** Words that are French and no name of another tongue, and carry an accent on their capital. */
const ACCENTED = [
  'État', 'États', 'Égypte', 'Élysée', 'Éthiopie', 'Équateur', 'Érythrée', 'Émirats', 'Église', 'Églises', 'École',
  'Écoles', 'Écosse', 'Évidemment', 'Étant', 'Évêque', 'Électricité', 'Également', 'Événement', 'Événements',
]; // prettier-ignore
const UNACCENTED = new RegExp(
  `(?<![\\p{L}\\p{N}])E(?=(?:${ACCENTED.map((word) => word.slice(1)).join('|')})(?![\\p{L}\\p{N}]))`,
  'gu',
);
/** What makes an opening « A » the preposition. */
const OPENING_A =
  /^A(?= (?:l’|(?:la|ce|cet|cette|ces|son|sa|ses|leur|leurs|partir|cause|propos|travers|noter|savoir|terme|peine|quelques|défaut|moins)(?!\p{L})))/u;

const wording = (id: string, asks: RegExp, change: (text: string) => string): TextEdit =>
  edit(id, asks, (text) => outsideQuotes(text, change));

/**
 * Abbreviations, ordinals and accents of capitals, as named edits: they change letters, so that they leave
 * quotations alone.
 */
export const SPELLING_EDITS: readonly TextEdit[] = [
  wording('ordinals', /(?:\d|[IVX]|i)(?:[èe](?:me|re)|è)/u, (text) =>
    text
      .replace(/(?<![\p{L}\d.,])(\d{1,4}|[IVX]{1,6})è(?!\p{L})/gu, '$1e')
      .replace(/(?<![\p{L}\d.,])1(?:ère|ere)(s?)(?!\p{L})/gu, '1re$1')
      .replace(/(?<![\p{L}\d.,])(\d{1,4}|[IVX]{1,6})i?(?:ème|eme)(s?)(?!\p{L})/gu, '$1e$2'),
  ),
  wording('abbreviations', /Mr|M(?:me|lle)\.|etc|º/u, (text) =>
    text
      .replace(/(?<!\p{L})Mr\.?(?=\s\p{Lu})/gu, 'M.')
      .replace(/(?<!\p{L})(Mme|Mlle)\.(?=\s\p{Lu})/gu, '$1')
      .replace(/(?<!\p{L})etc\.?(?:\.\.+|\s?…)/gu, 'etc.')
      .replace(/(?<!\p{L})([nN])º(?=\s?\d)/gu, '$1°'),
  ),
  wording('capitals', /E[tgclqmrv]|^A /u, (text) => text.replace(UNACCENTED, 'É').replace(OPENING_A, 'À')),
];
