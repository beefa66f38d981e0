import { countWords } from '../core/french-text.ts';
import type { Readability } from '../core/review.ts';
import { syllablesOf } from './syllables.ts';

/**
 * Ease of reading after Kandel & Moles, « Application de l’indice de Flesch à la langue française » (1958):
 * 207 − 1.015 × words a sentence − 73.6 × syllables a word. One decimal.
 */
export function readabilityOf(sentences: readonly string[]): Readability {
  const lengths = sentences.map(countWords).filter((length) => length > 0);
  const words = lengths.reduce((sum, length) => sum + length, 0);
  const syllables = sentences.reduce((sum, sentence) => sum + syllablesOf(sentence), 0);
  const ease = words === 0 ? 0 : 207 - 1.015 * (words / lengths.length) - 73.6 * (syllables / words);
  return {
    words,
    sentences: lengths.length,
    syllables,
    ease: Math.round(ease * 10) / 10,
    longestSentence: Math.max(0, ...lengths),
    averageSentence: lengths.length === 0 ? 0 : Math.round((words / lengths.length) * 10) / 10,
  };
}

/** What a score means, after the bands of Flesch. */
export function easeInWords(ease: number): string {
  if (ease >= 70) return 'facile';
  if (ease >= 60) return 'assez facile';
  if (ease >= 50) return 'ni facile ni difficile';
  if (ease >= 30) return 'difficile';
  return 'très difficile';
}
