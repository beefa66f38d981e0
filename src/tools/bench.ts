/**
 * Times the main job: warm in one process, stage by stage, and from cold. The figures depend on the machine, the
 * targets are meant for two quiet cores; no test asserts them.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAnalyser, createSentenceReader } from '../analysis/analyse.ts';
import { checkLanguage } from '../analysis/check-language.ts';
import { createFactReader } from '../analysis/read-facts.ts';
import { assemble } from '../assemble.ts';
import { derive } from '../expansion/derive/derive.ts';
import { placeDerived } from '../expansion/derive/place.ts';
import { expand } from '../expansion/expand.ts';
import { editsFor } from '../french/edits.ts';
import { houseStyle, type SetStyle } from '../french/house-style.ts';
import { findRuleHeadings } from '../headings/find-rule-headings.ts';
import { focusKeyphrase, rankKeyphrases } from '../headings/keyphrases.ts';
import { splitOpening } from '../headings/split-opening.ts';
import { writeHeadings } from '../headings/write-headings.ts';
import { writeSearchSignals } from '../headings/search-signals.ts';
import { writeTitle } from '../headings/write-title.ts';
import { pageRenderer } from '../page-renderer.ts';
import { loadPacks } from '../packs/load.ts';
import { checkWriting } from '../reading/check-writing.ts';
import { readLayout } from '../reading/read-layout.ts';
import { readText } from '../reading/read-text.ts';
import { reviewPage } from '../report/review-page.ts';
import { createRestructurer, sitesOf } from '../restructure.ts';
import { canJoin, joinUntitled } from '../segmentation/join-untitled.ts';
import { segment, type TopicSegment } from '../segmentation/segment.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const article = path('fixtures/articles/bytedance-openai/source.txt');
const text = readFileSync(article, 'utf8');

/** The milliseconds that a job takes. */
function timed<T>(job: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = job();
  return { ms: performance.now() - start, value };
}

const repeat = (runs: number, once: () => number) => Array.from({ length: runs }, once);

/** Prints the median and the 95th percentile of some times, and the target for the median. */
function say(what: string, times: readonly number[], target: number | null): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1).padStart(7);
  console.log(
    `${what.padEnd(36)} median ${at(0.5)} ms   p95 ${at(0.95)} ms${target === null ? '' : `   target ${target} ms`}`,
  );
}

const packs = loadPacks();
const restructurer = createRestructurer({ packs });
const whole = (input: string) => timed(() => restructurer.restructure(input)).ms;
repeat(50, () => whole(text));
say(
  'one article, warm (200 runs)',
  repeat(200, () => whole(text)),
  10,
);

const style = houseStyle(packs, undefined);
if (!style) throw new Error('The packs hold no house style.');
const readSentences = createSentenceReader();
const analyse = createAnalyser(packs, readSentences);
const lemmasOf = createFactReader(readSentences);
const render = pageRenderer({});

