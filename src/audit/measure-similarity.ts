import { load } from 'cheerio/slim';
import { compareIds } from '../core/choose.ts';
import { countWords, fold } from '../core/french-text.ts';
import { comparisonKey } from './comparison-key.ts';

/** The added text of a page: what the page itself marks as context. */
export interface AddedText {
  readonly page: string;
  /** One for each sentence, in page order. */
  readonly sentences: readonly string[];
}

/** How much added text pages share. */
export interface SimilarityReport {
  readonly pages: number;
  /** Pages with added text: only these are compared. */
  readonly pagesWithAdded: number;
  readonly addedSentences: number;
  readonly addedWords: number;
  /** Mean, over all pairs of pages, of the share of their added sentences that both have (Dice, 0 to 1). */
  readonly meanShared: number;
  /** The pair of pages that shares most; null for fewer than two pages. */
  readonly mostAlike: { readonly pages: readonly [string, string]; readonly shared: number } | null;
  /** Part of the added text’s runs of four words that some other page has too, 0 to 1. */
  readonly repeatedFourGrams: number;
  /** The sentences that stand on most pages, at most ten, none that stands on one only. */
  readonly mostRepeated: readonly { readonly sentence: string; readonly pages: number }[];
}

const MOST_REPEATED = 10;
const GRAM = 4;

/**
 * The sentences that a built page marks as context (class `contexte`). This trusts the page’s own marks, unlike
 * an audit: it measures what our own builds look like side by side.
 */
export function readAddedText(page: string, html: string): AddedText {
  const $ = load(html);
  const sentences = $('.contexte')
    .toArray()
    .filter((element) => $(element).parents('.contexte').length === 0)
    .flatMap((element) => {
      const items = $(element).find('li, td, dd');
      const parts = items.length > 0 ? items.toArray().map((item) => $(item).text()) : [$(element).text()];
      return parts.flatMap(sentencesOf);
    });
  return { page, sentences };
}

/** Added sentences end as packs make them end: a full stop before a capital. */
function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/gu, ' ')
    .split(/(?<=[.!?…][»”]?)\s(?=[\p{Lu}«“])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Measures how much the added texts of pages are alike: Google names mass templated pages as spam. */
export function measureSimilarity(texts: readonly AddedText[]): SimilarityReport {
  const pages = texts
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ page, sentences }) => ({
      page,
      keys: new Map(sentences.map((sentence) => [comparisonKey(sentence).key, sentence])),
      grams: new Set(sentences.flatMap(fourGrams)),
    }));
  let sum = 0;
  let pairs = 0;
  let mostAlike: SimilarityReport['mostAlike'] = null;
  pages.forEach((a, i) => {
    for (const b of pages.slice(i + 1)) {
      let common = 0;
      for (const key of a.keys.keys()) if (b.keys.has(key)) common++;
      const shared = (2 * common) / (a.keys.size + b.keys.size);
      sum += shared;
      pairs++;
      if (!mostAlike || shared > mostAlike.shared) mostAlike = { pages: [a.page, b.page], shared };
    }
  });
  const pagesOf = (sets: readonly Iterable<string>[]) => {
    const counts = new Map<string, number>();
    for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  };
  const gramPages = pagesOf(pages.map(({ grams }) => grams));
  const grams = pages.flatMap((page) => [...page.grams]);
  const written = new Map(pages.flatMap(({ keys }) => [...keys]));
  const all = texts.flatMap(({ sentences }) => sentences);
  return {
    pages: texts.length,
    pagesWithAdded: pages.length,
    addedSentences: all.length,
    addedWords: all.reduce((words, sentence) => words + countWords(sentence), 0),
    meanShared: pairs === 0 ? 0 : sum / pairs,
    mostAlike,
    repeatedFourGrams:
      grams.length === 0 ? 0 : grams.filter((gram) => (gramPages.get(gram) ?? 0) > 1).length / grams.length,
    mostRepeated: [...pagesOf(pages.map(({ keys }) => keys.keys()))]
      .filter(([, count]) => count > 1)
      .map(([key, count]) => ({ sentence: written.get(key) ?? key, pages: count }))
      .sort((a, b) => b.pages - a.pages || compareIds(a.sentence, b.sentence))
      .slice(0, MOST_REPEATED),
  };
}

function fourGrams(sentence: string): string[] {
  const words = fold(sentence).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - GRAM + 1))
    .map((_, i) => words.slice(i, i + GRAM).join(' '));
}
