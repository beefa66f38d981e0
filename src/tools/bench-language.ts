import { parseArgs } from 'node:util';
import { createFrenchReader } from '../wink-fr/index.ts';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '100000' } } });

const NEWS =
  'Le ministre de l’Économie a présenté mardi, à Bercy, un plan de 3,5 milliards d’euros. « Nous irons plus loin », ' +
  'a-t-il dit devant les élus, qui n’ont pas caché leurs doutes. Aux États-Unis, la hausse des prix atteint 10 000 dollars. ';

/** Inputs that have broken tokenizers: each is asked for twice, the second time twice as long. */
const HOSTILE: readonly (readonly [string, (size: number) => string])[] = [
  ['news', (size) => NEWS.repeat(Math.ceil(size / NEWS.length)).slice(0, size)],
  [
    'news with one line per sentence',
    (size) =>
      NEWS.replaceAll('. ', '.\n')
        .repeat(Math.ceil(size / NEWS.length))
        .slice(0, size),
  ],
  ['one word without a space', (size) => 'a'.repeat(size)],
  ['digits without a space', (size) => '7'.repeat(size)],
  ['only «', (size) => '«'.repeat(size)],
  ['only full stops', (size) => '.'.repeat(size)],
  ['! and ? in turn', (size) => '!?'.repeat(size / 2)],
  ['full stops with spaces', (size) => '. '.repeat(size / 2)],
  ['one-letter words', (size) => 'a '.repeat(size / 2)],
  ['spaces', (size) => ' '.repeat(size)],
  ['line breaks of all kinds', (size) => 'a\r\nb\rc\n\u2028'.repeat(size / 8)],
  ['hyphens', (size) => 'la-'.repeat(size / 3)],
  ['hyphens, then no clitic', (size) => `${'la-'.repeat(size / 3)}x`],
  ['apostrophes', (size) => 'l’'.repeat(size / 2)],
  ['addresses', (size) => 'http://.'.repeat(size / 8)],
  ['dotted names', (size) => 'a.b.'.repeat(size / 4)],
  ['numbers with spaces', (size) => '1 000 '.repeat(size / 6)],
  ['numbers with no-break spaces', (size) => '1\u202f000\u202f'.repeat(size / 6)],
  ['straight quotation marks', (size) => '" a '.repeat(size / 4)],
  ['lone surrogates', (size) => '\ud800\udc00\udc00\ud800a'.repeat(size / 5)],
  ['NUL', (size) => '\0'.repeat(size)],
  ['right to left', (size) => 'שלום عليكم '.repeat(size / 11)],
  ['emoji with joiners', (size) => '👩‍👩‍👧‍👦'.repeat(size / 11)],
  ['combining marks', (size) => 'e\u0301\u0301'.repeat(size / 3)],
  ['brackets', (size) => '(['.repeat(size / 2)],
];

const read = createFrenchReader();
const time = (text: string): number => {
  const before = process.cpuUsage();
  read(text);
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
};

console.log('| documents read | words a second | resident memory |\n|---|---|---|');
const total = Number(values.documents);
const begun = process.cpuUsage();
let words = 0;
for (let d = 1; d <= total; d += 1) {
  // Each document holds words that no other has.
  const text = `Le blum${d} et la varsk${d * 7}ette ont vu ${d} fois Zork${d}. ${NEWS}`;
  for (const sentence of read(text)) words += sentence.tokens.length;
  if (d % (total / 5) === 0) {
    globalThis.gc?.();
    const used = process.cpuUsage(begun);
    const speed = words / ((used.user + used.system) / 1e6);
    console.log(`| ${d} | ${Math.round(speed)} | ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB |`);
  }
}

let failed = false;
const size = 500_000;
console.log('\n| input | 0.5 million characters | 1 million | ratio |\n|---|---|---|---|');
for (const [name, make] of HOSTILE) {
  time(make(10_000));
  const half = time(make(size));
  const whole = time(make(2 * size));
  const ratio = whole / half;
  // Twice the text may cost a little more than twice the time (garbage collection); the square would cost four times.
  const slow = ratio > 3.3 && whole > 300;
  failed ||= slow;
  console.log(
    `| ${name} | ${half.toFixed(0)} ms | ${whole.toFixed(0)} ms | ${ratio.toFixed(1)}${slow ? ' TOO SLOW' : ''} |`,
  );
}

process.exitCode = failed ? 1 : 0;
