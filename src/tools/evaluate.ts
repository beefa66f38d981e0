/**
 * Figures over the real articles of an evaluation folder (default ../shared/eval): how many pages reach the
 * target, how many sections have an intertitre, how much is added. Says so and stops where the folder is
 * absent. These articles measure; nothing is tuned to one of them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRestructurer, loadPacks } from '../index.ts';

const at = process.argv.indexOf('--eval');
const folder = `${at > 0 ? (process.argv[at + 1] ?? '') : '../shared/eval'}/text`;
if (!existsSync(folder)) {
  console.log(`Skipped: there is no evaluation data at ${folder}.`);
} else {
  const restructurer = createRestructurer({ packs: loadPacks() });
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const result = restructurer.restructure(readFileSync(`${folder}/${name}`, 'utf8'));
      return result.ok ? [result] : [];
    });
  const share = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(1)} %`;
  const sections = rows.flatMap((row) => row.article.sections);
  const headings = sections.flatMap((section) => section.heading ?? []);
  const ruled = headings.filter(
    ({ origin }) =>
      origin.kind === 'rule' && !origin.rule.startsWith('headings/') && !origin.rule.startsWith('expansion/'),
  );
  const words = rows.reduce((sum, row) => sum + row.report.words.body, 0);
  const added = rows.reduce((sum, row) => sum + row.report.words.added, 0);
  const reached = rows.filter((row) => !row.report.issues.some((issue) => issue.code === 'words/missing'));
  console.log(`articles                    ${rows.length}`);
  console.log(`pages at the word target    ${reached.length}`);
  console.log(`sections with intertitre    ${share(headings.length, sections.length)} of ${sections.length}`);
  console.log(`intertitres from topic rules ${share(ruled.length, headings.length)}`);
  console.log(`words added                 ${share(added, words)} of ${words}`);
}
