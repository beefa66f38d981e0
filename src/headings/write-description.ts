import type { Analysis, Token } from '../core/analysis.ts';
import { capitalise, fold, labelled } from '../core/french-text.ts';
import { leansOnEarlier } from '../core/leans-on-earlier.ts';
import { findPattern } from '../core/pattern.ts';
import { applyEdits, type TextEdit } from '../core/statement.ts';
import type { Packs } from '../packs/index-packs.ts';
import { compress } from './compress.ts';
import { inSentence } from './short-forms.ts';
import { holds } from './write-headings.ts';

/** The most sentences that are tried in pairs. */
const DESCRIPTION_SENTENCES = 8;

interface Description {
  readonly text: string;
  /** How far from the opening its sentences stand, and how much they were cut. */
  readonly rank: number;
  /** The first token of what it tells, and whether that is in the first paragraph. */
  readonly first: Token | undefined;
  readonly isOpening: boolean;
}

/**
 * One or two whole sentences of the article, cut down where needed, that fit the length search engines show:
 * those with the keyphrase, nearest to the opening, first; else the opening behind the keyphrase; else the
 * opening, cut at a word.
 */
export function writeDescription(
  analysis: Analysis,
  title: string,
  focus: string,
  packs: Packs,
  edits: readonly TextEdit[],
): string {
  const { descriptionMinCharacters: min, descriptionMaxCharacters: max } = packs.structure;
  const options = descriptionsOf(analysis, packs, edits);
  const fits = ({ text }: Description) => text.length >= min.value && text.length <= max.value;
  const byRank = (a: Description, b: Description) => a.rank - b.rank;
  const isTold = holds(`${title} ${analysis.document.text}`, focus);
  const holding = options.filter((one) => fits(one) && names(one.text, focus)).sort(byRank)[0];
  if (holding) return holding.text;
  // The matter may stand before what is said of it, as in the press: « Minitel : le service ferme … ».
  const led = options
    .filter((one) => isTold && !holds(one.text, focus))
    .map((one) => ({ ...one, text: labelled(focus, inSentence(one.text, one.first)) }))
    .sort(byRank);
  const plain = options.toSorted(byRank);
  const cut = (list: readonly Description[]) => cutDown(list, max.value);
  const next = [
    ...led.filter(({ isOpening }) => isOpening),
    ...cut(plain.filter((one) => holds(one.text, focus))).filter((one) => names(one.text, focus)),
    ...cut(led.filter(({ isOpening }) => isOpening)),
    ...led,
    ...plain,
    ...cut(plain),
  ].find(fits);
  const longest = plain
    .filter(({ text }) => text.length <= max.value)
    .sort((a, b) => b.text.length - a.text.length || byRank(a, b))[0];
  return (next ?? longest ?? cut(plain)[0])?.text ?? '';
}

/** The most often that a description may hold the keyphrase (yoastseo 3.6.0, MetaDescriptionKeyword). */
const MOST_NAMED = 2;

/** Whether a description holds the keyphrase, clear of its ellipsis, and not over and over. */
function names(description: string, focus: string): boolean {
  const whole = description.replace(/\S+…$/u, '');
  return holds(whole, focus) && fold(whole).split(fold(focus)).length - 1 <= MOST_NAMED;
}

/** Sentences alone and in pairs, whole and compressed. */
function descriptionsOf(analysis: Analysis, packs: Packs, edits: readonly TextEdit[]): Description[] {
  const { text } = analysis.document;
  const sentences = analysis.sentences
    .filter((sentence) => !/^(?:title|heading)$/.test(analysis.paragraphs[sentence.paragraph]?.kind ?? ''))
    .slice(0, DESCRIPTION_SENTENCES);
  const ways = sentences.map((sentence) => {
    const whole = text.slice(sentence.span.start, sentence.span.end);
    const short = compress(sentence, text, packs).map(
      (one) => `${one.text}${one.attribution === null ? '' : `, selon ${one.attribution}`}.`,
    );
    const balanced = (whole.match(/«/g)?.length ?? 0) === (whole.match(/»/g)?.length ?? 0);
    return [...(balanced ? [whole] : []), ...short.filter((one) => !HANGS.test(one))].map((one) =>
      capitalise(applyEdits(one, edits)),
    );
  });
  const leans = sentences.map(({ tokens }, i) => {
    const opening = tokens.slice(0, 3).map(({ form }) => form);
    // Nothing stands before « C’est à Rome que … » where it opens the article.
    if (i === 0 && /^C[’']est/u.test(opening.join(''))) return false;
    return leansOnEarlier(tokens) || CONTINUES.test(opening.join(' '));
  });
  const turns = sentences.map((one) =>
    packs.turns.some((turn) => findPattern(turn, one).some((match) => match.from === 0)),
  );
  const pointsBack = sentences.map(({ tokens }) => tokens.some(({ form }) => DEMONSTRATIVE.test(form)));
  const options: Description[] = [];
  ways.forEach((list, i) => {
    const sentence = sentences[i];
    if (!sentence || leans[i] || turns[i] || (i > 0 && pointsBack[i])) return;
    const first = sentence.tokens[0];
    const isOpening = sentence.paragraph === sentences[0]?.paragraph;
    list.forEach((one, k) => options.push({ text: one, rank: i * 2 + k, first, isOpening }));
    ways.slice(i + 1).forEach((others, step) => {
      const next = i + 1 + step;
      // A pronoun finds what it stands for only in the sentence just before.
      if ((leans[next] || turns[next] || pointsBack[next]) && step > 0) return;
      list.forEach((one, k) =>
        others.forEach((other, m) =>
          options.push({ text: `${one} ${other}`, rank: i * 2 + k + m + step + 1, first, isOpening }),
        ),
      );
    });
  });
  return options;
}

/** Openings that add to what was said before. */
const CONTINUES =
  /^(?:de plus|en outre|en effet|en revanche|ensuite|cependant|néanmoins|par conséquent|par exemple|de même)(?!\p{L})/iu;
const DEMONSTRATIVE = /^(?:ce|cet|cette|ces|tels?|telles?|leurs?)$/iu;
/** A compressed sentence that ends on what should open a complement, or inside a relative clause. */
const HANGS = /(?<!\p{L})(?:depuis|avec|sans|pour|contre|selon|dont)\.$|, (?:qui|dont|où) [^,]*\.$/u;

/** Descriptions cut at a word to so many characters, with an ellipsis. */
function cutDown(options: readonly Description[], most: number): Description[] {
  return options
    .filter(
      ({ text }) =>
        text.length > most &&
        (text.slice(0, most).match(/«/g)?.length ?? 0) === (text.slice(0, most).match(/»/g)?.length ?? 0),
    )
    .map((one) => ({
      ...one,
      text: `${one.text.slice(0, one.text.lastIndexOf(' ', most - 1)).replace(HANGING_END, '')}…`,
    }));
}

const HANGING_END =
  /(?:[\s,;:«–-]+|\s(?:d[eu]s?|l[ea]s?|une?|à|aux?|en|et|ou|pour|par|sur|dans|avec|selon|qu[ei]|son|sa|ses|ce|cette|ces))+$/iu;
