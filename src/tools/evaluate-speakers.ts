/**
 * Figures of quotation attribution over articles marked by hand: `node dist/tools/evaluate-speakers.js --gold
 * FILE [--eval DIR] [--show]`. The file maps an article to `{ quote, speaker }`: the first words between the
 * guillemets, and the fullest name, null or several alternatives parted by « | ».
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createAnalyser } from '../analysis/analyse.ts';
import { fold } from '../core/french-text.ts';
import { loadPacks } from '../index.ts';
import { readLayout } from '../reading/read-layout.ts';
import { readText } from '../reading/read-text.ts';

type Gold = Readonly<Record<string, readonly { readonly quote: string; readonly speaker: string | null }[]>>;

const option = (name: string, fallback: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? (process.argv[at + 1] ?? fallback) : fallback;
};
const gold = resolve(option('gold', 'speakers.json'));
const folder = resolve(option('eval', '../shared/eval'));

if (existsSync(gold) && existsSync(folder)) evaluate(JSON.parse(readFileSync(gold, 'utf8')) as Gold);
else console.log(`Skipped: there is no ${existsSync(gold) ? folder : gold}.`);

function evaluate(articles: Gold): void {
  const analyse = createAnalyser(loadPacks());
  const counts = { quotes: 0, named: 0, right: 0, 'right, named': 0, wrong: 0, missed: 0, 'not found': 0 };
  for (const [id, quotes] of Object.entries(articles)) {
    const document = readText(readFileSync(`${folder}/text/${id}.md`, 'utf8'));
    const { quotations } = analyse(document, readLayout(document));
    const words = quotations.map(({ span }) => plain(document.text.slice(span.start + 1, span.end)));
    let from = 0;
    for (const { quote, speaker } of quotes) {
      const at = words.findIndex((text, i) => i >= from && text.startsWith(plain(quote)));
      const given = (at < 0 ? null : quotations[at]?.speaker?.name) ?? null;
      if (at >= 0) from = at + 1;
      const accepted = (speaker ?? 'null').split(' | ').map(fold);
      const isRight = at >= 0 && accepted.includes(fold(given ?? 'null'));
      const isNamed = !accepted.includes('null');
      counts.quotes++;
      if (isNamed) counts.named++;
      if (at < 0) counts['not found']++;
      if (isRight) counts.right++;
      else if (given === null) counts.missed++;
      else counts.wrong++;
      if (isRight && isNamed) counts['right, named']++;
      if (process.argv.includes('--show') && !isRight)
        console.log(`${id} « ${quote} »: ${given ?? 'nobody'}, not ${speaker ?? 'nobody'}`);
      else if (process.argv.includes('--all'))
        console.log(`${id} « ${quote} »: ${given ?? 'nobody'} (${quotations[at]?.speaker?.role ?? ''})`);
    }
  }
  for (const [label, value] of Object.entries(counts)) console.log(label.padEnd(20) + String(value));
}

function plain(text: string): string {
  return fold(text).replace(/\s+/gu, ' ').trim();
}
