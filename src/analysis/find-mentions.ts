import type { Mention, Noun, Sentence, Token } from '../core/analysis.ts';
import { fold, uncapitalise } from '../core/french-text.ts';
import { isAllCaps } from '../core/letter-case.ts';
import { findPattern } from '../core/pattern.ts';
import { firstWhere } from '../core/search.ts';
import { wordSet } from '../core/word-set.ts';
import type { Packs } from '../packs/index-packs.ts';
import type { Entry } from '../packs/schema.ts';
import { morphologyOf } from '../wink-fr/index.ts';

type Draft = Omit<Sentence, 'mentions'>;

/** Sentences and the text that their spans point into. */
interface Passage {
  readonly sentences: readonly Draft[];
  readonly text: string;
}

/** Small words that may stand inside a proper name: Ursula von der Leyen, Université de Lille. */
const INSIDE_NAME: ReadonlySet<string> = new Set([
  'de',
  'du',
  'des',
  'd’',
  'von',
  'van',
  'der',
  'ben',
  'al',
  'bin',
]);

/** An acronym, which a heading keeps where the text writes it. */
const ACRONYM = /^\p{Lu}{2,}$/u;

/** The grammar of an entry's name, written as the text writes it where that is an acronym. */
export function nounOf(entry: Entry, surface = entry.name): Noun {
  const { gender, number, article, aspiratedH } = entry;
  return { name: ACRONYM.test(surface) ? surface : entry.name, gender, number, article, aspiratedH };
}

/**
 * The mentions of each sentence of some passages, one passage after the other, each from left to right: names and terms of the lexicons, amounts, then capitalised
 * names that no lexicon holds. None overlaps another,
 * but a number with what it counts may hold a term.
 */
export function findMentions(passages: readonly Passage[], packs: Packs): Mention[][] {
  const sentences = passages.flatMap((passage) => passage.sentences);
  const isMeant = confirmer(sentences, packs);
  const names = passages.flatMap((passage) => namesBySentence(passage, packs, isMeant));
  const unlisted = unlistedNames(sentences);
  const fullest = fullestNames(
    unlisted.flatMap((list) => list.map(({ name }) => name)),
    names.flatMap((list) => list.map(({ entry }) => entry)),
  );
  const texts = passages.flatMap((passage) => passage.sentences.map(() => passage.text));
  return sentences.map((sentence, at) => {
    const found: Mention[] = [];
    const text = texts[at] ?? '';
    const taken = new Uint8Array(sentence.tokens.length);
    const surface = (from: number, to: number) =>
      text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end);
    const add = (from: number, to: number, mention: Pick<Mention, 'id' | 'type' | 'noun'>) => {
      const first = sentence.tokens[from];
      const last = sentence.tokens[to - 1];
      if (!first || !last) return;
      // A number may count what a term names: « 30 drones ».
      const mayCover = mention.type === 'figure' ? TERM : FREE;
      for (let i = from; i < to; i++) if ((taken[i] ?? FREE) > mayCover) return;
      taken.fill(mention.type === 'term' ? TERM : NAME, from, to);
      found.push({
        ...mention,
        span: { start: first.start, end: last.end },
        sentence: sentence.index,
        from,
        to,
      });
    };
    for (const { from, to, entry } of names[at] ?? [])
      add(from, to, { id: entry.id, type: entry.type, noun: nounOf(entry, surface(from, to)) });
    const terms = packs.terms
      .find({ ...sentence, mentions: [] })
      .flatMap(({ match, value }) => {
        const entry = packs.entries.get(value.id);
        return entry && isMeant(entry) ? [{ match, entry }] : [];
      })
      .sort((a, b) => b.match.to - b.match.from - (a.match.to - a.match.from) || a.match.from - b.match.from);
    for (const { match, entry } of terms)
      add(match.from, match.to, {
        id: entry.id,
        type: entry.type,
        noun: nounOf(entry, surface(match.from, match.to)),
      });
    for (const { from, to } of amounts(sentence.tokens, packs)) {
      const name = surface(from, to);
      const type = name.endsWith('%') ? 'share' : 'amount';
      add(from, to, { id: `${type}:${fold(name)}`, type, noun: plainNoun(name) });
    }
    for (const { from, to } of figures(sentence.tokens)) {
      const name = surface(from, to);
      add(from, to, { id: `figure:${fold(name)}`, type: 'figure', noun: plainNoun(uncapitalise(name)) });
    }
    for (const { from, to, name } of unlisted[at] ?? []) {
      const full = fullest.get(name) ?? name;
      add(
        from,
        to,
        typeof full === 'string'
          ? { id: `name:${fold(full)}`, type: 'name', noun: plainNoun(full) }
          : { id: full.id, type: full.type, noun: nounOf(full) },
      );
    }
    return found.sort((a, b) => a.from - b.from);
  });
}

/** What holds a token while mentions are gathered. */
const FREE = 0;
const TERM = 1;
const NAME = 2;

/** A name of which only the spelling is known. */
function plainNoun(name: string): Noun {
  return { name, gender: null, number: 'singular', article: 'none', aspiratedH: false };
}

