import type { Analysis, Paragraph, Sentence, Token } from '../core/analysis.ts';
import type { SourceDocument } from '../core/document.ts';
import { countWords, fold } from '../core/french-text.ts';
import { inSmallLetters, isAllCaps } from '../core/letter-case.ts';
import type { Span } from '../core/span.ts';
import type { Packs } from '../packs/index-packs.ts';
import { createFrenchReader, morphologyOf } from '../wink-fr/index.ts';
import { findMentions } from './find-mentions.ts';
import { findQuotations } from './find-quotations.ts';
import { readDates } from './read-dates.ts';

/** Surface words that stand for two: what patterns written with « de » and « à » find too. */
const CONTRACTED: Readonly<Record<string, string>> = { du: 'de', des: 'de', au: 'à', aux: 'à', 'd’': 'de' };

/** A sentence before names are looked up. */
export type ReadSentence = Omit<Sentence, 'mentions'>;

export type SentenceReader = (text: string, paragraphs: readonly Paragraph[]) => ReadSentence[];

/** The sentences of the paragraphs, cut and tagged by wink-nlp with the French model. */
export function createSentenceReader(): SentenceReader {
  const read = createFrenchReader();
  const known = new KnownWords();
  return (text, paragraphs) => {
    const sentences: ReadSentence[] = [];
    paragraphs.forEach(({ span }, paragraph) => {
      const words = text.slice(span.start, span.end);
      // The tagger takes words in capitals for names.
      const shouts = isAllCaps(words);
      for (const { start, end, tokens } of read(shouts ? inSmallLetters(words) : words)) {
        const isCertain = shouts ? spellingsOf(tokens, words) : null;
        const index = sentences.length;
        const own = tokens.map((token, i): Token => {
          const { keys, isFinite, isConditional } = known.of(token);
          return {
            form: isCertain?.[i] === false ? words.slice(token.start, token.end) : token.form,
            start: span.start + token.start,
            end: span.start + token.end,
            upos: token.upos,
            lemma: token.lemma,
            isStopWord: token.isStopWord,
            isFinite,
            isConditional,
            keys,
          };
        });
        const at = { start: span.start + start, end: span.start + end };
        sentences.push({
          id: `s${index + 1}`,
          index,
          span: at,
          paragraph,
          words: countWords(text.slice(at.start, at.end)),
          tokens: own,
          positions: positionsOf(own),
          contentLemmas: contentLemmasOf(own),
        });
      }
    });
    return sentences;
  };
}

/**
 * For each token of a text in capitals, whether its spelling in small letters is certain: the text writes accents
 * on its capitals, the lexicon knows the word, and it does not stand where a name would.
 */
function spellingsOf(tokens: readonly (Word & Span)[], text: string): boolean[] {
  const hasAccents = /[ÀÂÇÉÈÊËÎÏÔÙÛŒ]/u.test(text);
  let before: (Word & Span) | null = null;
  let isBeforeCertain = false;
  return tokens.map((token) => {
    const isFull = /^(?:NOUN|PROPN|ADJ)$/.test(token.upos);
    const opens = before === null || /^(?:ADP|PUNCT)$/.test(before.upos) || !isBeforeCertain;
    const mayBeName = isFull && opens && !/^(?:du|des|aux?)$/iu.test(before?.form ?? '');
    const isCertain =
      !/\p{L}/u.test(token.form) ||
      (hasAccents && !mayBeName && morphologyOf(token.form.toLowerCase()).length > 0);
    before = token;
    isBeforeCertain = isCertain;
    return isCertain;
  });
}

type Word = Pick<Token, 'form' | 'lemma' | 'upos'>;
type WordFacts = Pick<Token, 'keys' | 'isFinite' | 'isConditional'>;

/**
 * What follows from a word alone, worked out once for each word. It depends on nothing but the word, so that
 * keeping it changes no analysis; forgotten when there are many, so that a long life costs no memory.
 */
class KnownWords {
  static readonly #most = 20_000;
  readonly #facts = new Map<string, WordFacts>();

  of({ form, lemma, upos }: Word): WordFacts {
    const id = `${form}\t${lemma}\t${upos}`;
    let facts = this.#facts.get(id);
    if (!facts) {
      facts = { keys: keysOf(form, lemma, upos), ...moodOf(form, upos) };
      if (this.#facts.size >= KnownWords.#most) this.#facts.clear();
      this.#facts.set(id, facts);
    }
    return facts;
  }
}

/** What the lexicon tells of a verb; an unknown one is taken for finite unless it ends as a participle does. */
function moodOf(form: string, upos: string): Pick<Token, 'isFinite' | 'isConditional'> {
  if (upos !== 'VERB' && upos !== 'AUX') return { isFinite: false, isConditional: false };
  const readings = morphologyOf(form, upos);
  const finite = readings.filter((reading) => reading.verbForm === 'Fin');
  return {
    isFinite: readings.length > 0 ? finite.length > 0 : !/(?:ant|er|ir|ée?s?)$/u.test(form),
    isConditional: finite.some((reading) => reading.mood === 'Cnd'),
  };
}

function positionsOf(tokens: readonly Token[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  tokens.forEach((token, i) => {
    for (const key of token.keys) {
      const list = positions.get(key);
      if (list) list.push(i);
      else positions.set(key, [i]);
    }
  });
  return positions;
}

const CONTENT = /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/;

function contentLemmasOf(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens.flatMap((token) => (token.isStopWord || !CONTENT.test(token.upos) ? [] : [fold(token.lemma)])),
  );
}

/** What a token is looked up by: form, lemma, the word contracted in it, its singular, its masculine. */
function keysOf(form: string, lemma: string, upos: string): string[] {
  const surface = fold(form);
  const keys = [surface];
  const add = (key: string | undefined) => {
    if (key && !keys.includes(key)) keys.push(key);
  };
  add(fold(lemma));
  add(CONTRACTED[surface]);
  const singular = /..[sx]$/u.test(surface) ? surface.slice(0, -1) : surface;
  add(singular);
  if (/^(?:VERB|AUX|ADJ)$/.test(upos) && /..e$/u.test(singular)) add(singular.slice(0, -1));
  return keys;
}

/** Reads an article: sentences, mentions, quotations, dates. Documents never influence each other. */
export function createAnalyser(
  packs: Packs,
  readSentences: SentenceReader = createSentenceReader(),
): (document: SourceDocument, paragraphs: readonly Paragraph[]) => Analysis {
  return (document, paragraphs) => {
    const drafts = readSentences(document.text, paragraphs);
    const heading = document.meta.title ?? '';
    const titleSpan = { start: 0, end: heading.length };
    const titleDrafts = heading === '' ? [] : readSentences(heading, [{ kind: 'title', span: titleSpan }]);
    // Read together: a name of the title is often told in full only in the text.
    const found = findMentions(
      [
        { sentences: titleDrafts, text: heading },
        { sentences: drafts, text: document.text },
      ],
      packs,
    );
    const withMentions = (draft: ReadSentence, i: number): Sentence => ({
      ...draft,
      mentions: found[i] ?? [],
    });
    const title = titleDrafts.map(withMentions);
    const sentences = drafts.map((draft, i) => withMentions(draft, titleDrafts.length + i));
    const mentions = sentences.flatMap((sentence) => sentence.mentions);
    return {
      document,
      title,
      paragraphs,
      sentences,
      mentions,
      ...findQuotations(document.text, paragraphs, sentences, packs),
      dates: readDates(document.text, sentences, document.meta.date),
    };
  };
}
