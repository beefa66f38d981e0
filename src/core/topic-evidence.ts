import type { Analysis, Sentence } from './analysis.ts';
import { compareIds } from './choose.ts';
import type { PatternIndex } from './pattern.ts';
import type { Span } from './span.ts';

/** What one sentence says for a topic: the weights of its keywords and where they stand. */
export interface TopicEvidence {
  readonly topic: string;
  readonly score: number;
  readonly spans: readonly Span[];
}

/** More keywords than this weight in one sentence prove no more. */
const MOST_PER_SENTENCE = 8;

type Keywords = PatternIndex<{ readonly topic: string; readonly weight: number }>;

/** Several stages ask for the same sentences; a sentence belongs to one analysis, and that to one pack set. */
const known = new WeakMap<Sentence, Map<string, TopicEvidence>>();

/** The evidence of a sentence for each topic; a keyword counts once, longer keywords hide those inside them. */
export function topicEvidence(sentence: Sentence, keywords: Keywords): ReadonlyMap<string, TopicEvidence> {
  const evidence = known.get(sentence) ?? readEvidence(sentence, keywords);
  known.set(sentence, evidence);
  return evidence;
}

/** What a whole article says for each topic, the strongest first; the title counts twice. */
export function articleTopics(
  { title, sentences }: Pick<Analysis, 'title' | 'sentences'>,
  keywords: Keywords,
): { readonly topic: string; readonly score: number }[] {
  const sums = new Map<string, number>();
  for (const sentence of [...title, ...title, ...sentences])
    for (const [topic, { score }] of topicEvidence(sentence, keywords))
      sums.set(topic, (sums.get(topic) ?? 0) + score);
  return [...sums]
    .map(([topic, score]) => ({ topic, score }))
    .sort((a, b) => b.score - a.score || compareIds(a.topic, b.topic));
}

function readEvidence(sentence: Sentence, keywords: Keywords): Map<string, TopicEvidence> {
  const found = keywords
    .find(sentence)
    .sort((a, b) => b.match.to - b.match.from - (a.match.to - a.match.from) || a.match.from - b.match.from);
  const byTopic = new Map<string, { score: number; spans: Span[]; seen: Set<object> }>();
  for (const { match, value } of found) {
    const one = byTopic.get(value.topic) ?? { score: 0, spans: [], seen: new Set<object>() };
    byTopic.set(value.topic, one);
    const inside = one.spans.some((span) => span.start <= match.span.start && match.span.end <= span.end);
    if (inside || one.seen.has(value)) continue;
    one.seen.add(value);
    one.score += value.weight;
    one.spans.push(match.span);
  }
  return new Map(
    [...byTopic].map(([topic, { score, spans }]) => [
      topic,
      { topic, score: Math.min(score, MOST_PER_SENTENCE), spans: spans.sort((a, b) => a.start - b.start) },
    ]),
  );
}
