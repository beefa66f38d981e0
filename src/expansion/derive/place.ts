import type { Decision } from '../../core/article.ts';
import { capitalise, countWords } from '../../core/french-text.ts';
import type { Packs } from '../../packs/index-packs.ts';
import {
  DERIVED_KINDS,
  type Derivation,
  type Derived,
  type DerivedKind,
  type DerivedSentence,
} from './derived.ts';

/** A closing section of what is drawn from the article. */
export interface DerivedSection {
  readonly heading: DerivedSentence;
  readonly parts: readonly Derivation[];
}

/** What is drawn from the article and stands on the page: its closing sections and their words. */
export interface PlacedDerivations {
  readonly sections: readonly DerivedSection[];
  readonly words: number;
  readonly decisions: readonly Decision[];
}

/**
 * The closing sections of what is drawn from the article. A text that reaches `minWords` by itself gets none. What
 * fills a section stands alone, smaller parts stand together, none as an orphan under its intertitre.
 */
export function placeDerived(
  derived: readonly Derived[],
  sourceWords: number,
  minWords: number,
  packs: Packs,
): PlacedDerivations {
  const { sectionMinWords, maxWords } = packs.structure;
  const found = derived.flatMap(({ derivation }) => derivation ?? []);
  const isWanted = sourceWords < minWords;
  const groups: Derivation[][] = [];
  const small = found.filter((one) => wordsOf(one) < sectionMinWords.value);
  for (const one of found) if (!small.includes(one)) groups.push([one]);
  if (sum(small) >= sectionMinWords.value) groups.push(small);
  else groups.at(-1)?.push(...small);
  const fitting: Derivation[][] = [];
  for (const group of isWanted ? groups : [])
    if (sourceWords + sum([...fitting.flat(), ...group]) <= Math.max(minWords, maxWords.value))
      fitting.push(group);
  const taken = fitting.flat();
  const reasonFor = (one: Derivation): string => {
    if (taken.includes(one)) return 'tiré de l’article, en section de clôture';
    if (!isWanted) return 'le nombre de mots visé est atteint';
    return groups.flat().includes(one) ? 'la page deviendrait trop longue' : 'trop court pour une section';
  };
  return {
    sections: fitting.map((group) => {
      const parts = inOrder(group);
      return { heading: headingOf(parts, packs), parts };
    }),
    words: sum(taken),
    decisions: derived.map((one): Decision => ({
      kind: 'context',
      section: one.derivation && taken.includes(one.derivation) ? 'derived' : null,
      rule: `derived/${one.kind}`,
      taken: one.derivation !== null && taken.includes(one.derivation),
      reason: one.derivation === null ? one.reason : reasonFor(one.derivation),
    })),
  };
}

/** Every intertitre that a page may give to what is drawn from the article, alone or together. */
export function derivedHeadings(derived: readonly Derived[], packs: Packs): { text: string; rule: string }[] {
  const found = derived.flatMap(({ derivation }) => derivation ?? []);
  const groups = found.reduce<Derivation[][]>(
    (all, one) => [...all, ...all.map((group) => [...group, one])],
    [[]],
  );
  return groups.filter((group) => group.length > 0).map((group) => headingOf(group, packs));
}

function headingOf(parts: readonly Derivation[], packs: Packs): DerivedSentence {
  const names = parts.map(({ kind }) => packs.derivations.headings[kind]);
  const list =
    names.length > 1 ? `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}` : (names[0] ?? '');
  return {
    text: capitalise(list),
    rule: 'derived/heading',
    evidence: parts.flatMap((part) => sentencesOf(part)[0]?.evidence.slice(0, 1) ?? []),
  };
}

function inOrder(parts: readonly Derivation[]): Derivation[] {
  const rank = (kind: DerivedKind) => DERIVED_KINDS.indexOf(kind);
  return [...parts].sort((a, b) => rank(a.kind) - rank(b.kind));
}

/** All sentences and items of a derivation, in page order. */
export function sentencesOf({ lead, list, sentences }: Derivation): DerivedSentence[] {
  return [...(lead ? [lead] : []), ...list, ...sentences];
}

function wordsOf(derivation: Derivation): number {
  return sentencesOf(derivation).reduce((words, { text }) => words + countWords(text), 0);
}

function sum(derivations: readonly Derivation[]): number {
  return derivations.reduce((words, one) => words + wordsOf(one), 0);
}
