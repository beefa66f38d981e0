import type { Analysis, Sentence, Token } from '../core/analysis.ts';
import { arialWidth } from '../core/arial-width.ts';
import { capitalise, fold, labelled } from '../core/french-text.ts';
import { applyEdits, type TextEdit } from '../core/statement.ts';
import type { Packs } from '../packs/index-packs.ts';
import { fullNamesOf, inSentence, matterFirst, newsOf, shorterTitles, write } from './short-forms.ts';
import { holds } from './write-headings.ts';
import { leadsWith, madeTitles } from './write-title.ts';

/**
 * The title as search results show it, in `titleMaxPixels` at most: the title of the page, or its news, where
 * they open with the keyphrase; the matter put before the news; the title as it is; and only where all of
 * these are too wide a shorter one, cut at a word in the end. Nothing but the title's own words and the
 * keyphrase, and never the keyphrase twice.
 */
export function writeMetaTitle(
  analysis: Analysis,
  title: string,
  focus: string,
  keyphrases: readonly string[],
  packs: Packs,
  edits: readonly TextEdit[],
): string {
  const width = packs.structure.titleMaxPixels.value;
  const read = titleSentence(analysis);
  const { news, named, first, small, shorter } = read
    ? formsOf(read.sentence, read.text, focus, edits)
    : {
        news: title,
        named: title,
        first: null,
        small: inSentence(title, undefined),
        shorter: [],
      };
  // Where no title was given, what else the sentence gives that it was made of.
  const all =
    analysis.document.meta.title === undefined && read === null
      ? madeTitles(analysis, focus, keyphrases, packs, edits)
      : [];
  const rank = all.find(({ text }) => text === title)?.rank;
  const made = all.flatMap((one) => (one.rank === rank ? one.text : []));
  const isName = /\p{Lu}/u.test(focus);
  // Only what the article speaks of may stand before its news, and never what the news says in other words.
  const isTold = holds(`${title} ${analysis.document.text}`, focus);
  const leading = [title, news, named].filter((text) => leadsWith(text, focus));
  const cut = (text: string) =>
    cutAtWidth(text, width, read?.sentence.tokens ?? analysis.sentences.flatMap(({ tokens }) => tokens));
  const candidates = [
    ...leading,
    ...made.filter((text) => leadsWith(text, focus)),
    ...(first === null ? [] : [first]),
    ...[title, news, named, ...made].filter((text) => holds(text, focus)),
    ...(isTold && !echoes(title, focus) && (read || isName) ? [labelled(focus, small)] : []),
    ...shorter.filter((text) => leadsWith(text, focus)),
    ...leading.map(cut),
    title,
    news,
    ...shorter,
    ...made,
  ];
  return candidates.find((text) => arialWidth(text) <= width) ?? cut(first ?? news);
}

/** The title as analysed, where it is one sentence. */
function titleSentence({ title, sentences, paragraphs, document }: Analysis) {
  const own =
    title.length > 0 ? title : sentences.filter((one) => paragraphs[one.paragraph]?.kind === 'title');
  const [sentence] = own;
  if (!sentence || own.length > 1) return null;
  return { sentence, text: title.length > 0 ? (document.meta.title ?? '') : document.text };
}

/** What can be made of a title: its news, its matter before them, its news behind a label, shorter forms. */
function formsOf(sentence: Sentence, text: string, focus: string, edits: readonly TextEdit[]) {
  const { tokens } = sentence;
  const edited = (one: string) => applyEdits(one, edits);
  const news = newsOf(sentence);
  const all = tokens.map((_, i) => i);
  const first = matterFirst(news, focus, sentence, text);
  const written = write(news, tokens, text);
  const shorter = [...shorterTitles(all, sentence, text), ...shorterTitles(news, sentence, text)].flatMap(
    (kept) => {
      const led = matterFirst(kept, focus, sentence, text);
      return [...(led === null ? [] : [led]), capitalise(write(kept, tokens, text))].map(edited);
    },
  );
  const fullNames = fullNamesOf(sentence, text);
  return {
    named: edited(capitalise(write(news, tokens, text, fullNames))),
    news: edited(capitalise(written)),
    first: first === null ? null : edited(first),
    small: edited(inSentence(written, tokens[news[0] ?? 0])),
    shorter,
  };
}

/** Letters that two words of one family share. */
const FAMILY = 5;

/** Whether a text holds the keyphrase or a word of its family: « intervenir » beside « intervention ». */
export function echoes(text: string, focus: string): boolean {
  const words = (one: string) => fold(one).match(/\p{L}{2,}/gu) ?? [];
  const joined = words(text).join('');
  const told = words(text);
  return (
    joined.includes(words(focus).join('')) ||
    words(focus).some((word) =>
      told.some((one) => one === word || (word.length >= FAMILY && one.startsWith(word.slice(0, FAMILY)))),
    )
  );
}

/** As many whole words as fit, the last of them no word that leaves the title hanging, and an ellipsis. */
function cutAtWidth(text: string, width: number, tokens: readonly Token[]): string {
  const ends = new Set(
    tokens.flatMap(({ upos, form, isFinite }, i) => {
      const follows = tokens[i - 1]?.upos === 'NOUN';
      const isEnd =
        /^(?:NOUN|PROPN)$/.test(upos) ||
        (upos === 'VERB' && !isFinite && !/(?:er|ir|re)$/u.test(form)) ||
        (/^(?:ADJ|NUM)$/.test(upos) && follows);
      return isEnd ? [fold(form)] : [];
    }),
  );
  const words = text.split(' ');
  const fitting = words.flatMap((word, i) => {
    const shown = `${words.slice(0, i + 1).join(' ')}…`;
    const isEnd = ends.size === 0 || ends.has(fold(word).replace(/^.*’/u, ''));
    return arialWidth(shown) <= width && isEnd ? [shown] : [];
  });
  return fitting.at(-1) ?? `${words[0] ?? ''}…`;
}
