import type { Analysis } from '../core/analysis.ts';
import type { Span } from '../core/span.ts';
import { articleTopics } from '../core/topic-evidence.ts';
import { wordSet } from '../core/word-set.ts';
import type { Packs } from '../packs/index-packs.ts';

/** What an article is about, as far as context asks it. */
export interface Matter {
  /** Where it names each thing, by id; an empty list for what only the title names. */
  readonly mentioned: ReadonlyMap<string, readonly Span[]>;
  readonly inTitle: ReadonlySet<string>;
  /** The topics that it is mainly about, and the first of them. */
  readonly main: ReadonlySet<string>;
  readonly first: string | null;
  /** The topics that it speaks of at all seriously, the main ones among them. */
  readonly touched: ReadonlySet<string>;
  /** All its content lemmas. */
  readonly lemmas: ReadonlySet<string>;
  /** Whether a rule that opens with « En France », « Aux États-Unis »… has its place there. */
  holdsThere(rule: string): boolean;
}

/**
 * A main topic has this score at least, this share of the strongest topic's, and so many different keywords: one
 * fewer where title or opening hold one, and one fewer where it has twice the score besides. There are so many
 * main topics at most.
 */
const MAIN = { score: 8, share: 0.4, keywords: 3, most: 2 };
/** A topic of which an article speaks besides: its score, and its different keywords. */
const TOUCHED = { score: 6, keywords: 2 };

export function matterOf(analysis: Analysis, packs: Packs): Matter {
  const mentioned = new Map<string, Span[]>();
  for (const { id, span } of analysis.mentions) {
    const spans = mentioned.get(id);
    if (spans) spans.push(span);
    else mentioned.set(id, [span]);
  }
  const inTitle = new Set(analysis.title.flatMap((sentence) => sentence.mentions.map(({ id }) => id)));
  for (const id of inTitle) if (!mentioned.has(id)) mentioned.set(id, []);
  const topics = articleTopics(analysis, packs.keywords);
  const strongest = topics[0]?.score ?? 0;
  const main = topics
    .filter(
      ({ score, keywords, opens }) =>
        score >= MAIN.score &&
        score >= MAIN.share * strongest &&
        keywords >= MAIN.keywords - (opens ? (score >= 2 * MAIN.score ? 2 : 1) : 0),
    )
    .slice(0, MAIN.most)
    .map(({ topic }) => topic);
  const isAbroad = abroad(analysis, packs);
  return {
    mentioned,
    inTitle,
    main: new Set(main),
    first: main[0] ?? null,
    touched: new Set(
      topics
        .filter(({ score, keywords }) => score >= TOUCHED.score && keywords >= TOUCHED.keywords)
        .map(({ topic }) => topic),
    ),
    lemmas: new Set(
      [...analysis.title, ...analysis.sentences].flatMap((sentence) => [...sentence.contentLemmas]),
    ),
    holdsThere: (rule) => {
      const place = packs.cues.jurisdictions.find(({ opens }) => rule.startsWith(opens));
      if (!place) return true;
      return (place.isHome && !isAbroad) || place.holds.some((id) => mentioned.has(id));
    },
  };
}

const FRENCH = /^(?:france|français|hexagone|métropole)$/u;

/** What the entries of countries, of places abroad and of French places say that they are. */
const FOREIGN = /^(?:pays|ville étrangère|province étrangère)(?= |$)/u;
const HOME = 'territoire français';
/** A company or a person abroad is no matter abroad: so many adjectives tell as much as one place. */
const ADJECTIVES_FOR_PLACE = 2;

/** Whether the article names countries and places abroad more often than France and its places. */
function abroad({ title, sentences }: Analysis, packs: Packs): boolean {
  const demonyms = wordSet(packs.cues.foreignDemonyms);
  let home = 0;
  let elsewhere = 0;
  let adjectives = 0;
  for (const sentence of [...title, ...sentences]) {
    const names = sentence.mentions.filter(({ type }) => type !== 'place');
    sentence.tokens.forEach(({ keys }, at) => {
      // « France 24 » is no France, the « Washington Post » no America.
      if (names.some(({ from, to }) => from <= at && at < to)) return;
      if (keys.some((key) => FRENCH.test(key))) home++;
      else if (keys.some((key) => demonyms.has(key))) adjectives++;
    });
    for (const { id, type } of sentence.mentions) {
      if (type !== 'place' || id === 'france') continue;
      const noun = packs.entries.get(id)?.noun ?? '';
      if (noun === HOME) home++;
      else if (FOREIGN.test(noun)) elsewhere++;
    }
  }
  return elsewhere + Math.floor(adjectives / ADJECTIVES_FOR_PLACE) > home;
}