/** What each stage of one article takes, in milliseconds; each run reads it anew, since sentences remember what was found in them. */
function stages(houseStyle: SetStyle): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  let last = performance.now();
  const lap = (stage: string) => {
    const now = performance.now();
    times.set(stage, now - last);
    last = now;
  };
  const document = readText(text);
  const layout = readLayout(document);
  const issues = checkWriting(document, layout);
  lap('reading');
  checkLanguage(document.text);
  lap('language');
  const analysis = analyse(document, layout);
  lap('analysis');
  const edits = editsFor(analysis, false, packs, houseStyle.edits).value;
  const ranked = rankKeyphrases(analysis, packs);
  const focus = focusKeyphrase(ranked, undefined);
  const keyphrases = ranked.map((phrase) => phrase.text);
  lap('keyphrases');
  const title = writeTitle(analysis, focus, keyphrases, packs, edits);
  lap('title');
  const opening = splitOpening(analysis);
  const ruled = findRuleHeadings(analysis, packs);
  const titled = new Set(ruled.map((one) => one.sentence));
  const cut = segment(analysis, opening.bodyFrom, titled, packs);
  lap('sections');
  const wordsOf = (one: TopicSegment) =>
    one.sentences.reduce((sum, index) => sum + (analysis.sentences[index]?.words ?? 0), 0);
  const mostWords = packs.structure.sectionMaxWords.value;
  const headed = writeHeadings(
    sitesOf(cut, analysis).map((site, i) => ({ ...site, isAlone: !canJoin(cut, i, wordsOf, mostWords) })),
    ruled,
    analysis,
    title.text,
    focus,
    packs,
    edits,
  );
  const { segments, headings } = joinUntitled(cut, headed.headings, wordsOf, mostWords);
  lap('intertitres');
  const sites = sitesOf(segments, analysis, headings);
  const words = opening.words + segments.reduce((sum, one) => sum + wordsOf(one), 0);
  const minWords = packs.structure.minWords.value;
  const derived = placeDerived(derive(analysis, packs), words, minWords, packs);
  lap('drawn from the article');
  const facts = expand(analysis, sites, words, minWords, undefined, lemmasOf, packs, derived.words);
  lap('context');
  const phrases = ranked.map((phrase) => phrase.text);
  const seo = writeSearchSignals(analysis, title.text, focus, phrases, packs, edits).value;
  lap('search signals');
  const page = assemble({
    analysis,
    edits,
    title,
    opening,
    segments,
    headings,
    derived: derived.sections,
    expansion: facts.value,
    seo,
    packs,
    style: houseStyle,
    options: {},
    minWords,
  });
  lap('page put together');
  render(page);
  lap('rendering');
  reviewPage({
    ...page,
    document,
    quotations: analysis.quotations,
    dates: analysis.dates,
    issues: [...issues, ...page.issues],
    structure: packs.structure,
    minWords,
  });
  lap('review, made when asked for');
  return times;
}

repeat(50, () => stages(style).size);
const runs = Array.from({ length: 200 }, () => stages(style));
const timesOf = (...names: readonly string[]) =>
  runs.map((times) => names.reduce((sum, name) => sum + (times.get(name) ?? 0), 0));
for (const stage of runs[0]?.keys() ?? [])
  say(`  ${stage}`, timesOf(stage), stage === 'rendering' ? 1 : null);
const STRUCTURE = ['keyphrases', 'title', 'sections', 'intertitres'];
say('keyphrases, sections, intertitres', timesOf(...STRUCTURE), 3);
say('all found and chosen to add', timesOf('drawn from the article', 'context'), 4);

const long = Array.from({ length: 40 }, () => text.replace(/^- .*$/gm, '')).join('\n\n');
say(
  `${long.length} characters, warm`,
  repeat(3, () => whole(long)),
  null,
);

/** The time of a new process, or what it prints of itself. */
function fresh(...parameters: readonly string[]): { ms: number; printed: number[] } {
  const { ms, value } = timed(() => spawnSync(process.execPath, parameters, { encoding: 'utf8' }));
  if (value.status !== 0) throw new Error(`A process ended with ${String(value.status)}: ${value.stderr}`);
  return { ms, printed: value.stdout.split(' ').map(Number) };
}

const loading = `
const start = performance.now();
const { loadPacks } = await import(${JSON.stringify(new URL('../index.js', import.meta.url).href)});
const imported = performance.now();
loadPacks();
process.stdout.write([imported - start, performance.now() - imported].join(' '));`;
const loads = Array.from({ length: 15 }, () => fresh('--input-type=module', '-e', loading).printed);
say(
  'import of the library, cold (15 runs)',
  loads.map(([imported = 0]) => imported),
  null,
);
say(
  'all packs, cold (15 runs)',
  loads.map(([, loaded = 0]) => loaded),
  60,
);
say(
  'command line, cold (15 runs)',
  repeat(15, () => fresh(path('dist/cli/intertitre.js'), article, '-o', path('out/bench.html')).ms),
  350,
);
