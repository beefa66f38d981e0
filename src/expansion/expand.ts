import type { Analysis } from '../core/analysis.ts';
import type { Decision } from '../core/article.ts';
import { compareIds } from '../core/choose.ts';
import { overlap } from '../core/content-words.ts';
import { fold } from '../core/french-text.ts';
import { done, type Outcome } from '../core/issue.ts';
import type { Packs } from '../packs/index-packs.ts';
import type { Structure } from '../packs/schema.ts';
import {
  findCandidates,
  type ExpansionSite,
  type FactCandidate,
  type FactLemmas,
} from './find-candidates.ts';
import { momentOf } from './moment.ts';

/** The facts added to each section, in page order, and those that open closing sections of their own. */
export interface Expansion {
  /** For each site, by index. */
  readonly additions: readonly (readonly FactCandidate[])[];
  readonly closing: readonly ClosingSection[];
  readonly decisions: readonly Decision[];
}

/** A section made of context only: what the terms mean, who the actors are, where the places lie. */
export interface ClosingSection {
  readonly kind: ClosingKind;
  readonly facts: readonly FactCandidate[];
}

type ClosingKind = 'topic' | 'terms' | 'actors' | 'places';

/** A closing section tells of so many things at most, in so many words; more open another one. */
const CLOSING_THINGS = 3;
const CLOSING_WORDS = 190;
/** The context of one topic fills two sections at most. */
const TOPIC_WORDS = 570;
const TOPIC_SECTION_WORDS = 285;

/** How much the section matters to the worth of a fact: its share of the calls, its intertitre, its fill. */
const SHARE_OF_CALLS = 2;
const NAMED_IN_HEADING = 1.5;
const FILL_COST = 1.2;
/** What a fact loses when another on the same thing is already told. */
const SECOND_COST = 0.8;
/** In an article under `shortArticleWords`, context may be this many times a section's own words. */
const SHORT_FILL = 2.5;
/** Text without an intertitre grows to so many words at most: title and chapô stand over it besides. */
const BARE_WORDS = 240;
/** From one intertitre to the next there are so many at most: search tools allow 300, and count some words twice. */
const STRETCH_WORDS = 285;
/** A closing section once opened is filled before another is. */
const OPENED = 0.8;

/** A fact at a site, or at null in a closing section. */
interface Placement {
  readonly candidate: FactCandidate;
  readonly site: number | null;
  readonly worth: number;
}

/**
 * Chooses facts and their places: of all placements that the constraints allow, again and again the one of most
 * worth, until the body has `minWords` words and a small margin.
 *
 * worth = score of the fact + share of its calls in the section + named in the intertitre − fill of the section
 * − a second fact on the same thing.
 *
 * Constraints: a section calls for what it takes, at most `addedShare` of it is added (but in short articles),
 * and it does not outgrow what may stand between two intertitres; one without an intertitre takes facts about what it
 * names, within that share; at most `factsPerEntry` facts tell of one thing and none repeats
 * another; what finds no room opens closing sections, none of them an orphan; the body never passes `maxWords`
 * for the sake of context.
 */
