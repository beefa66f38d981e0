import { tablePacks } from '../../../src/packs/pack-index.ts';
import type { Lookup, Rows } from '../../../src/core/lookup.ts';
import type { PatternTable } from '../../../src/core/pattern.ts';
import type { PackIndex } from '../../../src/packs/pack-index.ts';
import { joinPacks } from '../../../src/packs/join.ts';
import { parsePack, type Pack } from '../../../src/packs/parse.ts';
import { openPacks, sealPacks } from '../../../src/packs/sealed-packs.ts';
import { packFiles, readyPacks } from '../../support/pack-sources.ts';

/** The shipped packs and one that overrides some of them, in the order of their joining. */
const packs: readonly Pack[] = joinPacks([parsePack(packFiles())], readyPacks()).packs;
const sealed = sealPacks(packs, (fact) => fact.text.map((text) => [text.toLowerCase()]));

/** Opens the sealed packs and keeps the stretches that are read. */
function open() {
  const read: string[] = [];
  const opened = openPacks((from, to) => {
    const text = sealed.slice(from, to);
    read.push(text);
    return text;
  });
  return { ...opened, read };
}

/** An index as plain maps and arrays. */
function plain(index: PackIndex) {
  const map = (lookup: Lookup<unknown>) => [...lookup.keys()].map((key) => [key, lookup.get(key)]);
  const rows = (list: Rows<unknown>) => Array.from({ length: list.length }, (_, i) => list.at(i));
  const table = ({ patterns, byWord, byEntry, others }: PatternTable<unknown>) => ({
    patterns: rows(patterns),
    byWord: map(byWord),
    byEntry: map(byEntry),
    others,
  });
  return {
    settings: index.settings,
    entries: map(index.entries),
    sources: map(index.sources),
    names: map(index.names.byWord),
    camel: map(index.names.camel),
    terms: table(index.terms),
    keywords: table(index.keywords),
    rules: rows(index.rules),
    headings: table(index.headings),
  };
}

test('sealed packs hold the index that is made of the packs', () => {
  const made = plain(tablePacks(packs));
  expect(made.entries.length).toBeGreaterThan(3000);
  expect(plain(open().index)).toEqual(JSON.parse(JSON.stringify(made)));
});

test('sealed packs open as they were', () => {
  const bare = (given: readonly Pack[]) =>
    given.map(({ topics, entries, lists, ...pack }) => ({
      ...pack,
      files: [...topics, ...entries, ...lists].map(({ path, value }) => ({ path, value })),
    }));
  expect(bare(open().packs())).toEqual(JSON.parse(JSON.stringify(bare(packs))));
});

test('a file is read when first asked for, and once', () => {
  const { index, read } = open();
  const before = read.length;
  const [file = -1] = index.entries.get('acme') ?? [];
  expect(index.names.byWord.get('Acme')).toEqual([['Acme', ['acme']]]);
  expect(read).toHaveLength(before);
  expect(index.files.at(file)?.value).toMatchObject({ id: 'acme' });
  expect(index.files.at(file)?.words).toEqual({ 'acme/fondation': [['acme est née à lyon en 1950.']] });
  expect(read).toHaveLength(before + 1);
});

test('every letter is a byte, so that a place in the text is a place in the file', () => {
  expect(Buffer.byteLength(sealed, 'latin1')).toBe(sealed.length);
  expect(sealed).toMatch(/^[\0-\u00ff]*$/);
});
