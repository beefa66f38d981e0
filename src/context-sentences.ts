import type { Analysis } from './core/analysis.ts';
import { findPattern } from './core/pattern.ts';
import { comparisonKey } from './audit/comparison-key.ts';
import type { ContextSentence, Refusal } from './audit/expectation.ts';
import { matterOf } from './expansion/article-matter.ts';
import { allConnectives, connect, type Connectives } from './expansion/connect.ts';
import { derive } from './expansion/derive/derive.ts';
import type { DerivedSentence } from './expansion/derive/derived.ts';
import { sentencesOf } from './expansion/derive/place.ts';
import { holdsAt, momentOf } from './expansion/moment.ts';
import type { Packs } from './packs/index-packs.ts';
import type { CompiledFact } from './packs/entry-index.ts';
import { sourceLine } from './rendering/page-lines.ts';

/**
 * Every sentence that may be added to a page about an article, with the rule and the source behind it, and
 * those that may not with the reason. Whatever adds sentences to pages adds them here too: what this does not
 * give, an audit calls unknown.
 */
export function* contextSentences(
  packs: Packs,
  analysis: Analysis,
  asOf: string | undefined,
): Generator<ContextSentence> {
  for (const id of namedIn(analysis))
    for (const compiled of packs.entries.factsOf(id)) yield* contextOf(compiled, packs, analysis, asOf);
  for (const { context } of packs.topics.values())
    for (const compiled of context) yield* contextOf(compiled, packs, analysis, asOf);
  for (const { derivation } of derive(analysis, packs))
    if (derivation) yield* sentencesOf(derivation).map(derivedContext);
}

/** A sentence drawn from the article: it may stand on its page, since it was drawn anew. */
function derivedContext({ text, rule }: DerivedSentence): ContextSentence {
  return {
    text,
    key: comparisonKey(text).key,
    rule,
    source: null,
    sourceText: 'article',
    refusal: () => null,
  };
}

/** The sentences of one fact as an article may have them added. */
export function contextOf(
  compiled: CompiledFact,
  packs: Packs,
  analysis: Analysis,
  asOf: string | undefined,
): ContextSentence[] {
  const { fact } = compiled;
  const source = packs.sources.get(fact.source);
  let found: Refusal | null | undefined;
  const refusal = () => {
    if (found === undefined) found = refusalOf(compiled, packs, analysis, asOf);
    return found;
  };
  const sourceText = source ? sourceLine(source) : fact.source;
  const keys = keysOf(compiled);
  const sentence = (text: string, key: string): ContextSentence => ({
    text,
    key,
    rule: fact.id,
    source: fact.source,
    sourceText,
    refusal,
  });
  return [
    ...fact.text.map((text, i) => sentence(text, keys[i] ?? '')),
    ...joinedOf(compiled, packs.cues).map(({ text, key }) => sentence(text, key)),
  ];
}

const known = new WeakMap<CompiledFact, readonly string[]>();

/** The comparison keys of the sentences of a fact, worked out once for each fact. */
export function keysOf(compiled: CompiledFact): readonly string[] {
  let keys = known.get(compiled);
  if (!keys) known.set(compiled, (keys = compiled.fact.text.map((text) => comparisonKey(text).key)));
  return keys;
}

interface Joined {
  readonly text: string;
  readonly key: string;
}

const knownJoined = new WeakMap<Connectives, WeakMap<CompiledFact, readonly Joined[]>>();

/** The first sentence of a fact behind each connective that may join it to an earlier one, worked out once. */
function joinedOf(compiled: CompiledFact, cues: Connectives): readonly Joined[] {
  let known = knownJoined.get(cues);
  if (!known) knownJoined.set(cues, (known = new WeakMap()));
  let joined = known.get(compiled);
  if (!joined) {
    joined = allConnectives(cues)
      .flatMap((connective) => connect(compiled.fact.text[0] ?? '', connective) ?? [])
      .map((text) => ({ text, key: comparisonKey(text).key }));
    known.set(compiled, joined);
  }
  return joined;
}

/** Every fact of the packs, whatever the article: entries of lists are made for it. */
export function* factsOfPacks(packs: Packs): Generator<CompiledFact> {
  for (const { id } of packs.entries.values()) yield* packs.entries.factsOf(id);
  for (const { context } of packs.topics.values()) yield* context;
}

/** What the title and the text name. */
export function namedIn({ title, mentions }: Analysis): ReadonlySet<string> {
  return new Set([...title.flatMap((sentence) => sentence.mentions), ...mentions].map(({ id }) => id));
}

/** Why a fact has no place in a page about an article: what calls for it is not there, or it does not hold then. */
function refusalOf(
  { fact, entry, topic, when }: CompiledFact,
  packs: Packs,
  analysis: Analysis,
  asOf: string | undefined,
): Refusal | null {
  const moment = momentOf(analysis, asOf, packs).value;
  const named = namedIn(analysis);
  const lacks = (reason: string): Refusal => ({ code: 'audit/context-without-trigger', reason });
  if (entry && !named.has(entry.id)) return lacks(`l’article ne nomme pas « ${entry.name} »`);
  const absent = fact.needs.find((id) => !named.has(id));
  if (absent !== undefined)
    return lacks(`l’article ne nomme pas « ${packs.entries.get(absent)?.name ?? absent} »`);
  const sentences = [...analysis.title, ...analysis.sentences];
  const holds = when.some((pattern) => sentences.some((one) => findPattern(pattern, one).length > 0));
  const { main, touched } = matterOf(analysis, packs);
  if (topic !== null && !main.has(topic) && !touched.has(topic))
    return lacks(`l’article ne traite pas de « ${packs.topics.get(topic)?.label ?? topic} »`);
  if (when.length > 0 && !holds && (topic === null || !main.has(topic)))
    return lacks('l’article ne dit pas ce qui l’appelle');
  if (holdsAt(fact, moment)) return null;
  const window = [
    ...(fact.since === undefined ? [] : [`vrai depuis ${fact.since}`]),
    ...(fact.until === undefined ? [] : [`jusqu’à ${fact.until}`]),
  ].join(', ');
  return {
    code: 'audit/context-not-valid',
    reason: `${window}, il n’est pas sûr à la date de l’article${moment.kind === 'unknown' ? ', qui est inconnue' : ` (${moment.day})`}`,
  };
}
