import { isQuantity, type Sentence, type Token } from '../core/analysis.ts';
import { capitalise } from '../core/french-text.ts';
import { hourLength } from '../core/kinds-of-text.ts';
import { leansOnEarlier } from '../core/leans-on-earlier.ts';
import type { Span } from '../core/span.ts';
import { withArticle } from '../core/name-forms.ts';
import type { Packs } from '../packs/index-packs.ts';

/** A sentence cut down to what it says, every word from the sentence itself. */
export interface Compression {
  readonly text: string;
  readonly evidence: readonly Span[];
  /** « le Financial Times » where an attribution was dropped: what the text says is that source's word. */
  readonly attribution: string | null;
}

const WEAK_END = /^(?:DET|ADP|CCONJ|SCONJ|AUX|PRON)$/;
const ADJUNCT_WORDS: ReadonlySet<string> = new Set([
  'pour', 'afin', 'dans', 'lors', 'après', 'avant', 'depuis', 'pendant', 'alors', 'tandis', 'car', 'durant', 'malgré',
  'grâce', 'suite', 'lorsque', 'lorsqu’', 'quand', 'parce', 'puisque', 'sous', 'avec', 'via', 'par', 'en', 'sur',
  'entre', 'vers', 'contre', 'jusque', 'jusqu’', 'mais', 'ainsi', 'notamment',
]); // prettier-ignore

/**
 * Shorter ways to say a sentence, longest first: without attribution, opening adverbial, apposition, droppable
 * words, then without trailing adjuncts. Empty where nothing can stand alone: a quotation, a pronoun as
 * subject, no verb.
 */
export function compress(sentence: Sentence, text: string, packs: Packs): readonly Compression[] {
  const before = known.get(sentence);
  if (before) return before;
  const compressions = compressAnew(sentence, text, packs);
  known.set(sentence, compressions);
  return compressions;
}

/** Title, headings and description ask for the same sentences; a sentence belongs to one analysis only. */
const known = new WeakMap<Sentence, readonly Compression[]>();

