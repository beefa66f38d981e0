import type { Analysis, Sentence } from './analysis.ts';
import { compareIds } from './choose.ts';
import type { Match, PatternIndex } from './pattern.ts';
import { covers, type Span } from './span.ts';

/** What one sentence says for a topic: the weights of its keywords and where they stand. */
export interface TopicEvidence {
  readonly topic: string;
  readonly score: number;
  readonly spans: readonly Span[];
  /** The keywords found, each once. */
  readonly keywords: ReadonlySet<object>;
}

/** More keywords than this weight in one sentence prove no more. */
const MOST_PER_SENTENCE = 8;

type Keywords = PatternIndex<{ readonly topic: string; readonly weight: number }>;

/** Several stages ask for the same sentences; a sentence belongs to one analysis, and that to one pack set. */
const known = new WeakMap<Sentence, Map<string, TopicEvidence>>();

/**
 * The evidence of a sentence for each topic; a keyword counts once, longer keywords hide those inside them, and a
 * word inside a longer name is part of the name: « Frères musulmans » speaks for no religion.
 */
export function topicEvidence(sentence: Sentence, keywords: Keywords): ReadonlyMap<string, TopicEvidence> {
  const evidence = known.get(sentence) ?? readEvidence(sentence, keywords);
  known.set(sentence, evidence);
  return evidence;
}

/** What a whole article says for a topic. */
export interface ArticleTopic {
  readonly topic: string;
  readonly score: number;
  /** How many different keywords it holds, however often. */
  readonly keywords: number;
  /** Whether the title or the opening sentence holds one. */
  readonly opens: boolean;
}

/** What a whole article says for each topic, the strongest first; the title counts twice. */
export function articleTopics(
  { title, sentences }: Pick<Analysis, 'title' | 'sentences'>,
  keywords: Keywords,
): ArticleTopic[] {
  const sums = new Map<string, { score: number; keywords: Set<object>; opens: boolean }>();
  for (const sentence of [...title, ...title, ...sentences])
    for (const [topic, evidence] of topicEvidence(sentence, keywords)) {
      const sum = sums.get(topic) ?? { score: 0, keywords: new Set(), opens: false };
      sums.set(topic, sum);
      sum.score += evidence.score;
      if (title.includes(sentence) || sentence === sentences[0]) sum.opens = true;
      for (const keyword of evidence.keywords) sum.keywords.add(keyword);
    }
  return [...sums]
    .map(
      ([
        topic,
        {
          score,
          keywords: { size },
          opens,
        },
      ]) => ({ topic, score, keywords: size, opens }),
    )
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
    const inside = one.spans.some((span) => covers(span, match.span));
    if (inside || isPartOfName(match, sentence) || one.seen.has(value)) continue;
    one.seen.add(value);
    one.score += value.weight;
    one.spans.push(match.span);
  }
  return new Map(
    [...byTopic].flatMap(([topic, { score, spans, seen }]) =>
      spans.length === 0
        ? []
        : [
            [
              topic,
              {
                topic,
                score: Math.min(score, MOST_PER_SENTENCE),
                spans: spans.sort((a, b) => a.start - b.start),
                keywords: seen,
              },
            ] as const,
          ],
    ),
  );
}

/** Types of mention whose words name and do not describe. */
const PROPER: ReadonlySet<string> = new Set(['name', 'person', 'organisation', 'media']);

/** Whether a match is inside the name of a person or an organisation, and not the whole of it. */
function isPartOfName({ from, to }: Match, { mentions }: Sentence): boolean {
  return mentions.some(
    (name) => name.from <= from && to <= name.to && name.to - name.from > to - from && PROPER.has(name.type),
  );
}
