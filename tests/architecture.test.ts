import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { ROOT } from './support/pack-sources.ts';
import { readSourceFiles } from './support/source-files.ts';

const files = readSourceFiles();

/** Every import of every file: a path in src, or the name of a package. */
const imports = files.flatMap(({ path, code }) =>
  [...code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*(['"])([^'"]+)\1/g)].map(([, , target = '']) => ({
    path,
    folder: folderOf(path),
    target: target.startsWith('.') ? posix.join(posix.dirname(path), target) : target,
    isPackage: !target.startsWith('.'),
  })),
);

/** The folder of src that a file stands in, or its own name at the top. */
function folderOf(path: string): string {
  return path.split('/')[0] ?? path;
}

const STAGES = [
  'reading',
  'analysis',
  'segmentation',
  'headings',
  'french',
  'expansion',
  'rendering',
  'audit',
  'report',
];
/** What a folder may import besides itself. Folders that put the parts together are not listed. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  packs: ['core'],
  'wink-fr': [],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['core', 'packs']])),
  analysis: ['core', 'packs', 'wink-fr'],
  headings: ['core', 'packs', 'french'],
  expansion: ['core', 'packs', 'french'],
};
/** Which files may use a package. */
const USERS: Readonly<Record<string, RegExp>> = {
  'wink-nlp': /^(analysis|wink-fr|tools)\//,
  franc: /^analysis\//,
  cheerio: /^(reading|rendering|audit)\//,
  yaml: /^packs\/|^reading\/read-text\.ts$/,
  zod: /^packs\//,
  slugify: /^headings\//,
  '@noble/hashes': /^(packs\/parse|assemble)\.ts$/,
  '#bundled-packs': /^packs\/bundled\.ts$/,
  '#wink-fr-model': /^wink-fr\//,
  node: /^(packs\/read-directory\.ts$|cli\/|tools\/)/,
};
/** The name of the package that an import asks for. */
const packageOf = (target: string) =>
  target.startsWith('node:') ? 'node' : (/^(@[^/]+\/[^/]+|[^/]+)/.exec(target)?.[0] ?? target);

test('the imports are read', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(imports.length).toBeGreaterThan(200);
  expect(imports).toContainEqual(
    expect.objectContaining({ path: 'headings/compress.ts', target: 'core/analysis.ts', isPackage: false }),
  );
});

test.each(Object.keys(ALLOWED))('%s imports only what it may', (folder) => {
  const allowed = [folder, ...(ALLOWED[folder] ?? [])];
  const own = imports.filter((one) => one.folder === folder && !one.isPackage);
  expect(
    own
      .filter(({ target }) => !allowed.includes(folderOf(target)))
      .map(({ path, target }) => `${path} imports ${target}`),
  ).toEqual([]);
});

test('every folder of src has its place in this test', () => {
  const known = [...Object.keys(ALLOWED), 'cli', 'tools'];
  const folders = [...new Set(files.map(({ path }) => folderOf(path)))].filter((one) => !one.endsWith('.ts'));
  expect(folders.filter((folder) => !known.includes(folder))).toEqual([]);
});

test('core uses no package', () => {
  expect(imports.filter(({ folder, isPackage }) => folder === 'core' && isPackage)).toEqual([]);
});

test('every package is used where it may be', () => {
  const used = imports.filter(({ isPackage, path }) => isPackage && !path.startsWith('tools/'));
  expect(
    used
      .filter(({ path, target }) => !USERS[packageOf(target)]?.test(path))
      .map(({ path, target }) => `${path} uses ${target}`),
  ).toEqual([]);
});

test('every package that is used at run time is a dependency', () => {
  const { dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const used = imports
    .filter(({ isPackage, path }) => isPackage && !path.startsWith('tools/'))
    .map(({ target }) => packageOf(target))
    .filter((name) => name !== 'node' && !name.startsWith('#'));
  expect([...new Set(used)].filter((name) => !(name in dependencies))).toEqual([]);
  expect(Object.keys(dependencies).filter((name) => !used.includes(name))).toEqual([]);
});

test('nothing imports cli or tools but they themselves', () => {
  const others = imports.filter(({ folder }) => folder !== 'cli' && folder !== 'tools');
  expect(others.filter(({ target }) => /^(cli|tools)\//.test(target))).toEqual([]);
});

test('only index, cli and tools import the pipeline as a whole', () => {
  const users = imports.filter(({ target }) => target === 'restructure.ts').map(({ path }) => folderOf(path));
  expect([...new Set(users)].filter((one) => !['index.ts', 'cli', 'tools'].includes(one))).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const edges = new Map<string, string[]>();
  for (const { path, target, isPackage } of imports)
    if (!isPackage) edges.set(path, [...(edges.get(path) ?? []), target]);
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (edges.get(from) ?? []).some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
    );
  expect(files.map(({ path }) => path).filter((path) => reaches(path, path, new Set()))).toEqual([]);
});

const inPipeline = files.filter(({ path }) => !/^(cli|tools)\//.test(path));

test.each([
  ['the locale', /\bIntl\b|\btoLocale\w*\(|\blocaleCompare\b/],
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bhrtime\b/],
  ['chance', /\bMath\.random\b|\bcrypto\b|\brandomUUID\b/],
  ['the network or the environment', /\bfetch\(|\bprocess\.env\b|\bXMLHttpRequest\b/],
])('the pipeline does not depend on %s', (_, what) => {
  expect(inPipeline.filter(({ code }) => what.test(code)).map(({ path }) => path)).toEqual([]);
});

test('only reading a directory, cli and tools need Node', () => {
  const needs = /\bprocess\b(?=[.?[])|\bBuffer\b|\brequire\(|\b__dirname\b|\bgetBuiltinModule\b/;
  expect(inPipeline.filter(({ code }) => needs.test(code)).map(({ path }) => path)).toEqual([
    'packs/read-directory.ts',
  ]);
});

test('exported sets and tables are not written to from elsewhere: no stage exports a let', () => {
  expect(files.filter(({ code }) => /^export let /m.test(code)).map(({ path }) => path)).toEqual([]);
});

test('the version of the tool is that of the package', () => {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
  expect(files.find(({ path }) => path === 'version.ts')?.code).toContain(`'${version}'`);
});
