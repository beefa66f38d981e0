import type { Analysis, Sentence, Token } from '../../core/analysis.ts';
import { countWords, uncapitalise } from '../../core/french-text.ts';
import { leansOnEarlier } from '../../core/leans-on-earlier.ts';
import { covers, overlaps, type Span } from '../../core/span.ts';
import { wordSet } from '../../core/word-set.ts';
import type { Cues } from '../../packs/schema.ts';
import { asWritten } from './derived.ts';

/** Words of added sentences at most (yoastseo 3.6.0, SentenceLengthInText). */
export const MOST_WORDS = 20;
/** Words of a name between guillemets at most; more are somebody's speech. */
const QUOTED_NAME_WORDS = 4;
/** How far an opening adverbial reaches, in tokens. */
const OPENING = 12;

const SPELL = /^(?:heure|jour|semaine|mois|an|année)$/u;
const CLAUSE_MARK = /^[;–—-]$/u;
const SUBORDINATE =
  /^(?:qu(?:e|’|i|oi)|qu'|dont|où|si|s’il|lorsqu(?:e|’)|quand|comme|puisqu(?:e|’)|parce|car|tandis|alors|lequel|laquelle|lesquel(?:le)?s|dès)$/iu;
const POINTS_BACK =
  /^(?:ce|cet|cette|ces|cela|ceci|c’|celui(?:-ci)?|celle(?:-ci)?|ceux(?:-ci)?|celles(?:-ci)?|même|il|elle|ils|elles|on|y|en|lui|ici|hier|demain|précédente?s?|suivante?s?|tel(?:le)?s?|autres?|ainsi|nous|vous|je|j’|mon|ma|mes)$/iu;
const POSSESSIVE = /^(?:son|sa|ses|leurs?)$/iu;
const OBJECT = /^(?:le|la|les|l’|lui|leur|y|en)$/iu;
const REFLEXIVE = /^(?:se|s’|s')$/iu;
const WEAK_END = /^(?:DET|ADP|CCONJ|SCONJ|AUX|PRON)$/;
const ACCORDING = /^(?:selon|d’après)$/iu;

/** A main clause that can stand by itself, in the author's words. */
export interface Clause {
  /** Indexes of its tokens, in order. */
  readonly kept: readonly number[];
  /** Index of its finite verb. */
  readonly verb: number;
  /** How many of the kept tokens are an opening adverbial, with its comma. */
  readonly opening: number;
  /** Indexes of the sentence's tokens that were left out behind it or before it. */
  readonly left: readonly number[];
}

/**
 * The main clause of a sentence around a token; `drop` is the range of tokens (a date) to be left out. Null where
 * the clause leans on what comes before, where the token stands in a subordinate clause, where it cannot end well.
 */
export function mainClause(
  sentence: Sentence,
  at: number,
  drop: { readonly from: number; readonly to: number } | null = null,
): Clause | null {
  const { tokens } = sentence;
  const key = (i: number) => tokens[i]?.keys[0] ?? '';
  const isDropped = (i: number) => drop !== null && i >= drop.from && i < drop.to;
  let start = at;
  while (start > 0 && !CLAUSE_MARK.test(tokens[start - 1]?.form ?? '') && !beginsClause(tokens, start))
    start--;
  let end = at;
  while (end < tokens.length && !/^(?:[;:–—!?…]|\.)$/u.test(tokens[end]?.form ?? '')) end++;
  if (/^[:?]$/u.test(tokens[end]?.form ?? '')) return null;

  let kept = indexes(start, end).filter((i) => !isDropped(i));
  kept = withoutParentheses(kept, tokens);
  // A date that opens the clause goes with its comma.
  if (drop !== null && drop.from === start && tokens[kept[0] ?? -1]?.form === ',') kept.shift();
  const opening = openingOf(kept, tokens);
  if (opening === null) return null;
  kept = kept.slice(opening.skip);
  if (leansOnEarlier(kept.slice(opening.length).map((i) => tokens[i] as Token))) return null;

  const v = kept.findIndex((i, k) => k >= opening.length && isFiniteAt(tokens, i));
  const verb = kept[v] ?? -1;
  const subject = kept.slice(opening.length, v);
  const hasNoun = subject.some((i) => /^(?:NOUN|PROPN)$/.test(tokens[i]?.upos ?? ''));
  if (v < 1 || !hasNoun || !/^(?:DET|NOUN|PROPN|NUM|ADJ|ADP)$/.test(tokens[subject[0] ?? -1]?.upos ?? ''))
    return null;
  if (tokens[subject[0] ?? -1]?.upos === 'ADP') return null;
  if (subject.some((i) => SUBORDINATE.test(key(i)) || POSSESSIVE.test(key(i)) || CLAUSE_MARK.test(key(i))))
    return null;
  // An object pronoun before the verb finds what it stands for elsewhere; « se » belongs to the verb.
  const before = subject.at(-1) ?? -1;
  if (tokens[before]?.upos === 'PRON' && !REFLEXIVE.test(key(before))) return null;
  if (OBJECT.test(key(before)) && tokens[before]?.upos !== 'NOUN') return null;
  const between = at > verb ? indexes(verb + 1, at).filter((i) => !isDropped(i)) : [];
  if (between.some((i) => isFiniteAt(tokens, i) || SUBORDINATE.test(key(i)))) return null;
  if (between.some((i) => tokens[i]?.form === ',' && tokens[i + 1]?.upos === 'CCONJ')) return null;

  const cut = beforeParallel(kept, v, endOf(kept, v, Math.max(verb, at), tokens), tokens);
  const clause = kept.slice(0, cut);
  while (/^[,.]$/.test(tokens[clause.at(-1) ?? -1]?.form ?? '')) clause.pop();
  const last = tokens[clause.at(-1) ?? -1];
  if (!last || WEAK_END.test(last.upos) || clause.length < 4 || clause.length - 1 === v) return null;
  if (quotesMuch(clause, tokens)) return null;
  return {
    kept: clause,
    verb,
    opening: opening.length,
    left: indexes(0, tokens.length).filter((i) => !clause.includes(i) && !isDropped(i)),
  };
}

/** Whether a further main clause begins at a token: « …, mais X … », « …, tandis que X … ». */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:DET|PROPN)$/.test(tokens[at]?.upos ?? '')) return false;
  const key = (i: number) => tokens[i]?.keys[0] ?? '';
  const joins = /^(?:et|mais|or)$/u.test(key(at - 1)) && key(at - 2) === ',';
  const sets =
    /^qu(?:e|’)$/u.test(key(at - 1)) && /^(?:tandis|alors)$/u.test(key(at - 2)) && key(at - 3) === ',';
  if (!joins && !sets) return false;
  // « X et Y, mais Z » without a verb between is one clause.
  const verb = tokens.findIndex((token, i) => i >= at && token.isFinite);
  const comma = tokens.findIndex((token, i) => i >= at && token.form === ',');
  return verb > at && (comma < 0 || verb < comma) && tokens.slice(0, at).some((token) => token.isFinite);
}