export function expand(
  analysis: Analysis,
  sites: readonly ExpansionSite[],
  sourceWords: number,
  minWords: number,
  asOf: string | undefined,
  lemmasOf: FactLemmas,
  packs: Packs,
  derivedWords = 0,
): Outcome<Expansion> {
  const moment = momentOf(analysis, asOf, packs);
  const { candidates, refused } = findCandidates(analysis, sites, moment.value, lemmasOf, packs);
  const { structure } = packs;
  const aim = sourceWords >= minWords ? minWords : minWords + structure.wordMargin.value;
  const problem: Problem = { candidates, sites, sourceWords, derivedWords, aim, lemmasOf, structure };
  // A closing section that stays an orphan is given up, and what it held makes room for the rest.
  const closed = new Set<string>();
  let solution = solve(problem, closed);
  for (
    let orphans = orphansOf(solution, structure);
    orphans.length > 0;
    orphans = orphansOf(solution, structure)
  ) {
    for (const group of orphans) closed.add(group);
    solution = solve(problem, closed);
  }
  const { taken: kept, obstacle } = solution;
  const closing = closingSections(kept, structure.sectionMinWords.value);

  const decisions: Decision[] = [
    ...kept.map(({ candidate, site, worth }): Decision => ({
      kind: 'context',
      section: site === null ? (closingKind(candidate) ?? '') : (sites[site]?.id ?? ''),
      rule: candidate.compiled.fact.id,
      taken: true,
      reason: `pertinence ${worth.toFixed(1).replace('.', ',')}${site === null ? ', en section de clôture' : ''}`,
    })),
    ...candidates
      .filter((candidate) => !kept.some((one) => one.candidate === candidate))
      .map((candidate) => left(candidate, obstacle(candidate) ?? 'aucune section ne peut l’accueillir')),
    ...refused.map(({ rule, reason }): Decision => ({
      kind: 'context',
      section: null,
      rule,
      taken: false,
      reason,
    })),
  ];
  const additions = sites.map((_, index) =>
    inReadingOrder(kept.flatMap(({ candidate, site }) => (site === index ? candidate : []))),
  );
  return done({ additions, closing, decisions }, moment.issues);
}

function left(candidate: FactCandidate, reason: string): Decision {
  return { kind: 'context', section: null, rule: candidate.compiled.fact.id, taken: false, reason };
}

interface Problem {
  readonly candidates: readonly FactCandidate[];
  readonly sites: readonly ExpansionSite[];
  readonly sourceWords: number;
  /** Words that are drawn from the article itself and stand in sections of their own. */
  readonly derivedWords: number;
  /** A text that reaches the target by itself is left as it is; others aim a little above it. */
  readonly aim: number;
  readonly lemmasOf: FactLemmas;
  readonly structure: Structure;
}

interface Solution {
  readonly taken: readonly Placement[];
  readonly body: number;
  /** Why a candidate that was left may not be added anywhere, or null. */
  readonly obstacle: (candidate: FactCandidate) => string | null;
}

