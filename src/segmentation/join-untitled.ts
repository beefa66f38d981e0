import type { TopicSegment } from './segment.ts';

/** Segments without a heading joined to the one before, unless that outgrows what a section may have. */
export function joinUntitled<H>(
  segments: readonly TopicSegment[],
  headings: readonly (H | null)[],
  wordsOf: (segment: TopicSegment) => number,
  mostWords: number,
): { segments: TopicSegment[]; headings: (H | null)[] } {
  const joined: TopicSegment[] = [];
  const kept: (H | null)[] = [];
  segments.forEach((segment, i) => {
    const heading = headings[i] ?? null;
    const previous = joined.at(-1);
    if (heading === null && previous && wordsOf(previous) + wordsOf(segment) <= mostWords) {
      joined[joined.length - 1] = {
        ...previous,
        sentences: [...previous.sentences, ...segment.sentences],
        evidence: [...previous.evidence, ...segment.evidence],
        reason: `${previous.reason}, jointe à la suivante, sans intertitre sûr`,
      };
    } else {
      joined.push(segment);
      kept.push(heading);
    }
  });
  return { segments: joined, headings: kept };
}