/** A listed name at a place in a sentence. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

/**
 * Whether an entry is meant where its name stands: one that asks for confirmation, only where the article holds
 * what tells it from its namesakes.
 */
function confirmer(sentences: readonly Draft[], packs: Packs): (entry: Entry) => boolean {
  const known = new Map<string, boolean>();
  return ({ id }) => {
    const patterns = packs.entries.confirmOf(id);
    if (patterns.length === 0) return true;
    const before = known.get(id);
    if (before !== undefined) return before;
    const holds = patterns.some((pattern) =>
      sentences.some((sentence) => findPattern(pattern, { ...sentence, mentions: [] }).length > 0),
    );
    known.set(id, holds);
    return holds;
  };
}

/** A title of address that a tagger may take for a first name. */
const CIVILITY = /^(?:Mmes?|Mlles?|Me|Mgr|Dr|Pr)$/u;

/** « B. », « J.-P. » before a family name. */
const INITIALS = /^(?:\p{Lu}\.[\s-]?)+(?=\p{Lu}\p{Ll})/u;

/**
 * For each short name, the one full name of the text that ends with it: « Diouf » for Mouss Diouf, « Musk » for
 * the entry of Elon Musk. A short name that ends two full names stands for neither.
 */
function fullestNames(unlisted: readonly string[], listed: readonly Entry[]): Map<string, string | Entry> {
  const full = new Map<string, string | Entry | null>();
  const add = (name: string, meant: string | Entry) => {
    const words = name.split(' ');
    for (let from = 1; from < words.length; from++) {
      const tail = words.slice(from).join(' ');
      if (!/^\p{Lu}/u.test(tail)) continue;
      const before = full.get(tail);
      full.set(tail, before === undefined || before === meant ? meant : null);
    }
  };
  for (const entry of new Set(listed)) if (entry.type === 'person') add(entry.name, entry);
  const names = new Set(unlisted);
  for (const name of names) if (!INITIALS.test(name)) add(name, name);
  const resolved = new Map<string, string | Entry>();
  for (const [tail, meant] of full) if (meant !== null) resolved.set(tail, meant);
  // « B. Obama » is no second Obama beside Barack Obama.
  for (const name of names) {
    if (!INITIALS.test(name)) continue;
    const meant = resolved.get(name.replace(INITIALS, ''));
    const fuller = typeof meant === 'string' ? meant : meant?.name;
    if (meant !== undefined && fuller?.startsWith(name.charAt(0))) resolved.set(name, meant);
  }
  return resolved;
}

/**
 * The listed names of each sentence. A name that several things bear stands for an entry only where exactly one
 * of them is meant. A place inside a longer proper name (Paris Hilton) is none.
 */
function namesBySentence(
  { sentences, text }: Passage,
  packs: Packs,
  isMeant: (entry: Entry) => boolean,
): Found[][] {
  return sentences.map((sentence) => {
    const { tokens, span } = sentence;
    return packs.names.find(text.slice(span.start, span.end)).flatMap(({ start, end, ids }): Found[] => {
      const from = firstWhere(tokens, (token) => token.end > span.start + start);
      const to = firstWhere(tokens, (token) => token.start >= span.start + end);
      const meant = ids.flatMap((id) => packs.entries.get(id) ?? []).filter(isMeant);
      const entry = meant[0];
      if (from >= to || !entry || meant.length > 1 || isShoutedWord(sentence, from, to, text)) return [];
      const isPart =
        isInsideName(tokens, from, to) || isInCompound(text, span.start + start, span.start + end);
      return entry.type === 'place' && isPart ? [] : [{ from, to, entry }];
    });
  });
}

/** Whether what looks like an acronym is a common word of a sentence in capitals. */
function isShoutedWord({ tokens, span }: Draft, from: number, to: number, text: string): boolean {
  const only = to === from + 1 ? tokens[from] : undefined;
  if (!only || !isAllCaps(text.slice(span.start, span.end))) return false;
  return morphologyOf(only.form.toLowerCase()).length > 0;
}

/** Whether a proper noun with a capital stands right beside some tokens, as in « Paris Hilton ». */
function isInsideName(tokens: readonly Token[], from: number, to: number): boolean {
  const belongs = (i: number) => {
    const token = tokens[i];
    return token !== undefined && token.upos === 'PROPN' && NAME_PART.test(token.form);
  };
  return belongs(to) || (from > 1 && belongs(from - 1));
}

/** Whether a hyphen joins a place to a letter on either side, as in « Saint-Denis-en-Val ». */
function isInCompound(text: string, start: number, end: number): boolean {
  return (
    /\p{L}[-‑]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[-‑]\p{L}/u.test(text.slice(end, end + 2))
  );
}

