import { isQuantity, type Analysis, type Sentence } from '../core/analysis.ts';
import type { Decision } from '../core/article.ts';
import { compareIds } from '../core/choose.ts';
import { contentWords, overlap } from '../core/content-words.ts';
import { countWords, fold, labelled, uncapitalise } from '../core/french-text.ts';
import { isAllCaps } from '../core/letter-case.ts';
import { topicEvidence } from '../core/topic-evidence.ts';
import { covers, type Span } from '../core/span.ts';
import { applyEdits, fromRule, quote, type Statement, type TextEdit } from '../core/statement.ts';
import { wordSet } from '../core/word-set.ts';
import type { Packs } from '../packs/index-packs.ts';
import type { RuleHeading } from './find-rule-headings.ts';
import { isDeictic } from './keyphrases.ts';
import { madeHeadings, type MadeHeading } from './made-headings.ts';
import { saliences, type Salience } from './salience.ts';
import { smallWords, withoutShouting } from './without-shouting.ts';

/** A section to be given an intertitre. */
export interface HeadingSite {
  /** Name of the section in decisions. */
  readonly id: string;
  readonly topic: string | null;
  readonly sentences: readonly Sentence[];
  readonly givenHeading: Span | null;
  /** The author's own subheading where it is only one candidate among others. */
  readonly formerHeading: Span | null;
  /** Whether enough of the section's words speak for its topic. */
  readonly isSure: boolean;
  /** Whether no neighbour could take the section in: without an intertitre it would stand bare within the page. */
  readonly isAlone: boolean;
  /** Whether it stands for any section of the article: what is out of place in some is not in others. */
  readonly isAny: boolean;
}

interface Candidate {
  readonly text: string;
  readonly rule: string;
  readonly evidence: readonly Span[];
  readonly score: number;
}

interface Ranked extends Candidate {
  readonly words: ReadonlySet<string>;
  readonly hasFocus: boolean;
}

/** Keywords from which a section is surely about a topic that is not its first. */
const SURE = 3;

/** What kind of intertitre is worth: authors know best, rules know the matter, clauses tell, phrases name, quotations catch. */
const WORTH = {
  author: 3,
  rule: 1,
  ownTopic: 1.4,
  otherTopic: -0.2,
  participle: 1.1,
  attribute: 1.1,
  clause: 0.8,
  phrase: 0.6,
  event: 1.1,
  nominal: 1.3,
  quotation: 1.1,
  labelled: -0.2,
  /** What a clause loses that says the first sentence of its section over again. */
  repeated: 0.8,
} as const;
/** Slots filled and words named by a rule: the more, the more it says. */
const NAMED_WORD = 0.12;
const MOST_NAMED_WORDS = 6;
/** Words beyond which a clause is a sentence lifted from the text. */
const USUAL_WORDS = 8;
const WORD_COST = 0.12;
/** No intertitre is taken from further down than this many sentences. */
const LAST = 4;
/** Of the share of the section's telling lemmas that the words cover. */
const COVERAGE = 2.5;
/** What names nothing that the section comes back to is said in passing. */
const ASIDE_COST = 0.8;
/** The last words of a paragraph are an aside more often than its matter. */
const LAST_COST = 1;
/** « utilise aussi »: a point beside the section's own. */
const ADDS = / (?:aussi|également) (?!bien |longtemps )/u;
const ADDED_COST = 0.5;
/** A sentence of this share of its section's words is no aside. */
const LONG_SHARE = 0.25;
/** An intertitre from further down speaks for less of its section. */
const LATE_COST = 0.25;
const MOST_LATE = 6;
/** What somebody says may stand anywhere: it answers the rest of the section. */
const MOST_LATE_QUOTED = 2;
/** Characters below which an intertitre says little; above `headingMaxCharacters` none is written. */
const USUAL_CHARACTERS = 26;
const SHORT_COST = 0.05;
const LEAST_CHARACTERS = 15;
/** Intertitres, or the title, that share more than this part of their words are alike. */
const ALIKE = 0.6;
const ALIKE_COST = 3;
/** Candidates of each section that enter the choice of the page's set, and sets kept on the way. */
const RIVALS = 10;
const BEAM = 40;
/** The share of intertitres that should hold the keyphrase, and what each one beyond or short of it costs. */
const FOCUS_LEAST = 0.35;
const FOCUS_MOST = 0.7;
const FOCUS_COST = 1.6;

/**
 * One intertitre for each section: the author's own where there is one, else the set of candidates that is best
 * for the page: rules of topics, compressed clauses, noun phrases, « keyphrase : phrase » and short quotations.
 * No two are alike, none repeats the title; null where nothing true and short enough can be said.
 */
