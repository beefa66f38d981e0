import type { Analysis, Mention, Sentence, Token } from '../core/analysis.ts';
import { compareIds } from '../core/choose.ts';
import { fold } from '../core/french-text.ts';
import type { Packs } from '../packs/compile.ts';

interface Candidate {
  readonly text: string;
  readonly type: string;
  score: number;
  contentWords: number;
}

/** How much a mention counts by where it stands. */
const PLACE_WEIGHT = { title: 4, 'key-point': 2, heading: 2, paragraph: 1, 'list-item': 1 } as const;
/** Mentions in the first paragraph count double: the lead holds the news. */
const LEAD_WEIGHT = 2;
/** What the article opens with is its subject more often than not. */
const OPENING_WEIGHT = 3;
const OPENING_TOKENS = 8;
/** Names lead; places and common nouns follow. */
const TYPE_WEIGHT: Readonly<Record<string, number>> = { place: 0.7, amount: 0, noun: 0.8 };
/** « a rapporté The Verge »: who reports is seldom what the article is about. */
const REPORTER_WEIGHT = 0.25;
/** A phrase of several words says more than a word. */
const LONGER = 1.3;
const MOST_CONTENT_WORDS = 4;

/** Key phrases, best first: names, terms and noun phrases, weighted by frequency and place. */
export function rankKeyphrases(analysis: Analysis, packs: Packs): { text: string; type: string }[] {
  const generic = new Set(packs.cues.genericWords);
  const verbs = new Set(packs.cues.attributionVerbs);
  const candidates = new Map<string, Candidate>();
  const lead = analysis.paragraphs.findIndex((paragraph) => paragraph.kind === 'paragraph');
  const add = (key: string, text: string, type: string, sentence: Sentence, words: number, factor = 1) => {
    const kind = analysis.paragraphs[sentence.paragraph]?.kind ?? 'paragraph';
    const weight = sentence.paragraph === lead ? LEAD_WEIGHT : PLACE_WEIGHT[kind];
    const one = candidates.get(key) ?? { text, type, score: 0, contentWords: words };
    one.score += weight * factor * (TYPE_WEIGHT[type] ?? 1) * (words > 1 ? LONGER : 1);
    candidates.set(key, one);
  };
  for (const sentence of analysis.sentences) {
    const inMention = new Set<number>();
    for (const mention of sentence.mentions) {
      if (mention.type === 'amount' || mention.type === 'figure') continue;
      for (let i = mention.from; i < mention.to; i++) inMention.add(i);
      const words = mention.noun.name.split(/[\s-]+/u).length;
      const opens = sentence.index === 0 && mention.from < OPENING_TOKENS ? OPENING_WEIGHT : 1;
      const weight = reports(mention, sentence, verbs) ? REPORTER_WEIGHT : opens;
      add(mention.id, mention.noun.name, mention.type, sentence, words, weight);
    }
    for (const phrase of nounPhrases(sentence)) {
      if (phrase.some((i) => inMention.has(i))) continue;
      const tokens = phrase.flatMap((i) => sentence.tokens[i] ?? []);
      const content = tokens.filter((token) => /^(?:NOUN|ADJ|PROPN)$/.test(token.upos));
      if (content.length > MOST_CONTENT_WORDS || content.some((token) => generic.has(token.keys[0] ?? '')))
        continue;
      const key = tokens.map((token) => fold(token.lemma)).join(' ');
      add(key, textOf(tokens, analysis.document.text), 'noun', sentence, content.length);
    }
  }
  const title = fold(analysis.document.meta.title ?? '');
  for (const candidate of candidates.values())
    if (title.includes(fold(candidate.text)))
      candidate.score += PLACE_WEIGHT.title * (TYPE_WEIGHT[candidate.type] ?? 1);
  return [...candidates.entries()]
    .sort(([a, x], [b, y]) => y.score - x.score || compareIds(a, b))
    .map(([, { text, type }]) => ({ text, type }));
}

/** Whether a medium is named as the source of what the sentence says. */
function reports(mention: Mention, { tokens }: Sentence, verbs: ReadonlySet<string>): boolean {
  if (mention.type !== 'media') return false;
  const near = [
    ...tokens.slice(Math.max(0, mention.from - 3), mention.from),
    ...tokens.slice(mention.to, mention.to + 4),
  ];
  return near.some((token) => token.keys.some((key) => key === 'selon' || verbs.has(key)));
}

/** The phrase the page is about: the given one, or the best that is no place, no term and short enough. */
export function focusKeyphrase(
  ranked: readonly { text: string; type: string }[],
  given: string | undefined,
): string {
  if (given) return given;
  const fits = ranked.filter(
    ({ text, type }) =>
      type !== 'place' && text.split(/[\s-]+/u).length <= MOST_CONTENT_WORDS && /\p{L}/u.test(text),
  );
  return (fits.find(({ type }) => type !== 'term') ?? fits[0] ?? ranked[0])?.text ?? '';
}

/** Noun, noun with adjective, noun « de » noun: token indexes of each. */
function nounPhrases({ tokens }: Sentence): number[][] {
  const phrases: number[][] = [];
  const upos = (i: number) => tokens[i]?.upos ?? '';
  for (let i = 0; i < tokens.length; i++) {
    if (upos(i) !== 'NOUN' || (tokens[i]?.form.length ?? 0) < 4) continue;
    let end = i + 1;
    while (upos(end) === 'ADJ') end++;
    if (/^(?:de|d[’'])$/iu.test(tokens[end]?.form ?? '') && upos(end + 1) === 'NOUN') {
      end += 2;
      while (upos(end) === 'ADJ') end++;
    }
    phrases.push(Array.from({ length: end - i }, (_, k) => i + k));
    i = end - 1;
  }
  return phrases;
}

function textOf(tokens: readonly Token[], text: string): string {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return '';
  const phrase = text.slice(first.start, last.end).replace(/\s+/gu, ' ').replaceAll("'", '’');
  return tokens.length === 1 ? fold(phrase) : phrase;
}
