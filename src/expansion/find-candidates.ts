import type { Analysis, Sentence } from '../core/analysis.ts';
import { compareIds } from '../core/choose.ts';
import { findPattern, mayHold } from '../core/pattern.ts';
import { covers, type Span } from '../core/span.ts';
import { articleTopics } from '../core/topic-evidence.ts';
import type { Packs } from '../packs/index-packs.ts';
import type { CompiledFact } from '../packs/entry-index.ts';
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
  background: 3,
  procedure: 2.5,
  scale: 2,
  geography: 1,
  history: 2,
} as const;
/** Worth of the thing that the fact is about, by type. */
const TYPE_WORTH: Readonly<Record<string, number>> = {
  organisation: 1,
  institution: 0.8,
  product: 0.8,
  law: 1,
  event: 1,
  term: 0.6,
  person: 0,
  media: -2,
  place: -0.5,
};
/** A thing of these types that the article names only once is named in passing: its portrait helps less. */
const IN_PASSING: ReadonlySet<string> = new Set(['organisation', 'media', 'person', 'place']);
const IN_PASSING_COST = 1;
/** A place that neither title nor opening names, and the text only once, is no scene of the events. */
const PASSING_PLACE_COST = 4;
/** How many mentions still add worth: an actor grows with each, a word is explained once. */
const COUNTED_MENTIONS = 7;
const COUNTED_MENTIONS_OF_TERM = 1;
/** Facts worth less than this are left out, even when words are missing. */
const LEAST_WORTH = 0.5;
/** A topic's own context, and facts that ask for particular words, fit the article better than portraits. */
const TOPIC_WORTH = 2;
const SPECIFIC_WORTH = 1.5;
const OPENING_WORTH = 1;
const TITLE_WORTH = 1;
/** Topics that the whole article speaks of: so many at most, each with this share of the strongest one's words. */
const MOST_TOPICS = 5;
const TOPIC_SHARE = 0.2;
const TOPIC_LEAST = 8;
const TOPIC_KEYWORDS = 3;
/** Many weak words that several topics share speak for none. */
const TOPIC_STRENGTH = 1.8;
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
  const mentioned = new Map<string, Span[]>();
  for (const mention of analysis.mentions) {
    const spans = mentioned.get(mention.id) ?? [];
    spans.push(mention.span);
    mentioned.set(mention.id, spans);
  }
  const inTitle = new Set(analysis.title.flatMap((sentence) => sentence.mentions.map(({ id }) => id)));
  for (const id of inTitle) if (!mentioned.has(id)) mentioned.set(id, []);
  const opening = analysis.sentences[0];
  const told = toldLemmas(analysis);
  const words = { positions: new Map<string, readonly number[]>() };
  for (const { positions } of analysis.sentences)
    for (const [word, at] of positions) words.positions.set(word, at);
  const isElsewhere = abroad(analysis, packs);
  const topics = new Map(
    articleTopics(analysis, packs.keywords)
      .filter(
        ({ score, keywords }) =>
          score >= TOPIC_LEAST && keywords >= TOPIC_KEYWORDS && score >= TOPIC_STRENGTH * keywords,
      )
      .filter(({ score }, i, all) => i < MOST_TOPICS && score >= TOPIC_SHARE * (all[0]?.score ?? 0))
      .map(({ topic, score }, _, all) => [topic, score / (all[0]?.score ?? 1)]),
  );
  const candidates: FactCandidate[] = [];
  const refused: RefusedFact[] = [];
  const facts = [...mentioned.keys()].sort(compareIds).flatMap((id) => packs.entries.factsOf(id));
  const spokenOf = new Set([
    ...topics.keys(),
    ...sites.flatMap(({ topic, isSure }) => (isSure ? topic : [])),
  ]);
  const topicFacts = [...packs.topics.values()].flatMap((topic) =>
    spokenOf.has(topic.id) ? topic.context : [],
  );
  const siteLemmas = sites.map((site) => new Set(site.sentences.flatMap((one) => [...one.contentLemmas])));
  for (const compiled of [...facts, ...topicFacts]) {
    const { fact, entry, topic, when } = compiled;
    if (!fact.needs.every((id) => mentioned.has(id))) continue;
    const possible = when.filter((pattern) => mayHold(pattern, words));
    if (when.length > 0 && possible.length === 0) continue;
    const matches =
      possible.length === 0
        ? []
        : analysis.sentences.flatMap((sentence) =>
            possible.flatMap((pattern) => findPattern(pattern, sentence).map((match) => match.span)),
          );
    if (when.length > 0 && matches.length === 0) continue;
    if (!holdsAt(fact, moment)) {
      refused.push({ rule: fact.id, reason: 'ne vaut pas, ou pas sûrement, à la date de l’article' });
      continue;
    }
    if (isElsewhere && /^En France\b/.test(fact.text[0] ?? '')) {
      refused.push({ rule: fact.id, reason: 'vaut en France, l’article parle d’un autre pays' });
      continue;
    }
    if (isTold(lemmasOf(compiled), told, packs)) {
      refused.push({ rule: fact.id, reason: 'l’article le dit déjà' });
      continue;
    }
    const mentions = entry ? (mentioned.get(entry.id) ?? []) : [];
    const evidence = [...mentions, ...matches];
    const calls = sites.map((site) => {
      const within = (span: Span) => site.sentences.some((sentence) => covers(sentence.span, span));
      const named = mentions.filter(within).length;
      // A fact stands where its thing is named, not where only its other words are.
      if (entry && named === 0) return 0;
      return named + 2 * matches.filter(within).length + (topic !== null && site.topic === topic ? 1 : 0);
    });
    if (calls.every((call) => call === 0)) callFaintly(calls, lemmasOf(compiled), siteLemmas);
    const names = Math.max(1, mentions.length);
    const opens = opening !== undefined && evidence.some((span) => span.start < opening.span.end);
    const isSpecific = entry !== null && fact.needs.length + when.length > 0;
    const titled = entry !== null && inTitle.has(entry.id);
    const inPassing = entry !== null && !titled && names < 2 && IN_PASSING.has(entry.type) && !isSpecific;
    // What a fact asks for in the article counts for more than what kind of thing it is about.
    const typeWorth = entry ? (TYPE_WORTH[entry.type] ?? 0) : TOPIC_WORTH * (topics.get(topic ?? '') ?? 0.5);
    const counted = entry?.type === 'term' ? COUNTED_MENTIONS_OF_TERM : COUNTED_MENTIONS;
    const score =
      KIND_WORTH[fact.kind] +
      (isSpecific ? Math.max(0, typeWorth) + SPECIFIC_WORTH : typeWorth) -
      (inPassing ? (entry.type === 'place' && !opens ? PASSING_PLACE_COST : IN_PASSING_COST) : 0) +
      Math.log2(1 + Math.min(names, counted)) +
      (opens ? OPENING_WORTH : 0) +
      (titled ? TITLE_WORTH : 0);
    if (score < LEAST_WORTH) {
      refused.push({ rule: fact.id, reason: 'trop éloigné de l’article' });
      continue;
    }
    candidates.push({ compiled, words: compiled.words, evidence, calls, score });
  }
  candidates.sort((a, b) => b.score - a.score || compareIds(a.compiled.fact.id, b.compiled.fact.id));
  return { candidates, refused };
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

const FRENCH = /^(?:france|français|hexagone|métropole)$/u;

/** What the entries of countries say that they are. */
const COUNTRY = 'pays';

/** Whether the article speaks of other countries more than of France. */
function abroad({ title, sentences }: Analysis, packs: Packs): boolean {
  let france = 0;
  let elsewhere = 0;
  for (const sentence of [...title, ...sentences]) {
    for (const token of sentence.tokens) if (token.keys.some((key) => FRENCH.test(key))) france++;
    for (const { id, type } of sentence.mentions)
      if (type === 'place' && id !== 'france' && packs.entries.get(id)?.noun === COUNTRY) elsewhere++;
  }
  return elsewhere > france;
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
