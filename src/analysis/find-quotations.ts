import type { Mention, Paragraph, Quotation, ReportedSentence, Sentence, Speaker } from '../core/analysis.ts';
import { countWords, fold } from '../core/french-text.ts';
import { firstWhere } from '../core/search.ts';
import type { Span } from '../core/span.ts';
import type { Packs } from '../packs/index-packs.ts';
import { isPersonal, SpeakerFinder, SPEAKERS, type Attribution } from './find-speaker.ts';

/** Quotations of fewer words are terms, titles or borrowed words: a speaker needs a verb right beside them. */
const SPOKEN_WORDS = 4;
/** How far from its verb a term may stand, in tokens: « a promis un « nouveau départ » ». */
const TERM_REACH = 4;

type Named = Extract<Attribution, { kind: 'named' }>;
type Pronoun = Extract<Attribution, { kind: 'pronoun' }>;

/** What is known of the last quotation: whose it is, where the text tells, and where it ends. */
interface Last {
  readonly speaker: Named | null;
  readonly end: number;
  readonly sentence: number;
  readonly paragraph: number;
}

/**
 * The words between guillemets and who says them: « … », a déclaré X ; X a déclaré : « … » ; selon X, « … » ;
 * « …, dit X, … ». A quotation that goes on alone after another is the same speaker's; a pronoun stands for the
 * last speaker, or for the only person that its paragraph or the one before names. In doubt nobody is named.
 * Sentences without guillemets that report somebody's words come beside.
 */
export function findQuotations(
  text: string,
  paragraphs: readonly Paragraph[],
  sentences: readonly Sentence[],
  packs: Packs,
): { quotations: Quotation[]; reports: ReportedSentence[] } {
  const spans = paragraphs.map(({ span }) => guillemets(text, span));
  const all = spans.flat();
  const isQuoted = (offset: number) => {
    const span = all[firstWhere(all, (one) => one.end > offset)];
    return span !== undefined && span.start <= offset;
  };
  const reporting = new SpeakerFinder(new Set(packs.cues.attributionVerbs), isQuoted);
  const quoting = new SpeakerFinder(
    new Set([...packs.cues.attributionVerbs, ...packs.cues.quotationVerbs]),
    isQuoted,
  );
  const people = peopleOf(sentences, isQuoted);
  const roles = new Map<string, Span>();
  const found: { span: Span; speaker: Named | null }[] = [];
  const said: { sentence: Sentence; speaker: Named }[] = [];
  const state: { last: Last | null } = { last: null };

  const resolve = (attribution: Attribution, at: number, paragraph: number): Named | null => {
    if (attribution?.kind === 'named') {
      if (attribution.role) roles.set(attribution.mention.id, attribution.role);
      return attribution;
    }
    if (attribution?.kind !== 'pronoun' || attribution.isPlural) return null;
    return antecedent(attribution, at, paragraph, state.last, people);
  };

  let report: { sentence: number; speaker: Named } | null = null;
  let next = 0;
  for (const [paragraph, quoted] of spans.entries()) {
    let q = 0;
    while (next < sentences.length && (sentences[next]?.paragraph ?? 0) <= paragraph) {
      const sentence = sentences[next];
      next++;
      if (!sentence) continue;
      const own: Span[] = [];
      for (let span = quoted[q]; span && span.start < sentence.span.end; span = quoted[++q]) own.push(span);
      for (const span of own) {
        const closing = sentences[firstWhere(sentences, (one) => span.end <= one.span.end)] ?? sentence;
        const attribution = attributionOf(span, sentence, closing, text, quoting);
        const { last } = state;
        let speaker: Named | null;
        if (attribution) speaker = resolve(attribution, span.start, paragraph);
        else if (!isAlone(span, sentence, closing, text)) speaker = null;
        else if (last?.paragraph === paragraph && last.sentence >= sentence.index - 1) speaker = last.speaker;
        else speaker = report?.sentence === sentence.index - 1 ? report.speaker : null;
        found.push({ span, speaker });
        const isSpoken = attribution !== null || countWords(text.slice(span.start, span.end)) >= SPOKEN_WORDS;
        if (isSpoken) state.last = { speaker, end: span.end, sentence: closing.index, paragraph };
      }
      if (own.length > 0 || isQuoted(sentence.span.start)) continue;
      const speaker = resolve(reporting.statement(sentence), sentence.span.start, paragraph);
      report = speaker ? { sentence: sentence.index, speaker } : null;
      if (speaker) said.push({ sentence, speaker });
    }
  }
  const fullest = fullNames(sentences);
  const told = (named: Named): Speaker => speakerOf(named, roles, fullest, text);
  return {
    quotations: found.map(({ span, speaker }) => ({ span, speaker: speaker && told(speaker) })),
    reports: said.map(({ sentence, speaker }) => ({
      sentence: sentence.index,
      span: sentence.span,
      speaker: told(speaker),
    })),
  };
}

/** What the words in and around a quotation say of its speaker. */
function attributionOf(
  span: Span,
  opening: Sentence,
  closing: Sentence,
  text: string,
  finder: SpeakerFinder,
): Attribution {
  const from = firstWhere(opening.tokens, (token) => token.start >= span.start);
  const to = firstWhere(closing.tokens, (token) => token.start >= span.end);
  const isTerm = countWords(text.slice(span.start, span.end)) < SPOKEN_WORDS;
  if (isTerm) {
    const next = closing.tokens[to]?.form === ',' ? to + 1 : to;
    const after = closing.tokens[next]?.isFinite ? finder.after(closing, to) : null;
    return after ?? finder.before(opening, from, TERM_REACH);
  }
  return (
    (opening === closing ? finder.inside(opening, from + 1, to - 1) : null) ??
    finder.after(closing, to) ??
    finder.before(opening, from)
  );
}

