import { TOKEN_SIZE, type RawDocument } from './wink-types.ts';

const VOWELS = /[aeiouyàâäéèêëîïôöùûüœæ]+/gu;

/** Syllables of a French word in lower case: groups of vowels, without a mute final e. */
export function countSyllables(word: string): number {
  const groups = word.match(VOWELS)?.length ?? 0;
  const mute = groups > 1 && /[^aeiouyàâäéèêëîïôöùûü](?:e|es|ent)$/u.test(word) ? 1 : 0;
  return Math.max(1, groups - mute);
}

/** Figures of `its.readabilityStats`; ease of reading after Kandel & Moles (1958), Flesch's formula for French. */
export function readabilityStats(document: RawDocument): unknown {
  const { cache, tokens } = document;
  let words = 0;
  let syllables = 0;
  const complex: Record<string, number> = {};
  for (let i = 0; i < tokens.length; i += TOKEN_SIZE) {
    const id = tokens[i] as number;
    if (cache.property(id, 'tokenType') !== 'word') continue;
    const normal = cache.value(cache.normal(id));
    const count = countSyllables(normal);
    words += 1;
    syllables += count;
    if (count > 3) complex[normal] = count - 3;
  }
  const sentences = document.sentences.length;
  const ease = words === 0 ? 0 : 207 - 1.015 * (words / sentences) - 73.6 * (syllables / words);
  const minutes = words / (200 + Math.max(0, ease));
  return {
    fres: Math.round(ease),
    sentiment: 0,
    numOfTokens: tokens.length / TOKEN_SIZE,
    numOfWords: words,
    numOfComplexWords: Object.keys(complex).length,
    complexWords: complex,
    numOfSentences: sentences,
    readingTimeMins: Math.floor(minutes),
    readingTimeSecs: Math.round(60 * (minutes - Math.floor(minutes))),
  };
}

/** The minimal French stemmer of Savoy (1999): plurals, final r, e, é and doubled letters. */
export function stem(word: string): string {
  let text = word.toLowerCase();
  if (text.length < 6) return text;
  if (text.endsWith('x')) return text.endsWith('aux') ? `${text.slice(0, -2)}l` : text.slice(0, -1);
  for (const ending of ['s', 'r', 'e', 'é']) if (text.endsWith(ending)) text = text.slice(0, -1);
  if (text.at(-1) === text.at(-2)) text = text.slice(0, -1);
  return text;
}
