import type { Analysis, Sentence } from '../core/analysis.ts';
import { questionsToHead } from '../core/kinds-of-text.ts';
import { leansOnEarlier } from '../core/leans-on-earlier.ts';
import { findPattern } from '../core/pattern.ts';
import type { Span } from '../core/span.ts';
import { topicEvidence, type TopicEvidence } from '../core/topic-evidence.ts';
import type { Packs } from '../packs/index-packs.ts';
import { similarities } from './similarity.ts';
import { readUnits, type Unit } from './units.ts';

/** A contiguous run of sentences under one intertitre. */
export interface TopicSegment {
  /** Name of the segment in decisions. */
  readonly id: string;
  /** 2 for a section, 3 for a part of a section too long to stand under one intertitre. */
  readonly level: 2 | 3;
  readonly topic: string | null;
  /** Indexes of the sentences, without gap. */
  readonly sentences: readonly number[];
  /** The keywords that speak for the topic. */
  readonly evidence: readonly Span[];
  /** The author's own subheading, or short question, that heads the segment. */
  readonly givenHeading: Span | null;
  /** The author's own subheading where it is only one candidate among others. */
  readonly formerHeading: Span | null;
  /** Why the segment is what it is, in French. */
  readonly reason: string;
}

/**
 * The weights of the objective, chosen on the development halves of two sets of segmented texts (see
 * `npm run evaluate:structure`) as the roundest numbers of a wide plateau.
 */
const WEIGHT = {
  /** Of the likelihood of the words, in nats. */
  cohesion: 0.6,
  /** Of the keywords of the best topic. */
  topic: 0.2,
  /** Of a section that a topic rule can write an intertitre for. */
  titled: 3,
  /** What a section costs. */
  section: 5.2,
  /** For each standard deviation by which the text before and after is less alike than usual. */
  change: 3.2,
  /** A section longer, and one shorter, than the rhythm of the text, by the square of the log of the ratio. */
  long: 3,
  short: 0.3,
  /** Opening words that point back, that turn to another matter. */
  pointsBack: -1.7,
  turn: 0.6,
  /** Another speaker, another time, another place than before. */
  speaker: 0.2,
  time: 0.1,
  place: 0.1,
  /** A cut inside a paragraph. */
  inside: -4,
  /** A section that no page should have: too long or too short. */
  misfit: -1000,
} as const;

/** How strongly a word that a section has not used yet surprises it. */
const SMOOTHING = 1.4;
/** Sections grow with the text: their usual length goes with this power of its words. */
const GROWTH = 0.9;
/** The length of text for which `sectionIdealWords` is meant. */
const USUAL_WORDS = 500;
/** No section of more than this many times the most words is ever tried. */
const LONGEST = 5;

/** One part of the objective for one segment, for `explain`. */
interface Term {
  readonly label: string;
  readonly value: number;
}

/** Units by index, the end exclusive. */
interface Run {
  readonly from: number;
  readonly to: number;
}

interface Scored extends Run {
  readonly topic: string | null;
}

/**
 * Cuts the sentences from index `from` on into sections so that the sum of their gains is highest, solved exactly by dynamic
 * programming over the paragraphs (and the sentences of long paragraphs):
 *
 * gain(section) = cohesion + topic + title − cost of a section − distance from the rhythm + signs at its opening.
 *
 * Cohesion is the log-likelihood of its words under their own smoothed distribution (Utiyama & Isahara 2001),
 * the signs are a fall of likeness between the text before and after, words that turn or point back, and
 * changes of speaker, time and place. The author's own subheadings always cut, unless `keepsHeadings` is false;
 * nothing cuts a quotation, a list, an entry of a live blog, or a question off its answer. `titled` are the sentences from which a topic rule can write an intertitre. A section longer than `sectionMaxWords` is cut again, by the same objective, into parts of level 3.
 */
export function segment(
  analysis: Analysis,
  from: number,
  titled: ReadonlySet<number>,
  packs: Packs,
  keepsHeadings = true,
): TopicSegment[] {
  const { units, vocabulary } = readUnits(analysis, from, keepsHeadings);
  const questions = questionsToHead(analysis);
  if (units.length === 0) return [];
  const evidence = units.map((unit) => evidenceOf(unit, packs));
  const signs = signsOf(units, analysis, packs);
  const isTitled = units.map((unit) => unit.sentences.some(({ index }) => titled.has(index)));
  const text: Text = { units, vocabulary, evidence, signs, isTitled, packs };
  const most = packs.structure.sectionMaxWords.value;
  const segments = solve(text, 0, units.length, Infinity).flatMap((top) => {
    const words = wordsOf(units, top);
    const parts = words > most && top.to - top.from > 1 ? solve(text, top.from, top.to, most) : [top];
    return parts.map((part, i) => describe(text, part, i === 0 ? 2 : 3, analysis, questions, keepsHeadings));
  });
  return segments.map((one, i) => ({ ...one, id: `section-${i + 1}` }));
}

