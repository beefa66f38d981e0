import { isQuantity, type Analysis, type Mention, type Sentence, type Token } from '../core/analysis.ts';
import { compareIds } from '../core/choose.ts';
import { capitalise, fold } from '../core/french-text.ts';
import { wordSet } from '../core/word-set.ts';
import type { Packs } from '../packs/index-packs.ts';

/** A phrase that readers might search for. */
export interface Keyphrase {
  readonly text: string;
  /** Type of the mention, or `noun` for a noun phrase. */
  readonly type: string;
  readonly score: number;
  /** A fuller phrase that says the same more exactly: « crise financière » for « crise ». */
  readonly longer: string | null;
  readonly isInTitle: boolean;
  /** Whether the first paragraph holds it. */
  readonly isInLead: boolean;
}

interface Occurrence {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly isTitle: boolean;
  /** Whether it stands before the colon of a title, where the press puts the subject: « Nigeria : … ». */
  readonly isBeforeColon: boolean;
  /** Whether only an article stands before it in the title, or after the rubric of the title. */
  readonly opensTitle: boolean;
}

interface Candidate {
  readonly key: string;
  readonly text: string;
  readonly type: string;
  readonly words: ReadonlySet<string>;
  readonly occurrences: Occurrence[];
}

/**
 * Weights of a logistic regression on the 40 development articles of the French Wikinews keyphrase corpus
 * (Bougouin, Boudin & Daille 2013), whether a reader chose the phrase; five-fold cross-validation loses less
 * than a point of F@10 against them.
 */
const WEIGHT = {
  /** Of the logarithm of the number of occurrences. */
  frequency: 1.31,
  inTitle: 2,
  inTitleAndBody: -0.61,
  beforeColon: 1.22,
  inLead: 0.77,
  isName: 0.28,
  isPlace: 0.9,
  /** Of the share of occurrences inside a longer phrase. */
  inside: -0.9,
  onceInside: 0.62,
  once: -0.87,
  /** Of the number of letters, twelve at most, as a share of twelve. */
  length: 0.61,
  /** Not fitted: a title is found under the phrase that it begins with. */
  opensTitle: 0.6,
} as const;

/** What a phrase loses for the words that it shares with one already chosen. */
const LIKENESS = 3;
/** The most content words of a focus keyphrase: more match no search. */
const MOST_CONTENT_WORDS = 4;
const MOST_PHRASES = 15;
/** « a rapporté The Verge »: who reports is seldom what the article is about. */
const REPORTER = -1.5;

/** Key phrases, best first, unlike each other: names, terms, nouns and noun phrases. */
export function rankKeyphrases(analysis: Analysis, packs: Packs): Keyphrase[] {
  const candidates = findCandidates(analysis, packs);
  const lead = analysis.paragraphs.findIndex((paragraph) => paragraph.kind === 'paragraph');
  const bySentence = new Map<Sentence, [number, number][]>();
  for (const { occurrences } of candidates)
    for (const { sentence, from, to } of occurrences) {
      const list = bySentence.get(sentence) ?? [];
      list.push([from, to]);
      bySentence.set(sentence, list);
    }
  const isInside = ({ sentence, from, to }: Occurrence) =>
    (bySentence.get(sentence) ?? []).some(([a, b]) => a <= from && to <= b && b - a > to - from);
  const verbs = wordSet(packs.cues.attributionVerbs);
  const pool = candidates.map((candidate) => {
    const { occurrences, type, text } = candidate;
    const title = occurrences.filter((one) => one.isTitle);
    const body = occurrences.length - title.length;
    const once = occurrences.length === 1;
    const inside = occurrences.filter(isInside).length / occurrences.length;
    const reports = type === 'media' && occurrences.every((one) => isReporter(one, verbs));
    const score =
      WEIGHT.frequency * Math.log(occurrences.length) +
      (title.length > 0 ? WEIGHT.inTitle : 0) +
      (title.length > 0 && body > 0 ? WEIGHT.inTitleAndBody : 0) +
      (title[0]?.isBeforeColon ? WEIGHT.beforeColon : 0) +
      (title.some((one) => one.opensTitle) ? WEIGHT.opensTitle : 0) +
      (occurrences.some((one) => !one.isTitle && one.sentence.paragraph === lead) ? WEIGHT.inLead : 0) +
      (type === 'place' ? WEIGHT.isPlace : /^(?:noun|term)$/.test(type) ? 0 : WEIGHT.isName) +
      WEIGHT.inside * inside +
      (once ? WEIGHT.once : 0) +
      (once && inside > 0 ? WEIGHT.onceInside : 0) +
      (WEIGHT.length * Math.min(12, text.length)) / 12 +
      (reports ? REPORTER : 0);
    return { candidate, score };
  });
  return choose(pool, longerForms(candidates), lead);
}

