import type { Analysis, Sentence, Token } from '../../core/analysis.ts';
import type { DateMention } from '../../core/find-dates.ts';
import { partialDate } from '../../core/french-date.ts';
import { capitalise, labelled } from '../../core/french-text.ts';
import { withArticle } from '../../core/name-forms.ts';
import { firstWhere } from '../../core/search.ts';
import type { Span } from '../../core/span.ts';
import { wordSet } from '../../core/word-set.ts';
import type { Packs } from '../../packs/index-packs.ts';
import {
  indexes,
  isQuoted,
  isShort,
  mainClause,
  pointsBack,
  spansOf,
  voucherOf,
  writeTokens,
} from './clause.ts';
import { inWords, type Derived, type DerivedSentence } from './derived.ts';

/** So many dated events at least make a chronology, so many at most are shown. */
const LEAST = 3;
const MOST = 8;

/** An event with its date and the words of the article that tell it. */
interface DatedEvent {
  /** ISO year, month or day. */
  readonly date: string;
  readonly kind: DateMention['kind'];
  readonly text: string;
  readonly evidence: readonly Span[];
}

/** A date with the words that belong to it: « le », « en », « au mois de ». */
interface DateGroup {
  readonly date: string;
  readonly kind: DateMention['kind'];
  readonly from: number;
  readonly to: number;
}

/**
 * The dated events of an article in the order of their dates. There is one where at least three different dates
 * are told, and the order adds something: the article tells them in another one, or by words such as « mardi ».
 */
export function chronology(analysis: Analysis, packs: Packs): Derived {
  const kind = 'chronology' as const;
  const none = (reason: string): Derived => ({ kind, derivation: null, reason });
  const events = datedEvents(analysis, packs);
  const dates = new Set(events.map((event) => event.date));
  if (dates.size < LEAST) return none(`${dates.size} dates d’événements, il en faut ${LEAST}`);
  const sorted = [...events].sort((a, b) => compareDates(a.date, b.date)).slice(-MOST);
  const isMoved = sorted.some((event, i) => event !== events.slice(-MOST)[i]);
  if (!isMoved && !events.some((event) => event.kind === 'relative'))
    return none('l’article donne déjà ces dates dans l’ordre');
  const rule = 'derived/chronology';
  const list = sorted.map(({ date, text, evidence }): DerivedSentence => ({
    text: `${labelled(partialDate(date), text)}.`,
    rule,
    evidence,
  }));
  const first = partialDate(sorted[0]?.date ?? '');
  const last = partialDate(sorted.at(-1)?.date ?? '');
  const lead = packs.derivations.chronology.lead
    .replace('{nombre}', inWords(dates.size, true))
    .replace('{debut}', withDe(first))
    .replace('{fin}', withA(last));
  const evidence = sorted.flatMap((event) => event.evidence.slice(0, 1));
  return {
    kind,
    derivation: { kind, lead: { text: capitalise(lead), rule, evidence }, list, sentences: [] },
  };
}

/** « du 3 mars 2012 », « d’avril 2013 », « de 2006 ». */
function withDe(date: string): string {
  return /^\d{1,2}(?:er)? \p{L}/u.test(date)
    ? `du ${date}`
    : /^[aeo]/u.test(date)
      ? `d’${date}`
      : `de ${date}`;
}

function withA(date: string): string {
  return /^\d{1,2}(?:er)? \p{L}/u.test(date) ? `au ${date}` : `à ${date}`;
}

/** By day; what is known to the month or year only comes before its days. */
function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The events that a clause, a participle or a noun of the article ties to a date, in text order. */
export function datedEvents(analysis: Analysis, packs: Packs): DatedEvent[] {
  const events: DatedEvent[] = [];
  const told = new Set<string>();
  for (const sentence of analysis.sentences) {
    if (analysis.paragraphs[sentence.paragraph]?.kind === 'key-point') continue;
    for (const group of groupsOf(sentence, analysis)) {
      const found =
        afterNoun(sentence, group, analysis, packs) ??
        afterParticiple(sentence, group, analysis, packs) ??
        inClause(sentence, group, analysis, packs);
      if (!found || !isShort(found.text)) continue;
      const date = found.isPast ? pastDate(group, analysis) : group.date;
      // One event a date: the article often tells it twice.
      if (date === null || told.has(date)) continue;
      told.add(date);
      events.push({ date, kind: group.kind, text: found.text, evidence: found.evidence });
    }
  }
  return events;
}

