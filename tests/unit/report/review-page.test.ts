import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import type { Review } from '../../../src/core/review.ts';
import type { RestructureOptions } from '../../../src/options.ts';
import { createRestructurer } from '../../../src/restructure.ts';
import { beginsWith, occurrences, shareHeld } from '../../../src/report/keyphrase.ts';
import { easeInWords, readabilityOf } from '../../../src/report/readability.ts';
import { findDates } from '../../../src/core/find-dates.ts';
import { hasTransition, isPassive, longestSameBeginning } from '../../../src/report/style.ts';
import { ROOT, shippedPacks } from '../../support/pack-sources.ts';

const SEED = readFileSync(`${ROOT}fixtures/articles/bytedance-openai/source.txt`, 'utf8');
const restructure = (options: RestructureOptions = {}, text = SEED) => {
  const result = createRestructurer({ packs: shippedPacks(), options }).restructureToReport(text);
  if (!result.ok) throw new Error('refused');
  return result;
};
const FULL: RestructureOptions = {
  date: '2023-12-18T18:00:00+01:00',
  updated: '2023-12-19T09:00:00+01:00',
  author: ['Anne Martin', 'Paul Petit'],
  authorUrl: ['/anne', '/paul'],
  siteUrl: 'https://exemple.fr',
  canonical: 'https://exemple.fr/ia/bytedance',
  publisher: 'Exemple',
  logo: '/logo.png',
  section: 'IA',
  reviewer: 'Zoé Roy',
  image: '/a.jpg',
  imageAlt: 'Le siège de ByteDance',
  imageWidth: '1200',
  imageHeight: '675',
  links: { Microsoft: 'https://www.microsoft.com', OpenAI: '/dossiers/openai' },
};
const verdicts = (review: Review) =>
  Object.fromEntries(review.checks.map(({ id, verdict }) => [id, verdict]));

describe('readability', () => {
  test('is 207 − 1.015 × words a sentence − 73.6 × syllables a word (Kandel & Moles 1958)', () => {
    const { words, sentences, syllables, ease } = readabilityOf(['Le chat dort.', 'Il va bien ici.']);
    expect([words, sentences, syllables]).toEqual([7, 2, 8]);
    expect(ease).toBe(Math.round((207 - 1.015 * 3.5 - 73.6 * (8 / 7)) * 10) / 10);
  });
  test('of nothing is nothing', () => expect(readabilityOf([])).toMatchObject({ words: 0, ease: 0 }));
  test.each([[75, 'facile'], [64, 'assez facile'], [50, 'ni facile ni difficile'], [40, 'difficile'], [10, 'très difficile']])(
    '%d is %s', (ease, words) => expect(easeInWords(ease)).toBe(words),
  ); // prettier-ignore
});

describe('style', () => {
  test.each(['Cependant, elle part.', 'Elle part, en\u00A0revanche.', 'Lorsqu’il part'])(
    '%j has a transition',
    (text) => expect(hasTransition(text)).toBe(true),
  );
  test.each(['Elle part.', 'Un marais', 'Le cardinal'])('%j has none', (text) =>
    expect(hasTransition(text)).toBe(false),
  );
  test.each([
    'La décision a été prise hier.',
    'Le compte est suspendu.',
    'Les clients ne sont pas autorisés à.',
  ])('%j is passive', (text) => expect(isPassive(text)).toBe(true));
  test.each([
    'Elle est arrivée.',
    'Il est né en 1950.',
    'Ils sont partis.',
    'Elle est devenue célèbre.',
    'C’est aujourd’hui.',
    'Il a suspendu le compte.',
  ])('%j is not', (text) => expect(isPassive(text)).toBe(false));
  test('sentences begin alike by their first word, or the first two after an article', () => {
    expect(longestSameBeginning(['Il va.', 'Il vient.', 'Il part.', 'Elle reste.'])).toBe(3);
    expect(longestSameBeginning(['Le chat.', 'Le chien.', 'Le chat.'])).toBe(1);
    expect(longestSameBeginning([])).toBe(0);
  });
});

describe('keyphrase', () => {
  test('is counted as often as its rarest content word', () => {
    expect(occurrences('L’API d’OpenAI et OpenAI', ['api', 'openai'])).toBe(1);
    expect(occurrences('rien', [])).toBe(0);
  });
  test('is held in part', () => expect(shareHeld('Une API ouverte', ['api', 'openai'])).toBe(0.5));
  test('may follow function words only at the beginning of a title', () => {
    expect(beginsWith('L’API change', 'API')).toBe(true);
    expect(beginsWith('Pourquoi l’API change', 'API')).toBe(false);
  });
});

