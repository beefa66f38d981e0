import type { Analysis } from '../core/analysis.ts';
import type { Decision } from '../core/article.ts';
import { done, type Outcome } from '../core/issue.ts';
import type { Packs } from '../packs/compile.ts';
import { findCandidates, type ExpansionSite, type FactCandidate, type FactLemmas } from './find-candidates.ts';
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

/** A closing section explains at least this many things, and at most so many. */
const CLOSING_LEAST = 2;
const CLOSING_MOST = 4;

/**
 * Chooses facts, best first, until the body has `minWords` words. A fact goes to the section that calls for
 * it most and has room: no more than `addedShare` of a section is added, and no section outgrows
 * `sectionMaxWords`. What finds no room may open a closing section. At most `factsPerEntry` facts tell of one
 * thing, and the body never passes `maxWords` for the sake of context.
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
  const decisions: Decision[] = refused.map(({ rule, reason }) => ({ kind: 'context', section: null, rule, taken: false, reason }));
  const leave = (candidate: FactCandidate, reason: string) =>
    decisions.push({ kind: 'context', section: null, rule: candidate.compiled.fact.id, taken: false, reason });

  const own = sites.map((site) => site.sentences.reduce((sum, sentence) => sum + sentence.words, 0));
  const added = sites.map(() => 0);
  const additions: FactCandidate[][] = sites.map(() => []);
  const perEntry = new Map<string, number>();
  const most = Math.max(minWords, structure.maxWords.value);
  const isShort = sourceWords < structure.shortArticleWords.value;
  const homeless: FactCandidate[] = [];
  let body = sourceWords;

  const count = (candidate: FactCandidate) => {
    const key = candidate.compiled.entry?.id ?? candidate.compiled.fact.id;
    return { key, used: perEntry.get(key) ?? 0 };
  };
  const take = (candidate: FactCandidate) => {
    const { key, used } = count(candidate);
    perEntry.set(key, used + 1);
    body += candidate.words;
  };
  const fits = (candidate: FactCandidate): boolean => {
    if (body >= minWords) leave(candidate, 'le nombre de mots visé est atteint');
    else if (body + candidate.words > most) leave(candidate, 'la page deviendrait trop longue');
    else if (count(candidate).used >= structure.factsPerEntry.value) leave(candidate, 'assez de faits sur ce sujet');
    else return true;
    return false;
  };

  for (const candidate of candidates) {
    if (!fits(candidate)) continue;
    const room = (index: number) => {
      const total = (own[index] ?? 0) + (added[index] ?? 0) + candidate.words;
      const share = ((added[index] ?? 0) + candidate.words) / total;
      return total <= structure.sectionMaxWords.value && (isShort || share <= structure.addedShare.value);
    };
    const home = sites
      .map((_, index) => index)
      .filter((index) => (candidate.calls[index] ?? 0) > 0 && room(index))
      .sort((a, b) => (candidate.calls[b] ?? 0) - (candidate.calls[a] ?? 0) || (added[a] ?? 0) - (added[b] ?? 0) || a - b)[0];
    if (home === undefined) {
      homeless.push(candidate);
      continue;
    }
    take(candidate);
    added[home] = (added[home] ?? 0) + candidate.words;
    additions[home]?.push(candidate);
    decisions.push({
      kind: 'context',
      section: sites[home]?.id ?? null,
      rule: candidate.compiled.fact.id,
      taken: true,
      reason: `pertinence ${candidate.score.toFixed(1)}, ${candidate.calls[home] ?? 0} appel(s) dans la section`,
    });
  }

  const closing = (['terms', 'actors'] as const).flatMap((kind): ClosingSection[] => {
    const own = homeless.filter((candidate) => candidate.compiled.entry && closingKind(candidate) === kind);
    const things = new Set(own.map((candidate) => candidate.compiled.entry?.id));
    if (things.size < CLOSING_LEAST) {
      own.forEach((candidate) => leave(candidate, 'aucune section ne peut l’accueillir'));
      return [];
    }
    const facts: FactCandidate[] = [];
    const named = new Set<string | undefined>();
    for (const candidate of own) {
      const name = candidate.compiled.entry?.id;
      if (!named.has(name) && named.size >= CLOSING_MOST) leave(candidate, 'la section de clôture est pleine');
      else if (fits(candidate)) {
        take(candidate);
        named.add(name);
        facts.push(candidate);
        decisions.push({
          kind: 'context',
          section: kind,
          rule: candidate.compiled.fact.id,
          taken: true,
          reason: `pertinence ${candidate.score.toFixed(1)}, en section de clôture`,
        });
      }
    }
    return facts.length > 0 ? [{ kind, facts: gather(facts) }] : [];
  });
  homeless
    .filter((candidate) => !candidate.compiled.entry)
    .forEach((candidate) => leave(candidate, 'aucune section ne peut l’accueillir'));

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

function closingKind(candidate: FactCandidate): ClosingSection['kind'] {
  return /^(?:term|law)$/.test(candidate.compiled.entry?.type ?? '') ? 'terms' : 'actors';
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

