import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRestructurer, loadPacks } from '../../src/index.ts';

const folder = new URL('../../fixtures/articles/', import.meta.url);
const texts = readdirSync(folder)
  .sort()
  .map((slug) => readFileSync(new URL(`${slug}/source.txt`, folder), 'utf8'));
const seed = readFileSync(new URL('bytedance-openai/source.txt', folder), 'utf8');

test('100 runs in one process, other articles between them, give the same bytes', () => {
  const restructurer = createRestructurer({ packs: loadPacks() });
  const first = JSON.stringify(restructurer.restructure(seed));
  for (let i = 0; i < 100; i++) {
    restructurer.restructure(texts[i % texts.length] ?? '');
    expect(JSON.stringify(restructurer.restructure(seed)) === first).toBe(true);
  }
});

test('processes in other time zones and locales give the same bytes', () => {
  const outputs = [
    { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
    { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
  ].map((env) => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [
        'dist/cli/intertitre.js',
        'fixtures/articles/bytedance-openai/source.txt',
        '-t',
        'json',
        '--date',
        '2023-12-18T00:30:00+01:00',
      ],
      { env: { ...process.env, ...env }, maxBuffer: 1 << 26 },
    );
    expect(status).toBe(0);
    return stdout.toString('utf8');
  });
  expect(outputs[0]?.length).toBeGreaterThan(1000);
  expect(outputs[1]).toBe(outputs[0]);
  expect(outputs[2]).toBe(outputs[0]);
});
