import type { Analysis } from '../core/analysis.ts';
import type { Decision } from '../core/article.ts';
import { compareIds } from '../core/choose.ts';
import { overlap } from '../core/content-words.ts';
import { fold } from '../core/french-text.ts';
import { done, type Outcome } from '../core/issue.ts';
import type { Packs } from '../packs/compile.ts';
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

/** A section made of context only: what the terms mean, who the actors are. */
export interface ClosingSection {
  readonly kind: 'terms' | 'actors';
  readonly facts: readonly FactCandidate[];
}

/** A closing section explains at most so many things. */
const CLOSING_MOST = 6;

/** How much the section matters to the worth of a fact: its share of the calls, its intertitre. */
const SHARE_OF_CALLS = 2;
const NAMED_IN_HEADING = 1.5;

/**
 * Chooses facts for sections, the worthiest pair of fact and section first, until the body has `minWords`
 * words and a small margin. A section takes a fact that it calls for while no more than `addedShare` of it is added and it does
 * not outgrow `sectionMaxWords`. What finds no room may open a closing section. At most `factsPerEntry` facts
 * tell of one thing, none repeats another, and the body never passes `maxWords` for the sake of context.
 */
export function expand(
  analysis: Analysis,
  sites: readonly ExpansionSite[],
  sourceWords: number,
  minWords: number,
  asOf: string | undefined,
  lemmasOf: FactLemmas,
  packs: Packs,
): Outcome<Expansion> {
  const moment = momentOf(analysis, asOf, packs);
  const { candidates, refused } = findCandidates(analysis, sites, moment.value, lemmasOf, packs);
  const { structure } = packs;
  const decisions: Decision[] = refused.map(({ rule, reason }) => ({
    kind: 'context',
    section: null,
    rule,
    taken: false,
    reason,
  }));

  const own = sites.map((site) => site.sentences.reduce((sum, sentence) => sum + sentence.words, 0));
  const added = sites.map(() => 0);
  const additions: FactCandidate[][] = sites.map(() => []);
  // A text that reaches the target by itself is left as it is.
  const aim = sourceWords >= minWords ? minWords : minWords + structure.wordMargin.value;
  const most = Math.max(aim, structure.maxWords.value);
  const isShort = sourceWords < structure.shortArticleWords.value;
  const taken: FactCandidate[] = [];
  let body = sourceWords;

  const take = (candidate: FactCandidate, section: string, reason: string) => {
    taken.push(candidate);
    body += candidate.words;
    decisions.push({ kind: 'context', section, rule: candidate.compiled.fact.id, taken: true, reason });
  };
  /** Why a fact may not be added anywhere, or null. */
  const obstacle = (candidate: FactCandidate, mayExceed = false): string | null => {
    const { entry } = candidate.compiled;
    if (body >= aim && !mayExceed) return 'le nombre de mots visé est atteint';
    if (body + candidate.words > most) return 'la page deviendrait trop longue';
    if (entry && taken.filter((one) => one.compiled.entry === entry).length >= structure.factsPerEntry.value)
      return 'assez de faits sur ce sujet';
    if (
      taken.some((one) =>
        repeats(lemmasOf(candidate.compiled), lemmasOf(one.compiled), structure.statedOverlap.value),
      )
    )
      return 'un fait déjà pris le dit';
    return null;
  };
  const hasRoom = (candidate: FactCandidate, index: number) => {
    const after = (added[index] ?? 0) + candidate.words;
    const total = (own[index] ?? 0) + after;
    return (
      total <= structure.sectionMaxWords.value && (isShort || after / total <= structure.addedShare.value)
    );
  };

  const pairs = candidates
    .flatMap((candidate) => {
      const calls = candidate.calls.reduce((sum, count) => sum + count, 0);
      return sites.flatMap((site, index) => {
        const share = (candidate.calls[index] ?? 0) / (calls || 1);
        const named = namesEntry(site.heading, candidate) ? NAMED_IN_HEADING : 0;
        return share > 0
          ? [{ candidate, index, worth: candidate.score + SHARE_OF_CALLS * share + named }]
          : [];
      });
    })
    .sort(
      (a, b) =>
        b.worth - a.worth ||
        compareIds(a.candidate.compiled.fact.id, b.candidate.compiled.fact.id) ||
        a.index - b.index,
    );
  for (const { candidate, index, worth } of pairs) {
    if (taken.includes(candidate) || obstacle(candidate) !== null || !hasRoom(candidate, index)) continue;
    added[index] = (added[index] ?? 0) + candidate.words;
    additions[index]?.push(candidate);
    take(candidate, sites[index]?.id ?? '', `pertinence ${worth.toFixed(1)}`);
  }

  const closing = (['terms', 'actors'] as const).flatMap((kind): ClosingSection[] => {
    const before = { taken: taken.length, decisions: decisions.length, body };
    const things = new Set<unknown>();
    const words = () => body - before.body;
    const isOrphan = () => words() < structure.sectionMinWords.value;
    for (const candidate of candidates) {
      const { entry } = candidate.compiled;
      const isFull = things.size >= CLOSING_MOST && !things.has(entry);
      if (closingKind(candidate) !== kind || isFull || taken.includes(candidate)) continue;
      // Once opened, a closing section is filled until it is no orphan.
      if (obstacle(candidate, words() > 0 && isOrphan()) !== null) continue;
      things.add(entry);
      take(candidate, kind, `pertinence ${candidate.score.toFixed(1)}, en section de clôture`);
    }
    if (!isOrphan()) return [{ kind, facts: gather(taken.slice(before.taken)) }];
    taken.length = before.taken;
    decisions.length = before.decisions;
    body = before.body;
    return [];
  });

  for (const candidate of candidates)
    if (!taken.includes(candidate))
      decisions.push({
        kind: 'context',
        section: null,
        rule: candidate.compiled.fact.id,
        taken: false,
        reason: obstacle(candidate) ?? 'aucune section ne peut l’accueillir',
      });
  const issues = [...moment.issues];
  if (body < minWords)
    issues.push({
      code: 'words/missing',
      severity: 'error',
      message: `La page compte ${body} mots, il en manque ${minWords - body} : le contexte vérifié s’arrête là.`,
      fix: 'complétez l’article, ajoutez un lexique avec --pack, ou abaissez --min-words',
    });
  return done({ additions: additions.map(inReadingOrder), closing, decisions }, issues);
}

/** Whether an intertitre names what a fact is about. */
function namesEntry(heading: string, { compiled: { entry } }: FactCandidate): boolean {
  return entry !== null && [entry.name, ...entry.aliases].some((name) => fold(heading).includes(fold(name)));
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

function closingKind({ compiled: { entry } }: FactCandidate): ClosingSection['kind'] | null {
  if (entry === null || entry.type === 'place' || entry.type === 'media') return null;
  return entry.type === 'term' || entry.type === 'law' ? 'terms' : 'actors';
}

/** Facts about one thing follow each other. */
function gather(facts: readonly FactCandidate[]): FactCandidate[] {
  const order = [...new Set(facts.map((fact) => fact.compiled.entry?.id))];
  return order.flatMap((id) => facts.filter((fact) => fact.compiled.entry?.id === id));
}

/** In a section, facts follow the order in which the text calls for them. */
function inReadingOrder(facts: readonly FactCandidate[]): FactCandidate[] {
  const first = (fact: FactCandidate) => Math.min(...fact.evidence.map((span) => span.start));
  return gather([...facts].sort((a, b) => first(a) - first(b)));
}
