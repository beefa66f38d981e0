import { choose, compareIds, hash } from '../../../src/core/choose.ts';

const own = (id: string) => id;
const sites = Array.from({ length: 200 }, (_, i) => `site-${i}`);

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('hash of %j is the published FNV-1a value', (text, value) => {
  expect(hash(text)).toBe(value);
});

test('the order of the variants does not matter', () => {
  const variants = ['a', 'b', 'c', 'd'];
  for (const site of sites)
    expect(choose([...variants].reverse(), own, site)).toBe(choose(variants, own, site));
});

test('every variant wins some sites', () => {
  const winners = new Set(sites.map((site) => choose(['a', 'b', 'c'], own, site)));
  expect([...winners].sort()).toEqual(['a', 'b', 'c']);
});

test('a new variant changes only the sites that it wins', () => {
  const before = sites.map((site) => choose(['a', 'b', 'c'], own, site));
  const after = sites.map((site) => choose(['a', 'b', 'c', 'd'], own, site));
  const changed = after.filter((winner, i) => winner !== before[i]);
  expect(new Set(changed)).toEqual(new Set(['d']));
  expect(changed.length).toBeLessThan(sites.length / 2);
});

test('there is no choice among no variants', () => {
  expect(choose([], own, 'site')).toBeUndefined();
});

test('variants with the same id are told apart by nothing: the first one is taken', () => {
  const [first, second] = [{ id: 'x' }, { id: 'x' }];
  expect(choose([first, second], (one) => one.id, 'site')).toBe(first);
});

test('ids are ordered by UTF-16 units, not by the alphabet of a language', () => {
  expect(['é', 'z', 'Z', 'a', '-'].sort(compareIds)).toEqual(['-', 'Z', 'a', 'z', 'é']);
  expect(compareIds('a', 'a')).toBe(0);
});
