import { joinPacks } from '../../src/packs/join.ts';
import { parsePack, type PackFiles } from '../../src/packs/parse.ts';
import type { Packs } from '../../src/packs/index-packs.ts';
import { createRestructurer } from '../../src/restructure.ts';
import { fc } from '../support/fast-check.ts';
import { ARTICLES } from '../support/fixture-articles.ts';
import { SHIPPED, shippedFiles, shippedPacks } from '../support/pack-sources.ts';

const names = Object.keys(ARTICLES);
const pageOf = (restructurer: ReturnType<typeof createRestructurer>, name: string) => {
  const result = restructurer.restructure(ARTICLES[name] ?? '');
  return JSON.stringify(result);
};
const fresh = (packs: Packs) => createRestructurer({ packs });
const expected = new Map(names.map((name) => [name, pageOf(fresh(shippedPacks()), name)]));

test('the pages differ from each other', () => {
  expect(new Set(expected.values()).size).toBe(names.length);
});

test('a second run gives the same bytes', () => {
  const restructurer = fresh(shippedPacks());
  for (const name of [...names, ...names]) expect(pageOf(restructurer, name)).toBe(expected.get(name));
});

test('what was restructured before changes nothing', () => {
  const restructurer = fresh(shippedPacks());
  const article = fc.constantFrom(...names);
  const other = fc.oneof(
    article.map((name) => ARTICLES[name] ?? ''),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );
  fc.assert(
    fc.property(fc.array(other, { maxLength: 3 }), article, (before, name) => {
      for (const text of before) restructurer.restructure(text.replace(/^---/, ''));
      expect(pageOf(restructurer, name)).toBe(expected.get(name));
    }),
    { numRuns: 6 },
  );
});

test('the order of packs and of their files changes nothing', () => {
  const files = SHIPPED.map((directory) => [directory, Object.entries(shippedFiles(directory))] as const);
  const order = fc.tuple(
    fc.boolean(),
    ...files.map(([directory, list]) =>
      fc
        .shuffledSubarray(list, { minLength: list.length })
        .map((shuffled) => [directory, Object.fromEntries(shuffled) as PackFiles] as const),
    ),
  );
  fc.assert(
    fc.property(order, ([reversed, ...packs]) => {
      const parsed = packs.map(([directory, list]) => parsePack(list, `${directory}/`));
      const restructurer = fresh(joinPacks(reversed ? parsed.reverse() : parsed, []));
      for (const name of names) expect(pageOf(restructurer, name)).toBe(expected.get(name));
    }),
    { numRuns: 2 },
  );
});
