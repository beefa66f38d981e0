import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRestructurer, loadPacks } from '../../src/index.ts';

const folder = new URL('../../fixtures/articles/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const slugs = readdirSync(folder).sort();
const KNOWN_FILES = new Set(['source.txt', 'expected.html', 'expected.json', 'NOTES.md']);
const restructurer = createRestructurer({ packs: loadPacks() });

test('there are at least four articles', () => {
  expect(slugs.length).toBeGreaterThanOrEqual(4);
});

describe.each(slugs)('%s', (slug) => {
  test('has its source and both expected files, and no file that nothing reads', () => {
    for (const name of ['source.txt', 'expected.html', 'expected.json'])
      expect(existsSync(new URL(`${slug}/${name}`, folder))).toBe(true);
    expect(readdirSync(new URL(slug, folder)).filter((name) => !KNOWN_FILES.has(name))).toEqual([]);
  });

  test('gives the expected page and data (npm run golden -- --update rewrites them)', () => {
    const result = restructurer.restructure(read(`${slug}/source.txt`));
    if (!result.ok) throw new Error(JSON.stringify(result.report.issues));
    const { article, seo, html, report } = result;
    expect(html).toBe(read(`${slug}/expected.html`));
    expect(`${JSON.stringify({ article, seo, report }, null, 2)}\n`).toBe(read(`${slug}/expected.json`));
  });
});
