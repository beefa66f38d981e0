import { createAnalyser } from './analysis/analyse.ts';
import type { Sentence } from './core/analysis.ts';
import { createDocument } from './core/document.ts';
import { applyEdits } from './core/statement.ts';
import { topicEvidence } from './core/topic-evidence.ts';
import { derive } from './expansion/derive/derive.ts';
import { editsFor } from './french/edits.ts';
import { applyHeading } from './headings/find-rule-headings.ts';
import type { Packs } from './packs/index-packs.ts';
import type { PackIssue } from './packs/pack-error.ts';
import type { InFile } from './packs/parse.ts';
import type { Correction, Derivations } from './packs/schema.ts';
import { readLayout } from './reading/read-layout.ts';

/** The keyword weight from which a sentence speaks for a topic: one sure keyword or two weak ones. */
const SPEAKS = 2;

/** Runs every example of every pack: those to match must, those to skip must not. */
export function checkPackExamples(packs: Packs): { issues: PackIssue[]; examples: number } {
  const analyse = createAnalyser(packs);
  const analysisOf = (text: string) => {
    const document = createDocument(text);
    return analyse(document, readLayout(document));
  };
  const sentencesOf = (text: string): readonly Sentence[] => analysisOf(text).sentences;
  const issues: PackIssue[] = [];
  let examples = 0;
  const check = (holds: boolean, path: string, rule: string, what: string) => {
    examples++;
    if (!holds)
      issues.push({
        path,
        line: 1,
        column: 1,
        code: 'pack/example-fails',
        message: `${rule}: ${what}.`,
        fix: 'correct the rule or the example',
      });
  };
  for (const pack of packs.packs) {
    for (const { path, value: topic } of pack.topics) {
      const weight = (text: string) =>
        sentencesOf(text).reduce(
          (sum, one) => sum + (topicEvidence(one, packs.keywords).get(topic.id)?.score ?? 0),
          0,
        );
      for (const text of topic.examples.match)
        check(weight(text) >= SPEAKS, path, topic.id, `"${text}" must match and does not`);
      for (const text of topic.examples.skip)
        check(weight(text) < SPEAKS, path, topic.id, `"${text}" must be skipped and is not`);
      for (const rule of topic.headings) {
        const compiled = packs.topics.get(topic.id)?.headings.find((one) => one.id === rule.id);
        const headingsOf = (text: string) =>
          compiled ? sentencesOf(text).flatMap((one) => applyHeading(compiled, one, packs)) : [];
        for (const { text, heading } of rule.examples.match) {
          const found = headingsOf(text);
          check(
            found.includes(heading),
            path,
            rule.id,
            `"${text}" must give "${heading}" and gives ${JSON.stringify(found)}`,
          );
        }
        for (const text of rule.examples.skip) {
          const found = headingsOf(text);
          check(
            found.length === 0,
            path,
            rule.id,
            `"${text}" must be skipped and gives ${JSON.stringify(found)}`,
          );
        }
      }
    }
    for (const { path, value } of pack.corrections)
      for (const correction of value) {
        for (const { text, corrected } of correction.examples.match) {
          const found = applyCorrection(correction, text);
          check(
            found === corrected,
            path,
            correction.id,
            `"${text}" must read "${corrected}" and reads "${found}"`,
          );
        }
        for (const text of correction.examples.skip) {
          const found = applyCorrection(correction, text);
          check(found === text, path, correction.id, `"${text}" must stay and reads "${found}"`);
        }
      }
  }
  for (const pack of packs.packs) if (pack.derivations) checkDerivations(pack.derivations);
  return { issues, examples };

  /** Each rule that draws sentences from an article is run on its small articles. */
  function checkDerivations({ path, value }: InFile<Derivations>): void {
    const { chronology, speakers, figures, open } = value;
    const rules = [
      { kind: 'chronology', rule: 'chronology', examples: chronology.examples },
      { kind: 'speakers', rule: 'speakers', examples: speakers.examples },
      { kind: 'figures', rule: 'figures', examples: figures.examples },
      ...open.map((one) => ({ kind: 'open', rule: one.id, examples: one.examples })),
    ] as const;
    for (const { kind, rule, examples: own } of rules) {
      const givenBy = ({ text, date }: { readonly text: string; readonly date?: string | undefined }) => {
        const document = createDocument(text, date === undefined ? {} : { date });
        return derive(analyse(document, readLayout(document)), packs)
          .flatMap(({ derivation }) =>
            derivation?.kind === kind ? [...derivation.list, ...derivation.sentences] : [],
          )
          .filter((one) => one.rule === `derived/${rule}`)
          .map((one) => one.text);
      };
      for (const example of own.match) {
        const given = givenBy(example);
        check(
          JSON.stringify(given) === JSON.stringify(example.gives),
          path,
          rule,
          `"${example.text}" must give ${JSON.stringify(example.gives)} and gives ${JSON.stringify(given)}`,
        );
      }
      for (const example of own.skip) {
        const given = givenBy(typeof example === 'string' ? { text: example } : example);
        check(
          given.length === 0,
          path,
          rule,
          `${JSON.stringify(example)} must be skipped and gives ${JSON.stringify(given)}`,
        );
      }
    }
  }

  function applyCorrection(correction: Correction, text: string): string {
    const ids = new Set(
      packs.corrections.filter((one) => one.rule === correction.id).map((one) => one.edit.id),
    );
    const { value } = editsFor(analysisOf(text), true, packs);
    return applyEdits(
      text,
      value.filter((edit) => ids.has(edit.id)),
    );
  }
}
