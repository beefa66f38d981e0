/**
 * How Universal Dependencies cuts French into tokens, as one regular expression.
 *
 * wink-nlp splits a text with the model's `splitter` and keeps what the expression captures. Here the expression
 * describes the tokens themselves, so that every capture is a finished token and nothing is cut again later.
 * Character ranges are written out: `\p{L}` would change with the Unicode version of each Node release.
 */

/** Letters and combining marks of all scripts that the press may quote; soft hyphens and joiners stay inside words. */
const LETTER =
  'A-Za-zªµºÀ-ÖØ-öø-ʯ\\u02b0-\\u036f\\u0370-\\u060b\\u0610-\\u061a\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u167f\\u1681-\\u180d\\u180f-\\u1fff' +
  '\\u2c00-\\u2dff\\u3005-\\u3007\\u3040-\\ua4cf\\ua500-\\ud7ff\\uf900-\\ufd3d\\ufd50-\\ufdfb\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';
/** Letters outside the first plane; kept apart, since every mention makes the expression slower to compile. */
const RARE_LETTER = '\\u{10000}-\\u{1efff}\\u{20000}-\\u{3ffff}';
const JOINER = '\\u00ad\\u200c\\u200d\\u2060';
const APOSTROPHE = "['’ʼ]";
const NOT_IN_WORD = `(?![${LETTER}\\d])`;
const WORD_CHAR = `[${LETTER}${RARE_LETTER}${JOINER}\\d]`;

/** Spaces that wink-nlp stores as spacing before the next token; it tests for the same list. */
const WINK_SPACES = '[ \\u00a0\\u2002-\\u2005\\u2009\\u200a\\u202f\\u205f]+';
/** All other white space: line breaks, tabs and rare spaces come out as tokens of their own. */
const OTHER_SPACES =
  '[\\t\\n\\v\\f\\r\\u0085\\u1680\\u180e\\u2000\\u2001\\u2006-\\u2008\\u2028\\u2029\\u3000\\ufeff]+';

/** Writes each letter as a class of both cases, since the expression as a whole must tell cases apart. */
function anyCase(word: string): string {
  return word.replace(/\p{L}/gu, (letter) => {
    const upper = letter.toUpperCase();
    return upper === letter ? letter : `[${letter}${upper}]`;
  });
}

const either = (words: string): string => `(?:${words.split(' ').map(anyCase).join('|')})`;

const CLITIC = either('je tu il elle on nous vous ils elles ce moi toi lui leur le la les y en ci là soi');
const CLITIC_TAIL = `(?:[tT]['’-])?${CLITIC}(?![${LETTER}\\d'’])`;
/** A clitic begins here: nothing follows it, or only other clitics (« donne-le-moi »). */
const CLITIC_AHEAD = `(?:[tT]['’-]-?)?${CLITIC}(?:-${CLITIC}){0,2}(?![${LETTER}\\d'’]|-[${LETTER}\\d])`;

const WHOLE = [
  `${anyCase('aujourd')}${APOSTROPHE}${anyCase('hui')}`,
  `${anyCase('quelqu')}${APOSTROPHE}${anyCase('un')}${anyCase('e')}?${anyCase('s')}?`,
  `${anyCase('c')}${APOSTROPHE}${anyCase('est-à-dire')}`,
  `${anyCase('l')}${APOSTROPHE}${anyCase('on')}`,
  `${either('celui celle ceux celles jusque')}-${either('ci là')}`,
  anyCase('rendez-vous'),
]
  .map((word) => `${word}${NOT_IN_WORD}`)
  .join('|');

const ELISION = `${either('c d j l m n s t qu jusqu lorsqu puisqu quoiqu')}${APOSTROPHE}(?=[${LETTER}\\d"«“‘(\\[<\\s]|$)`;

const ABBREVIATION =
  '(?:MM?|Mgr|Mrs?|Dr|Pr|Me|Ste?|Jr|Sr|No|Vol|Inc|Ltd|Corp|Co|c-à-d|apr|art|av|cf|chap|coll|éd|env|etc|ex|fig|hab|ibid|janv|févr|juil|sept|oct|nov|déc|op|cit|p|pp|tél|vol|vs)\\.' +
  `(?![${LETTER}\\d.])`;