type Told = Pick<DatedEvent, 'text' | 'evidence'> & { readonly isPast: boolean };

/** The date of something past: a day or month without year is the last one before the article’s. */
function pastDate({ date, kind }: DateGroup, { document }: Analysis): string | null {
  const published = document.meta.date?.slice(0, date.length);
  if (published === undefined || date <= published) return date;
  return kind === 'partial' ? `${Number(date.slice(0, 4)) - 1}${date.slice(4)}` : null;
}

/** The dates of a sentence that name one day, month or year and nothing vaguer. */
function groupsOf({ tokens, span }: Sentence, analysis: Analysis): DateGroup[] {
  const groups: DateGroup[] = [];
  const own = analysis.dates.filter((one) => span.start <= one.span.start && one.span.end <= span.end);
  for (let d = 0; d < own.length; d++) {
    const first = own[d];
    if (!first || isQuoted(first.span, analysis)) continue;
    let from = firstWhere(tokens, (token) => token.end > first.span.start);
    let to = firstWhere(tokens, (token) => token.start >= first.span.end);
    let best = first;
    // « hier, jeudi 16 août 2012, »: one date in two words, and its commas.
    for (let next = own[d + 1]; next; next = own[d + 1]) {
      const at = firstWhere(tokens, (token) => token.end > next.span.start);
      const isParted = tokens[to]?.form === ',' && at === to + 1;
      if (at !== to && !isParted) break;
      to = firstWhere(tokens, (token) => token.start >= next.span.end);
      if (isParted && tokens[to]?.form === ',') to++;
      if (best.date !== null && next.date !== null && next.date !== best.date) best = { ...best, date: null };
      else best = { ...next, kind: best.kind };
      d++;
    }
    const isRange =
      /^(?:et|ou|à|au|-|–)$/iu.test(tokens[to]?.form ?? '') &&
      /^\d|NUM/.test(`${tokens[to + 1]?.form ?? ''}`);
    if (best.date === null || isRange) continue;
    // A year told by « cette année » is too wide to be an event's date.
    if (best.kind === 'relative' && best.date.length === 4) continue;
    const key = (i: number) => tokens[i]?.keys[0] ?? '';
    if (key(from - 1) === 'de' && key(from - 2) === 'mois' && key(from - 3) === 'au') from -= 3;
    else if (/^(?:le|en|ce|cette)$/u.test(key(from - 1))) from--;
    groups.push({ date: best.date, kind: best.kind, from, to });
  }
  return groups;
}