/** The placements taken one after the other; `closed` are the closing sections that may not be opened. */
function solve(
  { candidates, sites, sourceWords, derivedWords, aim, lemmasOf, structure }: Problem,
  closed: ReadonlySet<string>,
): Solution {
  const own = sites.map((site) => site.sentences.reduce((sum, sentence) => sum + sentence.words, 0));
  const added = sites.map(() => 0);
  const most = Math.max(aim, structure.maxWords.value);
  const isShort = sourceWords < structure.shortArticleWords.value;
  const taken: Placement[] = [];
  const open = new Set(candidates);
  /** The words of each closing section opened. */
  const opened = new Map<string, number>();
  let body = sourceWords + derivedWords;

  /** How many facts are taken on each thing. */
  const told = new Map<unknown, number>();
  const toldOf = ({ compiled: { entry, topic } }: FactCandidate) => told.get(entry ?? topic) ?? 0;
  /** What repeats a fact taken. */
  const repeated = new Set<FactCandidate>();
  const titles = sites.map((site) => fold(site.heading));
  const titled = new Map(
    candidates.map((candidate) => [candidate, titles.map((title) => namesEntry(title, candidate))]),
  );
  /** Whether a closing section was opened for facts like this one and is still too short to stand. */
  const standsShort = (candidate: FactCandidate) => {
    const words = opened.get(groupOf(candidate) ?? '');
    return words !== undefined && words < structure.sectionMinWords.value;
  };
  const obstacle = (candidate: FactCandidate): string | null => {
    if (body >= aim && !standsShort(candidate)) return 'le nombre de mots visé est atteint';
    if (body + candidate.words > most) return 'la page deviendrait trop longue';
    if (candidate.compiled.entry && toldOf(candidate) >= structure.factsPerEntry.value)
      return 'assez de faits sur ce sujet';
    return repeated.has(candidate) ? 'un fait déjà pris le dit' : null;
  };
  const opening = sourceWords - own.reduce((sum, count) => sum + count, 0);
  /** For each section the one whose intertitre stands over it: its own, or that of one before. */
  const stretches: number[] = [];
  sites.forEach(({ heading }, i) => stretches.push(heading === '' ? (stretches[i - 1] ?? 0) : i));
  const hasRoom = ({ words, compiled }: FactCandidate, site: number) => {
    // What no intertitre sets off is the author's: only what it names is explained there, and briefly.
    const isBare = sites[site]?.heading === '';
    if (isBare && compiled.entry === null) return false;
    const source = own[site] ?? 0;
    const after = (added[site] ?? 0) + words;
    const stretch = stretches[site] ?? 0;
    const isOpening = sites[stretch]?.heading === '';
    const within = sites.reduce(
      (sum, _, i) => sum + (stretches[i] === stretch ? (own[i] ?? 0) + (added[i] ?? 0) : 0),
      isOpening ? opening : 0,
    );
    if (within + words > (isOpening ? BARE_WORDS : STRETCH_WORDS)) return false;
    return isShort && !isBare
      ? after <= Math.max(structure.sectionIdealWords.value, SHORT_FILL * source)
      : after / (source + after) <= structure.addedShare.value;
  };
  const placementsOf = (candidate: FactCandidate): Placement[] => {
    const calls = candidate.calls.reduce((sum, count) => sum + count, 0);
    const base = candidate.score - SECOND_COST * toldOf(candidate);
    const inSections = sites.flatMap((_, index): Placement[] => {
      const share = (candidate.calls[index] ?? 0) / (calls || 1);
      if (share === 0 || body >= aim || !hasRoom(candidate, index)) return [];
      const named = titled.get(candidate)?.[index] ? NAMED_IN_HEADING : 0;
      const fill = FILL_COST * ((added[index] ?? 0) / Math.max(1, own[index] ?? 1));
      return [{ candidate, site: index, worth: base + SHARE_OF_CALLS * share + named - fill }];
    });
    // A closing section is for what no section can take.
    const group = groupOf(candidate);
    if (inSections.length > 0 || group === null || closed.has(group)) return inSections;
    const grown = (opened.get(group) ?? 0) + candidate.words;
    if (closingKind(candidate) === 'topic' && grown > TOPIC_WORDS) return [];
    return [{ candidate, site: null, worth: base + (opened.has(group) ? OPENED : 0) }];
  };

  for (;;) {
    let best: Placement | null = null;
    for (const candidate of open) {
      if (obstacle(candidate) !== null) continue;
      for (const placement of placementsOf(candidate))
        if (best === null || placement.worth > best.worth) best = placement;
    }
    if (best === null) return { taken, body, obstacle };
    open.delete(best.candidate);
    taken.push(best);
    const { compiled } = best.candidate;
    told.set(compiled.entry ?? compiled.topic, toldOf(best.candidate) + 1);
    for (const other of open)
      if (repeats(lemmasOf(other.compiled), lemmasOf(compiled), structure.statedOverlap.value))
        repeated.add(other);
    body += best.candidate.words;
    if (best.site !== null) added[best.site] = (added[best.site] ?? 0) + best.candidate.words;
    else {
      const group = groupOf(best.candidate) ?? '';
      opened.set(group, (opened.get(group) ?? 0) + best.candidate.words);
    }
  }
}

/** The closing section that a fact may stand in: one for each topic, one for each kind of thing. */
function groupOf(candidate: FactCandidate): string | null {
  const kind = closingKind(candidate);
  return kind === 'topic' ? `topic ${candidate.compiled.topic ?? ''}` : kind;
}