export function writeHeadings(
  sites: readonly HeadingSite[],
  ruled: readonly RuleHeading[],
  analysis: Analysis,
  title: string,
  focus: string,
  packs: Packs,
  edits: readonly TextEdit[],
): { headings: (Statement | null)[]; decisions: Decision[] } {
  const generic = wordSet(packs.cues.genericWords);
  const wordsOf = (text: string) => contentWords(text, generic);
  const salient = saliences(sites.map((site) => site.sentences));
  const titleWords = wordsOf(title);
  const ranked = sites.map((site, i): Ranked[] => {
    if (site.givenHeading) {
      const { text } = quote(analysis.document, site.givenHeading, edits);
      return [{ text, rule: '', evidence: [], score: 0, words: wordsOf(text), hasFocus: holds(text, focus) }];
    }
    const salience = salient[i];
    const all = salience ? candidatesOf(site, salience, ruled, analysis, focus, packs, edits) : [];
    return best(all)
      .map((candidate) => {
        const words = wordsOf(candidate.text);
        const likeness = overlap(words, titleWords);
        const score = candidate.score - (likeness > ALIKE ? ALIKE_COST * likeness : 0);
        return { ...candidate, words, score, hasFocus: holds(candidate.text, focus) };
      })
      .filter(({ words, score, hasFocus }) => {
        const least = NONE - (hasFocus ? FOCUS_GRACE : 0);
        return score >= least && words.size > 0 && !isSame(words, titleWords);
      })
      .sort((a, b) => b.score - a.score || compareIds(a.text, b.text))
      .slice(0, RIVALS);
  });
  const chosen = chooseTogether(ranked);
  const decisions: Decision[] = [];
  const headings = sites.map((site, i): Statement | null => {
    if (site.givenHeading) return quote(analysis.document, site.givenHeading, edits);
    const taken = chosen[i] ?? null;
    const rivals = (ranked[i] ?? []).filter((one) => one !== taken).slice(0, 3);
    for (const one of taken ? [taken, ...rivals] : rivals)
      decisions.push({
        kind: 'heading',
        section: site.id,
        text: one.text,
        rule: one.rule,
        taken: one === taken,
        reason: `score ${one.score.toFixed(1)}`,
      });
    if (taken?.rule === AUTHOR && site.formerHeading)
      return quote(analysis.document, site.formerHeading, edits);
    return taken && fromRule(taken.text, taken.rule, taken.evidence);
  });
  return { headings, decisions };
}

/** The author's own subheading, chosen among others. */
const AUTHOR = 'headings/author';

interface SetOfHeadings {
  readonly taken: readonly (Ranked | null)[];
  readonly score: number;
  /** How many hold the keyphrase. */
  readonly focused: number;
}

/** An intertitre worth less than this is left out: readers refused them. Its section joins a neighbour, if one can take it in. */
const NONE = 1.1;
/** The keyphrase makes up for this much of what an intertitre is worth. */
const FOCUS_GRACE = 0.2;

/** The set with the highest sum of scores, less likeness among them and distance from the keyphrase's share. */
function chooseTogether(ranked: readonly (readonly Ranked[])[]): readonly (Ranked | null)[] {
  const least = Math.ceil(FOCUS_LEAST * ranked.length);
  const most = Math.max(least, Math.floor(FOCUS_MOST * ranked.length));
  const withFocus = ({ score, focused }: Pick<SetOfHeadings, 'score' | 'focused'>) =>
    score - FOCUS_COST * Math.max(0, least - focused, focused - most);
  let sets: SetOfHeadings[] = [{ taken: [], score: 0, focused: 0 }];
  for (const rivals of ranked) {
    const likenesses = rivals.map((one) => likenessTo(one.words));
    const longer: { set: SetOfHeadings; one: Ranked | null; score: number; focused: number }[] = [];
    for (const set of sets) {
      rivals.forEach((one, i) => {
        let likeness = 0;
        for (const other of set.taken)
          if (other) likeness = Math.max(likeness, likenesses[i]?.(other.words) ?? 0);
        if (likeness === SAME) return;
        const cost = likeness > ALIKE ? ALIKE_COST * likeness : 0;
        const focused = set.focused + (one.hasFocus ? 1 : 0);
        longer.push({ set, one, score: set.score + one.score - cost, focused });
      });
      longer.push({ set, one: null, score: set.score + NONE, focused: set.focused });
    }
    // Sets of equal score stay in the order in which they were made, which follows the candidates' own order.
    sets = longer
      .sort((a, b) => withFocus(b) - withFocus(a))
      .slice(0, BEAM)
      .map(({ set, one, score, focused }) => ({ taken: [...set.taken, one], score, focused }));
  }
  return sets[0]?.taken ?? [];
}

