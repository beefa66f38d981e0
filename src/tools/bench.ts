/**
 * Times the main job: warm in one process, and the command line from cold. The figures depend on the machine;
 * no test asserts them.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRestructurer, loadPacks } from '../index.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const article = path('fixtures/articles/bytedance-openai/source.txt');
const text = readFileSync(article, 'utf8');

function timings(runs: number, job: () => void): { median: number; p95: number } {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    job();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[runs >> 1] ?? 0, p95: times[Math.floor(runs * 0.95)] ?? 0 };
}

const say = (what: string, { median, p95 }: { median: number; p95: number }) =>
  console.log(
    `${what.padEnd(32)} median ${median.toFixed(1).padStart(7)} ms   p95 ${p95.toFixed(1).padStart(7)} ms`,
  );

const restructurer = createRestructurer({ packs: loadPacks() });
timings(50, () => restructurer.restructure(text));
say(
  'one article, warm (200 runs)',
  timings(200, () => restructurer.restructure(text)),
);

const long = Array.from({ length: 40 }, () => text.replace(/^- .*$/gm, '')).join('\n\n');
say(
  `${long.length} characters, warm`,
  timings(3, () => restructurer.restructure(long)),
);

const cold = timings(15, () => {
  const { status } = spawnSync(process.execPath, [
    path('dist/cli/intertitre.js'),
    article,
    '-o',
    path('out/bench.html'),
  ]);
  if (status !== 0) throw new Error(`The command line ended with ${String(status)}.`);
});
say('command line, cold (15 runs)', cold);
