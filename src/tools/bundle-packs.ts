/**
 * Writes dist/packs/bundled-packs.jsonl, the packs of rules/ and lexicons/, validated, so that programs start without
 * parsing YAML, and the two modules that hold it: bundled-packs.node.js, which reads the file (an engine takes far
 * longer over a module of that size), and bundled-packs.js for browsers. Fails with all faults of all packs.
 */
import { readdirSync, existsSync, writeFileSync } from 'node:fs';
import { createSentenceReader } from '../analysis/analyse.ts';
import { createFactReader } from '../analysis/read-facts.ts';
import { joinPacks } from '../packs/join.ts';
import { PackError } from '../packs/pack-error.ts';
import { parsePack } from '../packs/parse.ts';
import { readPackDirectory } from '../packs/read-directory.ts';
import { sealPacks } from '../packs/sealed-packs.ts';

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
const read = createFactReader(createSentenceReader());
const sealed = sealPacks(
  parsed.flatMap(({ pack }) => pack ?? []),
  (fact, entry) => read({ fact, entry, lemmas: null }).map((set) => [...set]),
);
const write = (name: string, text: string) =>
  writeFileSync(new URL(`../packs/${name}`, import.meta.url), text);
write('bundled-packs.jsonl', sealed);
write(
  'bundled-packs.js',
  `const lines = ${JSON.stringify(sealed)}.split('\\n');
export const sealedPacks = () => (index) => lines[index];
`,
);
write(
  'bundled-packs.node.js',
  `import { readFileSync } from 'node:fs';
export function sealedPacks() {
  const bytes = readFileSync(new URL('bundled-packs.jsonl', import.meta.url));
  const starts = [0];
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, end + 1)) starts.push(end + 1);
  return (index) => bytes.toString('utf8', starts[index], starts[index + 1]);
}
`,
);
console.error(`Bundled ${directories.join(', ')}.`);