/** « la mise en demeure du 26 novembre 2021 », « lors de l’assassinat d’Untel en 2006 »: a noun that tells an event. */
function afterNoun(
  sentence: Sentence,
  { from, to }: DateGroup,
  analysis: Analysis,
  packs: Packs,
): Told | null {
  const { tokens } = sentence;
  const nouns = wordSet(packs.derivations.chronology.eventNouns);
  const key = (i: number) => tokens[i]?.keys[0] ?? '';
  const isOf = /^(?:du|de|d’)$/u.test(key(from - 1));
  const end = isOf ? from - 1 : from;
  for (let head = end - 1; head >= Math.max(1, end - 10); head--) {
    const token = tokens[head];
    if (!token || !/^(?:NOUN|ADJ|PROPN|ADP|DET|NUM|VERB)$/.test(token.upos) || token.isFinite) return null;
    if (/^(?:par|et)$/u.test(key(head))) return null;
    if (token.upos !== 'NOUN' || !(nouns.has(token.lemma) || nouns.has(key(head)))) continue;
    const article = key(head - 1);
    // What a definite noun names has happened, whoever speaks of it.
    if (!/^(?:le|la|l’|du|au)$/u.test(article)) return null;
    const before = /^(?:du|au|des)$/u.test(article) ? head - 1 : head - 2;
    // Behind a verb, « en 2006 » may belong to the verb.
    if (!isOf && tokens[before]?.upos !== 'ADP') return null;
    const kept = indexes(head, end);
    if (isOf && kept.some((i) => /^(?:son|sa|ses|leurs?|ce|cet|cette|ces)$/u.test(key(i)))) return null;
    // « la mise en demeure » alone says too little.
    const says = kept.some(
      (i) => i > head && (tokens[i]?.upos === 'PROPN' || /^(?:de|d’|du|des)$/u.test(key(i))),
    );
    if (!says) return null;
    if (tokens[to]?.upos === 'ADP' && isOf && /^(?:avec|contre|entre|sur)$/u.test(key(to))) return null;
    if (/^(?:DET|ADP)$/.test(tokens[end - 1]?.upos ?? '')) return null;
    return {
      text: writeTokens(kept, sentence, analysis.document.text),
      evidence: spansOf(indexes(head, to), tokens),
      isPast: true,
    };
  }
  return null;
}

