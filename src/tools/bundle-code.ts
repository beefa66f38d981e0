/**
 * Writes dist/cli/intertitre.js, the command line with all that it imports in one file, and dist/index.js, the library
 * with its own modules in one file: reading some hundred small files takes longer than restructuring an article.
 */
import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

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
const outfile = path('cli/intertitre.js');
await build({
  ...common,
  entryPoints: [path('cli/main.js')],
  outfile,
  platform: 'node',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'eof',
  // CommonJS packages among them ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as createNodeRequire } from 'node:module';\nconst require = createNodeRequire(import.meta.url);",
  },
});
chmodSync(outfile, 0o755);
await build({
  ...common,
  entryPoints: [path('index.js')],
  outfile: path('index.js'),
  allowOverwrite: true,
  platform: 'neutral',
  packages: 'external',
});
