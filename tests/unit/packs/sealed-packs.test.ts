import { parsePack, type Pack } from '../../../src/packs/parse.ts';
import { openPacks, sealPacks } from '../../../src/packs/sealed-packs.ts';
import { packFiles } from '../../support/pack-sources.ts';

const pack = parsePack(packFiles()).pack as Pack;
const sealed = sealPacks([pack], (fact) => fact.text.map((text) => [text.toLowerCase()]));

/** Opens the sealed pack and counts the lines that are read. */
function open() {
  const lines = sealed.split('\n');
  const read: number[] = [];
  const [opened] = openPacks((index) => {
    read.push(index);
    return lines[index] ?? '';
  });
  return { opened: opened as Pack, read, lines };
}

test('a sealed pack opens as it was', () => {
  const { opened } = open();
  const plain = (one: Pack) => ({
    ...one,
    topics: one.topics.map(({ path, head, value }) => ({ path, head, value })),
    entries: one.entries.map(({ path, head, value }) => ({ path, head, value })),
    lists: one.lists.map(({ path, head, value }) => ({ path, head, value })),
  });
  expect(plain(opened)).toEqual(JSON.parse(JSON.stringify(plain(pack))));
});

test('a file is read when first asked for, and once', () => {
  const { opened, read, lines } = open();
  expect(lines).toHaveLength(1 + opened.topics.length + opened.entries.length + opened.lists.length);
  expect(opened.entries[0]?.head.names[0]).toBe(pack.entries[0]?.value.name);
  expect(read).toEqual([0]);
  expect(opened.entries[0]?.value.id).toBe(pack.entries[0]?.value.id);
  expect(opened.entries[0]?.words).toBeDefined();
  expect(read).toEqual([0, 1 + opened.topics.length]);
});

test('facts come with the lemmas that they were sealed with', () => {
  const { opened } = open();
  const [entry] = opened.entries;
  for (const fact of entry?.value.facts ?? [])
    expect(entry?.words?.[fact.id]).toEqual(fact.text.map((text) => [text.toLowerCase()]));
  expect(entry?.value.facts.length).toBeGreaterThan(0);
});
