import type { Analysis, Sentence } from '../core/analysis.ts';
import { compareIds } from '../core/choose.ts';
import type { Span } from '../core/span.ts';
import { topicEvidence, type TopicEvidence } from '../core/topic-evidence.ts';
import type { Packs } from '../packs/compile.ts';

/** A contiguous run of sentences under one intertitre. */
export interface TopicSegment {
  /** Name of the segment in decisions. */
  readonly id: string;
  readonly topic: string | null;
  /** Indexes of the sentences, without gap. */
  readonly sentences: readonly number[];
  /** The keywords that speak for the topic. */
  readonly evidence: readonly Span[];
  /** The author's own subheading, when the text has one here. */
  readonly givenHeading: Span | null;
  /** Why the segment is what it is, in French. */
  readonly reason: string;
}

/** What a section costs: a new one must bring this much keyword weight. */
const SECTION_COST = 3;
/** Cutting inside a paragraph costs this much more. */
const INSIDE_PARAGRAPH_COST = 5;
/** Each content lemma that two neighbouring sentences share makes a cut between them dearer. */
const COHESION_COST = 0.4;
const MOST_COHESION = 2;
/** Cost of a section that is too short or too long, for each word. */
const SHORT_WORD_COST = 0.2;
const LONG_WORD_COST = 0.05;

/**
 * Cuts the sentences `from`… into segments so that the sum of their gains is highest, solved exactly by
 * dynamic programming over the places where a cut is allowed:
 *
 * gain(segment) = weight of its best topic − {@link SECTION_COST} − cost of its length − cost of its first cut.
 *
 * No cut falls inside a quotation; the author's own subheadings always cut.
 */
export function segment(analysis: Analysis, from: number, packs: Packs): TopicSegment[] {
  const { sentences } = analysis;
  const units = sentences.filter(
    (sentence) => sentence.index >= from && analysis.paragraphs[sentence.paragraph]?.kind !== 'heading',
  );
  if (units.length === 0) return [];
  const evidence = units.map((sentence) => topicEvidence(sentence, packs.keywords));
  const topics = [...new Set(evidence.flatMap((one) => [...one.keys()]))].sort(compareIds);
  const { sectionMinWords, sectionIdealWords, sectionMaxWords } = packs.structure;

  const cuts = units.map((unit, i) => cutBefore(analysis, units[i - 1], unit));
  const best: { gain: number; start: number; topic: string | null }[] = [];
  for (let end = 1; end <= units.length; end++) {
    let winner = { gain: -Infinity, start: end - 1, topic: null as string | null };
    const sums = new Map<string, number>();
    let words = 0;
    for (let start = end - 1; start >= 0; start--) {
      words += units[start]?.words ?? 0;
      for (const [topic, { score }] of evidence[start] ?? []) sums.set(topic, (sums.get(topic) ?? 0) + score);
      const cut = cuts[start] ?? 'free';
      const before = start === 0 ? 0 : (best[start - 1]?.gain ?? -Infinity);
      if (cut !== 'no') {
        let topic: string | null = null;
        let weight = 0;
        for (const candidate of topics) {
          const sum = sums.get(candidate) ?? 0;
          if (sum > weight) [topic, weight] = [candidate, sum];
        }
        const length =
          Math.max(0, sectionMinWords.value - words) * SHORT_WORD_COST +
          Math.max(0, words - sectionIdealWords.value) * LONG_WORD_COST +
          (words > sectionMaxWords.value && end - start > 1 ? 1000 : 0);
        const gain = before + weight - SECTION_COST - length - (start === 0 ? 0 : costOf(cut));
        if (gain > winner.gain) winner = { gain, start, topic };
      }
      if (cut === 'forced') break;
      // Nothing longer can win: it would only grow past the most words that a section may have.
      if (words > 2 * sectionMaxWords.value && cut !== 'no') break;
    }
    best.push(winner);
  }

  const segments: Omit<TopicSegment, 'id'>[] = [];
  for (let end = units.length; end > 0;) {
    const { start, topic } = best[end - 1] ?? { start: 0, topic: null };
    segments.unshift(describe(analysis, units.slice(start, end), evidence.slice(start, end), topic, packs));
    end = start;
  }
  return segments.map((one, i) => ({ ...one, id: `section-${i + 1}` }));
}

type Cut = 'no' | 'forced' | 'free' | { readonly cost: number };

function costOf(cut: Cut): number {
  return typeof cut === 'object' ? cut.cost : 0;
}

function cutBefore(analysis: Analysis, previous: Sentence | undefined, unit: Sentence): Cut {
  if (!previous) return 'free';
  const between = analysis.paragraphs.slice(previous.paragraph + 1, unit.paragraph);
  if (between.some((paragraph) => paragraph.kind === 'heading')) return 'forced';
  const quoted = analysis.quotations.some(
    ({ span }) => span.start < unit.span.start && unit.span.start < span.end,
  );
  if (quoted) return 'no';
  const kind = analysis.paragraphs[unit.paragraph]?.kind;
  if (kind === 'list-item') return 'no';
  const inside = previous.paragraph === unit.paragraph ? INSIDE_PARAGRAPH_COST : 0;
  let shared = 0;
  for (const lemma of unit.contentLemmas) if (previous.contentLemmas.has(lemma)) shared++;
  return { cost: inside + Math.min(MOST_COHESION, shared * COHESION_COST) };
}

function describe(
  analysis: Analysis,
  units: readonly Sentence[],
  evidence: readonly ReadonlyMap<string, TopicEvidence>[],
  topic: string | null,
  packs: Packs,
): Omit<TopicSegment, 'id'> {
  const first = units[0];
  const heading = first
    ? analysis.paragraphs
        .slice(0, first.paragraph)
        .findLast((paragraph, i, all) => i === all.length - 1 && paragraph.kind === 'heading')
    : undefined;
  const spans = topic === null ? [] : evidence.flatMap((one) => one.get(topic)?.spans ?? []);
  const words = units.reduce((sum, unit) => sum + unit.words, 0);
  const label = topic === null ? null : (packs.topics.get(topic)?.label ?? topic);
  return {
    topic,
    sentences: units.map((unit) => unit.index),
    evidence: spans,
    givenHeading: heading?.span ?? null,
    reason:
      label === null
        ? `${words} mots, aucun mot-clé de sujet : coupé selon la longueur et la cohésion`
        : `${words} mots, sujet « ${label} » : ${spans.length} mot(s)-clé(s)`,
  };
}