interface Text {
  readonly units: readonly Unit[];
  readonly vocabulary: number;
  readonly evidence: readonly ReadonlyMap<string, TopicEvidence>[];
  /** What speaks for and against a section that begins at each unit. */
  readonly signs: readonly (readonly Term[])[];
  /** Whether a topic rule can write an intertitre from the unit. */
  readonly isTitled: readonly boolean[];
  readonly packs: Packs;
}

function wordsOf(units: readonly Unit[], { from, to }: Run): number {
  let words = 0;
  for (let i = from; i < to; i++) words += units[i]?.words ?? 0;
  return words;
}

/** The best cutting of the units `start` to `end` into sections of at most `most` words. */
function solve(
  { units, vocabulary, evidence, signs, isTitled, packs }: Text,
  start: number,
  end: number,
  most: number,
): Scored[] {
  const { sectionMinWords, sectionIdealWords, sectionMaxWords } = packs.structure;
  const total = wordsOf(units, { from: start, to: end });
  const ideal = sectionIdealWords.value * (total / USUAL_WORDS) ** GROWTH;
  const signOf = signs.map((terms) => terms.reduce((sum, term) => sum + term.value, 0));
  const counts = new Float64Array(vocabulary);
  const best = new Map<number, Scored & { readonly gain: number }>();
  for (let to = start + 1; to <= end; to++) {
    let winner = { from: to - 1, to, topic: null as string | null, gain: -Infinity };
    const sums = new Map<string, number>();
    const seen: number[] = [];
    let words = 0;
    let mass = 0;
    let likelihood = 0;
    let topic: string | null = null;
    let weight = 0;
    let hasTitle = false;
    for (let from = to - 1; from >= start; from--) {
      const unit = units[from];
      if (!unit) break;
      words += unit.words;
      hasTitle ||= isTitled[from] ?? false;
      for (const [term, count] of unit.terms) {
        const old = counts[term] ?? 0;
        if (old === 0) seen.push(term);
        const now = old + count;
        counts[term] = now;
        likelihood += now * Math.log(now + SMOOTHING) - (old > 0 ? old * Math.log(old + SMOOTHING) : 0);
        mass += count;
      }
      for (const [id, { score }] of evidence[from] ?? []) {
        const sum = (sums.get(id) ?? 0) + score;
        sums.set(id, sum);
        if (sum > weight || (sum === weight && topic !== null && id < topic)) [topic, weight] = [id, sum];
      }
      if (unit.cut !== 'no') {
        const before = from === start ? 0 : (best.get(from)?.gain ?? -Infinity);
        const cohesion = likelihood - mass * Math.log(mass + SMOOTHING * vocabulary);
        const ratio = Math.log((words + 5) / ideal);
        const misfit =
          (words > most && to - from > 1) ||
          (words < sectionMinWords.value && words < total && !isForced(units, from, to));
        const gain =
          before +
          WEIGHT.cohesion * cohesion +
          WEIGHT.topic * weight +
          (hasTitle ? WEIGHT.titled : 0) -
          WEIGHT.section -
          (ratio > 0 ? WEIGHT.long : WEIGHT.short) * ratio * ratio +
          (from === start ? 0 : (signOf[from] ?? 0)) +
          (misfit ? WEIGHT.misfit : 0);
        if (gain > winner.gain) winner = { from, to, topic, gain };
      }
      // An entry of a live blog may be longer than any section: its first words are looked for all the same.
      const isLongest = words > LONGEST * sectionMaxWords.value && winner.gain > -Infinity;
      if (unit.cut === 'forced' || isLongest) break;
    }
    for (const term of seen) counts[term] = 0;
    best.set(to, winner);
  }
  const found: Scored[] = [];
  for (let to = end; to > start;) {
    const one = best.get(to) ?? { from: start, to, topic: null };
    found.unshift(one);
    to = one.from;
  }
  return found;
}

/** Whether the author's own subheadings stand on both sides of a section. */
function isForced(units: readonly Unit[], from: number, to: number): boolean {
  return (
    (from === 0 || units[from]?.cut === 'forced') && (to === units.length || units[to]?.cut === 'forced')
  );
}

/** What the sentences of a unit say for each topic. */
function evidenceOf(unit: Unit, packs: Packs): Map<string, TopicEvidence> {
  const all = new Map<string, TopicEvidence>();
  for (const sentence of unit.sentences)
    for (const [topic, one] of topicEvidence(sentence, packs.keywords)) {
      const known = all.get(topic);
      all.set(
        topic,
        known
          ? {
              topic,
              score: known.score + one.score,
              spans: [...known.spans, ...one.spans],
              keywords: new Set([...known.keywords, ...one.keywords]),
            }
          : one,
      );
    }
  return all;
}

