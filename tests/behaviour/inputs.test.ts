/** Texts that are no plain article: each gives a sensible page, or says by name what is wrong. */
import { load } from 'cheerio';
import { readdirSync, readFileSync } from 'node:fs';
import { createAuditor } from '../../src/audit-page.ts';
import type { Analysis } from '../../src/core/analysis.ts';
import type { Section } from '../../src/core/article.ts';
import { countWords } from '../../src/core/french-text.ts';
import type { RestructureOptions } from '../../src/options.ts';
import { createRestructurer } from '../../src/restructure.ts';
import { segment } from '../../src/segmentation/segment.ts';
import { analysed } from '../support/analysed.ts';
import { ROOT, shippedPacks } from '../support/pack-sources.ts';

const FOLDER = `${ROOT}fixtures/inputs/`;
const packs = shippedPacks();

/** Sentences of which no two follow each other twice in the same way, about matters that change every 400 words. */
function longReport(words: number): string {
  const who = ['La directrice', 'Le conseil', 'Une habitante', 'L’ingénieur', 'Le syndicat', 'La préfète'];
  const did = ['a présenté', 'a contesté', 'a mesuré', 'a décrit', 'a chiffré', 'a reporté'];
  const what = ['la digue', 'le tunnel', 'la récolte', 'le théâtre', 'la centrale', 'le marais', 'la gare'];
  const how = ['devant les élus', 'au cours d’une visite', 'dans un rapport', 'avec prudence', 'sans détour'];
  const paragraphs: string[] = [];
  for (let n = 0, count = 0; count < words; n++) {
    const matter = what[Math.floor(n / 7) % what.length] ?? '';
    const sentences = [0, 1, 2].map((k) => {
      const at = 3 * n + k;
      return `${who[at % 6] ?? ''} ${did[(at + n) % 6] ?? ''} ${matter} ${how[(at * 2 + n) % 5] ?? ''} pour la ${at + 2}e fois, devant ${(at % 90) + 10} personnes venues des communes voisines.`;
    });
    paragraphs.push(sentences.join(' '));
    count += countWords(sentences.join(' '));
  }
  return `${paragraphs.join('\n\n')}\n`;
}

const INPUTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(FOLDER)
      .sort()
      .map((file) => [file.replace('.txt', ''), readFileSync(`${FOLDER}${file}`, 'utf8')]),
  ),
  'long-report': longReport(20_000),
};

function made(name: string, options: RestructureOptions = {}) {
  const source = INPUTS[name] ?? '';
  const given = { date: '2024-05-02', ...options };
  const result = createRestructurer({ packs, options: given }).restructure(source);
  if (!result.ok) throw new Error(`${name} refused`);
  const sections = result.article.sections.flatMap((one): readonly Section[] => [one, ...one.sections]);
  const own = (section: Section) =>
    section.blocks.flatMap(({ statements }) => statements.filter(({ origin }) => origin.kind === 'source'));
  return {
    ...result,
    source,
    codes: result.report.issues.map(({ code }) => code),
    audit: createAuditor({ packs, options: given }).audit(result.html, source),
    headings: sections.flatMap(({ heading }) => (heading ? [heading] : [])),
    /** The author's part of each section that has one. */
    sections: sections.flatMap((section) => {
      const statements = own(section);
      const text = statements.map((one) => one.text).join(' ');
      return statements.length > 0 ? [{ section, text, words: countWords(text) }] : [];
    }),
  };
}

test('each kind of text has its fixture', () => {
  expect(Object.keys(INPUTS).sort()).toEqual(
    [
      'all-caps',
      'interview',
      'list-only',
      'live-blog',
      'long-report',
      'no-punctuation',
      'one-sentence',
      'own-headings',
    ].sort(),
  );
});