/** Numbers with a currency, « 20 millions d’euros », « 7,5 % ». */
function amounts(tokens: readonly Token[], packs: Packs): { from: number; to: number }[] {
  const scales = wordSet(packs.cues.amountScales);
  const units = wordSet(packs.cues.amountUnits);
  const is = (set: ReadonlySet<string>, token: Token | undefined) =>
    token?.keys.some((key) => set.has(key)) ?? false;
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!/^\d/.test(tokens[from]?.form ?? '')) continue;
    let to = from + 1;
    while (/^\d/.test(tokens[to]?.form ?? '')) to++;
    if (is(scales, tokens[to])) to++;
    if (/^d[e’']$/u.test(tokens[to]?.form ?? '')) to++;
    if (!is(units, tokens[to])) continue;
    found.push({ from, to: to + 1 });
    from = to;
  }
  return found;
}

/** « une quarantaine de », « des milliers de » */
const ROUND_NUMBER =
  /^(?:dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier|million|milliard)s?$/u;
const NO_COUNTED_NOUN =
  /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|heure|h|fois|utc|gmt)$/u;

/** Numbers with what they count: « 153 passagers », « une quarantaine de blessés graves » without the adjective. */
function figures(tokens: readonly Token[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const isNumber = (i: number) => tokens[i]?.upos === 'NUM' || /^\d/.test(tokens[i]?.form ?? '');
  for (let at = 0; at < tokens.length; at++) {
    const isRound = ROUND_NUMBER.test(tokens[at]?.keys[0] ?? '');
    if (!isRound && !isNumber(at)) continue;
    let to = at + 1;
    while (isNumber(to)) to++;
    if (ROUND_NUMBER.test(tokens[to]?.keys[0] ?? '')) to++;
    const isOf = /^(?:de|d[e’'])$/u.test(tokens[to]?.form ?? '');
    if (isOf) to++;
    if (tokens[to]?.upos === 'ADJ' && tokens[to + 1]?.upos === 'NOUN') to++;
    const counted = tokens[to];
    const from = isRound && tokens[at - 1]?.upos === 'DET' ? at - 1 : at;
    const isYear = to === at + 1 && /^(?:19|20)\d\d$/.test(tokens[at]?.form ?? '');
    if (isYear || counted?.upos !== 'NOUN' || NO_COUNTED_NOUN.test(counted.keys[0] ?? '')) continue;
    if (isOf && !isRound && !ROUND_NUMBER.test(tokens[to - 2]?.keys[0] ?? '')) continue;
    found.push({ from, to: to + 1 });
    at = to;
  }
  return found;
}

/** A capitalised word of two letters or more, small ones after the first. */
const NAME_PART = /^\p{Lu}\p{Ll}[\p{L}\p{N}’'-]*$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{N}’'.-]*$/u;

/**
 * Runs of proper nouns. A lone capitalised word that opens a sentence counts only when the text also writes
 * it elsewhere inside a sentence.
 */
function unlistedNames(sentences: readonly Draft[]) {
  const runs = sentences.map((sentence) => {
    const { tokens } = sentence;
    const isName = (i: number) => {
      const token = tokens[i];
      return token !== undefined && token.upos === 'PROPN' && CAPITALISED.test(token.form);
    };
    const first = tokens.findIndex((token) => token.upos !== 'PUNCT');
    // Beside a proper noun, a capital inside the sentence belongs to the name whatever its tag.
    const joins = (i: number) => isName(i) || (i > first && NAME_PART.test(tokens[i]?.form ?? ''));
    const found: { from: number; to: number; name: string; opens: boolean }[] = [];
    for (let at = 0; at < tokens.length; at++) {
      if (!isName(at)) continue;
      let from = at;
      while (from - 1 > (found.at(-1)?.to ?? 0) - 1 && joins(from - 1)) from--;
      let to = at + 1;
      for (;;) {
        if (joins(to)) to++;
        else if (INSIDE_NAME.has(tokens[to]?.form ?? '') && isName(to + 1) && to - from < 5) to += 2;
        else break;
      }
      // « Au Mali »: a function word has its capital from the sentence.
      const begins = from === first || tokens[from - 1]?.upos === 'PUNCT';
      if (begins && to - from > 1 && tokens[from]?.isStopWord) from++;
      // « le ministre de la Justice Jean Untel »: the office is no first name.
      const isOffice = tokens[from]?.upos === 'NOUN' && to - from > 2;
      if (isOffice && tokens.slice(Math.max(0, from - 3), from).some(({ keys }) => keys.includes('ministre')))
        from++;
      if (to - from > 1 && CIVILITY.test(tokens[from]?.form ?? '')) from++;
      const opens = !tokens.slice(0, from).some((token) => token.upos !== 'PUNCT');
      const name = nameOf(tokens.slice(from, to));
      found.push({ from, to, name, opens: opens && to - from === 1 });
      at = to;
    }
    return found;
  });
  const inside = new Set(
    runs
      .flat()
      .filter((run) => !run.opens)
      .map((run) => run.name),
  );
  return runs.map((list) => list.filter((run) => !run.opens || inside.has(run.name)));
}

function nameOf(tokens: readonly Token[]): string {
  let name = '';
  let end = tokens[0]?.start ?? 0;
  for (const token of tokens) {
    name += (token.start > end ? ' ' : '') + token.form;
    end = token.end;
  }
  return name;
}
