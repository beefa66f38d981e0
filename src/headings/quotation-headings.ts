import type { Analysis, Sentence } from '../core/analysis.ts';
import { capitalise, countWords, NBSP } from '../core/french-text.ts';
import { covers, type Span } from '../core/span.ts';

/** Words of somebody that can head a section: « Il faut des actions concrètes ». */
export interface QuotationHeading {
  /** Between guillemets, untouched but for its first letter and its full stop. */
  readonly text: string;
  readonly span: Span;
}

/** Characters and words of a quotation short enough to head a section and long enough to say something. */
const LEAST_CHARACTERS = 18;
const MOST_CHARACTERS = 66;
const LEAST_WORDS = 3;
/** Words of a quotation that has no verb. */
const LEAST_NAMED = 5;
/** Words that stand for something said elsewhere. */
const POINTS_ELSEWHERE =
  /^(?:elle|ils|elles|cela|ça|ceci|lui|leur|leurs|eux|y|en|celui|celle|ceux|celles|ce|c’|cet|cette|ces|dont|son|sa|ses|là|ainsi|aussi|donc|mais|or|car|et|ou|autre|même)$/u;
const RELATIVE = /^(?:qui|que|qu’|dont|où|lequel|laquelle|lesquels|lesquelles)$/u;
/** « il » stands for nobody before these verbs. */
const IMPERSONAL = /^(?:falloir|agir|sembler|suffire|convenir|importer|avoir|être|exister)$/u;
/** Where a sentence ends, or a clause before another with its own subject. */
const ENDS = /(?<=[.!?…])\s+(?=\p{Lu})|,\s+(?=(?:il|ils|elle|elles|on|nous|vous|je)\s)/u;

/** The whole sentences within the quotations of a sentence that mean something by themselves. */
export function quotationHeadings(
  sentence: Sentence,
  { quotations, document: { text } }: Analysis,
): QuotationHeading[] {
  const near = quotations.filter(
    ({ span }) => span.start < sentence.span.end && sentence.span.start < span.end,
  );
  return near.flatMap(({ span }) =>
    sentencesOf(text, span).flatMap((piece): QuotationHeading[] => {
      const words = text.slice(piece.start, piece.end);
      if (!covers(sentence.span, piece)) return [];
      if (words.length < LEAST_CHARACTERS || words.length > MOST_CHARACTERS) return [];
      if (countWords(words) < LEAST_WORDS || /[«»“”"[\]();:…?]/u.test(words)) return [];
      if (isTornOff(sentence, piece) || !meansItself(sentence, piece)) return [];
      const shown = capitalise(words.replace(/[.,\s]+$/u, ''));
      return [{ text: `«${NBSP}${shown}${NBSP}»`, span: piece }];
    }),
  );
}

/** Whether a comma parts a clause from an opening without verb: « Dans bien des cas, on récupère l’argent ». */
function isTornOff({ tokens }: Sentence, { start }: Span): boolean {
  const before = tokens.filter((token) => token.end <= start);
  if (before.at(-1)?.form !== ',') return false;
  const from = before.findLastIndex(({ form }) => /^[«“.!?…;]$/u.test(form));
  return !before.slice(from + 1).some(({ isFinite }) => isFinite);
}

/** « représente le pire des scénarios »: the verb belongs to the sentence around, what it says is quoted. */
const STATES =
  /^\s*(?:est|sont|était|serait|reste|demeure|représente|constitue)\s+(?=(?:l[ea]s?|une?)\s|l[’'])/u;

/** The sentences between two guillemets. */
function sentencesOf(text: string, { start, end }: Span): Span[] {
  const from = start + 1 + (STATES.exec(text.slice(start + 1, end))?.[0].length ?? 0);
  let at = from;
  return text
    .slice(from, end - 1)
    .split(ENDS)
    .flatMap((piece): Span[] => {
      const begin = text.indexOf(piece, at);
      at = begin + piece.length;
      const trimmed = piece.trim();
      const first = begin + piece.indexOf(trimmed);
      return /^\p{L}/u.test(trimmed) ? [{ start: first, end: first + trimmed.length }] : [];
    });
}

/** Whether a piece has a verb of its own and no word that stands for something outside it. */
function meansItself({ tokens }: Sentence, piece: Span): boolean {
  const own = tokens.filter((token) => covers(piece, token));
  const verbs = own.filter(({ isFinite }) => isFinite).length;
  const relatives = own.filter(({ keys }) => RELATIVE.test(keys[0] ?? '')).length;
  if (own[0]?.isFinite && !/^(?:personne|rien)$/iu.test(own[0].form)) return false;
  // « un pas vers le chaos »: what somebody calls the thing; with a capital it is a title.
  const isName =
    verbs === 0 &&
    /^(?:un|une|l[ea’']|les|des)$/u.test(own[0]?.form ?? '') &&
    own.length >= LEAST_NAMED &&
    own[1]?.upos !== 'VERB';
  if (verbs <= relatives && !isName) return false;
  return !own.some((token, i) => {
    const key = token.keys[0] ?? '';
    if (key === 'il') return !own.slice(i + 1, i + 4).some(({ lemma }) => IMPERSONAL.test(lemma));
    if (/^(?:le|la|les|l’)$/u.test(key)) return /^(?:VERB|AUX)$/.test(own[i + 1]?.upos ?? '');
    return POINTS_ELSEWHERE.test(key) && token.upos !== 'ADP';
  });
}
