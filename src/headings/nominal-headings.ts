import type { Sentence, Token } from '../core/analysis.ts';
import { capitalise, NBSP } from '../core/french-text.ts';
import type { Span } from '../core/span.ts';

/** An intertitre that the author wrote without verb, in the text itself. */
export interface NominalHeading {
  readonly text: string;
  readonly evidence: readonly Span[];
}

/** Words of a nominal sentence that says enough and is short enough. */
const LEAST_WORDS = 5;
const MOST_WORDS = 11;
const WEAK = /^(?:DET|ADP|CCONJ|SCONJ|AUX|PRON)$/;
const OPENS = /^(?:DET|NUM|ADJ|NOUN)$/;
/** What « le » names is known already: a label, no news. */
const KNOWN = /^(?:l[ea’']|les)$/iu;
const POINTS_ELSEWHERE =
  /^(?:ce|cet|cette|ces|son|sa|ses|leur|leurs|mon|ma|mes|notre|nos|votre|vos|autre|autres|même|mêmes|tel|telle|suivant|suivante|suivants|suivantes|ci-dessous)$/u;

/** « Plusieurs victoires du parti dans le Nord : à Lille, … », « Une mobilisation contre la réforme. »: words without verb that announce what follows. */
export function nominalHeadings({ tokens }: Sentence, text: string): NominalHeading[] {
  const colon = tokens.findIndex(({ form }) => form === ':');
  const own = tokens.slice(0, colon < 0 ? -1 : colon);
  const first = own[0];
  const last = own.at(-1);
  const isPlain = own.every(
    ({ upos, keys, form }) =>
      form !== 'a' &&
      !/^(?:PUNCT|PRON|SCONJ|VERB|AUX|X)$/.test(upos) &&
      !POINTS_ELSEWHERE.test(keys[0] ?? ''),
  );
  const nouns = own.filter(({ upos }) => /^(?:NOUN|PROPN)$/.test(upos)).length;
  if (
    !first ||
    !last ||
    !isPlain ||
    nouns < 2 ||
    KNOWN.test(first.form) ||
    !OPENS.test(first.upos) ||
    WEAK.test(last.upos)
  )
    return [];
  if (own.length < LEAST_WORDS || own.length > MOST_WORDS) return [];
  const isAnnouncing = colon < 0 ? tokens.at(-1)?.form === '.' : tokens.length > colon + 1;
  return isAnnouncing
    ? [{ text: written(own, text), evidence: [{ start: first.start, end: last.end }] }]
    : [];
}

const IS = /^(?:est|sont|reste|restent|demeure|demeurent|représente|représentent|constitue|constituent)$/u;
const QUOTED_WORDS = 7;

/** « … que la télévision est une « machine à rêves » » as « La télévision, une « machine à rêves » ». */
export function calledHeadings({ tokens }: Sentence, text: string): NominalHeading[] {
  const open = tokens.findIndex(
    ({ form }, i) =>
      form === '«' &&
      /^(?:une?|l[ea’']|les|des)$/u.test(tokens[i - 1]?.form ?? '') &&
      IS.test(tokens[i - 2]?.form ?? ''),
  );
  const close = tokens.findIndex(({ form }, i) => i > open && form === '»');
  if (open < 0 || close < 0 || close - open - 1 > QUOTED_WORDS) return [];
  const verb = open - 2;
  let from = verb;
  while (from > 0 && /^(?:DET|NOUN|ADJ|ADP|PROPN)$/.test(tokens[from - 1]?.upos ?? '')) from--;
  const subject = tokens.slice(from, verb);
  const first = subject[0];
  const article = tokens[open - 1];
  const quoted = tokens.slice(open + 1, close);
  const [start, end] = [quoted[0], quoted.at(-1)];
  const isNamed =
    /^(?:DET|PROPN)$/.test(first?.upos ?? '') &&
    subject.some(({ upos }) => /^(?:NOUN|PROPN)$/.test(upos)) &&
    !subject.some(({ keys }) => POINTS_ELSEWHERE.test(keys[0] ?? ''));
  if (!first || !article || !start || !end || !isNamed || quoted.some(({ upos }) => upos === 'PRON'))
    return [];
  const evidence = [
    { start: first.start, end: subject.at(-1)?.end ?? first.end },
    { start: article.start, end: end.end },
  ];
  const called = text.slice(start.start, end.end);
  return [{ text: `${written(subject, text)}, ${article.form} «${NBSP}${called}${NBSP}»`, evidence }];
}

function written(tokens: readonly Token[], text: string): string {
  return capitalise(text.slice(tokens[0]?.start, tokens.at(-1)?.end).replace(/\s+/gu, ' '));
}
