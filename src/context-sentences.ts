import type { Analysis } from './core/analysis.ts';
import { findPattern } from './core/pattern.ts';
import { topicEvidence } from './core/topic-evidence.ts';
import type { ContextSentence, Refusal } from './audit/expectation.ts';
import { holdsAt, momentOf, type Moment } from './expansion/moment.ts';
import type { CompiledFact, Packs } from './packs/compile.ts';
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
  const moment = momentOf(analysis, asOf, packs).value;
  const named = new Set(analysis.mentions.map((mention) => mention.id));
  for (const compiled of packs.facts) {
    const { fact } = compiled;
    const source = packs.sources.get(fact.source);
    let known: Refusal | null | undefined;
    const refusal = () => (known ??= refusalOf(compiled, analysis, named, moment, packs));
    for (const text of fact.text)
      yield {
        text,
        rule: fact.id,
        source: fact.source,
        sourceText: source ? sourceLine(source) : fact.source,
        refusal,
      };
  }
}

/** Why a fact has no place in a page about an article: what calls for it is not there, or it does not hold then. */
function refusalOf(
  { fact, entry, topic, when }: CompiledFact,
  analysis: Analysis,
  named: ReadonlySet<string>,
  moment: Moment,
  packs: Packs,
): Refusal | null {
  const lacks = (reason: string): Refusal => ({ code: 'audit/context-without-trigger', reason });
  if (entry && !named.has(entry.id)) return lacks(`l’article ne nomme pas « ${entry.name} »`);
  const absent = fact.needs.find((id) => !named.has(id));
  if (absent !== undefined)
    return lacks(`l’article ne nomme pas « ${packs.entries.get(absent)?.name ?? absent} »`);
  const { sentences } = analysis;
  const holds = when.some((pattern) => sentences.some((one) => findPattern(pattern, one).length > 0));
  if (when.length > 0 && !holds) return lacks('l’article ne dit pas ce qui l’appelle');
  if (topic !== null && !sentences.some((one) => topicEvidence(one, packs.keywords).has(topic)))
    return lacks(`l’article ne traite pas de « ${packs.topics.get(topic)?.label ?? topic} »`);
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