/** Whether a token is a finite verb; behind an auxiliary « pris » and « dit » are participles. */
function isFiniteAt(tokens: readonly Token[], i: number): boolean {
  if (!tokens[i]?.isFinite) return false;
  const before = tokens[i - 1]?.upos === 'ADV' ? tokens[i - 2] : tokens[i - 1];
  return !(before?.upos === 'AUX' || before?.lemma === 'avoir' || before?.form === 'été');
}

/** Whether some tokens hold a word that finds its meaning in another sentence: « cette », « il », « ici ». */
export function pointsBack(kept: readonly number[], tokens: readonly Token[]): boolean {
  return kept.some((i) => {
    const token = tokens[i];
    // « en » before a noun is a preposition.
    const isPreposition = /^en$/iu.test(token?.form ?? '') && token?.upos === 'ADP';
    return POINTS_BACK.test(token?.keys[0] ?? '') && !isPreposition;
  });
}

/** How many tokens an opening adverbial holds with its comma, and how many of them say nothing alone. */
function openingOf(
  kept: readonly number[],
  tokens: readonly Token[],
): { readonly skip: number; readonly length: number } | null {
  const first = tokens[kept[0] ?? -1];
  if (!first) return null;
  const comma = kept.findIndex((i) => tokens[i]?.form === ',');
  // « Une semaine après le vote, … »
  const isWhen =
    first.upos === 'DET' &&
    SPELL.test(tokens[kept[1] ?? -1]?.lemma ?? '') &&
    tokens[kept[2] ?? -1]?.upos === 'ADP';
  if (!/^(?:ADP|ADV)$/.test(first.upos) && !isWhen) return { skip: 0, length: 0 };
  if (comma < 1 || comma > OPENING) return null;
  const opening = kept.slice(0, comma);
  if (opening.some((i) => tokens[i]?.isFinite || POSSESSIVE.test(tokens[i]?.keys[0] ?? ''))) return null;
  const isSaid = ACCORDING.test(first.form) || /^d[’']$/u.test(first.form);
  if (first.upos === 'ADV' || isSaid) return { skip: comma + 1, length: 0 };
  return { skip: 0, length: comma + 1 };
}

/** Where a clause ends, as a position in `kept`: before the comma that opens an aside, a relative or another clause. */
function endOf(kept: readonly number[], v: number, from: number, tokens: readonly Token[]): number {
  const form = (k: number) => tokens[kept[k] ?? -1]?.form ?? '';
  for (let k = v + 1; k < kept.length; k++) {
    if (form(k) !== ',' || (kept[k] ?? 0) < from) continue;
    const rest = kept.slice(k + 1);
    const next = tokens[rest[0] ?? -1];
    if (!next || !/^(?:DET|NOUN|PROPN|NUM)$/.test(next.upos)) return k;
    // « X, société mère de Y, … » stands beside its name; « A, B et C » goes on to its end.
    const closing = rest.findIndex((i) => tokens[i]?.form === ',');
    const aside = closing < 0 ? rest : rest.slice(0, closing);
    if (!aside.some((i) => /^(?:et|ou)$/iu.test(tokens[i]?.form ?? ''))) return k;
  }
  return kept.length;
}

/** « fondée par X, ancien de Z, et par Y » is cut before « par X »: X alone did not found it. */
function beforeParallel(kept: readonly number[], v: number, cut: number, tokens: readonly Token[]): number {
  const key = (k: number) => tokens[kept[k] ?? -1]?.keys[0] ?? '';
  const isPreposition = (k: number) => tokens[kept[k] ?? -1]?.upos === 'ADP';
  for (let k = cut; k < kept.length - 1; k++) {
    if (!/^(?:et|ou|puis)$/u.test(key(k)) || !isPreposition(k + 1)) continue;
    for (let same = cut - 1; same > v; same--)
      if (isPreposition(same) && key(same) === key(k + 1)) return same;
  }
  return cut;
}

function withoutParentheses(kept: readonly number[], tokens: readonly Token[]): number[] {
  let depth = 0;
  return kept.filter((i) => {
    const form = tokens[i]?.form;
    if (form === '(') depth++;
    const isInside = depth > 0;
    if (form === ')' && depth > 0) depth--;
    return !isInside;
  });
}

function quotesMuch(kept: readonly number[], tokens: readonly Token[]): boolean {
  let open = -1;
  for (const [k, i] of kept.entries()) {
    const form = tokens[i]?.form ?? '';
    if (/[“”"]/.test(form)) return true;
    if (form === '«') open = k;
    else if (form === '»') {
      if (open < 0 || k - open - 1 > QUOTED_NAME_WORDS) return true;
      open = -1;
    }
  }
  return open >= 0;
}

/** Tokens as the page writes them; a capital that only opens the sentence becomes small. */
export function writeTokens(kept: readonly number[], sentence: Sentence, text: string): string {
  const { tokens, mentions } = sentence;
  let written = '';
  let last = -2;
  for (const i of kept) {
    const token = tokens[i];
    if (!token) continue;
    const before = tokens[last];
    if (before && last === i - 1)
      written += text.slice(before.end, token.start) + text.slice(token.start, token.end);
    else {
      const isGlued = written === '' || /[’'-]$/u.test(written) || /^[,.)]$/u.test(token.form);
      written += (isGlued ? '' : ' ') + text.slice(token.start, token.end);
    }
    last = i;
  }
  const first = kept[0] ?? -1;
  const isName =
    tokens[first]?.upos === 'PROPN' ||
    mentions.some((one) => one.from === first && one.type !== 'term' && /^\p{Lu}/u.test(one.noun.name));
  return asWritten(isName ? written : uncapitalise(written));
}

/** The spans of runs of tokens. */
export function spansOf(kept: readonly number[], tokens: readonly Token[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let last = -2;
  for (const i of kept) {
    const token = tokens[i];
    if (!token) continue;
    const open = spans.at(-1);
    if (open && last === i - 1) open.end = token.end;
    else spans.push({ start: token.start, end: token.end });
    last = i;
  }
  return spans;
}

/** Who vouches for words of a sentence: nobody but the article, somebody named, or somebody that no rule can name. */
export type Voucher =
  | { readonly kind: 'article' }
  | { readonly kind: 'named'; readonly by: string }
  | { readonly kind: 'unclear' };

/** Who vouches for what a sentence says, where only the tokens `among` could tell. */
export function voucherOf(
  sentence: Sentence,
  among: readonly number[],
  analysis: Analysis,
  cues: Pick<Cues, 'attributionVerbs'>,
): Voucher {
  const { tokens } = sentence;
  const verbs = wordSet(cues.attributionVerbs);
  const isSaid = among.some((i) => {
    const token = tokens[i];
    if (!token) return false;
    if (/^selon$/iu.test(token.form)) return true;
    if (/^après$/iu.test(token.form) && /^d[’']$/iu.test(tokens[i - 1]?.form ?? '')) return true;
    const begins = i === 0 || tokens[i - 1]?.form === ',';
    if (
      begins &&
      /^pour$/iu.test(token.form) &&
      sentence.mentions.some((one) => one.from === i + 1 || one.from === i + 2)
    )
      return true;
    // « annonce que », « : », « , annonce X », « estime à »; « confirme un plan » tells a deed.
    const next = tokens.slice(i + 1, i + 4).map((one) => one.form);
    const opens =
      next.some((form) => /^(?:qu(?:e|[’'])|:)$/iu.test(form)) ||
      next[0] === 'à' ||
      token.form.startsWith('-');
    const isIncise = indexes(i - 4, i).some((k) => tokens[k]?.form === ',');
    // The tagger takes « annonce » for a noun.
    return (opens || isIncise) && token.keys.some((key) => verbs.has(key) || (opens && verbs.has(`${key}r`)));
  });
  if (!isSaid) return { kind: 'article' };
  const report = analysis.reports.find((one) => one.sentence === sentence.index);
  if (!report) return { kind: 'unclear' };
  return { kind: 'named', by: speakerName(report.speaker, analysis) };
}

/** A speaker as a sentence names it, with the article that the text or a lexicon gives the name. */
export function speakerName(
  { id, name, span }: Pick<Analysis['reports'][number]['speaker'], 'id' | 'name' | 'span'>,
  { document, sentences }: Pick<Analysis, 'document' | 'sentences'>,
): string {
  const mention = sentences.flatMap((one) => one.mentions).find((one) => one.id === id);
  const isListed = mention !== undefined && mention.type !== 'name';
  if (isListed && mention.noun.article !== 'definite') return asWritten(name);
  const before = /(?:^|[\s(])(les?|la|l[’'])\s?$/iu.exec(
    document.text.slice(Math.max(0, span.start - 5), span.start),
  );
  const article = before?.[1]?.toLowerCase() ?? '';
  const joint = article === '' || /[’']$/u.test(article) ? '' : ' ';
  return asWritten(`${article}${joint}${name}`);
}

/** Whether a place of the text lies between guillemets. */
export function isQuoted(span: Span, { quotations }: Pick<Analysis, 'quotations'>): boolean {
  return quotations.some((one) => covers(one.span, span));
}

/** Whether some words of a sentence stand between guillemets. */
export function quotes(sentence: Sentence, { quotations }: Pick<Analysis, 'quotations'>): boolean {
  return quotations.some((one) => overlaps(one.span, sentence.span));
}

/** Whether a text is short enough to be added. */
export function isShort(text: string): boolean {
  return countWords(text) <= MOST_WORDS;
}

/** The indexes from `from` on, `to` excluded. */
export function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
