import { isQuantity, type Analysis, type Mention, type Noun, type Sentence } from '../core/analysis.ts';
import { doubtsOf } from '../core/assertion.ts';
import { findPattern, type Match } from '../core/pattern.ts';
import { fillTemplate } from '../core/name-forms.ts';
import type { CompiledHeading, Packs } from '../packs/index-packs.ts';

/** An intertitre that a rule of a topic writes for a sentence. */
export interface RuleHeading {
  readonly text: string;
  readonly rule: CompiledHeading;
  readonly match: Match;
  /** Index of the sentence. */
  readonly sentence: number;
}

/** Every intertitre that the topic rules can write, sentence by sentence. */
export function findRuleHeadings({ sentences }: Analysis, packs: Packs): RuleHeading[] {
  return sentences.flatMap((sentence) =>
    packs.headings.find(sentence).flatMap(({ match, value: rule }) => {
      const text = headingOf(rule, match, sentence, packs);
      return text === null ? [] : [{ text, rule, match, sentence: sentence.index }];
    }),
  );
}

/** The intertitres that one rule writes for a sentence, one for each place where its words are asserted. */
export function applyHeading(rule: CompiledHeading, sentence: Sentence, packs: Packs): string[] {
  return rule.when.flatMap((pattern) =>
    findPattern(pattern, sentence).flatMap((match) => headingOf(rule, match, sentence, packs) ?? []),
  );
}

/** The words of a rule for a match; null where the sentence does not assert it or a slot cannot agree. */
function headingOf(rule: CompiledHeading, match: Match, sentence: Sentence, packs: Packs): string | null {
  const doubts = doubtsOf(sentence, match.from, match.to, match.named, packs.cues);
  for (const allowed of rule.mayBe) doubts.delete(allowed);
  const slots = [...match.slots.values()];
  if (doubts.size > 0 || repeats(slots) || slots.some((one) => endsRange(one, sentence))) return null;
  const nouns = new Map<string, Noun>(
    [...match.slots].map(([name, mention]) => [name, hedged(mention, sentence, match.named)]),
  );
  return fillTemplate(rule.template, nouns);
}

/** « de 1 000 à 4 000 emplois »: the upper bound alone says too much. */
function endsRange({ type, from }: Mention, { tokens }: Sentence): boolean {
  return (
    isQuantity(type) && /^(?:à|et)$/u.test(tokens[from - 1]?.form ?? '') && tokens[from - 2]?.upos === 'NUM'
  );
}

/** « au moins quinze personnes »: a quantity keeps the words that make it a bound, unless the rule names them. */
function hedged({ noun, type, from }: Mention, { tokens }: Sentence, named: readonly number[]): Noun {
  const hedge = [from - 2, from - 1].map((i) => tokens[i]?.form.toLowerCase() ?? '').join(' ');
  const isBound = isQuantity(type) && /^au (?:moins|plus)$/u.test(hedge) && !named.includes(from - 1);
  return isBound ? { ...noun, name: `${hedge} ${noun.name}` } : noun;
}

/** Whether two slots hold the same thing: « OpenAI suspend le compte d’OpenAI » is no news. */
function repeats(mentions: readonly Mention[]): boolean {
  return new Set(mentions.map((mention) => mention.id)).size < mentions.length;
}