describe.each(Object.keys(INPUTS))('%s', (name) => {
  const page = made(name);

  test('shows every sentence of the author once, in order, with nothing unknown', () => {
    expect(page.audit.issues).toEqual([]);
  });

  test('has no orphan section, and none that is too long', () => {
    for (const { section, words } of page.sections) {
      if (page.sections.length > 1)
        expect(words + countWords(section.heading?.text ?? '')).toBeGreaterThanOrEqual(40);
      expect(words).toBeLessThanOrEqual(300);
    }
  });

  test('gives each section an intertitre of its own, short and not in capitals, or says that it has none', () => {
    const texts = page.headings.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(70);
      expect(text).not.toMatch(/\p{Lu}{3,}/u);
    }
    const bare = page.sections.filter(({ section }) => section.heading === null);
    if (bare.length > 0 && page.sections.length > 1) expect(page.codes).toContain('heading/missing');
  });

  test('is a whole page', () => {
    const $ = load(page.html);
    expect($('h1')).toHaveLength(1);
    expect($('h1').text().trim()).not.toBe('');
    expect(page.html.trimEnd().endsWith('</html>')).toBe(true);
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('one sentence is the chapô, and the missing words are reported', () => {
  const { article, codes } = made('one-sentence');
  expect(article.chapo).toHaveLength(1);
  expect(codes).toContain('words/missing');
});

describe('the author’s own intertitres', () => {
  const OWN = [
    'Une voie à reprendre presque entière',
    'Une facture partagée entre quatre collectivités',
    'Des voyageurs encore difficiles à compter',
  ];

  test('are kept where they stand', () => {
    const { headings } = made('own-headings');
    expect(headings.filter(({ origin }) => origin.kind === 'source').map(({ text }) => text)).toEqual(OWN);
  });

  test('are each used or reported with their words when the headings are restructured', () => {
    const { headings, report, audit } = made('own-headings', { restructureHeadings: true });
    const shown = headings.map(({ text }) => text);
    const dropped = report.issues.filter(({ code }) => code === 'heading/dropped');
    expect(dropped.every(({ severity }) => severity === 'info')).toBe(true);
    for (const text of OWN)
      expect(shown.includes(text) || dropped.some(({ message }) => message.includes(text))).toBe(true);
    expect(audit.issues).toEqual([]);
  });
});

test('text in capitals is reported', () => expect(made('all-caps').codes).toContain('text/all-caps'));

test('text without punctuation is reported and read line by line', () => {
  const { codes, source, article } = made('no-punctuation');
  expect(codes).toContain('text/no-punctuation');
  const lines = source.trim().split('\n');
  expect(article.title.text).toBe(lines[0]);
  expect(article.chapo.map(({ text }) => text)).toEqual([lines[1]]);
});

test('the entries of a live blog stay whole: sections begin with an hour', () => {
  const { sections, headings } = made('live-blog');
  expect(sections.length).toBeGreaterThan(1);
  for (const { text } of sections) expect(text).toMatch(/^\d{1,2}\s?h/u);
  for (const { text } of headings) expect(text).not.toMatch(/^\d/u);
});

test('a list and nothing else is the body, as one list', () => {
  const { article, sections } = made('list-only');
  expect(article.keyPoints).toEqual([]);
  expect(sections.map(({ section }) => section.blocks[0]?.kind)).toEqual(['list']);
});

describe('an interview', () => {
  const { sections, headings } = made('interview');

  test('begins no section with an answer, and ends none with a question', () => {
    expect(sections.length).toBeGreaterThan(0);
    for (const { section, text } of sections) {
      const asked = section.heading?.origin.kind === 'source' ? section.heading.text : text;
      expect(asked).toMatch(/^[^.]*\?/u);
      expect(text).toMatch(/\.$/u);
    }
  });

  test('has short questions as intertitres, in the author’s words', () => {
    const asked = headings.filter(({ origin }) => origin.kind === 'source').map(({ text }) => text);
    expect(asked.length).toBeGreaterThan(0);
    for (const text of asked) expect(text).toMatch(/\?$/u);
  });
});

/** The analysis with each look at one of its sentences counted. */
function counted(text: string): { analysis: Analysis; looks: () => number } {
  const analysis = analysed(text);
  let looks = 0;
  const watch = <T extends object>(one: T): T =>
    new Proxy(one, {
      get: (target, key, receiver): unknown => {
        looks++;
        return Reflect.get(target, key, receiver);
      },
    });
  return { analysis: { ...analysis, sentences: analysis.sentences.map(watch) }, looks: () => looks };
}

test('a report twice as long costs at most about twice the looks at its sentences', () => {
  const work = (words: number) => {
    const { analysis, looks } = counted(longReport(words));
    segment(analysis, 0, new Set(), packs);
    return looks();
  };
  expect(work(20_000)).toBeLessThan(2.2 * work(10_000));
});
