/**
 * Writes dist/packs/bundled-packs.js: the packs of rules/ and lexicons/, validated and as JSON, so that
 * programs start without parsing YAML. Fails with all faults of all packs.
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
const packs = parsed.map(({ pack }) => pack);
writeFileSync(
  new URL('../packs/bundled-packs.js', import.meta.url),
  `const packs = JSON.parse(${JSON.stringify(JSON.stringify(packs))});\nexport const bundledPacks = () => packs;\n`,
);
console.error(`Bundled ${directories.join(', ')}.`);
