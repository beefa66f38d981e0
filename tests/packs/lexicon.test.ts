import { TYPOGRAPHIC_EDITS } from '../../src/core/typography.ts';
import { factsOf, shippedPacks } from '../support/pack-sources.ts';

const packs = shippedPacks();
const entries = packs.entries.values();
const facts = factsOf(packs).map(({ fact, entry }) => ({ ...fact, type: entry?.type ?? 'topic' }));
const sources = [...packs.sources.values()];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
/** The first day of a year, month or day. */
const day = (date: string) => `${date}-01-01`.slice(0, 10);

test('the lexicon is there', () => {
  expect(entries.length).toBeGreaterThan(100);
  expect(facts.length).toBeGreaterThan(200);
});

test('only definitions, scales and places hold at any time; every other fact says since when', () => {
  const timeless = facts.filter((fact) => fact.since === undefined);
  expect(timeless.length).toBeGreaterThan(0);
  expect(ids(timeless.filter(({ kind }) => !/^(definition|scale|geography)$/.test(kind)))).toEqual([]);
});

test('every fact was reviewed on a day that is told in full', () => {
  expect(ids(facts.filter(({ reviewed }) => !/^\d{4}-\d{2}-\d{2}$/.test(reviewed)))).toEqual([]);
});

test('no fact ends before it begins', () => {
  expect(ids(facts.filter(({ since, until }) => since && until && day(until) <= day(since)))).toEqual([]);
});

test('no fact holds only from after its review', () => {
  expect(ids(facts.filter(({ since, reviewed }) => since && day(since) > reviewed))).toEqual([]);
});

test('no fact was reviewed before its source came out', () => {
  expect(
    ids(facts.filter((fact) => day(packs.sources.get(fact.source)?.date ?? '9999') > fact.reviewed)),
  ).toEqual([]);
});

test('every date is one of the calendar', () => {
  const dates = [
    ...facts.flatMap(({ since, until, reviewed }) => [since, until, reviewed]),
    ...entries.map(({ since }) => since),
    ...sources.map(({ date }) => date),
  ].filter((date) => date !== undefined);
  const isReal = (date: string) => {
    const full = day(date.length === 7 ? `${date}-01` : date);
    return new Date(`${full}T00:00:00Z`).toISOString().startsWith(full);
  };
  expect(dates.filter((date) => !isReal(date))).toEqual([]);
});

test('every address is https', () => {
  const addresses = [
    ...sources.map(({ url }) => url),
    ...entries.flatMap(({ site, sameAs }) => [site, ...sameAs]),
  ].filter((address) => address !== undefined);
  expect(addresses.length).toBeGreaterThan(100);
  expect(addresses.filter((address) => !/^https:\/\/[^\s/]+(\/\S*)?$/.test(address))).toEqual([]);
});

test('every source is cited', () => {
  const cited = new Set(facts.map((fact) => fact.source));
  expect(ids(sources.filter(({ id }) => !cited.has(id)))).toEqual([]);
});

test('every fact is about its entry: its id begins with the entry’s or the topic’s', () => {
  expect(
    ids(
      factsOf(packs)
        .filter(({ fact, entry, topic }) => !fact.id.startsWith(`${entry?.id ?? topic}/`))
        .map(({ fact }) => fact),
    ),
  ).toEqual([]);
});

test('two entries share a name only if both say what tells them apart', () => {
  const owners = new Map<string, Set<string>>();
  const sure = new Set<string>();
  for (const { id, name, aliases, confirm } of entries)
    for (const one of [name, ...aliases]) {
      owners.set(one, (owners.get(one) ?? new Set()).add(id));
      if (confirm.length === 0) sure.add(one);
    }
  expect(
    [...owners]
      .filter(([name, set]) => set.size > 1 && sure.has(name))
      .map(([name, set]) => `${name}: ${[...set].join(', ')}`),
  ).toEqual([]);
});

test('the sentences of facts and labels are set as French is: the typographic edits find nothing', () => {
  const texts = [...facts.flatMap(({ text }) => text), ...Object.values(packs.labels)];
  const edited = (text: string) => TYPOGRAPHIC_EDITS.reduce((current, edit) => edit.apply(current), text);
  expect(texts.filter((text) => edited(text) !== text)).toEqual([]);
});

test('every country whose rules are told apart is an entry', () => {
  const held = packs.cues.jurisdictions.flatMap(({ holds }) => holds);
  expect(held.length).toBeGreaterThan(20);
  expect(held.filter((id) => packs.entries.get(id) === undefined)).toEqual([]);
});