/** Words that follow a full stop, not an initial. */
const STARTER =
  '(?:Ils?|Elles?|Une?|Cet?|Cette|Ces|On|Et|Mais|Dans|Pour|Sur|Après|Selon|Pourtant|Depuis|Puis|Ainsi)';
const ACRONYM = `[A-ZÀÉ]\\.-?(?:[A-ZÀÉ][a-z]?\\.-?)*[A-ZÀÉ](?:\\.|(?![${LETTER}\\d]))`;
const INITIAL = `[A-ZÀÂÇÉÈÊÎÔÙÛ]\\.(?=[ \\u00a0\\u202f]?-?[A-ZÀÂÇÉÈÊÎÔÙÛ])(?! ${STARTER}(?![${LETTER}\\d]))`;

const URL =
  '(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP]):\\/\\/[^\\s<>«»"“”]*[^\\s<>«»"“”.,;:!?…)\\]\'’]' +
  '|[wW]{3}\\.[^\\s<>«»"“”]*[^\\s<>«»"“”.,;:!?…)\\]\'’]';
const EMAIL = '[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}';
const DOMAIN =
  '[A-Za-z0-9À-ÿ-]{1,63}(?:\\.[A-Za-z0-9À-ÿ-]{1,63}){0,3}\\.(?:fr|com|org|net|eu|info|be|ch|ca|uk|de|io|gouv|tv)' +
  `(?![${LETTER}\\d-]|\\.[${LETTER}\\d])`;
const HANDLE = `[@#][${LETTER}_][${LETTER}\\d_]*`;

/** « 12h30 » is three tokens, like « 12 h 30 ». */
const HOUR = `[hH](?:\\d{1,2})?${NOT_IN_WORD}`;

const NUMBER =
  '(?:(?<![^\\s(«"])[-+−](?=\\d))?' +
  `(?:\\d{1,3}(?: \\d{3})+(?![\\d${LETTER}])(?:[.,]\\d+)*|\\d+(?:['.,/:-]\\d+)*)` +
  `(?:(?!${HOUR})[${LETTER}]${WORD_CHAR}*)?(?:-(?!${CLITIC_AHEAD})${WORD_CHAR}+)*`;

const WORD_PART = `${WORD_CHAR}+(?:[.,](?=\\d)\\d+)*(?:['’](?=[${LETTER}])${WORD_CHAR}+)*`;
/** « élu(e)s », « voie(s) »: an ending that the reader may add. */
const OPTIONAL_ENDING = `(?:\\((?:e|s|es|ne|nes|E|S|ES)\\)s?${NOT_IN_WORD})?`;
const WORD = `${WORD_PART}(?:[-‐‑](?!${CLITIC_AHEAD})(?:[dlDL]['’])?${WORD_PART})*${OPTIONAL_ENDING}`;

const EMOJI =
  '(?:[\\u{1f1e6}-\\u{1f1ff}]{2}|[\\u2600-\\u27bf\\u2b00-\\u2bff\\u{1f000}-\\u{1faff}](?:[\\ufe0e\\ufe0f\\u{1f3fb}-\\u{1f3ff}\\u{e0020}-\\u{e007f}]|\\u200d(?=[\\u2600-\\u27bf\\u{1f000}-\\u{1faff}])[\\u2600-\\u27bf\\u{1f000}-\\u{1faff}])*)';

const PUNCTUATION =
  '[°º][CF](?![A-Za-z])|\\.{2,}|…+|--+|\\+\\/-|[nN]°(?=[ \\u00a0\\u202f]?\\d)|!{2,}|\\?{2,}';

/** Source of the splitter; its single capture is either spacing or one token. */
export const TOKEN_SOURCE =
  '(' +
  [
    WINK_SPACES,
    OTHER_SPACES,
    EMOJI,
    URL,
    EMAIL,
    HANDLE,
    WHOLE,
    ELISION,
    `[-‐‑]${CLITIC_TAIL}`,
    ABBREVIATION,
    ACRONYM,
    INITIAL,
    DOMAIN,
    PUNCTUATION,
    `(?<=\\d)${'[hH]'}(?=\\d{1,2}${NOT_IN_WORD}|${NOT_IN_WORD})`,
    NUMBER,
    WORD,
    '[\\s\\S]',
  ].join('|') +
  ')';

/** Flags of the splitter: whole code points, so that a pair of surrogates is never cut. */
export const TOKEN_FLAGS = 'u';
