import type { Analysis, Paragraph } from './analysis.ts';

/** « 14 h 05 », « 14h05 », « 14:05 », « À 14 h »: at the head of a paragraph. */
const HOUR =
  /^(?:\[|\()?(?:À |A |Vers )?(?:[01]?\d|2[0-4])(?:[\s\u00A0\u202F]?[hH][\s\u00A0\u202F]?(?:[0-5]\d)?|:[0-5]\d)(?=$|[\s\u00A0\u202F.,:;)\]|–—-])/u;
/** « Le Courrier : », « Q. – », « Anne Martin. – »: who speaks, at the head of a paragraph. */
const LABEL =
  /^((?:Q|R|Question|Réponse|\p{Lu}[\p{L}’'.-]*(?: [\p{L}’'.-]+){0,4}))[\s\u00A0]?(?::|\. ?[–—])\s/u;
/** So many entries, questions or speeches at least make a live blog or an interview. */
const LEAST = 3;
/** A question longer than this many characters is a paragraph that ends on one. */
const LONGEST_QUESTION = 400;

/** Characters of the hour that opens a paragraph, with the mark after it: « 14 h 05 – ». */
export function hourLength(paragraph: string): number {
  const [hour = ''] = HOUR.exec(paragraph) ?? [];
  const [mark = ''] = /^\s*[.,:;)\]|–—-]*\s*/u.exec(paragraph.slice(hour.length)) ?? [];
  return hour === '' || mark.trim() === '' ? 0 : hour.length + mark.length;
}

/** Whether a paragraph opens with the hour of an entry of a live blog. */
export function opensWithHour(paragraph: string): boolean {
  return HOUR.test(paragraph);
}

/**
 * The paragraphs that open an exchange, by index: those with the hour of a live blog’s entry, or with the
 * question of an interview.
 */
export interface Exchanges {
  readonly kind: 'live-blog' | 'interview';
  readonly openings: ReadonlySet<number>;
}

/** Reads whether a text is a live blog or an interview, and where its entries or questions begin. */
export function findExchanges(text: string, paragraphs: readonly Paragraph[]): Exchanges | null {
  const body = paragraphs.flatMap(({ kind, span }, index) =>
    /^(?:paragraph|list-item)$/.test(kind) ? [{ index, words: text.slice(span.start, span.end) }] : [],
  );
  const hours = body.filter(({ words }) => opensWithHour(words));
  if (hours.length >= LEAST) return { kind: 'live-blog', openings: indexesOf(hours) };
  const asked = body.filter(
    ({ words }) => words.length <= LONGEST_QUESTION && /\?[\s\u00A0»”"]*$/u.test(words),
  );
  const labels = body.map(({ index, words }) => ({ index, label: LABEL.exec(words)?.[1] ?? null }));
  const asker = labels.find(({ label }) => label !== null)?.label;
  const speeches = labels.filter(({ label }) => label !== null);
  const questions = speeches.filter(({ label }) => label === asker);
  const answered = speeches.filter(({ label }) => label !== asker);
  const speakers = new Set(answered.map(({ label }) => label)).size;
  // Two or three voices that come back: the first to speak asks.
  if (questions.length >= LEAST && answered.length >= LEAST && speakers <= 3)
    return { kind: 'interview', openings: indexesOf(questions) };
  if (asked.length < LEAST || asked.length * 5 < body.length) return null;
  // Of questions in a row, the first opens the exchange.
  const isAsked = indexesOf(asked);
  return { kind: 'interview', openings: new Set([...isAsked].filter((index) => !isAsked.has(index - 1))) };
}

function indexesOf(paragraphs: readonly { readonly index: number }[]): Set<number> {
  return new Set(paragraphs.map(({ index }) => index));
}

/** Words of running text below which nothing is said about its punctuation. */
const ENOUGH_WORDS = 40;
/** Punctuated French ends a sentence every 20 to 25 words; a text with one mark in so many has none. */
const WORDS_A_MARK = 100;

/** Whether a text goes on without full stops. */
export function lacksPunctuation(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const marks = text.match(/[.!?…](?=$|[\s\u00A0»”")])/gmu)?.length ?? 0;
  return words >= ENOUGH_WORDS && marks * WORDS_A_MARK < words;
}

/** A question longer than this heads no section; intertitres have the same limit. */
const HEADING_CHARACTERS = 70;
const LEAST_HEADING_CHARACTERS = 15;

/**
 * The questions of an interview, by index of their sentence, that may stand as intertitres in the author's own
 * words: one whole paragraph, short, without the name of who asks, asked once.
 */
export function questionsToHead({ document, paragraphs, sentences }: Analysis): ReadonlySet<number> {
  const exchanges = findExchanges(document.text, paragraphs);
  if (exchanges?.kind !== 'interview') return new Set();
  const asked = sentences.flatMap(({ index, span, paragraph }) => {
    const whole = paragraphs[paragraph]?.span;
    if (!exchanges.openings.has(paragraph) || whole?.start !== span.start || whole.end !== span.end)
      return [];
    const words = document.text.slice(span.start, span.end);
    const isShort = words.length <= HEADING_CHARACTERS && words.length >= LEAST_HEADING_CHARACTERS;
    return isShort && /^\p{Lu}[^«»]*\?$/u.test(words) && !LABEL.test(words) ? [{ index, words }] : [];
  });
  const once = asked.filter(({ words }) => asked.filter((other) => other.words === words).length === 1);
  return new Set(once.map(({ index }) => index));
}
