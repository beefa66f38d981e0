/** Checks what `npm publish` would ship: all that `exports`, `imports` and `bin` name, and no tests or tools. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<string, unknown>;
const listed = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
) as { files: { path: string }[] }[];
const shipped = new Set(listed[0]?.files.map((file) => file.path));

const named: string[] = [];
const collect = (value: unknown): void => {
  if (typeof value === 'string') named.push(value.replace(/^\.\//, ''));
  else if (value && typeof value === 'object') Object.values(value).forEach(collect);
};
collect([manifest['exports'], manifest['bin'], manifest['imports']]);
const missing = named.filter((file) => !file.startsWith('src/') && !shipped.has(file));
const stray = [...shipped].filter((file) => /^(?:tests|src|out)\/|^dist\/tools\//.test(file));
for (const file of missing) console.error(`The package lacks ${file}, which package.json names.`);
for (const file of stray) console.error(`The package would ship ${file}.`);
if (missing.length + stray.length > 0) process.exit(1);
console.log(`The package holds ${shipped.size} files, all that package.json names among them.`);
