import type { Analysis, Mention, Noun, Sentence } from '../core/analysis.ts';
import type { Decision } from '../core/article.ts';
import { doubtsOf } from '../core/assertion.ts';
import { compareIds } from '../core/choose.ts';
import { contentWords, overlap } from '../core/content-words.ts';
import { findPattern, type Match } from '../core/pattern.ts';
import { fold } from '../core/french-text.ts';
import type { Span } from '../core/span.ts';
import { applyEdits, fromRule, quote, type Statement, type TextEdit } from '../core/statement.ts';
import { fillTemplate } from '../core/name-forms.ts';
import type { CompiledHeading, Packs } from '../packs/compile.ts';
import { compress } from './compress.ts';

/** A section to be given an intertitre. */
export interface HeadingSite {
  /** Name of the section in decisions. */
  readonly id: string;
  readonly topic: string | null;
  readonly sentences: readonly Sentence[];
  readonly givenHeading: Span | null;
}

interface Candidate {
  readonly text: string;
  readonly rule: string;
  readonly evidence: readonly Span[];
  readonly score: number;
}

/** Scores: a rule of the section's own topic, each slot filled, each word the pattern names, the keyphrase. */
const OWN_TOPIC = 4;
const SLOT = 0.8;
const NAMED_WORD = 0.5;
const MOST_NAMED_WORDS = 6;
const KEYPHRASE = 0.5;
/** Rules come before what is made of the section's sentences. */
const COMPRESSION = -2;
/** Headings that share more than this part of their words are alike. */
const ALIKE = 0.6;
const ALIKE_COST = 6;
/** A heading earlier in its section speaks for more of it. */
const LATE_COST = 0.6;

/**
 * One intertitre for each section: the author's own where there is one, else the best candidate of the topic
 * rules and of the section's compressed sentences that is not like another heading or the title. Null where
 * nothing true and short enough can be said.
 */
export function writeHeadings(
  sites: readonly HeadingSite[],
  analysis: Analysis,
  title: string,
  focus: string,
  packs: Packs,
  edits: readonly TextEdit[],
): { headings: (Statement | null)[]; decisions: Decision[] } {
  const generic = new Set(packs.cues.genericWords);
  const taken: Set<string>[] = [contentWords(title, generic)];
  const decisions: Decision[] = [];
  const headings = sites.map((site): Statement | null => {
    if (site.givenHeading) {
      const own = quote(analysis.document, site.givenHeading, edits);
      taken.push(contentWords(own.text, generic));
      return own;
    }
    const rank = (candidates: readonly Candidate[]) =>
      candidates
        .map((candidate) => {
          const words = contentWords(candidate.text, generic);
          const likeness = Math.max(...taken.map((other) => overlap(words, other)));
          const score = candidate.score - (likeness > ALIKE ? ALIKE_COST * likeness : 0);
          return { ...candidate, words, score };
        })
        .filter((candidate) => !taken.some((other) => sameSet(other, candidate.words)))
        .sort((a, b) => b.score - a.score || compareIds(a.text, b.text));
    const ruled = ruleCandidates(site, focus, packs, edits);
    let ranked = rank(ruled);
    // A good rule needs no rival: no sentence cut short scores above zero.
    if ((ranked[0]?.score ?? -1) < 0)
      ranked = rank([...ruled, ...compressionCandidates(site, analysis, focus, packs, edits)]);
    const best = ranked[0];
    ranked.slice(0, 4).forEach((candidate, i) =>
      decisions.push({
        kind: 'heading',
        section: site.id,
        text: candidate.text,
        rule: candidate.rule,
        taken: i === 0,
        reason: `score ${candidate.score.toFixed(1)}`,
      }),
    );
    if (!best) return null;
    taken.push(best.words);
    return fromRule(best.text, best.rule, best.evidence);
  });
  return { headings, decisions };
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

/** The best of those candidates that say the same, none too long; the keyphrase counts in favour. */
function shortEnough(candidates: readonly Candidate[], focus: string, packs: Packs): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (candidate.text.length > packs.structure.headingMaxCharacters.value) continue;
    const withFocus = focus !== '' && fold(candidate.text).includes(fold(focus));
    const score = candidate.score + (withFocus ? KEYPHRASE : 0);
    const known = found.get(candidate.text);
    if (!known || known.score < score) found.set(candidate.text, { ...candidate, score });
  }
  return [...found.values()];
}

function ruleCandidates(
  site: HeadingSite,
  focus: string,
  packs: Packs,
  edits: readonly TextEdit[],
): Candidate[] {
  const topic = site.topic === null ? undefined : packs.topics.get(site.topic);
  const candidates = (topic?.headings ?? []).flatMap((rule) =>
    site.sentences.flatMap((sentence, position) =>
      applyHeading(rule, sentence, packs).map(({ text, match }) => ({
        text: applyEdits(text, edits),
        rule: rule.id,
        evidence: [match.span],
        score:
          OWN_TOPIC +
          SLOT * match.slots.size +
          NAMED_WORD * Math.min(MOST_NAMED_WORDS, match.named.length) -
          LATE_COST * position,
      })),
    ),
  );
  return shortEnough(candidates, focus, packs);
}

function compressionCandidates(
  site: HeadingSite,
  analysis: Analysis,
  focus: string,
  packs: Packs,
  edits: readonly TextEdit[],
): Candidate[] {
  const limit = packs.structure.headingMaxCharacters.value;
  const candidates = site.sentences.flatMap((sentence, position) =>
    compress(sentence, analysis.document.text, packs)
      .filter((short) => short.text.length <= limit)
      .map((short) => {
        const text = applyEdits(short.text, edits);
        const said = short.attribution === null ? text : `${text}, selon ${short.attribution}`;
        const score = COMPRESSION + said.length / limit - LATE_COST * position;
        return { text: said, rule: 'headings/compression', evidence: short.evidence, score };
      }),
  );
  return shortEnough(candidates, focus, packs);
}

/** The headings that a rule writes for a sentence, one for each place where its words are asserted. */
export function applyHeading(
  rule: CompiledHeading,
  sentence: Sentence,
  packs: Packs,
): { text: string; match: Match }[] {
  return rule.when.flatMap((pattern) =>
    findPattern(pattern, sentence).flatMap((match) => {
      const doubts = doubtsOf(sentence, match.from, match.to, match.named, packs.cues);
      for (const allowed of rule.mayBe) doubts.delete(allowed);
      if (doubts.size > 0 || repeats([...match.slots.values()])) return [];
      const nouns = new Map<string, Noun>([...match.slots].map(([name, mention]) => [name, mention.noun]));
      const text = fillTemplate(rule.template, nouns);
      return text === null ? [] : [{ text, match }];
    }),
  );
}

/** Whether two slots hold the same thing: « OpenAI suspend le compte d’OpenAI » is no news. */
function repeats(mentions: readonly Mention[]): boolean {
  return new Set(mentions.map((mention) => mention.id)).size < mentions.length;
}