describe('the review of a page', () => {
  const bare = restructure().review;
  const full = restructure(FULL).review;

  test('asks for what only the user knows', () => {
    const missing = bare.checks.filter(({ mender }) => mender === 'data').map(({ id }) => id);
    expect(missing).toEqual(
      expect.arrayContaining(['image', 'date', 'author', 'canonical', 'internal-links', 'publisher']),
    );
    expect(verdicts(full)).toMatchObject({
      'image-alt': 'good',
      'internal-links': 'good',
      'external-links': 'good',
      'date-zone': 'good',
      'author-url': 'good',
    });
    expect(full.checks.filter(({ mender }) => mender === 'data')).toEqual([]);
  });

  test('gives value and target of each check once, and who mends what misses its target', () => {
    expect(new Set(bare.checks.map(({ id }) => id)).size).toBe(bare.checks.length);
    for (const { label, value, target, verdict, fix, mender } of bare.checks) {
      expect([label, value, target].every((text) => text !== '')).toBe(true);
      expect(fix === null).toBe(verdict === 'good' || verdict === 'info');
      expect(mender === null).toBe(fix === null);
    }
  });

  test('sees what an editor changed for the worse', () => {
    const { review } = restructure({ title: `ByteDance ${'réagit encore '.repeat(24)}`, keyphrase: 'zèbre' });
    expect(verdicts(review)).toMatchObject({
      'title-keyphrase': 'bad',
      'keyphrase-density': 'bad',
      'description-keyphrase': 'bad',
    });
    expect(review.checks.find(({ id }) => id === 'title-width')).toMatchObject({
      verdict: 'good',
      where: 'titre',
      fix: null,
    });
    expect(verdicts(restructure({ minWords: 5000 }).review)).toMatchObject({ words: 'bad' });
  });

  test('counts the author’s words and those of the lexicons section by section', () => {
    const result = restructure();
    const sum = (pick: 'source' | 'added') =>
      result.review.sections.reduce((total, one) => total + one[pick], 0);
    expect(sum('added')).toBe(result.report.words.added);
    expect(sum('source')).toBeLessThanOrEqual(result.report.words.source);
  });

  test('warns of translated copy, relative dates and quotations without speaker, with their place', () => {
    const ids = new Set(bare.warnings.map(({ id }) => id));
    expect(ids).toContain('translation');
    expect(ids).toContain('relative-date');
    for (const { id, place } of bare.warnings) {
      expect(place?.line).toBeGreaterThan(0);
      if (id === 'relative-date')
        expect(findDates(SEED.slice(place?.span.start, place?.span.end))).toMatchObject([
          { kind: 'relative' },
        ]);
    }
    const quoted =
      'La société a publié un long communiqué vendredi. « Nous ne ferons aucun commentaire sur cette affaire en cours. » La presse américaine a révélé les faits la veille de cette publication.';
    expect(restructure({}, quoted).review.warnings.map(({ id }) => id)).toContain('unsourced-quote');
  });

  test('is made once, when first asked for', () => {
    const result = createRestructurer({ packs: shippedPacks() }).restructure(SEED);
    if (!result.ok) throw new Error('refused');
    expect(result.review).toBe(result.review);
  });
});

describe('the report page', () => {
  test('stands alone: no script, no image, no address that loads', () => {
    const $ = load(restructure(FULL).html);
    expect($('script, img, link, iframe')).toHaveLength(0);
    expect($('html').attr('lang')).toBe('fr');
    expect($('h1').text()).toContain('ByteDance');
    expect($('svg[role="img"]').length).toBeGreaterThan(3);
  });

  test('shows hostile titles as text, cut as search engines cut them', () => {
    const title = `<script>alert(1)</script> ${'très long '.repeat(30)}`.trim();
    const $ = load(restructure({ title }).html);
    expect($('script')).toHaveLength(0);
    expect($('h1').text()).toBe(title);
  });

  test('says every check, in French set as French is', () => {
    const { html, review } = restructure();
    const $ = load(html);
    const text = $('main').text();
    for (const { label, value } of review.checks) {
      expect(text).toContain(label);
      expect(text).toContain(value);
    }
    expect(text).not.toMatch(/[^\s\u00A0] [:;!?»]|« /u);
  });
});