/** For each common noun of one word, the phrase that begins with it, stands in the title and comes back in the text. */
function longerForms(candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const longer = new Map<string, string>();
  for (const { key, text, type, occurrences } of candidates) {
    const [head, ...rest] = key.split(' ');
    const isTitled = occurrences.some((one) => one.isTitle) && occurrences.length > 1;
    if (type === 'noun' && head && rest.length > 0 && isTitled && !longer.has(head)) longer.set(head, text);
  }
  return longer;
}

/** One after the other the best phrase, less what it repeats of those before it. */
function choose(
  pool: { candidate: Candidate; score: number }[],
  longer: ReadonlyMap<string, string>,
  lead: number,
): Keyphrase[] {
  pool.sort((a, b) => b.score - a.score || compareIds(a.candidate.key, b.candidate.key));
  const rest = pool.slice(0, 4 * MOST_PHRASES);
  const chosen: { candidate: Candidate; score: number }[] = [];
  while (chosen.length < MOST_PHRASES && rest.length > 0) {
    let best = 0;
    let most = -Infinity;
    rest.forEach(({ candidate, score }, i) => {
      const likeness = Math.max(0, ...chosen.map((one) => shared(one.candidate.words, candidate.words)));
      const value = score - LIKENESS * likeness;
      if (value > most) [best, most] = [i, value];
    });
    const [taken] = rest.splice(best, 1);
    if (taken) chosen.push(taken);
  }
  return chosen.map(({ candidate: { key, text, type, occurrences }, score }) => ({
    text,
    type,
    score,
    longer: longer.get(key) ?? null,
    isInTitle: occurrences.some((one) => one.isTitle),
    isInLead: occurrences.some((one) => !one.isTitle && one.sentence.paragraph === lead),
  }));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count / Math.max(a.size, b.size, 1);
}

/** « nord du pays »: which country, only the text tells. */
const POINTS_TO_TEXT = / (?:du|de la|de l’|des) (?:pays|ville|région|capitale|monde)$/u;

/** Whether a keyphrase needs the text to be understood. */
export function isDeictic(focus: string): boolean {
  return POINTS_TO_TEXT.test(focus);
}

