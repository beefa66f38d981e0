import type { Sentence, Token } from '../core/analysis.ts';
import { capitalise, fold, labelled, uncapitalise } from '../core/french-text.ts';

/** A title's words without some, as indexes of tokens in their order. */
type Kept = readonly number[];

/** When or by what something happened may be left out of a title, and it stays true; what limits it may not. */
const LEAVES_OUT = /^(?:après|avant|depuis|pendant|durant|lors|dans|avec|suite)$/u;
/** Characters that a title, or what stands behind its matter, keeps at least. */
const LEAST_TITLE = 25;
const LEAST_NEWS = 14;
/** The link of a complement to the noun before it. */
const LINK = /^(?:d[e’']|du|des|pour|sur|à|au|aux)$/iu;
const OF = /^(?:d[e’']|du|des)$/iu;

/** The news of a title, after the rubric that the press puts before it: « France : PSA va supprimer … ». */
export function newsOf({ tokens }: Sentence): Kept {
  const colon = tokens.findIndex(({ form }) => form === ':');
  const after = tokens.map((_, i) => i).slice(colon + 1);
  const isRubric = colon > 0 && colon <= MOST_RUBRIC && !tokens.slice(0, colon + 2).some(isGuillemet);
  return isRubric ? after : tokens.map((_, i) => i);
}

/** Words of a rubric at most. */
const MOST_RUBRIC = 5;

/**
 * The title with its matter before it: « Mort du comédien Mouss Diouf » → « Mouss Diouf : mort du comédien »,
 * « L’action de Samsung en baisse » → « Samsung : l’action en baisse ». Null where the matter is no complement
 * that can be taken out without a loss.
 */
export function matterFirst(kept: Kept, focus: string, { tokens }: Sentence, text: string): string | null {
  const own = kept.flatMap((i) => tokens[i] ?? []);
  if (own.some(isGuillemet)) return null;
  const found = findPhrase(own, focus, text);
  if (!found) return null;
  const after = own[found.to];
  // What follows must not hang on the matter.
  const isFree = after === undefined || after.isFinite || (after.upos === 'ADP' && !OF.test(after.form));
  const from = own[found.from - 1]?.upos === 'DET' ? found.from - 1 : found.from;
  const before = own[from - 1];
  const isName = own[found.from]?.upos === 'PROPN' && from === found.from && before?.upos === 'NOUN';
  const isLinked =
    before !== undefined &&
    LINK.test(before.form) &&
    /^(?:NOUN|ADJ|VERB|NUM)$/.test(own[from - 2]?.upos ?? '');
  const start = isName ? from : from - 1;
  if (!isFree || !(isName || isLinked) || own.slice(0, start).some(({ form }) => form === ',')) return null;
  const rest = write([...kept.slice(0, start), ...kept.slice(found.to)], tokens, text);
  return rest.length < LEAST_NEWS ? null : labelled(focus, inSentence(rest, own[0]));
}

/** The title cut before what may be left out, longest first. */
export function shorterTitles(kept: Kept, { tokens }: Sentence, text: string): Kept[] {
  const cuts: Kept[] = [];
  for (let end = kept.length - 1; end > 2; end--) {
    const token = tokens[kept[end] ?? -1];
    const last = tokens[kept[end - 1] ?? -1];
    const isReported =
      token?.form === ',' && /^(?:selon|d[’'])/iu.test(tokens[kept[end + 1] ?? -1]?.form ?? '');
    const leavesOut = token?.upos === 'ADP' && LEAVES_OUT.test(token.form);
    const isAside = token?.form === ',' && LEAVES_OUT.test(tokens[kept[end + 1] ?? -1]?.form ?? '');
    const list = kept.slice(0, end);
    // The conditional says by itself that others vouch for the news.
    const isHedged = list.some((i) => tokens[i]?.isConditional);
    if (
      (leavesOut || isAside || (isReported && isHedged)) &&
      /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(last?.upos ?? '') &&
      write(list, tokens, text).length >= LEAST_TITLE
    )
      cuts.push(list);
  }
  return cuts;
}

/** The kept words with the spaces that they have in the text; names in full where `fullNames` has them. */
export function write(
  kept: Kept,
  tokens: readonly Token[],
  text: string,
  fullNames: ReadonlyMap<number, FullName> = new Map(),
): string {
  let written = '';
  let end = -1;
  for (const i of kept) {
    const token = tokens[i];
    if (!token || i < end) continue;
    const last = tokens[i - 1];
    const isNext = last !== undefined && end === i;
    if (written !== '')
      written += isNext ? text.slice(last.end, token.start) : /[’'-]$/.test(written) ? '' : ' ';
    const full = fullNames.get(i);
    written += full?.name ?? text.slice(token.start, token.end);
    end = full?.to ?? i + 1;
  }
  return written.trim();
}

/** A name in full, and the token after the short form that it stands for. */
interface FullName {
  readonly name: string;
  readonly to: number;
}

/** The full names of people and bodies that a title names in short, by first token: « Obama », « Space X ». */
export function fullNamesOf({ mentions, tokens }: Sentence, text: string): Map<number, FullName> {
  const plain = (one: string) => fold(one).replace(/[\s-]/gu, '');
  return new Map(
    mentions.flatMap(({ type, noun: { name }, from, to }) => {
      const short = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
      const isPart = /^(?:person|name)$/.test(type) && /^\S+$/u.test(short) && name.endsWith(` ${short}`);
      const isSpelling = type !== 'term' && short !== name && plain(short) === plain(name);
      return isPart || isSpelling ? [[from, { name, to }] as const] : [];
    }),
  );
}

/** What stands behind a colon: its first letter small, where `first` is its first word and no name. */
export function inSentence(text: string, first: Token | undefined): string {
  const isWord = first !== undefined && text.startsWith(capitalise(first.form).replace("'", '’'));
  const isCommon = isWord && !/^(?:PROPN|X)$/.test(first.upos) && !/^\p{Lu}{2}/u.test(text);
  return isCommon || ARTICLE.test(text) ? uncapitalise(text) : text;
}

const ARTICLE = /^(?:L’|Les? |La |Une? |Des |Du )/u;

/** The first tokens, from and to, that read as the phrase. */
function findPhrase(
  tokens: readonly Token[],
  phrase: string,
  text: string,
): { readonly from: number; readonly to: number } | null {
  const wanted = fold(phrase);
  for (const [from, first] of tokens.entries()) {
    if (!wanted.startsWith(fold(first.form))) continue;
    for (let to = from + 1; to <= tokens.length; to++) {
      const read = fold(text.slice(first.start, tokens[to - 1]?.end));
      if (read === wanted) return { from, to };
      if (read.length >= wanted.length) break;
    }
  }
  return null;
}

function isGuillemet({ form }: Token): boolean {
  return /^[«»“”"]$/u.test(form);
}