/** Opening words within which a turn, a date or a place is looked for. */
const OPENING = 8;
const DATE_WORD =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|hier|demain|siècle|(?:1[5-9]|20)\d\d)$/u;

function signsOf(units: readonly Unit[], analysis: Analysis, packs: Packs): Term[][] {
  const likeness = similarities(units);
  const speakers = units.map((unit) => speakerOf(unit, analysis));
  const places = units.map((unit) => placeOf(unit.sentences[0]));
  const speakersBefore = lastBefore(speakers);
  const placesBefore = lastBefore(places);
  return units.map((unit, at): Term[] => {
    const first = unit.sentences[0];
    if (at === 0 || !first) return [];
    const opening = first.tokens.slice(0, OPENING);
    const speakerBefore = speakersBefore[at];
    const placeBefore = placesBefore[at];
    const terms: (Term | false)[] = [
      { label: 'vocabulaire', value: -WEIGHT.change * (likeness[at] ?? 0) },
      !unit.opensParagraph && { label: 'dans un paragraphe', value: WEIGHT.inside },
      leansOnEarlier(first.tokens) && { label: 'renvoi à ce qui précède', value: WEIGHT.pointsBack },
      packs.turns.some((turn) => findPattern(turn, first).some((match) => match.from < 3)) && {
        label: 'mot de transition',
        value: WEIGHT.turn,
      },
      speakers[at] != null &&
        speakerBefore != null &&
        speakers[at] !== speakerBefore && {
          label: 'autre voix',
          value: WEIGHT.speaker,
        },
      opening.some((token) => token.keys.some((key) => DATE_WORD.test(key))) && {
        label: 'autre moment',
        value: WEIGHT.time,
      },
      places[at] != null && places[at] !== placeBefore && { label: 'autre lieu', value: WEIGHT.place },
    ];
    return terms.filter((term) => term !== false);
  });
}

/** For each place, the last value before it that is not null. */
function lastBefore<T>(values: readonly (T | null)[]): (T | null)[] {
  let last: T | null = null;
  return values.map((value) => {
    const before = last;
    last = value ?? last;
    return before;
  });
}

/** Who speaks first in a unit. */
function speakerOf(unit: Unit, { quotations }: Analysis): string | null {
  const first = unit.sentences[0]?.span.start ?? 0;
  const end = unit.sentences.at(-1)?.span.end ?? 0;
  const quotation = quotations.find(({ span, speaker }) => speaker && first <= span.start && span.end <= end);
  return quotation?.speaker?.id ?? null;
}

/** The place that a sentence opens with: « À Lagos, … ». */
function placeOf(sentence: Sentence | undefined): string | null {
  return sentence?.mentions.find((mention) => mention.type === 'place' && mention.from < 3)?.id ?? null;
}

function describe(
  { units, evidence, signs, packs }: Text,
  { from, to, topic }: Scored,
  level: 2 | 3,
  analysis: Analysis,
  questions: ReadonlySet<number>,
  keepsHeadings: boolean,
): Omit<TopicSegment, 'id'> {
  const own = units.slice(from, to).flatMap((unit) => unit.sentences);
  const first = own[0];
  const before = analysis.paragraphs[(first?.paragraph ?? 0) - 1];
  const heading = before?.kind === 'heading' ? before.span : null;
  // A question that heads its answer is shown once, as the intertitre.
  const question = first && own.length > 1 && questions.has(first.index) ? first : null;
  const isAsked = question !== null && !(heading && keepsHeadings);
  const spans = topic === null ? [] : evidence.slice(from, to).flatMap((one) => one.get(topic)?.spans ?? []);
  const label = topic === null ? null : (packs.topics.get(topic)?.label ?? topic);
  const decimal = (value: number) =>
    `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1).replace('.', ',')}`;
  const opening = (from === 0 ? [] : (signs[from] ?? [])).map(
    ({ label, value }) => `${label} ${decimal(value)}`,
  );
  return {
    level,
    topic,
    sentences: (isAsked ? own.slice(1) : own).map((sentence) => sentence.index),
    evidence: spans,
    givenHeading: isAsked ? question.span : keepsHeadings ? heading : null,
    formerHeading: keepsHeadings ? null : heading,
    reason: [
      `${wordsOf(units, { from, to })} mots`,
      label === null ? 'aucun mot-clé de sujet' : `sujet « ${label} » : ${spans.length} mot(s)-clé(s)`,
      ...(opening.length > 0 ? [`coupe : ${opening.join(', ')}`] : []),
    ].join(' ; '),
  };
}