/** More than any overlap: the same words. */
const SAME = Infinity;

/** The likeness of some words to others, each worked out once. */
function likenessTo(words: ReadonlySet<string>): (others: ReadonlySet<string>) => number {
  const known = new Map<ReadonlySet<string>, number>();
  return (others) => {
    const before = known.get(others);
    if (before !== undefined) return before;
    const likeness = isSame(others, words) ? SAME : overlap(words, others);
    known.set(others, likeness);
    return likeness;
  };
}

/** Of candidates with the same text, the best. */
function best(candidates: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = found.get(candidate.text);
    if (!known || known.score < candidate.score) found.set(candidate.text, candidate);
  }
  return [...found.values()];
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

/** Whether a text holds the keyphrase as whole words. */
export function holds(text: string, focus: string): boolean {
  if (focus === '') return false;
  // Most texts lack its first word even as a part.
  const [first = ''] = /[\p{L}\p{N}]+/u.exec(fold(focus)) ?? [];
  if (!fold(text).includes(first)) return false;
  return ` ${wordsIn(text)} `.includes(` ${wordsIn(focus)} `);
}

/** The words of a text, folded, one space between them. */
function wordsIn(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** All that could head a section, with the worth of each; `ruled` are the headings of rules for the article. */
export function candidatesOf(
  site: HeadingSite,
  salience: Salience,
  ruled: readonly RuleHeading[],
  analysis: Analysis,
  focus: string,
  packs: Packs,
  edits: readonly TextEdit[],
): Candidate[] {
  const most = packs.structure.headingMaxCharacters.value;
  const found: Candidate[] = [];
  const shouts = site.sentences.some(({ span }) =>
    isAllCaps(analysis.document.text.slice(span.start, span.end)),
  );
  const listed = site.sentences.flatMap(({ mentions }) =>
    mentions.filter(({ type }) => type !== 'name' && !isQuantity(type)),
  );
  const inSentenceCase = (given: string) => {
    const names = new Set(listed.flatMap(({ noun }) => noun.name.match(/\p{L}+/gu) ?? []));
    return withoutShouting(given, smallWords(analysis), names);
  };
  const central = centralLemmas(site.sentences, analysis);
  const figures = new Map<string, Set<string>>();
  for (const { figure, unit } of figuresIn(textOf(site.sentences, analysis.document.text)))
    figures.set(unit, (figures.get(unit) ?? new Set()).add(figure));
  const add = (
    given: string,
    rule: string,
    evidence: readonly Span[],
    worth: number,
    lemmas: Iterable<string>,
    at: number,
    said?: ReadonlySet<string>,
  ) => {
    const text = shouts ? inSentenceCase(given) : given;
    if (text === null || text.length < LEAST_CHARACTERS || text.length > most) return;
    if (
      !site.isAny &&
      figuresIn(text).some(
        ({ figure, unit }) =>
          (figures.get(unit)?.size ?? 0) >= MANY_FIGURES && figures.get(unit)?.has(figure),
      )
    )
      return;
    const isCentral = [...(said ?? lemmas)].some((lemma) => central.has(stemOf(lemma)));
    // What somebody says of something else is out of place; what the section says in passing is only weaker.
    if (said && !isCentral && !site.isAny) return;
    const score =
      worth -
      (isCentral ? 0 : ASIDE_COST) +
      COVERAGE * salience.coverage(lemmas) -
      LATE_COST * Math.min(at, said ? MOST_LATE_QUOTED : MOST_LATE) -
      SHORT_COST * Math.max(0, USUAL_CHARACTERS - text.length);
    found.push({ text, rule, evidence, score });
  };
  const { text } = analysis.document;
  const said = stemsOf(textOf(site.sentences, text));
  const focusStems = stemsOf(focus);
  const isNamed = [...focusStems].every((stem) => said.has(stem));
  const addWithLabel = (
    written: string,
    opensWithName: boolean,
    rule: string,
    evidence: readonly Span[],
    worth: number,
    lemmas: readonly string[],
    at: number,
    form: MadeHeading['form'],
    spoken?: ReadonlySet<string>,
  ) => {
    add(written, rule, evidence, worth, lemmas, at, spoken);
    // Words in guillemets behind « X : » are X’s own, and the keyphrase is not the speaker.
    if (
      written.includes('«') ||
      !isNamed ||
      !isLabel(focus, analysis.title, form === 'clause') ||
      holds(written, focus) ||
      sharesWord(written, focusStems)
    )
      return;
    const said = opensWithName ? written : uncapitalise(written);
    add(
      labelled(applyEdits(focus, edits), said),
      `${rule}-labelled`,
      evidence,
      worth + WORTH.labelled,
      lemmas,
      at,
      spoken,
    );
  };
  if (site.formerHeading) {
    const { formerHeading } = site;
    const told = analysis.sentences.find(({ span }) => covers(span, formerHeading));
    add(
      quote(analysis.document, formerHeading, edits).text,
      AUTHOR,
      [formerHeading],
      WORTH.author,
      told?.contentLemmas ?? [],
      0,
    );
  }
  const year = analysis.document.meta.date?.slice(0, 4);
  // « Il a finalement pu partir »: a name right above would be taken for the one who is meant.
  const opensWithPronoun = /^(?:il|elle|ils|elles)$/u.test(site.sentences[0]?.tokens[0]?.keys[0] ?? '');
  site.sentences.forEach((sentence, at) => {
    if (
      (at > LAST && !site.isAlone && !isQuotedIn(sentence, analysis)) ||
      isOfThePast(site.sentences, at, year)
    )
      return;
    const lemmasIn = (spans: readonly Span[]) =>
      sentence.tokens.flatMap((token) =>
        spans.some((span) => covers(span, token)) && !token.isStopWord ? [fold(token.lemma)] : [],
      );
    for (const { text, rule, match } of ruled.filter((one) => one.sentence === sentence.index)) {
      // A rule of another matter, or of one that few words speak for, may only say what the section says in its own words.
      const isOwn = rule.topic === site.topic;
      const keywords = keywordsOf(rule.topic, site.sentences, packs);
      const isSure = isOwn ? site.isSure : keywords >= SURE;
      if (!isSure && (keywords === 0 || !isSaidIn(text, said))) continue;
      const named = match.named.flatMap((i) => sentence.tokens[i] ?? []);
      const worth =
        WORTH.rule +
        (isOwn ? WORTH.ownTopic : WORTH.otherTopic) +
        NAMED_WORD * Math.min(MOST_NAMED_WORDS, named.length);
      add(applyEdits(text, edits), rule.id, [match.span], worth, lemmasIn(named), at);
    }
    for (const { text: made, evidence, form, keepsCapital, isWhole } of madeHeadings(
      sentence,
      analysis,
      packs,
    )) {
      const isQuotation = form === 'quotation';
      if (opensWithPronoun && keepsCapital && !isQuotation && !site.isAny) continue;
      addWithLabel(
        applyEdits(made, edits),
        keepsCapital,
        `headings/${form}`,
        evidence,
        WORTH[form] -
          (isWhole && at === 0 ? WORTH.repeated : 0) -
          (isQuotation ? 0 : lastCost(site.sentences, at)) -
          (ADDS.test(made) ? ADDED_COST : 0) -
          (isQuotation ? 0 : WORD_COST * Math.max(0, countWords(made) - USUAL_WORDS)),
        lemmasIn(evidence),
        at,
        form,
        isQuotation ? sentence.contentLemmas : undefined,
      );
    }
  });
  return found;
}

/** Where a section gives so many figures of one unit, one of them speaks for none of the others. */
const MANY_FIGURES = 3;

/** The numbers of a text with the word or sign that follows each: « 5 122 postes », « 1,2 % ». */
function figuresIn(text: string): { figure: string; unit: string }[] {
  return [...text.matchAll(/(\d[\d.,\s]*)(%|\p{L}{3,})/gu)].map(([, figure = '', unit = '']) => ({
    figure: figure.replace(/\s/gu, ''),
    unit: stemOf(fold(unit)),
  }));
}

/** What the last of several sentences of a paragraph loses: the shorter it is in its section, the more of an aside. */
function lastCost(sentences: readonly Sentence[], at: number): number {
  const paragraph = sentences[at]?.paragraph;
  const isLast = sentences[at - 1]?.paragraph === paragraph && sentences[at + 1]?.paragraph !== paragraph;
  const words = sentences.reduce((sum, one) => sum + one.words, 0);
  return isLast ? LAST_COST * Math.max(0, 1 - (sentences[at]?.words ?? 0) / (LONG_SHARE * words)) : 0;
}

function isQuotedIn({ span }: Sentence, { quotations }: Analysis): boolean {
  return quotations.some((one) => span.start < one.span.end && one.span.start < span.end);
}

/** How many keywords of a topic a section holds. */
function keywordsOf(topic: string, sentences: readonly Sentence[], packs: Packs): number {
  return sentences.reduce(
    (sum, one) => sum + (topicEvidence(one, packs.keywords).get(topic)?.spans.length ?? 0),
    0,
  );
}

/** What a section turns about: the families of the lemmas of its first sentence, of the title, and those that it comes back to. */
function centralLemmas(sentences: readonly Sentence[], { title }: Analysis): Set<string> {
  const central = new Set<string>();
  const seen = new Set<string>();
  for (const { contentLemmas } of sentences)
    for (const stem of new Set([...contentLemmas].map(stemOf))) (seen.has(stem) ? central : seen).add(stem);
  for (const lemma of sentences[0]?.contentLemmas ?? []) central.add(stemOf(lemma));
  for (const { tokens } of title) for (const { form } of tokens) central.add(stemOf(fold(form)));
  return central;
}

function textOf(sentences: readonly Sentence[], text: string): string {
  return sentences.map(({ span }) => text.slice(span.start, span.end)).join(' ');
}

/** Nouns that say nothing of a page before « : » unless one knows it already. */
const VAGUE =
  /^(?:action|affaire|annonce|arrivée|bilan|cas|départ|direction|équipe|événement|incident|intervention|mission|opération|parti|plan|projet|rapport|service|société|sortie|système|travail|ville)$/u;
/**
 * Whether a keyphrase can stand before « : » for the matter of a page: a name, several words, or, before what is no
 * sentence, one thing in the singular that the title names.
 */
function isLabel(focus: string, title: readonly Sentence[], isSentence: boolean): boolean {
  if (isDeictic(focus)) return false;
  if (/\p{Lu}/u.test(focus) || focus.includes(' ')) return true;
  const isTitled = title.some(({ positions }) => positions.has(fold(focus)));
  return isTitled && !isSentence && !VAGUE.test(focus) && !/[sx]$/u.test(focus);
}

const BEFORE =
  /^(?:auparavant|initialement|naguère|jadis|autrefois|précédent|précédente|précédemment|antérieur|passé)$/u;
/** « l’an dernier » is past, « ces derniers jours » and « vendredi dernier » are the news. */
const LONG_AGO = /^(?:an|année|mois|siècle|décennie|saison|mandat|trimestre|semestre)$/u;

/** Whether a sentence tells of an earlier time than the news: another year, « l’an dernier », « auparavant ». */
function isPast({ tokens }: Sentence, year: string | undefined): boolean {
  return tokens.some(({ form, keys, lemma }, i) => {
    const before = tokens[i - 1];
    // « moins nombreux qu’autrefois » compares the news with then.
    if (/^qu/u.test(before?.form ?? '')) return false;
    return (
      keys.some((key) => BEFORE.test(key)) ||
      lemma === 'ère' ||
      (lemma === 'dernier' && [before, tokens[i + 1]].some((one) => LONG_AGO.test(one?.lemma ?? ''))) ||
      isYearBefore(form, year)
    );
  });
}

/** Whether a sentence, or one before it in its paragraph, tells of years long before the news. */
function isOfThePast(sentences: readonly Sentence[], at: number, year: string | undefined): boolean {
  const sentence = sentences[at];
  if (!sentence || isPast(sentence, year)) return true;
  const longBefore = year === undefined ? undefined : String(Number(year) - YEARS);
  return sentences
    .slice(0, at)
    .some(
      (one) =>
        one.paragraph === sentence.paragraph &&
        one.tokens.some(({ form }) => form === 'ère' || isYearBefore(form, longBefore)),
    );
}

/** What is told after a year so far back happened then too. */
const YEARS = 2;

function isYearBefore(form: string, year: string | undefined): boolean {
  return year !== undefined && /^(?:1[5-9]|20)\d\d$/.test(form) && form < year;
}

function sharesWord(text: string, stems: ReadonlySet<string>): boolean {
  return [...stemsOf(text)].some((stem) => stems.has(stem));
}

/** Letters by which words of one family are taken for the same. */
const FAMILY = 5;

function stemOf(word: string): string {
  return word.slice(0, FAMILY);
}

/** Words of three letters or more that say nothing. */
const LINKS = /^(?:les|des|une|aux|sur|par|pour|dans|avec|est|sont|son|ses|leur|leurs|qui|que|dont)$/u;

function stemsOf(text: string): Set<string> {
  return new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !LINKS.test(word))
      .map(stemOf),
  );
}

function isSaidIn(text: string, said: ReadonlySet<string>): boolean {
  return [...stemsOf(text)].every((stem) => said.has(stem));
}
