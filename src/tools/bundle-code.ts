/**
 * Writes dist/cli/intertitre.js, the command line, with what each command imports in a few files of dist/cli/chunks,
 * and dist/index.js, the library with its own modules in one file: reading some hundred small files takes longer than
 * restructuring an article.
 */
import { chmodSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { KNOWN_LANGUAGES } from '../analysis/check-language.ts';
import { writeLetterRanges } from './letter-ranges.ts';

/** Leaves out of franc the languages that it is never asked for: it makes ready all that it holds at each start. */
const knownLanguages: Plugin = {
  name: 'known-languages',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]franc[\\/]data\.js$/ }, async ({ path }) => {
      const { data } = (await import(pathToFileURL(path).href)) as {
        data: Record<string, Record<string, string>>;
      };
      const known = Object.entries(data).map(([script, languages]) => [
        script,
        Object.fromEntries(Object.entries(languages).filter(([code]) => KNOWN_LANGUAGES.includes(code))),
      ]);
      return { contents: `export const data = ${JSON.stringify(Object.fromEntries(known))};` };
    });
  },
};

/** Writes out the letters of our own regular expressions. */
const letterRanges: Plugin = {
  name: 'letter-ranges',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]dist[\\/].*\.js$/ }, async ({ path }) => ({
      contents: writeLetterRanges(await readFile(path, 'utf8')),
    }));
  },
};

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const common: BuildOptions = {
  bundle: true,
  format: 'esm',
  target: 'node20.19',
  logLevel: 'error',
  // Unicode properties change with every Unicode; written as `new RegExp`, such patterns would be compiled at each use.
  supported: { 'regexp-unicode-property-escapes': true },
  // Large data stay in files of their own.
  external: ['#bundled-packs', '#wink-fr-model'],
};
rmSync(path('cli/chunks'), { recursive: true, force: true });
await build({
  ...common,
  entryPoints: { intertitre: path('cli/main.js') },
  outdir: path('cli'),
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  plugins: [knownLanguages, letterRanges],
  platform: 'node',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'eof',
  // CommonJS packages among them ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as createNodeRequire } from 'node:module';\nconst require = createNodeRequire(import.meta.url);",
  },
});
chmodSync(path('cli/intertitre.js'), 0o755);
await build({
  ...common,
  entryPoints: [path('index.js')],
  outfile: path('index.js'),
  allowOverwrite: true,
  platform: 'neutral',
  packages: 'external',
  plugins: [letterRanges],
});
