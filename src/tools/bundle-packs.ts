/**
 * Writes dist/packs/bundled-packs.txt, the packs of rules/ and lexicons/, validated and indexed, so that programs start
 * without parsing YAML, and the two modules that give it: bundled-packs.node.js, which reads those parts of the file
 * that are asked for (an engine takes far longer over a module of that size), and bundled-packs.js for browsers, which
 * holds it. Fails with all faults of all packs.
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
/** The packs in the order of their joining; faults end the program. */
function joined() {
  try {
    return joinPacks(parsed, []).packs;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
const read = createFactReader(createSentenceReader());
const sealed = sealPacks(joined(), (fact, entry) =>
  read({ fact, entry, lemmas: null }).map((set) => [...set]),
);
const write = (name: string, text: string, encoding: 'utf8' | 'latin1' = 'utf8') =>
  writeFileSync(new URL(`../packs/${name}`, import.meta.url), text, encoding);
write('bundled-packs.txt', sealed, 'latin1');
write(
  'bundled-packs.js',
  `const text = ${JSON.stringify(sealed)};
export const sealedPacks = () => (from, to) => text.slice(from, to);
`,
);
write(
  'bundled-packs.node.js',
  `import { openSync, readSync } from 'node:fs';
export function sealedPacks() {
  const file = openSync(new URL('bundled-packs.txt', import.meta.url));
  return (from, to) => {
    const bytes = Buffer.allocUnsafe(to - from);
    return bytes.latin1Slice(0, readSync(file, bytes, 0, to - from, from));
  };
}
`,
);
console.error(`Bundled ${directories.join(', ')}.`);
