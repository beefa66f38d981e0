import type { Analysis, Sentence } from '../core/analysis.ts';
import { compareIds } from '../core/choose.ts';
import { findPattern, mayHold, type Pattern } from '../core/pattern.ts';
import { covers, type Span } from '../core/span.ts';
import type { Packs } from '../packs/index-packs.ts';
import type { CompiledFact } from '../packs/entry-index.ts';
import type { Entry } from '../packs/schema.ts';
import { matterOf, type Matter } from './article-matter.ts';
import { holdsAt, type Moment } from './moment.ts';

/** A section as expansion sees it. */
export interface ExpansionSite {
  readonly id: string;
  readonly heading: string;
  readonly topic: string | null;
  /** Whether enough of its words speak for the topic. */
  readonly isSure: boolean;
  readonly sentences: readonly Sentence[];
}

/** A fact that the article calls for, with the places that call and its worth. */
export interface FactCandidate {
  readonly compiled: CompiledFact;
  readonly words: number;
  readonly evidence: readonly Span[];
  /** How strongly each site calls for it, by index; 0 where it would stand beside the point. */
  readonly calls: readonly number[];
  /** Whether the article is about its thing, or about its topic: a section of its own may hold it. */
  readonly isMain: boolean;
  readonly score: number;
}

/** A candidate refused, with the reason in French. */
export interface RefusedFact {
  readonly rule: string;
  readonly reason: string;
}

/** Content lemmas of each sentence of a fact. */
export type FactLemmas = (fact: CompiledFact) => readonly ReadonlySet<string>[];

/** Worth of a fact by its kind: what explains comes before what portrays. */
const KIND_WORTH = {
  definition: 2,
  profile: 2,
  background: 2.5,
  procedure: 2.5,
  scale: 1.5,
  geography: 1,
  history: 1.5,
} as const;
/** Worth of the thing that the fact is about, by type. */
const TYPE_WORTH: Readonly<Record<string, number>> = {
  organisation: 1,
  institution: 0.8,
  product: 0.8,
  law: 1,
  event: 0.5,
  term: 0.6,
  person: 0,
  media: -2,
  place: -0.5,
};
/** A thing that the article names only once, neither in its title nor in its opening, is named in passing. */
const IN_PASSING_COST = 1;
/** A place so named is no scene of the events. */
const PASSING_PLACE_COST = 4;
/** How many mentions still add worth: an actor grows with each, a word is explained once. */
const COUNTED_MENTIONS = 7;
const COUNTED_MENTIONS_OF_TERM = 2;
/** Facts worth less than this are left out, even when words are missing. */
const LEAST_WORTH = 0.5;
/** The context of what an article is about before all fits it better than portraits do. */
const FIRST_TOPIC_WORTH = 2.5;
/** So do facts that ask for particular words. */
const SPECIFIC_WORTH = 1.5;
const OPENING_WORTH = 1;
const TITLE_WORTH = 1;
/** Worth of a fact all of whose content words the article holds: what it tells is what the article speaks of. */
const FIT_WORTH = 5;
/** General context of a topic that is not the first stands only where the article speaks of this share of it. */
const LEAST_FIT_BESIDE = 0.2;
/** A call where nothing of the fact is named: the lead called, and the section shares the most words with it. */
const FAINT_CALL = 0.4;

