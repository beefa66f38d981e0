/**
 * Writes dist/cli/intertitre.js: the command line with all that it imports in one file, because reading
 * some hundred small files takes longer than restructuring an article.
 */
import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const outfile = fileURLToPath(new URL('../cli/intertitre.js', import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL('../cli/main.js', import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // Modules that read large data from files of their own.
  external: ['#bundled-packs', '#wink-fr-model'],
  legalComments: 'eof',
  logLevel: 'error',
  // CommonJS packages among them ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as createNodeRequire } from 'node:module';\nconst require = createNodeRequire(import.meta.url);",
  },
});
chmodSync(outfile, 0o755);