/** Whether a quotation makes up its sentences alone. */
function isAlone(span: Span, opening: Sentence, closing: Sentence, text: string): boolean {
  const before = text.slice(opening.span.start, Math.max(opening.span.start, span.start));
  const after = text.slice(Math.min(span.end, closing.span.end), closing.span.end);
  return !/[\p{L}\p{N}]/u.test(before + after);
}

/** Whom a pronoun stands for: the last speaker, else the only person that may be meant. */
function antecedent(
  pronoun: Pronoun,
  at: number,
  paragraph: number,
  last: Last | null,
  people: readonly Person[],
): Named | null {
  const fits = (named: Named) => {
    const { gender } = named.mention.noun;
    return (
      (isPersonal(named.mention) || named === last?.speaker) && (gender === null || gender === pronoun.gender)
    );
  };
  const isRecent = last !== null && last.paragraph >= paragraph - 1;
  // An unnamed speaker may be meant as well.
  if (isRecent && !last.speaker) return null;
  const from = isRecent ? last.end : 0;
  for (const near of isRecent ? [null] : [paragraph, paragraph - 1]) {
    const named = new Map<string, Named>();
    if (isRecent && last.speaker) named.set(last.speaker.mention.id, last.speaker);
    for (const person of people) {
      const { mention } = person;
      if (mention.span.start < from || mention.span.end > at) continue;
      if (near !== null && person.paragraph !== near) continue;
      if (!named.has(mention.id)) named.set(mention.id, { kind: 'named', mention, role: null });
    }
    const candidates = [...named.values()].filter(fits);
    if (candidates.length > 0) return candidates.length === 1 ? (candidates[0] ?? null) : null;
  }
  return null;
}

interface Person {
  readonly mention: Mention;
  readonly paragraph: number;
}

/** The mentions of persons outside guillemets. */
function peopleOf(sentences: readonly Sentence[], isQuoted: (offset: number) => boolean): Person[] {
  return sentences.flatMap(({ mentions, paragraph }) =>
    mentions
      .filter((mention) => isPersonal(mention) && !isQuoted(mention.span.start))
      .map((mention) => ({ mention, paragraph })),
  );
}

/** For the last word of a name, the longest name of the text that ends with it, where there is only one. */
function fullNames(sentences: readonly Sentence[]): Map<string, Mention | null> {
  const full = new Map<string, Mention | null>();
  for (const { mentions } of sentences)
    for (const mention of mentions) {
      if (!SPEAKERS.has(mention.type) || !mention.noun.name.includes(' ')) continue;
      const tail = fold(mention.noun.name.slice(mention.noun.name.lastIndexOf(' ') + 1));
      const known = full.get(tail);
      full.set(tail, known === undefined || known?.id === mention.id ? mention : null);
    }
  return full;
}

const WITH_CIVILITY = /^(?:MM?\.|Mmes?|Mlle|Me|Mgr|Dr|Pr)\s?(?=\p{Lu})/u;

/** A named speaker by the fullest name: « M.Houdré » is Cédric Houdré where the text says so. */
function speakerOf(
  { mention, role }: Named,
  roles: ReadonlyMap<string, Span>,
  fullest: ReadonlyMap<string, Mention | null>,
  text: string,
): Speaker {
  const bare = mention.noun.name.replace(WITH_CIVILITY, '');
  const isShort = bare !== mention.noun.name && !bare.includes(' ');
  const known = isShort ? (fullest.get(fold(bare)) ?? null) : null;
  const where = role ?? roles.get(mention.id) ?? null;
  return {
    id: known?.id ?? (bare === mention.noun.name ? mention.id : `name:${fold(bare)}`),
    name: known?.noun.name ?? bare,
    role: where && text.slice(where.start, where.end),
    span: mention.span,
  };
}

/** From each opening mark to its own closing one, in order; marks inside another pair belong to it. */
function guillemets(text: string, within: Span): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let depth = 0;
  let open = '';
  const close = (end: number) => {
    spans.push({ start, end });
    start = -1;
    depth = 0;
  };
  for (let i = within.start; i < within.end; i++) {
    const c = text[i] ?? '';
    if (c === '«' || c === '“') {
      if (start < 0) {
        start = i;
        open = c;
        depth = 1;
      } else if (c === open) depth++;
    } else if (c === '»' || c === '”') {
      if (start < 0 || open !== (c === '»' ? '«' : '“')) continue;
      depth--;
      // A pair inside that is never closed must not swallow the paragraph.
      if (depth === 0 || !isClosedLater(text, i + 1, within.end, c, open)) close(i + 1);
    } else if (c === '"') {
      if (start < 0) {
        start = i;
        open = c;
      } else if (open === '"') close(i + 1);
    }
  }
  return spans;
}

/** Whether a closing mark comes before the next opening one: else the pair that is open ends here. */
function isClosedLater(text: string, from: number, end: number, closing: string, opening: string): boolean {
  for (let i = from; i < end; i++) {
    if (text[i] === closing) return true;
    if (text[i] === opening) return hasSurplus(text, i, end, closing, opening);
  }
  return false;
}

/** Whether more marks close than open in a stretch. */
function hasSurplus(text: string, from: number, end: number, closing: string, opening: string): boolean {
  let balance = 0;
  for (let i = from; i < end; i++) {
    if (text[i] === opening) balance++;
    else if (text[i] === closing && --balance < 0) return true;
  }
  return false;
}