/** Every fact that the article calls for, best first, and those refused because untimely or already told. */
export function findCandidates(
  analysis: Analysis,
  sites: readonly ExpansionSite[],
  moment: Moment,
  lemmasOf: FactLemmas,
  packs: Packs,
): { candidates: FactCandidate[]; refused: RefusedFact[] } {
  const matter = matterOf(analysis, packs);
  const told = toldLemmas(analysis);
  const sentences = [...analysis.title, ...analysis.sentences];
  const words = { positions: holdersOf(sentences) };
  const refused: RefusedFact[] = [];
  const called: Called[] = [];
  for (const compiled of factsFor(matter, packs)) {
    const { fact, when } = compiled;
    if (!fact.needs.every((id) => matter.mentioned.has(id))) continue;
    const possible = when.filter((pattern) => mayHold(pattern, words));
    if (when.length > 0 && possible.length === 0) continue;
    const places = new Set(possible.flatMap((pattern) => fewestHolders(pattern, words.positions, sentences)));
    const matches = [...places]
      .sort((a, b) => a - b)
      .flatMap((at) => sentences[at] ?? [])
      .flatMap((sentence) => possible.flatMap((pattern) => findPattern(pattern, sentence)))
      .map(({ span }) => span);
    if (when.length > 0 && matches.length === 0) continue;
    const reason = !holdsAt(fact, moment)
      ? 'ne vaut pas, ou pas sûrement, à la date de l’article'
      : !matter.holdsThere(fact.text[0] ?? '')
        ? 'vaut dans un pays dont l’article ne parle pas'
        : isTold(lemmasOf(compiled), told, packs)
          ? 'l’article le dit déjà'
          : null;
    if (reason === null) called.push({ compiled, matches });
    else refused.push({ rule: fact.id, reason });
  }
  const siteLemmas = sites.map((site) => new Set(site.sentences.flatMap((one) => [...one.contentLemmas])));
  const fitOf = fits(
    called.map(({ compiled }) => lemmasOf(compiled)),
    matter,
  );
  const opening = analysis.sentences[0];
  const candidates: FactCandidate[] = [];
  called.forEach(({ compiled, matches }, index) => {
    const { fact, entry, topic } = compiled;
    const fit = fitOf[index] ?? 0;
    const mentions = entry ? (matter.mentioned.get(entry.id) ?? []) : [];
    const evidence = [...mentions, ...matches];
    const calls = sites.map((site) => {
      const within = (span: Span) => site.sentences.some((sentence) => covers(sentence.span, span));
      const named = mentions.filter(within).length;
      // A fact stands where its thing is named, not where only its other words are.
      if (entry && named === 0) return 0;
      const isItsTopic = topic !== null && site.topic === topic && site.isSure;
      return named + 2 * matches.filter(within).length + (isItsTopic ? 1 : 0);
    });
    if (entry && calls.every((call) => call === 0)) callFaintly(calls, lemmasOf(compiled), siteLemmas);
    const opens = opening !== undefined && evidence.some((span) => span.start < opening.span.end);
    const score =
      KIND_WORTH[fact.kind] +
      FIT_WORTH * fit +
      (opens ? OPENING_WORTH : 0) +
      (matches.length > 0 || fact.needs.length > 0 ? SPECIFIC_WORTH : 0) +
      (entry
        ? entryWorth(entry, mentions.length, opens, matter)
        : topic === matter.first
          ? FIRST_TOPIC_WORTH
          : 0);
    const isBeside = entry === null && topic !== matter.first && matches.length === 0;
    if (score < LEAST_WORTH || (isBeside && fit < LEAST_FIT_BESIDE))
      refused.push({ rule: fact.id, reason: 'trop éloigné de l’article' });
    else
      candidates.push({
        compiled,
        words: compiled.words,
        evidence,
        calls,
        isMain: topic === null || matter.main.has(topic),
        score,
      });
  });
  candidates.sort((a, b) => b.score - a.score || compareIds(a.compiled.fact.id, b.compiled.fact.id));
  return { candidates, refused };
}

