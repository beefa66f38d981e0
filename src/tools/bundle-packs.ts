/**
 * Writes dist/packs/bundled-packs.json, the packs of rules/ and lexicons/, validated, so that programs start without
 * parsing YAML, and the two modules that hold it: bundled-packs.node.js, which reads the file (an engine takes far
 * longer over a module of that size), and bundled-packs.js for browsers. Fails with all faults of all packs.
 */
import { readdirSync, existsSync, writeFileSync } from 'node:fs';
import { joinPacks } from '../packs/join.ts';
import { PackError } from '../packs/pack-error.ts';
import { parsePack } from '../packs/parse.ts';
import { readPackDirectory } from '../packs/read-directory.ts';

const root = new URL('../../', import.meta.url).pathname;
const directories = ['rules', 'lexicons'].flatMap((parent) =>
  readdirSync(`${root}${parent}`)
    .sort()
    .map((name) => `${parent}/${name}`)
    .filter((directory) => existsSync(`${root}${directory}/pack.yaml`)),
);
const parsed = directories.map((directory) =>
  parsePack(readPackDirectory(`${root}${directory}`), `${directory}/`),
);
try {
  joinPacks(parsed, []);
} catch (error) {
  if (!(error instanceof PackError)) throw error;
  console.error(error.message);
  process.exit(2);
}
const json = JSON.stringify(parsed.map(({ pack }) => pack));
const write = (name: string, text: string) =>
  writeFileSync(new URL(`../packs/${name}`, import.meta.url), text);
const bundledPacks = 'let packs;\nexport const bundledPacks = () => (packs ??= JSON.parse(text()));\n';
write('bundled-packs.json', json);
write('bundled-packs.js', `const text = () => ${JSON.stringify(json)};\n${bundledPacks}`);
write(
  'bundled-packs.node.js',
  `import { readFileSync } from 'node:fs';
const text = () => readFileSync(new URL('bundled-packs.json', import.meta.url), 'utf8');
${bundledPacks}`,
);
console.error(`Bundled ${directories.join(', ')}.`);