/** « un reportage diffusé mardi par … », « Untel, décédé le … »: a participle beside its noun, in the present. */
function afterParticiple(
  sentence: Sentence,
  { from, to }: DateGroup,
  analysis: Analysis,
  packs: Packs,
): Told | null {
  const { tokens, mentions } = sentence;
  const participle = tokens[from - 1];
  if (!participle || participle.isFinite) return null;
  // « une carte portugaise » has an adjective, « un texte signé » a participle.
  if (participle.upos !== 'VERB' && !(participle.upos === 'ADJ' && /ée?s?$/u.test(participle.form)))
    return null;
  if (!/(?:é|i|u|is|it|rt|int)e?s?$/u.test(participle.form)) return null;
  const isApposed = tokens[from - 2]?.form === ',';
  const end = isApposed ? from - 2 : from - 1;
  const name = mentions.find(
    (one) => one.to === end && /^(?:person|name|organisation|institution|law|product)$/.test(one.type),
  );
  let start = name?.from ?? end - 1;
  if (name) {
    if (/^(?:le|la|l[’']|les)$/iu.test(tokens[start - 1]?.form ?? '')) start--;
  } else {
    while (tokens[start]?.upos === 'ADJ') start--;
    if (tokens[start]?.upos !== 'NOUN') return null;
    start--;
    while (tokens[start]?.upos === 'ADJ' || tokens[start]?.upos === 'NUM') start--;
    if (!/^(?:le|la|l[’']|les|une?|des)$/iu.test(tokens[start]?.form ?? '') || tokens[start]?.upos !== 'DET')
      return null;
    if (start > 0 && /^(?:de|à|par|d’)$/u.test(tokens[start - 1]?.keys[0] ?? '') && isApposed) return null;
  }
  // « une étude d’Untel, publiée en … »: the participle may be another noun’s.
  const isComplement =
    /^(?:de|d’|du|des|à|par)$/u.test(tokens[start - 1]?.keys[0] ?? '') || tokens[start - 1]?.upos === 'ADP';
  const isTopic = /^quant$/iu.test(tokens[start - 2]?.form ?? '');
  if (isComplement && !isTopic) return null;
  const opens = tokens[start];
  const isPlural = /^(?:les|des)$/iu.test(opens?.form ?? '') || name?.noun.number === 'plural';
  const looksPlural = /(?:[éiut]e?|rt|int)s$/u.test(participle.form) && !/(?:is|us)$/u.test(participle.form);
  if (isPlural !== looksPlural && (isPlural || /(?:ée?s|ies|ues|tes)$/u.test(participle.form))) return null;
  let last = to;
  while (
    last < tokens.length &&
    !/^[,.;:!?…«»()–—]$/u.test(tokens[last]?.form ?? '') &&
    !tokens[last]?.isFinite &&
    !/^(?:qui|que|qu’|dont|où|et|mais|ou|afin|pour|ne|n’|se|s’|selon)$/u.test(tokens[last]?.keys[0] ?? '')
  )
    last++;
  if (
    /^(?:AUX|VERB)$/.test(tokens[last]?.upos ?? '') &&
    /^(?:ne|n’|se|s’)$/u.test(tokens[last - 1]?.keys[0] ?? '')
  )
    last--;
  const rest = indexes(to, last);
  if (/^(?:DET|ADP|PRON|CCONJ)$/.test(tokens[last - 1]?.upos ?? '')) return null;
  if (rest.some((i) => /^(?:son|sa|ses|leurs?|ce|cet|cette|ces)$/u.test(tokens[i]?.keys[0] ?? '')))
    return null;
  if (
    voucherOf(
      sentence,
      indexes(0, tokens.length).filter((i) => i !== from - 1),
      analysis,
      packs.cues,
    ).kind === 'unclear'
  )
    return null;
  const text = analysis.document.text;
  const noun = writeTokens(indexes(start, end), sentence, text);
  const tail = rest.length > 0 ? ` ${writeTokens(rest, sentence, text)}` : '';
  return {
    text: `${noun} ${isPlural ? 'sont' : 'est'} ${participle.form}${tail}`,
    evidence: spansOf(indexes(start, last), tokens),
    isPast: true,
  };
}

const PLUPERFECT: Readonly<Record<string, string>> = { avait: 'a', avaient: 'ont' };

/** The main clause that holds the date, without it: what was before another past is simply past here. */
function inClause(sentence: Sentence, group: DateGroup, analysis: Analysis, packs: Packs): Told | null {
  const { tokens } = sentence;
  const key = (i: number) => tokens[i]?.keys[0] ?? '';
  const { from, to } = group;
  const before = tokens[from - 1];
  const opens = from === 0 || /^[;–—]$/u.test(before?.form ?? '');
  if (opens ? tokens[to]?.form !== ',' : /^(?:ADP|DET|CCONJ|SCONJ|NUM)$/.test(before?.upos ?? ''))
    return null;
  if (!opens && wordSet(packs.derivations.chronology.vagueBefore).has(key(from - 1))) return null;
  const clause = mainClause(sentence, opens ? from : Math.max(0, from - 1), group);
  if (!clause) return null;
  const { kept, verb } = clause;
  if (!opens && from < verb) return null;
  const negations = wordSet(packs.cues.negations);
  const isOurs = (i: number) => /^(?:notre|nos)$/u.test(key(i));
  if (kept.some((i) => negations.has(key(i)) || isOurs(i) || tokens[i]?.isConditional)) return null;
  const between = indexes(verb + 1, from);
  // The date of an aside, of « depuis son indépendance le … », is not that of the clause.
  if (!opens && between.some((i) => /^(?:,|depuis|avant|après|lors|pendant)$/u.test(key(i)))) return null;
  // « annonce une réunion en février »: the date may be that of the noun.
  const mayBeNoun = between.some((i) => isDeed(tokens[i], packs)) || (!opens && tokens[to]?.upos === 'NOUN');
  if (!opens && mayBeNoun) return null;
  const form = tokens[verb]?.form ?? '';
  const isCompound = kept
    .slice(kept.indexOf(verb) + 1, kept.indexOf(verb) + 4)
    .some((i) => isParticiple(tokens[i]));
  const isImperfect = /ai(?:t|ent)$/u.test(form) && !/^(?:fait|sait|plaît|paraît)$/u.test(form);
  if (isImperfect && !(form in PLUPERFECT && isCompound)) return null;
  // « est » with a noun or adjective tells a state.
  if (tokens[verb]?.lemma === 'être' && !isCompound) return null;
  // A weekday is told from a past or a future, not from a habit.
  if (group.kind === 'relative' && !isCompound && !/r(?:a|ont)$/u.test(form)) return null;
  const voucher = voucherOf(sentence, clause.left, analysis, packs.cues);
  if (voucher.kind === 'unclear') return null;
  const droppable = wordSet(packs.cues.droppableWords);
  const words = kept.filter((i, k) => k === 0 || !droppable.has(key(i)));
  const past = PLUPERFECT[form];
  const write = (some: readonly number[]) => {
    const text = writeTokens(some, sentence, analysis.document.text);
    const told =
      past === undefined ? text : text.replace(new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, 'u'), past);
    return voucher.kind === 'named' ? `${told}, selon ${voucher.by}` : told;
  };
  const ways = [words, ...shorter(words, verb, tokens)].filter((some) => !pointsBack(some, tokens));
  const inShort = subjectInShort(words, verb, sentence, write);
  const told = ways
    .flatMap((some) => [
      { some, text: write(some) },
      { some, text: inShort(write(some)) },
    ])
    .find(({ text }) => isShort(text));
  if (!told) return null;
  const { some: shortest, text } = told;
  return {
    text,
    evidence: spansOf(
      [...shortest, ...indexes(from, to)].sort((a, b) => a - b),
      tokens,
    ),
    isPast: isCompound,
  };
}

/** Writes the subject by the usual name that a lexicon has for it: « la CNIL » for its full name. */
function subjectInShort(
  kept: readonly number[],
  verb: number,
  { mentions, tokens }: Sentence,
  write: (some: readonly number[]) => string,
): (text: string) => string {
  const subject = mentions.find(
    ({ from, to, type }) => to <= verb && kept.includes(from) && type !== 'name' && type !== 'term',
  );
  if (!subject || subject.noun.article === 'included') return (text) => text;
  const isArticle = tokens[subject.from - 1]?.upos === 'DET';
  const full = write(kept.filter((i) => i >= subject.from - (isArticle ? 1 : 0) && i < subject.to));
  return (text) => text.replace(full, () => withArticle(subject.noun));
}

const ADJUNCT = /^(?:pour|afin|lors|après|avant|pendant|durant|dans|avec|malgré|grâce|sous|devant|contre)$/u;

/** A clause without what stands between the commas of its subject, without a second predicate, without adjuncts: longest first. */
function shorter(kept: readonly number[], verb: number, tokens: readonly Token[]): number[][] {
  const form = (k: number) => tokens[kept[k] ?? -1]?.form ?? '';
  const v = kept.indexOf(verb);
  const one = kept.findIndex((_, k) => k < v && form(k) === ',');
  const isAside = one > 0 && form(v - 1) === ',' && one < v - 1;
  const bare = isAside ? [...kept.slice(0, one), ...kept.slice(v)] : [...kept];
  const cuts: number[][] = isAside ? [bare] : [];
  for (let end = bare.length - 2; end > bare.indexOf(verb) + 3; end--) {
    const token = tokens[bare[end] ?? -1];
    const next = tokens[bare[end + 1] ?? -1];
    const isSecond = /^(?:et|ou)$/u.test(token?.form ?? '') && /^(?:VERB|AUX)$/.test(next?.upos ?? '');
    const opens = isSecond || (token?.upos === 'ADP' && ADJUNCT.test(token.keys[0] ?? ''));
    const last = tokens[bare[end - 1] ?? -1];
    if (opens && last && /^(?:NOUN|PROPN|ADJ)$/.test(last.upos)) cuts.push(bare.slice(0, end));
  }
  return cuts;
}

const DEED = /(?:tion|sion|ment|age|ture)$/u;

function isDeed(token: Token | undefined, packs: Packs): boolean {
  const { eventNouns, things } = packs.derivations.chronology;
  if (token?.upos !== 'NOUN' || things.includes(token.lemma)) return false;
  return DEED.test(token.lemma) || eventNouns.includes(token.lemma);
}

function isParticiple(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:VERB|AUX|ADJ)$/.test(token.upos) &&
    !token.isFinite &&
    /(?:é|i|u|is|it|rt|int)e?s?$/u.test(token.form)
  );
}
