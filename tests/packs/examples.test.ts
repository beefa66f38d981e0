import { checkPackExamples } from '../../src/check-examples.ts';
import { formatPackIssue } from '../../src/packs/pack-error.ts';
import { shippedPacks } from '../support/pack-sources.ts';

const packs = shippedPacks();
const topics = packs.packs.flatMap((pack) => pack.topics.map(({ value }) => value));
const derivations = packs.packs.flatMap(({ derivations: file }) =>
  file ? [file.value.chronology, file.value.speakers, file.value.figures, ...file.value.open] : [],
);
const corrections = packs.packs.flatMap((pack) => pack.corrections.flatMap(({ value }) => value));

test('every example of every rule holds', () => {
  const { issues, examples } = checkPackExamples(packs);
  expect(issues.map(formatPackIssue)).toEqual([]);
  const given = (one: { match: readonly unknown[]; skip: readonly unknown[] }) =>
    one.match.length + one.skip.length;
  const all = [...topics, ...topics.flatMap((topic) => topic.headings), ...corrections, ...derivations];
  expect(examples).toBe(all.reduce((sum, { examples }) => sum + given(examples), 0));
});

test.each([
  ['topic', topics],
  ['heading rule', topics.flatMap((topic) => topic.headings)],
  ['correction', corrections],
  ['rule that draws from the article', derivations],
])('every %s has an example to match and one to skip', (_, rules) => {
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter(({ examples: { match, skip } }) => !match.length || !skip.length)).toEqual([]);
});

test('a heading in an example is no longer than an intertitre may be', () => {
  const long = topics.flatMap((topic) =>
    topic.headings.flatMap((rule) =>
      rule.examples.match.filter(
        ({ heading }) => heading.length > packs.structure.headingMaxCharacters.value,
      ),
    ),
  );
  expect(long).toEqual([]);
});

test('an intertitre has no full stop', () => {
  const texts = topics.flatMap((topic) => topic.headings.map((rule) => rule.text));
  expect(texts.filter((text) => /[.;,]$/.test(text))).toEqual([]);
});
