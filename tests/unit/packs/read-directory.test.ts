import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PackError } from '../../../src/packs/pack-error.ts';
import { readPackDirectory } from '../../../src/packs/read-directory.ts';
import { thrown } from '../../support/thrown.ts';

const directory = mkdtempSync(join(tmpdir(), 'intertitre-pack-'));
const PATHS = ['pack.yaml', 'entities/term/api.yaml', 'entities/law/rgpd.yaml', 'topics/b.yml', 'README.md'];
beforeAll(() => {
  for (const path of PATHS) {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), `# ${path} é\n`);
  }
});
afterAll(() => rmSync(directory, { recursive: true }));

const READ = ['entities/law/rgpd.yaml', 'entities/term/api.yaml', 'pack.yaml', 'topics/b.yml'];

test('the YAML files are read with their paths in the pack, sorted', () => {
  const files = readPackDirectory(directory);
  expect(Object.keys(files)).toEqual(READ);
  expect(files['pack.yaml']).toBe('# pack.yaml é\n');
});

test.each([
  ['a trailing slash', () => `${directory}/`],
  ['two trailing slashes', () => `${directory}//`],
  ['a relative path', () => relative(process.cwd(), directory)],
  ['a relative path that begins with ./', () => `./${relative(process.cwd(), directory)}`],
  ['a path with .. in it', () => `${directory}/topics/..`],
  ['a path with a doubled slash in it', () => directory.replace(/\/(?=[^/]*$)/, '//')],
])('%s names the same files', (_, path) => {
  expect(Object.keys(readPackDirectory(path()))).toEqual(READ);
});

test.each([
  ['a missing directory', () => join(directory, 'absent')],
  ['a file', () => join(directory, 'pack.yaml')],
])('%s gives a PackError that names it', (_, path) => {
  const error = thrown(() => readPackDirectory(path()));
  expect(error).toBeInstanceOf(PackError);
  expect((error as PackError).issues).toEqual([
    expect.objectContaining({ path: path(), line: 1, column: 1, code: 'pack/unreadable' }),
  ]);
});
