import { createFactReader } from '../../../src/analysis/read-facts.ts';
import { createSentenceReader } from '../../../src/analysis/analyse.ts';
import { matterOf } from '../../../src/expansion/article-matter.ts';
import { expand } from '../../../src/expansion/expand.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

const packs = shippedPacks();
const lemmasOf = createFactReader(createSentenceReader());
const LINE =
  'La CNIL a rappelé au groupe que le RGPD impose une base légale et le consentement des personnes. Le chatbot d’OpenAI, ChatGPT, repose sur un modèle de langage accessible par une API.';
const TEXT = Array.from(
  { length: 12 },
  (_, i) => `${LINE} La réunion numéro ${i} s’est tenue à huis clos mardi.`,
).join('\n');

function expanded(text: string, minWords: number, date = '2024-06-01') {
  const analysis = analysed(text, { date });
  const half = Math.ceil(analysis.sentences.length / 2);
  const sites = [analysis.sentences.slice(0, half), analysis.sentences.slice(half)].map((sentences, i) => ({
    id: `section-${i + 1}`,
    heading: '',
    topic: null,
    isSure: false,
    sentences,
  }));
  const words = analysis.sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const { value, issues } = expand(analysis, sites, words, minWords, undefined, lemmasOf, packs);
  const facts = [...value.additions.flat(), ...value.closing.flatMap((section) => section.facts)];
  return { ...value, issues, facts, words, added: facts.reduce((sum, fact) => sum + fact.words, 0) };
}

test('nothing is added to a text that has enough words', () => {
  expect(expanded(TEXT, 100).facts).toEqual([]);
});

test('facts are added until the target is met, and not much further', () => {
  const { words, added, issues } = expanded(TEXT, 700);
  expect(words + added).toBeGreaterThanOrEqual(700);
  expect(words + added).toBeLessThanOrEqual(900);
  expect(issues).toEqual([]);
});

test('no more than two facts tell of one thing, and none comes twice', () => {
  const { facts } = expanded(TEXT, 3000);
  const ids = facts.map((fact) => fact.compiled.fact.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { compiled } of facts)
    if (compiled.entry)
      expect(facts.filter((other) => other.compiled.entry === compiled.entry).length).toBeLessThanOrEqual(2);
});

test('a section stays the author’s: at most two fifths of it are added', () => {
  const { additions, words } = expanded(TEXT, 3000);
  for (const facts of additions) {
    const added = facts.reduce((sum, fact) => sum + fact.words, 0);
    expect(added / (added + words / 2)).toBeLessThanOrEqual(0.45);
  }
});

test('every fact holds at the article’s date', () => {
  for (const { compiled } of expanded(TEXT, 3000, '2019-03-01').facts) {
    expect((compiled.fact.since ?? '0000').slice(0, 10) <= '2019-03-01').toBe(true);
    expect((compiled.fact.until ?? '9999') > '2019-03-01').toBe(true);
  }
});

test('every candidate is taken or left with a reason', () => {
  const { decisions, facts } = expanded(TEXT, 800);
  const taken = decisions.filter((decision) => decision.kind === 'context' && decision.taken);
  expect(taken).toHaveLength(facts.length);
  for (const decision of decisions) expect(decision.kind === 'context' && decision.reason).toBeTruthy();
});

test('only what the article is about has a closing section of its own', () => {
  const text = `${TEXT}\nLe musée du quartier a fêté ses dix ans avec un match de football amical.`;
  const { main } = matterOf(analysed(text, { date: '2024-06-01' }), packs);
  const topics = expanded(text, 900).closing.flatMap(({ facts }) =>
    facts.map(({ compiled }) => compiled.topic),
  );
  expect(topics.filter((topic) => topic !== null && !main.has(topic))).toEqual([]);
  expect(main.size).toBeGreaterThan(0);
});
