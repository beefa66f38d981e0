import type { TopicSegment } from './segment.ts';

/** Whether a segment can do without a heading: the first may go bare, another joins the one before. */
export function canJoin(
  segments: readonly TopicSegment[],
  at: number,
  wordsOf: (segment: TopicSegment) => number,
  mostWords: number,
): boolean {
  const [segment, previous] = [segments[at], segments[at - 1]];
  return !segment || !previous || wordsOf(previous) + wordsOf(segment) <= mostWords;
}

/**
 * Segments without a heading joined to the one before, or else to the one after, unless that outgrows what a
 * section may have.
 */
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
    const isBareBefore = joined.length > 1 && kept.at(-1) === null && segment.givenHeading === null;
    if (
      previous &&
      (heading === null || isBareBefore) &&
      canJoin([previous, segment], 1, wordsOf, mostWords)
    ) {
      joined[joined.length - 1] = {
        ...previous,
        sentences: [...previous.sentences, ...segment.sentences],
        evidence: [...previous.evidence, ...segment.evidence],
        reason: `${previous.reason}, jointe à la suivante, sans intertitre sûr`,
      };
      kept[kept.length - 1] ??= heading;
    } else {
      joined.push(segment);
      kept.push(heading);
    }
  });
  return { segments: joined, headings: kept };
}