/** For each key of a token, the sentences that hold it, by their place in the list. */
function holdersOf(sentences: readonly Sentence[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  sentences.forEach(({ positions }, at) => {
    for (const word of positions.keys()) {
      const list = holders.get(word);
      if (list) list.push(at);
      else holders.set(word, [at]);
    }
  });
  return holders;
}

/** Of the words that a pattern asks for, the sentences that hold the rarest; only these can match. */
function fewestHolders(
  { needs }: Pattern,
  holders: ReadonlyMap<string, readonly number[]>,
  sentences: readonly Sentence[],
): readonly number[] {
  const lists = needs.map((words) => words.flatMap((word) => holders.get(word) ?? []));
  const [first = sentences.map((_, at) => at), ...rest] = lists;
  return rest.reduce((fewest, list) => (list.length < fewest.length ? list : fewest), first);
}

/** A fact that the article calls for, with what of the text matches its patterns. */
interface Called {
  readonly compiled: CompiledFact;
  readonly matches: readonly Span[];
}

/**
 * The facts that may be called for: those of things named; a main topic's; of a topic that the article speaks of
 * besides, those that ask for words of their own.
 */
function factsFor(matter: Matter, packs: Packs): CompiledFact[] {
  return [
    ...[...matter.mentioned.keys()].sort(compareIds).flatMap((id) => packs.entries.factsOf(id)),
    // The context of a topic is read when it is asked for: only that of topics that the article speaks of.
    ...[...packs.topics.values()].flatMap((topic) =>
      matter.main.has(topic.id)
        ? topic.context
        : matter.touched.has(topic.id)
          ? topic.context.filter(({ when }) => when.length > 0)
          : [],
    ),
  ];
}

/** What the thing that a fact is about is worth in the article. */
function entryWorth({ id, type }: Entry, mentions: number, opens: boolean, matter: Matter): number {
  const titled = matter.inTitle.has(id);
  const inPassing = !titled && !opens && mentions < 2;
  const counted = type === 'term' ? COUNTED_MENTIONS_OF_TERM : COUNTED_MENTIONS;
  return (
    (TYPE_WORTH[type] ?? 0) +
    Math.log2(1 + Math.min(Math.max(1, mentions), counted)) +
    (titled ? TITLE_WORTH : 0) -
    (inPassing ? (type === 'place' ? PASSING_PLACE_COST : IN_PASSING_COST) : 0)
  );
}

/**
 * How much of what each fact says the article speaks of: the share of its content lemmas that the article holds,
 * 0 to 1, each weighing by how few of the facts have it (inverse document frequency).
 */
function fits(facts: readonly (readonly ReadonlySet<string>[])[], { lemmas }: Matter): number[] {
  const sets = facts.map((sentences) => new Set(sentences.flatMap((one) => [...one])));
  const holders = new Map<string, number>();
  for (const set of sets) for (const lemma of set) holders.set(lemma, (holders.get(lemma) ?? 0) + 1);
  const weight = (lemma: string) => Math.log(1 + sets.length / (holders.get(lemma) ?? 1));
  return sets.map((set) => {
    let held = 0;
    let all = 0;
    for (const lemma of set) {
      const one = weight(lemma);
      all += one;
      if (lemmas.has(lemma)) held += one;
    }
    return all > 0 ? held / all : 0;
  });
}

/** What only the lead or the title names is explained in the section that shares the most words with it. */
function callFaintly(
  calls: number[],
  lemmas: readonly ReadonlySet<string>[],
  siteLemmas: readonly ReadonlySet<string>[],
): void {
  const shared = siteLemmas.map((own) =>
    lemmas.reduce((sum, set) => sum + [...set].filter((lemma) => own.has(lemma)).length, 0),
  );
  const best = shared.indexOf(Math.max(0, ...shared));
  if (best in calls) calls[best] = FAINT_CALL;
}

/** In which sentences and paragraphs of the article each content lemma stands. */
interface Told {
  readonly sentences: ReadonlyMap<string, readonly number[]>;
  readonly paragraphs: ReadonlyMap<string, readonly number[]>;
}

function toldLemmas(analysis: Analysis): Told {
  const sentences = new Map<string, number[]>();
  const paragraphs = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, lemma: string, passage: number) => {
    const passages = map.get(lemma);
    if (!passages) map.set(lemma, [passage]);
    else if (passages.at(-1) !== passage) passages.push(passage);
  };
  for (const { contentLemmas, index, paragraph } of analysis.sentences)
    for (const lemma of contentLemmas) {
      add(sentences, lemma, index);
      add(paragraphs, lemma, paragraph);
    }
  return { sentences, paragraphs };
}

/** Whether the article holds most of the content words of one sentence of a fact, in a sentence or a paragraph. */
function isTold(fact: readonly ReadonlySet<string>[], told: Told, { structure }: Packs): boolean {
  const mostShared = (where: ReadonlyMap<string, readonly number[]>, lemmas: ReadonlySet<string>) => {
    const counts = new Map<number, number>();
    let most = 0;
    for (const lemma of lemmas)
      for (const passage of where.get(lemma) ?? []) {
        const count = (counts.get(passage) ?? 0) + 1;
        counts.set(passage, count);
        if (count > most) most = count;
      }
    return most / lemmas.size;
  };
  return fact.some(
    (lemmas) =>
      lemmas.size >= 3 &&
      (mostShared(told.sentences, lemmas) >= structure.statedOverlap.value ||
        mostShared(told.paragraphs, lemmas) >= structure.statedInParagraph.value),
  );
}
