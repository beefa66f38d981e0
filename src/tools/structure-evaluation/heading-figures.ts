import type { Result, Section } from '../../core/article.ts';
import { fold } from '../../core/french-text.ts';

type Page = Extract<Result, { ok: true }>;

const share = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(1)} %`;
const allSections = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...allSections(section.sections)]);
/** Six letters stand for a family of words, as for the segmentation; words shorter than `least` say nothing. */
const stems = (text: string, least = 4) =>
  new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= least)
      .map((word) => word.slice(0, 6)),
  );
/** Letters of a keyphrase's shortest words: PSA and UE are whole ones. */
const LEAST_OF_FOCUS = 2;

/** Figures over the intertitres of some pages: length, likeness, words found in their section, keyphrase. */
export function headingFigures(pages: readonly Page[]): [string, string][] {
  let sections = 0;
  let headings = 0;
  let fits = 0;
  let unique = 0;
  let words = 0;
  let found = 0;
  let ruled = 0;
  let inBand = 0;
  for (const { article, seo } of pages) {
    const all = allSections(article.sections);
    const texts = all.flatMap(({ heading }) => (heading ? [heading.text] : []));
    const long = stems(seo.focusKeyphrase);
    // CGT, PSA and UE are keyphrases too: without longer words the short ones count.
    const least = long.size > 0 ? 4 : LEAST_OF_FOCUS;
    const focus = stems(seo.focusKeyphrase, least);
    let withFocus = 0;
    for (const section of all) {
      sections++;
      const { heading } = section;
      if (!heading) continue;
      headings++;
      if (heading.text.length >= 15 && heading.text.length <= 70) fits++;
      if (texts.filter((text) => fold(text) === fold(heading.text)).length === 1) unique++;
      if (heading.origin.kind === 'rule' && !/^(?:headings|expansion)\//.test(heading.origin.rule)) ruled++;
      const own = stems(
        section.blocks.flatMap(({ statements }) => statements.map(({ text }) => text)).join(' '),
      );
      const wanted = stems(heading.text);
      // The words of a closing intertitre are those of its label and of the things it names.
      const isClosing = heading.origin.kind === 'rule' && heading.origin.rule.startsWith('expansion/');
      for (const word of isClosing ? [] : wanted) {
        words++;
        if (own.has(word)) found++;
      }
      const held = stems(heading.text, least);
      if ([...focus].every((word) => held.has(word))) withFocus++;
    }
    const fewest = Math.ceil(0.3 * texts.length);
    if (withFocus >= fewest && withFocus <= Math.max(fewest, Math.floor(0.75 * texts.length))) inBand++;
  }
  return [
    ['sections with an intertitre', `${share(headings, sections)} of ${sections}`],
    ['intertitres of 15 to 70 characters', share(fits, headings)],
    ['intertitres unique on their page', share(unique, headings)],
    ['intertitres from topic rules', share(ruled, headings)],
    ['words of intertitres found in their section', share(found, words)],
    ['pages with the keyphrase in 30–75 %', share(inBand, pages.length)],
  ];
}

/** The readers' sheet of a page: each intertitre of the article's own sections above the text that it heads, to be judged. */
export function readingSheet(id: string, { article, seo }: Page): string {
  const isOwn = ({ heading }: Section) =>
    heading !== null && !(heading.origin.kind === 'rule' && heading.origin.rule.startsWith('expansion/'));
  const rows = allSections(article.sections).flatMap((section) => {
    if (!isOwn(section)) return [];
    const text = section.blocks
      .flatMap(({ statements }) => statements)
      .filter(({ origin }) => origin.kind === 'source')
      .map((one) => one.text);
    return [
      `### ${section.heading?.text ?? ''}`,
      '',
      text.join(' '),
      '',
      'natural: … true: … informative: …',
      '',
    ];
  });
  const head = [`## ${id}: ${article.title.text}`, '', `Keyphrase: ${seo.focusKeyphrase}`, ''];
  return rows.length > 0 ? [...head, ...rows, ''].join('\n') : '';
}

/** The sections of a page with their intertitres, to be read. */
export function headingsForReading({ article, seo }: Page): string {
  const lines = [`TITLE ${article.title.text}`, `KEYPHRASES ${seo.keyphrases.join(' | ')}`];
  const write = (section: Section, depth: number) => {
    const { heading } = section;
    const origin = heading?.origin.kind === 'rule' ? heading.origin.rule : (heading?.origin.kind ?? '');
    lines.push('', `${'#'.repeat(depth)} ${heading?.text ?? '(none)'}   [${origin}]`);
    for (const { statements } of section.blocks)
      lines.push(
        statements.map(({ text, origin: { kind } }) => (kind === 'context' ? `[+] ${text}` : text)).join(' '),
      );
    for (const inner of section.sections) write(inner, depth + 1);
  };
  for (const { text } of article.chapo) lines.push(`CHAPO ${text}`);
  for (const section of article.sections) write(section, 2);
  return `${lines.join('\n')}\n`;
}