function compressAnew(sentence: Sentence, text: string, packs: Packs): readonly Compression[] {
  const { tokens } = sentence;
  // The hour of an entry of a live blog is no part of what it tells.
  const from = sentence.span.start + hourLength(text.slice(sentence.span.start, sentence.span.end));
  let kept = tokens.flatMap((token, i) => (token.start >= from ? [i] : []));
  while (kept.length && /^[.…!;:,]$/.test(tokens[kept.at(-1) ?? 0]?.form ?? '')) kept.pop();
  kept = dropParentheses(kept, tokens);
  if (kept.some((i) => /[“”"?()]/.test(tokens[i]?.form ?? '')) || quotesMuch(kept, tokens)) return [];

  const attribution: { name: string | null } = { name: null };
  kept = dropTrailingAttribution(kept, sentence, packs, attribution);
  kept = dropOpening(kept, sentence, attribution);
  kept = dropDate(kept, tokens);
  kept = dropApposition(kept, sentence);
  kept = dropDescription(kept, sentence);
  const droppable = new Set(packs.cues.droppableWords);
  kept = kept.filter((i, k) => k === 0 || !droppable.has(tokens[i]?.keys[0] ?? ''));

  if (kept.length === 0 || leansOnEarlier(tokens.slice(kept[0]))) return [];
  const negations = new Set(packs.cues.negations);
  const isNegated = kept.some((i) => negations.has(tokens[i]?.keys[0] ?? ''));
  const cuts = isNegated ? [kept] : [kept, ...shorter(kept, tokens)];
  return cuts
    .filter((list) => standsAlone(list, tokens) && !quotesMuch(list, tokens))
    .map((list) => ({ ...write(list, tokens, text), attribution: attribution.name }));
}

/** A sentence that quotes more than a name of a few words is somebody's speech, not the article's. */
const QUOTED_NAME_WORDS = 4;

function quotesMuch(kept: readonly number[], tokens: readonly Token[]): boolean {
  let open = -1;
  for (const [k, i] of kept.entries()) {
    const form = tokens[i]?.form;
    if (form === '«') open = k;
    else if (form === '»') {
      if (open < 0 || k - open - 1 > QUOTED_NAME_WORDS) return true;
      open = -1;
    }
  }
  return open >= 0;
}

function dropParentheses(kept: readonly number[], tokens: readonly Token[]): number[] {
  let depth = 0;
  return kept.filter((i) => {
    const form = tokens[i]?.form;
    if (form === '(') depth++;
    const inside = depth > 0;
    if (form === ')' && depth > 0) depth--;
    return !inside;
  });
}

const WEEKDAY = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/u;
const MONTH = /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)$/u;

/** « a présenté lundi 26 février un robot »: a weekday after the verb, with its day, month and year. */
function dropDate(kept: readonly number[], tokens: readonly Token[]): number[] {
  const key = (k: number) => tokens[kept[k] ?? -1]?.keys[0] ?? '';
  const start = kept.findIndex((_, k) => k > 1 && WEEKDAY.test(key(k)));
  if (start < 0 || /^(?:VERB|AUX|NOUN|PROPN)$/.test(tokens[kept[start - 1] ?? -1]?.upos ?? '') === false)
    return [...kept];
  let end = start + 1;
  if (/^\d{1,2}$|^1er$/.test(key(end))) end++;
  if (MONTH.test(key(end))) end++;
  if (/^\d{4}$/.test(key(end))) end++;
  if (/^(?:matin|midi|après-midi|soir)$/.test(key(end))) end++;
  return [...kept.slice(0, start), ...kept.slice(end)];
}

/** « La jeune entreprise française Mistral AI a … »: the name alone, when what stands before it has no verb. */
function dropDescription(kept: readonly number[], sentence: Sentence): number[] {
  const { tokens, mentions } = sentence;
  const at = kept.findIndex((i) =>
    mentions.some((one) => one.from === i && one.type !== 'term' && !isQuantity(one.type)),
  );
  const mention = mentions.find((one) => one.from === kept[at]);
  if (!mention || at < 2) return [...kept];
  const before = kept.slice(0, at);
  const verb = tokens[kept[kept.indexOf(mention.to - 1) + 1] ?? -1];
  const isDescription =
    tokens[before[0] ?? 0]?.upos === 'DET' &&
    before.every((i) => /^(?:DET|ADJ|NOUN)$/.test(tokens[i]?.upos ?? '')) &&
    before.filter((i) => tokens[i]?.upos === 'NOUN').length === 1 &&
    /^(?:VERB|AUX)$/.test(verb?.upos ?? '');
  return isDescription ? kept.slice(at) : [...kept];
}

/** A main clause: its own subject before a finite verb, no subordinate opening, nothing left hanging. */
function standsAlone(kept: readonly number[], tokens: readonly Token[]): boolean {
  const at = (k: number) => tokens[kept.at(k) ?? -1];
  const last = at(-1);
  if (!last || WEAK_END.test(last.upos) || kept.length < 4) return false;
  if (at(0)?.upos === 'SCONJ' || at(1)?.upos === 'SCONJ' || at(1)?.keys.includes('tel')) return false;
  const verb = kept.findIndex((i) => tokens[i]?.isFinite);
  const noun = kept.findIndex((i) => /^(?:NOUN|PROPN)$/.test(tokens[i]?.upos ?? ''));
  // An object pronoun finds what it stands for in another sentence; « se » is part of its verb.
  const leans = kept.some(
    (i, k) => isObjectPronoun(tokens[i], tokens[kept[k + 1] ?? -1]) || isDemonstrative(tokens[i]),
  );
  if (leans) return false;
  // The imperfect tells what was under way, a clause behind « que » what somebody thinks.
  const isLifted = kept.some((i) => {
    const token = tokens[i];
    return (
      (token?.isFinite &&
        /(?<!r)ai(?:t|ent)$/u.test(token.form) &&
        !/^(?:sait|fait|plaît|paraît|connaît)$/u.test(token.form)) ||
      /^qu(?:e|’|')$/u.test(token?.form ?? '')
    );
  });
  if (isLifted) return false;
  const lastVerb = kept.findLastIndex((i) => /^(?:VERB|AUX)$/.test(tokens[i]?.upos ?? ''));
  return verb > 0 && noun >= 0 && noun < verb && lastVerb < kept.length - 1;
}

function isObjectPronoun(token: Token | undefined, next: Token | undefined): boolean {
  const form = token?.keys[0] ?? '';
  if (/^(?:lui|y|en|leur)$/u.test(form) && token?.upos === 'PRON') return true;
  return /^(?:le|la|les|l’)$/u.test(form) && /^(?:VERB|AUX)$/.test(next?.upos ?? '');
}

function isDemonstrative(token: Token | undefined): boolean {
  return /^(?:ce|cet|cette|ces|celui|celle|ceux|celles|cela|celui-ci|celle-ci)$/u.test(token?.keys[0] ?? '');
}

/** Prefixes that end before an adjunct, longest first; who says it is never cut off. */
function shorter(kept: readonly number[], tokens: readonly Token[]): number[][] {
  const lists: number[][] = [];
  const opensAdjunct = (token: Token | undefined) =>
    token !== undefined && ADJUNCT_WORDS.has(token.keys[0] ?? '') && token.upos !== 'DET';
  for (let end = kept.length - 1; end >= 4; end--) {
    const token = tokens[kept[end] ?? 0];
    const before = tokens[kept[end - 1] ?? 0];
    const after = tokens[kept[end + 1] ?? -1];
    const cutsAside =
      token?.form === ',' &&
      (opensAdjunct(after) ||
        /^(?:qui|dont|où)$/u.test(after?.keys[0] ?? '') ||
        /^(?:VERB|ADJ)$/.test(after?.upos ?? ''));
    if (cutsAside || (opensAdjunct(token) && before?.form !== ',')) lists.push(kept.slice(0, end));
  }
  return lists;
}

/** « …, a rapporté The Verge » */
function dropTrailingAttribution(
  kept: number[],
  sentence: Sentence,
  packs: Packs,
  attribution: { name: string | null },
): number[] {
  const verbs = new Set(packs.cues.attributionVerbs);
  const comma = kept.findLastIndex((i, k) => {
    if (sentence.tokens[i]?.form !== ',') return false;
    const next = [1, 2].map((step) => sentence.tokens[kept[k + step] ?? -1]);
    const [one, two] = next;
    const said = (token: Token | undefined) => token?.keys.some((key) => verbs.has(key)) ?? false;
    return (
      (one?.upos === 'AUX' && said(two)) ||
      said(one) ||
      (one !== undefined && /^(?:selon|d’)$/.test(one.keys[0] ?? ''))
    );
  });
  if (comma < 4) return kept;
  const rest = kept.slice(comma);
  if (rest.length > 12 || rest.slice(1).some((i) => sentence.tokens[i]?.form === ',')) return kept;
  // What an unnamed source says stays attributed to it.
  attribution.name = nameAmong(rest, sentence);
  return attribution.name === null ? kept : kept.slice(0, comma);
}

/** « Selon The Verge, … », « Vendredi, … », « Dans une déclaration à Business Insider, … » */
function dropOpening(kept: number[], sentence: Sentence, attribution: { name: string | null }): number[] {
  const comma = kept.findIndex((i) => sentence.tokens[i]?.form === ',');
  if (comma < 1 || comma > 12) return kept;
  const opening = kept.slice(0, comma);
  const first = sentence.tokens[opening[0] ?? 0];
  const isAdverbial =
    /^(?:ADP|ADV|SCONJ)$/.test(first?.upos ?? '') ||
    /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|cette|hier|demain)$/u.test(
      first?.keys[0] ?? '',
    );
  const next = sentence.tokens[kept[comma + 1] ?? -1];
  if (!isAdverbial || opening.some((i) => /^(?:VERB|AUX)$/.test(sentence.tokens[i]?.upos ?? '')) || !next)
    return kept;
  if (/^(?:ADP|CCONJ)$/.test(next.upos)) return kept;
  if (/^(?:selon|d’)$/.test(first?.keys[0] ?? '')) {
    attribution.name = nameAmong(opening, sentence);
    if (attribution.name === null) return kept;
  }
  return kept.slice(comma + 1);
}

/** Who an attribution names, with the article that « selon » asks for. */
function nameAmong(kept: readonly number[], sentence: Sentence): string | null {
  const actor = sentence.mentions.find(
    (mention) =>
      kept.includes(mention.from) &&
      !/^(?:term|law|place|event)$/.test(mention.type) &&
      !isQuantity(mention.type),
  );
  return actor ? withArticle(actor.noun) : null;
}

/** « La société mère de TikTok, ByteDance, a … » and « ByteDance, la société mère de TikTok, a … » */
function dropApposition(kept: number[], sentence: Sentence): number[] {
  const { tokens, mentions } = sentence;
  const commas = kept.flatMap((i, k) => (tokens[i]?.form === ',' ? [k] : []));
  const [one, two] = commas;
  if (one === undefined || two === undefined || one < 1) return kept;
  const after = tokens[kept[two + 1] ?? -1];
  if (!after || !/^(?:VERB|AUX|PRON|ADV)$/.test(after.upos)) return kept;
  const head = kept.slice(0, one);
  const middle = kept.slice(one + 1, two);
  const hasVerb = (list: readonly number[]) => list.some((i) => /^(?:VERB|AUX)$/.test(tokens[i]?.upos ?? ''));
  const isName = (list: readonly number[]) =>
    mentions.some(
      (mention) => mention.type !== 'term' && mention.from === list[0] && mention.to - 1 === list.at(-1),
    );
  if (isName(middle) && !hasVerb(head)) return [...middle, ...kept.slice(two + 1)];
  const opensApposition = /^(?:DET|NOUN|ADJ|ADP|VERB|PRON)$/.test(tokens[middle[0] ?? 0]?.upos ?? '');
  if (!hasVerb(head) && opensApposition) return [...head, ...kept.slice(two + 1)];
  return kept;
}

function write(
  kept: readonly number[],
  tokens: readonly Token[],
  text: string,
): { text: string; evidence: Span[] } {
  const evidence: { start: number; end: number }[] = [];
  let written = '';
  let last: Token | undefined;
  for (const i of kept) {
    const token = tokens[i];
    if (!token) continue;
    const open = evidence.at(-1);
    if (last && open && tokens[i - 1] === last) {
      written += text.slice(last.end, token.start) + token.form;
      open.end = token.end;
    } else {
      const glued = /[’'-]$/.test(written) || /^[,.)]$/.test(token.form) || written === '';
      written += (glued ? '' : ' ') + token.form;
      evidence.push({ start: token.start, end: token.end });
    }
    last = token;
  }
  return { text: capitalise(written.replace(/\s+/gu, ' ').replace(/ ,/g, ',').trim()), evidence };
}
