/**
 * Compares what the articles of fixtures/articles give with the expected.html and expected.json beside them;
 * `npm run golden -- --update` rewrites those. Tests make the same comparison.
 */
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRestructurer, loadPacks } from '../index.ts';

const folder = fileURLToPath(new URL('../../fixtures/articles/', import.meta.url));
const update = process.argv.includes('--update');
const restructurer = createRestructurer({ packs: loadPacks() });
let different = 0;
for (const slug of readdirSync(folder).sort()) {
  const result = restructurer.restructure(readFileSync(`${folder}${slug}/source.txt`, 'utf8'));
  if (!result.ok) throw new Error(`${slug}: ${result.report.issues.map((issue) => issue.message).join(' ')}`);
  const { article, seo, html, report } = result;
  const files = {
    'expected.html': html,
    'expected.json': `${JSON.stringify({ article, seo, report }, null, 2)}\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = `${folder}${slug}/${name}`;
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    different++;
    console.log(`${update ? 'rewrote' : 'differs'} ${slug}/${name}`);
    if (update) writeFileSync(file, text);
  }
}
if (different === 0) console.log('All pages are as expected.');
process.exitCode = different > 0 && !update ? 1 : 0;
