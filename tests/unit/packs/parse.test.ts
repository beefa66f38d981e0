import { parsePack } from '../../../src/packs/parse.ts';
import { packFiles } from '../../support/pack-sources.ts';

const ENTRY = 'entities/organisation/acme.yaml';

/** The issues of the valid pack with one file replaced, as `path:line:column code`. */
function issuesOf(path: string, text: string | null): string[] {
  return parsePack(packFiles({ [path]: text })).issues.map(
    (issue) => `${issue.path}:${issue.line}:${issue.column} ${issue.code}`,
  );
}

/** The entry file with one line replaced. */
function entryWith(line: number, text: string): string {
  const lines = (packFiles()[ENTRY] ?? '').split('\n');
  lines[line - 1] = text;
  return lines.join('\n');
}

test('a valid pack has no issue', () => {
  const { pack, issues } = parsePack(packFiles());
  expect(issues).toEqual([]);
  expect(pack?.manifest.id).toBe('essai');
  expect(pack?.entries.map(({ path }) => path)).toEqual([ENTRY]);
  expect(pack?.topics.map(({ value }) => value.id)).toEqual(['essai']);
});

test('what is left out gets its default', () => {
  const entry = parsePack(packFiles()).pack?.entries[0]?.value;
  expect(entry).toMatchObject({ aliases: [], number: 'singular', aspiratedH: false });
  expect(entry?.facts[0]).toMatchObject({ needs: [], when: [] });
});

test('an unknown key is reported at the key', () => {
  expect(issuesOf(ENTRY, entryWith(4, 'gender: feminine\nsex: feminine'))).toEqual([
    `${ENTRY}:5:1 pack/unknown-key`,
  ]);
});

test('an unknown key deep inside is reported at the key', () => {
  expect(issuesOf(ENTRY, entryWith(8, '    kind: history\n    when?: [x]'))).toEqual([
    `${ENTRY}:9:5 pack/unknown-key`,
  ]);
});

test('several unknown keys are several issues', () => {
  expect(issuesOf('pack.yaml', 'id: essai\na: 1\nversion: 1.0.0\ntitle: T\nlicence: MIT\nb: 2\n')).toEqual([
    'pack.yaml:2:1 pack/unknown-key',
    'pack.yaml:6:1 pack/unknown-key',
  ]);
});

test('a value of the wrong type is reported at the value', () => {
  expect(issuesOf(ENTRY, entryWith(3, 'name: 12'))).toEqual([`${ENTRY}:3:7 pack/invalid-value`]);
});

test('a value that is none of the allowed ones is reported at the value', () => {
  expect(issuesOf(ENTRY, entryWith(8, '    kind: rumour'))).toEqual([`${ENTRY}:8:11 pack/invalid-value`]);
});

test('a list where a text is expected is reported at the list', () => {
  expect(issuesOf(ENTRY, entryWith(3, 'name: [Acme]'))).toEqual([`${ENTRY}:3:7 pack/invalid-value`]);
});

test('a missing key of the file is reported at its beginning', () => {
  expect(issuesOf(ENTRY, entryWith(4, '# no gender'))).toEqual([`${ENTRY}:1:1 pack/missing-key`]);
});

test('a missing key of an item is reported at the item', () => {
  expect(issuesOf(ENTRY, entryWith(12, '    # no review'))).toEqual([`${ENTRY}:7:5 pack/missing-key`]);
});

test('a key without value is reported at the place of the value', () => {
  expect(issuesOf(ENTRY, entryWith(3, 'name:'))).toEqual([`${ENTRY}:3:6 pack/invalid-value`]);
});

test('broken YAML is reported where it breaks, and nothing else of that file', () => {
  expect(issuesOf(ENTRY, entryWith(3, 'name: [Acme'))).toEqual([`${ENTRY}:4:1 pack/yaml-syntax`]);
});

test('a repeated key is broken YAML', () => {
  expect(issuesOf(ENTRY, entryWith(4, 'gender: feminine\ngender: masculine'))).toEqual([
    `${ENTRY}:5:1 pack/yaml-syntax`,
  ]);
});

test('an alias without anchor is broken YAML', () => {
  expect(issuesOf(ENTRY, entryWith(3, 'name: *acme'))).toEqual([`${ENTRY}:3:7 pack/yaml-syntax`]);
});

test.each([
  ['a YAML file at a place of its own', 'topic/essai.yaml'],
  ['an entry without folder for its type', 'entities/acme.yaml'],
  ['a topic in a folder of its own', 'topics/eco/essai.yaml'],
  ['a file with the short suffix', 'topics/essai.yml'],
])('%s is unknown', (_, path) => {
  expect(issuesOf(path, 'id: essai\n')).toEqual([`${path}:1:1 pack/unknown-file`]);
});

test.each(['README.md', 'model/manifest.json', 'topics/notes.txt'])('%s is left alone', (path) => {
  expect(issuesOf(path, '{')).toEqual([]);
});

test('a pack without pack.yaml is no pack', () => {
  const { pack, issues } = parsePack(packFiles({ 'pack.yaml': null }));
  expect(pack).toBeNull();
  expect(issues.map(({ path, code }) => [path, code])).toEqual([['pack.yaml', 'pack/missing-manifest']]);
});

test('a broken pack.yaml is reported once', () => {
  expect(issuesOf('pack.yaml', 'id: [')).toHaveLength(1);
});

test.each(['', '# only a comment\n', '- a\n', 'text\n', 'null\n', '[]\n', '42\n'])(
  'the file %j is reported, not thrown',
  (text) => {
    expect(issuesOf(ENTRY, text).every((issue) => issue.startsWith(`${ENTRY}:1:`))).toBe(true);
    expect(issuesOf(ENTRY, text).length).toBeGreaterThan(0);
  },
);

test('all faults of all files are told, file after file', () => {
  const { issues } = parsePack(
    packFiles({ [ENTRY]: entryWith(4, 'gender: neuter'), 'topics/essai.yaml': 'id: 1\n', 'x.yaml': '' }),
  );
  expect(new Set(issues.map(({ path }) => path))).toEqual(new Set([ENTRY, 'topics/essai.yaml', 'x.yaml']));
  expect(issues.map(({ path }) => path)).toEqual(issues.map(({ path }) => path).sort());
});

test('a root is put before each path', () => {
  const { pack, issues } = parsePack(packFiles({ 'x.yaml': '' }), 'rules/maison/');
  expect(issues[0]?.path).toBe('rules/maison/x.yaml');
  expect(pack?.entries[0]?.path).toBe(`rules/maison/${ENTRY}`);
});

test('every issue says what and how to mend it', () => {
  for (const { message, fix } of parsePack({ 'pack.yaml': 'id: A\nvers: 1', 'x.yaml': '' }).issues) {
    expect(message).toMatch(/\.$/);
    expect(fix).not.toBe('');
  }
});

describe('the hash of a pack', () => {
  const hashOf = (changes = {}) => parsePack(packFiles(changes)).pack?.hash;
  test('does not depend on the order of the files', () => {
    const reversed = Object.fromEntries(Object.entries(packFiles()).reverse());
    expect(parsePack(reversed).pack?.hash).toBe(hashOf());
  });
  test('changes with any text', () =>
    expect(hashOf({ [ENTRY]: entryWith(3, 'name: Acmé') })).not.toBe(hashOf()));
  test('does not depend on files that no pack has', () =>
    expect(hashOf({ 'README.md': 'x' })).toBe(hashOf()));
});
