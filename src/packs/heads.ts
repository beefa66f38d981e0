import { readList, type RowHead } from './list.ts';
import type { Entry, HeadingRule, List, Topic } from './schema.ts';

/** What the indexes need of an entry: enough to find its names and its sources. */
export interface EntryHead {
  readonly id: string;
  readonly type: Entry['type'];
  /** The name, then other spellings. */
  readonly names: readonly string[];
  /** Whether it is found by the lemmas of its words rather than by its exact form. */
  readonly isMatchedByLemma: boolean;
  readonly sources: readonly string[];
}

/** What the indexes need of a topic: all that is looked for in a text. */
export interface TopicHead {
  readonly id: string;
  readonly label: string;
  readonly keywords: Topic['keywords'];
  readonly headings: readonly Pick<HeadingRule, 'id' | 'when' | 'text' | 'mayBe'>[];
  readonly sources: readonly string[];
}

/** What the indexes need of a list: the heads of its rows. */
export interface ListHead {
  readonly type: List['type'];
  readonly rows: readonly RowHead[];
  readonly sources: readonly string[];
}

const idsOf = (sources: readonly { readonly id: string }[]) => sources.map(({ id }) => id);

export function headOfEntry({ id, type, name, aliases, match, sources }: Entry): EntryHead {
  return {
    id,
    type,
    names: [name, ...aliases],
    isMatchedByLemma: (match ?? (type === 'term' ? 'lemma' : 'form')) === 'lemma',
    sources: idsOf(sources),
  };
}

export function headOfTopic({ id, label, keywords, headings, sources }: Topic): TopicHead {
  return {
    id,
    label,
    keywords,
    headings: headings.map((rule) => ({ id: rule.id, when: rule.when, text: rule.text, mayBe: rule.mayBe })),
    sources: idsOf(sources),
  };
}

export function headOfList(list: List): ListHead {
  const { head } = readList(list);
  return { type: list.type, rows: list.rows.map(head), sources: idsOf(list.sources) };
}