/** The phrase the page is about: the given one, or the best that a slug and a search can hold. */
export function focusKeyphrase(ranked: readonly Keyphrase[], given: string | undefined): string {
  if (given) return given;
  const fits = ranked.filter(
    ({ text, type }) =>
      type !== 'place' &&
      type !== 'media' &&
      !isDeictic(text) &&
      text.split(/[\s-]+/u).length <= MOST_CONTENT_WORDS &&
      /\p{L}{2}/u.test(text) &&
      // An elided word hides the keyphrase from slugs and search tools.
      !/[’']/.test(text),
  );
  const best = fits[0] ?? ranked[0];
  if (best === undefined) return '';
  // A noun alone is many articles' matter, a phrase beside the title hardly this one's.
  const isLone = ({ type, text, longer }: Keyphrase) =>
    type === 'noun' && longer === null && !/[\s-]/.test(text);
  const better = fits.find(
    (one) =>
      one.isInTitle &&
      one.isInLead &&
      one.score >= best.score - WEAK_FOCUS &&
      (best.isInTitle ? isLone(best) && !isLone(one) : true),
  );
  const focus = better ?? best;
  return focus.longer ?? focus.text;
}

/** So much less may a phrase of title and lead score than a weak focus that gives way to it. */
const WEAK_FOCUS = 1.5;

function findCandidates(analysis: Analysis, packs: Packs): Candidate[] {
  const generic = wordSet(packs.cues.genericWords);
  const candidates = new Map<string, Candidate>();
  const add = (key: string, text: string, type: string, tokens: readonly Token[], at: Occurrence) => {
    const known = candidates.get(key);
    const words = new Set(tokens.flatMap((token) => (token.isStopWord ? [] : [fold(token.lemma)])));
    const one = known ?? { key, text, type, words, occurrences: [] };
    one.occurrences.push(at);
    // « au Caire » in the title is the place Tahrir of the text.
    if (!known || (type === 'place' && known.type === 'name')) candidates.set(key, { ...one, type });
  };
  // Within a sentence a capital tells a name, though its word be a common one: « l’Impact de Montréal ».
  const capitals = new Set<string>();
  const smalls = new Set<string>();
  const readSentence = (sentence: Sentence, isTitle: boolean, text: string) => {
    const colon = isTitle ? sentence.tokens.findIndex((token) => token.form === ':') : -1;
    const at = (from: number, to: number): Occurrence => ({
      sentence,
      from,
      to,
      isTitle,
      isBeforeColon: to <= colon,
      opensTitle: isTitle && opensNews(sentence.tokens, from, colon),
    });
    const { tokens } = sentence;
    const named = new Set<number>();
    for (const { type, from: start, to, id, noun } of sentence.mentions) {
      if (isQuantity(type)) continue;
      const from = type === 'name' ? wholeNameFrom(tokens, start) : start;
      if (type !== 'term') for (let i = from; i < to; i++) named.add(i);
      const own = tokens.slice(from, to);
      if (tokens[to]?.form === '&') continue;
      if (from < start) add(fold(textOf(own, text)), textOf(own, text), type, own, at(from, to));
      else add(id, noun.name, isOfPlace(tokens, from, to) ? 'place' : type, own, at(from, to));
    }
    for (const [from, to] of nounPhrases(sentence, named)) {
      if (tokens[to]?.form === '&') continue;
      const own = tokens.slice(from, to);
      const first = own[0];
      if (
        !first ||
        (to - from === 1 &&
          (first.form.length < 3 || generic.has(first.keys[0] ?? '') || generic.has(fold(first.lemma))))
      )
        continue;
      const key = own.flatMap((token) => (token.upos === 'DET' ? [] : [fold(token.lemma)])).join(' ');
      const before = tokens[from - 1];
      if (!isTitle && before !== undefined && before.upos !== 'PUNCT')
        (/^\p{Lu}\p{Ll}/u.test(first.form) ? capitals : smalls).add(key);
      add(key, textOf(own, text), 'noun', own, at(from, to));
    }
  };
  const { title, sentences, paragraphs, document } = analysis;
  for (const sentence of title) readSentence(sentence, true, document.meta.title ?? '');
  for (const sentence of sentences)
    readSentence(sentence, paragraphs[sentence.paragraph]?.kind === 'title', document.text);
  return [...candidates.values()]
    .filter(
      ({ key, type, occurrences }) =>
        /\p{L}|\d/u.test(key) && (type !== 'noun' || !occurrences.every(isInName)),
    )
    .map((one) =>
      capitals.has(one.key) && !smalls.has(one.key) ? { ...one, text: capitalise(one.text) } : one,
    );
}

/** Whether a phrase only completes a name: « arts de Lyon » in « le Musée des arts de Lyon ». */
function isInName({ sentence: { tokens }, from }: Occurrence): boolean {
  let at = ARTICLE.test(tokens[from - 1]?.form ?? '') ? from - 2 : from - 1;
  if (!OF.test(tokens[at]?.form ?? '')) return false;
  do at--;
  while (tokens[at]?.upos === 'ADJ');
  return at > 0 && /^(?:NOUN|PROPN)$/.test(tokens[at]?.upos ?? '') && /^\p{Lu}/u.test(tokens[at]?.form ?? '');
}

/** « Smith & Wesson »: where the name begins of which a mention is the last part. */
function wholeNameFrom(tokens: readonly Token[], from: number): number {
  let start = from;
  while (tokens[start - 1]?.form === '&' && tokens[start - 2]?.upos === 'PROPN') start -= 2;
  return start;
}

const PLACE_NOUN = /^(?:avenue|boulevard|faubourg|place|pont|port|quai|quartier|route|rue|square|station)$/u;

/** « la place Wenceslas de Prague »: the second half of the name of a place. */
function isOfPlace(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from > 1 && PLACE_NOUN.test(tokens[from - 1]?.form ?? '');
}

/** Whether nothing but articles stands between the beginning of a title, or its colon, and a token. */
function opensNews(tokens: readonly Token[], from: number, colon: number): boolean {
  const start = colon >= 0 && from > colon ? colon + 1 : 0;
  return tokens.slice(start, from).every((token) => token.upos === 'DET' || token.upos === 'NUM');
}

/** Whether a medium is named as the source of what the sentence says. */
function isReporter({ sentence: { tokens }, from, to }: Occurrence, verbs: ReadonlySet<string>): boolean {
  const near = [...tokens.slice(Math.max(0, from - 3), from), ...tokens.slice(to, to + 4)];
  return near.some((token) => token.keys.some((key) => key === 'selon' || verbs.has(key)));
}

const OF = /^(?:de|d[’']|du|des)$/iu;
const ARTICLE = /^(?:la|l[’']|le|les)$/iu;

/** Noun; noun with adjectives; noun « de » noun or name, with adjectives: first token and the one after the last. */
function nounPhrases({ tokens, mentions }: Sentence, named: ReadonlySet<number>): [number, number][] {
  const phrases: [number, number][] = [];
  const is = (i: number, upos: string) => tokens[i]?.upos === upos && !named.has(i);
  const names = new Map<number, Mention>(
    mentions.flatMap((mention) => (mention.type === 'term' ? [] : [[mention.from, mention]])),
  );
  for (let from = 0; from < tokens.length; from++) {
    if (!is(from, 'NOUN')) continue;
    phrases.push([from, from + 1]);
    let to = from + 1;
    while (is(to, 'ADJ')) to++;
    if (to > from + 1) phrases.push([from, to]);
    if (!OF.test(tokens[to]?.form ?? '')) continue;
    const inner = ARTICLE.test(tokens[to + 1]?.form ?? '') ? to + 2 : to + 1;
    const name = names.get(inner);
    if (name && !isQuantity(name.type)) phrases.push([from, name.to]);
    else if (is(inner, 'NOUN')) {
      phrases.push([from, inner + 1]);
      let end = inner + 1;
      while (is(end, 'ADJ')) end++;
      if (end > inner + 1) phrases.push([from, end]);
    }
  }
  return phrases;
}

function textOf(tokens: readonly Token[], text: string): string {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return '';
  // Words of a text in capitals are read in small letters: as tokens have them, with the spaces of the text.
  const words = tokens.map((token, i) => {
    const next = tokens[i + 1];
    return token.form + (next ? text.slice(token.end, next.start) : '');
  });
  const phrase = words.join('').replace(/\s+/gu, ' ').replaceAll("'", '’');
  // Only the names inside a phrase keep their capitals.
  return first.upos === 'NOUN' && !/^\p{Lu}{2}/u.test(phrase)
    ? phrase.slice(0, 1).toLowerCase() + phrase.slice(1)
    : phrase;
}