/** The closing sections that hold too few words to stand. */
function orphansOf({ taken }: Solution, { sectionMinWords }: Structure): string[] {
  const words = new Map<string, number>();
  for (const { candidate, site } of taken) {
    const group = groupOf(candidate);
    if (site === null && group !== null) words.set(group, (words.get(group) ?? 0) + candidate.words);
  }
  return [...words].filter(([, count]) => count < sectionMinWords.value).map(([group]) => group);
}

/** The closing sections of what found no room: by kind, none too long, none an orphan. */
function closingSections(taken: readonly Placement[], leastWords: number): ClosingSection[] {
  return (['topic', 'terms', 'actors', 'places'] as const).flatMap((kind) => {
    const facts = gather(
      taken.flatMap(({ candidate, site }) =>
        site === null && closingKind(candidate) === kind ? candidate : [],
      ),
    );
    const sections: FactCandidate[][] = [];
    for (const fact of facts) {
      const last = sections.at(-1);
      const words = wordsOf(last ?? []) + fact.words;
      const things = new Set([...(last ?? []), fact].map(({ compiled }) => compiled.entry));
      const before = last?.at(-1)?.compiled;
      const isSame = before !== undefined && thingOf(before) === thingOf(fact.compiled);
      const mayJoin = kind === 'topic' ? isSame : isSame || things.size <= CLOSING_THINGS;
      if (last && mayJoin && words <= (kind === 'topic' ? TOPIC_SECTION_WORDS : CLOSING_WORDS))
        last.push(fact);
      else sections.push([fact]);
    }
    const orphan = sections.at(-1);
    const before = sections.at(-2);
    const isSameTopic = orphan?.[0]?.compiled.topic === before?.at(-1)?.compiled.topic;
    if (orphan && before && isSameTopic && wordsOf(orphan) < leastWords) {
      before.push(...orphan);
      sections.pop();
    }
    return sections.map((one) => ({ kind, facts: one }));
  });
}

function wordsOf(facts: readonly FactCandidate[]): number {
  return facts.reduce((sum, fact) => sum + fact.words, 0);
}

/** Whether a folded intertitre names what a fact is about. */
function namesEntry(title: string, { compiled: { entry } }: FactCandidate): boolean {
  return entry !== null && [entry.name, ...entry.aliases].some((name) => title.includes(fold(name)));
}

/** Whether one sentence of a fact shares most of its content words with one of another fact. */
function repeats(
  a: readonly ReadonlySet<string>[],
  b: readonly ReadonlySet<string>[],
  share: number,
): boolean {
  return a.some((one) =>
    b.some((other) => Math.min(one.size, other.size) >= 3 && overlap(one, other) >= share),
  );
}

function closingKind({ compiled: { entry }, isMain }: FactCandidate): ClosingKind | null {
  if (entry === null) return isMain ? 'topic' : null;
  if (entry.type === 'media') return null;
  if (entry.type === 'place') return 'places';
  return entry.type === 'term' || entry.type === 'law' ? 'terms' : 'actors';
}

/** What a fact is about: an entry or a topic. */
function thingOf({ entry, topic }: FactCandidate['compiled']): string {
  return entry?.id ?? topic ?? '';
}

/** Facts about one thing follow each other. */
function gather(facts: readonly FactCandidate[]): FactCandidate[] {
  const order = [...new Set(facts.map((fact) => thingOf(fact.compiled)))];
  return order.flatMap((thing) => facts.filter((fact) => thingOf(fact.compiled) === thing));
}

/** In a section, facts follow the order in which the text calls for them. */
function inReadingOrder(facts: readonly FactCandidate[]): FactCandidate[] {
  const first = (fact: FactCandidate) => Math.min(...fact.evidence.map((span) => span.start), Infinity);
  return gather(
    [...facts].sort((a, b) => first(a) - first(b) || compareIds(a.compiled.fact.id, b.compiled.fact.id)),
  );
}
